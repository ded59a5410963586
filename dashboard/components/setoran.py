"""Who has handed in the monthly B.3 book: pekon × month, or kecamatan × month in summary."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components import unduh_data
from dashboard.components.kepala import kosong
from dashboard.components.saring import tempat
from dashboard.components.session import baca, rilis
from dashboard.components.tempat import Pilihan
from dashboard.components.unduh_data import unduh_berkas
from dashboard.domain.periode import label


def tampilkan_lapor(choice: Pilihan) -> None:
    """Pekon × month: who has reported; kecamatan in summary until one is chosen."""
    rows = baca("lapor")
    if rows.empty:
        step = "Impor buku B.3 dengan “tkpk import pemangku_b3 <berkas>”, lalu “tkpk build”."
        kosong("Belum ada setoran pemangku.", step)
        return
    units = tempat().unit_dari(choice)
    own = rows[rows["kode_wilayah"].isin(units)]
    grid = own.pivot(index="kode_wilayah", columns="bulan", values="status")
    st.html(f'<p class="inti">{escape(kalimat_lapor(own))}</p>{kunci_lapor()}')
    narrowed = bool(choice.kecamatan or choice.pekon or choice.lokus)
    detail = narrowed or st.toggle("Lihat per pekon", key="data_lapor_pekon")
    table = _grid(grid, units) if detail else _grid_kecamatan(own)
    st.html(f'<div class="bingkai" style="max-height:480px" tabindex="0">{table}</div>')
    named = own.assign(status=own["status"].map(lambda s: LAPOR.get(s, ("", s))[1]))
    unduh_berkas("data_lapor", unduh_data.LAPOR, named, tempat().kata(choice))


def kalimat_lapor(rows: pd.DataFrame) -> str:
    """Who is missing in the latest month."""
    last = rows["bulan"].max()
    now = rows[rows["bulan"] == last]
    missing = int((now["status"] == "belum").sum())
    return f"{missing} dari {len(now)} pekon dan kelurahan belum menyetor buku B.3 {label(last)}."


LAPOR = {"tepat": ("✓", "tepat waktu"), "terlambat": ("t", "terlambat"), "belum": ("×", "belum menyetor"),
         "tidak_seimbang": ("≠", "tidak seimbang")}  # fmt: skip


def kunci_lapor() -> str:
    """The legend of the monthly marks."""
    items = (f'<span><b class="lp lp-{s}">{mark}</b> {words}</span>' for s, (mark, words) in LAPOR.items())
    return f'<div class="kunci-tampilan">{"".join(items)}</div>'


def _head(months: list[str]) -> str:
    cells = "".join(f'<th scope="col">{m[5:]}<br>{m[2:4]}</th>' for m in months)
    return f'<thead><tr><th scope="col">Bulan, tahun</th>{cells}</tr></thead>'


def _grid(grid: pd.DataFrame, units: list[str]) -> str:
    names, months = tempat().nama, list(grid.columns)
    body = []
    for unit in (u for u in units if u in grid.index):
        cells = "".join(sel_lapor(grid.at[unit, m], unit, m) for m in months)
        where = f'<span class="redup">{escape(names[unit[:8]])}</span>'
        body.append(f"<tr><td>{escape(names[unit])} {where}</td>{cells}</tr>")
    return _table("Setoran B.3 per pekon dan bulan", months, body)


def _table(caption: str, months: list[str], body: list[str]) -> str:
    rows = "".join(body)
    return f'<table class="tb lapor"><caption>{caption}</caption>{_head(months)}<tbody>{rows}</tbody></table>'


def sel_lapor(status: object, unit: str, month: str) -> str:
    """The cell of one month: its mark in its shade, its meaning as title."""
    mark, words = LAPOR.get(status, ("", "tidak ada data"))
    key = escape("|".join(("lapor", "b3", unit, month, rilis().id)))
    return f'<td class="lp-{status}" title="{words}" data-kunci="{key}">{mark}</td>'


def _grid_kecamatan(rows: pd.DataFrame) -> str:
    """Number of units that have not reported, per kecamatan and month."""
    where = rows["kode_wilayah"].str[:8]
    missing = rows["status"].eq("belum").groupby([where, rows["bulan"]]).sum().unstack()
    months = list(missing.columns)
    body = []
    for kode in (k for k in tempat().kecamatan if k in missing.index):
        cells = "".join(_cell_count(int(missing.at[kode, m]), kode, m) for m in months)
        body.append(f"<tr><td>{escape(tempat().nama[kode])}</td>{cells}</tr>")
    return _table("Banyaknya pekon yang belum menyetor, per kecamatan dan bulan", months, body)


def _cell_count(count: int, kode: str, month: str) -> str:
    key = escape("|".join(("lapor", "belum", kode, month, rilis().id)))
    return f'<td class="lp-{"belum" if count else "tepat"}" data-kunci="{key}">{count or "·"}</td>'
