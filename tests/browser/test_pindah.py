"""A link of the catalogue changes the page over the open connection, keeping the place."""

from tests.browser.halaman import open_page, wait_standing


def test_a_link_of_the_catalogue_opens_the_map_without_a_reload(page, peladen):
    open_page(page, f"{peladen}/katalog?kecamatan=18.04.09")
    page.evaluate("window.tandaku = 'masih di sini'")
    row = page.locator("tr", has_text="Keluarga desil 1 menurut DTSEN").first
    row.get_by_role("link", name="Peta").click()
    page.wait_for_url("**/peta?kecamatan=18.04.09&indikator=desil1_keluarga_dtsen")
    wait_standing(page)
    assert "Kec. Suoh · Keluarga desil 1" in page.locator(".saringan").inner_text()
    assert page.evaluate("window.tandaku") == "masih di sini"


def test_the_series_opens_on_the_same_page(page, peladen):
    open_page(page, f"{peladen}/katalog?kecamatan=18.04.09")
    page.evaluate("window.tandaku = 'masih di sini'")
    row = page.locator("tr", has_text="Persentase penduduk miskin (P0)").first
    row.get_by_role("link", name="Deret").click()
    page.wait_for_url("**/katalog?kecamatan=18.04.09&indikator=p0_terbit")
    page.get_by_role("button", name="Tutup rincian").wait_for()
    assert page.evaluate("window.tandaku") == "masih di sini"
