"""Indicator cards and what is made from them: `ref.kartu_indikator`, `rollup.dasar` and the class breaks.

An indicator is two files side by side, `queries/indicators/<kode>.sql` and `<kode>.toml`; none is named here.
"""

import math
import tomllib
from dataclasses import MISSING, dataclass, fields
from pathlib import Path

import duckdb
import numpy as np

from dashboard.pipeline.raw import store_rows
from dashboard.pipeline.run_sql import Model

TEMA = ("penduduk", "kesejahteraan", "penerima", "stunting", "layanan", "kemiskinan")
SAH = {
    "jenis": ("jumlah", "persen"),
    "tema": TEMA,
    "blok": ("", "penduduk_kk", "kesejahteraan", "penerima"),
    "tingkat_terendah": ("pekon", "kecamatan", "kabupaten"),
    "arah": ("naik_buruk", "naik_baik", "netral"),
    "warna": ("kemiskinan", "stunting", "netral"),
}
KELAS_TERBANYAK = 5
ANGKA_BULAT = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
TERKECIL = 5  # smaller counts of people may not shape a class break either


class KartuSalah(ValueError):
    """A card that cannot be used, or an SQL file without its card; the message names the file."""


@dataclass(frozen=True)
class Kartu:
    """What an indicator means and how it may be shown."""

    kode: str
    nama: str
    nama_pendek: str
    makna: str
    satuan: str
    jenis: str
    tema: str
    urutan: int
    sumber: str
    rumus: str
    pembilang_nama: str
    jangan_dibandingkan: str
    blok: str = ""
    penyebut_nama: str = ""
    peka: bool = True
    tingkat_terendah: str = "pekon"
    arah: str = "netral"
    warna: str = "netral"
    tidak_berlaku_jenis: tuple[str, ...] = ()
    jumlah_dari: tuple[str, ...] = ()
    bagian_dari: str = ""
    tidak_melebihi: str = ""


def read_cards(folder: Path) -> list[Kartu]:
    """Every card of a folder; stops at a card without SQL, SQL without a card, or a wrong field."""
    cards = [_read_card(path) for path in sorted(folder.glob("*.toml"))]
    lonely = {p.stem for p in folder.glob("*.sql")} ^ {card.kode for card in cards}
    if lonely:
        raise KartuSalah(f"Indikator tanpa pasangan .sql dan .toml: {', '.join(sorted(lonely))}")
    known = {card.kode for card in cards}
    for card in cards:
        for other in (*card.jumlah_dari, card.bagian_dari, card.tidak_melebihi):
            if other and other not in known:
                raise KartuSalah(f"{card.kode}.toml: indikator “{other}” tidak ada")
    return cards


def load_cards(con: duckdb.DuckDBPyConnection, cards: list[Kartu]) -> None:
    """`ref.kartu_indikator`: one row per card, lists joined by commas."""
    types = {"urutan": "INTEGER", "peka": "BOOLEAN"}
    columns = {f.name: types.get(f.name, "VARCHAR") for f in fields(Kartu)}
    rows = [tuple(_plain(getattr(card, name)) for name in columns) for card in cards]
    store_rows(con, "ref.kartu_indikator", columns, rows)


def base_model(cards: list[Kartu]) -> Model:
    """`rollup.dasar`: all indicators below each other; published ones bring their own value and note."""
    parts = []
    for card in cards:
        rest = "nilai, catatan" if card.sumber == "terbit" else "CAST(NULL AS DOUBLE), CAST(NULL AS VARCHAR)"
        parts.append(
            f"SELECT '{card.kode}', kode_wilayah, periode, pembilang, penyebut, {rest}"
            f" FROM indicators.{card.kode}"
        )
    head = "-- butir: satu baris per indikator, wilayah dan periode, pada tingkat terendah indikator itu\n"
    head += "-- kunci: kode_indikator, kode_wilayah, periode\n"
    names = "(kode_indikator, kode_wilayah, periode, pembilang, penyebut, nilai, catatan)"
    union = "\nUNION ALL ".join(parts)
    return Model("rollup.dasar", f"{head}SELECT * FROM ({union}) AS semua{names}", "kartu indikator")


def load_classes(con: duckdb.DuckDBPyConnection) -> None:
    """`published.kelas`: class breaks of every indicator and level, the same for all periods."""
    found = con.execute(
        "SELECT n.kode_indikator, n.tingkat, list(n.nilai ORDER BY n.nilai), bool_or(k.jenis = 'jumlah')"
        " FROM published.nilai AS n"
        " JOIN ref.kartu_indikator AS k ON k.kode = n.kode_indikator"
        " JOIN rollup.wilayah AS w ON w.kode_wilayah = n.kode_wilayah"
        " WHERE n.status = 'ada' AND n.tingkat <> 'kabupaten' AND w.jenis <> 'tak dikenal'"
        f" AND (NOT k.peka OR n.tingkat <> 'pekon' OR n.pembilang >= {TERKECIL})"
        " GROUP BY n.kode_indikator, n.tingkat ORDER BY n.kode_indikator, n.tingkat"
    ).fetchall()
    rows = [
        (kode, tingkat, urut, bawah, atas)
        for kode, tingkat, values, whole in found
        for urut, (bawah, atas) in enumerate(class_breaks(values, whole), start=1)
    ]
    columns = {"kode_indikator": "VARCHAR", "tingkat": "VARCHAR", "urut": "INTEGER"}
    store_rows(con, "published.kelas", columns | {"bawah": "DOUBLE", "atas": "DOUBLE"}, rows)


def class_breaks(values: list[float], whole: bool = True) -> list[tuple[float, float]]:
    """At most five classes [bawah, atas) with round limits near the quintiles; none of them empty."""
    values = np.asarray(values, dtype=float)
    top = _round_up(float(values.max()), whole)
    inner = (
        _round_near(float(q), whole)
        for q in np.quantile(values, np.arange(1, KELAS_TERBANYAK) / KELAS_TERBANYAK)
    )
    limits = [0.0]
    for limit in sorted({limit for limit in inner if 0 < limit < top}):
        if ((values >= limits[-1]) & (values < limit)).any():
            limits.append(limit)
    if len(limits) > 1 and not (values >= limits[-1]).any():
        limits.pop()
    return list(zip(limits, [*limits[1:], top], strict=True))


def _round_near(value: float, whole: bool) -> float:
    return min(_round_numbers(value, whole), key=lambda candidate: abs(candidate - value))


def _round_up(value: float, whole: bool) -> float:
    """The first round number above a value: the top limit is open like the others."""
    return min(candidate for candidate in _round_numbers(value, whole) if candidate > value)


def _round_numbers(value: float, whole: bool) -> list[float]:
    scale = 10.0 ** math.floor(math.log10(value)) if value > 0 else 1.0
    numbers = [round(step * scale * power, 6) for power in (0.1, 1, 10) for step in ANGKA_BULAT]
    return [number for number in numbers if not whole or number == int(number)]


def _read_card(path: Path) -> Kartu:
    raw = tomllib.loads(path.read_text("utf-8"))
    known = {f.name: f for f in fields(Kartu)}
    faults = [f"“{name}” tidak dikenal" for name in raw if name not in known]
    faults += [
        f"“{n}” belum diisi" for n, f in known.items() if f.default is MISSING and not str(raw.get(n, ""))
    ]
    faults += [
        f"{n} “{raw.get(n)}” bukan salah satu dari {', '.join(ok)}"
        for n, ok in SAH.items()
        if raw.get(n, ok[0]) not in ok
    ]
    if raw.get("kode") != path.stem:
        faults.append("kode tidak sama dengan nama berkas")
    if faults:
        raise KartuSalah(f"{path.name}: {'; '.join(faults)}")
    return Kartu(**{name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()})


def _plain(value):
    return ",".join(value) if isinstance(value, tuple) else value
