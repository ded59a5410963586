"""Which column of a boundary file holds codes, and which names: found by content, whatever the header."""

import re
from dataclasses import dataclass

import pandas as pd

from dashboard.domain.nama_tempat import spellings
from dashboard.domain.wilayah import Acuan

SISTEM = ("kemendagri", "bps")
PANJANG = 10
DIKENAL_PASTI = 0.8  # of the codes with our prefix are known units: no chance
DIKENAL_MINIMUM = 0.3  # an edition with old kecamatan still has half; then names must agree
BERULANG = 3  # rows per text, at least, in a column of kabupaten: a desa may bear a kabupaten's name too
NAMA_MINIMUM = 0.3  # of the coded rows bear that unit's name, where the file has names at all


@dataclass(frozen=True)
class KolomKode:
    """A column of unit codes: its system, and the row's code as digits ('' where there is none)."""

    nama: str
    sistem: str
    angka: pd.Series
    awalan: str

    @property
    def sendiri(self) -> pd.Series:
        """Rows whose code begins with this kabupaten's prefix."""
        return self.angka.str.startswith(self.awalan)

    @property
    def terisi(self) -> pd.Series:
        """Rows that have a full code at all."""
        return self.angka.str.len() == PANJANG


def prefix(acuan: Acuan, sistem: str) -> str:
    """The four digits with which codes of this kabupaten begin."""
    return acuan.kabupaten_bps if sistem == "bps" else acuan.kabupaten.replace(".", "")


def find_code(texts: pd.DataFrame, acuan: Acuan) -> KolomKode | None:
    """The column and system that name most of our units; a code that denies the row's name does not count."""
    best: tuple[int, KolomKode] | None = None
    for name in texts.columns:
        digits = _digits(texts[name])
        for system in SISTEM:
            column = KolomKode(name, system, digits, prefix(acuan, system))
            units = _known(column, acuan)
            if units.nunique() > (best[0] if best else 0) and _believable(column, units, texts, acuan):
                best = (units.nunique(), column)
    return best[1] if best else None


def _digits(column: pd.Series) -> pd.Series:
    """Codes of any kabupaten as ten digits; anything else as ''."""
    plain = column.str.fullmatch(r"[\d.\s-]+")
    digits = column.where(plain, "").str.replace(r"\D", "", regex=True)
    return digits.where(digits.str.len() == PANJANG, "")


def _known(column: KolomKode, acuan: Acuan) -> pd.Series:
    own = column.angka[column.sendiri]
    units = own.map(lambda digits: acuan.parse_code(column.sistem, digits) or "")
    return units[units.str.len() > PANJANG]


def _believable(column: KolomKode, units: pd.Series, texts: pd.DataFrame, acuan: Acuan) -> bool:
    """Without dots, one in six codes of ours means another unit in the other system: chance is told apart."""
    share = len(units) / column.sendiri.sum()
    if share >= DIKENAL_PASTI or share < DIKENAL_MINIMUM:
        return share >= DIKENAL_PASTI
    rows = texts.loc[units.index]
    names = rows[[name for name in rows if _holds_names(rows[name])]]
    agreeing = sum(
        any(_is_named(acuan, kode, text) for text in row)
        for kode, row in zip(units, names.itertuples(index=False, name=None), strict=True)
    )
    return names.empty or agreeing >= NAMA_MINIMUM * len(units)


def _holds_names(column: pd.Series) -> bool:
    """Whether a column looks like names of units: words without digits, many different ones."""
    words = column.str.fullmatch(r"[A-Za-z][A-Za-z' ./()-]{2,}")
    return words.mean() > 0.5 and column.nunique() > max(len(column) / 2, 1)


def _is_named(acuan: Acuan, kode: str, text: str) -> bool:
    book = acuan.kamus_pekon[kode[:8]]
    return any(kode in names.get(form, ()) for form in spellings(text) for names in (book.nama, book.varian))


@dataclass(frozen=True)
class KolomNama:
    """Columns of pekon and kecamatan names; None where the file has none."""

    pekon: str | None
    kecamatan: str | None


def find_names(texts: pd.DataFrame, acuan: Acuan) -> KolomNama:
    """The column that names most of our kecamatan, and the one that names most of our pekon."""
    units = {name: _hits(texts[name], lambda text: _unit_name(acuan, text)) for name in texts.columns}
    districts = {name: _hits(texts[name], acuan.kamus_kecamatan.match_exact) for name in texts.columns}
    pekon = max(units, key=units.get, default=None)
    # A column that names more kecamatan than pekon is one of kecamatan: four pekon bear a kecamatan's name.
    if pekon is None or not units[pekon][0] or districts[pekon][0] > units[pekon][0]:
        return KolomNama(None, None)
    others = {name: hits for name, hits in districts.items() if name != pekon and hits[0]}
    return KolomNama(pekon, max(others, key=others.get, default=None))


def _unit_name(acuan: Acuan, text: str) -> bool:
    books = (acuan.kamus_semua.nama, acuan.kamus_semua.varian)
    return any(form in book for form in spellings(text) for book in books)


def _hits(column: pd.Series, names) -> tuple[int, float]:
    """How many different texts of a column are such names, and the share of its rows that are."""
    counted = column[column.str.contains("[A-Za-z]", regex=True)].value_counts()
    found = [text for text in counted.index if names(text)]
    return len(found), float(counted[found].sum()) / max(len(column), 1)


def find_kabupaten(texts: pd.DataFrame, acuan: Acuan) -> pd.Series | None:
    """For each row True (ours), False (another's) or None (empty), from the column that names kabupaten."""
    best, most = None, 0
    for name in texts.columns:
        column = texts[name]
        if column.nunique() > max(len(column) / BERULANG, 1):
            continue
        own = {text for text in column.unique() if _is_own_name(acuan, text)}
        rows = int(column.isin(own).sum())
        if rows > most:
            best, most = column.map(lambda text, own=own: text in own if text else None), rows
    return best


def _is_own_name(acuan: Acuan, text: str) -> bool:
    """Only names: a bare number may be the code of either system."""
    return bool(re.search("[A-Za-z]", text)) and acuan.kamus_kabupaten.match_exact(text) is not None
