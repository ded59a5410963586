"""Which counts may be shown: small ones become the class "1–4", and partners are withheld so that no total
gives them back.

The reader we guard against knows this file, sees every total, every rate and every earlier release, and
knows the rules that tie figures together. What he can work out is a set of equalities and inequalities over
the cells not shown; each small cell must still be able to hold every value from 1 to 4. He does not know
the key that orders the partners, so that which cell was withheld tells him nothing about its size.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field

AMBANG = 5
"""A count of people, children or families above zero and under this is not shown below kecamatan."""

TERKECIL, TERBESAR = 1, AMBANG - 1
"""What a reader knows of a cell shown as "1–4"; he must not come to know more."""

RENTANG = TERBESAR - TERKECIL
"""How wide the interval of a small cell must stay."""

RENTANG_DITAHAN = RENTANG
"""By how much a withheld cell must stay open: less would close the small cell beside it."""

KELAS_RAHASIA = f"{TERKECIL}–{TERBESAR}"

TAK_TERHINGGA = 10**9


@dataclass
class Sel:
    """One count: its value, whether 1–4 is not to be shown, and whether it may be withheld for another's
    sake."""

    kunci: Hashable
    nilai: int
    bawah_kecamatan: bool = True
    peka: bool = True
    urutan: float = 0.0
    """Place in the queue of partners, drawn with a key."""
    ditahan_lalu: bool = False
    """Not shown in the release before."""
    dikenal: bool = False
    """Shown with this same value in the release before: withholding it now hides nothing."""
    samar: bool = False
    """A small sum of several small parts: even its class would narrow them, so that it is withheld without
    one."""
    kabur: bool = False
    """Withheld without a class whatever its size: that it is withheld tells nothing of it."""
    tak_berbaris: bool = False
    """Stands on no row, so that a nought of it does not look different."""
    semu: bool = False
    """A sum that stands nowhere: it only ties other cells together."""
    dilepas: bool = False
    """Given up: nothing is left that could be withheld for it."""
    terakhir: bool = False
    """Withheld only when nothing else helps: the figure of the whole kabupaten."""
    serentak: bool = False
    """Withheld with all others of its kind beside it: not even that it is nought is known."""

    @property
    def kecil(self) -> bool:
        """Whether this count is small and must not be shown."""
        return self.peka and self.bawah_kecamatan and TERKECIL <= self.nilai <= TERBESAR

    @property
    def berkelas(self) -> bool:
        """Whether it is shown as the class "1–4"."""
        return self.kecil and not (self.samar or self.kabur or self.serentak)


@dataclass
class Jaringan:
    """All counts of a release and the relations that tie them, by position in `sel`."""

    sel: list[Sel] = field(default_factory=list)
    jumlah: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    """(whole, parts): the whole is the sum of its parts."""
    bagian: list[tuple[int, int]] = field(default_factory=list)
    """(part, whole): the part is at most the whole."""

    def __post_init__(self) -> None:
        self.hubungan: dict[int, list[int]] = {}
        self.atas: dict[int, list[int]] = {}
        self.bawah: dict[int, list[int]] = {}
        for nomor, (whole, parts) in enumerate(self.jumlah):
            self.sel[whole].samar |= sum(self.sel[p].nilai > 0 for p in parts) > 1
            for i in (whole, *parts):
                self.hubungan.setdefault(i, []).append(nomor)
        for part, whole in self.bagian:
            self.atas.setdefault(part, []).append(whole)
            self.bawah.setdefault(whole, []).append(part)

    def anggota(self, nomor: int) -> tuple[int, ...]:
        """Every cell of an additive relation."""
        whole, parts = self.jumlah[nomor]
        return (whole, *parts)


def bounds(jaringan: Jaringan, i: int, tertutup: set[int]) -> tuple[int, int]:
    """What the rules alone tell a reader of one cell: its value when shown, its class when small, and so
    on.

    Where a reader might know less we let him know more: a withheld cell of a pekon is at least AMBANG, one
    withheld without a class at least 1 (a nought would be shown as such), and a zero kept back from the
    release before is known to be zero, unless all beside it are withheld (`serentak`).
    """
    sel = jaringan.sel[i]
    plain = sel.bawah_kecamatan and sel.nilai == 0 and not sel.serentak
    if i not in tertutup or sel.dikenal or plain:
        return sel.nilai, sel.nilai
    if sel.berkelas:
        low, high = TERKECIL, TERBESAR
    else:
        low, high = _least(sel), TAK_TERHINGGA
    shown = [jaringan.sel[j].nilai for j in jaringan.bawah.get(i, ()) if j not in tertutup]
    above = [jaringan.sel[j].nilai for j in jaringan.atas.get(i, ()) if j not in tertutup]
    return max([low, *shown]), min([high, *above])


def _least(sel: Sel) -> int:
    """The least that a cell withheld without a class can be."""
    if not sel.bawah_kecamatan or sel.tak_berbaris or sel.serentak:
        return 0
    return TERKECIL if sel.kecil or sel.kabur else AMBANG


def needed(sel: Sel) -> int:
    """How wide the interval of a cell that is not shown must stay."""
    if sel.dikenal or sel.dilepas or sel.semu or (sel.bawah_kecamatan and sel.nilai == 0):
        return 0
    return RENTANG if sel.berkelas else RENTANG_DITAHAN


def leaks_alone(jaringan: Jaringan, nomor: int, tertutup: set[int]) -> list[int]:
    """Cells not shown that one additive relation by itself gives back or narrows."""
    whole, parts = jaringan.jumlah[nomor]
    hidden = [i for i in (whole, *parts) if i in tertutup]
    if not hidden:
        return []
    limit = {i: bounds(jaringan, i, tertutup) for i in (whole, *parts)}
    low_parts = sum(limit[i][0] for i in parts)
    high_parts = sum(limit[i][1] for i in parts)
    found = []
    for i in hidden:
        low, high = limit[i]
        if i == whole:
            low, high = max(low, low_parts), min(high, high_parts)
        else:
            low = max(low, limit[whole][0] - (high_parts - high))
            high = min(high, limit[whole][1] - (low_parts - limit[i][0]))
        if high - low < needed(jaringan.sel[i]):
            found.append(i)
    return found


def primary(jaringan: Jaringan) -> set[int]:
    """The cells not shown before any partner: small ones, and those withheld in the release before."""
    return {
        i for i, sel in enumerate(jaringan.sel) if sel.kecil or sel.semu or (sel.ditahan_lalu and sel.peka)
    }


def components(jaringan: Jaringan, tertutup: set[int]) -> list[list[int]]:
    """Groups of cells not shown that a reader must reason about together."""
    seen: set[int] = set()
    groups = []
    for start in sorted(tertutup):
        if start not in seen:
            groups.append(component(jaringan, tertutup, start))
            seen |= set(groups[-1])
    return groups


def component(jaringan: Jaringan, tertutup: set[int], start: int) -> list[int]:
    """The group of one cell not shown."""
    group, queue = {start}, [start]
    while queue:
        i = queue.pop()
        linked = [j for nomor in jaringan.hubungan.get(i, ()) for j in jaringan.anggota(nomor)]
        for j in (*linked, *jaringan.atas.get(i, ()), *jaringan.bawah.get(i, ())):
            if j in tertutup and j not in group:
                group.add(j)
                queue.append(j)
    return sorted(group)
