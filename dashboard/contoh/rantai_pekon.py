"""Papers of pekon and the convergence actions, made up: most are whole, some stop or leave one out."""

import numpy as np

from dashboard.contoh.daftar import Keluaran, make_rng
from dashboard.contoh.kependudukan import TANDA
from dashboard.contoh.rantai_tabel import BERJALAN, write_table, years
from dashboard.contoh.simulasi import Kabupaten

JUTA = 1_000_000
TERLAMBAT = 2
"""Kecamatan that have not sent their papers of the running year."""
VERSI_BARU = 2025
KEPALA_PEKON = ["PEKON", "TAHAP", "NOMOR DOKUMEN", "TANGGAL DOKUMEN", "JUMLAH (RP)", "BUKTI", "KETERANGAN"]
KEPALA_AKSI = ["JENIS BUKTI", "NOMOR AKSI", "KECAMATAN", "PEKON", "STATUS", "TANGGAL DOKUMEN",
               "NOMOR DOKUMEN", "BUKTI"]  # fmt: skip


def write_rantai_pekon(kab: Kabupaten, out: Keluaran) -> None:
    """One workbook per kecamatan and year; two kecamatan have not sent theirs of the running year."""
    t = kab.tempat
    for tahun in years(kab):
        rng = make_rng(kab, f"rantai_pekon {tahun}")
        late = rng.permutation(len(t.kode_kecamatan))[:TERLAMBAT] if tahun == BERJALAN else []
        for kec, nama in enumerate(t.nama_kecamatan):
            inside = np.flatnonzero((t.kecamatan == kec) & ~t.adalah_kelurahan).tolist()
            rows = [row for p in inside for row in _pekon_rows(t.nama_pekon[p].upper(), tahun, rng)]
            if kec in late or not rows:
                continue
            judul = ["RANTAI DOKUMEN PEKON", f"KECAMATAN : {nama.upper()}", f"TAHUN : {tahun}", TANDA]
            berkas = f"rantai_pekon_contoh_{tahun}_{nama.lower().replace(' ', '_')}.xlsx"
            write_table(out, "rantai_pekon", (berkas, tahun), (judul, KEPALA_PEKON, rows))


def _pekon_rows(pekon: str, tahun: int, rng: np.random.Generator) -> list[list]:
    """The papers of one pekon: most have all, some stop or leave one out, a few have none."""
    before, luck = tahun - 1, rng.random()
    budget = int(rng.integers(25, 95)) * JUTA
    spent = int(budget * (1.1 if luck > 0.99 else rng.uniform(0.75, 1)))
    papers = [
        ("REMBUK STUNTING", f"{before}-07-{10 + int(luck * 15)}", "", "Berita acara dan daftar hadir"),
        ("RKP PEKON", f"{before}-09-28", budget, "Peraturan pekon"),
        ("APB PEKON", f"{before}-12-22", budget, "Peraturan pekon"),
        ("REALISASI", f"{tahun}-12-29", spent, "Laporan dan foto"),
    ][: 3 if tahun == BERJALAN else 4]
    if luck < 0.05:
        return []
    if luck < 0.15:
        papers = papers[: 1 + int(luck * 100) % 3]
    elif luck < 0.22:
        papers = [paper for paper in papers if paper[0] != "RKP PEKON"]
    return [
        [pekon, kind, f"CONTOH/{kind}/{day[:4]}", day, amount, proof, TANDA]
        for kind, day, amount, proof in papers
    ]


def write_aksi(kab: Kabupaten, out: Keluaran) -> None:
    """The convergence actions of each year in that year's version, teams of pekon, publication, review."""
    for tahun in years(kab):
        last = 8 if tahun < VERSI_BARU else 4
        rows = [_action(n, last, tahun) for n in range(1, last + 1)]
        if tahun == VERSI_BARU:
            rows.append(_action(7, 8, tahun))  # a number of the version before
        if tahun < BERJALAN:
            rows += [_proof("PUBLIKASI", last - 1, tahun, "Pengumuman angka stunting"),
                     _proof("REVIU KINERJA", last, tahun, "Laporan reviu tahunan")]  # fmt: skip
        rows += _teams(kab, tahun)
        judul = ["AKSI KONVERGENSI STUNTING", f"TAHUN : {tahun}", TANDA]
        berkas = f"aksi_konvergensi_contoh_{tahun}.xlsx"
        write_table(out, "aksi_konvergensi", (berkas, tahun), (judul, KEPALA_AKSI, rows))


def _teams(kab: Kabupaten, tahun: int) -> list[list]:
    t, rng = kab.tempat, make_rng(kab, f"tpps {tahun}")
    return [
        ["SK TPPS PEKON", "", t.nama_kecamatan[t.kecamatan[p]].upper(), t.nama_pekon[p].upper(), "SELESAI",
         f"{tahun}-01-12", f"CONTOH/TPPS/{tahun}", "Keputusan peratin"]
        for p in np.flatnonzero(rng.random(len(t.kode_pekon)) < 0.9).tolist()
    ]  # fmt: skip


def _action(nomor: int, last: int, tahun: int) -> list:
    """Done in past years but for the last two of 2024; in the running year only begun."""
    if tahun == BERJALAN:
        status = "SELESAI" if nomor == 1 else "BERJALAN" if nomor == 2 else "BELUM"
    else:
        status = "BERJALAN" if last - nomor < 2 and tahun < VERSI_BARU else "SELESAI"
    if status != "SELESAI":
        return ["AKSI", nomor, "", "", status, "", "", ""]
    proof = ["", ""] if nomor == 3 else [f"CONTOH/AKSI/{nomor}", "Laporan aksi"]  # one without a proof
    month = min(nomor, 2) if tahun == BERJALAN else nomor + 1
    return ["AKSI", nomor, "", "", status, f"{tahun}-{month:02d}-20", *proof]


def _proof(jenis: str, nomor: int, tahun: int, bukti: str) -> list:
    return [jenis, nomor, "", "", "SELESAI", f"{tahun}-11-30", f"CONTOH/{jenis}/{tahun}", bukti]
