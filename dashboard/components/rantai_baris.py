"""The papers of a release as lines and chains: of offices by year, of one unit by year."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.components.session import baca
from dashboard.components.tempat import Tempat
from dashboard.domain.rantai import (
    LANGKAH_PEKON,
    UTUH,
    Baris,
    Langkah,
    ditunggu,
    status_rantai,
)

TAK_DIKENAL = "tidak dikenal"
TANPA_BERKAS, TIDAK_DITANYA = "tidak_ada", "tidak_berlaku"
"""A kecamatan whose papers have not come; a kelurahan, which has no such papers."""
SEBUT = 5  # unknown names said aloud


@dataclass(frozen=True)
class RantaiPekon:
    """The papers of one unit in one year."""

    kode: str
    langkah: tuple[Langkah, ...]
    apb: float | None
    realisasi: float | None
    keraguan: tuple[str, ...] = ()

    @property
    def ditanya(self) -> bool:
        """Whether its papers are asked for and its kecamatan has sent any."""
        return self.langkah[0].status not in (TANPA_BERKAS, TIDAK_DITANYA)

    @property
    def utuh(self) -> bool:
        return self.ditanya and all(step.status in UTUH for step in self.langkah)


def tahun_tersedia() -> list[int]:
    """Every year that some paper, action or lokus speaks of, newest first."""
    lokus = baca("lokus")
    found = {
        int(y) for name in ("rantai_opd", "rantai_pekon", "aksi_konvergensi") for y in baca(name)["tahun"]
    }
    found |= {int(y) for y in lokus["tahun_pelaksanaan"].fillna(lokus["tahun_penetapan"]).dropna()}
    return sorted(found, reverse=True)


def tahun_awal() -> int:
    """The newest year with a line of an office, else the newest at all."""
    lines = baca("rantai_opd")["tahun"]
    return int(lines.max()) if len(lines) else tahun_tersedia()[0]


def opd_tersedia() -> list[str]:
    """The offices that have sent papers, by name."""
    return sorted(baca("rantai_opd")["opd"].unique())


def baris_tahun(tahun: int) -> list[Baris]:
    """Every line of a year that counts: one that is written twice counts once."""
    rows = baca("rantai_opd")
    rows = rows[(rows["tahun"] == tahun) & ~rows["adalah_ganda"]]
    return [_baris(row) for row in rows.to_dict("records")]


def _baris(row: dict) -> Baris:
    place = {"pekon": row["kode_wilayah"], "kecamatan": row["kode_kecamatan"], "kabupaten": ""}
    name = row["nama_subkegiatan"] or row["nama_kegiatan"] or row["nama_program"]
    return Baris(
        row["opd"],
        row["tahap"],
        row["kode_kegiatan"] or name.upper(),
        name or row["kode_kegiatan"],
        row["strategi"],
        place.get(row["sasaran"], TAK_DIKENAL),
        _rupiah(row["rupiah_pagu"]),
        _rupiah(row["rupiah_realisasi"]),
        _rupiah(row["persen_fisik"]),
        row["nomor_dokumen"],
        _hari(row["tanggal_dokumen"]),
        tuple(filter(None, row["keraguan"].split("|"))),
        row["untuk_lokus"] == "ya",
    )


def _rupiah(value: object) -> float | None:
    return None if pd.isna(value) else float(value)


def _hari(value: object) -> str:
    return "" if pd.isna(value) else str(value)[:10]


def dokumen_pekon(tahun: int) -> tuple[dict[str, list[dict]], frozenset[str]]:
    """The papers of a year by unit, and the kecamatan that have sent any."""
    rows = baca("rantai_pekon")
    rows = rows[(rows["tahun"] == tahun) & ~rows["adalah_ganda"]]
    found: dict[str, list[dict]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(row["kode_wilayah"], []).append(row)
    return found, frozenset(rows["kode_kecamatan"])


def kalimat_tak_dikenal(sumber: str, tahun: int, tempat: Tempat) -> str:
    """Which rows of a year write a place that is not known here, so that their sender can mend them."""
    rows = baca(sumber)
    rows = rows[(rows["tahun"] == tahun) & ~rows["adalah_ganda"] & (rows["nama_menurut_sumber"] != "")]
    if rows.empty:
        return ""
    pairs = zip(rows["nama_menurut_sumber"], rows["kode_kecamatan"], strict=True)
    names = [f"“{name}”" + (f" (Kec. {tempat.nama[k]})" if k in tempat.nama else "") for name, k in pairs]
    names = list(dict.fromkeys(names))
    more = f" dan {len(names) - SEBUT} nama lain" if len(names) > SEBUT else ""
    return (
        f"{len(rows)} baris {tahun} menyebut tempat yang tidak dikenal, jadi tidak masuk hitungan per pekon: "
        f"{', '.join(names[:SEBUT])}{more}. Perbaiki namanya di berkas, lalu impor lagi."
    )


def rantai_pekon(
    kode: str, rows: list[dict], masuk: frozenset[str], tempat: Tempat, berjalan: bool
) -> RantaiPekon:
    """The chain of one unit: its papers in order, or why there are none to look at."""
    if tempat.jenis[kode] == "kelurahan" or kode[:8] not in masuk:
        why = TIDAK_DITANYA if tempat.jenis[kode] == "kelurahan" else TANPA_BERKAS
        return RantaiPekon(kode, tuple(Langkah(name, why) for name in LANGKAH_PEKON), None, None)
    papers = [tuple(_dokumen(r) for r in rows if r["tahap"] in kinds) for kinds in LANGKAH_PEKON.values()]
    status = status_rantai([bool(p) for p in papers], ditunggu(list(LANGKAH_PEKON), berjalan))
    steps = [Langkah(n, s, p) for n, s, p in zip(LANGKAH_PEKON, status, papers, strict=True)]
    doubts = dict.fromkeys(d for r in rows for d in r["keraguan"].split("|") if d)
    return RantaiPekon(kode, tuple(steps), _sum(papers[2]), _sum(papers[3]), tuple(doubts))


def _dokumen(row: dict) -> Baris:
    amount, day = _rupiah(row["rupiah"]), _hari(row["tanggal_dokumen"])
    return Baris("", row["tahap"], row["tahap"], pagu=amount, nomor=row["nomor_dokumen"], tanggal=day)


def _sum(papers: Sequence[Baris]) -> float | None:
    known = [p.pagu for p in papers if p.pagu is not None]
    return sum(known) if known else None
