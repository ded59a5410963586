"""The pages that are measured: where their visuals are and how the indicator is changed on each."""

from dataclasses import replace

from playwright.sync_api import Page

from tests.bench.driver import Tool

HEALTH = "_stcore/health"


def our_page(port: int) -> Tool:
    """The Peta page as it opens: the table shows its first twelve pekon."""
    visuals = {
        "peta": "div.peta",
        "batang": ".batang",
        "tabel": "table.tb",
        "kpi": ".tokoh",
    }
    url = f"http://localhost:{port}/"
    return Tool("Dasbor TKPK", url + "peta", visuals, url + HEALTH, open_ours, click_streamlit)


def our_page_full(port: int) -> Tool:
    """The Peta page with its table opened to all pekon: the very rows that the peers hold."""
    return replace(our_page(port), name="Dasbor TKPK, 136 baris", prepare=show_all_rows)


def show_all_rows(page: Page) -> None:
    """Ask for the whole table."""
    page.locator(".st-key-peta_semua_baris label").first.click()
    page.wait_for_function("document.querySelectorAll('table.tb tbody tr').length > 100")


def open_ours(page: Page, choice: str) -> None:
    """Open the list of indicators; it is long, so the wanted one is sought by typing."""
    page.locator(".st-key-peta_indikator input").click()
    page.locator(".st-key-peta_indikator input").fill(choice)
    page.get_by_role("option").first.wait_for()


def open_streamlit(page: Page, choice: str) -> None:
    """Open Streamlit's choice list the same way."""
    page.locator(".st-key-indikator input").click()
    page.locator(".st-key-indikator input").fill(choice)
    page.get_by_role("option").first.wait_for()


def click_streamlit(page: Page, choice: str) -> None:
    """Take one entry of the open list."""
    page.get_by_role("option", name=choice, exact=True).click()


def open_dash(page: Page, _choice: str) -> None:
    """Open Dash's choice list."""
    page.locator("#indikator").click()
    page.get_by_role("option").first.wait_for()


def click_dash(page: Page, choice: str) -> None:
    """Take one entry of the open list."""
    page.get_by_role("option", name=choice, exact=True).click()


def streamlit_peer(port: int) -> Tool:
    """The plain Streamlit page."""
    visuals = {
        "peta": ".st-key-peta .js-plotly-plot",
        "batang": ".st-key-batang .js-plotly-plot",
        "tabel": ".st-key-tabel [data-testid=stDataFrame]",
        "kpi": ".st-key-kpi [data-testid=stMetricValue]",
    }
    url = f"http://localhost:{port}/"
    return Tool("Streamlit + Choroplethmap", url, visuals, url + HEALTH, open_streamlit, click_streamlit)


def dash_peer(port: int) -> Tool:
    """The Dash page."""
    visuals = {
        "peta": "#peta .js-plotly-plot",
        "batang": "#batang .js-plotly-plot",
        "tabel": "#tabel",
        "kpi": "#kpi",
    }
    url = f"http://localhost:{port}/"
    return Tool("Dash + Patch()", url, visuals, url, open_dash, click_dash)
