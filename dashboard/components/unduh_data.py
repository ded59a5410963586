"""Data & Sumber and Metode taken away: every table of records under the names that the page uses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.components.bahan_unduh import catatan_unduh, tabel_baris
from dashboard.components.session import rilis
from dashboard.components.unduh import unduh
from dashboard.export.tabel import KolomUnduh, Rujukan

Baris = Mapping[str, object]


@dataclass(frozen=True)
class Isian:
    """One kind of record: the columns of its file, its title, the stem of the file's name."""

    nama: str
    judul: str
    kolom: Mapping[str, KolomUnduh]


SUMBER = Isian(
    "data_sumber",
    "Data yang diterima per sumber",
    {
        "sumber": KolomUnduh("Kode sumber", "kunci"),
        "nama_pendek": KolomUnduh("Sumber"),
        "pemilik": KolomUnduh("Pemilik"),
        "satu_baris": KolomUnduh("Satu baris adalah"),
        "periode_terakhir": KolomUnduh("Periode terakhir", "kunci"),
        "batch": KolomUnduh("Batch", "kunci"),
        "diterima": KolomUnduh("Diterima", "tanggal"),
        "umur_hari": KolomUnduh("Umur", "bilangan", "hari"),
        "baris_masuk": KolomUnduh("Baris masuk", "bilangan", "baris"),
        "baris_ditolak": KolomUnduh("Baris ditolak", "bilangan", "baris"),
        "tak_dikenal": KolomUnduh("Pekon tak dikenal", "bilangan", "baris"),
        "jatuh_tempo": KolomUnduh("Jatuh tempo berikut", "tanggal"),
    },
)
DITOLAK = Isian(
    "baris_ditolak",
    "Baris yang ditolak",
    {
        "sumber": KolomUnduh("Kode sumber", "kunci"),
        "periode": KolomUnduh("Periode", "kunci"),
        "berkas": KolomUnduh("Berkas"),
        "baris": KolomUnduh("Baris", "kunci"),
        "kolom": KolomUnduh("Kolom"),
        "pola_nilai": KolomUnduh("Isi (disamarkan)"),
        "alasan": KolomUnduh("Alasan"),
        "tindakan": KolomUnduh("Yang perlu dilakukan"),
    },
)
TERTAHAN = Isian(
    "angka_tidak_ditampilkan",
    "Banyaknya angka yang tidak ditampilkan",
    {
        "kode_indikator": KolomUnduh("Kode indikator", "kunci"),
        "tingkat": KolomUnduh("Tingkat"),
        "periode": KolomUnduh("Periode", "kunci"),
        "status": KolomUnduh("Status"),
        "jumlah": KolomUnduh("Jumlah", "bilangan", "sel"),
    },
)
GERBANG = Isian(
    "angka_diperiksa",
    "Angka yang tidak lolos uji kewajaran",
    {
        "kode_wilayah": KolomUnduh("Kode wilayah", "kunci"),
        "nama": KolomUnduh("Wilayah"),
        "nama_indikator": KolomUnduh("Indikator"),
        "periode": KolomUnduh("Periode", "kunci"),
        "aturan": KolomUnduh("Aturan"),
        "angka_a": KolomUnduh("Angka pertama", "bilangan"),
        "angka_b": KolomUnduh("Angka kedua", "bilangan"),
        "penjelasan": KolomUnduh("Penjelasan"),
    },
)
KERAGUAN = Isian(
    "keraguan",
    "Keraguan per sumber",
    {
        "sumber": KolomUnduh("Kode sumber", "kunci"),
        "periode": KolomUnduh("Periode", "kunci"),
        "jenis": KolomUnduh("Yang meragukan"),
        "jumlah": KolomUnduh("Jumlah", "bilangan"),
        "satuan": KolomUnduh("Satuan"),
    },
)
LAPOR = Isian(
    "setoran_b3",
    "Setoran B.3 per pekon dan bulan",
    {
        "kode_wilayah": KolomUnduh("Kode wilayah", "kunci"),
        "nama": KolomUnduh("Pekon"),
        "bulan": KolomUnduh("Bulan", "kunci"),
        "status": KolomUnduh("Status"),
        "tanggal_setor": KolomUnduh("Tanggal setor", "tanggal"),
        "catatan": KolomUnduh("Catatan"),
    },
)
GLOSARIUM = Isian(
    "glosarium",
    "Glosarium",
    {
        "istilah": KolomUnduh("Istilah"),
        "arti": KolomUnduh("Arti"),
        "satuan": KolomUnduh("Satuan"),
        "jangan_disamakan": KolomUnduh("Jangan disamakan dengan"),
        "sumber": KolomUnduh("Sumber"),
    },
)
INDIKATOR = Isian(
    "kartu_indikator",
    "Kartu indikator",
    {
        "kode": KolomUnduh("Kode indikator", "kunci"),
        "nama": KolomUnduh("Indikator"),
        "makna": KolomUnduh("Arti"),
        "satuan": KolomUnduh("Satuan"),
        "jenis": KolomUnduh("Jenis"),
        "rumus": KolomUnduh("Rumus"),
        "pembilang_nama": KolomUnduh("Pembilang"),
        "penyebut_nama": KolomUnduh("Penyebut"),
        "sumber": KolomUnduh("Kode sumber", "kunci"),
        "jangan_dibandingkan": KolomUnduh("Jangan dibandingkan dengan"),
    },
)
KETERANGAN_SUMBER = Isian(
    "keterangan_sumber",
    "Sumber data",
    {
        "sumber": KolomUnduh("Kode sumber", "kunci"),
        "nama": KolomUnduh("Sumber"),
        "kriteria": KolomUnduh("Kriteria"),
        "pencacah": KolomUnduh("Pencacah"),
        "periode_terakhir": KolomUnduh("Periode terakhir", "kunci"),
        "satuan": KolomUnduh("Satuan"),
        "kegunaan": KolomUnduh("Kegunaan"),
        "pemilik": KolomUnduh("Pemilik"),
    },
)
CATATAN_BUILD = Isian(
    "catatan_rilis",
    "Catatan pembuatan rilis",
    {
        "langkah": KolomUnduh("Langkah"),
        "tabel": KolomUnduh("Tabel"),
        "baris": KolomUnduh("Baris", "bilangan", "baris"),
        "detik": KolomUnduh("Lama", "bilangan", "detik", 2),
        "masukan": KolomUnduh("Masukan", "kunci"),
    },
)


def unduh_berkas(key: str, isian: Isian, baris: Iterable[Baris], saringan: str = "seluruh kabupaten") -> None:
    """The row of downloads for records about the files of this release."""
    source = Rujukan(isian.judul, "berkas yang diterima dari OPD", "", rilis().asal)
    _unduh(key, isian, baris, saringan, source)


def unduh_rujukan(key: str, isian: Isian, baris: Iterable[Baris]) -> None:
    """The row of downloads for the project's own words, the same with sample and with real data."""
    source = Rujukan(isian.judul, "glosarium dan kartu indikator proyek ini", "", "terbit")
    _unduh(key, isian, baris, "semua", source)


def _unduh(key: str, isian: Isian, baris: Iterable[Baris], saringan: str, source: Rujukan) -> None:
    rows = baris.to_dict("records") if isinstance(baris, pd.DataFrame) else list(baris)
    unduh(
        key,
        isian.nama,
        tabel=lambda: tabel_baris(isian.judul, isian.kolom, rows, catatan_unduh(saringan, [source])),
        contoh=source.asal == "contoh",
    )
