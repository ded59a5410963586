"""Every list on Kemiskinan by place, taken away: each list in a column with its own unit and date."""

from collections.abc import Mapping

from dashboard.components.angka import Figur
from dashboard.components.bahan_unduh import (
    Kolom,
    KolomFigur,
    catatan_unduh,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.figur import figur_pilihan, figur_tempat
from dashboard.components.pandangan import SEBUTAN, Pandangan, kalimat
from dashboard.components.sumber_data import kartu
from dashboard.components.tempat import Pilihan
from dashboard.components.unduh import unduh_tabel
from dashboard.domain.periode import label
from dashboard.export.tabel import KolomUnduh, Tabel

Daftar = Mapping[str, str]
"""The lists shown, each with its period."""


def unduh_daftar(view: Pandangan, daftar: Daftar) -> None:
    """The downloads of the table: all places, also those that the page folds away."""
    name = f"isi_daftar_{view.tingkat}_{view.periode}"
    unduh_tabel("kemiskinan_daftar", lambda: tabel_daftar(view, daftar), name)


def tabel_daftar(view: Pandangan, daftar: Daftar) -> Tabel:
    """The whole first, then every place; nothing is added across the lists."""
    pekon = view.tingkat == "pekon"
    columns: list[Kolom] = [
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh(SEBUTAN[view.tingkat].capitalize()),
    ]
    columns += [KolomUnduh("Kecamatan")] if pekon else []
    columns += [
        KolomFigur(f"{kartu(k)['nama_pendek']}, {label(p)}", kartu(k)["satuan"]) for k, p in daftar.items()
    ]
    names = view.tempat.nama
    rows = [["", wilayah_daftar(view), *[""] * pekon, *(f for f, _ in jumlah_daftar(view, daftar))]]
    for kode in (b.kode for b in view.baris):
        place = [kode, names[kode], *[names[kode[:8]]] * pekon]
        rows.append([*place, *baris_daftar(view, daftar, kode)])
    sources = [rujukan_indikator(k, p) for k, p in daftar.items()]
    filters = f"{wilayah_daftar(view)} · per {SEBUTAN[view.tingkat]}"
    return susun_tabel(kalimat(view), columns, rows, catatan_unduh(filters, sources))


def baris_daftar(view: Pandangan, daftar: Daftar, kode: str) -> list[Figur]:
    """What each list counts at one place."""
    return [figur_tempat(k, p, view.tingkat, kode) for k, p in daftar.items()]


def jumlah_daftar(view: Pandangan, daftar: Daftar) -> list[tuple[Figur, int]]:
    """What each list counts in everything chosen, and how many of its places are not shown."""
    area = Pilihan(view.pilihan.kecamatan, None, view.pilihan.lokus)
    return [figur_pilihan(k, p, area, view.tempat) for k, p in daftar.items()]


def wilayah_daftar(view: Pandangan) -> str:
    """Everything chosen, in words; a chosen pekon does not narrow it."""
    return view.tempat.kata(view.pilihan, pekon=False)
