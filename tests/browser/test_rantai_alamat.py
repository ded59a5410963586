"""Rantai Dokumen: year, office and part stand in the address, and the address brings them back."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.halaman import open_page, wait_standing


def test_year_office_and_part_go_into_the_address_and_come_back(page, peladen: str):
    open_page(page, f"{peladen}/rantai_dokumen?rantai_tahun=2025&rantai_opd=Dinas+PUPR")
    page.get_by_role("radio", name="Pekon", exact=True).click()
    wait_standing(page)
    asked = parse_qs(urlsplit(page.url).query)
    assert asked["rantai_tahun"] == ["2025"]
    assert asked["rantai_opd"] == ["Dinas PUPR"]
    assert asked["rantai_bagian"] == ["Pekon"]
    open_page(page, page.url)
    assert "2025 · Dinas PUPR" in page.inner_text(".saringan")
    assert "pekon yang berkasnya masuk lengkap" in page.inner_text(".inti")
