"""Reads whether help arrived at families of decile 1: programmes, their rules, states, receipt by class."""

import pandas as pd

from dashboard.store.rilis import Rilis, read


def read_program(rilis: Rilis) -> pd.DataFrame:
    """Programmes in order: program, nama, nama_pendek, strategi (beban|pendapatan|kantong), jenis
    (penerimaan|kondisi), bentuk (tunai|pangan|iuran), sumber (lists, joined by ;), opd, kuota, satuan_kuota,
    keterangan_kuota, pagu, keterangan_pagu (missing where not published), sumber_url, catatan, urutan."""
    frame = read(rilis, "SELECT * FROM published.program ORDER BY urutan")
    return frame.astype({"kuota": "Int64", "pagu": "Int64"})


def read_kelayakan(rilis: Rilis) -> pd.DataFrame:
    """Who qualifies, by programme and year: program, tahun, desil_dari, desil_sampai, tanpa_program,
    hanya_jenis, perlu_komponen, satuan, dasar (sumber|asumsi tim), sumber, sumber_url, catatan,
    adalah_dipakai (for the latest list), periode_daftar (of that list)."""
    frame = read(rilis, "SELECT * FROM published.kelayakan ORDER BY program, tahun")
    return frame.astype({"desil_dari": "Int64", "desil_sampai": "Int64"})


def read_konvergensi(
    rilis: Rilis, program: str | None = None, kode_wilayah: str | None = None
) -> pd.DataFrame:
    """Families of decile 1 by state: program (also tunai_pangan and apa_pun, which stand for several, and the
    conditions air and jamban), keadaan (menerima|belum|tidak memenuhi syarat|tidak diketahui; of a condition
    layak|dibangun tahun NNNN|tidak layak|tidak didata), adalah_kondisi, tingkat (kabupaten|kecamatan),
    kode_wilayah, periode (of DTSEN), periode_urut, periode_daftar (of the list, '' when none came), jumlah
    (keluarga; missing where not shown), status, asal, nama.

    The states of a programme add up to the indicator keluarga_desil1; menerima and belum are those who
    qualify, the denominator of its belum_<program>_desil1, which stands for pekon too; of blt_dd and
    sembako_apbd only from kecamatan up, for who qualifies there, taken from the families of a pekon, would
    tell how many receive PKH or sembako.
    """
    sql = """SELECT k.*, w.nama FROM published.konvergensi k
        LEFT JOIN published.wilayah w USING (kode_wilayah)
        WHERE ($program IS NULL OR k.program = $program) AND ($wilayah IS NULL OR k.kode_wilayah = $wilayah)
        ORDER BY k.program, k.kode_wilayah, k.keadaan"""
    return read(rilis, sql, program=program, wilayah=kode_wilayah).astype({"jumlah": "Int64"})


def read_penerima_kelas(rilis: Rilis, kode_wilayah: str | None = None) -> pd.DataFrame:
    """Rows of the latest list of each source by class: program, sumber, kelas (sesuai|di luar syarat|belum
    berperingkat|belum diperiksa), tingkat (kabupaten|kecamatan), kode_wilayah, periode, periode_urut, jumlah
    (KPM or jiwa; missing where not shown), status, asal.

    The classes add up to kpm_<sumber>, of PBI to <sumber>_aktif; belum diperiksa meets nobody in DTSEN.
    """
    sql = """SELECT * FROM published.penerima_kelas WHERE $wilayah IS NULL OR kode_wilayah = $wilayah
        ORDER BY program, sumber, kode_wilayah, kelas"""
    return read(rilis, sql, wilayah=kode_wilayah).astype({"jumlah": "Int64"})
