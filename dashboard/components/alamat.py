"""The choice as URL parameters and back; a value that is not known is named, never dropped in silence."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.periode import PeriodeSalah, validate_periode

DIKENAL = ("kecamatan", "pekon", "indikator", "periode", "lokus")


def write_params(pilihan: Pilihan) -> dict[str, str]:
    """The parameters that bring this choice back; what is not chosen is absent."""
    values = {
        "kecamatan": ",".join(pilihan.kecamatan),
        "pekon": pilihan.pekon or "",
        "indikator": pilihan.indikator or "",
        "periode": pilihan.periode or "",
        "lokus": "1" if pilihan.lokus else "",
    }
    return {k: v for k, v in values.items() if v}


def read_params(
    params: Mapping[str, str], tempat: Tempat, indikator: Collection[str]
) -> tuple[Pilihan, list[str]]:
    """The choice in a URL, and one sentence for each value that could not be used."""
    notes: list[str] = []
    kecamatan = _read_kecamatan(params.get("kecamatan", ""), tempat, notes)
    kode = params.get("indikator") or None
    if kode and kode not in indikator:
        notes.append(f"Indikator “{kode}” di alamat tidak dikenal; dipakai indikator awal.")
        kode = None
    lokus = _read_lokus(params.get("lokus", ""), notes)
    area = Pilihan(kecamatan=kecamatan, lokus=lokus)
    pekon = _read_pekon(params.get("pekon", ""), area, tempat, notes)
    periode = _read_periode(params.get("periode", ""), notes)
    return replace(area, pekon=pekon, indikator=kode, periode=periode), notes


def _read_kecamatan(value: str, tempat: Tempat, notes: list[str]) -> tuple[str, ...]:
    asked = list(dict.fromkeys(v.strip() for v in value.split(",") if v.strip()))
    for kode in asked:
        if kode not in tempat.kecamatan:
            notes.append(f"Kecamatan “{kode}” di alamat tidak dikenal dan tidak dipakai.")
    return tuple(k for k in asked if k in tempat.kecamatan)


def _read_pekon(value: str, area: Pilihan, tempat: Tempat, notes: list[str]) -> str | None:
    asked = [v.strip() for v in value.split(",") if v.strip()]
    if not asked:
        return None
    kode, rest = asked[0], asked[1:]
    if rest:
        notes.append(f"Hanya satu pekon dapat dipilih; “{', '.join(rest)}” tidak dipakai.")
    if tempat.jenis.get(kode) not in ("pekon", "kelurahan"):
        notes.append(f"Pekon “{kode}” di alamat tidak dikenal dan tidak dipakai.")
        return None
    if kode not in tempat.unit_dari(area):
        elsewhere = kode in tempat.unit_dari(Pilihan(lokus=area.lokus))
        outside = "di luar kecamatan yang dipilih" if elsewhere else "bukan lokus"
        notes.append(f"{tempat.sebut(kode)} {outside} dan tidak dipakai.")
        return None
    return kode


def _read_periode(value: str, notes: list[str]) -> str | None:
    if not value:
        return None
    try:
        return validate_periode(value)
    except PeriodeSalah:
        notes.append(f"Periode “{value}” di alamat tidak dikenal; ditampilkan periode terbaru.")
        return None


def _read_lokus(value: str, notes: list[str]) -> bool:
    if value not in ("", "0", "1"):
        notes.append(f"Nilai lokus “{value}” di alamat tidak dikenal; tulis lokus=1 untuk hanya lokus.")
    return value == "1"
