"""A click on a figure opens where it comes from, and again after it was closed."""


def test_a_click_on_a_figure_opens_its_path(page, peladen):
    page.goto(f"{peladen}/peta?indikator=desil1_keluarga_dtsen")
    figure = page.locator(".tokoh [data-kunci]").first
    for _ in range(2):
        figure.click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_text("Berkas SQL: queries/indicators/desil1_keluarga_dtsen.sql").wait_for()
        assert "dtsen_keluarga_contoh_2025-Q4.csv" in dialog.inner_text()
        page.keyboard.press("Escape")
        dialog.wait_for(state="detached")
