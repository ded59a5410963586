"""The Lokus page taken away: decisions, named pekon, the map of four classes."""

from collections.abc import Sequence

from dashboard.components.bahan_unduh import (
    KolomFigur,
    catatan_unduh,
    rujukan_indikator,
    susun_tabel,
    tabel_baris,
)
from dashboard.components.figur import figur_kosong, figur_tempat
from dashboard.components.lokus import (
    BELUM_ADA,
    KELUARGA,
    NAMA_KELAS,
    HalamanLokus,
    Penetapan,
    kalimat_batas,
    kalimat_silang,
    tahun,
)
from dashboard.components.lokus_peta import isi_silang
from dashboard.components.peta_lokus import svg_kelas
from dashboard.components.rupa_peta import rupa
from dashboard.components.sumber_data import sumber_indikator
from dashboard.components.tempat import kandidat
from dashboard.components.unduh import unduh, unduh_tabel
from dashboard.export.tabel import KolomUnduh, Rujukan, Tabel

PENETAPAN = {
    "jenis": KolomUnduh("Jenis"),
    "penetapan": KolomUnduh("Tahun penetapan", "kunci"),
    "pelaksanaan": KolomUnduh("Tahun pelaksanaan", "kunci"),
    "jumlah": KolomUnduh("Pekon", "bilangan", "pekon"),
    "pasti": KolomUnduh("Bernama pasti", "bilangan", "pekon"),
    "belum_pasti": KolomUnduh("Nama belum pasti", "bilangan", "pekon"),
    "hanya_jumlah": KolomUnduh("Hanya jumlah", "bilangan", "pekon"),
    "keputusan": KolomUnduh("Keputusan"),
    "sumber": KolomUnduh("Sumber"),
    "asal": KolomUnduh("Asal"),
    "catatan": KolomUnduh("Catatan"),
}


def unduh_silang(page: HalamanLokus) -> None:
    """Classes of all places and their map."""
    look = rupa("kelas")  # read here: a download is built where there is no session
    unduh(
        "lokus_silang",
        f"desil1_silang_{page.cara}_{page.tingkat}",
        tabel=lambda: tabel_silang(page),
        gambar=lambda: svg_silang(page, look.bentuk),
    )


def unduh_penetapan(rows: Sequence[Penetapan]) -> None:
    """The decisions of the kabupaten."""
    notes = catatan_unduh("seluruh kabupaten", [_asal(p) for p in rows])
    records = [{name: getattr(p, name) for name in PENETAPAN} for p in rows]
    unduh_tabel(
        "lokus_penetapan",
        lambda: tabel_baris("Penetapan lokus menurut jenis dan tahun", PENETAPAN, records, notes),
        "penetapan_lokus",
        contoh=notes.contoh,
    )


def _asal(p: Penetapan) -> Rujukan:
    return Rujukan(f"Lokus {p.jenis} {p.pelaksanaan}", p.sumber, p.penetapan, p.asal)


def unduh_pekon(page: HalamanLokus, rows: Sequence[dict]) -> None:
    """The named lokus of the choice."""
    unduh_tabel("lokus_pekon", lambda: tabel_pekon(page, rows), "pekon_lokus")


def tabel_silang(page: HalamanLokus) -> Tabel:
    """Every place with its class, or why it has none."""
    names, view = page.tempat.nama, page.pandangan
    columns = [
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh(page.tingkat.capitalize()),
        KolomUnduh("Kecamatan"),
        KolomUnduh("Kelas"),
        KolomFigur("Keluarga desil 1", "keluarga"),
    ]
    rows = [[b.kode, names[b.kode], names[b.kode[:8]], _kelas(page, b.kode), b.figur] for b in view.baris]
    title = f"{kalimat_silang(page)} {kalimat_batas(page)}"
    area = f"{page.tempat.kata(page.pilihan)} · per {page.tingkat}"
    return susun_tabel(title, columns, rows, catatan_unduh(area, [rujukan_indikator(KELUARGA, view.periode)]))


def _kelas(page: HalamanLokus, kode: str) -> str:
    kelas = page.silang.kelas.get(kode)
    return "tidak dapat digolongkan" if kelas is None else NAMA_KELAS[page.cara][kelas]


def svg_silang(page: HalamanLokus, bentuk: str) -> str:
    """The map of the four classes as a picture."""
    view = page.pandangan
    parts = [sumber_indikator(KELUARGA, view.periode), ("Bappeda/TKPK (lokus)", "", "terbit")]
    measure = f"{page.tempat.kata(page.pilihan)} · desil 1 × stunting per {page.tingkat}"
    return svg_kelas(isi_silang(page, bentuk), kalimat_silang(page), measure, parts)


def tabel_pekon(page: HalamanLokus, rows: Sequence[dict]) -> Tabel:
    """Named lokus with both years, decree, candidates and families."""
    columns = [
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh("Nama menurut sumber"),
        KolomUnduh("Pekon"),
        KolomUnduh("Kecamatan"),
        KolomUnduh("Jenis"),
        KolomUnduh("Status"),
        KolomUnduh("Tahun penetapan", "kunci"),
        KolomUnduh("Tahun pelaksanaan", "kunci"),
        KolomUnduh("Keputusan"),
        KolomFigur("Keluarga desil 1", "keluarga"),
        KolomUnduh("Sumber"),
        KolomUnduh("Asal"),
    ]
    cells = [_pekon(page, row) for row in rows]
    sources = [Rujukan("Lokus", row["sumber"], tahun(row["tahun_pelaksanaan"]), row["asal"]) for row in rows]
    sources = list({(r.badan, r.periode): r for r in sources}.values())
    sources += [rujukan_indikator(KELUARGA, page.pandangan.periode)] if page.pandangan else []
    area = page.tempat.kata(page.pilihan)
    return susun_tabel(f"Lokus bernama, {area}", columns, cells, catatan_unduh(area, sources))


def _pekon(page: HalamanLokus, row: dict) -> list:
    names, kode = page.tempat.nama, row["kode_wilayah"]
    options = " atau ".join(names[k] for k in kandidat(row))
    spoken = names[kode] if kode else f"calon: {options}"
    period = page.pandangan.periode if page.pandangan else ""
    families = (
        figur_tempat(KELUARGA, period, "pekon", kode)
        if kode and period
        else figur_kosong(KELUARGA, kode, period, "keluarga")
    )
    return [kode, row["nama_menurut_sumber"], spoken, names.get(row["kode_kecamatan"], ""), row["jenis"],
            row["status"], tahun(row["tahun_penetapan"]), tahun(row["tahun_pelaksanaan"]),
            row["keputusan"] or BELUM_ADA, families, row["sumber"], row["asal"]]  # fmt: skip
