"""Classes, their colours and words, and how many units fall into each. Pure."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.components.peta.pola import DI_LUAR, HURUF_STATUS, ISI_DI_LUAR, TANDA
from dashboard.components.peta.warna import SKALA_WARNA
from dashboard.domain.angka import SATUAN_PERSEN, STATUS, format_bilangan

LOKUS = {"pasti": "lokus", "diundang": "diundang", "belum pasti": "belum pasti"}
DILUAR_SARINGAN = "di luar saringan"


@dataclass(frozen=True)
class Legenda:
    """What the colours mean: one colour and one label per class, lowest first."""

    judul: str  # the measure: "Keluarga desil 1"
    satuan: str
    warna: tuple[str, ...]
    label: tuple[str, ...]
    batas: tuple[float, ...]  # lower bound of each class

    def kelas(self, nilai: float | None) -> int:
        """Class of a value; below the first bound counts as the first class; -1 without a value."""
        if nilai is None or pd.isna(nilai):
            return -1
        return max(bisect_right(self.batas, nilai) - 1, 0) if self.batas else -1


def legenda(kelas: pd.DataFrame, satuan: str, warna: str = "kemiskinan", judul: str = "") -> Legenda:
    """From the table `kelas` of a release (urut, bawah, atas) for one indicator and level."""
    rows = kelas.sort_values("urut")
    bounds = [(float(a), float(b)) for a, b in zip(rows["bawah"], rows["atas"], strict=True)]
    places = 0 if all(a.is_integer() and b.is_integer() for a, b in bounds) else _places(bounds)
    last = len(bounds) - 1
    labels = tuple(_label(low, high, satuan, places, i == last) for i, (low, high) in enumerate(bounds))
    colours = pick_colours(SKALA_WARNA[warna], len(bounds))
    return Legenda(judul, satuan, colours, labels, tuple(low for low, _ in bounds))


def pick_colours(scale: Sequence[str], count: int) -> tuple[str, ...]:
    """As many colours as there are classes, spread over the whole scale, lightest first."""
    if count <= 1:
        return tuple(scale[2:3]) * count
    return tuple(scale[round(i * (len(scale) - 1) / (count - 1))] for i in range(count))


def _places(bounds: list[tuple[float, float]]) -> int:
    return next((p for p in (1, 2) if all(abs(round(x, p) - x) < 1e-9 for pair in bounds for x in pair)), 2)


def _label(low: float, high: float, satuan: str, places: int, last: bool) -> str:
    """Whole numbers close a class below the next bound (5–24, 25–49); measures keep the bound (2,5–<5,0)."""
    sign = " %" if satuan in SATUAN_PERSEN else ""
    if places == 0 and not sign:
        top = high if last else max(high - 1, low)
        return format_bilangan(low) if low == top else f"{format_bilangan(low)}–{format_bilangan(top)}"
    joint = "–" if last else "–<"
    return f"{format_bilangan(low, places)}{joint}{format_bilangan(high, places)}{sign}"


def legend_items(legenda: Legenda, letters: str) -> list[dict]:
    """Classes always, other looks only when drawn; each with the number of units."""
    counts = Counter(letters)
    items = [
        {"huruf": str(i), "isi": colour, "kata": label, "jumlah": counts[str(i)]}
        for i, (colour, label) in enumerate(zip(legenda.warna, legenda.label, strict=True))
    ]
    looks = [(tanda.huruf, tanda.isi, _words(tanda.status)) for tanda in TANDA]
    looks.append((DI_LUAR, ISI_DI_LUAR, DILUAR_SARINGAN))
    return items + [
        {"huruf": letter, "isi": fill, "kata": words, "jumlah": counts[letter]}
        for letter, fill, words in looks
        if counts[letter]
    ]


def _words(status: str) -> str:
    shown = STATUS[status]
    return f"{shown.lambang} ({shown.kata})" if status == "nol" else shown.kata


def shown_lokus(lokus: Mapping[str, str], urutan: Mapping[str, int], letters: str) -> dict[int, str]:
    """Outline by place in the order of the geometry, for the units that the filter leaves in."""
    places = {urutan[kode]: tanda for kode, tanda in lokus.items() if kode in urutan}
    return {place: tanda for place, tanda in places.items() if letters[place] != DI_LUAR}


def lokus_items(lokus: Mapping[int, str], dalam: Sequence[dict] = ()) -> list[dict]:
    """The outlines in use, with the number of units; `dalam` are those of a finer level."""
    counts = Counter([*lokus.values(), *(item["tanda"] for item in dalam)])
    return [{"tanda": t, "kata": kata, "jumlah": counts[t]} for t, kata in LOKUS.items() if counts[t]]


def encode_values(nilai: pd.DataFrame, urutan: Mapping[str, int]) -> tuple[str, list[str]]:
    """One letter per unit (class or look) and the lines of its tooltip, in the order of the geometry.

    Rows whose code the map does not draw ("pekon tak dikenal") are left out: the table has them.
    """
    letters, texts = [DI_LUAR] * len(urutan), [""] * len(urutan)
    columns = (nilai[name].tolist() for name in ("kode_wilayah", "warna", "status", "teks"))
    for kode, warna, status, teks in zip(*columns, strict=True):
        place = urutan.get(kode)
        if place is None:
            continue
        letters[place] = str(int(warna)) if status == "ada" and warna >= 0 else HURUF_STATUS.get(status, "x")
        texts[place] = "\n".join(teks)
    return "".join(letters), texts
