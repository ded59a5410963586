"""The crumb trail: kabupaten, kecamatan, pekon, and the dusun below as far as they may be shown."""

from collections.abc import Callable
from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka
from dashboard.components.bahan_unduh import KolomFigur, catatan_unduh, rujukan_indikator, susun_tabel
from dashboard.components.saring import pilih, pilihan, tempat
from dashboard.components.session import baca, rilis
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.components.unduh import unduh
from dashboard.domain.periode import label
from dashboard.export.tabel import KolomUnduh, Tabel

UKURAN_DUSUN = {"jiwa": "jiwa", "kk": "KK", "laki": "jiwa", "perempuan": "jiwa"}
JUDUL_DUSUN = {"jiwa": "Penduduk", "kk": "KK", "laki": "Laki-laki", "perempuan": "Perempuan"}


def jejak_tempat(pilihan: Pilihan, tempat: Tempat) -> list[tuple[str, dict]]:
    """The steps from the kabupaten down to the choice: the name, and the change that goes back there."""
    steps: list[tuple[str, dict]] = [(tempat.sebut(tempat.kabupaten), {"kecamatan": (), "pekon": None})]
    held = (pilihan.pekon[:8],) if pilihan.pekon else pilihan.kecamatan
    if len(held) == 1:
        steps.append((tempat.sebut(held[0]), {"kecamatan": held, "pekon": None}))
    elif held:
        steps.append((f"{len(held)} kecamatan", {"pekon": None}))
    if pilihan.pekon:
        kind = tempat.jenis[pilihan.pekon].capitalize()
        steps.append((f"{kind} {tempat.nama[pilihan.pekon]}", {}))
    return steps


def remah(halaman: str, dusun: bool = True) -> None:
    """Draw the trail in one line; every step but the last is a button that goes back to it.

    Below a pekon comes its dusun, the last step there is; without `dusun` the page shows them itself.
    """
    *back, (here, _) = jejak_tempat(pilihan(), tempat())
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"remah_{halaman}"):
        for number, (name, change) in enumerate(back):
            st.button(name, key=f"{halaman}_remah_{number}", type="tertiary", on_click=_kembali(change))
            st.html("<span class='redup' aria-hidden='true'>›</span>", width="content")
        st.html(f"<span aria-current='page'>{escape(here)}</span>", width="content")
        if dusun and pilihan().pekon:
            _langkah_dusun(halaman, pilihan().pekon)


def _langkah_dusun(halaman: str, kode: str) -> None:
    """The step below a pekon: a button that opens its dusun, or that there are none yet."""
    number = len(dusun_terakhir(kode))
    st.html("<span class='redup' aria-hidden='true'>›</span>", width="content")
    if number:
        opened = st.button(f"{number} dusun", key=f"{halaman}_remah_dusun", type="tertiary")
        if opened:
            _buka_dusun(kode)
    else:
        st.html("<span class='redup'>dusun: buku B.3 belum disetor</span>", width="content")


@st.dialog("Lebih rinci: dusun", width="large")
def _buka_dusun(kode: str) -> None:
    tampilkan_dusun(kode)


def _kembali(change: dict) -> Callable[[], None]:
    return lambda: pilih(**change)


def dusun_terakhir(kode: str) -> pd.DataFrame:
    """The dusun of a pekon in the latest month handed in; empty when none was."""
    rows = baca("b3_dusun", kode)
    filled = rows[rows["jiwa"].notna()]
    return filled[filled["bulan"] == filled["bulan"].max()]


def tampilkan_dusun(kode: str | None) -> None:
    """Below a pekon: people and families by dusun (B.3). Nothing else goes so deep."""
    if not kode:
        return
    rows = dusun_terakhir(kode)
    name = tempat().sebut(kode)
    if rows.empty:
        st.html(f"<p class='redup'>Buku B.3 {escape(name)} belum disetor, jadi dusunnya belum terinci.</p>")
        return
    month = rows["bulan"].iloc[0]
    st.html(f"<h2>Dusun di {escape(name)}</h2>")
    columns = [Kolom("Dusun"), *(Kolom(JUDUL_DUSUN[u], satuan, True) for u, satuan in UKURAN_DUSUN.items())]
    cells = [
        [escape(row["dusun"].title()), *(angka(_figur(row, ukuran)) for ukuran in UKURAN_DUSUN)]
        for row in rows.to_dict("records")
    ]
    tampilkan_tabel(columns, cells, f"Penduduk per dusun di {name}, {label(month)}")
    unduh("dusun", f"dusun_{kode}_{month}", tabel=lambda: _tabel(rows, name, month))
    st.html(
        f"<p class='keterangan'>Buku B.3, {escape(label(month))}. Di bawah pekon hanya jumlah penduduk dan "
        "KK yang ditampilkan; ukuran lain di dusun terlalu kecil sehingga orangnya dapat dikenali.</p>"
    )


def _tabel(rows: pd.DataFrame, name: str, month: str) -> Tabel:
    columns = [KolomUnduh("Dusun"), *(KolomFigur(JUDUL_DUSUN[u], s) for u, s in UKURAN_DUSUN.items())]
    cells = [[r["dusun"].title(), *(_figur(r, u) for u in UKURAN_DUSUN)] for r in rows.to_dict("records")]
    notes = catatan_unduh(f"{name} · {label(month)}", [rujukan_indikator("penduduk_b3", month)])
    return susun_tabel(f"Penduduk per dusun di {name}, {label(month)}", columns, cells, notes)


def _figur(row: dict, ukuran: str) -> Figur:
    value = None if pd.isna(row[ukuran]) else float(row[ukuran])
    place = f"{row['kode_wilayah']}/{row['dusun']}"
    status = "tidak_ada" if value is None else "ada" if value else "nol"
    unit = UKURAN_DUSUN[ukuran]
    return Figur("b3_dusun", ukuran, place, row["bulan"], rilis().id, value, unit, status, asal=rilis().asal)
