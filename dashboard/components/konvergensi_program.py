"""Programmes by strategy with owner, quota and budget; the rules of eligibility with their source."""

from urllib.parse import urlsplit

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.bahan_unduh import catatan_unduh
from dashboard.components.konvergensi import dasar_syarat, kata_syarat
from dashboard.components.konvergensi_figur import STRATEGI
from dashboard.components.session import baca, rilis
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.domain.periode import label

BELUM_ADA = "belum ada data"


def tabel_program() -> None:
    """Every programme by strategy, with its owner, quota and budget as far as published."""
    columns = [
        Lajur("Strategi"),
        Lajur("Program"),
        Lajur("OPD"),
        Lajur("Kuota", "terbit", "satuan"),
        Lajur("Pagu", "terbit", "Rp"),
        Lajur("Keterangan"),
        Lajur("Sumber"),
    ]
    rows = [
        [
            STRATEGI[p["strategi"]],
            p["nama"],
            p["opd"] or BELUM_ADA,
            _terbit(p, "kuota"),
            _terbit(p, "pagu"),
            _keterangan(p),
            _situs(p["sumber_url"]),
        ]
        for p in baca("program").to_dict("records")
    ]
    table = TabelFigur("Program menurut strategi, pemilik, kuota dan pagu", columns, rows)
    tampilkan_figur(
        table, "konvergensi_daftar", "program", lambda: catatan_unduh("Program", []), contoh=False
    )


def _situs(url: str) -> str:
    """The site of a source: its whole address would widen the table; it stands in the reference file."""
    return urlsplit(url).netloc.removeprefix("www.")


def _keterangan(program: dict) -> str:
    quota = (
        f"Kuota {program['satuan_kuota']}: {program['keterangan_kuota']}."
        if program["keterangan_kuota"]
        else ""
    )
    return " ".join(filter(None, (quota, program["catatan"])))


def _terbit(program: dict, apa: str) -> Figur:
    number = None if pd.isna(program[apa]) else float(program[apa])
    unit = "Rp" if apa == "pagu" else program["satuan_kuota"]
    return Figur(
        "program",
        f"{apa}.{program['program']}",
        baca("rilis")["kode_kabupaten"].iloc[0],
        "",
        rilis().id,
        number,
        unit,
        "tidak_ada" if number is None else "ada",
        asal="terbit",
    )


def tabel_syarat() -> None:
    """The rules by programme and year, each with its source or as our assumption."""
    names = dict(zip(baca("program")["program"], baca("program")["nama_pendek"], strict=True))
    columns = [
        Lajur("Program"),
        Lajur("Tahun"),
        Lajur("Syarat"),
        Lajur("Dihitung per"),
        Lajur("Dasar"),
        Lajur("Dipakai"),
        Lajur("Catatan"),
        Lajur("Alamat sumber"),
    ]
    rows = [
        [
            names.get(r["program"], r["program"]),
            str(r["tahun"]),
            kata_syarat(r),
            r["satuan"],
            dasar_syarat(r),
            f"daftar {label(r['periode_daftar'])}" if r["adalah_dipakai"] and r["periode_daftar"] else "",
            r["catatan"],
            _situs(r["sumber_url"]),
        ]
        for r in baca("kelayakan").to_dict("records")
    ]
    table = TabelFigur("Syarat berhak menurut program dan tahun", columns, rows)
    tampilkan_figur(
        table, "konvergensi_syarat", "syarat_program", lambda: catatan_unduh("Syarat", []), contoh=False
    )
