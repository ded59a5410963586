"""Rantai Dokumen: from plan to budget to what was done, for offices and pekon; where the chain breaks."""

import streamlit as st

from dashboard.components import rantai_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.kepala import judul
from dashboard.components.rantai import HalamanRantai
from dashboard.components.rantai_aksi_tampil import tampilkan_aksi
from dashboard.components.rantai_pilih import pilih_bagian, pilih_opd, pilih_tahun
from dashboard.components.rantai_silang_tampil import tampilkan_silang
from dashboard.components.rantai_templat import tampilkan_templat
from dashboard.components.rantai_terbit import total_terbit
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber

CARA_BACA = """**✓** dokumennya ada, dengan tanggalnya. **✗ hilang**: dokumen itu tidak ada, padahal yang
sesudahnya ada. **○ belum ada**: rantai berhenti di situ. **· belum waktunya**: tahunnya masih berjalan.
Satu kegiatan dikenali dari kode terhalusnya; RPKD dan RAT yang menyebut programnya sudah cukup. Realisasi
melebihi pagu ditandai ⚠, tidak ditolak. Serapan adalah realisasi dibagi pagu DPA baris yang sama. Angka
terbit tidak dirinci per OPD, jadi jaraknya ke baris yang diimpor bukan sisa anggaran. Ketuk angka mana pun
untuk melihat dari berkas mana ia berasal."""
BAGIAN = {
    "opd": tampil.tampilkan_opd,
    "silang": tampilkan_silang,
    "pekon": tampil.tampilkan_pekon,
    "aksi": tampilkan_aksi,
}


@st.fragment
def halaman() -> None:
    """Filters, key figures, published totals, one part, the templates."""
    head = st.container()
    columns = st.columns([28, 27, 15, 12, 22], vertical_alignment="center", gap="small")
    choice = saring("rantai", columns[:3])
    with columns[3]:
        year = pilih_tahun()
    with columns[4]:
        offices = pilih_opd()
    page = HalamanRantai(year, offices, choice, tempat())
    with head:
        words = f"{tempat().kata(choice)} · {year}" + (f" · {', '.join(offices)}" if offices else "")
        judul("Apakah rencana sampai menjadi belanja?", words, sebaris=True, cap=cap_asal(rilis().asal))
    tampil.sorotan_rantai(page)
    total_terbit(page)
    part = pilih_bagian()
    tampilkan_catatan()
    BAGIAN[part](page)
    cara_baca(CARA_BACA, key="rantai_cara_baca")
    st.html(kunci_tampilan())
    tampilkan_templat()
    parts = [
        ("OPD lewat Bappeda", str(year), rilis().asal),
        ("Pekon lewat kecamatan", str(year), rilis().asal),
    ]
    garis_sumber(
        [*parts, ("Bappeda/TKPK (lokus), Pemkab (anggaran)", "", "terbit")],
        "Dokumen publik, tanpa data orang",
    )


halaman()
