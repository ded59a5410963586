"""Who came in, stayed, left between two lists of lokus, and what can be said without names. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(frozen=True)
class Ragu:
    """A name of the source that is no pekon's for sure, with the pekon it may be."""

    nama: str
    kandidat: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DaftarLokus:
    """One list of one kind and year: sure places, doubtful names, and pekon known as a number only."""

    jenis: str
    tahun: str
    pasti: frozenset[str] = frozenset()
    ragu: tuple[Ragu, ...] = ()
    hanya_jumlah: int = 0

    @property
    def jumlah(self) -> int:
        return len(self.pasti) + len(self.ragu) + self.hanya_jumlah


@dataclass(frozen=True)
class Rentang:
    """At least and at most how many; equal where it is known."""

    paling_sedikit: int
    paling_banyak: int

    @property
    def pasti(self) -> bool:
        return self.paling_sedikit == self.paling_banyak


@dataclass(frozen=True)
class Perubahan:
    """What became of a list: places surely in, stayed, left; names that cannot be told; the three numbers."""

    sebelum: DaftarLokus
    sesudah: DaftarLokus
    masuk: frozenset[str] = frozenset()
    bertahan: frozenset[str] = frozenset()
    keluar: frozenset[str] = frozenset()
    tak_tentu: tuple[str, ...] = ()
    rentang: dict[str, Rentang] = field(default_factory=dict)

    @property
    def bernama(self) -> bool:
        """Whether both lists are known by name."""
        return not (self.sebelum.hanya_jumlah or self.sesudah.hanya_jumlah)


def list_changes(lists: Sequence[DaftarLokus]) -> list[Perubahan]:
    """Each list beside the one before it of the same kind, oldest first."""
    kinds = dict.fromkeys(one.jenis for one in lists)
    found = []
    for kind in kinds:
        own = sorted((one for one in lists if one.jenis == kind), key=lambda one: one.tahun)
        found += [compare(before, after) for before, after in pairwise(own)]
    return found


def compare(before: DaftarLokus, after: DaftarLokus) -> Perubahan:
    """In, stayed, left between two lists.

    A doubtful name that may be a place of the other list makes that place untold; one that may not be any
    counts as one pekon that came in or left, without a code.
    """
    maybe_before = _candidates(before) - before.pasti
    maybe_after = _candidates(after) - after.pasti
    stayed = before.pasti & after.pasti
    left = frozenset() if after.hanya_jumlah else before.pasti - after.pasti - maybe_after
    came = frozenset() if before.hanya_jumlah else after.pasti - before.pasti - maybe_before
    same = len({r.nama for r in before.ragu} & {r.nama for r in after.ragu})
    return Perubahan(
        before, after, came, stayed, left, _untold(before, after), _ranges(before, after, len(stayed) + same)
    )  # fmt: skip


def _candidates(one: DaftarLokus) -> frozenset[str]:
    return frozenset().union(*(r.kandidat for r in one.ragu))


def _untold(before: DaftarLokus, after: DaftarLokus) -> tuple[str, ...]:
    """Doubtful names that may or may not be on the other list, each once."""
    names = [
        r.nama for one, other in ((before, after), (after, before)) for r in one.ragu if _may_be_in(r, other)
    ]
    return tuple(dict.fromkeys(names))


def _may_be_in(name: Ragu, other: DaftarLokus) -> bool:
    """Whether the other list may hold it: by a sure place, or by another doubtful name with such a place."""
    if name.nama in {r.nama for r in other.ragu}:
        return False  # the same unknown pekon on both lists stays, whichever it is
    return bool(name.kandidat & (other.pasti | _candidates(other)))


def _ranges(before: DaftarLokus, after: DaftarLokus, surely: int) -> dict[str, Rentang]:
    """The three numbers, as narrow as the names allow."""
    most = surely + _open(before, after)
    most = min(most, before.jumlah, after.jumlah)
    return {
        "bertahan": Rentang(surely, most),
        "masuk": Rentang(after.jumlah - most, after.jumlah - surely),
        "keluar": Rentang(before.jumlah - most, before.jumlah - surely),
    }


def _open(before: DaftarLokus, after: DaftarLokus) -> int:
    """How many more may have stayed: doubtful names that fit, and any name of a list known as a number."""
    fits = min(
        sum(_may_be_in(r, after) for r in before.ragu) + _fitting(before.pasti, after),
        sum(_may_be_in(r, before) for r in after.ragu) + _fitting(after.pasti, before),
    )
    if not (before.hanya_jumlah or after.hanya_jumlah):
        return fits
    return max(before.jumlah, after.jumlah)


def _fitting(places: frozenset[str], other: DaftarLokus) -> int:
    """Sure places that a doubtful name of the other list may be."""
    return sum(bool(r.kandidat & (places - other.pasti)) for r in other.ragu)
