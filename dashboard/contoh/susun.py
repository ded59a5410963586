"""Write the whole sample: simulate once, let the writers work side by side, join their pieces of the
truth.
"""

import csv
import multiprocessing
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from dashboard.contoh import (
    bansos,
    dtsen,
    gizi,
    kependudukan,
    kesejahteraan,
    layanan,
    pbi,
    pemangku,
    rantai,
    rantai_pekon,
)
from dashboard.contoh.daftar import BAGIAN, Berkas, Keluaran
from dashboard.contoh.sasaran import KELUARGA_PENUH, Sasaran
from dashboard.contoh.simulasi import Kabupaten, months_between, simulate

MULAI, SAMPAI, SEED = "2020-01", "2026-02", 1804
KUNCI, KESALAHAN, DAFTAR = "kunci_benar.csv", "kunci_kesalahan.csv", "daftar_impor.csv"
SENDIRI = 5000
"""Below this many families one process is quicker than starting others."""
KELUARGA_MINIMUM, BULAN_MINIMUM = 100, 3

Progress = Callable[[str], None]
Langkah = tuple[str, Callable[[Kabupaten, Keluaran], None]]
_sedang: tuple[Kabupaten, Path, list[Langkah]] | None = None
"""What the forked writers share: set before the fork, so that nothing large is copied between processes."""


def _steps(kecamatan: int) -> list[Langkah]:
    """Every writer with the words of its progress line, the longest first."""
    halves = [list(range(start, kecamatan, 2)) for start in (0, 1)]
    books = [
        (f"Buku B.1 ({i}/2)", lambda k, o, h=half: pemangku.write_b1(k, o, h))
        for i, half in enumerate(halves, 1)
    ]
    recaps = [
        (f"Buku B.2 dan B.3 ({i}/2)", lambda k, o, h=half: pemangku.write_mutations(k, o, h))
        for i, half in enumerate(halves, 1)
    ]
    return [
        ("DTSEN", dtsen.write_dtsen),
        *books,
        *recaps,
        ("PBI-JK", pbi.write_pbi_jk),
        ("P3KE", kesejahteraan.write_p3ke),
        ("e-PPGBM", gizi.write_eppgbm),
        ("Sembako", bansos.write_sembako),
        ("DTKS", kesejahteraan.write_dtks),
        ("PKH", bansos.write_pkh),
        ("Air dan MCK", layanan.write_air_mck),
        ("PBI APBD", pbi.write_pbi_apbd),
        ("Sembako APBD", bansos.write_sembako_apbd),
        ("BLT dana desa", bansos.write_blt),
        ("Dukcapil", kependudukan.write_dukcapil),
        ("BPS", kependudukan.write_bps),
        ("Regsosek", kependudukan.write_regsosek),
        ("Lokus", layanan.write_lokus),
        ("Dokumen OPD", rantai.write_rantai_opd),
        ("Dokumen pekon", rantai_pekon.write_rantai_pekon),
        ("Aksi konvergensi", rantai_pekon.write_aksi),
    ]


def _run_step(number: int) -> tuple[str, list[Berkas]]:
    kab, folder, steps = _sedang
    out = Keluaran(folder, kab)
    name, write = steps[number]
    write(kab, out)
    return name, out.berkas


def _run_all(count: int, keluarga: int):
    workers = min(os.cpu_count() or 1, 4)
    if keluarga < SENDIRI or workers == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(_run_step, range(count))
        return
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        yield from pool.imap_unordered(_run_step, range(count))


def write_contoh(
    folder: Path,
    *,
    keluarga: int | None = None,
    seed: int = SEED,
    mulai: str = MULAI,
    sampai: str = SAMPAI,
    kesalahan: str = "sedang",
    progress: Progress | None = None,
) -> list[Berkas]:
    """Write the made-up agency files into the folder (what was there is replaced) and give the list of them.

    `keluarga` scales everything (95,000 when not given); lists whose date lies outside `mulai`–`sampai` are
    left out; `kesalahan` is the mix of faults (`CAMPURAN`); `progress` gets one short line at each step.
    """
    global _sedang  # noqa: PLW0603 - shared with forked writers
    _check(keluarga, mulai, sampai)
    sasaran = Sasaran(keluarga or KELUARGA_PENUH)
    say = progress or (lambda _: None)
    kab = simulate(sasaran, seed, mulai, sampai, say)
    kab.kesalahan = kesalahan
    shutil.rmtree(folder, ignore_errors=True)
    (folder / BAGIAN).mkdir(parents=True)
    steps = _steps(len(kab.tempat.kode_kecamatan))
    _sedang = (kab, folder, steps)
    files: list[Berkas] = []
    try:
        for name, written in _run_all(len(steps), sasaran.keluarga):
            files += written
            say(name)
    finally:
        _sedang = None
    _finish(folder, files)
    return files


class ContohDitolak(Exception):
    """The sample cannot be made as asked; the text says what to change."""


def _check(keluarga: int | None, mulai: str, sampai: str) -> None:
    for bulan in (mulai, sampai):
        if not re.fullmatch(r"20[0-9]{2}-(0[1-9]|1[0-2])", bulan):
            raise ContohDitolak(f"“{bulan}” bukan bulan. Tulis tahun dan bulan, misalnya {MULAI}.")
    if len(months_between(mulai, sampai)) < BULAN_MINIMUM:
        raise ContohDitolak(
            f"Rentang {mulai} sampai {sampai} terlalu pendek: sekurangnya {BULAN_MINIMUM} bulan."
        )
    if keluarga is not None and keluarga < KELUARGA_MINIMUM:
        raise ContohDitolak(f"Contoh memerlukan sekurangnya {KELUARGA_MINIMUM} keluarga.")


def _finish(folder: Path, files: list[Berkas]) -> None:
    """Join the pieces of the truth and write the list of files in the order of their arrival."""
    _join(folder, ".kunci", KUNCI, "sumber,kunci_baris,id_individu,id_keluarga,kode_pekon")
    _join(folder, ".salah", KESALAHAN, "sumber,kunci_baris,kesalahan")
    shutil.rmtree(folder / BAGIAN)
    files.sort(key=lambda b: (b.diterima, b.sumber, b.berkas))
    _write_import_list(folder / DAFTAR, files)


def _join(folder: Path, suffix: str, target: str, head: str) -> None:
    with (folder / target).open("wb") as whole:
        whole.write(head.encode() + b"\n")
        for part in sorted((folder / BAGIAN).glob(f"*{suffix}")):
            with part.open("rb") as piece:
                shutil.copyfileobj(piece, whole)


def _write_import_list(path: Path, files: list[Berkas]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["sumber", "berkas", "periode", "diterima"])
        writer.writerows((b.sumber, b.berkas, b.periode, b.diterima) for b in files)
