"""How to read a figure: one quiet line under it that opens on demand."""

import streamlit as st


def cara_baca(teks: str, key: str | None = None) -> None:
    """A closed expander “Cara baca”; `teks` is plain text or Markdown, two or three short sentences.

    Give a `key` prefixed by the page when a page has several of them.
    """
    with st.expander("Cara baca", key=key):
        st.markdown(teks)
