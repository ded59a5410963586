"""One walk over all figures: whatever stands on more than one page or in a file is the same everywhere.

The printed sheets are walked beside their pages, in test_profil_pekon.py and test_lembar_kecamatan.py.
"""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain

import pytest
import streamlit as st
from openpyxl import load_workbook

from dashboard.components import bahan_unduh
from dashboard.components.angka import Figur, teks
from dashboard.export.tabel_csv import ASAL_BARIS
from dashboard.export.tabel_xlsx import KEPALA
from tests.pages.halaman import HALAMAN, figures, open_page

# The whole, a kecamatan, a pekon with hidden cells, a kelurahan, two kecamatan at once.
TEMPAT = {
    "kabupaten": {},
    "kecamatan": {"kecamatan": "18.04.09"},
    "pekon": {"pekon": "18.04.09.2004"},
    "kelurahan": {"pekon": "18.04.08.1005"},
    "dua kecamatan": {"kecamatan": "18.04.09,18.04.23"},
}
SAMA_DI_HALAMAN, SAMA_DI_BERKAS = 50, 150  # figures that each walk has to meet at least


@dataclass
class Jalan:
    """What the walk has read: key of a figure → its text → where it stands."""

    halaman: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    berkas: dict[str, dict[str, set[str]]] = field(default_factory=dict)

    @staticmethod
    def note(where: dict[str, dict[str, set[str]]], key: str, text: str, place: str) -> None:
        where.setdefault(key, {}).setdefault(text, set()).add(place)

    def differ(self) -> dict[str, dict[str, set[str]]]:
        """Figures with more than one text, pages and files together."""
        found = {}
        for key in {*self.halaman, *self.berkas}:
            said: dict[str, set[str]] = {}
            for where in (self.halaman, self.berkas):
                for text, places in where.get(key, {}).items():
                    said.setdefault(text, set()).update(places)
            if len(said) > 1:
                found[key] = said
        return found


class Unduhan:
    """The buttons of workbooks and CSV files that a page draws, and the figures that go into each file."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tombol: dict[str, Callable[[], bytes]] = {}
        self._sel: list[tuple[object, list]] = []
        button, cells = st.download_button, bahan_unduh._cells

        def draw(label: str, **given):
            if given["file_name"].endswith((".xlsx", ".csv")) and "_ambil_" in given["key"]:
                self.tombol[given["file_name"]] = given["data"]
            return button(label, **given)

        def turn(column, value, used):
            made = cells(column, value, used)
            self._sel.append((value, made))
            return made

        monkeypatch.setattr(st, "download_button", draw)
        monkeypatch.setattr(bahan_unduh, "_cells", turn)

    def read(self) -> Iterator[tuple[str, Figur]]:
        """Of every file built and opened again: its figures, each found in the file as it was handed in."""
        for name, build in self.tombol.items():
            self._sel.clear()
            written = OPEN[name.rsplit(".", 1)[1]](build())
            if not self._sel:  # a table of records, without figures
                continue
            place = 0
            for value, made in self._sel:
                if isinstance(value, Figur):
                    found = written[place : place + len(made)]
                    assert all(map(_is_stored, found, made)), (name, found, made)
                    yield name, value
                place += len(made)
            assert place == len(written), name


def _cells_xlsx(data: bytes) -> list:
    sheet = load_workbook(io.BytesIO(data), read_only=True)["Data"]
    return list(chain.from_iterable(sheet.iter_rows(min_row=KEPALA + 2, values_only=True)))


def _cells_csv(data: bytes) -> list:
    """Without the columns in which every line says where it comes from."""
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    return list(chain.from_iterable(line[: -len(ASAL_BARIS)] for line in lines[1:]))


OPEN = {"xlsx": _cells_xlsx, "csv": _cells_csv}


def _is_stored(found: object, cell: object) -> bool:
    """A workbook keeps 15 digits of a number, a CSV file the decimals of its column and no empty value."""
    if isinstance(found, str) and not isinstance(cell, str):
        places = len(found.partition(",")[2])
        return found == ("" if cell is None else f"{cell:.{places}f}".replace(".", ","))
    return found == (pytest.approx(cell) if isinstance(cell, float) else cell)


def walk(monkeypatch, home, alamat: dict[str, str]) -> Jalan:
    """Every page for this choice, and every workbook that it offers."""
    seen = Jalan()
    for page in HALAMAN:
        files = Unduhan(monkeypatch)
        at = open_page(monkeypatch, home, page, **alamat)
        for key, text in figures(at).items():
            seen.note(seen.halaman, key, text, page)
        for name, figure in files.read():
            seen.note(seen.berkas, figure.kunci.rsplit("|", 1)[0], teks(figure), name)
        monkeypatch.undo()
    return seen


@pytest.mark.parametrize("alamat", TEMPAT.values(), ids=TEMPAT)
def test_every_figure_is_the_same_wherever_it_stands(monkeypatch, rumah_kecil, alamat):
    seen = walk(monkeypatch, rumah_kecil, alamat)
    assert seen.differ() == {}
    shared = [key for key, said in seen.halaman.items() if len(set(chain(*said.values()))) > 1]
    assert len(shared) >= SAMA_DI_HALAMAN
    assert len(set(seen.halaman) & set(seen.berkas)) >= SAMA_DI_BERKAS


def test_a_figure_with_two_texts_would_be_seen():
    seen = Jalan()
    seen.note(seen.halaman, "nilai|kpm_pkh|18.04|2025-Q4", "23", "peta")
    seen.note(seen.berkas, "nilai|kpm_pkh|18.04|2025-Q4", "24", "berkas.xlsx")
    assert list(seen.differ()) == ["nilai|kpm_pkh|18.04|2025-Q4"]


def test_published_figures_say_the_same_under_both_their_names(monkeypatch, rumah_kecil):
    """A fact stands once as published and once as an indicator: P0 10,68 %, PKH of Gedung Surian 885."""
    said: dict[str, str] = {}
    for page in ("ringkasan", "kemiskinan", "katalog", "selisih_sumber"):
        said |= figures(open_page(monkeypatch, rumah_kecil, page))
    assert said["terbit|p0|18.04|2024-03"] == said["nilai|p0_terbit|18.04|2024-03"] == "10,68 %"
    at = open_page(monkeypatch, rumah_kecil, "peta", indikator="pkh_terbit", periode="2023")
    mapped = _places(figures(at), "nilai|pkh_terbit", "2023")
    stated = _places(said, "terbit|kpm_pkh", "2023")
    assert mapped["18.04.15"] == "885"
    assert len(mapped) == 12  # the rows of the table before it is unfolded
    assert {kode: stated[kode] for kode in mapped} == mapped


def _places(said: dict[str, str], what: str, periode: str) -> dict[str, str]:
    """The figures of one indicator and period by kecamatan."""
    keys = {f"{what}|{k.split('|')[2]}|{periode}": k.split("|")[2] for k in said if k.startswith(what)}
    return {kode: said[key] for key, kode in keys.items() if key in said and kode.count(".") == 2}
