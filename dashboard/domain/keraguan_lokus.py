"""Who is surely inside the line: the doubt from counting and linking, as three groups of pekon. Pure.

A count of desil-1 families is what was found, not what is there. Of the families truly there a share is
found, a little different in every kecamatan and every pekon (a nested Beta-binomial); of the families found a
few do not belong (twice in the list, wrong pekon, wrong link). Thousands of drawn truths, each ranked by the
rule, tell how often a pekon is inside. That holds for these errors only: not for a changed desil, an old
list, or the choice between readings of the rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

PASTI_MASUK, ABU_ABU, PASTI_LUAR, TANPA_ANGKA = "pasti masuk", "abu-abu", "pasti di luar", "tidak digolongkan"
GOLONGAN = (PASTI_MASUK, ABU_ABU, PASTI_LUAR, TANPA_ANGKA)
YAKIN = 0.95
"""The chance from which a pekon is called certain, on either side of the line."""
TARIKAN, BENIH = 4000, 2022
RAHASIA = (1, 4)
"""What a hidden count may be; each of them is drawn as likely as the others."""

Bilangan = NDArray[np.float64]
Ya = NDArray[np.bool_]


@dataclass(frozen=True)
class Kesalahan:
    """How a count errs, in shares of 1; each mean rests on `diperiksa` families that somebody checked."""

    terhitung: float = 0.90  # of the families truly there, found and linked
    beda_kecamatan: float = 0.04  # standard deviation of that share between kecamatan
    beda_pekon: float = 0.06  # and between pekon of one kecamatan
    keliru: float = 0.04  # of the families counted, those that do not belong to the pekon
    diperiksa: int = 200


TERCATAT = 0.92
"""Share of the families truly there that stand in a list at all: assumed, no file of a list can tell it."""


def measured(benar: int, ditemukan: int, terhitung: int, keliru: int) -> Kesalahan:
    """The errors as counted on populations whose truth is known, in whole percent as the sliders show them.

    Of `benar` families that stand in lists `ditemukan` came out in their pekon; of `terhitung` families
    counted `keliru` do not belong. The rest of `Kesalahan` stays an assumption.
    """
    return Kesalahan(terhitung=round(TERCATAT * ditemukan / benar, 2), keliru=round(keliru / terhitung, 2))


BATAS_KESALAHAN = {
    "terhitung": (0.60, 0.99),
    "beda_kecamatan": (0.0, 0.15),
    "beda_pekon": (0.0, 0.20),
    "keliru": (0.0, 0.20),
}
"""Between which bounds a reader may set each of them."""


@dataclass(frozen=True)
class Garis:
    """The part of a rule that the draws can follow: measure, who goes first, and the quotas."""

    kuota: int
    jumlah_kecamatan: int | None = None
    kuota_kecamatan: int | None = None
    bagian: bool = False  # rank by share of the pekon's families, not by their number
    dahulu: bool = False  # marked pekon stand before all others
    tambahan: int = 0  # or their figure counts so many percent more


@dataclass(frozen=True)
class Pencacahan:
    """What was counted, a pekon per place: NaN where the count is withheld, `rahasia` where it is 1–4."""

    hitungan: Bilangan
    kecamatan: NDArray[np.int64]  # 0, 1, 2 … of each pekon
    rahasia: Ya
    penyebut: Bilangan = field(default_factory=lambda: np.empty(0))
    tanda: Ya = field(default_factory=lambda: np.empty(0, dtype=bool))

    @property
    def tanpa_angka(self) -> Ya:
        """Pekon whose count is not known at all."""
        return np.isnan(self.hitungan) & ~self.rahasia


@dataclass(frozen=True)
class Golongan:
    """The chance of being inside, pekon by pekon, and the group it gives."""

    peluang: Bilangan
    golongan: list[str]

    def jumlah(self, golongan: str) -> int:
        """How many pekon stand in a group."""
        return self.golongan.count(golongan)


def make_pencacahan(
    hitungan: Sequence[float | None],
    kecamatan: Sequence[str],
    rahasia: Sequence[bool],
    *,
    penyebut: Sequence[float | None] = (),
    tanda: Sequence[bool] = (),
) -> Pencacahan:
    """Counts of a release as arrays; None is a count that is not shown."""
    codes = np.unique(np.asarray(kecamatan), return_inverse=True)[1]
    numbers = np.array([np.nan if v is None else v for v in hitungan], dtype=float)
    whole = np.array([np.nan if v is None else v for v in penyebut], dtype=float)
    return Pencacahan(numbers, codes, np.asarray(rahasia, bool), whole, np.asarray(tanda, bool))


def golongkan(
    data: Pencacahan,
    garis: Garis,
    salah: Kesalahan = Kesalahan(),
    *,
    tarikan: int = TARIKAN,
    benih: int = BENIH,
) -> Golongan:
    """The chance of each pekon to be inside the line were the truth known, and its group."""
    data = prepare(data, garis)
    truths = draw_truths(data, salah, tarikan, np.random.default_rng(benih))
    return group_truths(truths, data, garis, benih)


def group_truths(truths: Bilangan, data: Pencacahan, garis: Garis, benih: int = BENIH) -> Golongan:
    """Chances and groups from drawn truths; another quota needs no new ones. `data` as `prepare` gives it."""
    inside = select(truths, data, garis, np.random.default_rng(benih)).mean(axis=0)
    return Golongan(inside, _groups(inside, data.tanpa_angka))


def prepare(data: Pencacahan, garis: Garis) -> Pencacahan:
    """The counts as the line can rank them."""
    return _with_denominator(data) if garis.bagian else data


def _with_denominator(data: Pencacahan) -> Pencacahan:
    """A share without a shown denominator is no more known than one without a count."""
    blind = ~(data.penyebut > 0)
    return replace(
        data,
        hitungan=np.where(blind, np.nan, data.hitungan),
        rahasia=data.rahasia & ~blind,
        penyebut=np.where(blind, np.nanmedian(data.penyebut), data.penyebut),
    )


def _groups(inside: Bilangan, blind: Ya) -> list[str]:
    middle = np.where(inside >= YAKIN, PASTI_MASUK, np.where(inside <= 1 - YAKIN, PASTI_LUAR, ABU_ABU))
    return [str(g) for g in np.where(blind, TANPA_ANGKA, middle)]


def draw_truths(data: Pencacahan, salah: Kesalahan, tarikan: int, rng: np.random.Generator) -> Bilangan:
    """Families truly there, one row per draw: found ones that belong, and those that were missed."""
    counted = _draw_hidden(data, tarikan, rng)
    found = _draw_found(data.kecamatan, salah, tarikan, rng)
    wrong = rng.binomial(counted.astype(np.int64), _draw_share(salah.keliru, 0.0, salah, counted.shape, rng))
    right = counted - wrong
    # With every truth as likely beforehand, the missed ones follow a negative binomial of right + 1.
    missed = rng.poisson(rng.standard_gamma(right + 1.0) * (1 - found) / found)
    return right + missed


def _draw_hidden(data: Pencacahan, tarikan: int, rng: np.random.Generator) -> Bilangan:
    """Counts as they stand; 1–4 where hidden; where withheld, any count that other pekon have."""
    counted = np.broadcast_to(data.hitungan, (tarikan, len(data.hitungan))).copy()
    low, high = RAHASIA
    counted[:, data.rahasia] = rng.integers(low, high + 1, (tarikan, int(data.rahasia.sum())))
    shown = data.hitungan[~np.isnan(data.hitungan)]
    blind = data.tanpa_angka
    counted[:, blind] = rng.choice(shown if len(shown) else np.zeros(1), (tarikan, int(blind.sum())))
    return counted


def _draw_found(
    kecamatan: NDArray[np.int64], salah: Kesalahan, tarikan: int, rng: np.random.Generator
) -> Bilangan:
    """The share found in each pekon: around that of its kecamatan, which is around that of the kabupaten."""
    whole = _beta(np.full((tarikan, 1), salah.terhitung), salah.diperiksa, rng)
    groups = int(kecamatan.max()) + 1
    per_kecamatan = _spread(np.broadcast_to(whole, (tarikan, groups)), salah.beda_kecamatan, rng)
    return _spread(per_kecamatan[:, kecamatan], salah.beda_pekon, rng)


def _draw_share(
    mean: float, spread: float, salah: Kesalahan, shape: tuple[int, ...], rng: np.random.Generator
) -> Bilangan:
    """The share that does not belong: uncertain for the kabupaten, as wide as its mean between pekon."""
    if not mean:
        return np.zeros(shape)
    whole = _beta(np.full((shape[0], 1), mean), salah.diperiksa, rng)
    return _spread(np.broadcast_to(whole, shape), spread or mean / 2, rng)


def _spread(mean: Bilangan, deviation: float, rng: np.random.Generator) -> Bilangan:
    """Shares around a mean with a standard deviation, kept possible for a share."""
    if not deviation:
        return mean
    widest = mean * (1 - mean)
    return _beta(mean, np.maximum(widest / deviation**2 - 1, 1.0), rng)


def _beta(mean: Bilangan, weight: float | Bilangan, rng: np.random.Generator) -> Bilangan:
    safe = np.clip(mean, 0.001, 0.999)
    return np.clip(rng.beta(safe * weight, (1 - safe) * weight), 0.02, 0.999)


def select(truths: Bilangan, data: Pencacahan, garis: Garis, rng: np.random.Generator) -> Ya:
    """Which pekon the line takes in, one row per draw; equal ones are told apart by lot."""
    score = truths / data.penyebut if garis.bagian else truths
    score = score + rng.random(score.shape) * 1e-6
    if len(data.tanda):
        score = score * np.where(data.tanda, 1 + garis.tambahan / 100, 1.0)
        score = score + data.tanda * (score.max() + 1) * garis.dahulu
    allowed = _chosen_kecamatan(truths, data, garis)
    if garis.kuota_kecamatan:
        allowed = allowed & _best_per_kecamatan(score, data.kecamatan, garis.kuota_kecamatan)
    return allowed & _best(np.where(allowed, score, -1.0), garis.kuota)


def _chosen_kecamatan(truths: Bilangan, data: Pencacahan, garis: Garis) -> Ya:
    """The pekon of the kecamatan with most families, or with the largest share of them."""
    if not garis.jumlah_kecamatan:
        return np.ones(truths.shape, dtype=bool)
    member = np.eye(int(data.kecamatan.max()) + 1)[data.kecamatan]
    total = truths @ member
    total = total / (data.penyebut @ member) if garis.bagian else total
    return _best(total, garis.jumlah_kecamatan)[:, data.kecamatan]


def _best_per_kecamatan(score: Bilangan, kecamatan: NDArray[np.int64], quota: int) -> Ya:
    inside = np.zeros(score.shape, dtype=bool)
    for code in range(int(kecamatan.max()) + 1):
        here = kecamatan == code
        inside[:, here] = _best(score[:, here], quota)
    return inside


def _best(score: Bilangan, number: int) -> Ya:
    """The `number` largest of each row."""
    if number >= score.shape[1]:
        return np.ones(score.shape, dtype=bool)
    places = np.argpartition(-score, number - 1, axis=1)[:, :number]
    inside = np.zeros(score.shape, dtype=bool)
    np.put_along_axis(inside, places, True, axis=1)
    return inside
