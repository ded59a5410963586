"""The convergence actions on Rantai Dokumen: each year in its own version, with its proofs."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.components.rantai import HalamanRantai
from dashboard.components.session import baca

AKSI, TPPS, PUBLIKASI, REVIU = "pelaksanaan aksi", "TPPS pekon", "publikasi", "reviu kinerja"
SELESAI, BELUM_DILAPORKAN = "selesai", "belum dilaporkan"


@dataclass(frozen=True)
class Versi:
    """The actions that count in a year, and who says so."""

    nama: str
    aksi: dict[int, str]
    sumber: str
    sumber_url: str
    catatan: str


@dataclass(frozen=True)
class Aksi:
    """One action of a year: what is reported of it."""

    nomor: int
    nama: str
    status: str
    tanggal: str = ""
    nomor_dokumen: str = ""
    bukti: str = ""
    di_luar_versi: bool = False


@dataclass(frozen=True)
class TahunAksi:
    """The actions of one year with their proofs."""

    tahun: int
    versi: Versi | None
    aksi: tuple[Aksi, ...]
    tpps: frozenset[str]  # pekon with a team in force
    publikasi: tuple[dict, ...]
    reviu: tuple[dict, ...]
    ada_berkas: bool

    @property
    def selesai(self) -> int:
        """Done actions of the year's version."""
        return sum(a.status == SELESAI and not a.di_luar_versi for a in self.aksi)

    @property
    def banyak(self) -> int:
        """How many actions the version asks for; none without a version."""
        return len(self.versi.aksi) if self.versi else 0


def versi_tahun(tahun: int) -> Versi | None:
    """The version of a year; None when no source tells it."""
    rows = baca("aksi_versi")
    rows = rows[(rows["tahun_awal"] <= tahun) & (rows["tahun_akhir"] >= tahun)]
    if rows.empty:
        return None
    first = rows.iloc[0]
    names = {int(n): str(name) for n, name in zip(rows["nomor_aksi"], rows["nama_aksi"], strict=True)}
    return Versi(
        first["versi"], names, _gabung(rows["sumber"]), _gabung(rows["sumber_url"]), _gabung(rows["catatan"])
    )


def _gabung(words: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(w for w in words if w))


def baca_aksi(tahun: int) -> TahunAksi:
    """The actions of a year: those of its version, then any number that the version does not have."""
    rows = baca("aksi_konvergensi")
    rows = rows[(rows["tahun"] == tahun) & ~rows["adalah_ganda"]]
    version, records = versi_tahun(tahun), rows.to_dict("records")
    done = {
        int(r["nomor_aksi"]): r for r in records if r["jenis_bukti"] == AKSI and not pd.isna(r["nomor_aksi"])
    }
    wanted = version.aksi if version else {}
    numbers = [*wanted, *sorted(n for n in done if n not in wanted)]
    return TahunAksi(
        tahun,
        version,
        tuple(_aksi(n, wanted.get(n, ""), done.get(n), bool(version) and n not in wanted) for n in numbers),
        frozenset(
            r["kode_wilayah"] for r in records if r["jenis_bukti"] == TPPS and r["status_aksi"] == SELESAI
        )
        - {""},
        tuple(r for r in records if r["jenis_bukti"] == PUBLIKASI),
        tuple(r for r in records if r["jenis_bukti"] == REVIU),
        bool(records),
    )


def _aksi(nomor: int, nama: str, row: dict | None, asing: bool) -> Aksi:
    name = nama or ("tidak ada pada versi tahun ini" if asing else "nama belum bersumber")
    if row is None:
        return Aksi(nomor, name, BELUM_DILAPORKAN)
    day = "" if pd.isna(row["tanggal_dokumen"]) else str(row["tanggal_dokumen"])[:10]
    return Aksi(nomor, name, row["status_aksi"], day, row["nomor_dokumen"], row["bukti"], asing)


def tahun_aksi() -> list[TahunAksi]:
    """Every year with a file of actions, newest first."""
    return [baca_aksi(int(year)) for year in sorted(baca("aksi_konvergensi")["tahun"].unique(), reverse=True)]


def kalimat_aksi(page: HalamanRantai, aksi: TahunAksi) -> str:
    """How far the actions of the year have come, in its version."""
    if not aksi.ada_berkas:
        return f"Belum ada berkas aksi konvergensi {page.tahun}."
    if aksi.versi is None:
        return f"Versi aksi konvergensi {page.tahun} belum bersumber; yang dilaporkan ditampilkan apa adanya."
    text = f"{page.tahun}: {aksi.selesai} dari {aksi.banyak} aksi selesai menurut {aksi.versi.nama}"
    return (
        f"{text}; TPPS pekon ada di {len(aksi.tpps & page.unit)} dari {len(page.unit)} pekon dan kelurahan."
    )
