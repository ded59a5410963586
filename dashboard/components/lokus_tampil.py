"""Draws the Lokus page's parts: decisions, the crossing on the map, the list, the template."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, cap_asal
from dashboard.components.figur import figur_tempat
from dashboard.components.kepala import kosong
from dashboard.components.lokus import (
    BELUM_ADA,
    KELUARGA,
    NAMA_KELAS,
    TIDAK_DISEBUT,
    HalamanLokus,
    Penetapan,
    baca_bernama,
    baca_penetapan,
    kalimat_belum_pasti,
    kalimat_silang,
    tahun,
)
from dashboard.components.pandangan import SEBUTAN
from dashboard.components.silang import DESIL, KEDUANYA, RENDAH, STUNTING
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tempat import kandidat
from dashboard.components.unduh_lokus import unduh_pekon, unduh_penetapan
from dashboard.domain.periode import label
from dashboard.domain.sumber import load_contracts
from dashboard.export.templat import templat

BARIS_AWAL = 15


def sorotan_lokus() -> None:
    """Every decision in a few words, the published first."""
    items = "".join(f"<span>{_sebut(p)}</span>" for p in baca_penetapan())
    st.html(f'<div class="kunci-tampilan lokus-ringkas">{items}</div>')


def _sebut(p: Penetapan) -> str:
    year = p.pelaksanaan if p.pelaksanaan != TIDAK_DISEBUT else p.penetapan
    known = "hanya jumlah" if p.hanya_jumlah else "bernama"
    known += f", {p.belum_pasti} belum pasti" if p.belum_pasti else ""
    return f"{escape(p.jenis.capitalize())} {year}: {angka(p.figur, 'agak')} pekon, {known} {_cap(p)}"


def _cap(p: Penetapan) -> str:
    return "" if p.asal == "terbit" else cap_asal(p.asal)


def pilih_cara() -> str:
    """Whether stunting is told by what was decided or by cases."""
    names = {"lokus": "Lokus stunting", "kasus": "Kasus stunting"}
    return st.segmented_control(
        "Stunting menurut",
        list(names),
        format_func=names.get,
        default="lokus",
        required=True,
        key="lokus_cara",
        label_visibility="collapsed",
    )


def tabel_kelas(page: HalamanLokus) -> None:
    """How many places stand in each class, the hidden ones too."""
    names = NAMA_KELAS[page.cara]
    rows = [
        [names[k][:1].upper() + names[k][1:], angka(page.figur_kelas(k), "sedang")]
        for k in (KEDUANYA, DESIL, STUNTING, RENDAH)
    ]
    hidden = "Tidak dapat digolongkan<small>angkanya tidak ditampilkan</small>"
    rows.append([hidden, angka(page.figur_tertutup())])
    tampilkan_tabel([Kolom("Kelas"), Kolom(SEBUTAN[page.tingkat].capitalize(), angka=True)], rows,
                    kalimat_silang(page), kelas_baris=["pilih", "", "", "", ""])  # fmt: skip


def tabel_penetapan() -> None:
    """Every decision of the kabupaten with both years and its decree."""
    columns = [Kolom("Jenis"), Kolom("Ditetapkan", "tahun"), Kolom("Dilaksanakan", "tahun")]
    columns += [Kolom("Pekon", "jumlah", angka=True), Kolom("Yang diketahui"), Kolom("Keputusan")]
    columns += [Kolom("Sumber")]
    rows = [
        [
            escape(p.jenis),
            p.penetapan,
            p.pelaksanaan,
            angka(p.figur),
            _diketahui(p),
            escape(p.keputusan),
            f"{escape(p.sumber)} {cap_asal(p.asal)}",
        ]
        for p in baca_penetapan()
    ]
    tampilkan_tabel(columns, rows, "Penetapan lokus menurut jenis dan tahun, seluruh kabupaten")
    unduh_penetapan(baca_penetapan())


def _diketahui(p: Penetapan) -> str:
    if p.hanya_jumlah:
        return f'<div style="min-width:220px">hanya jumlah<small>{escape(p.catatan)}</small></div>'
    return "nama" + (f"; {p.belum_pasti} nama belum pasti" if p.belum_pasti else "")


def tabel_pekon(page: HalamanLokus) -> None:
    """The named lokus inside the chosen places, with their families in decile 1."""
    rows = baca_bernama(page.pilihan, page.tempat)
    if not rows:
        kosong("Tidak ada lokus bernama di pilihan ini.", "Perluas pilihan, atau lihat tabel penetapan.")
        return
    columns = [Kolom("Pekon"), Kolom("Kecamatan"), Kolom("Jenis"), Kolom("Ditetapkan", "tahun")]
    columns += [Kolom("Dilaksanakan", "tahun"), Kolom("Keputusan")]
    columns += [Kolom("Keluarga desil 1", _kapan(page), angka=True), Kolom("Sumber")]
    shown = potong(rows, BARIS_AWAL, "lokus bernama", "lokus_semua_baris")
    cells = [_sel(page, row) for row in shown]
    chosen = page.pilihan.pekon or "-"
    marks = ["pilih" if row["kode_wilayah"] == chosen else "" for row in shown]
    tampilkan_tabel(columns, cells, f"Lokus bernama, {page.tempat.kata(page.pilihan)}", kelas_baris=marks)
    unduh_pekon(page, rows)


def _kapan(page: HalamanLokus) -> str:
    return f"DTSEN {label(page.pandangan.periode)}" if page.pandangan else ""


def _sel(page: HalamanLokus, row: dict) -> list[str]:
    names = page.tempat.nama
    sure = row["status"] == "pasti"
    spoken = f"“{escape(row['nama_menurut_sumber'])}”"
    name = escape(names[row["kode_wilayah"]]) if sure else spoken + _calon(page, row)
    families = _desil(page, row["kode_wilayah"]) if sure else "–"
    where = escape(names.get(row["kode_kecamatan"], "tidak dikenal"))
    return [name, where, escape(row["jenis"]), tahun(row["tahun_penetapan"]), tahun(row["tahun_pelaksanaan"]),
            escape(row["keputusan"] or BELUM_ADA), families, cap_asal(row["asal"])]  # fmt: skip


def _desil(page: HalamanLokus, kode: str) -> str:
    return angka(figur_tempat(KELUARGA, page.pandangan.periode, "pekon", kode)) if page.pandangan else "…"


def _calon(page: HalamanLokus, row: dict) -> str:
    options = " atau ".join(page.tempat.nama[k] for k in kandidat(row)) or "belum ada calon"
    return f"<small>belum pasti; calon: {escape(options)}</small>"


def tampilkan_belum_pasti(page: HalamanLokus) -> None:
    """Names that are not in the official list, each with its candidates."""
    doubtful = [r for r in baca_bernama(page.pilihan, page.tempat) if r["status"] == "belum pasti"]
    for row in doubtful:
        st.html(f'<p class="peringatan">{escape(kalimat_belum_pasti(row, page.tempat))}</p>')


def tampilkan_templat() -> None:
    """How a decree list comes in: the empty file, and the two commands."""
    contract = load_contracts()["lokus"]
    st.html("<h2>Masukkan daftar keputusan</h2>")
    st.html(
        "<p class='redup'>Unduh templat, isi nomor keputusan, jenis, kedua tahun dan nama pekonnya, lalu "
        "jalankan "
        f"<code>tkpk import lokus berkas.xlsx --periode {contract.periode_contoh}</code> dan "
        "<code>tkpk build</code>. Nama yang tidak ada di daftar resmi masuk sebagai belum pasti.</p>"
    )
    st.download_button(
        "Unduh templat daftar lokus (XLSX)",
        data=lambda: templat(contract),
        file_name="templat_lokus.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        key="lokus_templat",
        on_click="ignore",
    )
