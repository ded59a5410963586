"""Every page on a wide screen and on a phone: nothing fails, nothing runs over, no English is left."""

import re

import pytest

from tests.browser.halaman import (
    PAGE_FILES,
    PHONE,
    WIDE,
    exception_boxes,
    follow_menu,
    open_page,
    path_of,
    read_angka,
)

# Words a reader of Bahasa Indonesia would stumble over: leftovers of the framework and of code.
ENGLISH_WORD = re.compile(
    r"\b(?:the|and|with|from|choose|select|selected|options?|search|loading|running|stop|deploy|settings|error|"
    r"warning|download|upload|browse|files|drag|drop|close|clear|apply|submit|show|hide|more|less|none|null|true|"
    r"false|nan|nat|undefined|no|results|found|empty|page|not|values?|rows?|columns?|count|rank|source|release|"
    r"updated|view|fullscreen|rerun|connection|please|wait)\b",
    re.IGNORECASE,
)
# Official names that hold such a word; "No KK" and "No." are Indonesian.
ALLOWED = re.compile(r"\bNo(?: KK|\.| BPJS| Urut)\b|\bView\b(?= Desa)")
WIDTHS = """() => {
    const tables = innerWidth > 900 ? '' : ', .bingkai:has(table.tumpuk)';  // a wide table is stacked there
    const frames = '[data-testid=stMain], [data-testid=stAppViewContainer], html' + tables;
    const over = [...document.querySelectorAll(frames)].filter(e => e.scrollWidth > e.clientWidth + 1);
    return over.map(e => `${e.dataset.testid || e.tagName}: ${e.scrollWidth} > ${e.clientWidth}`);
}"""
TEXTS = """() => [document.body.innerText, ...[...document.querySelectorAll('[placeholder]')]
    .filter(e => e.offsetParent).map(e => e.placeholder)].join('\\n')"""


@pytest.fixture(params=[WIDE, PHONE], ids=["1280", "390"])
def screen(request, browser):
    """A page on a wide screen, then on a phone."""
    context = browser.new_context(viewport=request.param, locale="id-ID", has_touch=request.param is PHONE)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGE_FILES)
def test_page_stands(name: str, screen, peladen: str):
    open_page(screen, peladen + path_of(name))
    assert not exception_boxes(screen)
    assert screen.evaluate(WIDTHS) == []
    text = ALLOWED.sub("", screen.evaluate(TEXTS))
    assert sorted({word.lower() for word in ENGLISH_WORD.findall(text)}) == []


def test_menu_leads_to_every_page(page, peladen: str):
    open_page(page, peladen)
    for name in PAGE_FILES:
        follow_menu(page, name)
        assert not exception_boxes(page), name


def test_choice_stays_across_pages_and_in_the_address(page, peladen: str):
    open_page(page, f"{peladen}/peta?kecamatan=18.04.09")
    follow_menu(page, "selisih_sumber")
    assert "kecamatan=18.04.09" in page.url.replace("%2E", ".")
    places = {figure.tempat for figure in read_angka(page) if figure.tabel == "nilai"}
    assert places and all(place.startswith("18.04.09") for place in places)


def test_unknown_value_in_the_address_is_said(page, peladen: str):
    open_page(page, f"{peladen}/peta?kecamatan=18.04.99")
    assert "18.04.99" in page.inner_text("[role=status]")
