"""What the made-up papers share: their years, and how one becomes a workbook."""

from dashboard.contoh.daftar import Keluaran
from dashboard.contoh.simulasi import Kabupaten
from dashboard.contoh.tulis import Lembar

TAHUN = {2024: "2024-12", 2025: "2025-12", 2026: "2026-02"}
"""Years with papers, each with the month by which they are there; the last one still runs."""
BERJALAN = 2026


def years(kab: Kabupaten) -> list[int]:
    """The years whose papers can be written."""
    return [year for year, month in TAHUN.items() if kab.covers(month)]


def write_table(
    out: Keluaran, sumber: str, berkas: tuple[str, int], isi: tuple[list[str], list[str], list[list]],
    salah: list[tuple[str, int]] = (),
) -> None:  # fmt: skip
    """Write (name, year) with (titles, header, rows); `salah` names careless rows by their number."""
    (name, tahun), (judul, kepala, rows) = berkas, isi
    columns = [list(range(1, len(rows) + 1)), *(list(column) for column in zip(*rows, strict=True))]
    sheet = Lembar("Dokumen", judul, [["NO", *kepala]], columns)
    received = "2026-02-25" if tahun == BERJALAN else f"{tahun + 1}-02-20"
    out.write(name, str(tahun), received, (sumber, sheet, None))
    key = f"{name}#{sheet.nama}#"
    out.fault_lines(key, [f"{sumber},{key}{sheet.baris_pertama + n},{kind}\n" for kind, n in salah])
