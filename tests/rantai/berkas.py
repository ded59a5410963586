"""Three small made-up sets of papers, as offices and pekon bring them, whose results are worked out by hand.

2025, all about Suoh (seven pekon). Two pieces of work of the Dinas Sosial: "Bantuan pangan" budgets 100 and
50 million for two pekon, one line written twice, and spends 90 and 60: over its budget for Sumber Agung.
"Pendataan" budgets 200 million for the whole kabupaten and has not reported. The RPKD names the programme,
the RAT names neither. Lokus: Banding Agung and Tugu Ratu, and a name that is not in the list.
"""

from pathlib import Path

from tests.pipeline.berkas_uji import write_xlsx

OPD = ["NO", "TAHAP", "NOMOR DOKUMEN", "TANGGAL DOKUMEN", "KODE", "PROGRAM", "KEGIATAN", "SUBKEGIATAN",
       "STRATEGI", "KECAMATAN", "PEKON", "UNTUK LOKUS", "PAGU (RP)", "REALISASI (RP)",
       "REALISASI FISIK (%)"]  # fmt: skip
PANGAN, DATA = "1.06.05.2.02.01", "1.06.05.2.02.02"
PEKON = ["NO", "PEKON", "TAHAP", "NOMOR DOKUMEN", "TANGGAL DOKUMEN", "JUMLAH (RP)", "BUKTI"]
AKSI = ["NO", "JENIS BUKTI", "NOMOR AKSI", "KECAMATAN", "PEKON", "STATUS", "TANGGAL DOKUMEN", "NOMOR DOKUMEN",
        "BUKTI"]  # fmt: skip


def _pangan(tahap: str, hari: str, pekon: str = "", lokus: str = "", *uang) -> list:
    kec = "SUOH" if pekon else ""
    names = ["Perlindungan", "Bantuan", "Bantuan pangan", "beban"]
    return ["1", tahap, "1/UJI", hari, PANGAN, *names, kec, pekon, lokus, *uang]


def _data(tahap: str, hari: str, pagu: object = "") -> list:
    names = ["Perlindungan", "Data", "Pendataan", "beban"]
    return ["1", tahap, "2/UJI", hari, DATA, *names, "", "", "", pagu]


SOSIAL = [
    _pangan("RENJA", "2024-07-01"),
    _pangan("DPA", "2025-01-05", "BANDING AGUNG", "YA", "100.000.000"),
    _pangan("DPA", "2025-01-05", "BANDING AGUNG", "YA", "100.000.000"),
    _pangan("DPA", "2025-01-05", "SUMBER AGUNG", "YA", "Rp 50.000.000,00"),
    _pangan("REALISASI", "2025-12-30", "BANDING AGUNG", "YA", 100_000_000, 90_000_000, 80),
    _pangan("REALISASI", "2025-12-30", "SUMBER AGUNG", "YA", 50_000_000, 60_000_000, 100),
    _data("Renja", "2024-07-01"),
    _data("DPA", "2025-01-05", 200_000_000),
]
SOSIAL_2024 = [_data("DPA", "2024-01-05", 996_851_277)]  # 90 billion short of the published total
BAPPEDA = [
    ["1", "RPKD", "3/UJI", "2024-01-10", "1.06.05", "Perlindungan", "", "", "", "", "", "", "", ""],
    ["2", "LP2KD", "4/UJI", "2026-01-20", "", "", "", "", "", "", "", "", "", ""],
]
DOKUMEN_SUOH = [
    ["1", "BANDING AGUNG", "REMBUK STUNTING", "1", "2024-07-01", "", "Berita acara"],
    ["2", "BANDING AGUNG", "RKP PEKON", "2", "2024-09-30", 80_000_000, ""],
    ["3", "BANDING AGUNG", "APB PEKON", "3", "2024-12-20", 80_000_000, ""],
    ["4", "BANDING AGUNG", "REALISASI", "4", "2025-12-28", 70_000_000, "Laporan"],
    ["5", "TUGU RATU", "REMBUK STUNTING", "1", "2024-07-02", "", ""],
    ["6", "TUGU RATU", "APB PEKON", "3", "2024-12-20", 40_000_000, ""],
    ["7", "SUMBER AGUNG", "REMBUK STUNTING", "1", "2024-07-03", "", ""],
    ["8", "ENTAH", "REMBUK STUNTING", "1", "2024-07-03", "", ""],
]
AKSI_2025 = [
    ["1", "AKSI", 1, "", "", "SELESAI", "2025-02-20", "A/1", "Laporan"],
    ["2", "AKSI", 2, "", "", "BERJALAN", "", "", ""],
    ["3", "AKSI", 7, "", "", "SELESAI", "2025-06-20", "A/7", "Laporan"],
    ["4", "SK TPPS PEKON", "", "SUOH", "BANDING AGUNG", "SELESAI", "2025-01-10", "T/1", ""],
    ["5", "PUBLIKASI", "", "", "", "SELESAI", "2025-08-10", "P/1", "Pengumuman"],
]
AKSI_2018 = [["1", "AKSI", 1, "", "", "SELESAI", "2018-02-20", "A/1", "Laporan"]]


def write_opd(path: Path, opd: str, rows: list[list], tahun: int = 2025) -> Path:
    """A workbook of one office."""
    wide = [[*row, *[""] * (len(OPD) - len(row))] for row in rows]
    return write_xlsx(path, [[f"OPD : {opd}"], [f"TAHUN ANGGARAN : {tahun}"], [], OPD, *wide])


def write_pekon(path: Path, rows: list[list], kecamatan: str = "SUOH", tahun: int = 2025) -> Path:
    """A workbook of one kecamatan."""
    return write_xlsx(path, [[f"KECAMATAN : {kecamatan}"], [f"TAHUN : {tahun}"], [], PEKON, *rows])


def write_aksi(path: Path, rows: list[list], tahun: int) -> Path:
    """A workbook of one year's actions."""
    return write_xlsx(path, [[f"TAHUN : {tahun}"], [], AKSI, *rows])


def write_lokus(path: Path) -> Path:
    """The lokus of 2025."""
    titles = [["NOMOR : 1/UJI"], ["TANGGAL : 2024-06-02"], ["JENIS LOKUS : kemiskinan ekstrem"],
              ["TAHUN PENETAPAN : 2024"], ["TAHUN PELAKSANAAN : 2025"]]  # fmt: skip
    named = [["1", "SUOH", "BANDING AGUNG"], ["2", "SUOH", "TUGU RATU"], ["3", "SUMBER JAYA", "SINDANG SARI"]]
    return write_xlsx(path, [*titles, [], ["NO", "KECAMATAN", "PEKON"], *named])
