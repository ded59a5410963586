"""What may stand in a rule for lokus, and everything that is wrong with one that says otherwise. Pure."""

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from dashboard.domain.periode import PeriodeSalah, pattern_of

SUMBER = ("dtsen", "p3ke", "dtks", "terdaftar")
SATUAN = ("keluarga", "jiwa")
UKURAN = ("jumlah", "bagian")
PRIORITAS = ("tanpa", "dahulu", "tambahan", "pemutus")
PILIH_KECAMATAN = ("jumlah", "teratas", "pertama", "daftar")
PEMUTUS = ("jumlah", "bagian", "penyebut", "prioritas", "kode")
JENIS_LOKUS = ("stunting", "audit stunting", "kemiskinan ekstrem", "diundang")
PILIHAN = {
    "sumber": SUMBER,
    "satuan": SATUAN,
    "ukuran": UKURAN,
    "prioritas": PRIORITAS,
    "pilih_kecamatan": PILIH_KECAMATAN,
    "jenis_prioritas": JENIS_LOKUS,
}
TERENDAH = {
    "kuota": 1,
    "jumlah_kecamatan": 0,
    "kuota_kecamatan": 0,
    "tahun_prioritas": 0,
    "tambahan_persen": 0,
}
JENIS_NILAI = {
    "nomor": str,
    "judul": str,
    "keterangan": str,
    "sumber": str,
    "periode": str,
    "satuan": str,
    "ukuran": str,
    "prioritas": str,
    "jenis_prioritas": str,
    "tahun_prioritas": int,
    "tambahan_persen": int,
    "kuota": int,
    "jumlah_kecamatan": int,
    "kuota_kecamatan": int,
    "pilih_kecamatan": str,
    "kecamatan": list,
    "kelurahan": bool,
    "pemutus": list,
    "kecuali": dict,
}
KODE, TERSEBUT = re.compile(r"[\d.]{8,}"), 15
HARUS_ADA = ("nomor", "judul", "sumber", "kuota")
SEBUTAN = {
    int: "bilangan bulat",
    bool: "true atau false",
    str: "teks dalam tanda petik",
    list: 'daftar seperti ["a", "b"]',
    dict: 'bagian [kecuali] berisi "kode" = "alasan"',
}


class Cela(NamedTuple):
    """One thing that is wrong: at which key, with which value, why, and what to write instead."""

    kunci: str
    kalimat: str


def find_faults(raw: dict) -> list[Cela]:
    """All that is wrong with a rule as read from TOML; what is of the wrong kind is said before the rest."""
    return _unknown_and_missing(raw) or _kinds(raw) or _choices(raw) + _numbers(raw) + _together(raw)


def _unknown_and_missing(raw: dict) -> list[Cela]:
    unknown = [Cela(name, _unknown(name)) for name in raw if name not in JENIS_NILAI]
    return unknown + [Cela(name, f"“{name}” belum diisi") for name in HARUS_ADA if name not in raw]


def _unknown(name: str) -> str:
    """A place code at the top level is an exclusion whose heading was forgotten; else the nearest known."""
    if KODE.fullmatch(name):
        return f"“{name}” tidak dikenal di sini; tulis di bawah [kecuali]"
    near = get_close_matches(name, JENIS_NILAI, 1)
    known = f"mungkin maksudnya {near[0]}" if near else f"yang dikenal: {', '.join(JENIS_NILAI)}"
    return f"“{name}” tidak dikenal ({known})"


def _kinds(raw: dict) -> list[Cela]:
    """Values of the wrong kind: a number where words are due, and so on."""
    wrong = [name for name, value in raw.items() if not _fits(value, JENIS_NILAI[name])]
    return [Cela(name, f"{name} = {_tell(raw[name])}: harus {SEBUTAN[JENIS_NILAI[name]]}") for name in wrong]


def _tell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"“{value}”" if isinstance(value, str) else str(value)


def _fits(value: object, kind: type) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return type(value) is kind and all(isinstance(v, str) for v in inner)


def _choices(raw: dict) -> list[Cela]:
    given = [(name, raw[name], allowed) for name, allowed in PILIHAN.items() if name in raw]
    given += [("pemutus", value, PEMUTUS) for value in raw.get("pemutus", [])]
    return [
        Cela(name, f"{name} = “{value}”: pilih {', '.join(allowed)}")
        for name, value, allowed in given
        if value not in allowed
    ]


def _numbers(raw: dict) -> list[Cela]:
    return [
        Cela(name, f"{name} = {raw[name]}: tulis {lowest} atau lebih")
        for name, lowest in TERENDAH.items()
        if name in raw and raw[name] < lowest
    ]


def _together(raw: dict) -> list[Cela]:
    """Values that do not go together."""
    faults = []
    if (raw.get("sumber"), raw.get("satuan", "keluarga")) == ("terdaftar", "jiwa"):
        faults.append(
            Cela(
                "satuan", "satuan = “jiwa”: keluarga terdaftar hanya dihitung dalam keluarga; tulis keluarga"
            )
        )
    if raw.get("prioritas") == "tambahan" and not raw.get("tambahan_persen"):
        faults.append(Cela("tambahan_persen", "tambahan_persen belum diisi, padahal prioritas = “tambahan”"))
    if raw.get("pilih_kecamatan") == "daftar" and not raw.get("kecamatan"):
        faults.append(Cela("kecamatan", "kecamatan belum diisi, padahal pilih_kecamatan = “daftar”"))
    faults += [
        Cela(kode, f"kecuali {kode}: alasannya belum ditulis")
        for kode, why in raw.get("kecuali", {}).items()
        if not why.strip()
    ]
    return faults + _period(raw.get("periode", ""))


def _period(periode: str) -> list[Cela]:
    try:
        pattern_of(periode or "2022")
    except PeriodeSalah as error:
        return [Cela("periode", f"periode: {str(error).rstrip('.')}")]
    return []


def find_strangers(kecamatan: Mapping[str, str], pekon: Collection[str], raw: Mapping) -> list[Cela]:
    """Places that a rule names and that are not among those it chooses from.

    kecamatan   code → name of those there are
    raw         the rule's own `kecamatan` (codes) and `kecuali` (code → reason)
    """
    there = ", ".join(f"{code} {name}" for code, name in sorted(kecamatan.items())[:TERSEBUT])
    more = len(kecamatan) - TERSEBUT
    there += f" dan {more} lainnya" if more > 0 else ""
    wrong = ", ".join(f"“{code}”" for code in raw["kecamatan"] if code not in kecamatan)
    told = f"kecamatan = {wrong}: tidak ada; tulis kodenya (yang ada: {there})"
    return ([Cela("kecamatan", told)] if wrong else []) + [
        Cela(code, f"kecuali “{code}”: tidak ada pekon atau kelurahan berkode itu; periksa kodenya")
        for code in sorted(raw["kecuali"])
        if code not in pekon
    ]
