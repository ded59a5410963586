"""Lokus beside the other pekon: who qualifies and does not receive, over the pekon that show it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.components.angka import Figur
from dashboard.components.figur import TERTUTUP, irisan
from dashboard.components.konvergensi import Konvergensi, catatan_konvergensi
from dashboard.components.konvergensi_figur import GABUNGAN, kode_belum, per_pekon, program_terhitung
from dashboard.components.session import rilis
from dashboard.components.tabel_figur import Lajur, Sel, TabelFigur, tampilkan_figur
from dashboard.domain.angka import TAMPAK, format_daftar


def tabel_lokus(page: Konvergensi) -> None:
    """Every programme: belum of berhak in lokus and in the others; how many pekon that covers."""
    inside, outside = _golongan(page)
    columns = [Lajur("Program")]
    for name, units in (("Lokus", inside), ("Bukan lokus", outside)):
        columns += [
            Lajur(f"{name}: belum", "di pekon yang tampil", "keluarga", "berhak", antar=True),
            Lajur(f"{name}: pekon", f"yang tampil, dari {len(units)}", "pekon"),
        ]
    names = {program: name for program, name in _nama().items() if per_pekon(kode_belum(program))}
    rows = [
        [name, *_sel(page, program, "lokus", inside), *_sel(page, program, "bukan lokus", outside)]
        for program, name in names.items()
    ]
    table = TabelFigur(f"Lokus dan bukan lokus, {page.kata_rincian}", columns, rows)
    notes = [*_tanpa_pekon(), *_tak_mewakili(table)]
    st.html("".join(f'<p class="redup">{escape(note)}</p>' for note in notes))
    tampilkan_figur(
        table,
        "konvergensi_lokus",
        f"konvergensi_lokus_{page.periode}",
        lambda: catatan_konvergensi(page, page.kata_rincian, list(map(kode_belum, names))),
    )


def _nama() -> dict[str, str]:
    return {p["program"]: p["nama_pendek"] for p in program_terhitung()} | GABUNGAN


def _tanpa_pekon() -> list[str]:
    """Which programmes cannot be told apart by lokus, having no figure by pekon."""
    names = [name for program, name in _nama().items() if not per_pekon(kode_belum(program))]
    words = "hanya sampai kecamatan, jadi tidak dapat dipilah menurut lokus."
    return [f"{format_daftar(names)} {words}"] if names else []


def _tak_mewakili(table: TabelFigur) -> list[str]:
    """Which programmes withhold more pekon of a group than they show: a sum would speak for a few alone."""
    few = [row[0] for row in table.baris if any(row[n][0].status == "ditahan" for n in (1, 3))]
    words = "lebih dari separuh pekonnya ditahan; jumlah yang tampil tidak mewakili, jadi ikut ditahan."
    return [f"{format_daftar(few)}: {words}"] if few else []


def _golongan(page: Konvergensi) -> tuple[list[str], list[str]]:
    """The units of the kecamatan or kabupaten told that are lokus of the chosen kind, and the others."""
    units = [u for u in page.tempat.unit if u.startswith(tuple(f"{place}." for place in page.rincian))]
    chosen = page.tempat_lokus.kode_lokus
    return [u for u in units if u in chosen], [u for u in units if u not in chosen]


def _sel(page: Konvergensi, program: str, golongan: str, units: Sequence[str]) -> list[Sel]:
    """Belum and berhak added up over the units that show both, where these are most; and how many."""
    kode = kode_belum(program)
    rows = irisan(kode, page.periode, "pekon", units)
    shown = rows[rows["status"].isin(TAMPAK) & rows["penyebut"].notna()]
    place = f"{golongan} {'+'.join(page.rincian)}"

    def figure(apa: str, number: int, unit: str, status: str = "") -> Figur:
        known = status or ("ada" if number else "nol")
        key = ("konvergensi", f"{kode}.{apa}", place, page.periode, rilis().id)
        return Figur(*key, None if status else float(number), unit, known, asal=rilis().asal)

    closed = int(rows["status"].isin({*TAMPAK, *TERTUTUP}).sum()) - len(shown)
    missing = "" if len(shown) and len(shown) >= closed else "ditahan" if closed else "tidak_ada"
    pair = (
        figure("belum", shown["pembilang"].sum(), "keluarga", missing),
        figure("berhak", shown["penyebut"].sum(), "keluarga", missing),
    )
    return [pair, figure("pekon", len(shown), "pekon")]
