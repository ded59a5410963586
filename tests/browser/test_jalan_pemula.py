"""Three walks of a newcomer, from the first page as it opens, on the forty families counted by hand.

A walk is bounded by its clicks: each page it passes has one sentence to read, about fifteen seconds at
reading speed, so that three clicks are under a minute. The newcomer presses only what stands on the screen.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.halaman import PHONE, WIDE, open_page, wait_standing
from tests.empat_puluh.berkas import write_all
from tests.empat_puluh.rumah import make_home
from tests.empat_puluh.tambahan import write_tambahan
from tests.servers import free_port, ours, running

PALING_BANYAK_KLIK = 3


class Pemula:
    """A newcomer on the first page, whose clicks are counted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.klik = page, 0
        open_page(page, address)

    def press(self, what) -> None:
        """Click on what is seen, and wait for the page it leads to."""
        what.click()
        self.klik += 1
        self.page.wait_for_timeout(400)
        wait_standing(self.page)

    def open_menu(self) -> None:
        """On a phone the menu is behind a button."""
        button = self.page.get_by_test_id("stExpandSidebarButton")
        if button.is_visible():
            self.press(button)

    def go(self, title: str) -> None:
        """A page by its title in the menu."""
        self.open_menu()
        self.press(self.page.get_by_role("link", name=title, exact=True))

    def read(self, selector: str = ".inti") -> str:
        """What stands there, as one line."""
        return " ".join(self.page.locator(selector).first.inner_text().split())


@pytest.fixture(scope="module")
def alamat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("pemula")
    files = [*write_all(folder / "berkas"), *write_tambahan(folder / "berkas")]
    home, port = make_home(folder / "rumah", files), free_port()
    address = f"http://localhost:{port}"
    with running(ours(port, home.path), f"{address}/_stcore/health", folder / "log"):
        yield address


@pytest.fixture(params=[WIDE, PHONE], ids=["1280", "390"])
def pemula(request, browser, alamat: str) -> Iterator[Pemula]:
    context = browser.new_context(viewport=request.param, locale="id-ID", has_touch=request.param is PHONE)
    yield Pemula(context.new_page(), alamat)
    context.close()


def find_most(pemula: Pemula) -> str:
    """First page → Peta: the sentence beside the map, and the first row of the table under it."""
    pemula.go("Peta")
    return pemula.read()


def open_first(pemula: Pemula) -> None:
    """→ Profil Pekon, by the name in the first row."""
    pemula.press(pemula.page.locator("table.tb tbody a").first)


def test_which_pekon_has_most_families_in_decile_1(pemula: Pemula):
    """6 in Banding Agung, 5 in Sumber Agung, the others 1 to 4 or none."""
    assert "terbanyak di Banding Agung, 6 keluarga" in find_most(pemula)
    first = pemula.read("table.tb tbody tr")
    assert first.startswith("1 Banding Agung") or "Banding Agung" in first
    assert pemula.klik <= PALING_BANYAK_KLIK


def test_whether_it_is_a_stunting_lokus(pemula: Pemula):
    """Banding Agung is one of the twelve named stunting lokus of 2022."""
    find_most(pemula)
    open_first(pemula)
    assert pemula.read("h1") == "Bagaimana keadaan Pekon Banding Agung, Kec. Suoh?"
    assert "lokus stunting 2022" in pemula.read()
    assert pemula.klik <= PALING_BANYAK_KLIK


def test_which_sources_disagree_there_most(pemula: Pemula):
    """Dukcapil 44 people in 12 KK, B.3 50 people in 13 KK: 13,6 % of the people, 8,3 % of the KK."""
    find_most(pemula)
    open_first(pemula)
    card = pemula.page.locator(".kartu", has_text="Sumber yang paling berbeda")
    said = " ".join(card.inner_text().split())
    assert "Paling berbeda menurut bagiannya: penduduk B.3 dan penduduk Dukcapil." in said
    assert "Penduduk B.3 − penduduk Dukcapil +6 +13,6 % jiwa" in said
    assert "KK B.3 − KK Dukcapil +1 +8,3 % KK" in said
    assert pemula.klik <= PALING_BANYAK_KLIK


def test_the_place_is_kept_on_the_way_to_all_its_sources(pemula: Pemula):
    find_most(pemula)
    open_first(pemula)
    pemula.press(pemula.page.get_by_role("link", name="Semua sumber di sini"))
    assert "Pekon Banding Agung, Kec. Suoh" in pemula.read(".saringan")
    people = pemula.page.locator("[data-kunci^='nilai|penduduk_dukcapil|18.04.09.2006|']")
    assert people.first.inner_text() == "44"
    assert pemula.klik <= PALING_BANYAK_KLIK + 1
