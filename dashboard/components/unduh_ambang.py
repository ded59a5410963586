"""The Ambang Lokus page taken away: every pekon with its counts, every reading, the map."""

import pandas as pd

from dashboard.components.ambang import Ambang, kalimat
from dashboard.components.ambang_bahan import NAMA
from dashboard.components.ambang_tampil import KATA_SEL, isi_ambang, kata_cara
from dashboard.components.bahan_unduh import (
    KolomFigur,
    catatan_unduh,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.peta_lokus import svg_kelas
from dashboard.components.rupa_peta import rupa
from dashboard.components.sumber_data import sumber_indikator
from dashboard.components.unduh import unduh, unduh_tabel
from dashboard.domain.aturan_lokus import SUMBER
from dashboard.domain.bacaan_lokus import list_readings
from dashboard.export.tabel import Catatan, Isi, KolomUnduh, Tabel


def unduh_pekon(page: Ambang) -> None:
    """Every pekon of the choice and the map."""
    look = rupa("kelas")  # read here: a download is built where there is no session
    unduh(
        "ambang",
        f"ambang_lokus_{page.bacaan.sumber}_{page.hasil.periode}",
        tabel=lambda: tabel_pekon(page),
        gambar=lambda: svg_ambang(page, look.bentuk),
    )


def unduh_bacaan(page: Ambang) -> None:
    """Pekon × reading, all lists."""
    unduh_tabel("ambang_bacaan", lambda: tabel_bacaan(page), "bacaan_lokus")


def kata_saringan(page: Ambang) -> str:
    """The reading and the places in words."""
    reading = ", ".join(page.bacaan.kata(page.kuota))
    area = page.tempat.kata(page.pilihan, pekon=False)
    return f"{area} · {NAMA[page.bacaan.sumber]} · {reading} · kuota {page.kuota} pekon"


def _catatan(page: Ambang) -> Catatan:
    return catatan_unduh(kata_saringan(page), [rujukan_indikator(page.indikator, page.hasil.periode)])


def tabel_pekon(page: Ambang) -> Tabel:
    """Every pekon in the order shown: figures, distance, k of n of each list, group of the doubt."""
    columns = [
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh("Pekon"),
        KolomUnduh("Kecamatan"),
        KolomUnduh("Urutan", "bilangan"),
        KolomUnduh("Bacaan ini"),
        KolomFigur(page.aturan.kata.ukuran.capitalize(), page.aturan.kata.satuan),
        KolomUnduh("Jarak ke garis", "bilangan", page.aturan.kata.satuan),
        *(KolomUnduh(f"{NAMA[s]}: {w}", "bilangan", "bacaan") for s in SUMBER for w in ("masuk", "dari")),
        KolomUnduh("Keraguan hitungan"),
        KolomUnduh("Tarikan yang masuk", "persen", "persen", 1),
        KolomUnduh("Alasan"),
    ]
    rows = [_pekon(page, kode) for kode in page.urut]
    return susun_tabel(f"{kalimat(page)} {kata_cara(page)}", columns, rows, _catatan(page))


def _pekon(page: Ambang, kode: str) -> list:
    row, names = page.baris[kode], page.tempat.nama
    counts = [number for name in SUMBER for number in page.semua.hitung(kode, name)]
    group, chance = page.golongan[kode]
    now = "masuk" if row.terpilih else "tidak"
    place = [kode, names[kode], names[kode[:8]], _number(row.urutan), now]
    figures = [page.figur_hitungan(kode), _number(row.jarak), *counts]
    return [*place, *figures, group, 100 * chance, row.alasan]


def _number(value: object) -> Isi:
    return None if pd.isna(value) else float(value)


def tabel_bacaan(page: Ambang) -> Tabel:
    """One row per pekon and reading, those that could not run too."""
    columns = [KolomUnduh("Kode wilayah", "kunci"), KolomUnduh("Pekon"), KolomUnduh("Daftar")]
    columns += [KolomUnduh(w) for w in ("Satuan", "Ukuran", "Diprioritaskan", "Kecamatan", "Hasil")]
    rows = [
        [kode, page.tempat.nama[kode], NAMA[name], *reading.kata(page.kuota),
         KATA_SEL.get(page.semua.sel(reading, kode), "tidak dapat diurutkan")]
        for kode in page.urut for name in SUMBER for reading in list_readings(name)
    ]  # fmt: skip
    return susun_tabel("Setiap bacaan aturan, setiap pekon", columns, rows, _catatan(page))


def svg_ambang(page: Ambang, bentuk: str) -> str:
    """The map of k of n as a picture."""
    parts = [sumber_indikator(page.indikator, page.hasil.periode)]
    return svg_kelas(isi_ambang(page, bentuk), kalimat(page), kata_saringan(page), parts)
