"""The Stunting page taken away: places, rounds, puskesmas, map and bars, exactly as shown."""

from collections.abc import Sequence

from dashboard.components.bahan_unduh import (
    Kolom,
    KolomFigur,
    catatan_unduh,
    keterangan_gambar,
    keterangan_indikator,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.figur import figur_tempat
from dashboard.components.lukisan import isi_peta, kata_lokus
from dashboard.components.pandangan import SEBUTAN, kalimat
from dashboard.components.peta.gambar import render_svg
from dashboard.components.puskesmas import Banding, Puskesmas, kalimat_banding
from dashboard.components.rupa_peta import Rupa, rupa
from dashboard.components.session import rilis
from dashboard.components.stunting import (
    DIUKUR,
    PERSEN,
    TERBIT,
    Stunting,
    catatan_sasaran,
    periode_terbit,
)
from dashboard.components.unduh import unduh_gambar, unduh_tabel
from dashboard.domain.periode import label
from dashboard.export.batang import Batang, gambar_batang
from dashboard.export.tabel import KolomUnduh, Rujukan, Tabel

BAGIAN = ("balita stunting", "balita diukur")
SASARAN = ("balita diukur", "sasaran balita")


def unduh_peta(page: Stunting) -> None:
    """The map as it looks."""
    view = page.pandangan
    look = rupa(view.kartu["jenis"])  # read here: a download is built where there is no session
    name = f"peta_{view.kode}_{view.tingkat}_{view.periode}"
    unduh_gambar("stunting_peta", lambda: svg_peta(page, look), name, contoh=view.asal == "contoh")


def unduh_wilayah(page: Stunting) -> None:
    """The places with every column of the page."""
    view = page.pandangan
    name = f"{view.kode}_{view.tingkat}_{view.periode}"
    made_up = _made_up() and (view.asal == "contoh" or bool(page.berkas))
    unduh_tabel("stunting_wilayah", lambda: tabel_wilayah(page), name, contoh=made_up)


def unduh_putaran(page: Stunting) -> None:
    """Every round over the chosen places."""
    made_up = _made_up() and bool(page.berkas)
    unduh_tabel("stunting_putaran", lambda: tabel_putaran(page), "stunting_putaran", contoh=made_up)


def unduh_puskesmas(page: Stunting, rows: Sequence[Puskesmas]) -> None:
    """The files' round by puskesmas."""
    period = page.putaran_berkas
    unduh_tabel("stunting_puskesmas", lambda: tabel_puskesmas(page, rows), f"stunting_puskesmas_{period}")


def unduh_banding(page: Stunting, rows: Sequence[Banding]) -> None:
    """The published round by puskesmas beside its kecamatan."""
    unduh_tabel(
        "stunting_banding", lambda: tabel_banding(page, rows), "stunting_puskesmas_terbit", contoh=False
    )


def unduh_batang(key: str, judul: str, ukuran: str, sumber: str, rows: Sequence[Batang]) -> None:
    """Bars of published figures as a picture."""
    words = keterangan_gambar(judul, ukuran, [(sumber, "", "terbit")])
    unduh_gambar(key, lambda: gambar_batang(words, rows), key, contoh=False)


def _made_up() -> bool:
    return rilis().asal == "contoh"


def tabel_wilayah(page: Stunting) -> Tabel:
    """The places in the order shown, with every column of the page."""
    view, card = page.pandangan, page.pandangan.kartu
    parts = (card["pembilang_nama"], card["penyebut_nama"]) if card["jenis"] == "persen" else None
    columns: list[Kolom] = [
        KolomUnduh("Peringkat", "bilangan"),
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh(SEBUTAN[view.tingkat].capitalize()),
        KolomFigur(card["nama"], card["satuan"], parts),
    ]
    if view.tingkat == "pekon":
        columns += [KolomUnduh("Kecamatan"), KolomUnduh("Lokus")]
    else:
        columns += [KolomFigur("Cakupan ukur", "persen", SASARAN)] if page.berkas else []
        columns += [KolomFigur(f"Stunting terbit {label(p)}", "balita") for p in _terbit(page)]
        columns += [KolomUnduh("Pekon lokus stunting", "bilangan", "pekon")]
    return susun_tabel(kalimat(view), columns, [_row(page, b) for b in view.baris], _notes(page))


def _terbit(page: Stunting) -> list[str]:
    return periode_terbit(page.pandangan.kode, page.pandangan.periode)


def _row(page: Stunting, b) -> list:
    names, view = page.tempat.nama, page.pandangan
    first = [b.peringkat, b.kode, names[b.kode], b.figur]
    if view.tingkat == "pekon":
        return [*first, names[b.kode[:8]], kata_lokus().get(b.kode, "")]
    shown = [page.cakupan_di(b.kode, page.putaran_berkas)] if page.berkas else []
    published = [figur_tempat(TERBIT, p, "kecamatan", b.kode) for p in _terbit(page)]
    return [*first, *shown, *published, page.lokus_kecamatan.get(b.kode, 0)]


def _notes(page: Stunting):
    view = page.pandangan
    sources = [rujukan_indikator(view.kode, view.periode)]
    if view.tingkat == "kecamatan":
        sources += [rujukan_indikator(DIUKUR, page.putaran_berkas)] if page.berkas else []
        sources += [rujukan_indikator(TERBIT, p) for p in _terbit(page)]
    return catatan_unduh(f"{_area(page)} · {view.kartu['nama']} · {label(view.periode)}", sources)


def _area(page: Stunting) -> str:
    return page.tempat.kata(page.pilihan)


def svg_peta(page: Stunting, look: Rupa) -> str:
    """The map as a picture, with its outlines."""
    view = page.pandangan
    isi = isi_peta(view, look, page.garis_lokus if view.tingkat == "kecamatan" else None)
    measure = f"{_area(page)} · {view.kartu['nama']} · {label(view.periode)}"
    words = keterangan_indikator(kalimat(view), measure, view.kode, view.periode)
    return render_svg(
        isi.geometri, isi.nilai, isi.legenda, words, lokus=isi.lokus, dalam=isi.dalam, gaya=look.gaya
    )


def tabel_putaran(page: Stunting) -> Tabel:
    """Rounds with their origin."""
    columns: list[Kolom] = [
        KolomUnduh("Putaran", "kunci"),
        KolomUnduh("Asal"),
        KolomFigur("Balita stunting", "balita"),
        KolomFigur("Stunting", "persen", BAGIAN),
        KolomFigur("Cakupan ukur", "persen", SASARAN),
    ]
    rounds = [*page.terbit, *page.berkas]
    rows = [[p.periode, p.asal, p.jumlah, p.persen, p.cakupan] for p in rounds]
    sources = [rujukan_indikator(TERBIT, page.terbit[0].periode)]
    sources += [rujukan_indikator(PERSEN, page.berkas[0].periode)] if page.berkas else []
    title = f"Putaran pengukuran. {catatan_sasaran(page)}"
    return susun_tabel(title, columns, rows, catatan_unduh(_area(page), sources))


def tabel_puskesmas(page: Stunting, rows: Sequence[Puskesmas]) -> Tabel:
    """Puskesmas of the files' round."""
    columns: list[Kolom] = [KolomUnduh("Puskesmas"), KolomUnduh("Kecamatan terbanyak"),
                            KolomFigur("Diukur", "balita"), KolomFigur("Stunting", "balita")]  # fmt: skip
    names = page.tempat.nama
    cells = [[r.nama, names.get(r.kecamatan, "tidak dikenal"), r.diukur, r.pendek] for r in rows]
    notes = catatan_unduh(_area(page), [rujukan_indikator(PERSEN, page.putaran_berkas)])
    return susun_tabel(f"Stunting menurut puskesmas, {label(page.putaran_berkas)}", columns, cells, notes)


def tabel_banding(page: Stunting, rows: Sequence[Banding]) -> Tabel:
    """Published counts by puskesmas and by kecamatan."""
    columns: list[Kolom] = [KolomUnduh("Puskesmas"), KolomUnduh("Kecamatan"),
                            KolomFigur("Menurut puskesmas", "balita"),
                            KolomFigur("Menurut kecamatan", "balita")]  # fmt: skip
    names = page.tempat.nama
    cells = [[b.nama, names[b.kecamatan], b.menurut_puskesmas, b.menurut_kecamatan] for b in rows]
    period = label(rows[0].menurut_puskesmas.periode) if rows else ""
    source = Rujukan("Stunting menurut puskesmas", "Dinas Kesehatan dan Bappeda", period, "terbit")
    return susun_tabel(kalimat_banding(list(rows)), columns, cells, catatan_unduh(_area(page), [source]))
