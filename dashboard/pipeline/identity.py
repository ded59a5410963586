"""Whether a file is what it says: its period, its kabupaten, its code system, its part of the period."""

import tomllib
from collections import Counter
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.domain.periode import TULISAN, PeriodeSalah, find_periode, validate_periode
from dashboard.domain.sumber import KOLOM_WILAYAH, Kontrak
from dashboard.domain.wilayah import Acuan, Tempat
from dashboard.home import PROFIL
from dashboard.pipeline.batches import compare_part
from dashboard.pipeline.faults import Kesalahan
from dashboard.pipeline.read_sources import Tabel

KOLOM_PERIODE = ("periode", "tanggal", "bulan", "triwulan", "semester", "tahun")
SEBAGIAN_BESAR = 0.5
TINGKAT_LUAS = ("kegiatan", "aksi")  # such a row without a pekon is about the kecamatan or the kabupaten


class Counted:
    """The distinct written areas of a file with their row counts, each placed once."""

    def __init__(self, table: Tabel, kontrak: Kontrak, acuan: Acuan):
        self.sistem, self.acuan = kontrak.sistem_kode, acuan
        self.boleh_luas = kontrak.tingkat_baris in TINGKAT_LUAS
        self.jumlah: Counter[tuple[str, ...]] = _count_areas(table)

    def placed(self) -> list[tuple[tuple[str, ...], int, Tempat]]:
        """Each distinct written area with its rows and its place."""
        return [(area, rows, self.acuan.place(self.sistem, *area)) for area, rows in self.jumlah.items()]

    def unknown(self) -> int:
        """Rows whose pekon is unknown; where a row may be about a wider area, only those that write one."""
        lost = [(area, rows) for area, rows, where in self.placed() if where.kode_pekon.endswith(".0000")]
        return sum(rows for area, rows in lost if area[-1] or not self.boleh_luas)


def _count_areas(table: Tabel) -> Counter[tuple[str, ...]]:
    count = len(table.baris)
    empty = pa.array([""] * count, pa.string())
    columns = {name: pc.fill_null(table.kolom.get(name, empty), "") for name in KOLOM_WILAYAH}
    grouped = pa.table(columns).group_by(list(KOLOM_WILAYAH)).aggregate([([], "count_all")]).to_pylist()
    return Counter({tuple(row[name] for name in KOLOM_WILAYAH): row["count_all"] for row in grouped})


def find_period(table: Tabel, kontrak: Kontrak, given: str | None) -> tuple[str, list[Kesalahan]]:
    """The period: as given, else the title cell's, else the file name's; what contradicts it is a fault."""
    kind = kontrak.periode_pola
    titled = find_periode(" ".join(table.sel_judul.get(name, "") for name in KOLOM_PERIODE), kind)
    if not given:
        found = titled or find_periode(table.berkas, kind)
        return (found, []) if found else ("", [_no_period(table.berkas, kind)])
    try:
        validate_periode(given, kind)
    except PeriodeSalah as error:
        return given, [Kesalahan(table.berkas, str(error), "")]
    if titled and titled != given:
        reason = f"Sel judul menyebut periode {titled}, perintah menyebut {given}."
        return given, [Kesalahan(table.berkas, reason, "Samakan keduanya, lalu impor lagi.")]
    return given, []


def _no_period(berkas: str, kind: str) -> Kesalahan:
    reason = f"Periode ({kind}) tidak tertulis di nama berkas atau sel judul."
    return Kesalahan(berkas, reason, f"Tulis --periode, misalnya {TULISAN[kind]}.")


def find_part(table: Tabel, kontrak: Kontrak, areas: Counted) -> tuple[str, list[Kesalahan]]:
    """Which part of the period the file holds: the kecamatan's code, or the one value of the part's field.

    The value is kept as it is written; two spellings that compare alike are one part.
    """
    if not kontrak.bagian or not len(table.baris):
        return "", []
    if kontrak.bagian not in ("kecamatan", "kecamatan_teks"):
        written = pc.unique(table.kolom[kontrak.bagian]).to_pylist()
        values = {compare_part(text or ""): text for text in reversed(written)}.values()
    else:
        values = {where.kode_kecamatan for _, _, where in areas.placed()}
    if len(values) == 1 and (value := next(iter(values))) not in (None, areas.acuan.tak_dikenal):
        return value, []
    reason = f"Berkas ini harus memuat tepat satu {kontrak.bagian.removesuffix('_teks')} yang dikenal."
    return "", [
        Kesalahan(table.berkas, reason, "Periksa sel judulnya, lalu impor lagi.", nilai=_title(table))
    ]


def _title(table: Tabel) -> str:
    return table.sel_judul.get("kecamatan_teks", "")


def check_identity(table: Tabel, areas: Counted) -> list[Kesalahan]:
    """Faults of a file without rows, of another kabupaten, or with codes of another system."""
    if not len(table.baris):
        return [Kesalahan(table.berkas, "Tidak ada satu baris data pun.", "Kirim berkas yang berisi data.")]
    return [fault for check in (_codes, _kabupaten, _kecamatan) if (fault := check(table, areas))]


def _codes(table: Tabel, areas: Counted) -> Kesalahan | None:
    """More than half of the rows with a code carry one kabupaten's code that is not ours."""
    prefixes: Counter[str] = Counter()
    for (code, _, _), rows in areas.jumlah.items():
        if prefix := areas.acuan.kabupaten_of_code(areas.sistem, code):
            prefixes[prefix] += rows
    own = areas.acuan.kabupaten_bps if areas.sistem == "bps" else areas.acuan.kabupaten.replace(".", "")
    if not prefixes or prefixes[own] >= sum(prefixes.values()) * SEBAGIAN_BESAR:
        return None
    other = max(prefixes, key=prefixes.get)
    system = "BPS" if areas.sistem == "bps" else "Kemendagri"
    reason = f"Kode wilayah diawali {other}: {system} {other} = {_kabupaten_name(areas.sistem, other)}, "
    reason += f"bukan {areas.acuan.nama} ({system} {own})."
    action = f"Kirim berkas {areas.acuan.nama}; bila kodenya dari sistem lain, ganti ke kode {system}."
    return Kesalahan(table.berkas, reason, action, kolom=table.judul.get("kode_teks", ""))


def _kabupaten(table: Tabel, areas: Counted) -> Kesalahan | None:
    column = table.kolom.get("kabupaten_teks")
    if column is None or column.null_count == len(column):
        return None
    counted = {row["values"]: row["counts"] for row in pc.value_counts(column.drop_null()).to_pylist()}
    foreign = {name: rows for name, rows in counted.items() if not areas.acuan.is_own_kabupaten(name)}
    if sum(foreign.values()) <= sum(counted.values()) * SEBAGIAN_BESAR:
        return None
    return _other_kabupaten(table, areas, "kabupaten_teks", max(foreign, key=foreign.get))


def _kecamatan(table: Tabel, areas: Counted) -> Kesalahan | None:
    """Most kecamatan names are unknown here, and no code says otherwise."""
    named = Counter()
    unknown = Counter()
    for (_, kecamatan, _), rows, where in areas.placed():
        if kecamatan:
            named[kecamatan] += rows
            unknown[kecamatan] += rows * (where.kode_kecamatan == areas.acuan.tak_dikenal)
    if not named or unknown.total() <= named.total() * SEBAGIAN_BESAR:
        return None
    return _other_kabupaten(table, areas, "kecamatan_teks", max(unknown, key=unknown.get))


def _other_kabupaten(table: Tabel, areas: Counted, field: str, example: str) -> Kesalahan:
    reason = f"Sebagian besar baris bukan dari {areas.acuan.nama}."
    action = f"Kirim berkas {areas.acuan.nama}."
    return Kesalahan(table.berkas, reason, action, kolom=table.judul.get(field, ""), nilai=example)


def _kabupaten_name(system: str, prefix: str) -> str:
    names = {(item["sistem"], item["kode"].replace(".", "")): item["nama"] for item in _confusable()}
    return names.get((system, prefix), "kabupaten lain")


@lru_cache(maxsize=1)
def _confusable() -> list[dict[str, str]]:
    return tomllib.loads(PROFIL.read_text(encoding="utf-8")).get("kode_ditolak", [])
