"""Simulations kept in the ledger under a number that a decree can cite, opened again and replayed."""

import re
from dataclasses import replace
from html import escape

import streamlit as st

from dashboard import store
from dashboard.access import TidakBerhak, rights
from dashboard.components.simulasi import Simulasi
from dashboard.components.simulasi_pilih import pakai, pakai_rilis
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.domain.angka import format_bilangan, format_waktu
from dashboard.domain.aturan_lokus import Aturan, read_aturan, write_aturan
from dashboard.export.lokus_hasil import fingerprint, fingerprint_text, write_csv
from dashboard.home import find_home, today
from dashboard.simpanan import Tersimpan, keep, read_kept, replay, write_kept

_TERSIMPAN, _PESAN, JUDUL = "_simulasi_tersimpan", "_simulasi_pesan", "simulasi_judul"
PALING_PANJANG, NOMOR_PANJANG = 120, re.compile(r"\d{8}")


class JudulSalah(ValueError):
    """A title that cannot be kept."""


def baca_tersimpan() -> dict[str, Tersimpan]:
    """Saved simulations by number, newest first; read once a session and after each save."""
    if _TERSIMPAN not in st.session_state:
        saved = read_kept(find_home()).values()
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
    title, result = _check(judul), write_csv(page.hasil)
    st.session_state.pop(_TERSIMPAN, None)
    return keep(find_home(), {
        "tahun": today().year, "judul": title, "aturan": write_aturan(page.aturan), "rilis": page.rilis.id,
        "periode": page.periode, "hash_masukan": fingerprint(page.calon),
        "hash_hasil": fingerprint_text(result), "hasil": result,
        "terpilih": "|".join(page.hasil.loc[page.hasil["terpilih"], "kode_kemendagri"]),
    })  # fmt: skip


def _check(judul: str) -> str:
    title = " ".join(judul.split())
    if not title:
        raise JudulSalah("Tulis judulnya dulu, misalnya “Usulan rakor Maret 2026”.")
    if len(title) > PALING_PANJANG or NOMOR_PANJANG.search(title):
        raise JudulSalah(f"Judul paling panjang {PALING_PANJANG} huruf dan tanpa nomor panjang seperti NIK.")
    return title


def kata_ulangan(saved: Tersimpan) -> str:
    """How the list that the rule gives now compares with the one that was kept."""
    try:
        again = replay(find_home(), saved)
    except (store.BelumAdaRilis, store.PeriodeTidakAda):
        return f"Rilis {saved.rilis} tidak tersimpan lagi; hasilnya tidak dapat diulang di sini."
    if again.sama:
        return "Hasil sama: aturan dan rilisnya memberi daftar yang sama sampai ke hurufnya."
    cause = "masukannya sama" if again.masukan_sama else "masukannya berubah"
    return f"Hasil berbeda pada {len(again.beda)} pekon, {cause}."


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
    left, middle, right, away = st.columns([34, 16, 24, 26], vertical_alignment="bottom")
    chosen = left.selectbox("Simulasi tersimpan", list(by_number), key="simulasi_tersimpan",
                            format_func=lambda k: f"{k} · {by_number[k].judul}")  # fmt: skip
    one = by_number[chosen]
    middle.button("Buka lagi", key="simulasi_buka", on_click=lambda: _open(one))
    away.download_button(
        "Unduh simpanan", data=lambda: write_kept(one).encode(), file_name=f"{one.nomor}_{one.rilis}.json",
        mime="application/json", key="simulasi_simpanan", on_click="ignore",
        help=f"Untuk diulang di komputer lain: tkpk lokus --simpanan {one.nomor}_{one.rilis}.json",
    )  # fmt: skip
    if right.button("Periksa ulang hasilnya", key="simulasi_ulang"):
        st.html(f"<p class='inti' role='status'>{escape(one.nomor)}: {escape(kata_ulangan(one))}</p>")


def _open(saved: Tersimpan) -> None:
    pakai_rilis(saved.rilis)
    pakai(aturan_tersimpan()[saved.nomor])
