"""Deactivated PBI members whose family is still within the rule: candidates for reactivation, counted."""

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_terbit
from dashboard.components.pbi import SEGMEN, baris_pbi
from dashboard.components.session import baca, rilis
from dashboard.components.tabel_figur import Lajur, TabelFigur
from dashboard.components.tempat import Pilihan
from dashboard.domain.angka import TAMPAK
from dashboard.domain.periode import label

CALON = ("1", "2", "3", "4", "5")
TERBIT = ("pbi_jk_aktif", "pbi_jk_nonaktif", "pbi_apbd_aktif", "pbi_apbd_nonaktif")


def figur_terbit_pbi() -> list[tuple[str, str, Figur]]:
    """The published counts of February 2026: name, date in words, figure."""
    rows = [r for kode in TERBIT for r in baca("terbit", kode).to_dict("records") if r["adalah_utama"]]
    return [(r["nama"], r["label_periode"], figur_terbit(r)) for r in rows]


def tabel_calon(choice: Pilihan) -> TabelFigur:
    """Each segment: deactivated, of these in decile 1–5, beyond it, without a rank, not met in DTSEN."""
    columns = [
        Lajur("Segmen", "periode"),
        Lajur("Calon reaktivasi", "nonaktif, desil 1–5", "jiwa", "nonaktif"),
    ]
    columns += [Lajur("Di luar desil", "nonaktif, desil 6–10", "jiwa")]
    columns += [
        Lajur("Belum berperingkat", "nonaktif", "jiwa"),
        Lajur("Tidak diketahui", "di luar DTSEN", "jiwa"),
    ]
    rows = []
    for segment, name in SEGMEN.items():
        found, place = baris_pbi(segment, choice)
        if found.empty:
            continue
        off = found[found["status_peserta"] == "nonaktif"]
        parts = {
            "calon": off[off["desil"].isin(CALON)],
            "luar": off[~off["desil"].isin((*CALON, "belum", "tidak tersambung"))],
            "belum": off[off["desil"] == "belum"],
            "lepas": off[off["desil"] == "tidak tersambung"],
        }
        period = found["periode"].iloc[0]
        cells = {k: _figur(v, f"{segment}_nonaktif.{k}", place, period) for k, v in parts.items()}
        whole = _figur(off, f"{segment}_nonaktif.semua", place, period)
        rows.append([f"{name}, {label(period)}", (cells["calon"], whole), *list(cells.values())[1:]])
    return TabelFigur("Peserta PBI nonaktif menurut desil keluarganya", columns, rows)


def _figur(rows, apa: str, place: str, period: str) -> Figur:
    key = ("pbi_alasan", apa, place, period, rilis().id)
    if not rows["status"].isin(TAMPAK).all():
        return Figur(*key, None, "jiwa", "ditahan", asal=rilis().asal)
    number = float(rows["jumlah"].sum())
    return Figur(*key, number, "jiwa", "ada" if number else "nol", asal=rilis().asal)
