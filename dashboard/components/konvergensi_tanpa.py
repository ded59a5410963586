"""Families of decile 1 without cash or food aid, apart from those without insurance."""

from dashboard.components.konvergensi import Konvergensi, catatan_konvergensi
from dashboard.components.konvergensi_figur import DASAR, KEADAAN, TANPA, kode_belum
from dashboard.components.konvergensi_pekon import figur_keadaan_di
from dashboard.components.tabel_figur import Lajur, Sel, TabelFigur, tampilkan_figur


def tabel_tanpa(page: Konvergensi) -> None:
    """Who has no such aid, of those examined; those about whom the lists say nothing stand apart."""
    columns = [
        Lajur("Desil 1"),
        Lajur("Tanpa bantuan", "dari yang diperiksa", "keluarga", "diperiksa"),
        Lajur("Menerima", "", "keluarga"),
        Lajur("Belum diperiksa", "daftar belum ada, atau tidak dapat disambung", "keluarga", antar=True),
    ]
    rows = [_baris(page, program, nama) for program, nama in TANPA.items()]
    table = TabelFigur(f"Keluarga desil 1 tanpa bantuan, {page.kata_sasaran}", columns, rows)
    codes = [DASAR, *map(kode_belum, TANPA)]
    tampilkan_figur(
        table,
        "konvergensi_tanpa",
        f"konvergensi_tanpa_{page.periode}",
        lambda: catatan_konvergensi(page, page.kata_sasaran, codes),
    )


def _baris(page: Konvergensi, program: str, nama: str) -> list[Sel]:
    receives, without, _, unknown = (figur_keadaan_di(program, k, page.sasaran) for k in KEADAAN)
    return [nama, (without, figur_keadaan_di(program, "berhak", page.sasaran)), receives, unknown]
