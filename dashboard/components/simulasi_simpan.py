"""Simulations kept in the ledger under a number that a decree can cite, opened again and replayed."""

import re
from dataclasses import dataclass, replace
from html import escape

import streamlit as st

from dashboard import store
from dashboard.access import TidakBerhak, rights
from dashboard.components.simulasi import Simulasi
from dashboard.components.simulasi_pilih import pakai, pakai_rilis
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.domain.angka import format_bilangan, format_waktu
from dashboard.domain.aturan_lokus import Aturan, read_aturan, write_aturan
from dashboard.domain.lokus import choose_lokus
from dashboard.export.lokus_hasil import fingerprint, fingerprint_hasil
from dashboard.home import find_home, today
from dashboard.ledger import Peristiwa, append_event, read_events

PERISTIWA = "simulasi_lokus_tersimpan"
_TERSIMPAN, _PESAN, JUDUL = "_simulasi_tersimpan", "_simulasi_pesan", "simulasi_judul"
PALING_PANJANG, NOMOR_PANJANG = 120, re.compile(r"\d{8}")


class JudulSalah(ValueError):
    """A title that cannot be kept."""


@dataclass(frozen=True)
class Tersimpan:
    """One saved simulation as it stands in the ledger."""

    nomor: str
    judul: str
    waktu: str
    aturan: str
    rilis: str
    periode: str
    hash_masukan: str
    hash_hasil: str
    terpilih: tuple[str, ...]


def number_events(events: list[Peristiwa]) -> list[Tersimpan]:
    """Saved simulations with their numbers: the n-th of its year, so that two people never get one number."""
    years: dict[int, int] = {}
    found = []
    for event in events:
        isi = event.isi
        years[isi["tahun"]] = years.get(isi["tahun"], 0) + 1
        number = f"SIM-{isi['tahun']}-{years[isi['tahun']]:03d}"
        codes = tuple(isi["terpilih"].split("|")) if isi["terpilih"] else ()
        found.append(
            Tersimpan(number, isi["judul"], event.waktu, isi["aturan"], isi["rilis"], isi["periode"],
                      isi["hash_masukan"], isi["hash_hasil"], codes)
        )  # fmt: skip
    return found


def baca_tersimpan() -> dict[str, Tersimpan]:
    """Saved simulations by number, newest first; read once a session and after each save."""
    if _TERSIMPAN not in st.session_state:
        saved = number_events(read_events(find_home(), PERISTIWA))
        st.session_state[_TERSIMPAN] = {s.nomor: s for s in reversed(saved)}
    return st.session_state[_TERSIMPAN]


def aturan_tersimpan() -> dict[str, Aturan]:
    """The rules of saved simulations under their numbers, for the picker."""
    saved = baca_tersimpan().values()
    return {
        s.nomor: replace(read_aturan(s.aturan), nomor=s.nomor, judul=f"{s.nomor} · {s.judul}") for s in saved
    }


def simpan(page: Simulasi, judul: str) -> Tersimpan:
    """Keep the rule and the list on screen; the same again gets the number it has."""
    if not rights().simpan_simulasi:
        raise TidakBerhak("Peran ini tidak berhak menyimpan simulasi.")
    title = _check(judul)
    isi = {
        "tahun": today().year, "judul": title, "aturan": write_aturan(page.aturan), "rilis": page.rilis.id,
        "periode": page.periode, "hash_masukan": fingerprint(page.calon),
        "hash_hasil": fingerprint_hasil(page.hasil),
        "terpilih": "|".join(page.hasil.loc[page.hasil["terpilih"], "kode_kemendagri"]),
    }  # fmt: skip
    home = find_home()
    if all(event.isi != isi for event in read_events(home, PERISTIWA)):
        append_event(home, PERISTIWA, isi)
    events = read_events(home, PERISTIWA)
    st.session_state.pop(_TERSIMPAN, None)
    mine = next(n for n, event in enumerate(events) if event.isi == isi)
    return number_events(events)[mine]


def _check(judul: str) -> str:
    title = " ".join(judul.split())
    if not title:
        raise JudulSalah("Tulis judulnya dulu, misalnya “Usulan rakor Maret 2026”.")
    if len(title) > PALING_PANJANG or NOMOR_PANJANG.search(title):
        raise JudulSalah(f"Judul paling panjang {PALING_PANJANG} huruf dan tanpa nomor panjang seperti NIK.")
    return title


def replay(saved: Tersimpan) -> str:
    """Run a saved rule on its release again and say how the list compares with the one that was kept."""
    rule = read_aturan(saved.aturan)
    try:
        rilis = store.open_release(find_home(), saved.rilis)
        calon = store.read_calon_lokus(rilis, rule.minta)
    except (store.BelumAdaRilis, store.PeriodeTidakAda):
        return f"Rilis {saved.rilis} tidak tersimpan lagi; hasilnya tidak dapat diulang di sini."
    again = choose_lokus(calon, rule)
    if fingerprint_hasil(again) == saved.hash_hasil:
        return "Hasil sama: aturan dan rilisnya memberi daftar yang sama sampai ke hurufnya."
    codes = set(again.loc[again["terpilih"], "kode_kemendagri"]) ^ set(saved.terpilih)
    cause = "masukannya sama" if fingerprint(calon) == saved.hash_masukan else "masukannya berubah"
    return f"Hasil berbeda: {len(codes)} pekon lain, {cause}."


def tampilkan_simpan(page: Simulasi) -> None:
    """The form that keeps what is on screen, and the list of what was kept."""
    st.html("<h2>Simpan hasil dan aturannya</h2>")
    left, middle, right = st.columns([44, 22, 34], vertical_alignment="bottom")
    left.text_input("Judul", key=JUDUL, placeholder="misalnya: usulan rakor")
    middle.button(
        "Simpan dengan nomor",
        key="simulasi_simpan",
        disabled=not rights().simpan_simulasi,
        on_click=lambda: _simpan(page, st.session_state[JUDUL]),
    )
    right.html(st.session_state.pop(_PESAN, "<p class='redup'>Nomornya dapat dikutip dalam keputusan.</p>"))
    saved = list(baca_tersimpan().values())
    if saved:
        _tabel(saved)
        _buka(saved)


def _simpan(page: Simulasi, title: str) -> None:
    try:
        kept = simpan(page, title)
    except (JudulSalah, TidakBerhak) as error:
        st.session_state[_PESAN] = f"<p class='peringatan' role='alert'>{escape(str(error))}</p>"
    else:
        words = f"Tersimpan sebagai <b>{kept.nomor}</b>: {len(kept.terpilih)} pekon."
        st.session_state[_PESAN] = f"<p class='inti' role='status'>{words}</p>"


def _tabel(saved: list[Tersimpan]) -> None:
    columns = [Kolom("Nomor"), Kolom("Judul"), Kolom("Disimpan"), Kolom("Rilis"), Kolom("Pekon", angka=True)]
    rows = [
        [s.nomor, escape(s.judul), format_waktu(s.waktu), s.rilis, format_bilangan(len(s.terpilih))]
        for s in saved
    ]
    tampilkan_tabel(columns, rows, "Simulasi yang tersimpan", tinggi=230)


def _buka(saved: list[Tersimpan]) -> None:
    """Open one again, and check that it still gives the list that was kept."""
    by_number = {s.nomor: s for s in saved}
    left, middle, right, _ = st.columns([34, 16, 22, 28], vertical_alignment="bottom")
    chosen = left.selectbox("Simulasi tersimpan", list(by_number), key="simulasi_tersimpan",
                            format_func=lambda k: f"{k} · {by_number[k].judul}")  # fmt: skip
    one = by_number[chosen]
    middle.button("Buka lagi", key="simulasi_buka", on_click=lambda: _open(one))
    if right.button("Periksa ulang hasilnya", key="simulasi_ulang"):
        st.html(f"<p class='inti' role='status'>{escape(one.nomor)}: {escape(replay(one))}</p>")


def _open(saved: Tersimpan) -> None:
    pakai_rilis(saved.rilis)
    pakai(aturan_tersimpan()[saved.nomor])
