"""Candidates for reactivation: deactivated PBI members whom the rule still covers, and that rule."""

from collections.abc import Sequence

import pandas as pd

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_baris, figur_kosong, figur_tempat, figur_terbit
from dashboard.components.konvergensi import kata_syarat
from dashboard.components.pandangan import lower_first
from dashboard.components.pbi import (
    DIKECUALIKAN,
    LUAR,
    SEGMEN,
    SESUAI,
    TAK_TAHU,
    nama_kelas,
    sebut,
    tempat_rinci,
)
from dashboard.components.session import baca, rilis
from dashboard.components.tabel_figur import Lajur, TabelFigur
from dashboard.components.tempat import Pilihan
from dashboard.domain.angka import format_daftar
from dashboard.domain.periode import label

TERBIT = ("pbi_jk_nonaktif", "pbi_apbd_nonaktif", "pbi_jk_aktif", "pbi_apbd_aktif")


def figur_terbit_pbi() -> list[tuple[str, str, Figur]]:
    """The published counts of February 2026: name, date in words, figure."""
    rows = [r for kode in TERBIT for r in baca("terbit", kode).to_dict("records") if r["adalah_utama"]]
    return [(r["nama"], r["label_periode"], figur_terbit(r)) for r in rows]


def daftar_pbi(segment: str) -> list[str]:
    """The periods of the lists of a segment, the latest first."""
    return list(baca("periode", f"{segment}_nonaktif")) or list(baca("periode", f"{segment}_aktif"))


def jumlah_indikator(kode: str, periode: str, places: Sequence[str]) -> Figur:
    """An indicator over kecamatan or the kabupaten: their sum where all are shown, else not shown."""
    level = "kabupaten" if places[0].count(".") == 1 else "kecamatan"
    figures = [figur_tempat(kode, periode, level, place) for place in places]
    if len(figures) == 1:
        return figures[0]
    area = "+".join(places)
    if not all(f.tampak for f in figures):
        hidden = [f.status for f in figures if not f.tampak]
        same = hidden[0] if len(set(hidden)) == 1 and hidden[0] == "tidak_ada" else "ditahan"
        return figur_kosong(kode, area, periode, "jiwa", same)
    total = sum(f.nilai for f in figures)
    return figures[0].bagian(tempat=area, nilai=total, pembilang=total, status="ada" if total else "nol")


def tabel_calon(choice: Pilihan) -> TabelFigur:
    """Each segment: deactivated, of these candidates, and why the others are none."""
    names, places = nama_kelas(), tempat_rinci(choice)
    columns = [
        Lajur("Segmen", "daftar terakhir"),
        Lajur("Calon reaktivasi", "dari yang nonaktif", "jiwa", "nonaktif"),
        Lajur("Bukan calon", "nonaktif", "jiwa"),
        Lajur("Alasan mengecualikan", "meninggal, ganda, pindah", "jiwa"),
        Lajur(names[LUAR], "nonaktif", "jiwa"),
        Lajur(names[TAK_TAHU], "nonaktif", "jiwa"),
        Lajur(
            f"{names[SESUAI]}, bukan calon", "tercakup, meninggal di daftar lain, atau baris kedua", "jiwa"
        ),
    ]
    rows = [
        _baris_calon(segment, daftar_pbi(segment)[0], places) for segment in SEGMEN if daftar_pbi(segment)
    ]
    return TabelFigur(
        f"Peserta PBI nonaktif: calon reaktivasi dan yang bukan, {sebut(places)}", columns, rows
    )


def _baris_calon(segment: str, periode: str, places: Sequence[str]) -> list:
    whole = jumlah_indikator(f"{segment}_nonaktif", periode, places)
    candidates = jumlah_indikator(f"{segment}_calon", periode, places)
    found = baca("pbi_alasan", segment, periode)
    off = found[found["kode_wilayah"].isin(places) & (found["status_peserta"] == "nonaktif")]
    within, beyond, unknown, excluded = (
        _bagian(segment, periode, places, kelas, off[off["kelas"] == kelas])
        for kelas in (SESUAI, LUAR, TAK_TAHU, DIKECUALIKAN)
    )
    return [
        f"{SEGMEN[segment]}, {label(periode)}",
        (candidates, whole),
        _selisih(whole, candidates, f"{segment}_nonaktif.bukan calon"),
        excluded,
        beyond,
        unknown,
        _selisih(within, candidates, f"{segment}_nonaktif.tercakup"),
    ]


def _bagian(segment: str, periode: str, places: Sequence[str], apa: str, rows: pd.DataFrame) -> Figur:
    what = f"{segment}_nonaktif.{apa}"
    if rows.empty and daftar_pbi(segment):
        key = ("pbi_alasan", what, "+".join(places), periode, rilis().id)
        return Figur(*key, 0.0, "jiwa", "nol", asal=rilis().asal)
    return figur_baris(rows, "pbi_alasan", what, "+".join(places), periode, satuan="jiwa")


def _selisih(whole: Figur, candidates: Figur, apa: str) -> Figur:
    """Those who are no candidates, of all deactivated or of the eligible; only where both are shown."""
    rest = whole.bagian(tabel="pbi_alasan", indikator=apa, pembilang=None)
    if not (whole.tampak and candidates.tampak):
        return rest.bagian(nilai=None, status="ditahan")
    number = whole.nilai - candidates.nilai
    return rest.bagian(nilai=number, status="ada" if number else "nol")


def kalimat_calon(choice: Pilihan) -> str:
    """How many of the deactivated of each segment are candidates, in one sentence."""
    places, said = tempat_rinci(choice), []
    for segment in SEGMEN:
        for periode in daftar_pbi(segment)[:1]:
            part, whole = (jumlah_indikator(f"{segment}_{k}", periode, places) for k in ("calon", "nonaktif"))
            if part.tampak and whole.tampak:
                said.append(f"{teks(part)} dari {teks(whole)} peserta {SEGMEN[segment]} yang dinonaktifkan")
    if not said:
        return f"Jumlah calon reaktivasi di {sebut(places)} tidak dapat ditampilkan."
    return f"Calon reaktivasi di {sebut(places)}: {format_daftar(said)}."


def alasan_terbit() -> str:
    """Why, as the published sources say, segment by segment."""
    rows = [r for kode in TERBIT[:2] for r in baca("terbit", kode).to_dict("records") if r["adalah_utama"]]
    said = [f"{r['nama']}: {lower_first(r['catatan'])}" for r in rows if isinstance(r["catatan"], str)]
    return f"Alasan menurut sumber. {'; '.join(said)}. Dua segmen yang berbeda: angkanya tidak dijumlahkan."


def tabel_syarat_calon() -> TabelFigur:
    """The rule of candidacy as a table: each condition, and where it comes from."""
    columns = [
        Lajur("Syarat calon"),
        Lajur("Isinya"),
        Lajur("Dasar"),
        Lajur("Sumber", "alasan: yang menyebutnya"),
    ]
    rules = baca("kelayakan")
    rules = rules[(rules["program"] == "pbi") & rules["adalah_dipakai"]].to_dict("records")
    rows = [["Status", "nonaktif dalam daftar itu", "daftar peserta", "BPJS Kesehatan, Dinas Sosial"]]
    rows += [
        [f"Desil {r['tahun']}", f"{kata_syarat(r)} pada DTSEN terakhir", r["dasar"], r["sumber"]]
        for r in rules
    ]
    rows += [
        [
            "Masih hidup",
            "tidak ditulis meninggal pada daftar PBI mana pun",
            "aturan dasbor",
            "daftar peserta",
        ],
        [
            "Belum tercakup",
            "tidak aktif pada daftar yang sama atau daftar PBI lain yang terakhir saat itu",
            "aturan dasbor",
            "daftar peserta",
        ],
        [
            "Satu kali",
            "orang yang sama dihitung satu kali dalam satu daftar",
            "aturan dasbor",
            "pemadanan orang",
        ],
    ]
    rows += [
        [
            f"Alasan: {r['kelompok']}",
            f"{'mengecualikan' if r['adalah_dikecualikan'] else 'tidak mengecualikan'}. {r['penjelasan']}",
            r["dasar"],
            r["sumber"],
        ]
        for r in baca("alasan_pbi").to_dict("records")
    ]
    return TabelFigur("Syarat calon reaktivasi PBI dan dasarnya", columns, rows)
