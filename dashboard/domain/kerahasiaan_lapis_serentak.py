"""What a layer gives up when partners do not suffice: first all pekon of a kecamatan, at last the kabupaten.

A rate that rests on another is decided beside it; what was withheld together there stays so here.
"""

import pandas as pd

from dashboard.domain.kerahasiaan_serentak import BAWAH, Langkah, ancestors
from dashboard.domain.kerahasiaan_tabel import PELENGKAP, Tabel, Tempat

PASANGAN = "pasangan"
"""The step after which kecamatan under a place may be partners."""


def steps(place: Tempat) -> list[Langkah]:
    """All pekon of the kecamatan; kecamatan as partners; all kecamatan; at last the kabupaten."""
    wilayah, period = place
    province, kabupaten, *kecamatan = [wilayah, *ancestors(wilayah)][-1:-4:-1]
    first = [(BAWAH, (w, period)) for w in kecamatan]
    return [
        *first,
        (PASANGAN, (kabupaten, period)),
        (BAWAH, (kabupaten, period)),
        (BAWAH, (province, period)),
    ]


def give_up(tabel: Tabel, kode: str, done: set[Langkah]) -> None:
    """Withhold every figure of the card under the places of BAWAH, noughts too. No total is a partner before
    its step.

    Once nothing of the card is shown, only small figures of pekon are asked for. A total, or a large figure,
    is no one's secret: it was asked for because a partner without room serves nobody, and its sums stay in
    the audit, so that what it tells of a small figure is asked of that one.
    """
    own = own_series(tabel, kode)
    for place in {sel.kunci[1:] for sel in tabel.sel if sel.kunci[0] in own}:
        if is_given_up(place, done):
            _shut_together(tabel, kode, place, is_last=(BAWAH, (ancestors(place[0])[-1], place[1])) in done)
        elif place[0].count(".") < 3 and (PASANGAN, (ancestors(place[0])[0], place[1])) not in done:
            for peran in ("pembilang", "penyebut"):
                if (i := tabel.cell(kode, peran, place)) is not None:
                    tabel.sel[i].peka &= tabel.sel[i].ditahan_lalu


def give_up_again(tabel: Tabel, sudah: pd.DataFrame, codes: list[str]) -> None:
    """Figures of rates decided already that were withheld with all others beside them."""
    rows = sudah[sudah["kode_indikator"].isin(codes) & sudah["serentak"]]
    whole = rows[rows["tingkat"] == "kabupaten"]
    lasts = set(zip(whole["kode_indikator"], whole["periode"], strict=True))
    for r in rows.itertuples():
        is_last = (r.kode_indikator, r.periode) in lasts
        _shut_together(tabel, r.kode_indikator, (r.kode_wilayah, r.periode), is_last=is_last)


def is_given_up(place: Tempat, done: set[Langkah]) -> bool:
    """Whether a place lies under one where all is withheld."""
    return any((BAWAH, (above, place[1])) in done for above in ancestors(place[0]))


def _shut_together(tabel: Tabel, kode: str, place: Tempat, *, is_last: bool = False) -> None:
    for seri in own_series(tabel, kode):
        if (i := tabel.nomor.get((seri, place))) is not None:
            sel = tabel.sel[i]
            sel.serentak = sel.ditahan_lalu = sel.kabur = True
            sel.dilepas |= is_last and not sel.kecil


def own_series(tabel: Tabel, kode: str) -> set[str]:
    """The series of one card, with whom its rate leaves out."""
    named = {tabel.seri.get((kode, peran)) for peran in ("pembilang", "penyebut")} - {None}
    return named | {f"{PELENGKAP} {kode}"}
