"""What is wrong with a file, said so that its sender can mend it: where, what, why, what to do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from dashboard.domain.sumber import simplify_header

POLA_PANJANG = 40


@dataclass(frozen=True)
class Kesalahan:
    """One fault of a whole file."""

    berkas: str
    alasan: str
    tindakan: str
    baris: int | None = None
    kolom: str = ""
    nilai: str = ""

    def __str__(self) -> str:
        where = [self.berkas]
        where += [f"baris {self.baris}"] if self.baris else []
        where += [f"kolom {self.kolom}"] if self.kolom else []
        where += [f"isi “{self.nilai}”"] if self.nilai else []
        return f"{', '.join(where)}: {self.alasan} {self.tindakan}".strip()


class ImportDitolak(Exception):
    """A file that is not what it says; `daftar` names every fault found."""

    def __init__(self, daftar: Iterable[Kesalahan]):
        self.daftar = list(daftar)
        super().__init__("\n".join(str(fault) for fault in self.daftar))

    def __reduce__(self):
        return type(self), (self.daftar,)


def mask_value(value: str, pribadi: bool, known: str = "") -> str:
    """The shape of a personal value (digits 9, letters x); of another value only what could be a name or NIK.

    A name can stand in the wrong column, so longer words that are not known there are masked everywhere.
    """
    if pribadi:
        value = re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "9", value))
    else:
        words = set(re.findall(r"\w+", known.upper()))
        value = re.sub(r"\d{8,}", lambda run: "9" * len(run[0]), value)
        value = re.sub(r"[^\W\d_]{4,}", lambda w: w[0] if w[0].upper() in words else "x" * len(w[0]), value)
    return value if len(value) <= POLA_PANJANG else value[: POLA_PANJANG - 1] + "…"


def closest_header(wanted: Iterable[str], seen: Iterable[str]) -> str | None:
    """The header in the file that looks most like one of the wanted ones, if any looks like it at all."""
    seen = [label for label in seen if label]
    scored = [
        process.extractOne(alias, seen, processor=simplify_header, scorer=fuzz.ratio, score_cutoff=60)
        for alias in wanted
    ]
    return max((hit for hit in scored if hit), key=lambda hit: hit[1], default=(None,))[0]
