"""What every page says where it draws a lokus: decile 1 is a rank, extreme poverty is spending."""

import streamlit as st

BUKAN_EKSTREM = (
    "Desil 1 bukan kemiskinan ekstrem: desil 1 adalah peringkat keluarga se-Indonesia, kemiskinan ekstrem "
    "adalah pengeluaran menurut survei."
)


def ingatkan() -> None:
    """Say it under the map."""
    st.html(f'<p class="redup"><b>{BUKAN_EKSTREM}</b></p>')
