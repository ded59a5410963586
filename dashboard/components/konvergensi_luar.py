"""Receipt outside the rules, and the rows of a list that could not be examined."""

from dashboard.components.bahan_unduh import catatan_unduh, rujukan_indikator
from dashboard.components.kepala import kosong
from dashboard.components.konvergensi import Konvergensi
from dashboard.components.konvergensi_figur import KELAS, figur_kelas
from dashboard.components.session import baca
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.domain.periode import label


def tabel_luar_syarat(page: Konvergensi) -> None:
    """Receipt beyond the rules, of the rows that could be examined; those that could not stand apart."""
    columns = [
        Lajur("Daftar", "periode"),
        Lajur("Diperiksa", "bertemu DTSEN", "KPM"),
        Lajur("Sesuai syarat", "", "KPM"),
        Lajur("Di luar syarat", "dari yang diperiksa", "KPM", "diperiksa"),
        Lajur("Belum berperingkat", "tanpa desil", "KPM"),
        Lajur("Belum diperiksa", "tidak bertemu DTSEN", "KPM", "baris daftar", antar=True),
    ]
    held = baca("penerima_kelas").drop_duplicates("sumber")
    rows = [_baris_luar(page, row) for row in held.to_dict("records")]
    if not rows:
        kosong("Belum ada daftar penerima.", "Impor daftar PKH, sembako, BLT dana desa atau PBI.")
        return
    table = TabelFigur(f"Penerima di luar syarat, {page.kata_rincian}", columns, rows)
    codes = [f"{s}_aktif" if s.startswith("pbi_") else f"kpm_{s}" for s in held["sumber"]]
    periods = dict(zip(codes, held["periode"], strict=True))
    note = lambda: catatan_unduh(page.kata_rincian, [rujukan_indikator(k, p) for k, p in periods.items()])  # noqa: E731
    tampilkan_figur(table, "konvergensi_luar", "penerima_di_luar_syarat", note)


def _baris_luar(page: Konvergensi, row: dict) -> list:
    sumber, places = row["sumber"], page.rincian
    unit = "jiwa" if sumber.startswith("pbi_") else "KPM"
    examined = figur_kelas(sumber, KELAS[:3], places)
    names = dict(zip(baca("sumber")["sumber"], baca("sumber")["nama_pendek"], strict=True))
    return [
        f"{names.get(sumber, sumber)} ({unit}), {label(row['periode'])}",
        examined,
        figur_kelas(sumber, KELAS[:1], places),
        (figur_kelas(sumber, KELAS[1:2], places), examined),
        figur_kelas(sumber, KELAS[2:3], places),
        (figur_kelas(sumber, KELAS[3:], places), figur_kelas(sumber, KELAS, places)),
    ]
