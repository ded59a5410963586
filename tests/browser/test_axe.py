"""axe-core finds nothing serious in our markup; what it finds in the framework's is listed, with why."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from tests.browser.axe import Temuan, find_faults
from tests.browser.halaman import PAGE_FILES, PHONE, WIDE, open_page, path_of

KERANGKA = Path(__file__).with_name("axe_kerangka.csv")
SUOH, SUMBER_AGUNG, SEKINCAU = "kecamatan=18.04.09", "pekon=18.04.09.2004", "pekon=18.04.08.1005"
# A page as opened, and the states that draw other parts of it.
ALAMAT = [(name, "") for name in PAGE_FILES] + [
    ("profil_pekon", SUMBER_AGUNG),
    ("profil_pekon", SEKINCAU),
    ("lembar_kecamatan", SUOH),
    ("peta", f"{SUMBER_AGUNG}&indikator=persen_desil1_dtsen"),
    ("katalog", "indikator=desil1_keluarga_dtsen"),
    ("lokus", f"{SUOH}&lokus=1"),
    ("selisih_sumber", "kecamatan=18.04.99"),
]


def listed() -> Counter:
    """(rule, part of the framework) that a finding may be in."""
    with KERANGKA.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["sebab"] for row in rows)
    return Counter((row["aturan"], row["bagian"]) for row in rows)


def unlisted(found: list[Temuan]) -> list[Temuan]:
    """Findings in our own markup, and those of the framework that nobody has written down."""
    known = listed()
    return [t for t in found if t.milik or (t.aturan, t.bagian) not in known]


@pytest.fixture(params=[WIDE, PHONE], ids=["1280", "390"])
def screen(request, browser):
    context = browser.new_context(viewport=request.param, locale="id-ID", has_touch=request.param is PHONE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("name", "alamat"), ALAMAT)
def test_nothing_serious_in_our_markup(name: str, alamat: str, screen, peladen: str):
    open_page(screen, f"{peladen}{path_of(name)}?{alamat}")
    assert unlisted(find_faults(screen)) == []
    assert screen.evaluate("document.documentElement.lang") == "id"


def test_nothing_serious_where_a_figure_comes_from(screen, peladen: str):
    open_page(screen, f"{peladen}/peta?indikator=desil1_keluarga_dtsen")
    screen.locator(".tokoh [data-kunci]").first.click()
    screen.get_by_role("dialog").get_by_text("Berkas SQL: queries").wait_for()
    assert unlisted(find_faults(screen)) == []


def test_a_fault_in_our_markup_would_be_seen(page, peladen: str):
    """Pale words in our own part, and a nameless picture in the drawing of the map, in its shadow root."""
    open_page(page, f"{peladen}/peta")
    page.evaluate("document.querySelector('.saringan').style.color = '#ddd'")
    nameless = "e => ['aria-label', 'title'].forEach((name) => e.removeAttribute(name))"
    page.locator(".tombol button").first.evaluate(nameless)
    found = {(t.aturan, t.milik) for t in find_faults(page)}
    assert {("color-contrast", True), ("button-name", True)} <= found


def test_every_listed_finding_is_still_there(browser, peladen: str):
    """A line that no page needs any longer is taken out of the list."""
    context = browser.new_context(viewport=PHONE, locale="id-ID")
    page = context.new_page()
    open_page(page, f"{peladen}{path_of('lokus')}")
    seen = {(t.aturan, t.bagian) for t in find_faults(page)}
    context.close()
    assert set(listed()) - seen == set()
