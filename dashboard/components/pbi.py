"""PBI on Selisih Sumber: who is active or was deactivated, for which reason, by decile of the family."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka
from dashboard.components.bahan_unduh import KolomFigur, catatan_unduh, rujukan_indikator, susun_tabel
from dashboard.components.saring import tempat
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.components.tempat import Pilihan
from dashboard.components.unduh import unduh
from dashboard.domain.angka import TAMPAK, format_bilangan
from dashboard.domain.periode import label
from dashboard.export.tabel import KolomUnduh, Tabel

SEGMEN = {"pbi_jk": "PBI-JK (APBN)", "pbi_apbd": "PBI-APBD"}
SISA = {"belum": "Belum berperingkat", "tidak tersambung": "Tidak tersambung ke DTSEN"}
MISKIN = ("1", "2", "3", "4")

Kelompok = tuple[str, str]
"""Whether active, and the reason of deactivation."""


def tampilkan_pbi(choice: Pilihan) -> None:
    """Segment, finding, table of deciles against reasons, source line."""
    st.html("<h2>PBI: aktif dan dinonaktifkan menurut alasan dan desil</h2>")
    segment = st.segmented_control(
        "Segmen PBI",
        list(SEGMEN),
        format_func=SEGMEN.get,
        key="selisih_pbi",
        default="pbi_jk",
        required=True,
        label_visibility="collapsed",
    )
    rows, place = baris_pbi(segment or "pbi_jk", choice)
    if rows.empty:
        st.html(
            "<p class='kosong'>Belum ada data PBI. Sumber: berkas peserta BPJS, unggah di Data & Sumber.</p>"
        )
        return
    period = rows["periode"].iloc[0]
    st.html(f"<p class='inti'>{escape(kalimat_pbi(rows, tempat().sebut(place)))}</p>")
    groups = kelompok(rows)
    columns = [Kolom("Desil keluarga", "DTSEN terbaru"), *(_kolom(g) for g in groups)]
    cells = [[escape(_nama_desil(d)), *(angka(f) for f in figures)] for d, figures in isi(rows, groups)]
    tampilkan_tabel(columns, cells, f"{SEGMEN[segment or 'pbi_jk']}, {label(period)}")
    unduh(
        "selisih_pbi",
        f"{segment or 'pbi_jk'}_desil_{period}",
        tabel=lambda: tabel_pbi(rows, place),
        contoh=rilis().asal == "contoh",
    )
    codes = [f"{segment or 'pbi_jk'}_{status}" for status in dict.fromkeys(s for s, _ in groups)]
    garis_sumber([sumber_indikator(code, period) for code in codes], "Desil dari DTSEN terbaru")


def tabel_pbi(rows: pd.DataFrame, place: str) -> Tabel:
    """The same table as a file: one line per decile, one column per reason."""
    groups, name, period = kelompok(rows), tempat().sebut(place), rows["periode"].iloc[0]
    columns = [
        KolomUnduh("Desil"),
        *(KolomFigur(": ".join(filter(None, g)).capitalize(), "jiwa") for g in groups),
    ]
    cells = [[_nama_desil(d), *figures] for d, figures in isi(rows, groups)]
    segment = rows["segmen"].iloc[0]
    sources = [rujukan_indikator(f"{segment}_{s}", period) for s in dict.fromkeys(s for s, _ in groups)]
    notes = catatan_unduh(f"{name} · {SEGMEN[segment]} · {label(period)}", sources)
    return susun_tabel(kalimat_pbi(rows, name), columns, cells, notes)


def baris_pbi(segment: str, choice: Pilihan) -> tuple[pd.DataFrame, str]:
    """The rows of the latest period, of the one kecamatan chosen or of the kabupaten; and that place."""
    held = (choice.pekon[:8],) if choice.pekon else choice.kecamatan
    place = held[0] if len(held) == 1 else tempat().kabupaten
    rows = baca("pbi_alasan", segment)
    rows = rows[rows["kode_wilayah"] == place]
    return rows[rows["periode_urut"] == rows["periode_urut"].max()], place


def kelompok(rows: pd.DataFrame) -> list[Kelompok]:
    """The columns: active first, then every reason."""
    return list(dict.fromkeys(zip(rows["status_peserta"], rows["alasan"], strict=True)))


def isi(rows: pd.DataFrame, groups: Sequence[Kelompok]) -> list[tuple[str, list[Figur]]]:
    """One line per decile; a combination that nobody has anywhere is zero."""
    found = {(r["desil"], r["status_peserta"], r["alasan"]): r for r in rows.to_dict("records")}
    first = rows.iloc[0].to_dict()
    order = rows.sort_values("urut")["desil"].unique()
    return [(d, [_figur(found.get((d, *g)), first, d, g) for g in groups]) for d in order]


def _figur(row: dict | None, first: dict, desil: str, group: Kelompok) -> Figur:
    value = 0.0 if row is None else None if pd.isna(row["jumlah"]) else float(row["jumlah"])
    status, reason = group
    what = f"{first['segmen']}_{status}.{reason}.{desil}"
    place, period = first["kode_wilayah"], first["periode"]
    look = "nol" if row is None else row["status"]
    return Figur("pbi_alasan", what, place, period, rilis().id, value, "jiwa", look, asal=first["asal"])


def _kolom(group: Kelompok) -> Kolom:
    status, reason = group
    return Kolom("Aktif" if status == "aktif" else "Dinonaktifkan", reason or "jiwa", True)


def _nama_desil(desil: str) -> str:
    return SISA.get(desil, f"Desil {desil}")


def kalimat_pbi(rows: pd.DataFrame, place: str) -> str:
    """How many deactivated people live in families of decile 1 to 4, as far as the cells can be shown."""
    off = rows[rows["status_peserta"] == "nonaktif"]
    if off.empty:
        return f"Tidak ada peserta yang dinonaktifkan di {place}."
    low = off[off["desil"].isin(MISKIN)]
    hidden = int((~low["status"].isin(TAMPAK)).sum())
    number = int(low["jumlah"].sum())
    least = "Paling sedikit " if hidden else ""
    text = f"{least}{format_bilangan(number)} jiwa dari keluarga desil 1–4 dinonaktifkan di {place}"
    return text[:1].upper() + text[1:] + (f"; {hidden} sel tidak tampil." if hidden else ".")
