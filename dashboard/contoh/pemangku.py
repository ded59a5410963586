"""The pemangku's books: B.1 by name, B.2 movements by name, B.3 monthly recap per dusun, one workbook
a kecamatan.
"""

import numpy as np

from dashboard.contoh.daftar import Daftar, Keluaran, make_rng
from dashboard.contoh.kependudukan import TANDA
from dashboard.contoh.kesalahan import (
    as_dmy,
    damage_births,
    damage_codes,
    damage_kk,
    damage_names,
    damage_nik,
)
from dashboard.contoh.penduduk import ADA, HUBUNGAN, LUAR, MENINGGAL
from dashboard.contoh.rekap import MUTASI, Bulan, Setoran, recap_sheet, report_faults
from dashboard.contoh.simulasi import Kabupaten, months_between
from dashboard.contoh.tulis import Lembar

BULAN_B1 = "2025-12"
BULAN_B3 = 24
NAMA_BULAN = [
    "JANUARI",
    "FEBRUARI",
    "MARET",
    "APRIL",
    "MEI",
    "JUNI",
    "JULI",
    "AGUSTUS",
    "SEPTEMBER",
    "OKTOBER",
    "NOVEMBER",
    "DESEMBER",
]
KEPALA_B1 = [
    "NOMOR URUT",
    "PEKON",
    "DUSUN",
    "NAMA LENGKAP/PANGGILAN",
    "JENIS KELAMIN",
    "STATUS PERKAWINAN",
    "TEMPAT LAHIR",
    "TGL LAHIR",
    "AGAMA",
    "PENDIDIKAN TERAKHIR",
    "PEKERJAAN",
    "DAPAT MEMBACA HURUF",
    "KEWARGANEGARAAN",
    "ALAMAT LENGKAP",
    "KEDUDUKAN DLM KELUARGA",
    "NIK",
    "NOMOR KK",
    "KET",
]
KEPALA_B2 = [
    [
        "NOMOR URUT",
        "PEKON",
        "DUSUN",
        "NAMA LENGKAP/PANGGILAN",
        "TEMPAT LAHIR",
        "TANGGAL LAHIR",
        "JENIS KELAMIN",
        "KEWARGANEGARAAN",
        "PENAMBAHAN",
        "",
        "PENGURANGAN",
        "",
        "",
        "",
        "KET",
    ],
    [
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        "DATANG DARI",
        "TANGGAL",
        "PINDAH KE",
        "TANGGAL PINDAH",
        "MENINGGAL",
        "TANGGAL MENINGGAL",
        None,
    ],
]


def _titles(kab: Kabupaten, kec: int, bulan: str, buku: str) -> list[str]:
    nama = f"{NAMA_BULAN[int(bulan[5:]) - 1]} {bulan[:4]}"
    return [buku, "KABUPATEN : LAMPUNG BARAT", f"KECAMATAN : {kab.tempat.nama_kecamatan[kec].upper()}",
            f"BULAN : {nama}", TANDA]  # fmt: skip


def b3_months(kab: Kabupaten) -> list[str]:
    """The 24 months of recaps that end in December 2025, as far as the simulation covers them."""
    months = [m for m in months_between("2024-01", "2025-12") if kab.covers(m) and m > kab.bulan[0]]
    return months[-BULAN_B3:]


def write_b1(kab: Kabupaten, out: Keluaran, kecamatan: list[int]) -> None:
    """Everybody the pemangku knows to live there: a few dead are not crossed out, a few newcomers are
    missing.
    """
    if not kab.covers(BULAN_B1):
        return
    potret = kab.at(BULAN_B1)
    for kec in kecamatan:
        rng = make_rng(kab, f"b1 {kec}")
        inside = kab.tempat.kecamatan[potret.pekon[potret.kel]] == kec
        people = np.flatnonzero(inside & (potret.status == ADA) & (rng.random(len(inside)) < 0.992))
        gone = _recently_gone(kab, inside, potret)
        people = np.r_[people, gone[rng.random(len(gone)) < 0.4]]
        order = np.lexsort((potret.hub[people], potret.kel[people], potret.dusun[potret.kel[people]]))
        d = Daftar(kab, "pemangku_b1", rng, people[order], potret, potret)
        _write_b1(kab, out, kec, d)


def _recently_gone(kab: Kabupaten, inside: np.ndarray, potret) -> np.ndarray:
    before = kab.at("2025-06").status
    here = np.zeros(len(inside), bool)
    here[: len(before)] = before == ADA
    return np.flatnonzero(inside & here & (potret.status > ADA))


def _write_b1(kab: Kabupaten, out: Keluaran, kec: int, d: Daftar) -> None:
    d.kolom["jk"] = d.jk("L", "P")
    damage_nik(d, {"nik_kosong": 0.06, "nik_nol": 0.008, "nik_tertukar": 0.01, "nik_15_angka": 0.004,
                   "nik_bilangan": 0.004, "nik_apostrof": 0.006, "nik_anggota_lain": 0.004})  # fmt: skip
    damage_kk(d)
    damage_names(d)
    damage_codes(d, "jk", "jk_salah", 0.0002, ["X", "?"])
    n, umur, c = len(d), d.catat.age()[d.orang], d.kolom
    lahir = as_dmy(damage_births(d, d.iso(d.lahir())))
    dusun = [f"PEMANGKU {k}" for k in kab.tempat.dusun_nomor[d.catat.dusun[d.keluarga]].tolist()]
    columns = [
        list(range(1, n + 1)),
        c["pekon"],
        dusun,
        c["nama"],
        c["jk"],
        np.array(["BELUM KAWIN", "KAWIN", "CERAI MATI"], dtype=object)[d.catat.kawin[d.orang]].tolist(),
        ["LAMPUNG BARAT"] * n,
        lahir,
        ["ISLAM"] * n,
        np.where(umur < 13, "SD", "SLTP").tolist(),
        np.where(umur < 17, "BELUM BEKERJA", "PETANI").tolist(),
        np.where(umur < 7, "TIDAK", "L").tolist(),
        ["WNI"] * n,
        c["alamat"],
        np.array(HUBUNGAN, dtype=object)[d.catat.hub[d.orang]].tolist(),
        c["nik"],
        c["no_kk"],
        [""] * n,
    ]
    lembar = Lembar("B.1", _titles(kab, kec, BULAN_B1, "BUKU INDUK PENDUDUK (B.1)"), [KEPALA_B1], columns)
    kode = kab.tempat.kode_kecamatan[kec]
    out.write(
        f"pemangku_b1/pemangku_b1_contoh_{BULAN_B1}_{kode}.xlsx",
        BULAN_B1,
        "2026-01-15",
        ("pemangku_b1", lembar, d),
    )


def write_mutations(kab: Kabupaten, out: Keluaran, kecamatan: list[int]) -> None:
    """B.2 and B.3 of these kecamatan for each month, in one workbook a month."""
    dusun_kec = kab.tempat.kecamatan[kab.tempat.dusun_pekon]
    for month in b3_months(kab):
        bulan = Bulan(kab, month)
        faults = report_faults(kab, month)
        for kec in kecamatan:
            here = np.flatnonzero((dusun_kec == kec) & ~faults.absent[kab.tempat.dusun_pekon])
            _note_absent(out, month, kec, faults)
            if not len(here):
                continue
            b3, keys, notes = recap_sheet(
                bulan, faults, here, _titles(kab, kec, month, "BUKU REKAPITULASI JUMLAH PENDUDUK (B.3)")
            )
            b2, d = _movements_sheet(bulan, here, _titles(kab, kec, month, "BUKU MUTASI PENDUDUK (B.2)"))
            nama = _workbook(kab, month, kec)
            diterima = str(np.datetime64(month, "M") + 1) + "-20"
            out.write(
                f"pemangku_b3/{nama}", month, diterima, ("pemangku_b3", b3, None), ("pemangku_b2", b2, d)
            )
            _note_recap(out, f"{nama}#B.3#", b3.baris_pertama, keys, notes)


def _workbook(kab: Kabupaten, bulan: str, kec: int) -> str:
    return f"pemangku_b2_b3_contoh_{bulan}_{kab.tempat.kode_kecamatan[kec]}.xlsx"


def _note_absent(out: Keluaran, bulan: str, kec: int, faults: Setoran) -> None:
    """A pekon that sent nothing has no row: its code stands in the place of the row number."""
    t, nama = out.kab.tempat, _workbook(out.kab, bulan, kec)
    absent = np.flatnonzero(faults.absent & (t.kecamatan == kec)).tolist()
    lines = [f"pemangku_b3,{nama}#B.3#{t.kode_pekon[p]},b3_tidak_lapor\n" for p in absent]
    out.fault_lines(f"{nama}#absen", lines)


def _note_recap(
    out: Keluaran, key: str, first: int, pekon: list[str], notes: list[tuple[str, np.ndarray]]
) -> None:
    out.truth_lines(
        "pemangku_b3", key, [f"pemangku_b3,{key}{first + i},,,{k}\n" for i, k in enumerate(pekon)]
    )
    out.fault_lines(key, [f"pemangku_b3,{key}{first + r},{j}\n" for j, rows in notes for r in rows.tolist()])


def _movements_sheet(bulan: Bulan, dusun: np.ndarray, judul: list[str]) -> tuple[Lembar, Daftar]:
    kab = bulan.kab
    rows = [
        (
            who,
            MUTASI.index("PINDAH") if bulan.kini.status[who] != MENINGGAL else MUTASI.index("MENINGGAL"),
            place,
        )
        for who, place in zip(bulan.pergi.tolist(), bulan.lama[bulan.pergi].tolist(), strict=True)
    ]
    rows += [
        (who, MUTASI.index("LAHIR") if bulan.lahir[who] else MUTASI.index("DATANG"), place)
        for who, place in zip(bulan.tiba.tolist(), bulan.baru[bulan.tiba].tolist(), strict=True)
    ]
    wanted = set(dusun.tolist())
    rows = sorted((r for r in rows if r[2] in wanted), key=lambda r: (r[2], r[1], r[0]))
    who = np.array([r[0] for r in rows], dtype=int)
    kinds = [MUTASI[r[1]] for r in rows]
    places = [r[2] for r in rows]
    rng = make_rng(kab, f"b2 {bulan.bulan} {dusun[0]}")
    d = Daftar(kab, "pemangku_b2", rng, who, bulan.kini, bulan.kini)
    d.salah.clear()  # a book of movements names the dead and the gone on purpose
    damage_names(d, {"nama_singkat": 0.05, "nama_ejaan": 0.05})
    tempat, n = kab.tempat, len(rows)
    pekon = [tempat.nama_pekon[tempat.dusun_pekon[p]].upper() for p in places]
    first = np.datetime64(bulan.bulan, "D").astype(int)
    days = (
        np.where([k == "LAHIR" for k in kinds], d.lahir(), first + rng.integers(0, 28, n))
        if n
        else np.zeros(0, np.int64)
    )
    dates = d.dmy(days.astype(np.int64))

    def when(kind: tuple[str, ...], values: list[str]) -> list[str]:
        return [v if k in kind else "" for k, v in zip(kinds, values, strict=True)]

    kota = [
        ("LUAR KABUPATEN" if bulan.lama[w] == LUAR or bulan.baru[w] == LUAR else "DALAM KABUPATEN")
        for w in who.tolist()
    ]
    columns = [
        list(range(1, n + 1)), pekon, [f"PEMANGKU {tempat.dusun_nomor[p]}" for p in places], d.kolom["nama"],
        ["LAMPUNG BARAT"] * n, d.dmy(d.lahir()), d.jk("L", "P"), ["WNI"] * n,
        when(("LAHIR", "DATANG"), ["LAHIR" if k == "LAHIR" else a for k, a in zip(kinds, kota, strict=True)]),
        when(("LAHIR", "DATANG"), dates), when(("PINDAH",), kota), when(("PINDAH",), dates),
        when(("MENINGGAL",), ["RUMAH"] * n), when(("MENINGGAL",), dates), [""] * n,
    ]  # fmt: skip
    return Lembar("B.2", judul, KEPALA_B2, columns), d
