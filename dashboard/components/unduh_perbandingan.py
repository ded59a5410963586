"""The Perbandingan page taken away: every part with both figures and the change, and the change map."""

from dashboard.components.angka import Figur
from dashboard.components.bahan_unduh import (
    KolomFigur,
    catatan_unduh,
    keterangan_gambar,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.banding import Banding
from dashboard.components.perbandingan import Perbandingan
from dashboard.components.perbandingan_tampil import isi_peta_perubahan, kalimat, legenda_perubahan
from dashboard.components.peta.gambar import render_svg
from dashboard.components.rupa_peta import Rupa, rupa
from dashboard.components.sumber_data import sumber_indikator
from dashboard.components.unduh import unduh
from dashboard.domain.periode import label
from dashboard.export.tabel import KolomUnduh, Tabel


def unduh_perbandingan(page: Perbandingan) -> None:
    """The row of downloads under the page."""
    look = rupa("kelas")  # read here: a download is built where there is no session
    picture = {"peta": lambda: svg_perubahan(page, look)} if page.bagian else None
    name = f"banding_{page.kode}_{page.kiri.periode}_{page.kanan.periode}"
    unduh(
        "banding", name, tabel=lambda: tabel_perbandingan(page), gambar=picture, contoh=page.asal == "contoh"
    )


def svg_perubahan(page: Perbandingan, look: Rupa) -> str:
    """The change map as a picture."""
    measure = f"{page.kartu['nama']} · {page.kiri.nama} dan {page.kanan.nama} · perubahan"
    sources = [sumber_indikator(page.kode, side.periode) for side in (page.kiri, page.kanan)]
    words = keterangan_gambar(kalimat(page), measure, sources, page.asal == "contoh")
    shapes, values = isi_peta_perubahan(page, look)
    return render_svg(shapes, values, legenda_perubahan(page), words)


def tabel_perbandingan(page: Perbandingan) -> Tabel:
    """The whole first, then every part; the change has its status and the reason when there is none."""
    card = page.kartu
    parts = (card["pembilang_nama"], card["penyebut_nama"]) if card["jenis"] == "persen" else None
    change = "poin" if page.utama.laju else card["satuan"]
    columns = [
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh("Wilayah"),
        KolomFigur(page.kiri.nama, card["satuan"], parts),
        KolomFigur(page.kanan.nama, card["satuan"], parts),
        KolomFigur("Perubahan", change),
        KolomUnduh("Catatan"),
    ]
    whole = _wilayah(page)
    rows = [
        [
            kode,
            name,
            pair.kiri,
            pair.kanan,
            pair.figur,
            _catatan(pair),
        ]
        for kode, name, pair in [
            ("", whole, page.utama),
            *((k, page.tempat.nama[k], pair) for k, pair in page.bagian),
        ]
    ]
    periods = dict.fromkeys((page.kiri.periode, page.kanan.periode))
    filters = f"{whole} · {card['nama']} · {' dan '.join(map(label, periods))}"
    sources = [rujukan_indikator(page.kode, p) for p in periods]
    return susun_tabel(kalimat(page), columns, rows, catatan_unduh(filters, sources))


def unduh_blok(page: Perbandingan) -> None:
    """The downloads of the other indicators of the theme."""
    if page.blok:
        made_up = any(pair.kanan.asal == "contoh" for _, pair in page.blok)
        name = f"banding_tema_{page.kartu['tema']}_{page.kiri.periode}_{page.kanan.periode}"
        unduh("banding_tema", name, tabel=lambda: tabel_tema(page), contoh=made_up)


def tabel_tema(page: Perbandingan) -> Tabel:
    """The other indicators of the theme on both sides; a rate with its numerator and denominator."""
    parts = ("pembilang", "penyebut")
    columns = [KolomUnduh("Kode indikator", "kunci")]
    columns += [KolomUnduh(name) for name in ("Indikator", "Asal", "Satuan")]
    columns += [KolomFigur(side.nama, "", parts) for side in (page.kiri, page.kanan)]
    columns += [KolomFigur("Selisih" if page.jenis == "tempat" else "Perubahan"), KolomUnduh("Catatan")]
    rows = [
        [card["kode"], card["nama"], pair.kanan.asal, card["satuan"], *_ketiga(pair), _catatan(pair)]
        for card, pair in page.blok
    ]
    periods = dict.fromkeys((page.kiri.periode, page.kanan.periode))
    sources = [rujukan_indikator(card["kode"], p) for card, _ in page.blok for p in periods]
    theme = f"Tema {page.kartu['tema']}: {page.kiri.nama} dan {page.kanan.nama}"
    return susun_tabel(theme, columns, rows, catatan_unduh(f"{_wilayah(page)} · {theme}", sources))


def _ketiga(pair: Banding) -> tuple[Figur, Figur, Figur]:
    return pair.kiri, pair.kanan, pair.figur


def _catatan(pair: Banding) -> str:
    return pair.alasan or ("hampir tetap" if pair.hampir_tetap else "")


def _wilayah(page: Perbandingan) -> str:
    return page.tempat.kata(page.kanan.pilihan) if page.jenis != "tempat" else "Dua tempat"
