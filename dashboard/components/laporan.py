"""Data & Sumber: what arrived, who has not reported, what was parked, what is withheld, what is doubtful."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components import unduh_data
from dashboard.components.angka import Figur, angka
from dashboard.components.kepala import kosong
from dashboard.components.saring import tempat
from dashboard.components.session import baca, baca_rekam, per_rilis, rilis
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tempat import Pilihan
from dashboard.components.unduh_data import unduh_berkas
from dashboard.domain.angka import STATUS, format_tanggal
from dashboard.domain.periode import label
from dashboard.domain.rantai import KERAGUAN_DOKUMEN

KERAGUAN = {
    "nik_kosong": "NIK kosong",
    "nik_nol": "NIK berisi nol",
    "nik_15_angka": "NIK 15 angka (terpotong lembar kerja)",
    "nik_apostrof": "NIK dengan tanda petik",
    "nik_notasi_ilmiah": "NIK berbentuk 1,80E+15",
    "nik_rusak": "NIK rusak",
    "nik_tanggal_tak_cocok": "NIK tidak cocok dengan tanggal lahir",
    "nik_ganda": "NIK tercatat lebih dari sekali",
    "nik_di_dua_pekon": "NIK tercatat di dua pekon",
    "kk_kosong": "Nomor KK kosong",
    "kk_rusak": "Nomor KK rusak",
    "keluarga_ganda": "Keluarga tercatat lebih dari sekali",
    "pekon_tak_dikenal": "Pekon tak dikenal",
    "kode_beda_nama": "Kode wilayah milik tempat lain daripada namanya",
    "tidak_tersambung": "Tidak tersambung ke daftar lain",
    "tidak_padan_dukcapil": "Tidak padan Dukcapil",
    "tidak_seimbang": "Hitungan B.3 tidak seimbang",
    "tanggal_di_depan": "Tanggal ukur di masa depan",
    **KERAGUAN_DOKUMEN,
}
BARIS_AWAL = 10


def _figure(tabel: str, indikator: str, periode: str, value: object, satuan: str = "baris") -> str:
    number = None if value is None or pd.isna(value) or value == "" else float(value)
    status = "tidak_ada" if number is None else "ada" if number else "nol"
    place, release = tempat().kabupaten, rilis()
    return angka(
        Figur(tabel, indikator, place, periode, release.id, number, satuan, status, asal=release.asal)
    )


def _date(value: object) -> str:
    text = "" if value is None or pd.isna(value) else str(value)[:10]
    return format_tanggal(text) if text else ""


def _words(value: object) -> str:
    return "" if value is None or pd.isna(value) else escape(str(value))


def kalimat_sumber(rows: pd.DataFrame) -> str:
    """How many sources have delivered, and which are late."""
    have = rows["periode_terakhir"] != ""
    late = _late(rows)
    text = f"{int(have.sum())} dari {len(rows)} sumber sudah punya data"
    overdue = f"{int(late.sum())} sudah" if late.any() else "tidak ada yang"
    return f"{text}; {overdue} lewat jatuh tempo."


def _late(rows: pd.DataFrame) -> pd.Series:
    made = str(rilis().dibuat)[:10]
    due = rows["jatuh_tempo"].astype("string").str[:10]
    return (due < made).fillna(False)


def tampilkan_sumber() -> None:
    """One row per source: last batch, period, age, rows in and parked, next due."""
    rows = baca("sumber")
    columns = [
        Kolom("Sumber"), Kolom("Pemilik"), Kolom("Periode terakhir"), Kolom("Batch", "diterima"),
        Kolom("Umur", "hari", angka=True), Kolom("Baris masuk", angka=True),
        Kolom("Baris ditolak", angka=True),
        Kolom("Pekon tak dikenal", "baris", angka=True), Kolom("Jatuh tempo berikut"),
    ]  # fmt: skip
    late = _late(rows).tolist()
    cells = [_baris_sumber(r, over) for r, over in zip(rows.to_dict("records"), late, strict=True)]
    tampilkan_tabel(columns, cells, kalimat_sumber(rows), tinggi=460)
    unduh_berkas("data_sumber", unduh_data.SUMBER, rows)


def _baris_sumber(row: dict, late: bool) -> list[str]:
    code, period = row["sumber"], row["periode_terakhir"] or ""
    due = _date(row["jatuh_tempo"]) + ("<small>sudah lewat</small>" if late else "")
    name = f"{_words(row['nama_pendek'])}<small>{_words(row['satu_baris'])}</small>"
    if not period:
        return [name, _words(row["pemilik"]), "belum ada berkas", "", "", "", "", "", due]
    rows = ("baris_masuk", "baris_ditolak", "tak_dikenal")
    numbers = (("umur_hari", "hari"), *((column, "baris") for column in rows))
    figures = [_figure("sumber", f"{code}.{column}", period, row[column], unit) for column, unit in numbers]
    batch = f"{_words(row['batch'])}<small>{_date(row['diterima'])}</small>"
    return [name, _words(row["pemilik"]), label(period), batch, *figures, due]


def tampilkan_ditolak() -> None:
    """Parked rows by source and reason, then the rows themselves, masked."""
    rows = baca("ditolak")
    if rows.empty:
        kosong("Tidak ada baris yang ditolak.", "Semua baris berkas terpakai.")
        return
    keys = ["sumber", "periode", "alasan", "tindakan"]
    groups = rows.groupby(keys, dropna=False).size().reset_index(name="jumlah")
    columns = [Kolom(k) for k in ("Sumber", "Periode", "Alasan", "Yang perlu dilakukan")]
    columns.append(Kolom("Baris", angka=True))
    cells = [
        [_nama_sumber(r["sumber"]), label(r["periode"]), _words(r["alasan"]), _words(r["tindakan"]),
         _figure("ditolak", f"{r['sumber']}.{r['alasan']}", r["periode"], r["jumlah"])]
        for r in groups.sort_values("jumlah", ascending=False).to_dict("records")
    ]  # fmt: skip
    tampilkan_tabel(columns, cells, "Baris ditolak per sumber dan alasan", tinggi=320)
    shown = potong(rows.to_dict("records"), BARIS_AWAL, "baris", "data_semua_ditolak")
    heads = [Kolom(k) for k in ("Berkas", "Baris", "Kolom", "Isi (disamarkan)", "Alasan")]
    lines = [[_words(r[k]) for k in ("berkas", "baris", "kolom", "pola_nilai", "alasan")] for r in shown]
    tampilkan_tabel(heads, lines, "Baris yang ditolak", tinggi=320)
    unduh_berkas("data_ditolak", unduh_data.DITOLAK, rows)


@per_rilis(200)
def _nama_sumber(kode: str) -> str:
    rows = baca("sumber")
    found = rows.loc[rows["sumber"] == kode, "nama_pendek"]
    return _words(found.iloc[0] if len(found) else kode)


def tampilkan_tertahan(choice: Pilihan) -> None:
    """How many cells are hidden and why, then the figures stopped by a plausibility rule."""
    rows = baca("tertahan")
    names = dict(zip(baca("indikator")["kode"], baca("indikator")["nama"], strict=True))
    if rows.empty:
        kosong("Tidak ada angka yang ditahan.", "Semua angka rilis ini ditampilkan.")
        return
    keys = ["kode_indikator", "periode"]
    wide = rows.groupby([*keys, "status"])["jumlah"].sum().unstack(fill_value=0)
    kinds = [s for s in ("rahasia", "ditahan", "gerbang") if s in wide]
    columns = [Kolom("Indikator"), Kolom("Periode")]
    columns += [Kolom(STATUS[s].kata, "sel", angka=True) for s in kinds]
    cells = [
        [escape(names.get(kode, kode)), label(period)]
        + [_figure("tertahan", f"{kode}.{s}", period, row[s], "sel") for s in kinds]
        for (kode, period), row in wide.iterrows()
    ]
    tampilkan_tabel(columns, cells, "Angka yang tidak ditampilkan", tinggi=320)
    unduh_berkas("data_tertahan", unduh_data.TERTAHAN, rows)
    _tampilkan_gerbang(choice)


def _tampilkan_gerbang(choice: Pilihan) -> None:
    rows = baca("gerbang")
    covered = set(tempat().unit_dari(choice)) | set(tempat().kecamatan_dari(choice)) | {tempat().kabupaten}
    own = rows[rows["kode_wilayah"].isin(covered)].to_dict("records")
    st.html(f"<h3>{len(own)} angka tidak lolos uji kewajaran</h3>")
    if not own:
        return
    columns = [Kolom(k) for k in ("Wilayah", "Indikator", "Periode", "Aturan")]
    columns += [Kolom("Angka pertama", angka=True), Kolom("Angka kedua", angka=True), Kolom("Penjelasan")]
    cells = [_baris_gerbang(r) for r in potong(own, BARIS_AWAL, "angka", "data_semua_gerbang")]
    tampilkan_tabel(columns, cells, "Angka yang tidak lolos uji kewajaran", tinggi=320)
    unduh_berkas("data_gerbang", unduh_data.GERBANG, own, tempat().kata(choice))


def _baris_gerbang(row: dict) -> list[str]:
    place, rule = escape(tempat().sebut(row["kode_wilayah"])), _words(row["aturan"])
    words = [place, _words(row["nama_indikator"]), label(row["periode"]), rule]
    return [*words, _gate(row, "angka_a"), _gate(row, "angka_b"), _words(row["penjelasan"])]


def _gate(row: dict, side: str) -> str:
    value = None if pd.isna(row[side]) else float(row[side])
    name = f"{row['kode_indikator']}.{row['aturan']}.{side[-1]}"
    status = "ditahan" if value is None else "ada" if value else "nol"
    return angka(
        Figur(
            "gerbang",
            name,
            row["kode_wilayah"],
            row["periode"],
            rilis().id,
            value,
            status=status,
            asal=rilis().asal,
        )
    )


def tampilkan_keraguan() -> None:
    """Counted doubts of the whole kabupaten: about files, not about people of a place."""
    rows = baca_rekam("keraguan")
    if not rows:
        kosong("Tidak ada keraguan yang tercatat.", "Keraguan dihitung setiap kali rilis dibuat.")
        return
    columns = [
        Kolom("Sumber"),
        Kolom("Periode"),
        Kolom("Yang meragukan"),
        Kolom("Jumlah", angka=True),
        Kolom("Satuan"),
    ]
    cells = [_baris_keraguan(r) for r in rows]
    tampilkan_tabel(columns, cells, "Keraguan per sumber", tinggi=460)
    named = [r | {"jenis": KERAGUAN.get(r["jenis"], r["jenis"])} for r in rows]
    unduh_berkas("data_keraguan", unduh_data.KERAGUAN, named)


def _baris_keraguan(row: dict) -> list[str]:
    what = KERAGUAN.get(row["jenis"], row["jenis"].replace("_", " "))
    name = f"{row['sumber']}.{row['jenis']}"
    count = _figure("keraguan", name, row["periode"], row["jumlah"], row["satuan"])
    return [_nama_sumber(row["sumber"]), label(row["periode"]), escape(what), count, _words(row["satuan"])]
