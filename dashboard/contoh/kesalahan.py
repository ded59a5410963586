"""Faults of the agencies' files: how each comes about in the work of that agency, and what can be seen of it.

NIK, No KK
    nik_kosong: no KTP at hand, empty or "-" · nik_nol: the form demands a number, 0 or sixteen zeros ·
    nik_tertukar: two neighbouring digits exchanged while typing · nik_15_angka: a digit lost ·
    nik_apostrof: the ' of a text cell kept · nik_eksponen: a narrow column copied as shown, 1.80401E+15 ·
    nik_bilangan: stored as a number, fifteen digits survive and the last is zero (XLSX) ·
    nik_anggota_lain: the line above on the family card copied · kk_kosong, kk_eksponen: the same habits
Names and birthdays
    nama_singkat: Muhammad → M., second name → initial · nama_ejaan: written as heard (i/y, u/oe, dh/d) ·
    nama_gelar: H., Hj., bin, binti · nama_kosong: a line started and left ·
    lahir_tertukar: day and month exchanged, or 1 January for an unknown day · lahir_kosong: not asked
Places
    pekon_ejaan: one operator writes a pekon his own way all through · kecamatan_ejaan: BNS, Airhitam ·
    pekon_salah: the neighbour chosen in the list box · pekon_tak_dikenal: a dusun or nothing in its place ·
    kecamatan_tertukar: one of the eight pekon names found in two kecamatan, put into the other one
Time
    meninggal, pindah_keluar, pindah_pekon: the list is older than the event · kk_lama: the card was renewed ·
    kk_pecah: the couple took a card of its own · ganda: the same family twice, husband and wife or one twice
Codes
    jk_salah, desil_salah, kelas_salah, tb_u_rusak, status_kosong, bilangan_huruf: a code that is not in the
    list, a formula error, a word for a number
Plan and budget papers
    tahap_salah: a paper that is none of the chain · realisasi_lebih: more spent than budgeted · baris_ganda:
    the same line twice
Recaps of the pemangku
    b3_terlambat: late · b3_tidak_lapor: absent (a pekon and month, in no row) · b3_tidak_seimbang: does not
    add up · b3_salin: last month's numbers again, without the month's movements
"""

from collections.abc import Iterator

import numpy as np

from dashboard.contoh.daftar import Daftar
from dashboard.contoh.nama import SEBUTAN_TUA, add_title, respell, shorten
from dashboard.contoh.nik import as_exponent, as_number, transpose

DITOLAK, KERAGUAN, TERLIHAT, TAK_TERDETEKSI = "ditolak", "keraguan", "terlihat", "tak terdeteksi"
AKIBAT = {
    DITOLAK: "nama_kosong jk_salah desil_salah kelas_salah tb_u_rusak status_kosong bilangan_huruf "
    "tahap_salah",
    KERAGUAN: "nik_kosong nik_nol nik_15_angka nik_apostrof nik_eksponen nik_bilangan kk_kosong kk_eksponen "
    "lahir_kosong pekon_tak_dikenal ganda realisasi_lebih baris_ganda",
    TERLIHAT: "pekon_ejaan kecamatan_ejaan b3_terlambat b3_tidak_lapor b3_tidak_seimbang",
    TAK_TERDETEKSI: "nik_tertukar nik_anggota_lain nama_singkat nama_ejaan nama_gelar lahir_tertukar "
    "pekon_salah kecamatan_tertukar meninggal pindah_keluar pindah_pekon kk_lama kk_pecah b3_salin",
}
"""What the pipeline can do with each fault: park the row, count a doubt, read or report it all the same, or
nothing: it shows only against the truth."""
BARIS_MINIMUM = 12
"""A list shorter than this gets no row faults."""

CAMPURAN: dict[str, dict[str, float]] = {
    "ringan": {"nik": 0.4, "kk": 0.4, "nama": 0.5, "lahir": 0.5, "pekon": 0.5},
    "sedang": {},
    "berat": {"nik": 2.5, "kk": 3.0, "nama": 2.0, "lahir": 2.5, "pekon": 2.0},
}
"""How much more or less often the faults of a family (first word of their name) occur; 1 when not named."""

NIK_BIASA = {
    "nik_kosong": 0.02, "nik_nol": 0.004, "nik_tertukar": 0.006, "nik_15_angka": 0.003, "nik_apostrof": 0.004,
    "nik_eksponen": 0.002, "nik_anggota_lain": 0.003,
}  # fmt: skip
NAMA_BIASA = {"nama_singkat": 0.05, "nama_ejaan": 0.05, "nama_gelar": 0.015, "nama_kosong": 0.0003}
TEMPAT_BIASA = {
    "pekon_ejaan": 0.16, "pekon_salah": 0.004, "pekon_tak_dikenal": 0.003, "kecamatan_ejaan": 0.2,
    "kecamatan_tertukar": 0.02,
}  # fmt: skip
_BUKAN_PEKON = ["-", "DUSUN III", "KALI KUNING", "PEMANGKU 2", "RT 004", "TALANG LAMA", ""]
_NIK_RUSAK = {
    "nik_kosong": lambda nik, r: "" if r % 3 else "-",
    "nik_nol": lambda nik, r: "0" * 16 if r % 2 else "0",
    "nik_tertukar": transpose,
    "nik_15_angka": lambda nik, r: nik[:15],
    "nik_apostrof": lambda nik, r: "'" + nik,
    "nik_eksponen": lambda nik, r: as_exponent(nik),
    "nik_bilangan": lambda nik, r: as_number(nik),
}
_KK = {"kk_kosong": 0.006, "kk_eksponen": 0.0015}


def _count(d: Daftar, tarif: float) -> int:
    return max(1, round(len(d) * tarif)) if tarif > 0 and len(d) >= BARIS_MINIMUM else 0


def _slices(d: Daftar, tarif: dict[str, float]) -> Iterator[tuple[str, np.ndarray]]:
    """Disjoint random rows for each fault; a short list may run out of rows before the last fault."""
    order, often = d.rng.permutation(len(d)), CAMPURAN[d.kab.kesalahan]
    start = 0
    for jenis, rate in tarif.items():
        rows = order[start : start + _count(d, rate * often.get(jenis.partition("_")[0], 1))]
        start += len(rows)
        yield jenis, rows


def damage_nik(d: Daftar, tarif: dict[str, float] | None = None, kolom: str = "nik") -> None:
    """Spoil the NIK of some rows."""
    values = d.kolom[kolom]
    for jenis, rows in _slices(d, NIK_BIASA if tarif is None else tarif):
        for r in rows.tolist():
            values[r] = _broken_nik(d, jenis, values[r], r)
        d.note(jenis, rows)


def _broken_nik(d: Daftar, jenis: str, nik: str, r: int) -> str | int:
    if jenis == "nik_anggota_lain":
        return d.kab.nik[d.catat.kepala[d.keluarga[r]]]
    return _NIK_RUSAK[jenis](nik, r)


def damage_kk(d: Daftar) -> None:
    """Spoil the card number of some rows."""
    for jenis, rows in _slices(d, _KK):
        for r in rows.tolist():
            d.kolom["no_kk"][r] = "" if jenis == "kk_kosong" else as_exponent(d.kolom["no_kk"][r])
        d.note(jenis, rows)


def damage_names(d: Daftar, tarif: dict[str, float] | None = None) -> None:
    """Shorten, respell, entitle or lose some names."""
    umur = d.catat.hari - d.lahir()
    for jenis, drawn in _slices(d, NAMA_BIASA if tarif is None else tarif):
        rows = drawn[umur[drawn] > SEBUTAN_TUA * 365] if jenis == "nama_gelar" else drawn
        for r in rows.tolist():
            d.kolom["nama"][r] = _broken_name(d, jenis, d.kolom["nama"][r], r)
        d.note(jenis, rows)


def _broken_name(d: Daftar, jenis: str, nama: str, r: int) -> str:
    match jenis:
        case "nama_singkat":
            return shorten(nama, r)
        case "nama_ejaan":
            return respell(nama, r)
        case "nama_gelar":
            perempuan = bool(d.kab.penduduk.jk[d.orang[r]])
            return add_title(nama, perempuan, d.kab.nama[d.catat.kepala[d.keluarga[r]]], r)
    return ""


def damage_births(d: Daftar, values: list[str]) -> list[str]:
    """Exchange day and month, write 1 January, or leave the birthday out; values are YYYY-MM-DD."""
    for jenis, rows in _slices(d, {"lahir_tertukar": 0.012, "lahir_kosong": 0.004}):
        for r in rows.tolist():
            y, m, day = values[r].split("-")
            known = f"{y}-{day}-{m}" if int(day) <= 12 and day != m else f"{y}-01-01"
            values[r] = known if jenis == "lahir_tertukar" else ""
        d.note(jenis, rows)
    return values


def as_dmy(values: list[str]) -> list[str]:
    """YYYY-MM-DD → DD-MM-YYYY; empty stays empty."""
    return [f"{v[8:]}-{v[5:7]}-{v[:4]}" if v else "" for v in values]


def damage_codes(d: Daftar, kolom: str, jenis: str, tarif: float, isi: list[str]) -> None:
    """Put values that the contract does not know into a coded column."""
    rows = d.rng.permutation(len(d))[: _count(d, tarif)]
    for r in rows.tolist():
        d.kolom[kolom][r] = isi[r % len(isi)]
    d.note(jenis, rows)


def damage_places(d: Daftar, tarif: dict[str, float] | None = None) -> None:
    """Respell, confuse or lose the pekon and the kecamatan of some rows."""
    tarif = TEMPAT_BIASA if tarif is None else tarif
    _respell_units(d, "pekon", tarif.get("pekon_ejaan", 0))
    _respell_units(d, "kecamatan", tarif.get("kecamatan_ejaan", 0))
    _exchange_kecamatan(d, tarif.get("kecamatan_tertukar", 0))
    for jenis, rows in _slices(d, {k: tarif.get(k, 0) for k in ("pekon_salah", "pekon_tak_dikenal")}):
        for r in rows.tolist():
            d.kolom["pekon"][r] = (
                _neighbour(d, r) if jenis == "pekon_salah" else _BUKAN_PEKON[r % len(_BUKAN_PEKON)]
            )
        d.note(jenis, rows)


def _neighbour(d: Daftar, r: int) -> str:
    t = d.kab.tempat
    near = np.flatnonzero(t.kecamatan == t.kecamatan[d.pekon[r]])
    near = near[near != d.pekon[r]]
    return t.nama_pekon[near[r % len(near)]].upper()


def _respell_units(d: Daftar, kolom: str, tarif: float) -> None:
    """A share of the units is written in another way by whoever types for that unit."""
    t = d.kab.tempat
    unit = d.pekon if kolom == "pekon" else t.kecamatan[d.pekon]
    codes, names = (t.kode_pekon, t.nama_pekon) if kolom == "pekon" else (t.kode_kecamatan, t.nama_kecamatan)
    present = np.unique(unit)
    if not tarif or not len(present):
        return
    chosen = d.rng.choice(present, max(1, round(len(present) * tarif)), replace=False)
    spell = _other_spelling if kolom == "pekon" else _kecamatan_spelling
    written = {
        u: spell(names[u], t.varian.get(codes[u], []), int(d.rng.integers(99))) for u in chosen.tolist()
    }
    rows = np.flatnonzero(np.isin(unit, chosen) & (d.rng.random(len(d)) < 0.85))
    for r in rows.tolist():
        d.kolom[kolom][r] = written[int(unit[r])]
    d.note(f"{kolom}_ejaan", rows)


def _kecamatan_spelling(nama: str, varian: list[str], nomor: int) -> str:
    joined = [nama.replace(" ", "")] if " " in nama else []
    ways = [*varian, *joined, f"Kec. {nama}"]
    return ways[nomor % len(ways)].upper()


def _other_spelling(nama: str, varian: list[str], nomor: int) -> str:
    joined = nama.replace(" ", "")
    ways = [
        *varian,
        joined if joined != nama else f"{nama[:3]} {nama[3:]}",
        nama.replace("a", "o", 1),
        nama + nama[-1],
    ]
    return ways[nomor % len(ways)].upper()


def _exchange_kecamatan(d: Daftar, tarif: float) -> None:
    t = d.kab.tempat
    twins = t.same_name()
    rows = np.flatnonzero(np.isin(d.pekon, list(twins)))
    if not tarif or not len(rows):
        return
    rows = d.rng.permutation(rows)[: max(1, round(len(rows) * tarif))]
    for r in rows.tolist():
        other = twins[int(d.pekon[r])][0]
        d.kolom["kecamatan"][r] = t.nama_kecamatan[t.kecamatan[other]].upper()
        d.kolom["pekon"][r] = t.nama_pekon[other].upper()
    d.note("kecamatan_tertukar", rows)
