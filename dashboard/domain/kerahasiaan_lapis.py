"""Figures that are part of another one (`sisa_dari` of their card) and nearly equal to it: a second layer.

What is left of the whole is shown nowhere, yet mostly nought, so that such a figure would tell its whole. It
is therefore shown only where its whole is, and where the figure that holds it (`bagian_dari`) is; a reader
then learns of a withheld whole nothing that its own totals do not tell. Small ones among those, and whom a
rate leaves out, get partners of their own, card by card; rates that look at the same families are tied to
each other (kerahasiaan_program), so each is decided beside those before it.
"""

from dataclasses import dataclass

import pandas as pd

from dashboard.domain.kerahasiaan import Jaringan
from dashboard.domain.kerahasiaan_lapis_serentak import (
    give_up,
    give_up_again,
    is_given_up,
    own_series,
    steps,
)
from dashboard.domain.kerahasiaan_pasangan import Hasil, suppress
from dashboard.domain.kerahasiaan_program import PKH, TERIKAT, add_without, tie_programmes
from dashboard.domain.kerahasiaan_serentak import Langkah, widen
from dashboard.domain.kerahasiaan_tabel import PELENGKAP, PUTUSAN, Tabel, Tempat, show_row

Lapisan = tuple[Hasil, Tabel]


@dataclass(frozen=True)
class Bahan:
    """What one card of the second layer is decided from."""

    nilai: pd.DataFrame
    kartu: pd.DataFrame
    card: pd.Series
    kunci: bytes
    lalu: pd.DataFrame | None
    sudah: pd.DataFrame
    ketahuan: set[Tempat]


def split_layers(kartu: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The cards of the first layer, and the codes of the second: each after those that it rests on."""
    if "sisa_dari" not in kartu:
        return kartu, []
    rests = {k.kode: [k.sisa_dari, k.bagian_dari] for k in kartu.itertuples() if k.sisa_dari}
    order: list[str] = []
    while waiting := [kode for kode in rests if kode not in order]:
        ready = [kode for kode in waiting if not set(rests[kode]) & set(waiting)]
        if not ready:
            raise ValueError(f"sisa_dari saling menunggu: {', '.join(waiting)}")
        order += ready
    return kartu[~kartu["kode"].isin(rests)], order


def suppress_layer(
    nilai: pd.DataFrame,
    kartu: pd.DataFrame,
    kode: str,
    kunci: bytes,
    lalu: pd.DataFrame | None,
    *,
    sudah: pd.DataFrame,
    ketahuan: set[Tempat] = frozenset(),
) -> tuple[pd.DataFrame, Lapisan]:
    """What each row of one such card may show, `sudah` being what is decided; and its network.

    At the places `ketahuan` it is withheld, for what it tells beside another card.
    """
    bahan = Bahan(nilai, kartu, kartu[kartu["kode"] == kode].iloc[0], kunci, lalu, sudah, ketahuan)
    done: set[Langkah] = set()
    while True:
        hasil, tabel = _try(bahan, done)
        wider = widen((steps(tabel.sel[i].kunci[1:]) for i in hasil.sisa), done)
        if not wider:
            break
        done |= wider
    rows = [
        (*show_row(tabel, r, hasil.tertutup), is_given_up((r.kode_wilayah, r.periode), done))
        for r in tabel.baris
        if r.kode_indikator == kode
    ]
    return pd.DataFrame(rows, columns=[*PUTUSAN, "serentak"]).astype({"serentak": bool}), (hasil, tabel)


def _try(bahan: Bahan, done: set[Langkah]) -> Lapisan:
    """The answer when what the steps `done` give up is given up from the start."""
    card, sudah = bahan.card, bahan.sudah
    kode, group = card["kode"], [card["kode"], *_decided(card["kode"], sudah)]
    tabel = _read(bahan, group)
    jaringan = tabel.network(set())
    shut = _closed(sudah, card["sisa_dari"])
    _close(tabel, shut)
    _close(tabel, _closed(sudah, card["bagian_dari"]) | bahan.ketahuan, kode)
    hidden = _settle(tabel, sudah, group[1:])
    if card["jenis"] == "persen":
        _blur(tabel)
    for i in hidden:
        tabel.sel[i].ditahan_lalu = True
    give_up_again(tabel, sudah, group[1:])
    wholes = _add_wholes(tabel, bahan.nilai[bahan.nilai["kode_indikator"] == card["sisa_dari"]], shut)
    bounded = _bounded(tabel, jaringan, card, group, wholes)
    give_up(tabel, kode, done)
    hasil = suppress(bounded)
    _show_plain_totals(bounded, hasil.tertutup)
    if card["jenis"] != "persen":
        _show_parts_of_nought(bounded, hasil.tertutup)
    return hasil, tabel


def _read(bahan: Bahan, codes: list[str]) -> Tabel:
    """The figures of these cards, tied by nothing but places, numerators and denominators."""
    alone = bahan.kartu[bahan.kartu["kode"].isin(codes)].assign(
        bagian_dari="", tidak_melebihi="", jumlah_dari=""
    )
    tabel = Tabel(bahan.nilai[bahan.nilai["kode_indikator"].isin(codes)], alone, bahan.kunci)
    if bahan.lalu is not None:
        tabel.recall(bahan.lalu[bahan.lalu["kode_indikator"].isin(codes)])
    return tabel


def _decided(kode: str, sudah: pd.DataFrame) -> list[str]:
    """The rates that this one is tied to and that are decided already."""
    before = set(sudah["kode_indikator"]) - {kode}
    return [other for other in TERIKAT if other in before] if kode in TERIKAT else []


def _settle(tabel: Tabel, sudah: pd.DataFrame, codes: list[str]) -> list[int]:
    """Numbers of rates decided already: the shown ones stay shown; returns those that are not."""
    hidden = []
    for r in sudah[sudah["kode_indikator"].isin(codes)].itertuples():
        for peran, closed in (("pembilang", r.tutup), ("penyebut", r.tutup_penyebut)):
            i = tabel.cell(r.kode_indikator, peran, (r.kode_wilayah, r.periode))
            if i is not None and closed:
                hidden.append(i)
            elif i is not None:
                tabel.sel[i].peka = False
    return [i for i in hidden if tabel.sel[i].peka]


def _show_plain_totals(jaringan: Jaringan, tertutup: set[int]) -> None:
    """A total of a kecamatan or the kabupaten of which every part is shown hides nothing."""
    for whole, parts in sorted(jaringan.jumlah, key=lambda s: -jaringan.sel[s[0]].kunci[1].count(".")):
        sel = jaringan.sel[whole]
        if not (sel.bawah_kecamatan or sel.serentak or tertutup & set(parts)):
            tertutup.discard(whole)


def _show_parts_of_nought(jaringan: Jaringan, tertutup: set[int]) -> None:
    """What is part of a figure shown as 0, or lies in a place that shows 0, is 0. (Not so for a rate: its row
    would tell whether it has a denominator.)"""
    sums = ((part, whole) for whole, parts in jaringan.jumlah for part in parts)
    for part, whole in (*jaringan.bagian, *sums):
        if whole not in tertutup and jaringan.sel[whole].nilai == 0:
            tertutup.discard(part)


def _closed(sudah: pd.DataFrame, kode: str) -> set[Tempat]:
    rows = sudah[(sudah["kode_indikator"] == kode) & (sudah["tutup"] | sudah["tutup_penyebut"])]
    return set(zip(rows["kode_wilayah"], rows["periode"], strict=True))


def _close(tabel: Tabel, places: set[Tempat], kode: str = "") -> None:
    """Withhold, as from a release before, every figure of places where one that it rests on is not shown; or
    only those of a card. A nought needs no room: of the one it rests on it tells nothing."""
    own = own_series(tabel, kode)
    for sel in tabel.sel:
        if sel.kunci[1:] in places and (not kode or sel.kunci[0] in own):
            sel.ditahan_lalu = True
            sel.dilepas |= sel.nilai == 0


def _blur(tabel: Tabel) -> None:
    """The numbers of a rate are withheld without a class: numerator and rest, both small, would narrow each
    other by it. Partners that are neither small nor at a closed place need no room of their own; whom the
    rate leaves out stands on no row."""
    for sel in tabel.sel:
        sel.kabur = True
        sel.dilepas |= not (sel.kecil or sel.ditahan_lalu)
        sel.ditahan_lalu |= sel.kunci[0].startswith(PELENGKAP)


def _add_wholes(tabel: Tabel, whole: pd.DataFrame, shut: set[Tempat]) -> dict[Tempat, int]:
    """The whole of every place as a figure decided elsewhere, which keeps the class that its row tells."""
    known = whole[whole["pembilang"].notna()]
    return {
        (w, p): tabel.add_other("keseluruhan", (w, p), int(n), (w, p) in shut)
        for w, p, n in zip(known["kode_wilayah"], known["periode"], known["pembilang"], strict=True)
    }


def _bounded(
    tabel: Tabel, jaringan: Jaringan, card: pd.Series, codes: list[str], wholes: dict[Tempat, int]
) -> Jaringan:
    """The same network, where no figure is above its whole, which adds up over places too, shown or not.

    Of a count with `pelengkap` what is left of the whole is a figure as well: a reader subtracts.
    """
    pairs = tie_programmes(tabel) if len(codes) > 1 else []
    for kode in codes:
        role = "penyebut" if (kode, "penyebut") in tabel.seri else "pembilang"
        own = [(tabel.cell(kode, role, place), i) for place, i in wholes.items()]
        pairs += [(j, i) for j, i in own if j is not None and tabel.sel[j].nilai <= tabel.sel[i].nilai]
    if card["jenis"] == "persen":
        rests = add_without(tabel, PKH, wholes) if PKH in codes else []
    else:
        rests = _rests(tabel, card["kode"], wholes) if str(card["pelengkap"]).lower() == "true" else []
    sums = [*jaringan.jumlah, *_area_sums(tabel, wholes), *rests]
    return Jaringan(tabel.sel, sums, [*jaringan.bagian, *dict.fromkeys(pairs)])


def _rests(tabel: Tabel, kode: str, cells: dict[Tempat, int]) -> list[tuple[int, tuple[int, ...]]]:
    """Whole = figure + what is left, where the figure is not above its whole; both without a class, as in a
    rate. What is left stands on no row."""
    sums = []
    for place, i in cells.items():
        j = tabel.cell(kode, "pembilang", place)
        left = tabel.sel[i].nilai - (tabel.sel[j].nilai if j is not None else 0)
        if j is not None and left >= 0:
            k = tabel.add_other(f"{PELENGKAP} {kode}", place, left, False)
            tabel.sel[k].peka = True
            for sel in (tabel.sel[j], tabel.sel[k]):
                sel.dilepas |= not (sel.kecil or sel.ditahan_lalu)
                sel.kabur = True
            tabel.sel[k].ditahan_lalu = True
            sums.append((i, (j, k)))
    return sums


def _area_sums(tabel: Tabel, cells: dict[Tempat, int]) -> list[tuple[int, tuple[int, ...]]]:
    below: dict[Tempat, list[int]] = {}
    for (w, p), i in cells.items():
        below.setdefault((w.rpartition(".")[0], p), []).append(i)
    sums = [(cells[place], tuple(parts)) for place, parts in below.items() if place in cells]
    return [(i, parts) for i, parts in sums if tabel.sel[i].nilai == sum(tabel.sel[j].nilai for j in parts)]
