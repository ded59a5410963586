"""Data & Sumber: what arrived, who has not reported, what was parked, what is withheld, what is doubtful."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka
from dashboard.components.kepala import kosong
from dashboard.components.saring import tempat
from dashboard.components.session import baca, rilis
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tempat import Pilihan
from dashboard.domain.angka import STATUS, format_tanggal
from dashboard.domain.periode import label

KERAGUAN = {
    "nik_kosong": "NIK kosong",
    "nik_nol": "NIK berisi nol",
    "nik_15_angka": "NIK 15 angka (terpotong lembar kerja)",
    "nik_rusak": "NIK rusak",
    "nik_ganda": "NIK tercatat lebih dari sekali",
    "kk_kosong": "Nomor KK kosong",
    "kk_rusak": "Nomor KK rusak",
    "keluarga_ganda": "Keluarga tercatat lebih dari sekali",
    "pekon_tak_dikenal": "Pekon tak dikenal",
}
BARIS_AWAL = 10


def _figure(tabel: str, indikator: str, periode: str, value: object, satuan: str = "baris", tempat_: str = "") -> str:
    number = None if value is None or pd.isna(value) or value == "" else float(value)
    status = "tidak_ada" if number is None else "ada" if number else "nol"
    place = tempat_ or tempat().kabupaten
    return angka(Figur(tabel, indikator, place, periode, rilis().id, number, satuan, status, asal=rilis().asal))


def _date(value: object) -> str:
    text = "" if value is None or pd.isna(value) else str(value)[:10]
    return format_tanggal(text) if text else ""


def _words(value: object) -> str:
    return "" if value is None or pd.isna(value) else escape(str(value))


def kalimat_sumber(rows: pd.DataFrame) -> str:
    """How many sources have delivered, and which are late."""
    have = rows["periode_terakhir"].fillna("") != ""
    late = _late(rows)
    text = f"{int(have.sum())} dari {len(rows)} sumber sudah punya data"
    return f"{text}; {int(late.sum())} sudah lewat jatuh tempo." if late.any() else f"{text}; tidak ada yang lewat jatuh tempo."


def _late(rows: pd.DataFrame) -> pd.Series:
    made = str(rilis().dibuat)[:10]
    due = rows["jatuh_tempo"].astype("string").str[:10]
    return (due < made).fillna(False)


def tampilkan_sumber() -> None:
    """One row per source: last batch, period, age, rows in and parked, next due."""
    rows = baca("sumber")
    columns = [
        Kolom("Sumber"), Kolom("Pemilik"), Kolom("Periode terakhir"), Kolom("Batch", "diterima"),
        Kolom("Umur", "hari", angka=True), Kolom("Baris masuk", angka=True), Kolom("Baris ditolak", angka=True),
        Kolom("Pekon tak dikenal", "baris", angka=True), Kolom("Jatuh tempo berikut"),
    ]  # fmt: skip
    late = _late(rows).tolist()
    cells = [_baris_sumber(r, over) for r, over in zip(rows.to_dict("records"), late, strict=True)]
    tampilkan_tabel(columns, cells, kalimat_sumber(rows), tinggi=460)


def _baris_sumber(row: dict, late: bool) -> list[str]:
    code, period = row["sumber"], row["periode_terakhir"] or ""
    due = _date(row["jatuh_tempo"]) + ("<small>sudah lewat</small>" if late else "")
    name = f"{_words(row['nama_pendek'])}<small>{_words(row['satu_baris'])}</small>"
    if not period:
        return [name, _words(row["pemilik"]), "belum ada berkas", "", "", "", "", "", due]
    numbers = (("umur_hari", "hari"), ("baris_masuk", "baris"), ("baris_ditolak", "baris"), ("tak_dikenal", "baris"))
    figures = [_figure("sumber", f"{code}.{column}", period, row[column], unit) for column, unit in numbers]
    batch = f"{_words(row['batch'])}<small>{_date(row['diterima'])}</small>"
    return [name, _words(row["pemilik"]), label(period), batch, *figures, due]


def tampilkan_lapor(choice: Pilihan) -> None:
    """Pekon × month: who has reported; kecamatan in summary until one is chosen."""
    rows = baca("lapor")
    if rows.empty:
        kosong("Belum ada setoran pemangku.", "Impor buku B.3 dengan “tkpk import pemangku_b3 <berkas>”, lalu “tkpk build”.")
        return
    units = tempat().unit_dari(choice)
    own = rows[rows["kode_wilayah"].isin(units)]
    grid = own.pivot(index="kode_wilayah", columns="bulan", values="status")
    st.html(f'<p class="inti">{escape(kalimat_lapor(own))}</p>{_kunci_lapor()}')
    detail = bool(choice.kecamatan or choice.pekon or choice.lokus) or st.toggle("Lihat per pekon", key="data_lapor_pekon")
    st.html(f'<div class="bingkai" style="max-height:480px" tabindex="0">{_grid(grid, units) if detail else _grid_kecamatan(own)}</div>')


def kalimat_lapor(rows: pd.DataFrame) -> str:
    """Who is missing in the latest month."""
    last = rows["bulan"].max()
    now = rows[rows["bulan"] == last]
    missing = int((now["status"] == "belum").sum())
    return f"{missing} dari {len(now)} pekon dan kelurahan belum menyetor buku B.3 {label(last)}."


LAPOR = {"tepat": ("✓", "tepat waktu"), "terlambat": ("t", "terlambat"), "belum": ("×", "belum menyetor"),
         "tidak_seimbang": ("≠", "tidak seimbang")}  # fmt: skip


def _kunci_lapor() -> str:
    items = (f'<span><span class="lp lp-{s}">{mark}</span> {words}</span>' for s, (mark, words) in LAPOR.items())
    return f'<div class="kunci-tampilan">{"".join(items)}</div>'


def _head(months: list[str]) -> str:
    cells = "".join(f'<th scope="col">{m[5:]}<br>{m[2:4]}</th>' for m in months)
    return f'<thead><tr><th scope="col">Bulan, tahun</th>{cells}</tr></thead>'


def _grid(grid: pd.DataFrame, units: list[str]) -> str:
    names, months = tempat().nama, list(grid.columns)
    body = []
    for unit in (u for u in units if u in grid.index):
        cells = "".join(_cell(grid.at[unit, m], unit, m) for m in months)
        body.append(f'<tr><td>{escape(names[unit])} <span class="redup">{escape(names[unit[:8]])}</span></td>{cells}</tr>')
    return f'<table class="tb lapor"><caption>Setoran B.3 per pekon dan bulan</caption>{_head(months)}<tbody>{"".join(body)}</tbody></table>'


def _cell(status: object, unit: str, month: str) -> str:
    mark, words = LAPOR.get(status, ("", "tidak ada data"))
    key = escape("|".join(("lapor", "b3", unit, month, rilis().id)))
    return f'<td class="lp-{status}" title="{words}" data-kunci="{key}">{mark}</td>'


def _grid_kecamatan(rows: pd.DataFrame) -> str:
    """Number of units that have not reported, per kecamatan and month."""
    missing = rows["status"].eq("belum").groupby([rows["kode_wilayah"].str[:8], rows["bulan"]]).sum().unstack()
    months = list(missing.columns)
    body = []
    for kode in (k for k in tempat().kecamatan if k in missing.index):
        cells = "".join(_cell_count(int(missing.at[kode, m]), kode, m) for m in months)
        body.append(f"<tr><td>{escape(tempat().nama[kode])}</td>{cells}</tr>")
    caption = "Banyaknya pekon yang belum menyetor, per kecamatan dan bulan"
    return f'<table class="tb lapor"><caption>{caption}</caption>{_head(months)}<tbody>{"".join(body)}</tbody></table>'


def _cell_count(count: int, kode: str, month: str) -> str:
    key = escape("|".join(("lapor", "belum", kode, month, rilis().id)))
    return f'<td class="lp-{"belum" if count else "tepat"}" data-kunci="{key}">{count or "·"}</td>'


def tampilkan_ditolak() -> None:
    """Parked rows by source and reason, then the rows themselves, masked."""
    rows = baca("ditolak")
    if rows.empty:
        kosong("Tidak ada baris yang ditolak.", "Semua baris berkas terpakai.")
        return
    groups = rows.groupby(["sumber", "periode", "alasan", "tindakan"], dropna=False).size().reset_index(name="jumlah")
    columns = [Kolom("Sumber"), Kolom("Periode"), Kolom("Alasan"), Kolom("Yang perlu dilakukan"), Kolom("Baris", angka=True)]
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
    wide = rows.pivot_table(index=["kode_indikator", "periode"], columns="status", values="jumlah", aggfunc="sum", fill_value=0)
    kinds = [s for s in ("rahasia", "ditahan", "gerbang") if s in wide]
    columns = [Kolom("Indikator"), Kolom("Periode")] + [Kolom(STATUS[s].kata, "sel", angka=True) for s in kinds]
    cells = [
        [escape(names.get(kode, kode)), label(period)] + [_figure("tertahan", f"{kode}.{s}", period, row[s], "sel") for s in kinds]
        for (kode, period), row in wide.iterrows()
    ]
    tampilkan_tabel(columns, cells, "Angka yang tidak ditampilkan", tinggi=320)
    _tampilkan_gerbang(choice)


def _tampilkan_gerbang(choice: Pilihan) -> None:
    rows = baca("gerbang")
    covered = set(tempat().unit_dari(choice)) | set(tempat().kecamatan_dari(choice)) | {tempat().kabupaten}
    own = rows[rows["kode_wilayah"].isin(covered)].to_dict("records")
    st.html(f"<h3>{len(own)} angka tidak lolos uji kewajaran</h3>")
    if not own:
        return
    columns = [Kolom("Wilayah"), Kolom("Indikator"), Kolom("Periode"), Kolom("Aturan"), Kolom("Angka pertama", angka=True),
               Kolom("Angka kedua", angka=True), Kolom("Penjelasan")]  # fmt: skip
    cells = [
        [escape(tempat().sebut(r["kode_wilayah"])), _words(r["nama_indikator"]), label(r["periode"]), _words(r["aturan"]),
         _gate(r, "angka_a"), _gate(r, "angka_b"), _words(r["penjelasan"])]
        for r in potong(own, BARIS_AWAL, "angka", "data_semua_gerbang")
    ]  # fmt: skip
    tampilkan_tabel(columns, cells, "Angka yang tidak lolos uji kewajaran", tinggi=320)


def _gate(row: dict, side: str) -> str:
    value = None if pd.isna(row[side]) else float(row[side])
    name = f"{row['kode_indikator']}.{row['aturan']}.{side[-1]}"
    status = "ditahan" if value is None else "ada" if value else "nol"
    return angka(Figur("gerbang", name, row["kode_wilayah"], row["periode"], rilis().id, value, status=status, asal=rilis().asal))


def tampilkan_keraguan() -> None:
    """Counted doubts of the whole kabupaten: about files, not about people of a place."""
    rows = baca("keraguan").to_dict("records")
    if not rows:
        kosong("Tidak ada keraguan yang tercatat.", "Keraguan dihitung setiap kali rilis dibuat.")
        return
    columns = [Kolom("Sumber"), Kolom("Periode"), Kolom("Yang meragukan"), Kolom("Jumlah", angka=True), Kolom("Satuan")]
    cells = [
        [_nama_sumber(r["sumber"]), label(r["periode"]), escape(KERAGUAN.get(r["jenis"], r["jenis"].replace("_", " "))),
         _figure("keraguan", f"{r['sumber']}.{r['jenis']}", r["periode"], r["jumlah"], r["satuan"]), _words(r["satuan"])]
        for r in rows
    ]  # fmt: skip
    tampilkan_tabel(columns, cells, "Keraguan per sumber", tinggi=460)
