"""Draws Simulasi Penetapan's parts: the list beside the map, why, the comparison, every pekon, the rule."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import angka
from dashboard.components.kepala import inti
from dashboard.components.saring import pilih
from dashboard.components.simulasi import (
    ATURAN,
    BUKAN,
    KEDUANYA,
    PUTUSAN,
    Simulasi,
    kalimat,
    kalimat_mengapa,
)
from dashboard.components.simulasi_pilih import pakai
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.titipan import titip
from dashboard.domain.angka import format_bilangan, format_daftar
from dashboard.domain.aturan_lokus import AturanSalah, read_aturan, write_aturan
from dashboard.domain.periode import label

BARIS_AWAL, TINGGI_DAFTAR = 15, 520
TEKS, DARI, PESAN = "simulasi_teks", "_simulasi_teks_dari", "_simulasi_teks_pesan"
TERLEWAT = "Urutan dihitung atas semua calon; nomor yang terlewat pekonnya tidak masuk, alasannya di bawah."
SEBUTAN = {PUTUSAN: "Hanya ditetapkan", ATURAN: "Hanya menurut aturan", KEDUANYA: "Masuk dan ditetapkan"}


def lukis_daftar(page: Simulasi) -> None:
    """The point, how the two lists meet, why one pekon is in or not, and the pekon that came in."""
    inti(kalimat(page))
    st.html(f'<div class="tokoh">{_tokoh(page)}</div>')
    _mengapa(page)
    rows = [
        [_urutan(row), f"{escape(row.nama)}<small>{escape(row.nama_kecamatan)}</small>", *_angka(page, row)]
        for row in page.masuk
    ]
    marks = ["pilih" if row.kode_kemendagri == page.pilihan.pekon else "" for row in page.masuk]
    columns = [Kolom("Urutan", angka=True), Kolom("Pekon"), *_kolom_angka(page)]
    tampilkan_tabel(columns, rows, kalimat(page), tinggi=TINGGI_DAFTAR, kelas_baris=marks)
    if page.ada_terlewat:
        st.html(f'<p class="keterangan">{TERLEWAT}</p>')


def _tokoh(page: Simulasi) -> str:
    counts = {"Masuk menurut aturan": page.hitung("masuk", len(page.masuk))}
    if page.putusan:
        counts["Di antaranya ditetapkan"] = page.hitung("keduanya", page.banyak[KEDUANYA])
    items = (f"<div><span class='redup'>{name}</span><span>{angka(f, 'agak')} pekon</span></div>"
             for name, f in counts.items())  # fmt: skip
    return "".join(items)


def _urutan(row) -> str:
    return "" if pd.isna(row.urutan) else format_bilangan(row.urutan)


def _angka(page: Simulasi, row) -> list[str]:
    shown = [angka(page.figur(row))]
    return [*shown, angka(page.figur_bagian(row))] if page.aturan.ukuran == "bagian" else shown


def _kolom_angka(page: Simulasi) -> list[Kolom]:
    unit = page.aturan.kata.satuan
    columns = [Kolom(unit.capitalize(), label(page.periode), angka=True)]
    share = [Kolom("Bagian", f"dari {page.aturan.kata.penyebut}", angka=True)]
    return columns + share if page.aturan.ukuran == "bagian" else columns


def _mengapa(page: Simulasi) -> None:
    units = page.tempat.unit_dari(page.pilihan, pekon=False)
    st.selectbox(
        "Mengapa pekon ini masuk atau tidak?",
        units,
        format_func=page.tempat.sebut,
        placeholder="Pilih pekon, atau klik peta",
        **titip("simulasi_mengapa", page.pilihan.pekon, lambda kode: pilih(pekon=kode)),
    )
    if page.terpilih is not None:
        question, answer = kalimat_mengapa(page)
        st.html(f"<h3>{escape(question)}</h3><p class='mengapa'>{escape(answer)}</p>")


def tabel_banding(page: Simulasi) -> None:
    """Row by row where the rule's list and the decided one differ, and where they meet."""
    st.html(f"<h2>Aturan dibandingkan dengan: {escape(page.putusan.kata)}</h2>")
    states = {PUTUSAN: "hanya_ditetapkan", ATURAN: "hanya_aturan", KEDUANYA: "keduanya"}
    counts = {state: page.hitung(key, page.banyak[state]) for state, key in states.items()}
    items = "".join(f"<span>{SEBUTAN[s]}: {angka(f, 'agak')} pekon</span>" for s, f in counts.items())
    st.html(f'<div class="kunci-tampilan">{items}</div>')
    for name, places in page.putusan.ragu:
        st.html(f"<p class='peringatan'>{escape(kalimat_ragu_nama(page, name, places))}</p>")
    rows = sorted(baris_banding(page), key=lambda r: (list(SEBUTAN).index(page.keadaan(r)), r.nama))
    shown = potong(rows, BARIS_AWAL, "pekon", "simulasi_semua_banding")
    columns = [Kolom("Pekon"), Kolom("Keadaan"), *_kolom_angka(page), Kolom("Alasan menurut aturan")]
    cells = [[_nama(r), SEBUTAN[page.keadaan(r)], *_angka(page, r), _alasan(r)] for r in shown]
    tampilkan_tabel(columns, cells, f"{kalimat(page)} {page.putusan.kata}")


def baris_banding(page: Simulasi) -> list:
    """The rows that stand in at least one of the two lists."""
    return [row for row in page.baris if page.keadaan(row) != BUKAN]


def kalimat_ragu_nama(page: Simulasi, name: str, places: tuple[str, ...]) -> str:
    """An unsettled name of the decided list, and whether its candidates are in by the rule."""
    state = {True: "masuk menurut aturan", False: "tidak masuk menurut aturan"}
    words = [f"{page.tempat.nama[k]} ({state[k in page.kode_masuk]})" for k in places]
    options = format_daftar(words) or "belum ada"
    return f"Nama “{name}” belum pasti dan tidak dihitung. Calon: {options}."


def _alasan(row) -> str:
    return f'<div style="min-width:280px">{escape(row.alasan)}</div>'


def _nama(row) -> str:
    return f"{escape(row.nama)}<small>{escape(row.nama_kecamatan)}</small>"


def tabel_semua(page: Simulasi) -> None:
    """Every pekon of the choice with its place in the order and its reason."""
    st.html("<h2>Semua pekon dengan alasannya</h2>")
    shown = potong(page.baris, BARIS_AWAL, "pekon", "simulasi_semua_pekon")
    columns = [Kolom("Urutan", angka=True), Kolom("Pekon"), *_kolom_angka(page), Kolom("Alasan")]
    cells = [[_urutan(r), _nama(r), *_angka(page, r), _alasan(r)] for r in shown]
    marks = ["pilih" if r.kode_kemendagri == page.pilihan.pekon else "" for r in shown]
    tampilkan_tabel(columns, cells, kalimat(page), kelas_baris=marks)


def tampilkan_aturan(page: Simulasi) -> None:
    """The rule as text, to read, to copy and to write anew."""
    with st.expander("Aturan sebagai teks"):
        if page.aturan.keterangan:
            st.html(f"<p>{escape(page.aturan.keterangan)}</p>")
        text = write_aturan(page.aturan)
        if st.session_state.get(DARI) != text or TEKS not in st.session_state:
            st.session_state.update({DARI: text, TEKS: text})
        with st.form("simulasi_tulis", border=False, enter_to_submit=False):
            st.text_area("Ubah di sini, atau tempel isi berkas aturan", key=TEKS, height=260)
            st.form_submit_button("Pakai aturan ini", on_click=_pakai_teks)
        st.html(st.session_state.pop(PESAN, "<p class='redup'>Semua kesalahan aturan disebut sekaligus.</p>"))


def _pakai_teks() -> None:
    try:
        pakai(read_aturan(st.session_state[TEKS]))
    except AturanSalah as error:
        st.session_state[PESAN] = f"<p class='peringatan' role='alert'>{escape(str(error))}</p>"
