"""A button that gives a sheet as PDF, built on the server only when it is pressed."""

from collections.abc import Callable

import streamlit as st

from dashboard.components.session import dengan_rilis, rilis
from dashboard.export.tabel import file_name


def unduh_pdf(key: str, nama: str, buat: Callable[[], bytes], ukuran: str = "A4") -> None:
    """Draw the button; `buat` runs on a thread of the server, as the builders of components/unduh do."""
    current = rilis()

    def make() -> bytes:
        with dengan_rilis(current):
            return buat()

    st.download_button(
        f"Unduh PDF (satu halaman {ukuran})",
        data=make,
        file_name=f"{file_name(nama, current.id, current.asal == 'contoh')}.pdf",
        mime="application/pdf",
        key=f"{key}_pdf",
        on_click="ignore",
    )
