"""The places of a release and which of them a choice of filters covers."""

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from dashboard.domain.angka import format_daftar

DIUNDANG = "diundang"
"""The kind of a pekon that was invited beside the lokus: nothing was decided about it."""


@dataclass(frozen=True)
class Pilihan:
    """What the reader has chosen; the same on every page and in the URL."""

    kecamatan: tuple[str, ...] = ()
    pekon: str | None = None
    lokus: bool = False
    indikator: str | None = None
    periode: str | None = None


@dataclass(frozen=True)
class Tempat:
    """Names and order of kabupaten, kecamatan and units, and the confirmed lokus among them."""

    wilayah: pd.DataFrame = field(repr=False)
    kode_lokus: frozenset[str]

    @cached_property
    def nama(self) -> dict[str, str]:
        return dict(zip(self.wilayah["kode_wilayah"], self.wilayah["nama"], strict=True))

    @cached_property
    def jenis(self) -> dict[str, str]:
        return dict(zip(self.wilayah["kode_wilayah"], self.wilayah["jenis"], strict=True))

    @cached_property
    def kabupaten(self) -> str:
        return next(k for k, j in self.jenis.items() if j == "kabupaten")

    @cached_property
    def kecamatan(self) -> list[str]:
        return sorted((k for k, j in self.jenis.items() if j == "kecamatan"), key=self.nama.get)

    @cached_property
    def unit(self) -> list[str]:
        """Every pekon and kelurahan, by kecamatan name and own name, without the unknown ones."""
        units = (k for k, j in self.jenis.items() if j in ("pekon", "kelurahan"))
        return sorted(units, key=lambda k: (self.nama[k[:8]], self.nama[k]))

    @cached_property
    def kode_unit(self) -> frozenset[str]:
        """The codes of all pekon and kelurahan."""
        return frozenset(self.unit)

    def sebut(self, kode: str) -> str:
        """The name as said aloud: 'Pekon Suoh, Kec. Bandar Negeri Suoh'."""
        jenis = self.jenis.get(kode, "")
        if jenis == "kecamatan":
            return f"Kec. {self.nama[kode]}"
        if jenis == "kabupaten":
            return f"Kabupaten {self.nama[kode]}"
        kind = "Kelurahan" if jenis == "kelurahan" else "Pekon"
        return f"{kind} {self.nama[kode]}, Kec. {self.nama[kode[:8]]}"

    def unit_dari(self, pilihan: Pilihan, *, pekon: bool = True) -> list[str]:
        """The units a choice covers; with pekon=False the chosen pekon does not narrow it."""
        if pekon and pilihan.pekon:
            return [pilihan.pekon]
        inside = [u for u in self.unit if not pilihan.kecamatan or u[:8] in pilihan.kecamatan]
        return [u for u in inside if not pilihan.lokus or u in self.kode_lokus]

    def kecamatan_dari(self, pilihan: Pilihan, *, pekon: bool = True) -> list[str]:
        """The kecamatan that hold at least one covered unit."""
        held = {u[:8] for u in self.unit_dari(pilihan, pekon=pekon)}
        return [k for k in self.kecamatan if k in held]

    def bagian_dari(self, pilihan: Pilihan, tingkat: str, *, pekon: bool = True) -> list[str]:
        """The places of a level (pekon or kecamatan) that a choice covers."""
        covered = self.kecamatan_dari if tingkat == "kecamatan" else self.unit_dari
        return covered(pilihan, pekon=pekon)

    def kata(self, pilihan: Pilihan, *, pekon: bool = True) -> str:
        """The choice in plain language."""
        if pekon and pilihan.pekon:
            return self.sebut(pilihan.pekon)
        names = [self.nama[k] for k in pilihan.kecamatan]
        words = f"Kec. {format_daftar(names)}" if names else self.sebut(self.kabupaten)
        if pilihan.lokus:
            words += f" · hanya {len(self.unit_dari(pilihan, pekon=False))} pekon lokus"
        return words


def make_tempat(wilayah: pd.DataFrame, lokus: pd.DataFrame) -> Tempat:
    """Build the places of a release; of its lokus, unconfirmed and invited ones do not count."""
    sure = (lokus["status"] == "pasti") & (lokus["kode_wilayah"] != "") & (lokus["jenis"] != DIUNDANG)
    return Tempat(wilayah, frozenset(lokus.loc[sure, "kode_wilayah"]))


def tahun_lokus(rows: pd.DataFrame) -> pd.Series:
    """The year each lokus is for; where the source tells only the year of decision, that one."""
    return rows["tahun_pelaksanaan"].fillna(rows["tahun_penetapan"]).astype(int).astype(str)


def kandidat(row: dict) -> list[str]:
    """The units an unconfirmed lokus may be."""
    return [kode.strip() for kode in row["kandidat"].split("|") if kode.strip()]
