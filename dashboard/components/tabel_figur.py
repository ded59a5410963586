"""A table said once, for the page and for the files: columns, and cells of words, figures or pairs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from dashboard.components.angka import Figur, angka
from dashboard.components.bahan_unduh import KolomFigur, susun_tabel
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.components.unduh import BuatGambar, unduh
from dashboard.export.tabel import Catatan, KolomUnduh, Tabel

Pasangan = tuple[Figur, Figur]
"""A part and the whole it is a part of."""

Sel = str | Figur | Pasangan


@dataclass(frozen=True)
class Lajur:
    """A column: title, small second line, unit of its figures ('' for words), name of the whole of a pair."""

    judul: str
    kecil: str = ""
    satuan: str = ""
    dari: str = ""
    antar: bool = False


@dataclass(frozen=True)
class TabelFigur:
    """The whole table; `baris` holds one cell for each column, `tanda` a class for each row."""

    judul: str
    lajur: Sequence[Lajur]
    baris: Sequence[Sequence[Sel]]
    tanda: Sequence[str] = ()


def tampilkan_figur(
    tabel: TabelFigur,
    key: str,
    nama: str,
    catatan: Callable[[], Catatan],
    *,
    gambar: BuatGambar | dict[str, BuatGambar] | None = None,
    contoh: bool | None = None,
    batas: int | None = None,
) -> None:
    """Draw the first `batas` rows, or all, and the row that takes the whole table away."""
    columns = [Kolom(j.judul, j.kecil, bool(j.satuan), j.antar) for j in tabel.lajur]
    rows = [[_html(cell) for cell in row] for row in tabel.baris[:batas]]
    tampilkan_tabel(columns, rows, tabel.judul, kelas_baris=tabel.tanda[:batas])
    unduh(key, nama, tabel=lambda: tabel_unduh(tabel, catatan()), gambar=gambar, contoh=contoh)


def _html(cell: Sel) -> str:
    if isinstance(cell, tuple):
        part, whole = cell
        said = whole.tampak and part.status != "tidak_ada"
        return f"{angka(part)}<small>dari {angka(whole)}</small>" if said else angka(part)
    return angka(cell) if isinstance(cell, Figur) else escape(cell)


def tabel_unduh(tabel: TabelFigur, catatan: Catatan) -> Tabel:
    """The table as a file: a pair takes two columns."""
    columns = [c for j in tabel.lajur for c in _columns(j)]
    rows = [
        [v for cell in row for v in (cell if isinstance(cell, tuple) else (cell,))] for row in tabel.baris
    ]
    return susun_tabel(tabel.judul, columns, rows, catatan)


def _columns(lajur: Lajur) -> list[KolomUnduh | KolomFigur]:
    title = " · ".join(filter(None, (lajur.judul, lajur.kecil)))
    if not lajur.satuan:
        return [KolomUnduh(title)]
    own = KolomFigur(title, lajur.satuan)
    return [own, KolomFigur(f"{lajur.judul}: {lajur.dari}", lajur.satuan)] if lajur.dari else [own]
