"""Simulasi Penetapan taken away: every pekon with its reason, the comparison, the map, rule and result."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard.components.bahan_unduh import (
    KolomFigur,
    catatan_unduh,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.peta_lokus import svg_kelas
from dashboard.components.rupa_peta import rupa
from dashboard.components.session import dengan_rilis
from dashboard.components.simulasi import Simulasi, kalimat
from dashboard.components.simulasi_peta import NAMA, isi_simulasi
from dashboard.components.simulasi_tampil import baris_banding
from dashboard.components.sumber_data import sumber_indikator
from dashboard.components.unduh import unduh, unduh_tabel
from dashboard.domain.aturan_lokus import write_aturan
from dashboard.export.lokus_hasil import write_csv
from dashboard.export.tabel import KolomUnduh, Rujukan, Tabel


def unduh_simulasi(page: Simulasi) -> None:
    """All pekon of the choice and the map, then rule and result as `tkpk lokus` takes and gives them."""
    look = rupa("persen")  # read here: a download is built where there is no session
    with dengan_rilis(page.rilis):
        unduh(
            "simulasi_hasil",
            f"simulasi_lokus_{page.aturan.nomor}",
            tabel=lambda: tabel_hasil(page, page.baris),
            gambar=lambda: svg_simulasi(page, look.bentuk),
        )
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="unduh_simulasi_ulang"):
        st.html('<span class="redup">Untuk diulang di komputer lain (tkpk lokus):</span>', width="content")
        name = f"{page.aturan.nomor}_{page.rilis.id}"
        rule, result = (lambda: write_aturan(page.aturan)), (lambda: write_csv(page.hasil))
        _berkas("aturan", f"aturan_lokus_{name}.toml", "application/toml", rule)
        _berkas("hasil", f"hasil_lokus_{name}.csv", "text/csv", result)


def _berkas(apa: str, nama: str, mime: str, tulis: Callable[[], str]) -> None:
    st.download_button(
        apa.capitalize(), data=lambda: tulis().encode(), file_name=nama, mime=mime,
        key=f"simulasi_{apa}_ulang", on_click="ignore", type="tertiary",
    )  # fmt: skip


def unduh_banding(page: Simulasi) -> None:
    """The rows of the comparison."""
    with dengan_rilis(page.rilis):
        unduh_tabel("simulasi_banding", lambda: tabel_hasil(page, baris_banding(page)),
                    f"banding_lokus_{page.aturan.nomor}")  # fmt: skip


def tabel_hasil(page: Simulasi, rows: list) -> Tabel:
    """Pekon with outcome, place in the order, figures and reason."""
    kata = page.aturan.kata
    columns = [
        KolomUnduh("Kode wilayah", "kunci"),
        KolomUnduh("Pekon"),
        KolomUnduh("Kecamatan"),
        KolomUnduh("Masuk menurut aturan"),
        KolomUnduh("Urutan", "bilangan"),
        KolomFigur(kata.ukuran.capitalize() if kata.ukuran.islower() else kata.ukuran, kata.satuan),
        KolomUnduh("Dibandingkan dengan keputusan"),
        KolomUnduh("Alasan"),
    ]
    cells = [_sel(page, row) for row in rows]
    return susun_tabel(kalimat(page), columns, cells, catatan_unduh(_saringan(page), _rujukan(page)))


def _sel(page: Simulasi, row) -> list:
    inside, rank = "ya" if row.terpilih else "tidak", None if pd.isna(row.urutan) else float(row.urutan)
    decided = NAMA[page.keadaan(row)] if page.putusan else None
    return [
        row.kode_kemendagri,
        row.nama,
        row.nama_kecamatan,
        inside,
        rank,
        page.figur(row),
        decided,
        row.alasan,
    ]


def _saringan(page: Simulasi) -> str:
    return f"{page.tempat.kata(page.pilihan, pekon=False)} · aturan {page.aturan.nomor}: {page.aturan.judul}"


def _rujukan(page: Simulasi) -> list[Rujukan]:
    found = [rujukan_indikator(page.kode[0], page.periode)]
    if page.putusan:
        found.append(Rujukan(page.putusan.kata, "lampiran keputusan dan pemberitaan", "", "terbit"))
    return found


def svg_simulasi(page: Simulasi, bentuk: str) -> str:
    """The map as a picture."""
    parts = [sumber_indikator(page.kode[0], page.periode)]
    measure = f"{_saringan(page)} · desil 1 bukan kemiskinan ekstrem"
    return svg_kelas(isi_simulasi(page, bentuk), kalimat(page), measure, parts)
