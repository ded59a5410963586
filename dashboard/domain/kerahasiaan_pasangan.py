"""Choosing partners: which further cells are withheld until no small cell can be worked out.

First each additive relation by itself is closed, which settles nearly all; then the audit looks at tied
relations together and every leak it finds gets another partner, until it finds none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dashboard.domain.kerahasiaan import AMBANG, Jaringan, component, leaks_alone, primary
from dashboard.domain.kerahasiaan_audit import audit, components, is_open

JANGKAUAN = 3
"""How many relations away from a leaking cell partners are looked for."""

DICOBA = 10
"""How many of them are tried for their effect."""

SEDIKIT = 60
"""Trying pays while few cells hang together; where nearly all is small the nearest partner is as good."""


@dataclass
class Hasil:
    """What is not shown, and what could not be had."""

    tertutup: set[int]
    lemah: set[int] = field(default_factory=set)
    """Safe by this release alone, not against one who kept the earlier and knows what did not change."""
    sisa: set[int] = field(default_factory=set)
    """Cells for which nothing is left to withhold."""


def suppress(jaringan: Jaringan) -> Hasil:
    """The cells to withhold. The same input gives the same answer."""
    hasil = Hasil(primary(jaringan))
    _close(jaringan, hasil, list(range(len(jaringan.jumlah))))
    safe: set[tuple[int, ...]] = set()
    while True:
        groups = [g for g in components(jaringan, hasil.tertutup) if tuple(g) not in safe]
        leaks = audit(jaringan, hasil.tertutup, groups)
        if not leaks:
            break
        safe |= {tuple(g) for g in groups if not set(g) & set(leaks)}
        for i in leaks:
            _close(jaringan, hasil, _answer(jaringan, hasil, i, _nearby(jaringan, i, hasil.tertutup)))
    _show_plain_zeros(jaringan, hasil.tertutup)
    return hasil


def _close(jaringan: Jaringan, hasil: Hasil, queue: list[int]) -> None:
    """Withhold partners until no relation by itself gives anything back; `queue` holds relations to look
    at."""
    while queue:
        nomor = queue.pop()
        leaks = leaks_alone(jaringan, nomor, hasil.tertutup)
        if leaks:
            queue += [
                nomor,
                *_answer(jaringan, hasil, leaks[0], _in_relation(jaringan, hasil, leaks[0], nomor)),
            ]


def _answer(jaringan: Jaringan, hasil: Hasil, i: int, partners: Iterator[int]) -> list[int]:
    """Withhold the first partner for a leaking cell; returns the relations that this touches."""
    partner = next(partners, None)
    if partner is not None:
        hasil.tertutup.add(partner)
        return _touched(jaringan, partner)
    return _give_way(jaringan, hasil, i)


def _touched(jaringan: Jaringan, i: int) -> list[int]:
    tied = [i, *jaringan.atas.get(i, ()), *jaringan.bawah.get(i, ())]
    return [nomor for j in tied for nomor in jaringan.hubungan.get(j, ())]


def _give_way(jaringan: Jaringan, hasil: Hasil, i: int) -> list[int]:
    """Nothing is left to withhold: stop counting on what earlier releases showed, then take the class back,
    then those of its crossing sum, then stop asking for the cell."""
    around = {j for nomor in jaringan.hubungan.get(i, ()) for j in jaringan.anggota(nomor)}
    known = [j for j in around if jaringan.sel[j].dikenal]
    if known:
        hasil.lemah.add(i)
        for j in known:
            jaringan.sel[j].dikenal = False
    elif jaringan.sel[i].berkelas:
        jaringan.sel[i].samar = True
    elif (crossing := _classed(jaringan, i)) is not None:
        jaringan.sel[crossing].samar = True
        return [*_touched(jaringan, i), *_touched(jaringan, crossing)]
    else:
        hasil.sisa.add(i)
        jaringan.sel[i].dilepas = True
    return _touched(jaringan, i)


def _classed(jaringan: Jaringan, i: int) -> int | None:
    """The first of the cells that sum to the same figure, standing nowhere, and still tell their class."""
    sums = [n for n in jaringan.hubungan.get(i, ()) if jaringan.sel[jaringan.jumlah[n][0]].semu]
    cells = {j for n in sums for j in _group(jaringan, n) if jaringan.sel[j].berkelas}
    return min(cells, key=lambda j: (jaringan.sel[j].urutan, j), default=None)


def _in_relation(jaringan: Jaringan, hasil: Hasil, i: int, nomor: int) -> Iterator[int]:
    """Partners for a cell that one relation gives back: a part that suffices, else parts together, else the
    whole."""
    whole, parts = jaringan.jumlah[nomor]
    queue = _queue(jaringan, parts, hasil.tertutup)
    for j in queue:
        if i not in leaks_alone(jaringan, nomor, hasil.tertutup | {j}):
            yield j
            return
    if i not in leaks_alone(jaringan, nomor, hasil.tertutup | set(queue)):
        yield queue[0]
    elif _free(jaringan, whole, hasil.tertutup) and not jaringan.sel[whole].terakhir:
        yield whole
    yield from queue
    yield from _nearby(jaringan, i, hasil.tertutup)


def _nearby(jaringan: Jaringan, i: int, tertutup: set[int]) -> Iterator[int]:
    """A partner for a cell that several relations give back together: one that opens it, else the nearest."""
    around = list(dict.fromkeys(_around(jaringan, i, tertutup)))
    last = [j for j in around if jaringan.sel[j].terakhir]
    partners = [j for j in around if not jaringan.sel[j].terakhir][:DICOBA] + last
    tried = partners if len(component(jaringan, tertutup, i)) <= SEDIKIT else []
    for j in tried:
        if is_open(jaringan, tertutup | _with_part(jaringan, j, tertutup), i):
            yield j
            return
    yield from partners


def _with_part(jaringan: Jaringan, j: int, tertutup: set[int]) -> set[int]:
    """A whole opens nothing while all its parts are shown: tried together with the part that would follow."""
    below = _below(jaringan, j)
    if any(p in tertutup for p in below):
        return {j}
    return {j, *_queue(jaringan, below, tertutup)[:1]}


def _around(jaringan: Jaringan, i: int, tertutup: set[int]) -> Iterator[int]:
    """Cells that may be withheld, nearest first: in each ring parts of the barest relation, then wholes."""
    seen, ring = {i}, [i]
    for _ in range(JANGKAUAN):
        relations = {n for j in ring for n in jaringan.hubungan.get(j, ())}
        groups = [_group(jaringan, n) for n in sorted(relations)]
        for group in sorted(groups, key=lambda g: sum(j in tertutup for j in g)):
            yield from _queue(jaringan, group, tertutup)
        tied = [w for j in ring for w in (*jaringan.atas.get(j, ()), *jaringan.bawah.get(j, ()))]
        wholes = [jaringan.jumlah[n][0] for n in sorted(relations)]
        yield from (
            j for j in [*wholes, *tied] if _free(jaringan, j, tertutup) and _loose(jaringan, j, tertutup)
        )
        around = {j for g in groups for j in g} | set(wholes) | set(tied)
        ring = sorted(j for j in around - seen if j in tertutup)
        seen |= around


def _group(jaringan: Jaringan, nomor: int) -> list[int]:
    """The parts of a relation; of a sum that stands nowhere, the parts on both its sides."""
    whole, parts = jaringan.jumlah[nomor]
    if not jaringan.sel[whole].semu:
        return list(parts)
    return [p for n in jaringan.hubungan[whole] for p in jaringan.jumlah[n][1]]


def _free(jaringan: Jaringan, i: int, tertutup: set[int]) -> bool:
    """Whether a cell may still be withheld; a small one is already, a nought of a pekon hides nothing."""
    sel = jaringan.sel[i]
    large = sel.nilai >= AMBANG or not sel.bawah_kecamatan
    return i not in tertutup and sel.peka and large and not sel.dikenal


def _queue(jaringan: Jaringan, parts: Sequence[int], tertutup: set[int]) -> list[int]:
    """Parts that may be withheld with effect: those in need of fewest partners first, then by their draw."""
    useful = {j for j in parts if _free(jaringan, j, tertutup) and _can_move(jaringan, j, tertutup)}

    def order(j: int) -> tuple:
        return _alone(jaringan, j, tertutup), not _moves(jaringan, j, tertutup), jaringan.sel[j].urutan, j

    return sorted(useful, key=order)


def _alone(jaringan: Jaringan, i: int, tertutup: set[int]) -> int:
    """In how many of its relations a cell would be the only one withheld."""
    groups = (_group(jaringan, n) for n in jaringan.hubungan.get(i, ()) if jaringan.jumlah[n][0] != i)
    return sum(not any(j in tertutup for j in group if j != i) for group in groups)


def _below(jaringan: Jaringan, i: int) -> list[int]:
    """The parts of a whole; what stands nowhere is no part that could be withheld for it."""
    relations = [jaringan.jumlah[n] for n in jaringan.hubungan.get(i, ())]
    return [p for whole, parts in relations if whole == i for p in parts if not jaringan.sel[p].semu]


def _moves(jaringan: Jaringan, i: int, tertutup: set[int]) -> bool:
    """Whether some cell under this one is already withheld, so that withholding it costs nothing more."""
    return any(p in tertutup for p in _below(jaringan, i))


def _loose(jaringan: Jaringan, i: int, tertutup: set[int]) -> bool:
    """Whether a whole is not given back at once by parts that are all shown."""
    return jaringan.sel[i].bawah_kecamatan or _can_move(jaringan, i, tertutup)


def _can_move(jaringan: Jaringan, i: int, tertutup: set[int]) -> bool:
    """A cell of a pekon must be above the threshold to hide anything; a kecamatan needs such a pekon under
    it."""
    sel = jaringan.sel[i]
    if sel.bawah_kecamatan:
        return sel.nilai > AMBANG
    below = _below(jaringan, i)
    return not below or any(
        p in tertutup or (_free(jaringan, p, tertutup) and _can_move(jaringan, p, tertutup)) for p in below
    )


def _show_plain_zeros(jaringan: Jaringan, tertutup: set[int]) -> None:
    """A zero kept back from the release before hides nothing once its whole leaves no room: show it again;
    not one withheld with all beside it, whose row would tell whether there is anything to count."""
    for whole, parts in jaringan.jumlah:
        hidden = [p for p in parts if p in tertutup]
        plain = all(jaringan.sel[p].nilai == 0 and not jaringan.sel[p].serentak for p in hidden)
        if whole not in tertutup and plain:
            tertutup.difference_update(hidden)
