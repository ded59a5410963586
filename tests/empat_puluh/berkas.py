"""Write the agency files of the forty families, with the faults that harapan.csv counts.

The families stand in keluarga.csv; every name and number in it is made up. The faults:
a DTSEN row with the member count "dua" (parked), family 2 twice on the PKH list with an apostrophe
before its NIK, family 4 on it in "Bandung Agung", family 14 on DTKS with a NIK cut to 15 digits,
family 22 on sembako in an unknown pekon.
"""

import csv
from pathlib import Path

import xlsxwriter

HERE = Path(__file__).parent
Row = dict[str, str]


def families() -> list[Row]:
    with (HERE / "keluarga.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def born(family: Row, member: int) -> str:
    """The head's birth date, save for the last member where the family has a child."""
    last = member > 0 and member == int(family["jiwa"]) - 1
    return family["anak"] if last and family["anak"] else family["lahir"]


def nik(family: Row, member: int = 0) -> str:
    """A NIK of the family's kecamatan and the birth date; the serial tells family and member apart."""
    year, month, day = born(family, member).split("-")
    return (
        family["kode"].replace(".", "")[:6]
        + day
        + month
        + year[2:]
        + f"{int(family['no']) * 10 + member:04d}"
    )


def no_kk(family: Row) -> str:
    return family["kode"].replace(".", "")[:6] + "010120" + f"{int(family['no']):04d}"


def write_csv(path: Path, header: list[str], rows: list[list[str]], separator: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows([header, *rows])
    return path


def write_xlsx(path: Path, titles: list[list[str]], header: list[str], rows: list[list[str]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        for number, row in enumerate([*titles, header, *rows]):
            for column, value in enumerate(row):
                sheet.write_string(number, column, value)
    return path


def write_dtsen(folder: Path) -> list[tuple[str, Path, str]]:
    header = ["nomor_kartu_keluarga", "nama_anggota_keluarga", "jumlah_anggota_keluarga", "kelurahan_desa",
              "kecamatan", "kode_kelurahan_desa", "desil_nasional"]  # fmt: skip
    rows = [
        [no_kk(f), f["kepala"], f["jiwa"], f["pekon"], f["kecamatan"], f["kode"].replace(".", ""), f["desil"]]
        for f in families()
    ]
    rows.append(["1804090101200041", "Untung Salah", "dua", "Tugu Ratu", "Suoh", "1804092005", "1"])
    member_header = ["nomor_induk_kependudukan", "nomor_kartu_keluarga", "nama", "tanggal_lahir",
                     "status_hubungan_keluarga", "kelurahan_desa_ktp", "kecamatan_ktp",
                     "kode_kelurahan_desa_ktp"]  # fmt: skip
    members = [
        [nik(f, m), no_kk(f), f["kepala"] if m == 0 else f"Anggota {'ABCDEF'[m]}", born(f, m),
         "Kepala Keluarga" if m == 0 else "Anak", f["pekon"], f["kecamatan"], f["kode"].replace(".", "")]
        for f in families() for m in range(int(f["jiwa"]))
    ]  # fmt: skip
    return [
        ("dtsen_keluarga", write_csv(folder / "dtsen_keluarga.csv", header, rows), "2025-Q4"),
        ("dtsen_anggota", write_csv(folder / "dtsen_anggota.csv", member_header, members), "2025-Q4"),
    ]


def write_dtks(folder: Path) -> tuple[str, Path, str]:
    parents = ["RUMAH TANGGA", "WILAYAH", "", "KEPALA RUMAH TANGGA", "", "", "RUMAH TANGGA", ""]
    header = ["IDBDT", "KECAMATAN", "DESA/KELURAHAN", "NAMA", "NIK", "NoKK", "JUMLAH ART", "DESIL"]
    rows = [
        [f"RT{f['no']}", f["kecamatan"], f["pekon"], f["kepala"],
         nik(f)[:15] if f["no"] == "14" else nik(f), no_kk(f), f["jiwa"], f["dtks"]]
        for f in families() if f["dtks"]
    ]  # fmt: skip
    rows.append(["JUMLAH", "", "", "", "", "", "", ""])
    return "dtks", write_xlsx(folder / "dtks.xlsx", [["DTKS 2020"], [], parents], header, rows), "2020"


def write_p3ke(folder: Path) -> tuple[str, Path, str]:
    header = ["ID Keluarga", "Kecamatan", "Desa", "Desil Kesejahteraan", "Nama", "NIK", "Padan Dukcapil"]
    rows = [
        [f"P{f['no']}", f["kecamatan"], f["pekon"], f["p3ke"], f["kepala"], nik(f), "Ya"]
        for f in families() if f["p3ke"]
    ]  # fmt: skip
    return "p3ke", write_csv(folder / "p3ke.csv", header, rows), "2022"


def write_bnba(
    folder: Path, sumber: str, periode: str, pekon_as_written: dict[str, str]
) -> tuple[str, Path, str]:
    """PKH or sembako in the BNBA shape, without No KK; `pekon_as_written` misspells some families' place."""
    header = ["NAMA PENERIMA", "NIK KTP", "NM KEC", "NM KEL"]
    rows = [
        [f["kepala"], nik(f), f["kecamatan"], pekon_as_written.get(f["no"], f["pekon"])]
        for f in families() if f[sumber]
    ]  # fmt: skip
    if sumber == "pkh":
        twice = families()[1]
        rows.append([twice["kepala"].upper(), "'" + nik(twice), twice["kecamatan"], twice["pekon"]])
    titles = [[f"DAFTAR KPM {sumber.upper()}"], []]
    return sumber, write_xlsx(folder / f"{sumber}.xlsx", titles, header, rows), periode


def write_blt(folder: Path) -> tuple[str, Path, str]:
    header = ["KECAMATAN", "PEKON", "NAMA KPM", "NIK", "NO KK"]
    rows = [[f["kecamatan"], f["pekon"], f["kepala"], nik(f), no_kk(f)] for f in families() if f["blt"]]
    return "blt_dd", write_xlsx(folder / "blt_dd.xlsx", [["BLT DANA DESA"]], header, rows), "2024-02"


def write_eppgbm(folder: Path) -> tuple[str, Path, str]:
    header = ["NIK", "Nama", "Tgl Lahir", "Kec", "Pukesmas", "Desa/Kel", "Tanggal Pengukuran"]
    header += ["Berat", "Tinggi", "TB/U", "ZS TB/U"]
    with (HERE / "balita.csv").open(encoding="utf-8") as file:
        places = list(csv.DictReader(file))
    rows = []
    for number, p in enumerate(places, 1):
        place = [p["kecamatan"], p["puskesmas"], p["pekon"]]
        for i in range(int(p["diukur"])):
            child = [
                f"{p['kode'].replace('.', '')[:6]}050622{number * 100 + i:04d}",
                f"Balita {i}",
                "05/06/2022",
            ]
            short = ["Pendek", "-2,31"] if i < int(p["pendek"]) else ["Normal", "-0,40"]
            rows.append([*child, *place, "10/08/2024", "11,5", "85,2", *short])
    return "eppgbm", write_csv(folder / "eppgbm.csv", header, rows, ";"), "2024-08"


def write_all(folder: Path) -> list[tuple[str, Path, str]]:
    """Every agency file of the forty families: (sumber, file, periode)."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        *write_dtsen(folder),
        write_dtks(folder),
        write_p3ke(folder),
        write_bnba(folder, "pkh", "2025-Q4", {"4": "Bandung Agung"}),
        write_bnba(folder, "sembako", "2025-11", {"22": "Entah Dimana"}),
        write_blt(folder),
        write_eppgbm(folder),
    ]
