"""Indicator cards and what is made from them: `ref.kartu_indikator` and `rollup.dasar`.

An indicator is two files side by side, `queries/indicators/<kode>.sql` and `<kode>.toml`; none is named here.
"""

import tomllib
from dataclasses import MISSING, dataclass, fields
from pathlib import Path

import duckdb

from dashboard.pipeline.raw import store_rows
from dashboard.pipeline.run_sql import Model

TEMA = ("penduduk", "kesejahteraan", "penerima", "konvergensi", "stunting", "layanan", "kemiskinan")
SAH = {
    "jenis": ("jumlah", "persen"),
    "tema": TEMA,
    "blok": ("", "penduduk_kk", "kesejahteraan", "penerima"),
    "tingkat_terendah": ("pekon", "kecamatan", "kabupaten"),
    "arah": ("naik_buruk", "naik_baik", "netral"),
    "warna": ("kemiskinan", "stunting", "netral"),
}


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
    pelengkap: bool = False
    sisa_dari: str = ""
    berkas_sql: str = ""
    sql: str = ""


BUKAN_ISIAN = ("berkas_sql", "sql")
"""Fields that no card states: the file beside it does."""


def read_cards(folder: Path) -> list[Kartu]:
    """Every card of a folder; stops at a card without SQL, SQL without a card, or a wrong field."""
    cards = [_read_card(path) for path in sorted(folder.glob("*.toml"))]
    lonely = {p.stem for p in folder.glob("*.sql")} ^ {card.kode for card in cards}
    if lonely:
        raise KartuSalah(f"Indikator tanpa pasangan .sql dan .toml: {', '.join(sorted(lonely))}")
    known = {card.kode for card in cards}
    for card in cards:
        for other in (*card.jumlah_dari, card.bagian_dari, card.tidak_melebihi, card.sisa_dari):
            if other and other not in known:
                raise KartuSalah(f"{card.kode}.toml: indikator “{other}” tidak ada")
    return cards


def load_cards(con: duckdb.DuckDBPyConnection, cards: list[Kartu]) -> None:
    """`ref.kartu_indikator`: one row per card, lists joined by commas."""
    types = {"urutan": "INTEGER", "peka": "BOOLEAN", "pelengkap": "BOOLEAN"}
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


def _read_card(path: Path) -> Kartu:
    raw = tomllib.loads(path.read_text("utf-8"))
    known = {f.name: f for f in fields(Kartu) if f.name not in BUKAN_ISIAN}
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
    stated = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    return Kartu(**stated, **_own_sql(path.with_suffix(".sql")))


def _own_sql(path: Path) -> dict[str, str]:
    """The SQL file beside a card, under queries/, and its text; a card without one is refused afterwards."""
    text = path.read_text("utf-8") if path.exists() else ""
    return {"berkas_sql": f"queries/{path.parent.name}/{path.name}", "sql": text}


def _plain(value):
    return ",".join(value) if isinstance(value, tuple) else value
