"""The keyboard alone: every stop in our markup shows where it is; a pekon is chosen on the map by keys."""

import pytest
from playwright.sync_api import Page

from tests.browser.halaman import open_page, read_angka, wait_standing

STOPS = 80  # more stops than a page has before its first table ends
# The element with the focus, through shadow roots: whose it is, what it is, whether an outline is seen.
FOCUS = """() => {
    let e = document.activeElement;
    const hosts = [];
    while (e?.shadowRoot?.activeElement) { hosts.push(e); e = e.shadowRoot.activeElement; }
    if (!e || e === document.body) return null;
    const ours = hosts.length > 0 || !!e.closest('[data-testid=stHtml], [data-testid^=stBidiComponent]');
    const look = getComputedStyle(e);
    const outline = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1;
    const box = e.getBoundingClientRect();
    return { milik: ours, apa: `${e.tagName} ${e.className}`.slice(0, 60),
        tampak: outline, luas: box.width * box.height };
}"""


def tab_through(page: Page) -> list[dict]:
    """What the Tab key stops at, from the top of the page."""
    stops = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if stop := page.evaluate(FOCUS):
            stops.append(stop)
    return stops


@pytest.mark.parametrize("path", ["peta", "desil1", "profil_pekon", "selisih_sumber"])
def test_every_stop_in_our_markup_shows_the_focus(page: Page, peladen: str, path: str):
    open_page(page, f"{peladen}/{path}")
    own = [stop for stop in tab_through(page) if stop["milik"]]
    assert own, "the keyboard never reaches our own markup"
    assert [stop for stop in own if not stop["tampak"] or not stop["luas"]] == []


def test_a_pekon_is_chosen_on_the_map_by_keys(page: Page, peladen: str):
    open_page(page, f"{peladen}/peta")
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if "bingkai" in (page.evaluate(FOCUS) or {"apa": ""})["apa"]:
            break
    focus = page.locator(".fokus")
    page.keyboard.press("ArrowRight")
    kode = focus.get_attribute("data-kode")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**pekon={kode}*")
    wait_standing(page)
    assert kode in {figure.tempat for figure in read_angka(page)}
    assert page.locator(".sorot").get_attribute("data-kode") == kode
