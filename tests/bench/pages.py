"""Every page of the app with its typical change of filter: the kecamatan, or what its readers change most."""

import re
from dataclasses import dataclass

from playwright.sync_api import Page

from dashboard import store
from dashboard.components.lembar import TOMBOL
from dashboard.home import Home
from tests.bench.driver import Tool
from tests.bench.tools import HEALTH, click_streamlit, open_ours
from tests.browser.halaman import PAGE_FILES, path_of, wait_standing

# A page repaints some of these; the time counts until the last of them stands.
VISUALS = {
    "peta": "[data-testid=stMain] div.peta",
    "gambar": "[data-testid=stMain] canvas, [data-testid=stMain] .js-plotly-plot",
    "tabel": "[data-testid=stMain] [data-testid=stDataFrame]",
    "isi": "[data-testid=stMain] [data-testid=stHtml], [data-testid=stMain] .hidup",
}
PLOTLY = re.compile("plotly", re.IGNORECASE)


@dataclass(frozen=True)
class OurPage:
    """A page to measure, and what is chosen on it in turn."""

    tool: Tool
    choices: list[str]


def our_pages(port: int, home: Home, indicators: list[str]) -> list[OurPage]:
    """All pages of the app as they stand in its folder; Peta first, to compare the others with."""
    names = ["peta", *(name for name in PAGE_FILES if name != "peta")]
    return [_page(name, port, home, indicators) for name in names]


def _page(name: str, port: int, home: Home, indicators: list[str]) -> OurPage:
    places = store.read_wilayah(store.open_latest(home))
    kecamatan = places[places["jenis"] == "kecamatan"]
    address = f"http://localhost:{port}"

    def tool(open_choice, click_choice, query: str = "") -> Tool:
        url = address + path_of(name) + query
        return Tool(name, url, VISUALS, f"{address}/{HEALTH}", open_choice, click_choice, every=False)

    if name == "peta":
        return OurPage(tool(open_ours, click_streamlit), indicators)
    if name == "profil_pekon":
        units = places[places["jenis"] == "pekon"].iloc[::40]
        query = f"?pekon={units['kode_wilayah'].iloc[-1]}"
        return OurPage(tool(open_pekon, click_first, query), units["nama"].tolist()[:3])
    if name == "lembar_kecamatan":
        query = f"?kecamatan={kecamatan['kode_wilayah'].iloc[0]}"
        return OurPage(tool(lambda page, choice: None, click_button, query), list(TOMBOL.values())[:3])
    return OurPage(tool(open_kecamatan, click_streamlit), kecamatan["nama"].tolist()[:4])


def open_kecamatan(page: Page, choice: str) -> None:
    """Let go of the kecamatan chosen before, then open the list at the wanted one."""
    box = page.locator("[class*='_kecamatan'] [data-testid=stMultiSelect] input").first
    box.click()
    if "kecamatan=" in page.url:
        box.press("Backspace")
        page.wait_for_function("!location.search.includes('kecamatan=')")
        wait_standing(page)
        box.click()
    box.fill(choice)
    page.get_by_role("option").first.wait_for()


def open_pekon(page: Page, choice: str) -> None:
    """Open the search box of places at the wanted pekon."""
    box = page.locator(".st-key-profil_pekon input")
    box.click()
    box.fill(choice)
    page.get_by_role("option").first.wait_for()


def click_first(page: Page, _choice: str) -> None:
    """Take the first that was found."""
    page.get_by_role("option").first.click()


def click_button(page: Page, choice: str) -> None:
    """Press one of the buttons in a row."""
    page.get_by_role("radio", name=choice).or_(page.get_by_role("button", name=choice)).first.click()


def loads_plotly(addresses: set[str]) -> bool:
    """Whether a page asked for plotly's script."""
    return any(PLOTLY.search(address) for address in addresses)
