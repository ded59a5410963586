"""PBI members by reason and decile: who is active or was deactivated, for the places of a choice."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka
from dashboard.components.bahan_unduh import KolomFigur, catatan_unduh, rujukan_indikator, susun_tabel
from dashboard.components.figur import figur_baris
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
SESUAI, LUAR, TAK_TAHU, DIKECUALIKAN = "sesuai", "di luar syarat", "tidak diketahui", "dikecualikan"
SEMUA = "Semua desil"
DESIL_TERTINGGI = 10

Kelompok = tuple[str, str]
"""Whether active, and the reason of deactivation."""


def tampilkan_pbi(choice: Pilihan) -> None:
    """Title, segment, and the table of reasons: the whole section on a page about more than PBI."""
    st.html("<h2>PBI: aktif dan dinonaktifkan menurut alasan dan desil</h2>")
    tampilkan_alasan(pilih_segmen("selisih_pbi"), choice, "selisih_pbi")


def pilih_segmen(key: str) -> str:
    """The segment whose members are told."""
    chosen = st.segmented_control(
        "Segmen PBI",
        list(SEGMEN),
        format_func=SEGMEN.get,
        key=key,
        default="pbi_jk",
        required=True,
        label_visibility="collapsed",
    )
    return chosen or "pbi_jk"


def tampilkan_alasan(segment: str, choice: Pilihan, key: str) -> None:
    """Finding, table of deciles against reasons, source line."""
    rows, places = baris_pbi(segment, choice)
    if rows.empty:
        st.html(
            "<p class='kosong'>Belum ada data PBI. Sumber: berkas peserta BPJS, unggah di Data & Sumber.</p>"
        )
        return
    period = rows["periode"].iloc[0]
    st.html(f"<p class='inti'>{escape(kalimat_pbi(rows, sebut(places), nama_kelas()[SESUAI]))}</p>")
    groups = kelompok(rows)
    excluded = set(rows.loc[rows["kelas"] == DIKECUALIKAN, "alasan"])
    columns = [Kolom("Desil keluarga", "DTSEN terbaru"), *(_kolom(g, excluded) for g in groups)]
    cells = [[escape(line), *(angka(f) for f in figures)] for line, figures in isi(rows, groups)]
    tampilkan_tabel(columns, cells, f"{SEGMEN[segment]}, {label(period)}, {sebut(places)}")
    unduh(
        key,
        f"{segment}_desil_{period}",
        tabel=lambda: tabel_pbi(rows, places),
        contoh=rilis().asal == "contoh",
    )
    codes = [f"{segment}_{status}" for status in dict.fromkeys(s for s, _ in groups)]
    garis_sumber([sumber_indikator(code, period) for code in codes], "Desil dari DTSEN terbaru")


def tabel_pbi(rows: pd.DataFrame, places: Sequence[str]) -> Tabel:
    """The same table as a file: one line per decile or class, one column per reason."""
    groups, name, period = kelompok(rows), sebut(places), rows["periode"].iloc[0]
    columns = [
        KolomUnduh("Desil"),
        *(KolomFigur(": ".join(filter(None, g)).capitalize(), "jiwa") for g in groups),
    ]
    cells = [[line, *figures] for line, figures in isi(rows, groups)]
    segment = rows["segmen"].iloc[0]
    sources = [rujukan_indikator(f"{segment}_{s}", period) for s in dict.fromkeys(s for s, _ in groups)]
    notes = catatan_unduh(f"{name} · {SEGMEN[segment]} · {label(period)}", sources)
    return susun_tabel(kalimat_pbi(rows, name, nama_kelas()[SESUAI]), columns, cells, notes)


def tempat_rinci(choice: Pilihan) -> list[str]:
    """The kecamatan chosen, that of a chosen pekon, or the kabupaten: finer tables do not go below."""
    held = (choice.pekon[:8],) if choice.pekon else choice.kecamatan
    return list(held) or [tempat().kabupaten]


def sebut(places: Sequence[str]) -> str:
    """Those places in words."""
    whole = list(places) == [tempat().kabupaten]
    return tempat().kata(Pilihan(kecamatan=() if whole else tuple(places)))


def baris_pbi(segment: str, choice: Pilihan) -> tuple[pd.DataFrame, list[str]]:
    """The rows of the latest list at the places of a choice, and those places."""
    places = tempat_rinci(choice)
    rows = baca("pbi_alasan", segment)
    rows = rows[rows["kode_wilayah"].isin(places)]
    return rows[rows["periode_urut"] == rows["periode_urut"].max()], places


def kelompok(rows: pd.DataFrame) -> list[Kelompok]:
    """The columns: active first, then every reason."""
    pairs = zip(rows["status_peserta"], rows["alasan"], strict=True)
    return sorted(set(pairs), key=lambda g: (g[0] != "aktif", g[1]))


def isi(rows: pd.DataFrame, groups: Sequence[Kelompok]) -> list[tuple[str, list[Figur]]]:
    """One line per decile, or at kecamatan per class, then all deciles together.

    A combination that nobody has anywhere is zero. At kecamatan a reason that excludes whatever the decile is
    not split by it.
    """
    by_decile = rows["desil"].ne("").any()
    parts = rows.assign(golongan=rows["desil" if by_decile else "kelas"]).sort_values("urut")
    lines = list(dict.fromkeys(parts["golongan"]))
    names = {line: nama_golongan(line) for line in lines if line != DIKECUALIKAN}
    found = [
        (name, [_figur(parts, parts[parts["golongan"] == line], line, g) for g in groups])
        for line, name in names.items()
    ]
    return [*found, (SEMUA, [_figur(parts, parts, "semua", g) for g in groups])]


def _figur(rows: pd.DataFrame, line_rows: pd.DataFrame, line: str, group: Kelompok) -> Figur:
    first, (status, reason) = rows.iloc[0], group
    place = "+".join(sorted(set(rows["kode_wilayah"])))
    key = ("pbi_alasan", f"{first['segmen']}_{status}.{reason}.{line}", place, first["periode"])
    mine = _milik(line_rows, group)
    if not mine.empty:
        return figur_baris(mine, *key, satuan="jiwa")
    unsplit = (_milik(rows, group)["golongan"] == DIKECUALIKAN).all()
    look = {"nilai": None, "status": "tidak_berlaku"} if unsplit else {"nilai": 0.0, "status": "nol"}
    return Figur(*key, rilis().id, satuan="jiwa", asal=first["asal"], **look)


def _milik(rows: pd.DataFrame, group: Kelompok) -> pd.DataFrame:
    return rows[(rows["status_peserta"] == group[0]) & (rows["alasan"] == group[1])]


def _kolom(group: Kelompok, excluded: set[str]) -> Kolom:
    status, reason = group
    if status == "aktif":
        return Kolom("Aktif", "jiwa", True)
    return Kolom("Dinonaktifkan", f"{reason} · bukan calon" if reason in excluded else reason, True)


def nama_golongan(line: str) -> str:
    """A decile, or at kecamatan a class, in words."""
    return nama_kelas().get(line) or SISA.get(line, f"Desil {line}")


def nama_kelas() -> dict[str, str]:
    """The classes of decile in words, by the rule of eligibility in use."""
    rows = baca("kelayakan")
    rule = rows[(rows["program"] == "pbi") & rows["adalah_dipakai"] & rows["desil_sampai"].notna()]
    if rule.empty:
        return {SESUAI: "Desil yang berhak", LUAR: "Desil lain", TAK_TAHU: "Desil tidak diketahui"}
    low, high = (int(rule[name].iloc[0]) for name in ("desil_dari", "desil_sampai"))
    beyond = f"Desil {high + 1}–{DESIL_TERTINGGI}" if low == 1 and high < DESIL_TERTINGGI else "Desil lain"
    return {SESUAI: f"Desil {low}–{high}", LUAR: beyond, TAK_TAHU: "Desil tidak diketahui"}


def kalimat_pbi(rows: pd.DataFrame, place: str, desil: str) -> str:
    """How many people of an eligible decile were deactivated for a reason that does not exclude them, as far
    as the cells can be shown."""
    off = rows[rows["status_peserta"] == "nonaktif"]
    if off.empty:
        return f"Tidak ada peserta yang dinonaktifkan di {place}."
    low = off[off["kelas"] == SESUAI]
    hidden = int((~low["status"].isin(TAMPAK)).sum())
    number = int(low["jumlah"].sum())
    least = "Paling sedikit " if hidden else ""
    family = desil[:1].lower() + desil[1:]
    if hidden and not number:
        return f"Yang dinonaktifkan dari keluarga {family} di {place} tidak dapat ditampilkan."
    what = f"jiwa dari keluarga {family} dinonaktifkan tanpa alasan yang mengecualikan"
    text = f"{least}{format_bilangan(number)} {what} di {place}"
    return text[:1].upper() + text[1:] + (f"; {hidden} sel tidak tampil." if hidden else ".")
