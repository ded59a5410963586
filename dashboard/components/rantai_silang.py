"""The two crossings of Rantai Dokumen: lokus without a budget line, budget lines without a lokus."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from dashboard.components.rantai import HalamanRantai
from dashboard.components.rantai_baris import baris_tahun, dokumen_pekon
from dashboard.components.session import baca
from dashboard.components.tempat import DIUNDANG, kandidat
from dashboard.domain.rantai import Baris, anggaran

ADA_BARIS, TANPA_BERKAS = "ada baris OPD", "berkas OPD tahun itu belum ada"
HANYA_APB, TANPA_BARIS = "tanpa baris OPD, ada APB Pekon", "tanpa baris OPD dan tanpa APB Pekon"
BELUM_MASUK = "tanpa baris OPD, berkas pekon belum masuk"
LOKUS, MUNGKIN, BUKAN, TANPA_PENETAPAN = "lokus", "mungkin lokus", "bukan lokus", "belum ada penetapan"


@dataclass(frozen=True)
class LokusAnggaran:
    """One confirmed lokus in its year, and what was budgeted for it."""

    jenis: str
    tahun: int
    kode: str
    keadaan: str
    baris: int = 0
    pagu: float = 0


@dataclass(frozen=True)
class JenisTahun:
    """One kind of lokus in one year: how its pekon stand, and what cannot be crossed."""

    jenis: str
    tahun: int
    keadaan: Counter
    belum_pasti: int
    hanya_jumlah: int

    @property
    def pasti(self) -> int:
        return sum(self.keadaan.values())

    @property
    def tanpa(self) -> int:
        """Without a line of any office, with or without an APB Pekon."""
        return sum(self.keadaan[state] for state in (HANYA_APB, TANPA_BARIS, BELUM_MASUK))

    @property
    def ada_berkas(self) -> bool:
        return not self.keadaan[TANPA_BERKAS]


@dataclass(frozen=True)
class BarisLokus:
    """One budget line that names a pekon, and whether that pekon is a lokus of the year."""

    baris: Baris
    kedudukan: str
    jenis: tuple[str, ...]


def lokus_tahun(tahun: int | None = None) -> pd.DataFrame:
    """Decided lokus, of one year of implementation or all; the invited are none."""
    rows = baca("lokus")
    rows = rows[rows["jenis"] != DIUNDANG]
    years = rows["tahun_pelaksanaan"].fillna(rows["tahun_penetapan"])
    rows = rows.assign(tahun=years.astype("Int64"))
    return rows if tahun is None else rows[rows["tahun"] == tahun]


def silang_lokus(page: HalamanRantai) -> list[LokusAnggaran]:
    """Every confirmed lokus of any year inside the chosen places, once per kind and year."""
    rows = lokus_tahun()
    rows = rows[(rows["status"] == "pasti") & rows["kode_wilayah"].isin(page.unit)]
    keys = rows[["jenis", "tahun", "kode_wilayah"]].drop_duplicates().itertuples(index=False, name=None)
    years = {int(year): Anggaran(int(year)) for year in set(rows["tahun"])}
    order = {kode: n for n, kode in enumerate(page.tempat.unit)}
    found = [years[int(year)].lokus(jenis, kode) for jenis, year, kode in keys]
    return sorted(found, key=lambda f: (-f.tahun, f.jenis, order[f.kode]))


class Anggaran:
    """What was budgeted in a year: lines of offices by place, papers of pekon."""

    def __init__(self, tahun: int) -> None:
        self.tahun = tahun
        self.baris = anggaran(baris_tahun(tahun))
        self.menurut: dict[str, list[Baris]] = {}
        for line in self.baris:
            self.menurut.setdefault(line.wilayah, []).append(line)
        papers, self.masuk = dokumen_pekon(tahun)
        self.apb = {k for k, rows in papers.items() if any(r["tahap"] == "APB Pekon" for r in rows)}

    def lokus(self, jenis: str, kode: str) -> LokusAnggaran:
        """How one lokus stands; where no line of the year has come, nothing can be said."""
        mine = self.menurut.get(kode, [])
        state = ADA_BARIS if mine else self._tanpa(kode) if self.baris else TANPA_BERKAS
        return LokusAnggaran(jenis, self.tahun, kode, state, len(mine), sum(b.pagu or 0 for b in mine))

    def _tanpa(self, kode: str) -> str:
        """A kelurahan, whose code says so, is not asked for an APB Pekon, so its file is not awaited."""
        if kode in self.apb:
            return HANYA_APB
        return TANPA_BARIS if kode[:8] in self.masuk or kode[9] == "1" else BELUM_MASUK


def jenis_tahun(page: HalamanRantai) -> list[JenisTahun]:
    """The lokus by kind and year, newest first; the unconfirmed and the merely counted apart."""
    states: dict[tuple[str, int], Counter] = {}
    for lokus in silang_lokus(page):
        states.setdefault((lokus.jenis, lokus.tahun), Counter())[lokus.keadaan] += 1
    open_rows: dict[tuple[str, int], list[int]] = {}
    for row in lokus_tahun().to_dict("records"):
        doubtful = row["status"] == "belum pasti" and mungkin_di_sini(page, row)
        counted = row["status"] == "hanya jumlah" and not page.menyempit
        if doubtful or counted:
            cell = open_rows.setdefault((row["jenis"], int(row["tahun"])), [0, 0])
            cell[counted] += int(row["jumlah"]) if counted else 1
    keys = sorted({*states, *open_rows}, key=lambda key: (-key[1], key[0]))
    return [JenisTahun(*key, states.get(key, Counter()), *open_rows.get(key, (0, 0))) for key in keys]


def mungkin_di_sini(page: HalamanRantai, row: dict) -> bool:
    """Whether an unconfirmed lokus may lie in the chosen places: by its candidates, else by its kecamatan."""
    if options := set(kandidat(row)):
        return bool(page.unit & options)
    return not page.menyempit or any(kode[:8] == row["kode_kecamatan"] for kode in page.unit)


def baris_lokus(page: HalamanRantai) -> list[BarisLokus]:
    """Budget lines of the year that name a pekon of the choice, those without a lokus first."""
    rows = lokus_tahun(page.tahun)
    sure, maybe = rows[rows["status"] == "pasti"], rows[rows["status"] == "belum pasti"]
    kinds = {kode: tuple(sorted(set(part["jenis"]))) for kode, part in sure.groupby("kode_wilayah")}
    candidates = {kode for row in maybe.to_dict("records") for kode in kandidat(row)}
    named = len(rows[rows["status"] != "hanya jumlah"]) > 0
    found = []
    for line in (b for b in page.anggaran_pekon if not page.opd or b.opd in page.opd):
        where = LOKUS if line.wilayah in kinds else MUNGKIN if line.wilayah in candidates else BUKAN
        found.append(BarisLokus(line, where if named else TANPA_PENETAPAN, kinds.get(line.wilayah, ())))
    order = (BUKAN, MUNGKIN, TANPA_PENETAPAN, LOKUS)
    return sorted(
        found, key=lambda b: (order.index(b.kedudukan), not b.baris.untuk_lokus, b.baris.opd, b.baris.kunci)
    )


def kalimat_silang(page: HalamanRantai) -> str:
    """What the crossing of the chosen year says, and what it cannot say."""
    groups = [g for g in jenis_tahun(page) if g.tahun == page.tahun]
    sure = sum(g.pasti for g in groups)
    doubtful, counted = sum(g.belum_pasti for g in groups), sum(g.hanya_jumlah for g in groups)
    if not groups:
        return f"Belum ada lokus untuk tahun {page.tahun} pada pilihan ini; tidak dapat disilangkan."
    if not anggaran(page.baris):
        return f"Belum ada baris anggaran {page.tahun}: {sure} lokus tidak dapat disilangkan."
    lines = baris_lokus(page)
    outside = sum(b.kedudukan == BUKAN for b in lines)
    text = f"{page.tahun}: {sum(g.tanpa for g in groups)} dari {sure} lokus tanpa baris anggaran OPD"
    text += f"; {outside} dari {len(lines)} baris yang menyebut pekon menuju pekon bukan lokus"
    text += f"; {doubtful} lokus belum pasti terpisah" if doubtful else ""
    return text + (f"; {counted} lokus tanpa nama tidak dapat disilangkan." if counted else ".")
