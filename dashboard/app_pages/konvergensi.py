"""Konvergensi: for families of decile 1, which programme arrived, which did not, what is not known."""

from html import escape

import streamlit as st

from dashboard.components.angka import cap_asal, kunci_tampilan
from dashboard.components.cara_baca import cara_baca
from dashboard.components.kepala import inti, judul, kosong
from dashboard.components.konvergensi import Konvergensi, catatan_daftar, kalimat_konvergensi
from dashboard.components.konvergensi_batang import lukis_batang, sorotan_konvergensi
from dashboard.components.konvergensi_figur import DASAR, TUNAI, kode_belum, periode_konvergensi
from dashboard.components.konvergensi_keadaan import tabel_keadaan, tabel_kondisi
from dashboard.components.konvergensi_lokus import tabel_lokus
from dashboard.components.konvergensi_luar import tabel_luar_syarat
from dashboard.components.konvergensi_matriks import tabel_matriks
from dashboard.components.konvergensi_pilih import pilih_jenis_lokus, pilih_program
from dashboard.components.konvergensi_program import tabel_program, tabel_syarat
from dashboard.components.konvergensi_tanpa import tabel_tanpa
from dashboard.components.konvergensi_tempat import tabel_tempat
from dashboard.components.lukisan import lukis_peta
from dashboard.components.pandangan import kalimat, kata_tertutup
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, kartu, sumber_indikator
from dashboard.domain.periode import label

BUKAN_EKSTREM = """<b>Desil 1 bukan kemiskinan ekstrem.</b> Desil adalah peringkat keluarga se-Indonesia;
kemiskinan ekstrem adalah pengeluaran menurut survei."""
CARA_BACA = """Satu keluarga desil 1 dihitung satu kali pada tiap program, dengan satu dari empat keadaan.
Halaman lain menghitung baris DTSEN; keluarga yang tertulis dua kali di sini satu. Penyebut tiap persen adalah
keluarga yang dapat diperiksa, jadi dapat lebih kecil lagi.
**Berhak** = menerima + belum. **Tidak diketahui** bukan belum: daftarnya belum masuk, syaratnya tidak
tercantum dalam daftar (misalnya komponen PKH selain umur), atau keluarganya tidak dapat disambung. **Belum
ada daftar** dan **tidak didata** bukan nol; **–** berarti tidak ada keluarga desil 1 di sana. Angka pekon
yang kecil ditahan, sering bersama semua pekon sekecamatan, nol pun; jadi “ditahan” di halaman ini tidak
mengatakan besar kecilnya. Pekon ditahan lebih dahulu, lalu kecamatan, dan angka kabupaten paling akhir. BLT,
sembako APBD, satu pun, kondisi air dan jamban serta penerima di luar syarat hanya sampai kecamatan: per
pekon angkanya membuka jumlah kecil di sebelahnya. Karena itu bacalah pekon kecil lewat jumlah kecamatannya.
Lokus dan bukan lokus dijumlahkan hanya dari pekon yang angkanya tampil; banyaknya pekon itu disebut, dan bila
lebih banyak yang ditahan jumlahnya ikut ditahan. Kondisi air dan jamban bukan penerimaan. Daftar menurut nama
dan usulan ke sistem pemilik data belum tersedia di sini."""
GALAT = """Baris daftar yang tidak bertemu siapa pun di DTSEN **belum diperiksa**: NIK rusak, nama lain, atau
memang di luar DTSEN. Sebanyak-banyaknya sejumlah itulah keluarga desil 1 yang tertulis “belum” padahal
menerima; jumlahnya per daftar ada di tabel “Menerima di luar syarat, dan yang belum diperiksa”. Pada
penduduk buatan yang kebenarannya diketahui, jumlah penerima PKH dan sembako meleset paling banyak 3 %
keluarga desil 1."""


@st.fragment
def halaman() -> None:
    """Filters, sentence, figures, bars and map, matrix, states, receipt outside, conditions, programmes."""
    head = st.container()
    columns = st.columns([22, 22, 14, 18, 24], vertical_alignment="center", gap="small")
    choice = saring("konvergensi", columns[:3])
    with columns[3]:
        kind = pilih_jenis_lokus()
    with columns[4]:
        program = pilih_program() if periode_konvergensi() else TUNAI
    tampilkan_catatan()
    page = Konvergensi(program, kind, choice, tempat())
    with head:
        words = page.tempat_lokus.kata(choice)
        words += f" · DTSEN {label(page.periode)} · keluarga desil 1" if page.periode else ""
        judul("Apakah bantuan sampai ke keluarga desil 1?", words, sebaris=True, cap=cap_asal(rilis().asal))
    if not page.periode:
        kosong(
            "Belum ada data DTSEN.",
            "Impor DTSEN keluarga dan anggota, lalu susun rilis.",
        )
    else:
        _isi(page)
    st.html("<h2>Program menurut strategi, OPD, pagu dan kuota</h2>")
    tabel_program()
    st.html("<h2>Syarat berhak</h2>")
    tabel_syarat()
    garis_sumber([("Inpres 4/2022 dan 8/2025 (strategi); sumber per baris", "", "terbit")])


def _isi(page: Konvergensi) -> None:
    inti(kalimat_konvergensi(page))
    sorotan_konvergensi(page)
    left, right = st.columns([44, 56])
    with left:
        lukis_batang(page)
        st.html(f'<p class="peringatan">{BUKAN_EKSTREM}</p>')
    with right:
        lukis_peta(page.pandangan)
        said = f"{kalimat(page.pandangan)} {kata_tertutup(page.pandangan)}"
        st.html(f'<p class="keterangan">{escape(said)}</p>')
    cara_baca(f"{CARA_BACA}\n\n{GALAT}", key="konvergensi_cara_baca")
    st.html("<h2>Belum menerima menurut wilayah dan program</h2>")
    tabel_matriks(page)
    st.html("<h2>Tanpa bantuan tunai atau pangan, dan tanpa JKN</h2>")
    st.html(f'<p class="redup">{escape(page.kata_sasaran)}</p>')
    tabel_tanpa(page)
    st.html("<h2>Lokus dan bukan lokus</h2>")
    st.html(f'<p class="redup">{escape(page.kata_rincian)}</p>')
    tabel_lokus(page)
    st.html("<h2>Keadaan menurut program</h2>")
    notes = [page.kata_sasaran, *catatan_daftar(page)]
    st.html("".join(f'<p class="redup">{escape(note)}</p>' for note in notes))
    tabel_keadaan(page)
    st.html(f"<h2>{escape(kartu(page.pandangan.kode)['nama'])} per {page.pandangan.tingkat}</h2>")
    tabel_tempat(page)
    st.html(kunci_tampilan())
    rates = [sumber_indikator(k, page.periode) for k in (DASAR, kode_belum(TUNAI), page.pandangan.kode)]
    garis_sumber(rates, kartu(page.pandangan.kode)["rumus"])
    st.html("<h2>Menerima di luar syarat, dan yang belum diperiksa</h2>")
    st.html(f'<p class="redup">{escape(page.kata_rincian)}; tidak dirinci per pekon.</p>')
    tabel_luar_syarat(page)
    st.html("<h2>Air bersih dan jamban: kondisi keluarga desil 1</h2>")
    st.html(f'<p class="redup">{escape(page.kata_rincian)}; tidak dirinci per pekon.</p>')
    tabel_kondisi(page)


halaman()
