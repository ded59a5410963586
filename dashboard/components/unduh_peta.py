"""The Peta page taken away: its table, its map and its bars, exactly as shown."""

from collections.abc import Sequence

from dashboard.components.bahan_unduh import (
    Kolom,
    KolomFigur,
    catatan_unduh,
    keterangan_indikator,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.lukisan import isi_peta, kata_lokus
from dashboard.components.pandangan import SEBUTAN, Baris, Pandangan, kalimat
from dashboard.components.peta.gambar import render_svg
from dashboard.components.rupa_peta import Rupa, rupa
from dashboard.components.unduh import unduh
from dashboard.domain.periode import label
from dashboard.export.batang import Batang, gambar_batang
from dashboard.export.bingkai import Keterangan
from dashboard.export.tabel import Isi, KolomUnduh, Tabel


def unduh_pandangan(view: Pandangan, batang: Sequence[Batang]) -> None:
    """The row of downloads under the page: all places of the table, the map as it looks, the bars drawn."""
    look = rupa(view.kartu["jenis"])  # read here: a download is built where there is no session
    unduh(
        "peta",
        f"{view.kode}_{view.tingkat}_{view.periode}",
        tabel=lambda: tabel_pandangan(view),
        gambar={"peta": lambda: svg_peta(view, look), "batang": lambda: gambar_batang(_words(view), batang)},
        contoh=view.asal == "contoh",
    )


def tabel_pandangan(view: Pandangan) -> Tabel:
    """Every place of the view in the order shown: rank, code, names, figure with its parts, lokus."""
    card, lokus = view.kartu, kata_lokus()
    parts = (card["pembilang_nama"], card["penyebut_nama"]) if card["jenis"] == "persen" else None
    columns: list[Kolom] = [
        KolomUnduh("Peringkat", "bilangan"),
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh(SEBUTAN[view.tingkat].capitalize()),
        *([KolomUnduh("Kecamatan")] if view.tingkat == "pekon" else []),
        KolomFigur(card["nama"], card["satuan"], parts),
        KolomUnduh("Lokus"),
    ]
    rows = [[*_place(view, b), b.figur, lokus.get(b.kode, "")] for b in view.baris]
    source = rujukan_indikator(view.kode, view.periode)
    return susun_tabel(kalimat(view), columns, rows, catatan_unduh(_filters(view), [source]))


def _place(view: Pandangan, row: Baris) -> list[Isi]:
    names = view.tempat.nama
    where = [names[row.kode[:8]]] if view.tingkat == "pekon" else []
    return [row.peringkat, row.kode, names[row.kode], *where]


def _filters(view: Pandangan) -> str:
    area = view.tempat.kata(view.pilihan, pekon=False)
    return f"{area} · {view.kartu['nama']} · {label(view.periode)} · per {SEBUTAN[view.tingkat]}"


def svg_peta(view: Pandangan, look: Rupa) -> str:
    """The map as a picture, in the look it has on the page."""
    isi = isi_peta(view, look)
    return render_svg(isi.geometri, isi.nilai, isi.legenda, _words(view), lokus=isi.lokus, gaya=look.gaya)


def _words(view: Pandangan) -> Keterangan:
    measure = f"{_filters(view)} · {view.kartu['satuan']}"
    return keterangan_indikator(kalimat(view), measure, view.kode, view.periode)
