"""Plan and budget papers of offices and pekon, made up, with the gaps such papers have: a step left out,
work that stops, more spent than budgeted, a lokus without a line, a line without a lokus.
"""

from dataclasses import dataclass

import numpy as np

from dashboard.contoh.daftar import Keluaran, make_rng
from dashboard.contoh.kependudukan import TANDA
from dashboard.contoh.layanan import chosen_lokus
from dashboard.contoh.rantai_tabel import BERJALAN, TAHUN, write_table, years
from dashboard.contoh.simulasi import Kabupaten

JUTA = 1_000_000
BAPPEDA = "Bappeda"
TIAP_LOKUS, SASARAN_BIASA = 5, 12
"""Every fifth lokus has no line; in years without lokus so many pekon have one."""
BUKAN_PEKON = "KALI KUNING"
SELURUH = ("", "", "")
"""No kecamatan, no pekon, no lokus: the whole kabupaten."""

KEPALA = ["TAHAP", "NOMOR DOKUMEN", "TANGGAL DOKUMEN", "KODE", "PROGRAM", "KEGIATAN", "SUBKEGIATAN",
          "STRATEGI", "KECAMATAN", "PEKON", "UNTUK LOKUS", "PAGU (RP)", "REALISASI (RP)",
          "REALISASI FISIK (%)", "SUMBER DANA", "KETERANGAN"]  # fmt: skip


@dataclass(frozen=True)
class Kerja:
    """One piece of work of an office: its code, names, strategy, funds, million rupiah for each target."""

    opd: str
    kode: str
    program: str
    kegiatan: str
    sub: str
    strategi: str
    dana: str
    juta: int
    sasaran: str = "kabupaten"


KERJA = (
    Kerja("Dinas Sosial", "1.06.05.2.02.01", "Perlindungan dan jaminan sosial", "Pengelolaan data sosial",
          "Pemutakhiran data kesejahteraan", "beban", "APBD", 450),
    Kerja("Dinas Sosial", "1.06.05.2.02.04", "Perlindungan dan jaminan sosial", "Pengelolaan data sosial",
          "Bantuan sembako daerah", "beban", "APBD", 900),
    Kerja("Dinas Kesehatan", "1.02.02.2.02.05", "Upaya kesehatan perorangan", "Layanan kesehatan keluarga",
          "Makanan tambahan balita stunting", "beban", "DAK nonfisik", 40, "pekon"),
    Kerja("Dinas Kesehatan", "1.02.02.2.02.26", "Upaya kesehatan perorangan", "Jaminan kesehatan",
          "Iuran PBI-APBD", "beban", "APBD", 6000),
    Kerja("Dinas PUPR", "1.03.03.2.01.04", "Sistem penyediaan air minum", "Pengelolaan air minum",
          "Sambungan air minum pekon", "kantong", "DAK fisik", 180, "pekon"),
    Kerja("Dinas PUPR", "1.03.05.2.01.02", "Sistem air limbah", "Pengelolaan air limbah",
          "Jamban keluarga", "kantong", "DAK fisik", 95, "pekon"),
    Kerja("Dinas Perumahan", "1.04.04.2.01.01", "Kawasan permukiman", "Peningkatan kualitas rumah",
          "Rumah tidak layak huni", "kantong", "APBD", 120, "pekon"),
    Kerja("Dinas Koperasi dan Perdagangan", "2.17.07.2.01.02", "Pemberdayaan usaha mikro", "Pelatihan usaha",
          "Pelatihan usaha mikro keluarga desil 1", "pendapatan", "APBD", 210, "kecamatan"),
    Kerja("Dinas Perkebunan dan Peternakan", "3.27.02.2.01.06", "Sarana pertanian", "Penyediaan ternak",
          "Ternak kelompok keluarga desil 1", "pendapatan", "APBD", 75, "pekon"),
    Kerja(BAPPEDA, "5.01.03.2.02.03", "Koordinasi perencanaan", "Koordinasi TKPK",
          "Rapat dan laporan TKPK", "", "APBD", 160),
)  # fmt: skip
HILANG = {
    ("1.04.04.2.01.01", 2025): ("RKPD", "Renja"),
    ("3.27.02.2.01.06", 2025): ("realisasi", "LP2KD"),
    ("1.03.03.2.01.04", 2024): ("DPA",),
    ("1.03.05.2.01.02", 2026): ("RPKD",),
    ("3.27.02.2.01.06", 2026): ("DPA",),
}
"""The papers that leave a piece of work out, by year."""
MELEBIHI, DIUBAH = ("2.17.07.2.01.02", 2025), ("1.06.05.2.02.04", 2025)
BULAN_DOKUMEN = {"RPKD": "01-17", "RAT": "02-10", "RKPD": "06-28", "Renja": "07-15"}


def write_rantai_opd(kab: Kabupaten, out: Keluaran) -> None:
    """One workbook per office and year."""
    for tahun in years(kab):
        rng = make_rng(kab, f"rantai_opd {tahun}")
        targets = _targets(kab, tahun, rng)
        for opd in dict.fromkeys(k.opd for k in KERJA):
            rows = _office_rows(opd, tahun, targets, rng)
            name = f"rantai_opd_contoh_{tahun}_{opd.lower().replace(' ', '_')}.xlsx"
            salah = _add_faults(rows, opd, tahun)
            judul = ["RANTAI DOKUMEN OPD", f"OPD : {opd}", f"TAHUN ANGGARAN : {tahun}", TANDA]
            write_table(out, "rantai_opd", (name, tahun), (judul, KEPALA, rows), salah)


def _targets(kab: Kabupaten, tahun: int, rng: np.random.Generator) -> dict[str, list[tuple[str, str, str]]]:
    """(kecamatan, pekon, meant for a lokus) of the lines; in the last year most lokus and two others."""
    t = kab.tempat
    place = [t.nama_kecamatan[t.kecamatan[p]].upper() for p in range(len(t.kode_pekon))]
    pekon = np.flatnonzero(~t.adalah_kelurahan)
    lokus = chosen_lokus(kab) if tahun == BERJALAN and kab.covers("2025-06") else []
    others = [int(p) for p in rng.permutation(pekon) if p not in lokus]
    funded = [p for n, p in enumerate(lokus, 1) if n % TIAP_LOKUS]
    chosen = funded + others[:2] if lokus else others[:SASARAN_BIASA]
    marks = ["YA"] * (len(chosen) - 1) + [""] if lokus else ["TIDAK"] * len(chosen)
    named = [(place[p], t.nama_pekon[p].upper(), mark) for p, mark in zip(chosen, marks, strict=True)]
    wide = [(name, "", "") for name in dict.fromkeys(place[p] for p in chosen)]
    return {"kabupaten": [SELURUH], "kecamatan": wide, "pekon": named}


def _office_rows(opd: str, tahun: int, targets: dict, rng: np.random.Generator) -> list[list]:
    rows = _plan_rows(tahun) if opd == BAPPEDA else []
    for kerja in (k for k in KERJA if k.opd == opd):
        gaps = HILANG.get((kerja.kode, tahun), ())
        if "Renja" not in gaps:
            rows.append(_row(kerja, "Renja", f"{tahun - 1}-{BULAN_DOKUMEN['Renja']}"))
        places = targets[kerja.sasaran]
        places = places[int(rng.integers(0, 3)) :: 2] if len(places) > SASARAN_BIASA else places
        for where in places:
            rows += _budget_rows(kerja, tahun, where, rng)
    return rows


def _plan_rows(tahun: int) -> list[list]:
    """What Bappeda lists for all offices: the programmes of RPKD, the activities of RAT, RKPD, the report."""
    rows: list[list] = []
    for stage, parts in (("RPKD", 3), ("RAT", 5), ("RKPD", 6)):
        seen: dict[str, Kerja] = {}
        for kerja in KERJA:
            if stage not in HILANG.get((kerja.kode, tahun), ()):
                seen.setdefault(".".join(kerja.kode.split(".")[:parts]), kerja)
        day = f"{tahun - 1}-{BULAN_DOKUMEN[stage]}"
        rows += [_row(kerja, stage, day, kode=kode) for kode, kerja in seen.items()]
    if tahun == BERJALAN:
        return rows
    day = f"{tahun + 1}-01-29"
    rows.append(["LP2KD", f"CONTOH/LP2KD/{tahun}", day, *[""] * 12, TANDA])
    listed = [k for k in KERJA if "LP2KD" not in HILANG.get((k.kode, tahun), ())]
    return rows + [_row(k, "LP2KD", day) for k in listed if tahun > min(TAHUN)]


def _budget_rows(kerja: Kerja, tahun: int, where: tuple, rng: np.random.Generator) -> list[list]:
    """Budget, changed budget and spending of one piece of work at one place."""
    gaps, which = HILANG.get((kerja.kode, tahun), ()), (kerja.kode, tahun)
    pagu = int(kerja.juta * rng.uniform(0.8, 1.2)) * JUTA
    rows = []
    if "DPA" not in gaps:
        rows.append(_row(kerja, "DPA", f"{tahun}-01-04", where, uang=(f"{pagu:,}".replace(",", "."),)))
    if which == DIUBAH:
        pagu = pagu * 3 // 4
        rows.append(_row(kerja, "DPPA", f"{tahun}-10-02", where, uang=(pagu,)))
    if "realisasi" not in gaps and tahun < BERJALAN:
        spent = pagu * 9 // 8 if which == MELEBIHI else int(pagu * rng.uniform(0.7, 0.99) / 1000) * 1000
        uang = (pagu, spent, int(rng.integers(70, 101)))
        rows.append(_row(kerja, "realisasi", f"{tahun + 1}-01-15", where, uang=uang))
    return rows


def _row(
    k: Kerja, tahap: str, hari: str, where: tuple = SELURUH, kode: str = "", *, uang: tuple = ()
) -> list:  # fmt: skip
    kode = kode or k.kode
    names = [k.program, k.kegiatan, k.sub][: {3: 1, 5: 2}.get(len(kode.split(".")), 3)]
    names += [""] * (3 - len(names))
    money = [*uang, "", "", ""][:3]
    return [
        tahap,
        f"CONTOH/{tahap}/{hari[:4]}",
        hari,
        kode,
        *names,
        k.strategi,
        *where,
        *money,
        k.dana,
        TANDA,
    ]


def _add_faults(rows: list[list], opd: str, tahun: int) -> list[tuple[str, int]]:
    """Careless lines of the two offices of public works and health; (kind, row number in the table)."""
    salah = [("realisasi_lebih", n) for n, row in enumerate(rows) if _exceeds(row)]
    budget = [n for n, row in enumerate(rows) if row[0] == "DPA" and row[9]]
    if opd == "Dinas PUPR" and budget:
        rows.append(list(rows[budget[0]]))
        salah.append(("baris_ganda", len(rows) - 1))
        rows.append([*rows[budget[-1]][:9], BUKAN_PEKON, *rows[budget[-1]][10:]])
        salah.append(("pekon_tak_dikenal", len(rows) - 1))
    if opd == "Dinas Kesehatan":
        rows.append(["KUA-PPAS", *rows[-1][1:]])
        rows.append([*rows[-2][:11], "dua puluh juta", *rows[-2][12:]])
        salah += [("tahap_salah", len(rows) - 2), ("bilangan_huruf", len(rows) - 1)]
    return salah


def _exceeds(row: list) -> bool:
    return row[0] == "realisasi" and row[12] > row[11]
