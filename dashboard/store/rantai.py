"""Reads plan and budget papers: lines of offices, papers of pekon, convergence actions and their versions."""

import pandas as pd

from dashboard.store.rilis import Rilis, read


def read_rantai_opd(rilis: Rilis) -> pd.DataFrame:
    """Lines of the offices' papers: id, tahun, opd, tahap, nomor_dokumen, tanggal_dokumen, kode_kegiatan,
    nama_program, nama_kegiatan, nama_subkegiatan, strategi, sasaran, nama_menurut_sumber (of an unknown
    place), kode_kecamatan, kode_wilayah (pekon), untuk_lokus, rupiah_pagu, rupiah_realisasi, persen_fisik,
    sumber_dana, keterangan, keraguan (joined by |), adalah_ganda, batch, asal."""
    sql = "SELECT * FROM published.rantai_opd ORDER BY tahun, opd, kode_kegiatan, id"
    return read(rilis, sql).astype({"rupiah_pagu": "Int64", "rupiah_realisasi": "Int64"})


def read_rantai_pekon(rilis: Rilis) -> pd.DataFrame:
    """Papers of pekon: id, tahun, kode_kecamatan, kode_wilayah (NULL = unknown), nama_menurut_sumber, tahap,
    nomor_dokumen, tanggal_dokumen, rupiah, bukti, keterangan, keraguan, adalah_ganda, batch, asal."""
    sql = "SELECT * FROM published.rantai_pekon ORDER BY tahun, kode_wilayah, id"
    return read(rilis, sql).astype({"rupiah": "Int64"})


def read_aksi_konvergensi(rilis: Rilis) -> pd.DataFrame:
    """Convergence actions and proofs: id, tahun, versi (NULL = no source for that year), jenis_bukti,
    nomor_aksi, nama_aksi, sasaran, nama_menurut_sumber, kode_kecamatan, kode_wilayah, status_aksi,
    tanggal_dokumen, nomor_dokumen, bukti, keraguan, adalah_ganda, batch, asal."""
    sql = "SELECT * FROM published.aksi_konvergensi ORDER BY tahun, nomor_aksi, id"
    return read(rilis, sql).astype({"nomor_aksi": "Int64"})


def read_aksi_versi(rilis: Rilis) -> pd.DataFrame:
    """Versions of the actions: versi, tahun_awal, tahun_akhir, nomor_aksi, nama_aksi, sumber, sumber_url,
    catatan."""
    return read(rilis, "SELECT * FROM published.aksi_versi ORDER BY tahun_awal, nomor_aksi")
