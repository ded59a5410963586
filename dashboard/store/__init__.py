"""Reads releases: every `read_*` answers one question with a pandas frame whose columns its docstring names.

Nothing here opens the restricted file: that goes through `dashboard.access`. A new question goes to the
module of its theme and is named here.
"""

from dashboard.store.fakta import (
    read_catatan_build,
    read_gizi_puskesmas,
    read_glosarium,
    read_idm,
    read_konflik,
    read_lokus,
    read_metode,
    read_pembanding,
    read_petugas,
    read_stunting_kondisi,
    read_target,
    read_terbit,
)
from dashboard.store.konvergensi import (
    read_kelayakan,
    read_konvergensi,
    read_penerima_kelas,
    read_program,
)
from dashboard.store.lokus import (
    PeriodeTidakAda,
    read_calon_lokus,
    read_kesalahan_hitung,
    read_periode_lokus,
)
from dashboard.store.nilai import (
    read_b3_dusun,
    read_deret,
    read_deret_tempat,
    read_desil,
    read_nilai,
    read_nilai_blok,
    read_nilai_wilayah,
    read_tertahan,
)
from dashboard.store.pbi import read_alasan_pbi, read_pbi_alasan, read_pbi_nasib
from dashboard.store.rantai import (
    read_aksi_konvergensi,
    read_aksi_versi,
    read_rantai_opd,
    read_rantai_pekon,
)
from dashboard.store.rilis import BelumAdaRilis, Rilis, list_releases, open_latest, open_release, release_file
from dashboard.store.sumber import (
    read_batch,
    read_ditolak,
    read_gerbang,
    read_jejak,
    read_keraguan,
    read_lapor,
    read_sumber,
)
from dashboard.store.wilayah import (
    read_bentuk,
    read_indikator,
    read_kelas,
    read_periode,
    read_periode_tampak,
    read_petak,
    read_rilis,
    read_wilayah,
)

__all__ = [
    "BelumAdaRilis",
    "PeriodeTidakAda",
    "Rilis",
    "list_releases",
    "open_latest",
    "open_release",
    "read_aksi_konvergensi",
    "read_aksi_versi",
    "read_alasan_pbi",
    "read_b3_dusun",
    "read_batch",
    "read_bentuk",
    "read_calon_lokus",
    "read_catatan_build",
    "read_deret",
    "read_deret_tempat",
    "read_desil",
    "read_ditolak",
    "read_gerbang",
    "read_gizi_puskesmas",
    "read_glosarium",
    "read_idm",
    "read_indikator",
    "read_jejak",
    "read_kelas",
    "read_kelayakan",
    "read_kesalahan_hitung",
    "read_keraguan",
    "read_konflik",
    "read_konvergensi",
    "read_lapor",
    "read_lokus",
    "read_metode",
    "read_nilai",
    "read_nilai_blok",
    "read_nilai_wilayah",
    "read_pbi_alasan",
    "read_pbi_nasib",
    "read_pembanding",
    "read_penerima_kelas",
    "read_periode",
    "read_periode_tampak",
    "read_periode_lokus",
    "read_petak",
    "read_petugas",
    "read_rantai_opd",
    "read_rantai_pekon",
    "read_program",
    "read_rilis",
    "read_stunting_kondisi",
    "read_sumber",
    "read_target",
    "read_terbit",
    "read_tertahan",
    "read_wilayah",
    "release_file",
]
