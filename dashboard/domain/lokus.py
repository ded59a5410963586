"""Chooses lokus by a rule: figures of the places in, every place with its reason out. Pure.

The same figures and the same rule give the same rows, whatever the order of the rows that came in: ties end
at the code. Only what the public sees goes in, so that a list never tells more than the release does:

- a figure shown as "1–4" counts as 2,5: under 5, over 0, equal to every other hidden one;
- a figure that is withheld or missing cannot be put in order; its place stands apart, and whether it could
  have changed the list is said;
- a place with nobody in decile 1 is in the order, but is never a lokus.
"""

import numpy as np
import pandas as pd

from dashboard.domain.aturan_lokus import Aturan, AturanSalah
from dashboard.domain.aturan_lokus_uji import find_strangers
from dashboard.domain.lokus_alasan import reasons
from dashboard.domain.lokus_kecamatan import Kecamatan, choose_kecamatan

TENGAH = 2.5
"""What a hidden 1–4 counts as in the order."""

TERURUT = ("ada", "nol", "rahasia")
"""A figure of these states can be put in order."""

KOLOM = [
    "kode_kemendagri",
    "nama",
    "kode_kecamatan",
    "nama_kecamatan",
    "jenis",
    "jumlah",
    "penyebut",
    "status",
]
KOLOM += ["adalah_prioritas", "golongan", "terpilih", "urutan", "nilai", "seri", "jarak", "alasan"]

TEKS = ["kode_kemendagri", "nama", "kode_kecamatan", "nama_kecamatan", "jenis", "status"]


def choose_lokus(calon: pd.DataFrame, aturan: Aturan) -> pd.DataFrame:
    """Every place with its outcome: the chosen in their order, then the others, then those without an order.

    calon: kode_kemendagri, nama, kode_kecamatan, nama_kecamatan, jenis, jumlah (what the rule counts),
    penyebut (its whole), status (of jumlah), adalah_prioritas. There may be kandidat_prioritas (an
    unconfirmed name of a lokus may be this place) and total_kecamatan, total_penyebut (published figures of
    the kecamatan; without them the pekon are summed).

    Returns these and golongan (masuk|bawah|jatah|kecamatan|nol|tanpa_angka|kelurahan|dikecualikan),
    terpilih, urutan (over all that can be ordered), nilai (what the order goes by, with the bonus; missing
    where hidden), seri (equal to another place in all but the code), jarak (how many more it needs to equal
    the place across the cut; negative: how many it has to spare) and alasan.

    AturanSalah when the rule names a kecamatan or excludes a place that is not among them.
    """
    frame = _prepare(calon, aturan)
    _check_places(frame, aturan)
    order = _order(frame, aturan)
    kecamatan = choose_kecamatan(frame, order, aturan)
    _judge(frame, order, kecamatan, aturan)
    frame["seberang"] = _across(frame, order)
    frame["pemutus"] = _decided_by(frame, aturan)
    frame["jarak"] = _distance(frame, aturan)
    frame["dapat_mengubah"] = _could_matter(frame, kecamatan, aturan)
    frame["alasan"] = reasons(frame, kecamatan, aturan)
    frame["nilai"] = frame["nilai"].where(frame["status"] != "rahasia")
    rank = frame["urutan"].to_numpy(dtype=float, na_value=np.inf)
    return frame[KOLOM].take(np.lexsort([rank, ~frame["terpilih"]])).reset_index(drop=True)


def _prepare(calon: pd.DataFrame, aturan: Aturan) -> pd.DataFrame:
    """Places in the order of their codes, each with what counts for the order."""
    frame = calon[calon["jenis"] != "tak dikenal"]
    frame = frame.astype(dict.fromkeys(TEKS, object)).sort_values("kode_kemendagri", ignore_index=True)
    frame["nomor_kecamatan"] = pd.factorize(frame["kode_kecamatan"])[0]
    frame["adalah_prioritas"] = frame["adalah_prioritas"].astype(bool)
    if "kandidat_prioritas" not in frame:
        frame["kandidat_prioritas"] = False
    hidden, bonus = (
        frame["status"] == "rahasia",
        aturan.tambahan_persen if aturan.prioritas == "tambahan" else 0,
    )
    frame["hitung"] = frame["jumlah"].astype("Float64").astype(float).mask(hidden, TENGAH)
    frame["seluruh"] = frame["penyebut"].astype("Float64").astype(float)
    frame["faktor"] = np.where(frame["adalah_prioritas"], 100 + bonus, 100)
    frame["bagi"] = frame["seluruh"] if aturan.ukuran == "bagian" else 100.0
    frame["nilai"] = frame["hitung"] * frame["faktor"] / frame["bagi"]
    frame["golongan"] = _apart(frame, aturan)
    return frame


def _check_places(frame: pd.DataFrame, aturan: Aturan) -> None:
    """A mistyped code must not silently choose nobody, or exclude nobody."""
    if not (aturan.kecamatan or aturan.kecuali):
        return
    kecamatan = dict(zip(frame["kode_kecamatan"], frame["nama_kecamatan"], strict=True))
    raw = {"kecamatan": aturan.kecamatan, "kecuali": aturan.kecuali}
    if faults := find_strangers(kecamatan, frozenset(frame["kode_kemendagri"]), raw):
        raise AturanSalah(f"Aturan belum dapat dipakai: {'; '.join(f.kalimat for f in faults)}.")


def _apart(frame: pd.DataFrame, aturan: Aturan) -> np.ndarray:
    """Why a place stands outside the order; empty for one that can be put in order."""
    known = frame["status"].isin(TERURUT) & frame["hitung"].notna() & (frame["bagi"] > 0)
    kelurahan = (frame["jenis"] == "kelurahan") & (not aturan.kelurahan)
    conditions = [frame["kode_kemendagri"].isin(list(aturan.kecuali)), kelurahan, ~known]
    return np.select(conditions, ["dikecualikan", "kelurahan", "tanpa_angka"], "").astype(object)


def _order(frame: pd.DataFrame, aturan: Aturan) -> np.ndarray:
    """Row numbers from first to last; sets urutan, and seri where only the code tells two places apart."""
    ranked = np.flatnonzero(frame["golongan"] == "")
    keys = [key[ranked] for key in _keys(frame, aturan)]
    place = np.lexsort([-key for key in reversed(keys)])
    same = np.ones(max(len(ranked) - 1, 0), dtype=bool)
    for key in keys:
        same &= key[place][1:] == key[place][:-1]
    order = ranked[place]
    rank, tied = np.zeros(len(frame), dtype=int), np.zeros(len(frame), dtype=bool)
    rank[order] = np.arange(1, len(order) + 1)
    tied[order[1:][same]] = tied[order[:-1][same]] = True
    frame["urutan"] = pd.Series(rank, frame.index, dtype="Int64").mask(rank == 0)
    frame["seri"] = tied
    return order


def _keys(frame: pd.DataFrame, aturan: Aturan) -> list[np.ndarray]:
    """What the order goes by, first things first, larger before smaller; the code comes after all of them."""
    columns = _key_columns(frame)
    return [columns[name].fillna(-1).to_numpy(dtype=float) for name in _key_names(aturan)]


def _key_columns(frame: pd.DataFrame) -> dict[str, pd.Series]:
    shown = frame["status"] != "rahasia"
    share = (frame["hitung"] / frame["seluruh"].where(frame["seluruh"] > 0)).where(shown)
    return {
        "nilai": frame["nilai"],
        "jumlah": frame["hitung"],
        "bagian": share,
        "penyebut": frame["seluruh"],
        "prioritas": frame["adalah_prioritas"],
    }


def _key_names(aturan: Aturan) -> list[str]:
    first = {"dahulu": ["prioritas", "nilai"], "pemutus": ["nilai", "prioritas"]}
    return [*first.get(aturan.prioritas, ["nilai"]), *(name for name in aturan.pemutus if name != "kode")]


def _decided_by(frame: pd.DataFrame, aturan: Aturan) -> np.ndarray:
    """The first key that tells a place from the one across the cut: `kode` where none of them does."""
    across = frame["seberang"].to_numpy()
    has = across >= 0
    names, differs = [*_key_names(aturan), "kode"], []
    for key in _keys(frame, aturan):
        differs.append(has & (key != key[across]))
    return np.select([~has, *differs], ["", *names[:-1]], names[-1]).astype(object)


def _judge(frame: pd.DataFrame, order: np.ndarray, kecamatan: Kecamatan, aturan: Aturan) -> None:
    """Down the order, as many as the quotas allow; sets terpilih and golongan."""
    outcome, where = frame["golongan"].to_numpy(dtype=object, copy=True), frame["nomor_kecamatan"].to_numpy()
    allowed = kecamatan.terpilih[where[order]]
    zero = frame["hitung"].to_numpy()[order] <= 0
    outcome[order] = np.select([zero, ~allowed], ["nol", "kecamatan"], "bawah")
    pool = order[~zero & allowed]
    inside = pd.Series(where[pool]).groupby(where[pool], sort=False).cumcount().to_numpy()
    limit = aturan.kuota_kecamatan or len(frame) + 1
    chosen = pool[inside < limit][: aturan.kuota]
    outcome[chosen] = "masuk"
    filled = np.bincount(where[chosen], minlength=len(kecamatan.terpilih)) >= limit
    outcome[(outcome == "bawah") & filled[where]] = "jatah"
    frame["golongan"], frame["terpilih"] = outcome, outcome == "masuk"


def _across(frame: pd.DataFrame, order: np.ndarray) -> np.ndarray:
    """Row of the place across the cut: for one outside the last that came in (of its kecamatan, where that
    is full), for one inside the first that did not; -1 where there is none."""
    outcome, where = frame["golongan"].to_numpy(), frame["nomor_kecamatan"].to_numpy()
    inside, below, full = (order[outcome[order] == name] for name in ("masuk", "bawah", "jatah"))
    last, first = (rows[at] if len(rows) else -1 for rows, at in ((inside, -1), (below, 0)))
    own_last, own_first = _by_kecamatan(where, inside), _by_kecamatan(where, full[::-1])
    outside = np.where(own_first >= 0, own_last, last)
    across = np.where(np.isin(outcome, ["bawah", "jatah", "tanpa_angka"]), outside, -1)
    return np.where(outcome == "masuk", _earlier(frame, own_first, first), across)


def _by_kecamatan(where: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """For every place the last of these rows in its kecamatan, -1 for none."""
    found = np.full(where.max(initial=0) + 1, -1)
    found[where[rows]] = rows
    return found[where]


def _earlier(frame: pd.DataFrame, own: np.ndarray, common: int) -> np.ndarray:
    """The one of two rows that stands first in the order; -1 stands for none."""
    rank = np.append(frame["urutan"].to_numpy(dtype=float, na_value=np.inf), np.inf)
    return np.where(rank[own] < rank[common], own, common)


def _distance(frame: pd.DataFrame, aturan: Aturan) -> pd.Series:
    """How many more a place needs to equal the one across the cut; missing where a figure is hidden or
    where no number would do (the other goes first by kind)."""
    has = (frame["seberang"] >= 0) & (frame["golongan"] != "tanpa_angka")
    other = frame.loc[frame["seberang"].where(has, 0)].reset_index(drop=True)
    need = other["hitung"] * other["faktor"] * frame["bagi"] / (other["bagi"] * frame["faktor"])
    shown = (frame["status"] != "rahasia") & (other["status"] != "rahasia")
    alike = (frame["adalah_prioritas"] == other["adalah_prioritas"]) | (aturan.prioritas != "dahulu")
    short = np.ceil(need.round(6)) - frame["hitung"]
    return short.where(has & shown & alike).round().astype("Int64")


def _could_matter(frame: pd.DataFrame, kecamatan: Kecamatan, aturan: Aturan) -> pd.Series:
    """Whether a place without a figure might have come in, had it the most that its whole and its kecamatan
    leave room for."""
    other = frame.loc[frame["seberang"].clip(0)].reset_index(drop=True)
    most = np.minimum(frame["seluruh"].fillna(np.inf), _room(frame))
    best = (most * frame["faktor"] / frame["bagi"]).fillna(np.inf)
    ahead = best >= other["nilai"]
    if aturan.prioritas == "dahulu":
        mine, theirs = frame["adalah_prioritas"], other["adalah_prioritas"]
        ahead = (ahead & (mine == theirs)) | (mine & ~theirs)
    allowed = kecamatan.terpilih[frame["nomor_kecamatan"]]
    open_yet = (frame["seberang"] < 0) | (frame["terpilih"].sum() < aturan.kuota)
    return (frame["golongan"] == "tanpa_angka") & allowed & (ahead | open_yet)


def _room(frame: pd.DataFrame) -> pd.Series:
    """What the figure of a kecamatan leaves for its places without one."""
    if "total_kecamatan" not in frame:
        return pd.Series(np.inf, frame.index)
    least = frame["hitung"].mask(frame["status"] == "rahasia", 1)
    shown = least.groupby(frame["nomor_kecamatan"]).transform("sum")
    return frame["total_kecamatan"].astype("Float64").astype(float).fillna(np.inf) - shown
