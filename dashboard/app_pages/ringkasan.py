"""Ringkasan: how poverty, extreme poverty, decile 1, stunting, lokus and PBI stand, on one screen."""

import streamlit as st

from dashboard.components import ringkasan as kartu
from dashboard.components.kepala import judul
from dashboard.components.remah import remah
from dashboard.components.saring import saring, tampilkan_catatan, tempat
from dashboard.components.session import rilis
from dashboard.components.sumber_data import garis_sumber, jejak_terakhir
from dashboard.components.unduh_ringkasan import unduh_ringkasan


@st.fragment
def halaman() -> None:
    """Filters, six cards, source line."""
    head = st.container()
    choice = saring("ringkasan")
    with head:
        words = f"{kartu.kalimat_inti()} Bergaris putus: {tempat().kata(choice)}."
        judul("Bagaimana keadaan kemiskinan dan stunting?", words)
        remah("ringkasan")
    tampilkan_catatan()
    cards = (
        kartu.kartu_p0(),
        kartu.kartu_ekstrem(),
        kartu.kartu_desil(choice),
        kartu.kartu_stunting(choice),
        kartu.kartu_lokus(choice),
        kartu.kartu_pbi(choice),
    )
    st.html(f'<div class="kartu-baris">{"".join(cards)}</div>')
    garis_sumber(
        [
            ("BPS", "", "terbit"),
            ("Kemenkes (SSGI, SKI)", "", "terbit"),
            ("Dinkes (e-PPGBM)", "", "terbit"),
            ("Dinsos (PBI)", "", "terbit"),
            ("berkas OPD", "", rilis().asal),
        ],
        "* dihitung",
        jejak_terakhir(kartu.JEJAK),
    )
    unduh_ringkasan(choice)


halaman()
