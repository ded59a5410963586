"""Figures that are part of another one (`sisa_dari` of their card) and nearly equal to it: a second layer.

What is left of the whole is shown nowhere, yet mostly nought, so that such a figure would tell its whole. It
is therefore shown only where its whole is, and where the figure that holds it (`bagian_dari`) is; a reader
then learns of a withheld whole nothing that its own totals do not tell. Small ones among those, and whom a
rate leaves out, get partners of their own, card by card: no other sum ties one such card to another.
"""

import pandas as pd

from dashboard.domain.kerahasiaan import Jaringan
from dashboard.domain.kerahasiaan_pasangan import Hasil, suppress
from dashboard.domain.kerahasiaan_tabel import KUNCI, PELENGKAP, Tabel, show_row

Tempat = tuple[str, str]
Lapisan = tuple[Hasil, Tabel]


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
    nilai: pd.DataFrame, kartu: pd.DataFrame, kode: str, kunci: bytes, lalu: pd.DataFrame | None, sudah: pd.DataFrame
) -> tuple[pd.DataFrame, Lapisan]:
    """What each row of one such card may show, `sudah` being what is decided; and its network."""
    card = kartu[kartu["kode"] == kode].iloc[0]
    alone = kartu[kartu["kode"] == kode].assign(bagian_dari="", tidak_melebihi="", jumlah_dari="")
    tabel = Tabel(nilai[nilai["kode_indikator"] == kode], alone, kunci)
    if lalu is not None:
        tabel.recall(lalu[lalu["kode_indikator"] == kode])
    jaringan = tabel.network(set())
    _close(tabel, [_closed(sudah, whole) for whole in (card["sisa_dari"], card["bagian_dari"]) if whole])
    if card["jenis"] == "persen":
        _blur(tabel)
    hasil = suppress(_bounded(tabel, jaringan, kode, _shown(nilai, sudah, card["sisa_dari"])))
    rows = [show_row(tabel, r, hasil.tertutup) for r in tabel.baris]
    return pd.DataFrame(rows, columns=[*KUNCI, "status_baru", "tutup", "tutup_penyebut"]), (hasil, tabel)


def _closed(sudah: pd.DataFrame, kode: str) -> set[Tempat]:
    rows = sudah[(sudah["kode_indikator"] == kode) & (sudah["tutup"] | sudah["tutup_penyebut"])]
    return set(zip(rows["kode_wilayah"], rows["periode"], strict=True))


def _close(tabel: Tabel, closed: list[set[Tempat]]) -> None:
    """Withhold, as from a release before, every figure of a place where a figure that it rests on is not shown."""
    places = set().union(*closed)
    for sel in tabel.sel:
        sel.ditahan_lalu |= sel.kunci[1:] in places


def _blur(tabel: Tabel) -> None:
    """The numbers of a rate are withheld without a class: numerator and rest, both small, would narrow each
    other by it. Partners that are neither small nor at a closed place need no room of their own; whom the
    rate leaves out stands on no row."""
    for sel in tabel.sel:
        sel.kabur = True
        sel.dilepas = not sel.kecil and not sel.ditahan_lalu
        sel.ditahan_lalu |= sel.kunci[0].startswith(PELENGKAP)


def _shown(nilai: pd.DataFrame, sudah: pd.DataFrame, kode: str) -> dict[Tempat, int]:
    closed = _closed(sudah, kode)
    rows = nilai[(nilai["kode_indikator"] == kode) & nilai["pembilang"].notna()]
    found = zip(rows["kode_wilayah"], rows["periode"], rows["pembilang"], strict=True)
    return {(w, p): int(n) for w, p, n in found if (w, p) not in closed}


def _bounded(tabel: Tabel, jaringan: Jaringan, kode: str, whole: dict[Tempat, int]) -> Jaringan:
    """The same network, where no figure is above the whole shown at its place."""
    role = "penyebut" if (kode, "penyebut") in tabel.seri else "pembilang"
    for place, number in whole.items():
        i = tabel.cell(kode, role, place)
        if i is not None and tabel.sel[i].nilai <= number:
            jaringan.bagian.append((i, tabel.add_known(f"keseluruhan {kode}", place, number)))
    return Jaringan(tabel.sel, jaringan.jumlah, jaringan.bagian)
