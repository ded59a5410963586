"""How the browser tests see a page: open it, wait until it stands, read what it says."""

from dataclasses import dataclass

from playwright.sync_api import Page

from dashboard.home import PROJECT

PAGE_FILES = sorted(path.stem for path in (PROJECT / "dashboard" / "app_pages").glob("[a-z]*.py"))
FIRST_PAGE = "ringkasan"  # the one without a path of its own
WIDE, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}
STANDS = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    return app && app.dataset.testScriptState === 'notRunning' && document.querySelector('h1')
        && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]');
}"""


@dataclass(frozen=True)
class Angka:
    """One figure on a page: its key and what is written."""

    tabel: str
    indikator: str
    tempat: str
    periode: str
    rilis: str
    teks: str


def path_of(name: str) -> str:
    """The path of a page by its file name."""
    return "/" if name == FIRST_PAGE else f"/{name}"


def open_map(page: Page, address: str) -> Page:
    """Go to an app that shows a map alone, and wait until every pekon and the legend are drawn."""
    page.goto(address)
    page.locator(".unit path").nth(135).wait_for(state="attached")
    page.locator(".legenda li").first.wait_for()
    return page


def open_page(page: Page, address: str) -> None:
    """Go to an address and wait until the page stands."""
    page.goto(address)
    wait_standing(page)


def wait_standing(page: Page) -> None:
    """Wait until the script has run, nothing is stale and nothing is still a skeleton."""
    page.wait_for_function(STANDS, timeout=30_000)
    page.wait_for_timeout(150)  # what the last message brought is drawn
    page.wait_for_function(STANDS, timeout=30_000)


def follow_menu(page: Page, name: str) -> None:
    """Go to a page through the menu, opening its groups until the link is seen."""
    link = page.locator(f"a[href$='{path_of(name)}']:visible")
    groups = page.locator("[data-testid=stTopNavSection]")
    for group in range(groups.count()):
        if link.count():
            break
        groups.nth(group).click()
        page.wait_for_timeout(250)
    link.first.click()
    page.wait_for_url(f"**{path_of(name)}*")
    page.wait_for_timeout(400)
    wait_standing(page)


def read_angka(page: Page) -> list[Angka]:
    """Every figure on the page."""
    found = page.eval_on_selector_all("[data-kunci]", "all => all.map(e => [e.dataset.kunci, e.textContent])")
    return [Angka(*key.split("|"), text.strip()) for key, text in found]


def exception_boxes(page: Page) -> list[str]:
    """What failed on the page."""
    return page.locator("[data-testid=stException], [data-testid=stAlertContentError]").all_inner_texts()


def asked_elsewhere(page: Page) -> list[str]:
    """A list that fills with every request to another host than localhost; they are cut off."""
    elsewhere: list[str] = []

    def guard(route) -> None:
        host = route.request.url.split("/")[2].split(":")[0]
        if host in {"localhost", "127.0.0.1"}:
            route.continue_()
        else:
            elsewhere.append(route.request.url)
            route.abort()

    page.route("http*://**/*", guard)
    page.on("websocket", lambda ws: None if "//localhost:" in ws.url else elsewhere.append(ws.url))
    return elsewhere
