"""Data & Sumber: which boundaries are drawn, from which file, and which units have no shape."""

from html import escape

import streamlit as st

from dashboard.components.angka import Figur, angka
from dashboard.components.saring import tempat
from dashboard.components.session import baca, rilis
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.domain.angka import format_tanggal
from dashboard.domain.periode import label


def tampilkan_batas() -> None:
    """File, edition, day received, units with a shape and those that only have their tile."""
    rows = baca("bentuk")
    st.html("<h3>Peta batas</h3>")
    if rows.empty:
        st.html(
            "<p class='redup'>Belum ada; peta memakai petak pekon. Masukkan dengan "
            "<code>tkpk import batas berkas.geojson</code>, lalu <code>tkpk build</code>.</p>"
        )
        return
    drawn = set(rows.loc[rows["tingkat"] == "pekon", "kode_wilayah"])
    missing = [tempat().sebut(kode) for kode in tempat().unit if kode not in drawn]
    row = rows.iloc[0]
    columns = [Kolom("Berkas"), Kolom("Sumber"), Kolom("Edisi"), Kolom("Diterima")]
    columns += [Kolom("Berbentuk", "pekon dan kelurahan", angka=True), Kolom("Tanpa bentuk, hanya petak")]
    cells = [
        f"{escape(row['berkas'])}<small>{escape(row['keterangan'])}</small>",
        escape(row["sumber"]),
        escape(label(row["edisi"])),
        format_tanggal(row["diterima"]),
        angka(_figur(row["edisi"], len(drawn))),
        escape("; ".join(missing)) or "tidak ada",
    ]
    tampilkan_tabel(columns, [cells], "Peta batas yang dipakai")


def _figur(edisi: str, jumlah: int) -> Figur:
    return Figur("bentuk", "unit", tempat().kabupaten, edisi, rilis().id, float(jumlah), "pekon")
