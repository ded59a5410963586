"""Opens files again, as a reader would."""

import csv
import io
from xml.etree import ElementTree

from openpyxl import load_workbook
from PIL import Image

from dashboard.export.tabel import Catatan, KolomUnduh, Rujukan, Tabel
from dashboard.export.tabel_csv import to_csv
from dashboard.export.tabel_xlsx import KEPALA, to_xlsx

SVG = "{http://www.w3.org/2000/svg}"


def xlsx(tabel: Tabel) -> tuple[list[dict], dict[str, str], object]:
    """Rows of the data sheet by column title, the source sheet as label → words, and the workbook."""
    book = load_workbook(io.BytesIO(to_xlsx(tabel)))
    lines = list(book["Data"].iter_rows(min_row=KEPALA + 1, values_only=True))
    titles, rows = lines[0], lines[1:]
    words = {a: b for a, b in book["Sumber"].iter_rows(max_col=2, values_only=True) if a}
    return [dict(zip(titles, row, strict=True)) for row in rows], words, book


def table_csv(tabel: Tabel) -> list[dict[str, str]]:
    """Rows of the CSV by column title."""
    text = to_csv(tabel).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def texts(svg: str) -> list[str]:
    """Every text of a picture; parsing it also shows that it is well formed."""
    return [node.text for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def image(data: bytes) -> Image.Image:
    """The picture, read whole."""
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture.convert("RGB")


def table(kolom: list[KolomUnduh], baris: list[list], asal: str = "contoh") -> Tabel:
    """A small table with one source."""
    source = Rujukan("Keluarga desil 1", "DTSEN (Dinas Sosial)", "Triwulan IV 2025", asal)
    note = Catatan("Kec. Suoh", "20260315-101010-ab12cd", "15 Maret 2026", [source])
    return Tabel("Dua pekon memuat separuh", kolom, baris, note)
