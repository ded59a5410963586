"""`tkpk import batas`: real boundaries in, one immutable batch and one ledger event out.

Order as with every import: read and judge (nothing written) → draft folder → rename → ledger event.
Boundaries are no figures, neither sample nor real: they have an event of their own and retire no batch.
"""

import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard import ledger
from dashboard.domain.periode import PeriodeSalah, find_periode, validate_periode
from dashboard.home import REFERENCE, Home, today
from dashboard.pipeline import batches, lock
from dashboard.pipeline.batas_clean import Bersih, Topologi, clean, estimate_bytes, projection
from dashboard.pipeline.batas_crs import WGS84, Kotak, reproject, to_wgs84
from dashboard.pipeline.batas_judge import Laporan, find_faults, missing_units, warnings_of
from dashboard.pipeline.batas_match import Padanan, match
from dashboard.pipeline.batas_read import Lapisan, read_layers
from dashboard.pipeline.batches import Batch
from dashboard.pipeline.faults import ImportDitolak, Kesalahan
from dashboard.pipeline.place import read_acuan

SUMBER = "batas"
ATURAN = "1"  # raise when the same file would now come out otherwise
TERLIHAT = 7  # decimals of a degree kept: about a centimetre


@dataclass(frozen=True)
class Asal:
    """Who made the boundaries and of which period they are."""

    sumber: str
    edisi: str


@dataclass(frozen=True)
class HasilBatas:
    """What became of a boundary file."""

    batch: Batch
    laporan: Laporan
    baru: bool


def import_batas(
    home: Home,
    path: str | Path,
    sumber: str | None = None,
    edisi: str | None = None,
    diterima: str | None = None,
) -> HasilBatas:
    """Import a boundary file; ImportDitolak when it is refused, `baru` is false when it was in already.

    sumber   who made the boundaries, as it will stand under the map; else the file name
    edisi    period of the boundaries (2023, 2024-05 …); else read from the file name, else today
    """
    path = Path(path)
    hashed = _hash(path)
    edition, received = _edition(path, edisi), _received(path, diterima)
    name = hashlib.sha256(
        "\n".join((hashed, SUMBER, sumber or "", edisi or "", ATURAN)).encode()
    ).hexdigest()[:12]
    with lock.hold(home):
        before = batches.current_batas(home)
        if before and before.batch == name:
            return HasilBatas(before, read_report(before), baru=False)
        report, tables = _work_out(path, Asal(sumber or path.stem, edition))
        batch = Batch(
            batch=name,
            sumber=SUMBER,
            periode=edition,
            bagian="",
            berkas=path.name,
            hash=hashed,
            diterima=received,
            asal="terbit",
            baris_masuk=report.fitur,
            baris_diterima=report.fitur_dipakai,
            baris_ditolak=report.fitur - report.fitur_dipakai,
            tak_dikenal=len(report.fitur_tak_dikenal),
            peringatan=report.peringatan,
            folder=batches.batch_folder(home, SUMBER, edition, name),
        )
        _store(home, batch, report, tables)
    return HasilBatas(batch, report, baru=True)


def read_report(batch: Batch) -> Laporan:
    """The report that was made when the batch came in."""
    kept = json.loads((batch.folder / "laporan.json").read_text(encoding="utf-8"))
    kept |= {name: Topologi(**kept[name]) for name in ("sebelum", "sesudah")}
    return Laporan(**{key: tuple(value) if isinstance(value, list) else value for key, value in kept.items()})


def read_units() -> pd.DataFrame:
    """The reference by code: nama, tingkat, lat, lon, luas_km2."""
    units = pd.read_csv(REFERENCE / "wilayah.csv", dtype=str, keep_default_na=False).set_index("kode_wilayah")
    return units.astype({"lat": float, "lon": float, "luas_km2": float})


def _work_out(path: Path, asal: Asal) -> tuple[Laporan, dict[str, gpd.GeoDataFrame]]:
    """Read, match, judge and clean; nothing is written."""
    acuan, units = read_acuan(), read_units()
    found, note = _best_layer(read_layers(path), acuan, units)
    plane = projection(units.at[acuan.kabupaten, "lon"], units.at[acuan.kabupaten, "lat"])
    shapes = reproject(found.lapisan.bentuk, WGS84, plane)
    if faults := find_faults(found, shapes, units, acuan):
        raise ImportDitolak(faults)
    found = found.without_neighbours()
    rows = found.lapisan.teks.index.get_indexer(found.kode.index)
    made = clean(shapes[rows], found.kode.to_numpy(str))
    warnings = [note] * bool(note) + warnings_of(found, made, units)
    tables = {
        name: gpd.GeoDataFrame(
            {"kode_wilayah": made.kode}, geometry=_rounded(reproject(kept, plane, WGS84)), crs=4326
        )
        for name, kept in (("utuh", made.utuh), ("bentuk", made.ringkas))
    }
    return _report(found, made, units, asal, warnings), tables


def _best_layer(layers: list[Lapisan], acuan, units: pd.DataFrame) -> tuple[Padanan, str]:
    """The layer that holds most units, in lon/lat; a layer that lies elsewhere counts only when all do."""
    points = units.loc[units["tingkat"] == "pekon", ["lon", "lat"]]
    place = Kotak.around(points["lon"].to_numpy(), points["lat"].to_numpy())
    found, faults = [], []
    for layer in layers:
        try:
            shapes, note = to_wgs84(layer, place)
        except ImportDitolak as refusal:
            faults += refusal.daftar
            continue
        found.append((match(Lapisan(layer.nama, layer.teks, shapes, WGS84), acuan, points), note))
    if not found:
        raise ImportDitolak(faults)
    return max(found, key=lambda pair: pair[0].kode.nunique())


def _rounded(shapes: np.ndarray) -> np.ndarray:
    """The same vertex is rounded alike in every unit, so shared edges stay shared."""
    return shapely.transform(shapes, lambda points: points.round(TERLIHAT))


def _report(found: Padanan, made: Bersih, units: pd.DataFrame, asal: Asal, warnings: list[str]) -> Laporan:
    change = np.abs(shapely.area(made.ringkas) / shapely.area(made.utuh) - 1)
    return Laporan(
        berkas=found.lapisan.nama,
        sumber=asal.sumber,
        edisi=asal.edisi,
        fitur=len(found.lapisan.teks),
        fitur_dipakai=len(found.kode),
        fitur_kabupaten_lain=found.luar,
        fitur_tak_dikenal=tuple(found.describe(row) for row in found.tak_dikenal),
        unit=len(made.kode),
        tanpa_bentuk=tuple(missing_units(made, units)),
        sebelum=made.sebelum,
        sesudah=made.sesudah,
        luas_km2=_km2(made.utuh),
        luas_resmi_km2=float(units.loc[units["tingkat"] == "kabupaten", "luas_km2"].iloc[0]),
        luas_ringkas_km2=_km2(made.ringkas),
        perubahan_terbesar_persen=round(float(change.max()) * 100, 3),
        titik_sebelum=int(shapely.get_num_coordinates(made.asal).sum()),
        titik_sesudah=int(shapely.get_num_coordinates(made.ringkas).sum()),
        celah_m=made.celah_m,
        kelonggaran_m=made.kelonggaran_m,
        ukuran_kb=round(estimate_bytes(made.ringkas) / 1024),
        peringatan=tuple(warnings),
    )


def _km2(shapes: np.ndarray) -> float:
    return round(float(shapely.area(shapes).sum()) / 1e6, 3)


def _store(home: Home, batch: Batch, report: Laporan, tables: dict[str, gpd.GeoDataFrame]) -> None:
    """The batch appears whole by a rename; only the event after it makes it count."""
    draft = batches.write_draft(home, {})
    for name, table in tables.items():
        table.to_parquet(draft / f"{name}.parquet", compression="zstd")
    text = json.dumps(asdict(report), ensure_ascii=False, indent=1)
    (draft / "laporan.json").write_text(text, encoding="utf-8")
    batches.settle(draft, batch)
    ledger.append_event(home, batches.BATAS_MASUK, batch.isi)


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        fault = Kesalahan(path.name, "Berkas tidak dapat dibuka.", "Periksa nama dan letak berkasnya.")
        raise ImportDitolak([fault]) from error


def _edition(path: Path, given: str | None) -> str:
    """The period of the boundaries: as given, else from the file name, else the day they came in."""
    if given:
        try:
            return validate_periode(given)
        except PeriodeSalah as error:
            raise ImportDitolak([Kesalahan(path.name, str(error), "")]) from error
    named = (find_periode(path.stem, kind) for kind in ("tanggal", "bulan", "tahun"))
    return next((found for found in named if found), today().isoformat())


def _received(path: Path, given: str | None) -> str:
    try:
        return dt.date.fromisoformat(given).isoformat() if given else today().isoformat()
    except ValueError as error:
        fault = Kesalahan(
            path.name, f"Tanggal diterima “{given}” tidak terbaca.", "Tulis seperti 2024-05-17."
        )
        raise ImportDitolak([fault]) from error
