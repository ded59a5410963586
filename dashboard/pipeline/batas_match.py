"""Which unit each shape of a boundary file is: by code, else by name inside its kecamatan, never by hope.

Shapes that say they belong to another kabupaten are dropped and counted. What remains claims to be ours: each
is a known unit or listed as unknown, and their area tells an edition of other extent (see `batas_judge`).
"""

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
import shapely

from dashboard.domain.nama_tempat import spellings
from dashboard.domain.wilayah import BEDA_NAMA, Acuan
from dashboard.pipeline.batas_columns import KolomKode, KolomNama, find_code, find_kabupaten, find_names
from dashboard.pipeline.batas_read import Lapisan

UMUMNYA = 0.5  # of all rows are units of ours: then the file is of our kabupaten, not of a region
JAUH = 0.1  # degrees, about 11 km, between a shape and the reference point of its unit


@dataclass(frozen=True)
class Padanan:
    """What the rows of a layer are."""

    lapisan: Lapisan
    kode: pd.Series  # row number of the file -> unit code; only rows that are a unit
    mengaku: np.ndarray  # rows that claim to be of this kabupaten, or do not say
    luar: int  # rows of other kabupaten
    kolom: tuple[str, ...]  # the columns that decided
    per_kabupaten: bool  # the file says, by code or name, which kabupaten a row is of
    peringatan: list[str] = field(default_factory=list)

    @property
    def tak_dikenal(self) -> pd.Index:
        """Rows that claim to be ours and are no unit of ours."""
        return self.lapisan.teks.index[self.mengaku].difference(self.kode.index)

    def without_neighbours(self) -> "Padanan":
        """In a region cut by names alone, what is no unit of ours is counted as another's."""
        if self.per_kabupaten or len(self.kode) >= UMUMNYA * self.mengaku.sum():
            return self
        matched = self.lapisan.teks.index.isin(self.kode.index)
        return replace(self, mengaku=matched, luar=self.luar + len(self.tak_dikenal))

    def describe(self, row: int) -> str:
        """A row as its sender can find it: number in the file and the texts that decided."""
        texts = [self.lapisan.teks.at[row, name] for name in self.kolom]
        return f"fitur {row} ({', '.join(text for text in texts if text) or 'tanpa nama dan kode'})"


def match(layer: Lapisan, acuan: Acuan, titik: pd.DataFrame) -> Padanan:
    """Match the rows of a layer (shapes in lon/lat) with units; `titik`: lon, lat by unit code."""
    code = find_code(layer.teks, acuan)
    elsewhere, known = _elsewhere(layer.teks, code, acuan)
    claims = ~elsewhere.to_numpy(dtype=bool)
    own = layer.teks[claims]
    names = find_names(own, acuan)
    shapes = pd.Series(layer.bentuk, index=layer.teks.index)
    placed = _place(own, code, names, acuan)
    if names.pekon and not names.kecamatan:
        placed = _settle_twins(placed, own[names.pekon], shapes, acuan, titik)
    ours = known or len(placed) >= UMUMNYA * len(own)
    placed, warnings = _drop_doubtful(placed, shapes, titik, trusting=ours)
    warnings += _contradictions(placed, own, names, acuan)
    columns = [code.nama if code else None, names.pekon, names.kecamatan]
    decided = tuple(dict.fromkeys(name for name in columns if name))
    return Padanan(layer, placed["kode"], claims, int((~claims).sum()), decided, known, warnings)


def _elsewhere(texts: pd.DataFrame, code: KolomKode | None, acuan: Acuan) -> tuple[pd.Series, bool]:
    """Rows that say they are of another kabupaten; and whether the file says so of its rows at all."""
    named = find_kabupaten(texts, acuan) if code is None or not code.terisi.all() else None
    elsewhere = pd.Series(False, index=texts.index)
    if named is not None:
        elsewhere |= named.eq(False)
    if code is not None:
        elsewhere = (code.terisi & ~code.sendiri) | (~code.terisi & elsewhere)
    return elsewhere, code is not None or named is not None


def _place(own: pd.DataFrame, code: KolomKode | None, names: KolomNama, acuan: Acuan) -> pd.DataFrame:
    """Unit and how it was found, for the rows where that is certain."""
    empty = pd.Series("", index=own.index)
    digits = code.angka[own.index] if code else empty
    system = code.sistem if code else "tidak_ada"
    kecamatan = own[names.kecamatan] if names.kecamatan else empty
    pekon = own[names.pekon] if names.pekon else empty
    rows = []
    for row, number, district, name in zip(own.index, digits, kecamatan, pekon, strict=True):
        # A full code of a kecamatan that is not ours is no unit of ours, whatever its name.
        strange = number and acuan.parse_code(system, number) is None
        where = acuan.place(system, number, "" if strange else district, "" if strange else name)
        if not where.kode_pekon.endswith(".0000"):
            how = "kode" if where.cara == BEDA_NAMA else where.cara
            rows.append((row, where.kode_pekon, how))
    return pd.DataFrame(rows, columns=["baris", "kode", "cara"]).set_index("baris")


def _settle_twins(
    placed: pd.DataFrame, pekon: pd.Series, shapes: pd.Series, acuan: Acuan, titik: pd.DataFrame
) -> pd.DataFrame:
    """Without a kecamatan column, of pekon that share a name the one whose point the shape covers."""
    found = []
    for row, text in pekon.drop(placed.index).items():
        codes = {kode for form in spellings(text) for kode in acuan.kamus_semua.nama.get(form, ())}
        inside = [
            kode for kode in codes if shapely.contains_xy(shapes[row], *titik.loc[kode, ["lon", "lat"]])
        ]
        if len(inside) == 1:
            found.append((row, inside[0], "nama"))
    extra = pd.DataFrame(found, columns=["baris", "kode", "cara"]).set_index("baris")
    return pd.concat([placed, extra]) if len(extra) else placed


def _drop_doubtful(
    placed: pd.DataFrame, shapes: pd.Series, titik: pd.DataFrame, trusting: bool
) -> tuple[pd.DataFrame, list[str]]:
    """A likeness gives way to a certain match of the same unit; a name far from its unit is another place."""
    certain = placed.loc[placed["cara"] != "mirip", "kode"]
    coded = placed.loc[placed["cara"] == "kode", "kode"]
    alike = (placed["cara"] == "mirip") & placed["kode"].isin(certain)
    second = (placed["cara"] != "kode") & placed["kode"].isin(coded)
    kept = placed[~alike & ~second]
    points = titik.loc[kept["kode"]]
    away = shapely.distance(
        shapes[kept.index].to_numpy(),
        shapely.points(points["lon"].to_numpy(float), points["lat"].to_numpy(float)),
    )
    far = pd.Series(away > JAUH, index=kept.index)
    if not trusting:
        kept, far = kept[~far], far[~far]
    return kept, _said(far, kept)


def _said(far: pd.Series, kept: pd.DataFrame) -> list[str]:
    if not far.any():
        return []
    first = ", ".join(kept.loc[far, "kode"].head(5))
    return [f"{int(far.sum())} bentuk terletak lebih dari 10 km dari titik acuannya (misalnya {first})."]


def _contradictions(placed: pd.DataFrame, own: pd.DataFrame, names: KolomNama, acuan: Acuan) -> list[str]:
    """Rows whose code is one unit and whose name is another of the same kecamatan."""
    if not names.pekon:
        return []
    coded = placed[placed["cara"] == "kode"]
    wrong = []
    for row, kode in coded["kode"].items():
        text = own.at[row, names.pekon]
        found = acuan.kamus_pekon[kode[:8]].match_exact(text) if text else None
        if found and found[0] != kode:
            wrong.append(f"fitur {row}: {kode} bernama {text}")
    listed = "; ".join(wrong[:5])
    return [f"{len(wrong)} kode tidak cocok dengan namanya, kode yang dipakai ({listed})."] if wrong else []
