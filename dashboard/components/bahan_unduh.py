"""From what a page shows to what a file holds: figures become typed cells, cards and sources become notes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import kartu, sumber_indikator
from dashboard.domain.angka import SATUAN_PERSEN, STATUS, TAMPAK, format_tanggal
from dashboard.domain.periode import label
from dashboard.export.bingkai import Keterangan
from dashboard.export.tabel import Catatan, Isi, Jenis, KolomUnduh, Rujukan, Tabel
from dashboard.home import today

PENANDA = {
    "≥": "paling sedikit; sebagian wilayah tidak tampil",
    ">": "lebih dari",
    "<": "kurang dari",
    "±": "kira-kira",
    "*": "dihitung dari sumber",
}
KARTU = {
    "kode": "Kode indikator",
    "makna": "Arti",
    "satuan": "Satuan",
    "rumus": "Rumus",
    "pembilang_nama": "Pembilang",
    "penyebut_nama": "Penyebut",
    "jangan_dibandingkan": "Jangan dibandingkan dengan",
}


@dataclass(frozen=True)
class KolomFigur:
    """A column of figures: becomes the value and its status; with `pecahan` numerator and denominator too."""

    judul: str
    satuan: str = ""
    pecahan: tuple[str, str] | None = None  # names of numerator and denominator

    @property
    def jenis(self) -> Jenis:
        if self.satuan in SATUAN_PERSEN:
            return "persen"
        return "rupiah" if self.satuan == "Rp" or self.satuan.startswith("Rp/") else "bilangan"


Kolom = KolomUnduh | KolomFigur


def susun_tabel(
    judul: str, kolom: Sequence[Kolom], baris: Sequence[Sequence[Isi | Figur]], catatan: Catatan
) -> Tabel:
    """A table whose cells are words, numbers or figures; figures stand under a KolomFigur."""
    used: dict[str, str] = {}
    rows = [
        [cell for column, value in zip(kolom, row, strict=True) for cell in _cells(column, value, used)]
        for row in baris
    ]
    columns = [c for i, column in enumerate(kolom) for c in _columns(column, [row[i] for row in baris])]
    return Tabel(judul, columns, rows, catatan, used)


def _columns(column: Kolom, values: Sequence[Isi | Figur]) -> list[KolomUnduh]:
    if isinstance(column, KolomUnduh):
        return [column]
    parts = [KolomUnduh(f"{column.judul}: {name}", "bilangan") for name in column.pecahan or ()]
    places = 2 if column.jenis == "persen" or any(_broken(v) for v in values) else 0
    value = KolomUnduh(column.judul, column.jenis, column.satuan, places)
    return [*parts, value, KolomUnduh(f"Status: {column.judul}")]


def _broken(value: Isi | Figur) -> bool:
    return isinstance(value, Figur) and value.tampak and not float(value.nilai).is_integer()


def _cells(column: Kolom, value: Isi | Figur, used: dict[str, str]) -> list[Isi]:
    if isinstance(column, KolomUnduh):
        return [value]
    words, meaning = status_kata(value)
    used.setdefault(words, meaning)
    shown = value.tampak
    parts = [value.pembilang, value.penyebut] if column.pecahan else []
    return [*(part if shown else None for part in parts), value.nilai if shown else None, words]


def status_kata(figure: Figur) -> tuple[str, str]:
    """What the status column says of a figure, and what that means."""
    if figure.tulisan:
        said = "Ditulis sumbernya sebagai kalimat."
        return figure.tulisan, said if figure.status in TAMPAK else STATUS[figure.status].arti
    if not figure.tampak:
        look = STATUS["tidak_ada" if figure.status in TAMPAK else figure.status]
        return look.kata, look.arti
    if figure.penanda in PENANDA:
        return PENANDA[figure.penanda], f"Di layar bertanda {figure.penanda}."
    return STATUS[figure.status].kata, STATUS[figure.status].arti


def rujukan_indikator(kode: str, periode: str) -> Rujukan:
    """Where an indicator's figures of one period come from, with its card."""
    card = kartu(kode)
    words = {title: str(card[name] or "") for name, title in KARTU.items()}
    agency, _, origin = sumber_indikator(kode, periode)
    return Rujukan(card["nama"], agency, label(periode), origin, _received(card["sumber"]), words)


def _received(sumber: str) -> str:
    rows = baca("sumber")
    days = rows.loc[rows["sumber"] == sumber, "diterima"].astype("string")
    return format_tanggal(days.iloc[0]) if len(days) and str(days.iloc[0])[:4].isdigit() else ""


def catatan_unduh(saringan: str, rujukan: Sequence[Rujukan]) -> Catatan:
    """What a file says about itself; `saringan` is the page's filter in words."""
    return Catatan(saringan, rilis().id, format_tanggal(today()), list(rujukan))


def keterangan_gambar(
    judul: str, ukuran: str, bagian: Sequence[tuple[str, str, str]], contoh: bool | None = None
) -> Keterangan:
    """The words around a picture; `bagian` is what the page gives to `garis_sumber`."""
    texts = [f"{agency}, {date}" if date else agency for agency, date, _ in dict.fromkeys(bagian)]
    made_up = any(origin == "contoh" for *_, origin in bagian) if contoh is None else contoh
    source = f"{'; '.join(texts)} · Rilis {rilis().id}"
    return Keterangan(judul, ukuran, source, format_tanggal(today()), made_up)


def keterangan_indikator(judul: str, ukuran: str, kode: str, periode: str) -> Keterangan:
    """The words around a picture of one indicator and period."""
    return keterangan_gambar(judul, ukuran, [sumber_indikator(kode, periode)])


def tabel_baris(
    judul: str, kolom: Mapping[str, KolomUnduh], baris: Iterable[Mapping[str, object]], catatan: Catatan
) -> Tabel:
    """A table of plain records: `kolom` says which field stands under which column, in order."""
    rows = [[_plain(column, row[name]) for name, column in kolom.items()] for row in baris]
    return Tabel(judul, list(kolom.values()), rows, catatan)


def _plain(column: KolomUnduh, value: object) -> Isi:
    if value is None or pd.isna(value) or value == "":
        return None
    if column.angka:
        return float(value)
    return str(value)[:10] if column.jenis == "tanggal" else str(value)
