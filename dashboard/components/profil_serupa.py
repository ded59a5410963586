"""Places like this one: the same kind, near in population and in the share of decile 1, of figures shown."""

from dataclasses import dataclass
from math import log

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_kosong, figur_nilai, irisan
from dashboard.components.profil import PERSEN, Profil
from dashboard.components.sumber_data import kartu
from dashboard.domain.angka import rank_ties
from dashboard.domain.periode import label

PENDUDUK = "penduduk_dukcapil"
BANDING = (PENDUDUK, PERSEN, "keluarga_terdaftar", "kpm_pkh", "persen_stunting")
BANYAK = 4


@dataclass(frozen=True)
class Serupa:
    """The places to compare with, nearest first, and by what they are alike."""

    kode: tuple[str, ...]
    dasar: str


def cari_serupa(profil: Profil) -> Serupa:
    """The nearest places; a measure that is hidden here takes no part, and is named."""
    kind = profil.jenis
    people, share = profil.figur(PENDUDUK), profil.figur(PERSEN)
    used = [(kode, f) for kode, f in ((PENDUDUK, people), (PERSEN, share)) if f.tampak and f.nilai]
    if not used:
        return Serupa((), f"Belum dapat dibandingkan: penduduk dan bagian desil 1 {kind} ini tidak tampil.")
    others = {kode: _others(profil, kode, f.periode) for kode, f in used}
    places = sorted(set.intersection(*(set(found) for found in others.values())))
    orders = [_order(k, f.nilai, others[k], places) for k, f in used]
    far = dict(zip(places, map(sum, zip(*orders, strict=True)), strict=True))
    nearest = sorted(far, key=lambda p: (far[p], p))[:BANYAK]
    words = " dan ".join(f"{_kata(k)} ({label(f.periode)})" for k, f in used)
    weight = " (urutan kedekatan, keduanya sama berat)"
    if len(used) == 1:
        weight = "; ukuran lainnya tidak tampil di sini"
    if not nearest:
        return Serupa((), f"Tidak ada {kind} lain yang menampilkan {words}.")
    basis = f"Serupa berarti sama-sama {kind}, dengan {words} terdekat{weight}"
    return Serupa(tuple(nearest), f"{basis}. Dipilih dari {len(places)} {kind} lain yang angkanya tampil.")


def _kata(kode: str) -> str:
    return "jumlah penduduk Dukcapil" if kode == PENDUDUK else "bagian keluarga desil 1 DTSEN"


def _others(profil: Profil, kode: str, periode: str) -> dict[str, float]:
    """The figure of every other place of the same kind that shows one above zero."""
    rows = irisan(kode, periode, "pekon")
    rows = rows[(rows["nilai"] > 0) & (rows["jenis"] == profil.jenis) & (rows["kode_wilayah"] != profil.kode)]
    return dict(zip(rows["kode_wilayah"], rows["nilai"], strict=True))


def _order(kode: str, own: float, others: dict[str, float], places: list[str]) -> list[int]:
    """The place of each by nearness in one measure; people by ratio: 200 more matter among 500."""
    gaps = [abs(log(others[p] / own)) if kode == PENDUDUK else abs(others[p] - own) for p in places]
    return rank_ties(gaps, largest_first=False)


def kolom_banding(profil: Profil) -> list[str]:
    """The compared indicators that have figures at all."""
    return [kode for kode in BANDING if kode in profil.butir]


def banding(profil: Profil, kode: str) -> dict[str, Figur]:
    """The compared figures of a place, each at the period that the profile shows."""
    found = {}
    for indicator in kolom_banding(profil):
        period, unit = profil.figur(indicator).periode, kartu(indicator)["satuan"]
        rows = irisan(indicator, period, "pekon", [kode]).to_dict("records")
        found[indicator] = figur_nilai(rows[0], unit) if rows else figur_kosong(indicator, kode, period, unit)
    return found
