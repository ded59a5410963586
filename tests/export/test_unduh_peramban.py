"""A reader presses a button in a real browser on a real server: the file arrives, whole and named."""

import io

from openpyxl import load_workbook
from playwright.sync_api import Page

from tests.export.buka import image


def fetch(page: Page, label: str) -> tuple[str, bytes]:
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("button", name=label, exact=True).click()
    download = waiting.value
    with open(download.path(), "rb") as file:
        return download.suggested_filename, file.read()


def test_table_and_map_of_peta_are_taken_away(page: Page, peladen, rilis_kecil):
    page.goto(f"{peladen}/peta?indikator=desil1_keluarga_dtsen")
    page.get_by_role("button", name="XLSX", exact=True).wait_for(timeout=60_000)
    name, data = fetch(page, "XLSX")
    assert name == f"desil1_keluarga_dtsen_pekon_2025-Q4_rilis-{rilis_kecil.id}_DATA-CONTOH.xlsx"
    assert load_workbook(io.BytesIO(data)).sheetnames == ["Data", "Sumber"]
    name, data = fetch(page, "PNG peta")
    assert name.endswith("_DATA-CONTOH.png")
    assert image(data).size == (1600, 900)
