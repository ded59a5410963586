"""Selisih Sumber taken away: each block as shown, published PKH, published contradictions."""

from collections.abc import Sequence

from dashboard.components.angka import Figur
from dashboard.components.bahan_unduh import (
    Kolom,
    KolomFigur,
    catatan_unduh,
    rujukan_indikator,
    susun_tabel,
    tabel_baris,
)
from dashboard.components.selisih import BLOK, Blok, kalimat_blok
from dashboard.domain.periode import label
from dashboard.export.tabel import Isi, KolomUnduh, Rujukan, Tabel

Pasangan = tuple[str, str] | None
KONFLIK = {
    "id": KolomUnduh("Nomor", "kunci"),
    "pokok": KolomUnduh("Pokok"),
    "nilai_a": KolomUnduh("Angka pertama"),
    "nilai_b": KolomUnduh("Angka kedua"),
    "catatan": KolomUnduh("Catatan"),
    "sumber_url": KolomUnduh("Sumber"),
}


def berkas_blok(block: Blok, pair: Pasangan, places: Sequence[str]) -> Tabel:
    """The block's table in the order shown: the whole choice first, then every place."""
    pekon = block.tingkat == "pekon"
    columns: list[Kolom] = [KolomUnduh("Kode wilayah", "kunci"), KolomUnduh(block.tingkat.capitalize())]
    columns += [KolomUnduh("Kecamatan")] if pekon else []
    columns += [_column(block, card) for card in block.kartu]
    if pair:
        name = f"Selisih {block.nama(pair[1])} − {block.nama(pair[0])}"
        columns += [KolomFigur(name, _unit(block, pair)), KolomUnduh(f"{name}, bagian", "persen", "%", 2)]
    names = block.tempat.nama
    rows = [_total(block, pair)] if len(block.kode_tempat) > 1 else []
    for place in places:
        where = [place, names[place], *([names[place[:8]]] if pekon else [])]
        figures = [block.sel[place, card["kode"]] for card in block.kartu]
        rows.append([*where, *figures, *_gap(block, pair, place)])
    sources = [rujukan_indikator(kode, periode) for kode, periode in block.periode.items()]
    filters = f"{block.tempat.kata(block.pilihan)} · {BLOK[block.kode]} · per {block.tingkat}"
    return susun_tabel(kalimat_blok(block, pair), columns, rows, catatan_unduh(filters, sources))


def _column(block: Blok, card: dict) -> KolomFigur:
    parts = (card["pembilang_nama"], card["penyebut_nama"]) if card["jenis"] == "persen" else None
    return KolomFigur(f"{card['nama_pendek']}, {label(block.periode[card['kode']])}", card["satuan"], parts)


def _unit(block: Blok, pair: tuple[str, str]) -> str:
    return next(c["satuan"] for c in block.kartu if c["kode"] == pair[0])


def _total(block: Blok, pair: Pasangan) -> list[Isi | Figur]:
    blank = [""] if block.tingkat == "pekon" else []
    row = ["", f"Jumlah {block.tempat.kata(block.pilihan)}", *blank]
    row += [block.total[card["kode"]][0] for card in block.kartu]
    if not pair:
        return row
    gap = block.beda_total(*pair)
    return [*row, gap, _share(gap, block.total[pair[0]][0])]


def _gap(block: Blok, pair: Pasangan, place: str) -> list[Isi | Figur]:
    if not pair:
        return []
    gap = block.beda(*pair, place)
    return [gap, _share(gap, block.sel[place, pair[0]])]


def _share(gap: Figur, base: Figur) -> float | None:
    return 100 * gap.nilai / base.nilai if gap.tampak and base.tampak and base.nilai else None


def berkas_pkh(rows: Sequence[tuple[str, str, Sequence[Figur]]], periods: Sequence[str]) -> Tabel:
    """Published PKH: code, name and one figure per period on each row."""
    columns = [KolomUnduh("Kode wilayah", "kunci"), KolomUnduh("Wilayah")]
    columns += [KolomFigur(f"KPM PKH {label(p)}", "KPM") for p in periods]
    sources = [Rujukan("KPM PKH", "angka terbit per kecamatan", label(p), "terbit") for p in periods]
    cells = [[kode, name, *figures] for kode, name, figures in rows]
    note = catatan_unduh("KPM PKH yang terbit per kecamatan", sources)
    return susun_tabel("KPM PKH yang terbit per kecamatan", columns, cells, note)


def berkas_konflik(rows: Sequence[dict]) -> Tabel:
    """Both statements of every contradiction, word for word."""
    source = Rujukan("Pertentangan angka terbit", "berita dan laman terbuka, per baris", "", "terbit")
    return tabel_baris("Pertentangan angka terbit", KONFLIK, rows, catatan_unduh("semua wilayah", [source]))
