"""Taking away what is shown: one quiet row “Ambil: XLSX CSV PNG SVG” under a chart, a map or a table.

    unduh("peta_tabel", "desil1_keluarga_pekon_2025-Q4", tabel=lambda: tabel_pandangan(view))

Nothing is built until a button is pressed. The builder then runs on a thread of the server, outside the
session: it may read the release (`baca`, `kartu`, `tempat`), which is the one its page was drawn from, but
not st.session_state nor `pilihan()`; what it needs of the choice it takes along from the page.
"""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.components.session import dengan_rilis, rilis
from dashboard.export.png import png
from dashboard.export.tabel import Tabel, file_name
from dashboard.export.tabel_csv import to_csv
from dashboard.export.tabel_xlsx import to_xlsx

BuatTabel = Callable[[], Tabel]
BuatGambar = Callable[[], str]  # gives SVG text

TABEL = {"XLSX": to_xlsx, "CSV": to_csv}
GAMBAR = {"PNG": png, "SVG": lambda svg: svg.encode("utf-8")}
MIME = {
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "CSV": "text/csv",
    "PNG": "image/png",
    "SVG": "image/svg+xml",
}


def unduh(
    key: str,
    nama: str,
    *,
    tabel: BuatTabel | None = None,
    gambar: BuatGambar | Mapping[str, BuatGambar] | None = None,
    contoh: bool | None = None,
) -> None:
    """Draw the row.

    key     prefixed by the page, as every key
    nama    what the file holds, its level and period: the release and DATA-CONTOH are added
    gambar  one picture, or several by name: {"peta": …, "batang": …}
    contoh  whether made-up figures are shown; without it, as the release says
    """
    made_up = rilis().asal == "contoh" if contoh is None else contoh
    pictures = gambar if isinstance(gambar, Mapping) else {"": gambar} if gambar else {}
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"unduh_{key}"):
        st.html('<span class="redup">Ambil:</span>', width="content")
        if tabel:
            base = file_name(nama, rilis().id, made_up)
            for form in TABEL:
                _button(key, form, "", base, _table_maker(tabel, form, made_up))
        for which, build in pictures.items():
            base = file_name("_".join(filter(None, (nama, which))), rilis().id, made_up)
            for form in GAMBAR:
                _button(key, form, which, base, _picture_maker(build, form, made_up))


def unduh_tabel(key: str, tabel: BuatTabel, nama_berkas: str, contoh: bool | None = None) -> None:
    """The row for a table alone."""
    unduh(key, nama_berkas, tabel=tabel, contoh=contoh)


def unduh_gambar(key: str, svg: BuatGambar, nama_berkas: str, contoh: bool | None = None) -> None:
    """The row for a picture alone."""
    unduh(key, nama_berkas, gambar=svg, contoh=contoh)


def _button(key: str, form: str, which: str, base: str, make: Callable[[], bytes]) -> None:
    st.download_button(
        f"{form} {which}".strip(),
        data=make,
        file_name=f"{base}.{form.lower()}",
        mime=MIME[form],
        key="_".join(filter(None, (key, "ambil", which, form.lower()))),
        on_click="ignore",
        type="tertiary",
    )


def _table_maker(build: BuatTabel, form: str, made_up: bool) -> Callable[[], bytes]:
    current = rilis()

    def make() -> bytes:
        with dengan_rilis(current):
            table = build()
        if table.catatan.contoh != made_up:
            raise ValueError("Nama berkas dan isinya tidak sama tentang DATA CONTOH.")
        return TABEL[form](table)

    return make


def _picture_maker(build: BuatGambar, form: str, made_up: bool) -> Callable[[], bytes]:
    current = rilis()

    def make() -> bytes:
        with dengan_rilis(current):
            svg = build()
        if made_up and "DATA CONTOH" not in svg:
            raise ValueError("Gambar data contoh tanpa tulisan DATA CONTOH.")
        return GAMBAR[form](svg)

    return make
