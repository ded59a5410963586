"""Draws the blocks of Selisih Sumber and the published contradictions under them."""

from html import escape

import streamlit as st

from dashboard.components.angka import Figur, angka, cap_asal
from dashboard.components.figur import figur_terbit
from dashboard.components.kepala import inti
from dashboard.components.saring import tempat
from dashboard.components.selisih import BLOK, Blok, html_beda, kalimat_blok, urutkan
from dashboard.components.session import baca, baca_rekam, rilis
from dashboard.components.sumber_data import garis_sumber, sumber_indikator
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.components.tautan import tautan
from dashboard.components.tempat import Pilihan
from dashboard.components.unduh import unduh
from dashboard.components.unduh_selisih import berkas_blok, berkas_konflik, berkas_pkh
from dashboard.domain.periode import end_date, label

BARIS_AWAL = 8


def buat_blok(kode: str, tingkat: str, choice: Pilihan) -> Blok:
    """A block with the periods chosen for its indicators."""
    periods = {}
    for card in baca_rekam("indikator"):
        if card["blok"] == kode and (have := baca("periode", card["kode"], tingkat)):
            periods[card["kode"]] = _chosen(card["kode"], have)
    return Blok(kode, tingkat, choice, tempat(), periods)


def _chosen(kode: str, have: list[str]) -> str:
    asked = st.session_state.get(f"selisih_periode_{kode}")
    return asked if asked in have else have[0]


def pilih_periode_blok(block: Blok) -> None:
    """One period picker per indicator that has several."""
    several = [(c, p) for c in block.kartu if len(p := baca("periode", c["kode"], block.tingkat)) > 1]
    if not several:
        return
    with st.popover("Ubah periode", key=f"selisih_ubah_{block.kode}"):
        for card, periods in several:
            key = f"selisih_periode_{card['kode']}"
            st.selectbox(
                card["nama"],
                periods,
                index=periods.index(block.periode[card["kode"]]),
                format_func=label,
                placeholder="Pilih periode",
                key=key,
            )


def tampilkan_blok(kode: str, tingkat: str, choice: Pilihan) -> None:
    """Heading, pair picker, sentence, table and source line of one block."""
    block = buat_blok(kode, tingkat, choice)
    st.html(f"<h2>{BLOK[kode]}</h2>")
    left, middle, right = st.columns([6, 3, 2], vertical_alignment="center")
    with left:
        pair = _pilih_pasangan(block)
    with middle:
        by_gap = st.toggle("Urutkan menurut selisih", key=f"selisih_urut_{kode}")
    with right:
        pilih_periode_blok(block)
    inti(kalimat_blok(block, pair))
    ordered = list(urutkan(block, pair, by_gap))
    places = potong(ordered, BARIS_AWAL, tingkat, f"selisih_semua_{kode}")
    _tabel(block, pair, places)
    if block.kartu:
        name = f"selisih_{kode}_{tingkat}_{max(block.periode.values(), key=end_date)}"
        unduh(f"selisih_{kode}", name, tabel=lambda: berkas_blok(block, pair, ordered))
    garis_sumber([sumber_indikator(k, p) for k, p in block.periode.items()])


def _pilih_pasangan(block: Blok) -> tuple[str, str] | None:
    if not block.pasangan:
        return None
    unit = {c["kode"]: c["satuan"] for c in block.kartu}
    return st.selectbox(
        "Selisih yang dihitung",
        block.pasangan,
        format_func=lambda p: f"Hitung selisih: {block.nama(p[1])} − {block.nama(p[0])} ({unit[p[0]]})",
        placeholder="Pilih dua sumber",
        key=f"selisih_pasangan_{block.kode}",
        label_visibility="collapsed",
    )


def _tabel(block: Blok, pair: tuple[str, str] | None, places: list[str]) -> None:
    columns, unit = [Kolom(block.tingkat.capitalize())], None
    if pair:
        columns.append(Kolom("Selisih", f"{block.nama(pair[1])} − {block.nama(pair[0])}", angka=True))
    for card in block.kartu:
        small = f"{card['satuan']} · {label(block.periode[card['kode']])}"
        columns.append(Kolom(card["nama_pendek"], small, angka=True, antar=card["satuan"] != unit))
        unit = card["satuan"]
    rows, marks = [], []
    if len(block.kode_tempat) > 1:
        rows.append(_baris_total(block, pair))
        marks.append("jumlah")
    rows += [_baris(block, pair, p) for p in places]
    marks += [""] * len(places)
    tampilkan_tabel(columns, rows, kalimat_blok(block, pair), kelas_baris=marks)


def _baris_total(block: Blok, pair: tuple[str, str] | None) -> list[str]:
    gap = [html_beda(block.beda_total(*pair), block.total[pair[0]][0])] if pair else []
    cells = [_total(figure, hidden) for figure, hidden in (block.total[c["kode"]] for c in block.kartu)]
    return [escape(block.tempat.kata(block.pilihan)), *gap, *cells]


def _total(figure: Figur, hidden: int) -> str:
    return angka(figure) + (f"<small>{hidden} wilayah tidak tampil</small>" if hidden else "")


def _baris(block: Blok, pair: tuple[str, str] | None, place: str) -> list[str]:
    name = _turun(block, place)
    if block.tingkat == "pekon":
        name += f"<small>{escape(block.tempat.nama[place[:8]])}</small>"
    gap = [html_beda(block.beda(*pair, place), block.sel[place, pair[0]])] if pair else []
    return [name, *gap, *(angka(block.sel[place, c["kode"]]) for c in block.kartu)]


def _turun(block: Blok, place: str) -> str:
    """The name as the way down: a kecamatan opens its pekon, a pekon itself."""
    down = {"pekon": place} if block.tingkat == "pekon" else {"kecamatan": (place,)}
    return tautan("selisih_sumber", block.tempat.nama[place], block.pilihan, **down)


def tampilkan_pkh_terbit(choice: Pilihan) -> None:
    """Published PKH per kecamatan, with the total as stated and as summed from the details."""
    rows = baca("terbit", "kpm_pkh")
    periods = sorted({r for r, k in zip(rows["periode"], rows["kode_wilayah"], strict=True) if len(k) == 8})
    facts = {
        (r["kode_wilayah"], r["periode"]): r for r in rows.to_dict("records") if len(r["kode_wilayah"]) == 8
    }
    columns = [Kolom("Kecamatan")] + [
        Kolom(f"KPM PKH {label(p)}", "KPM · terbit", angka=True) for p in periods
    ]
    figures = [
        (kode, tempat().nama[kode], [_terbit(facts.get((kode, p)), kode, p) for p in periods])
        for kode in tempat().kecamatan_dari(choice)
    ]
    place = tempat().kabupaten
    figures.append((place, "Jumlah rincian 15 kecamatan", [_dijumlah(rows, p) for p in periods]))
    stated = [_tertulis(rows, p) for p in periods]
    cells = [[escape(name), *map(angka, own)] for _, name, own in figures]
    cells.append(["Jumlah tertulis di sumber", *(" / ".join(map(angka, own)) for own in stated)])
    marks = [""] * (len(cells) - 2) + ["jumlah", "jumlah"]
    st.html(f"<h2>PKH yang terbit per kecamatan {cap_asal('terbit')}</h2>")
    tampilkan_tabel(columns, cells, "KPM PKH yang terbit per kecamatan", tinggi=420, kelas_baris=marks)
    empty = [_terbit(None, place, p) for p in periods]
    for number in range(max(map(len, stated), default=0)):
        own = [s[number] if number < len(s) else gap for s, gap in zip(stated, empty, strict=True)]
        figures.append((place, f"Jumlah tertulis di sumber ({number + 1})", own))
    name = f"pkh_terbit_kecamatan_{'_'.join(periods)}"
    unduh("selisih_pkh", name, tabel=lambda: berkas_pkh(figures, periods), contoh=False)
    garis_sumber([sumber_indikator("pkh_terbit", p) for p in baca("periode", "pkh_terbit")])


def _terbit(row: dict | None, kode: str, periode: str) -> Figur:
    if row is None:
        return Figur("terbit", "kpm_pkh", kode, periode, rilis().id, None, "KPM", "tidak_ada")
    return figur_terbit(row)


def _dijumlah(rows, periode: str) -> Figur:
    detail = rows[(rows["periode"] == periode) & (rows["kode_wilayah"].str.len() == 8)]
    place = tempat().kabupaten
    total = float(detail["nilai"].sum())
    return Figur("terbit", "kpm_pkh", place, periode, rilis().id, total, "KPM", penanda="*", varian="rincian")


def _tertulis(rows, periode: str) -> list[Figur]:
    stated = rows[
        (rows["periode"] == periode) & (rows["kode_wilayah"].str.len() == 5) & (rows["penanda"] != "*")
    ]
    return [figur_terbit(r) for r in stated.to_dict("records")]


def tampilkan_konflik() -> None:
    """The published contradictions: both statements, never corrected."""
    rows = baca_rekam("konflik")
    st.html(f"<h2>{len(rows)} pertentangan angka terbit {cap_asal('terbit')}</h2>")
    tabel_konflik(rows, "Pertentangan angka terbit", tinggi=460)
    unduh("selisih_konflik", "pertentangan_angka_terbit", tabel=lambda: berkas_konflik(rows), contoh=False)
    garis_sumber(
        [("berita dan laman terbuka, tercantum per baris", "", "terbit")],
        "Dicatat apa adanya, tidak dibetulkan",
    )


def tabel_konflik(rows: list[dict], judul: str, tinggi: int | None = None) -> None:
    """A table of contradictions, both statements side by side."""
    names = ("Nomor", "Pokok", "Angka pertama", "Angka kedua", "Catatan", "Sumber")
    cells = [
        [
            r["id"],
            escape(r["pokok"]),
            _kata(r, "a"),
            _kata(r, "b"),
            escape(r["catatan"]),
            _tautan(r["sumber_url"]),
        ]
        for r in rows
    ]
    tampilkan_tabel([Kolom(n) for n in names], cells, judul, tinggi=tinggi)


def _kata(row: dict, side: str) -> str:
    words = row[f"nilai_{side}"]
    if not words:
        return ""
    figure = Figur("konflik", row["id"], side, "", rilis().id, None, tulisan=words)
    return angka(figure)


def _tautan(urls: str) -> str:
    parts = [u.strip() for u in urls.split(" | ") if u.strip()]
    links = []
    for number, part in enumerate(parts, 1):
        address = part.split(" ")[0]
        if address.startswith("http"):
            links.append(
                f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">sumber {number}</a>'
            )
        else:
            links.append(escape(part))
    return ", ".join(links)
