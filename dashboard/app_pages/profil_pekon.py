"""Profil Pekon: one pekon or kelurahan on one page, to read in a minute and to print on one sheet."""

import streamlit as st

from dashboard.components import profil_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.kepala import inti, judul
from dashboard.components.profil import DESIL, Profil, kalimat_profil
from dashboard.components.profil_cetak import bagian_sumber, buat_pdf, tabel_profil
from dashboard.components.profil_riwayat import riwayat_lokus
from dashboard.components.profil_serupa import cari_serupa
from dashboard.components.remah import remah
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, jejak_terakhir
from dashboard.components.unduh import unduh
from dashboard.components.unduh_pdf import unduh_pdf

CARA_BACA = """Tiap angka memakai satuan dan tanggal sumbernya sendiri, jadi daftar yang berbeda tidak
dijumlahkan. Keluarga, KK, KPM dan rumah tangga adalah satuan yang berlainan. **Desil 1 bukan kemiskinan
ekstrem.** Angka 1–4 dirahasiakan; angka bertanda gembok ditahan supaya yang dirahasiakan tidak dapat dihitung
balik. Buku B.3: ✓ tepat waktu, t terlambat, × belum disetor, ≠ jumlahnya tidak seimbang."""


@st.fragment
def halaman() -> None:
    """Filters, sentence, six figures, cards, like places, downloads."""
    head = st.container()
    choice = saring("profil")
    tampilkan_catatan()
    if not choice.pekon:
        with head:
            judul("Bagaimana keadaan satu pekon?", tempat().kata(choice), sebaris=True)
            remah("profil")
        tampil.tampilkan_ajakan(choice, tempat())
        garis_sumber([("DTSEN", "", rilis().asal)], jejak=jejak_terakhir([DESIL]))
        return
    profil = Profil(choice.pekon, tempat())
    with head:
        words = f"Kode {profil.kode} · data terbaru tiap sumber"
        judul(f"Bagaimana keadaan {profil.sebutan}?", words, sebaris=True, cap=cap_asal(rilis().asal))
        remah("profil")
    short, _ = riwayat_lokus(profil.kode)
    inti(kalimat_profil(profil, short))
    tampil.sorotan_profil(profil)
    tampil.tampilkan_kartu(profil)
    tampil.tabel_serupa(profil, cari_serupa(profil))
    st.html(kunci_tampilan())
    cara_baca(CARA_BACA, key="profil_cara_baca")
    name = f"profil_{profil.kode.replace('.', '_')}"
    unduh_pdf("profil", name, lambda: buat_pdf(profil))
    unduh("profil", name, tabel=lambda: tabel_profil(profil))
    garis_sumber(bagian_sumber(profil), "Tanggal data tertulis di tiap angka", profil.jejak)


halaman()
