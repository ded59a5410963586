"""What the pages' download buttons give: the page's figures, no person, no network, nothing built before."""

import io
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree

import duckdb
import pandas as pd
import pytest
import streamlit as st
from openpyxl import load_workbook

from dashboard import store
from dashboard.domain.angka import STATUS, format_bilangan, format_pecahan, format_persen, format_selisih
from dashboard.export.tabel import CONTOH
from dashboard.export.tabel_xlsx import KEPALA
from tests.export.buka import image
from tests.pages.halaman import HALAMAN, figures, open_page

SAMA = {"ada": "ada", "nol": "nol"}


@dataclass(frozen=True)
class Tombol:
    """A download button as drawn: its key, the file's name, what builds the file."""

    key: str
    nama: str
    buat: Callable[[], bytes]


@pytest.fixture
def tombol(monkeypatch) -> list[Tombol]:
    """Fills with the download buttons that pages draw from here on."""
    drawn: list[Tombol] = []
    original = st.download_button

    def record(label: str, **given):
        drawn.append(Tombol(given["key"], given["file_name"], given["data"]))
        return original(label, **given)

    monkeypatch.setattr(st, "download_button", record)
    return drawn


@pytest.fixture
def luring(monkeypatch) -> None:
    """No socket may be opened."""

    def refuse(*_args):
        raise OSError("no network in this test")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def on_server_thread(build: Callable[[], bytes]) -> bytes:
    """Run a builder as the server does: on a thread that belongs to no session."""
    done: list[bytes] = []
    thread = threading.Thread(target=lambda: done.append(build()))
    thread.start()
    thread.join()
    assert done, "the file could not be built"
    return done[0]


def of(drawn: list[Tombol], key: str) -> bytes:
    return on_server_thread(next(b.buat for b in drawn if b.key == key))


def sheet(data: bytes) -> pd.DataFrame:
    rows = list(load_workbook(io.BytesIO(data))["Data"].iter_rows(min_row=KEPALA + 1, values_only=True))
    return pd.DataFrame(rows[1:], columns=rows[0], dtype=object)


@pytest.fixture(scope="module")
def orang(rilis_kecil) -> set[str]:
    """Names of two words and more in the restricted file."""
    with duckdb.connect(str(rilis_kecil.berkas_terbatas), read_only=True) as restricted:
        rows = restricted.execute("SELECT DISTINCT nama_baku FROM bynama.core_individu").fetchall()
    found = {name.upper() for (name,) in rows if name and " " in name}
    assert len(found) > 100
    return found


@pytest.mark.usefixtures("luring")
@pytest.mark.parametrize("halaman", HALAMAN)
def test_every_file_of_a_page_opens_says_its_release_and_names_no_person(
    monkeypatch, rumah_kecil, orang, tombol, halaman
):
    open_page(monkeypatch, rumah_kecil, halaman)
    release = store.open_latest(rumah_kecil).id
    for button in (b for b in tombol if "_ambil_" in b.key):  # not templates to fill in
        data = on_server_thread(button.buat)
        assert release in button.nama
        check_opens(button.nama, data)
        if button.nama.endswith((".csv", ".svg")):
            text = data.decode("utf-8-sig")
            said = CONTOH if button.nama.endswith(".csv") else "DATA CONTOH"  # the glossary explains the word
            assert (said in text) == ("DATA-CONTOH" in button.nama), button.nama
            assert not re.search(r"(?<!\d)\d{16}(?!\d)", text), button.nama
            assert not {name for name in orang if name in text.upper()}, button.nama


def check_opens(name: str, data: bytes) -> None:
    if name.endswith(".xlsx"):
        assert load_workbook(io.BytesIO(data)).sheetnames == ["Data", "Sumber"]
    elif name.endswith(".csv"):
        assert data.decode("utf-8-sig").startswith('"')
    elif name.endswith(".svg"):
        assert ElementTree.fromstring(data).tag.endswith("svg")
    else:
        assert image(data).width == 1600


BANYAK_TOMBOL = {
    "ringkasan": 2, "peta": 6, "selisih_sumber": 12, "data_sumber": 12, "metode": 8, "kemiskinan": 6,
}  # fmt: skip


@pytest.mark.parametrize("halaman", BANYAK_TOMBOL)
def test_every_table_and_picture_of_these_pages_has_its_buttons(monkeypatch, rumah_kecil, tombol, halaman):
    open_page(monkeypatch, rumah_kecil, halaman)
    prefix = halaman.removesuffix("_sumber") + "_"  # the first page draws its own buttons before
    own = [button for button in tombol if button.key.startswith(prefix)]
    assert len({b.key for b in own}) == len({b.nama for b in own}) == BANYAK_TOMBOL[halaman]


@pytest.mark.parametrize("kode", ["desil1_keluarga_dtsen", "persen_desil1_dtsen", "persen_stunting"])
def test_peta_gives_the_figures_on_its_page_and_in_the_release(
    monkeypatch, rumah_kecil, rilis_kecil, tombol, kode
):
    page = figures(open_page(monkeypatch, rumah_kecil, "peta", indikator=kode))
    periode = store.read_periode(rilis_kecil, kode, "pekon")[0]
    card = store.read_indikator(rilis_kecil, kode).iloc[0]
    rows = sheet(of(tombol, "peta_ambil_xlsx")).set_index("Kode wilayah")
    stored = store.read_nilai(rilis_kecil, kode, periode, "pekon").set_index("kode_wilayah")
    assert len(rows) == 136
    unit = "%" if card["satuan"] == "persen" else card["satuan"]
    seen = 0
    for place, row in rows.iterrows():
        value, status = row[f"{card['nama']} ({unit})"], row[f"Status: {card['nama']}"]
        if place in stored.index:
            assert status == STATUS[stored.at[place, "status"]].kata
            assert (
                value == pytest.approx(stored.at[place, "nilai"]) if pd.notna(value) else status not in SAMA
            )
        shown = page.get(f"nilai|{kode}|{place}|{periode}")
        if shown is not None:
            assert shown == as_shown(row, card, value, status)
            seen += 1
    assert seen >= 12


def as_shown(row: pd.Series, card: pd.Series, value: float | None, status: str) -> str:
    """How the page writes a figure, from the cells of the file."""
    if value is not None and card["jenis"] == "persen":
        parts = [row[f"{card['nama']}: {card[name]}"] for name in ("pembilang_nama", "penyebut_nama")]
        return format_persen(value) if None in parts else format_pecahan(*parts)
    return as_counted(value, status)


def test_hidden_figures_leave_no_number_in_the_file(monkeypatch, rumah_kecil, rilis_kecil, tombol):
    open_page(monkeypatch, rumah_kecil, "peta", indikator="desil1_keluarga_dtsen")
    name = store.read_indikator(rilis_kecil, "desil1_keluarga_dtsen")["nama"].iloc[0]
    rows = sheet(of(tombol, "peta_ambil_xlsx"))
    status, number = rows[f"Status: {name}"], f"{name} (keluarga)"
    hidden = rows[status == "1 sampai 4"]
    assert len(hidden)
    assert hidden[number].isna().all()
    assert (status == "nol").any()
    zero = rows[status == "nol"][number]
    assert (zero == 0).all()


def test_file_holds_what_the_filter_leaves_and_says_the_filter(monkeypatch, rumah_kecil, tombol):
    open_page(monkeypatch, rumah_kecil, "peta", kecamatan="18.04.09,18.04.23")
    data = of(tombol, "peta_ambil_xlsx")
    assert {k[:8] for k in sheet(data)["Kode wilayah"]} == {"18.04.09", "18.04.23"}
    words = {
        a: b for a, b in load_workbook(io.BytesIO(data))["Sumber"].iter_rows(max_col=2, values_only=True)
    }
    assert words["Wilayah dan saringan"].startswith("Kec. Suoh dan Bandar Negeri Suoh")
    assert words["Jangan dibandingkan dengan"]


def test_ringkasan_gives_both_statements_of_extreme_poverty(monkeypatch, rumah_kecil, tombol):
    open_page(monkeypatch, rumah_kecil, "ringkasan")
    rows = sheet(of(tombol, "ringkasan_ambil_xlsx"))
    extreme = rows[(rows["Ukuran"] == "Penduduk miskin ekstrem") & (rows["Satuan"] != "persen")]
    assert sorted(extreme["Jumlah"]) == [7700, 7716]
    assert set(extreme["Status"]) == {"ada", "kira-kira"}
    poor = rows[(rows["Ukuran"] == "Penduduk miskin (P0)") & (rows["Asal"] == "terbit")]
    assert list(poor["Persen (%)"]) == [10.68]


def test_selisih_gives_the_gaps_on_its_page(monkeypatch, rumah_kecil, tombol):
    page = figures(open_page(monkeypatch, rumah_kecil, "selisih_sumber"))
    pair = next(key.split("|")[1] for key in page if key.startswith("selisih|"))  # of the first block
    shown = {key.split("|")[2]: text for key, text in page.items() if key.startswith(f"selisih|{pair}|")}
    rows = sheet(of(tombol, "selisih_penduduk_kk_ambil_xlsx"))
    gap = next(c for c in rows.columns if c.startswith("Selisih ") and "bagian" not in c)
    found = {k: v for k, v in zip(rows["Kode wilayah"], rows[gap], strict=True) if k in shown}
    assert len(found) >= 8
    assert {k: format_selisih(v) for k, v in found.items() if v is not None} == {
        k: text for k, text in shown.items() if k in found and found[k] is not None
    }
    assert any(v is not None for v in found.values())


def test_kemiskinan_gives_the_lists_on_its_page_and_the_pekon_folded_away(monkeypatch, rumah_kecil, tombol):
    at = open_page(monkeypatch, rumah_kecil, "kemiskinan")
    tombol.clear()
    at.segmented_control(key="kemiskinan_tingkat").set_value("pekon").run()
    shown = {k.split("|")[2]: text for k, text in figures(at).items() if k.startswith("nilai|kpm_pkh|")}
    rows = sheet(of(tombol, "kemiskinan_daftar_ambil_xlsx"))
    cells = rows.iloc[1:].set_index("Kode wilayah")  # the first row is the whole
    (head,) = (column for column in rows.columns if column.startswith("KPM PKH,"))
    assert (len(cells), len(shown)) == (136, 1 + 15)
    assert shown.pop("18.04") == format_bilangan(rows[head].iloc[0])
    said = {
        k: as_counted(cells.at[k, head], cells.at[k, f"Status: {head.removesuffix(' (KPM)')}"]) for k in shown
    }
    assert said == shown


def as_counted(value: float | None, status: str) -> str:
    """How the page writes a count, from the cells of the file."""
    if pd.isna(value):
        return next(look.lambang for look in STATUS.values() if look.kata == status)
    return format_bilangan(value)
