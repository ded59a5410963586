"""Katalog, Kemiskinan and Desil 1 taken away: the tables and pictures as shown."""

from collections.abc import Sequence

from dashboard.components.angka import Figur, teks
from dashboard.components.bahan_unduh import (
    Kolom,
    KolomFigur,
    catatan_unduh,
    keterangan_gambar,
    keterangan_indikator,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.desil1 import JIWA, KELUARGA, PERSEN, Desil1, kalimat_separuh
from dashboard.components.figur import figur_kosong
from dashboard.components.katalog import TEMA, Entri, target
from dashboard.components.lukisan import kata_lokus
from dashboard.components.rupa_peta import rupa
from dashboard.components.seri import Patah, Titik
from dashboard.components.session import rilis
from dashboard.components.tema import AKSEN, REDUP
from dashboard.components.ukuran import PROVINSI, Seri, figur_banding, temuan, titik_pembanding
from dashboard.components.unduh import unduh
from dashboard.components.unduh_peta import svg_peta
from dashboard.domain.periode import label
from dashboard.export import deret
from dashboard.export.kumulatif import gambar_kumulatif
from dashboard.export.tabel import KolomUnduh, Rujukan, Tabel

BPS = [("BPS dan Pemkab", "", "terbit")]


def unduh_desil(page: Desil1) -> None:
    """The table of all pekon, the map as it looks, and the curve where there is one."""
    look = rupa(page.pandangan.kartu["jenis"])  # read here: a download is built where there is no session
    pictures = {"peta": lambda: svg_peta(page.pandangan, look)}
    if page.kurva.urut and page.kurva.total:
        pictures["kurva"] = lambda: svg_kurva(page)
    unduh("desil1", f"desil1_pekon_{page.periode}", tabel=lambda: tabel_desil(page), gambar=pictures)


def tabel_desil(page: Desil1) -> Tabel:
    """Every pekon: rank, code, names, families, share, people, cumulative share, lokus."""
    columns: list[Kolom] = [
        KolomUnduh("Peringkat", "bilangan"),
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh("Pekon"),
        KolomUnduh("Kecamatan"),
        KolomFigur("Keluarga desil 1", "keluarga"),
        KolomFigur("Bagian dari keluarga", "persen", ("desil 1", "semua")),
        KolomFigur("Jiwa desil 1", "jiwa"),
        KolomUnduh("Kumulatif keluarga desil 1", "persen", "persen", 1),
        KolomUnduh("Lokus"),
    ]
    names, lokus = page.tempat.nama, kata_lokus()
    rows = [
        [
            b.peringkat,
            b.kode,
            names[b.kode],
            names[b.kode[:8]],
            b.figur,
            page.figur(PERSEN, b.kode),
            page.figur(JIWA, b.kode),
            page.kumulatif.get(b.kode),
            lokus.get(b.kode, ""),
        ]
        for b in page.pandangan.baris
    ]
    notes = catatan_unduh(f"{page.wilayah} · per pekon", [rujukan_indikator(KELUARGA, page.periode)])
    return susun_tabel(kalimat_separuh(page), columns, rows, notes)


def svg_kurva(page: Desil1) -> str:
    """The curve as a picture."""
    measure = f"{page.wilayah} · DTSEN {label(page.periode)} · persen keluarga desil 1"
    words = keterangan_indikator(kalimat_separuh(page), measure, KELUARGA, page.periode)
    return gambar_kumulatif(words, page.kurva.urut, sebutan="pekon", keseluruhan=page.kurva.total)


def unduh_seri(series: Seri) -> None:
    """Every statement of a published measure, and its line."""
    unduh(
        "kemiskinan_seri",
        series.kode,
        tabel=lambda: tabel_pernyataan(series),
        gambar=lambda: svg_seri(series),
        contoh=False,
    )


def tabel_pernyataan(series: Seri) -> Tabel:
    """One row per statement: period, figure, comparator, agency, contradiction, note."""
    unit = series.titik[-1].figur.satuan
    columns: list[Kolom] = [
        KolomUnduh("Periode"),
        KolomFigur(series.nama, unit),
        KolomUnduh("Dipakai dalam seri"),
        KolomFigur(PROVINSI, unit),
        KolomUnduh("Instansi"),
        KolomUnduh("Garis"),
        KolomUnduh("Nomor pertentangan"),
        KolomUnduh("Catatan"),
    ]
    rows = [
        [
            f.label,
            f.figur,
            "ya" if f.utama else "tidak",
            _banding(series, f.figur.periode),
            f.agensi,
            f.garis,
            f.konflik,
            f.catatan,
        ]
        for f in series.fakta
    ]
    source = Rujukan(series.nama, "BPS dan Pemkab, tercantum per baris", "tercantum per baris", "terbit")
    return susun_tabel(temuan(series), columns, rows, catatan_unduh("Kabupaten Lampung Barat", [source]))


def _banding(series: Seri, periode: str) -> Figur:
    found = figur_banding(series.kode, PROVINSI, periode)
    return found or figur_kosong(series.kode, PROVINSI, periode, series.titik[-1].figur.satuan)


def svg_seri(series: Seri) -> str:
    """The main line with its breaks beside the province."""
    unit = series.titik[-1].figur.satuan
    lines = [deret.Seri("Lampung Barat", AKSEN, _titik(series.titik, series.patah), utama=True)]
    periods = [p.figur.periode for p in series.titik]
    if province := titik_pembanding(series.kode, PROVINSI, periods):
        lines.append(deret.Seri(PROVINSI, REDUP, _titik(province, [])))
    years = sorted({p.tahun for p in series.titik})
    words = keterangan_gambar(temuan(series), f"{series.nama} · {unit}", BPS)
    ticks = [(float(y), str(y)) for y in range(years[0], years[-1] + 1)]
    return deret.gambar_deret(words, lines, satuan=unit, waktu=ticks)


def _titik(points: Sequence[Titik], breaks: Sequence[Patah]) -> list[deret.Titik]:
    """The points, with an empty one after each that may not be joined with the next."""
    ends = {id(b.sebelum) for b in breaks}
    found = []
    for p in points:
        found.append(deret.Titik(float(p.tahun), p.figur.nilai, teks(p.figur)))
        if id(p) in ends:
            found.append(deret.Titik(p.tahun + 0.5, None))
    return found


def unduh_katalog(found: dict[str, list[Entri]], area: str) -> None:
    """The catalogue as listed."""
    unduh("katalog", "katalog_indikator", tabel=lambda: tabel_katalog(found, area))


def tabel_katalog(found: dict[str, list[Entri]], area: str) -> Tabel:
    """One row per indicator: names, last figure, unit, period, target, level, origin."""
    columns: list[Kolom] = [
        KolomUnduh("Tema"),
        KolomUnduh("Kode indikator", "kunci"),
        KolomUnduh("Indikator"),
        KolomFigur("Angka terakhir"),
        KolomUnduh("Satuan"),
        KolomUnduh("Periode"),
        KolomUnduh("Target"),
        KolomUnduh("Tingkat"),
        KolomUnduh("Asal"),
    ]
    rows = [[TEMA.get(tema, tema), *_entri(e)] for tema, entries in found.items() for e in entries]
    sources = [
        Rujukan("Angka terbit", "instansi menurut kartunya", "tercantum per baris", "terbit"),
        Rujukan("Angka daftar", "OPD menurut kartunya", "tercantum per baris", rilis().asal),
    ]
    return susun_tabel("Katalog indikator", columns, rows, catatan_unduh(area, sources))


def _entri(entry: Entri) -> list:
    card, goal = entry.kartu, target(entry.kode)
    period = label(card["periode_terakhir"]) if card["periode_terakhir"] else ""
    words = f"{teks(goal[0])}, {goal[1]}" if goal else "belum ada"
    origin = {"terbit": "terbit", "contoh": "DATA CONTOH"}.get(entry.asal, "berkas OPD")
    level = ", ".join(entry.tingkat)
    return [entry.kode, entry.nama, entry.figur, card["satuan"], period, words, level, origin]
