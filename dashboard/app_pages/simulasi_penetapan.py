"""Simulasi Penetapan: which pekon a written rule chooses, why, and how that meets what was decided."""

import streamlit as st

from dashboard.components import simulasi_pilih as pilih_bagian
from dashboard.components import simulasi_tampil as tampil
from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.ingat import ingatkan
from dashboard.components.kepala import judul, kosong
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import PeriodeTidakAda, dengan_rilis
from dashboard.components.simulasi import Simulasi, baca_putusan, kalimat_ragu
from dashboard.components.simulasi_peta import lukis_simulasi
from dashboard.components.simulasi_simpan import aturan_tersimpan, tampilkan_simpan
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.unduh_simulasi import unduh_banding, unduh_simulasi
from dashboard.domain.aturan_lokus import AturanSalah, load_aturan

TANYA = "Pekon mana yang masuk menurut aturan?"
LANGKAH = {
    PeriodeTidakAda: "Pilih daftar atau periode lain, atau impor berkasnya lalu susun rilis.",
    AturanSalah: "Pilih aturan lain, atau perbaiki kode itu dalam teks aturannya.",
}
CARA_BACA = """Aturan selalu dijalankan untuk seluruh kabupaten dengan angka yang tampil untuk umum; saringan
kecamatan hanya memilih yang dilihat. Pekon berangka 1–4 diurutkan di bawah 5 dan di atas 0, sama semua di
antaranya. Pekon yang angkanya ditahan tidak diurutkan; alasannya menyebut apakah angka itu dapat mengubah
daftar. Pekon tanpa satu pun keluarga desil 1 tidak pernah masuk. Kelurahan ikut menjadi calon bila aturannya
berkata begitu. Garis tebal pada peta: ditetapkan dengan keputusan; titik-titik: nama belum pasti."""


@st.fragment
def halaman() -> None:
    """Filters and rule, map and list, why, the comparison, every pekon, what is kept."""
    head = st.container()
    columns = st.columns([22, 24, 12, 42], vertical_alignment="center", gap="small")
    choice = saring("simulasi", columns[:3])
    rules = load_aturan() | aturan_tersimpan()
    rule = pilih_bagian.sync_aturan(rules)
    with columns[3]:
        pilih_bagian.pilih_dasar(rules)
    notes = st.container()
    with head:
        words = f"{tempat().kata(choice, pekon=False)} · {rule.judul}"
        heading = st.container()
    peta, daftar, ubah = st.columns([42, 29, 29])
    with ubah:
        rilis = pilih_bagian.pilih_rilis()
        pilih_bagian.pilih_ukuran(rilis)
        pilih_bagian.pilih_urutan()
        pilih_bagian.pilih_kuota(len(tempat().kecamatan))
    with heading:
        judul(TANYA, words, sebaris=True, cap=cap_asal(rilis.asal))
    with peta:
        decided = pilih_bagian.pilih_putusan(baca_putusan())
    with notes:
        tampilkan_catatan()
    page = Simulasi(rule, rilis, choice, tempat(), decided)
    try:
        page.hasil  # noqa: B018
    except (PeriodeTidakAda, AturanSalah) as error:
        with peta:
            kosong(str(error), LANGKAH[type(error)])
        tampil.tampilkan_aturan(page)  # what is wrong in its text is mended here
        return
    with dengan_rilis(rilis):
        _isi(page, peta, daftar)


def _isi(page: Simulasi, peta, daftar) -> None:
    with peta:
        lukis_simulasi(page)
        ingatkan()
    with daftar:
        tampil.lukis_daftar(page)
    if kalimat_ragu(page):
        st.html(f'<p class="peringatan">{kalimat_ragu(page)}</p>')
    if page.putusan:
        tampil.tabel_banding(page)
        unduh_banding(page)
    tampil.tabel_semua(page)
    unduh_simulasi(page)
    st.html(kunci_tampilan())
    cara_baca(CARA_BACA, key="simulasi_cara_baca")
    tampil.tampilkan_aturan(page)
    tampilkan_simpan(page)
    garis_sumber([sumber_indikator(page.kode[0], page.periode)])


halaman()
