"""How a figure is written in Indonesian, and the words and symbols of figures that are not shown. Pure."""

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September")
BULAN += ("Oktober", "November", "Desember")


@dataclass(frozen=True)
class Tampilan:
    """What stands in a cell in place of a number: symbol, short word, one explaining sentence."""

    lambang: str
    kata: str
    arti: str


STATUS = {
    "ada": Tampilan("", "ada", "Angka tersedia."),
    "nol": Tampilan("0", "nol", "Sudah dihitung dan hasilnya nol."),
    "rahasia": Tampilan(
        "1–4", "1 sampai 4", "Jumlahnya 1 sampai 4, dirahasiakan agar orangnya tidak dikenali."
    ),
    "ditahan": Tampilan("ditahan", "ditahan", "Ditahan supaya angka 1–4 tidak dapat dihitung balik."),
    "gerbang": Tampilan("diperiksa", "diperiksa", "Tidak lolos uji kewajaran; lihat Data & Sumber."),
    "tidak_ada": Tampilan("…", "tidak ada data", "Data belum diterima untuk periode ini."),
    "tidak_ditanya": Tampilan("t.d.", "tidak ditanya", "Sumber ini tidak menanyakan hal tersebut."),
    "tidak_berlaku": Tampilan(
        "–", "tidak berlaku", "Tidak berlaku di sini: lain jenis wilayahnya, atau tidak ada yang dihitung."
    ),
}
TAMPAK = ("ada", "nol")

SATUAN_PERSEN = ("persen", "%")


def _round(value: float, places: int) -> str:
    step = Decimal(1).scaleb(-places)
    return f"{Decimal(repr(float(value))).quantize(step, ROUND_HALF_UP):,.{places}f}"


def format_bilangan(value: float, places: int = 0) -> str:
    """12136 -> '12.136'; 12.5 with one place -> '12,5'."""
    if type(value) is int and not places:
        return f"{value:,}".replace(",", ".")
    return _round(value, places).translate(str.maketrans(",.", ".,"))


def format_persen(value: float, places: int = 2) -> str:
    """2.2618 -> '2,26 %'."""
    return f"{format_bilangan(value, places)} %"


def format_rupiah(value: float) -> str:
    """512345 -> 'Rp 512.345'."""
    return f"Rp {format_bilangan(value)}"


def format_tanggal(value: str | dt.date) -> str:
    """'2024-08-17' or a longer ISO time -> '17 Agustus 2024'."""
    day = value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value)[:10])
    return f"{day.day} {BULAN[day.month - 1]} {day.year}"


def format_waktu(value: str) -> str:
    """'2026-11-21T20:45:10' -> '21 November 2026 pukul 20.45'."""
    moment = dt.datetime.fromisoformat(str(value))
    return f"{format_tanggal(moment.date())} pukul {moment:%H.%M}"


def format_nilai(value: float, satuan: str = "", places: int | None = None) -> str:
    """One number as its unit wants it: persen with two places and a sign, Rp before, the rest whole."""
    if satuan in SATUAN_PERSEN:
        return format_persen(value, 2 if places is None else places)
    if satuan == "Rp" or satuan.startswith("Rp/"):
        return format_rupiah(value)
    whole = float(value).is_integer() or abs(value) >= 1000
    return format_bilangan(value, (0 if whole else 2) if places is None else places)


def format_pecahan(pembilang: float, penyebut: float) -> str:
    """287 and 12689 -> '287 dari 12.689 (2,26 %)': count and rate together, never a lone percent."""
    counts = f"{format_bilangan(pembilang)} dari {format_bilangan(penyebut)}"
    return f"{counts} ({format_persen(100 * pembilang / penyebut)})" if penyebut else counts


def format_selisih(value: float, satuan: str = "") -> str:
    """A signed difference: '+1.200', '−35', '0'; percentages differ by 'poin'."""
    if satuan in SATUAN_PERSEN:
        text, tail = format_bilangan(abs(value), 2), " poin"
    else:
        text, tail = format_nilai(abs(value), satuan), ""
    return ("+" if value > 0 else "−" if value < 0 else "") + text + tail


def format_daftar(words: list[str]) -> str:
    """['A','B','C'] -> 'A, B dan C'."""
    return " dan ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""


def rank_ties(values: list[float], largest_first: bool = True) -> list[int]:
    """Rank of each value; equal values share the better rank (1, 2, 2, 4)."""
    ordered = sorted(values, reverse=largest_first)
    return [ordered.index(v) + 1 for v in values]
