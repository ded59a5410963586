"""History of a place: village status by year beside decile 1, lokus decisions, and who serves there."""

from dataclasses import dataclass

import pandas as pd

from dashboard.components.angka import Figur
from dashboard.components.profil import DESIL, Profil
from dashboard.components.session import baca, baca_rekam
from dashboard.components.tempat import kandidat, tahun_lokus
from dashboard.domain.angka import format_tanggal
from dashboard.domain.periode import short_label

INDEKS_DESA = "2025"  # from this year the ministry measures with Indeks Desa, which does not continue IDM
DESIL_LAMA = "desil1_keluarga_p3ke"
KEPALA = {"pekon": "peratin", "kelurahan": "lurah"}
JABATAN = ("bidan", "perawat", "operator", "pendamping PKH", "TKSK", "PSM")
BELUM_DIISI = "belum diisi"
STATUS_DESA = {"Status IDM": "IDM", "Pekon tertinggal (tahap rencana pengentasan)": "tertinggal,"}


@dataclass(frozen=True)
class Tahun:
    """One year: what was published about the village's status, and the decile-1 figures of that year."""

    tahun: str
    status: str
    desil: tuple[tuple[str, Figur], ...]  # (list and part of the year, figure)
    patah: bool = False  # another measure begins here


def riwayat_idm(profil: Profil) -> list[Tahun]:
    """By year, oldest first; a kelurahan is not measured by IDM at all."""
    stated: dict[str, list[str]] = {}
    rows = baca("idm")
    for row in rows[rows["kode_wilayah"] == profil.kode].to_dict("records"):
        if name := STATUS_DESA.get(row["atribut"]):
            stated.setdefault(str(row["tahun"]), []).append(f"{name} {row['nilai']}")
    counted: dict[str, list[tuple[str, Figur]]] = {}
    for kode, name in ((DESIL_LAMA, "P3KE"), (DESIL, "DTSEN")):
        for figure in sorted(profil.deret(kode), key=lambda f: f.periode):
            counted.setdefault(figure.periode[:4], []).append(
                (f"{name} {short_label(figure.periode)[:-4]}".strip(), figure)
            )
    years = sorted({*stated, *counted, INDEKS_DESA})
    return [
        Tahun(y, _village_status(profil, y, stated.get(y, [])), tuple(counted.get(y, ())), y == INDEKS_DESA)
        for y in years
    ]


def _village_status(profil: Profil, year: str, stated: list[str]) -> str:
    if profil.jenis == "kelurahan":
        return "tidak berlaku"
    if stated:
        return "; ".join(stated)
    return "Indeks Desa: belum ada" if year >= INDEKS_DESA else "belum terbit"


def riwayat_lokus(kode: str) -> tuple[list[str], list[str]]:
    """Short names of what the place is lokus of ("stunting 2022"), and full sentences of its history."""
    rows = baca("lokus")
    short, sentences = [], []
    for row, year in zip(rows.to_dict("records"), tahun_lokus(rows), strict=True):
        if row["status"] == "pasti" and row["kode_wilayah"] == kode:
            short.append(f"{row['jenis']} {year}")
            sentences.append(f"{row['jenis'].capitalize()} {year}{_decree(row)}")
        elif row["status"] == "belum pasti" and kode in kandidat(row):
            name = row["nama_menurut_sumber"]
            sentences.append(f"{row['jenis'].capitalize()} {year}: belum pasti; sumber menulis “{name}”")
        elif row["status"] == "hanya jumlah" and row["kode_kecamatan"] == kode[:8]:
            sentences.append(f"{row['jenis'].capitalize()} {year}: {row['nama_menurut_sumber']}")
    return list(dict.fromkeys(short)), list(dict.fromkeys(sentences))


def _decree(row: dict) -> str:
    number = f"keputusan {row['keputusan']}" if row["keputusan"] else "nomor keputusan belum ada"
    year = row["tahun_penetapan"]
    decided = "" if pd.isna(year) else f"ditetapkan {int(year)}, "
    origin = ", data contoh" if row["asal"] == "contoh" else ""
    return f" ({decided}{number}{origin})"


def petugas(kode: str, jenis: str) -> list[tuple[str, str]]:
    """(position, who holds it) of the place; those of the whole kecamatan stand in for an empty one."""
    rows = baca_rekam("petugas")
    listed = []
    for position in (KEPALA[jenis], *JABATAN):
        own = [r for r in rows if r["jabatan"] == position and r["kode_wilayah"] == kode]
        area = [r for r in rows if r["jabatan"] == position and r["kode_wilayah"] == kode[:8]]
        listed.append((position, "; ".join(map(_who, own or area)) or BELUM_DIISI))
    return listed


def _who(row: dict) -> str:
    since = str(row["sejak"])[:10]
    return row["nama"] + (f" (sejak {format_tanggal(since)})" if since[:4].isdigit() else "")
