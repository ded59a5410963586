"""What is said about a matched boundary file: faults that refuse it, warnings, and the report."""

import tomllib
from collections.abc import Sized
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from dashboard.domain.angka import format_bilangan
from dashboard.domain.wilayah import Acuan
from dashboard.home import PROFIL
from dashboard.pipeline.batas_clean import Bersih, Topologi
from dashboard.pipeline.batas_match import Padanan
from dashboard.pipeline.faults import Kesalahan

TERLALU_LUAS = 1.25  # times the official area: another extent, not another measurement
SEPROVINSI = 3.0  # from here on a file without kabupaten is a region, cut by names and place
MIRIP_EDISI = 0.12  # share by which an old edition's area may differ from the one on record
BEDA_LUAS = 0.25  # share by which a unit may differ from its reference area before it is named
BEDA_BERSIH = 0.05  # share of its area that cleaning may take from or give to a unit before it is named
DISEBUT = 8  # units named in one sentence


@dataclass(frozen=True)
class Laporan:
    """What came of a boundary file, for people and for batch.json."""

    berkas: str
    sumber: str
    edisi: str
    fitur: int
    fitur_dipakai: int
    fitur_kabupaten_lain: int
    fitur_tak_dikenal: tuple[str, ...]
    unit: int
    tanpa_bentuk: tuple[str, ...]
    sebelum: Topologi
    sesudah: Topologi
    luas_km2: float
    luas_resmi_km2: float
    luas_ringkas_km2: float
    perubahan_terbesar_persen: float
    titik_sebelum: int
    titik_sesudah: int
    celah_m: float
    kelonggaran_m: int
    ukuran_kb: int
    peringatan: tuple[str, ...]


def find_faults(found: Padanan, shapes: np.ndarray, units: pd.DataFrame, acuan: Acuan) -> list[Kesalahan]:
    """Why the file is refused, every reason at once. `shapes`: all rows in equal-area metres."""
    faults = _extent(found, shapes, units, acuan)
    if found.kode.empty:
        faults.append(_no_units(found, acuan))
    return faults


def _extent(found: Padanan, shapes: np.ndarray, units: pd.DataFrame, acuan: Acuan) -> list[Kesalahan]:
    """An edition of other extent: the shapes that claim to be ours, or are ours, cover far too much."""
    official = float(units.at[acuan.kabupaten, "luas_km2"])
    claimed = shapely.area(shapes[found.mengaku]).sum() / 1e6
    matched = shapely.area(shapes[found.lapisan.teks.index.isin(found.kode.index)]).sum() / 1e6
    region = not found.per_kabupaten and claimed > SEPROVINSI * official
    area = matched if region else claimed
    if area <= TERLALU_LUAS * official:
        return []
    reason = f"Luasnya {format_bilangan(area)} km², padahal {acuan.nama} {format_bilangan(official)} km². "
    reason += _old_edition(area) or f"{_count(found.tak_dikenal)} bentuk bukan pekon {acuan.nama}."
    action = f"Kirim edisi yang hanya memuat {acuan.nama} sekarang, atau berkas dengan kode tiap desa."
    return [Kesalahan(found.lapisan.nama, reason, action)]


def _old_edition(area: float) -> str:
    """What an area of this size is known for."""
    for edition in _profil().get("edisi_lama", []):
        if abs(area / edition["luas_km2"] - 1) <= MIRIP_EDISI:
            return f"Edisi ini {edition['sebab']} (sekitar {format_bilangan(edition['luas_km2'])} km²)."
    return ""


def _no_units(found: Padanan, acuan: Acuan) -> Kesalahan:
    texts = found.lapisan.teks
    reason = f"Tidak satu pun dari {_count(texts)} bentuk dikenali sebagai pekon {acuan.nama}"
    reason += f"; {format_bilangan(found.luar)} bentuk milik kabupaten lain." if found.luar else "."
    reason += _wrong_system(texts) or _wrong_level(texts, acuan)
    columns = ", ".join(map(str, texts.columns)) or "tidak ada"
    action = "Berkas harus per pekon, dengan kode 10 angka atau nama pekon dan kecamatan."
    return Kesalahan(found.lapisan.nama, reason, f"{action} Kolom yang ada: {columns}.")


def _wrong_system(texts: pd.DataFrame) -> str:
    """The kabupaten with which ours is mixed up, when its undotted code stands in the file."""
    for item in _profil().get("kode_ditolak", []):
        digits = item["kode"].replace(".", "")
        for name in texts:
            if texts[name].str.fullmatch(digits + r"\d{6}").mean() > 0.5:
                system = {"bps": "BPS", "kemendagri": "Kemendagri"}[item["sistem"]]
                return f" Kode di kolom {name} diawali {digits}: {system} {digits} = {item['nama']}."
    return ""


def _wrong_level(texts: pd.DataFrame, acuan: Acuan) -> str:
    """Boundaries of kecamatan: every row another kecamatan of ours."""
    for name in texts:
        found = texts[name].map(lambda text: acuan.kamus_kecamatan.match_exact(text) is not None)
        if found.mean() > 0.5 and texts[name].nunique() == len(texts):
            return " Isinya batas kecamatan, bukan pekon."
    return ""


def _count(rows: Sized) -> str:
    return format_bilangan(len(rows))


def _profil() -> dict:
    return tomllib.loads(PROFIL.read_text(encoding="utf-8"))


def warnings_of(found: Padanan, made: Bersih, units: pd.DataFrame) -> list[str]:
    """What people should look at although the file goes in."""
    said = list(found.peringatan)
    lost = missing_units(made, units)
    if len(lost):
        said.append(f"{len(lost)} pekon tanpa bentuk, petaknya tetap tampil: {_names(lost, units)}.")
    if len(found.tak_dikenal):
        listed = "; ".join(found.describe(row) for row in found.tak_dikenal[:DISEBUT])
        said.append(f"{_count(found.tak_dikenal)} bentuk bukan pekon yang dikenal, tidak dipakai: {listed}.")
    areas = shapely.area(made.utuh)
    official = units.loc[made.kode, "luas_km2"].to_numpy(float) * 1e6
    for what, then, limit in (
        ("luasnya jauh dari acuan", official, BEDA_LUAS),
        ("berubah banyak saat dirapikan", shapely.area(made.asal), BEDA_BERSIH),
    ):
        away = pd.Series(np.abs(areas / then - 1), index=made.kode).sort_values(ascending=False)
        if len(worst := away.index[away > limit]):
            said.append(
                f"{len(worst)} pekon {what} (lebih dari {limit * 100:.0f} %): {_names(worst, units)}."
            )
    if made.sesudah.celah:
        area = format_bilangan(made.sesudah.celah_ha, 1)
        what = "danau, atau pekon tanpa bentuk"
        said.append(f"{made.sesudah.celah} lubang di dalam batas ({area} ha) dibiarkan: {what}.")
    return said


def missing_units(made: Bersih, units: pd.DataFrame) -> pd.Index:
    """Pekon of the reference that have no shape."""
    return units.index[units["tingkat"] == "pekon"].difference(made.kode)


def _names(codes: pd.Index, units: pd.DataFrame) -> str:
    listed = ", ".join(f"{units.at[kode, 'nama']} ({kode})" for kode in codes[:DISEBUT])
    return listed + (f", dan {len(codes) - DISEBUT} lainnya" if len(codes) > DISEBUT else "")


def sentences(report: Laporan) -> list[str]:
    """The report as lines for the command line."""
    before, after = report.sebelum, report.sesudah
    count = format_bilangan
    return [
        f"{report.berkas}: batas {report.unit} pekon masuk, edisi {report.edisi}, sumber {report.sumber}.",
        f"  {count(report.fitur)} bentuk: {count(report.fitur_dipakai)} dipakai, "
        f"{count(report.fitur_kabupaten_lain)} milik kabupaten lain, "
        f"{count(len(report.fitur_tak_dikenal))} tak dikenal; {len(report.tanpa_bentuk)} pekon tanpa bentuk.",
        f"  Tumpang tindih {count(before.tumpang_tindih)} ({count(before.tumpang_tindih_ha, 1)} ha) menjadi "
        f"{count(after.tumpang_tindih)}; celah {count(before.celah)} ({count(before.celah_ha, 1)} ha) "
        f"menjadi {count(after.celah)} (ditutup sampai selebar {count(report.celah_m)} m).",
        f"  Luas {count(report.luas_km2, 2)} km² (resmi {count(report.luas_resmi_km2, 2)}); disederhanakan "
        f"{count(report.luas_ringkas_km2, 2)} km², perubahan terbesar satu pekon "
        f"{count(report.perubahan_terbesar_persen, 2)} %.",
        f"  {count(report.titik_sebelum)} titik menjadi {count(report.titik_sesudah)} "
        f"(kelonggaran {report.kelonggaran_m} m), sekitar {count(report.ukuran_kb)} KB di halaman.",
        *(f"  Perhatikan: {warning}" for warning in report.peringatan),
    ]
