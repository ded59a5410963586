"""The rule by which lokus are chosen: a small TOML text that a non-programmer reads, and back. Pure."""

import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import NamedTuple

from dashboard.domain.aturan_lokus_teks import explain_toml, find_lines
from dashboard.domain.aturan_lokus_uji import SATUAN, SUMBER, UKURAN, find_faults

__all__ = [
    "ATURAN_LOKUS", "KATA", "SATUAN", "SUMBER", "UKURAN", "Aturan", "AturanSalah", "Kata", "Permintaan",
    "change_aturan", "load_aturan", "read_aturan", "read_aturan_file", "write_aturan",
]  # fmt: skip

ATURAN_LOKUS = Path(__file__).resolve().parents[2] / "data" / "reference" / "aturan_lokus"


class Kata(NamedTuple):
    """How a list and unit are said: what is counted, with its list, and what a share is a share of."""

    satuan: str
    ukuran: str
    penyebut: str


# Three lists count three different things; a rule names one of them and its words follow.
KATA = {
    ("dtsen", "keluarga"): Kata("keluarga", "keluarga desil 1 DTSEN", "keluarga DTSEN"),
    ("dtsen", "jiwa"): Kata("jiwa", "jiwa dalam keluarga desil 1 DTSEN", "jiwa DTSEN"),
    ("p3ke", "keluarga"): Kata("keluarga", "keluarga desil 1 P3KE", "keluarga P3KE"),
    ("p3ke", "jiwa"): Kata("jiwa", "jiwa dalam keluarga desil 1 P3KE", "jiwa P3KE"),
    ("dtks", "keluarga"): Kata("rumah tangga", "rumah tangga kelas 1 DTKS", "rumah tangga DTKS"),
    ("dtks", "jiwa"): Kata("jiwa", "jiwa dalam rumah tangga kelas 1 DTKS", "jiwa DTKS"),
    ("terdaftar", "keluarga"): Kata("keluarga", "keluarga terdaftar", "KK Dukcapil"),
}


class AturanSalah(ValueError):
    """A rule text that cannot be used; the message lists every fault."""


class Permintaan(NamedTuple):
    """The figures a rule asks for: list, unit, period (None: the latest), and which lokus go first."""

    sumber: str
    satuan: str
    periode: str | None = None
    jenis: str = "stunting"
    tahun: int | None = None


@dataclass(frozen=True)
class Aturan:
    """Everything that decides a list of lokus; nothing outside it and the figures does."""

    nomor: str
    judul: str
    sumber: str
    kuota: int
    keterangan: str = ""
    periode: str | None = None
    """None: the latest of the list."""
    satuan: str = "keluarga"
    ukuran: str = "jumlah"
    prioritas: str = "tanpa"
    """What "diprioritaskan" means: nothing, sorted first, a bonus, or only among equals."""
    jenis_prioritas: str = "stunting"
    tahun_prioritas: int | None = None
    """Year of implementation of the lokus that go first; None: any year."""
    tambahan_persen: int = 0
    jumlah_kecamatan: int | None = None
    kuota_kecamatan: int | None = None
    pilih_kecamatan: str = "jumlah"
    kecamatan: tuple[str, ...] = ()
    kelurahan: bool = True
    """Whether a kelurahan may be chosen."""
    pemutus: tuple[str, ...] = ("kode",)
    kecuali: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def kata(self) -> Kata:
        """The words of its list and unit."""
        return KATA[self.sumber, self.satuan]

    @property
    def minta(self) -> Permintaan:
        """Which figures it runs on."""
        return Permintaan(self.sumber, self.satuan, self.periode, self.jenis_prioritas, self.tahun_prioritas)

    @property
    def kata_prioritas(self) -> str:
        """The lokus that go first, with their year."""
        return f"lokus {self.jenis_prioritas} {self.tahun_prioritas or ''}".strip()


def read_aturan(text: str) -> Aturan:
    """The rule of a TOML text; AturanSalah says all that is wrong with it at once, with the lines."""
    text = text.removeprefix("\ufeff")
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AturanSalah(explain_toml(text, error)) from error
    faults = find_faults(raw)
    if faults:
        lines = find_lines(text)
        told = [f"baris {lines[f.kunci]}, {f.kalimat}" if f.kunci in lines else f.kalimat for f in faults]
        raise AturanSalah(f"Aturan belum dapat dipakai: {'; '.join(told)}.")
    return _make(raw)


def load_aturan(folder: Path = ATURAN_LOKUS) -> dict[str, Aturan]:
    """The rules that ship with the project by their number, in the order of their files."""
    rules = map(read_aturan_file, sorted(Path(folder).glob("*.toml")))
    return {rule.nomor: rule for rule in rules}


def read_aturan_file(path: Path) -> Aturan:
    """The rule of a file, with or without the mark that Windows puts first; AturanSalah names the file."""
    try:
        return read_aturan(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise AturanSalah(f"{path}: berkas aturan tidak ada. Periksa nama dan foldernya.") from error
    except IsADirectoryError as error:
        raise AturanSalah(f"{path}: ini folder, bukan berkas aturan (TOML).") from error
    except UnicodeDecodeError as error:
        why = "Berkas aturan harus teks UTF-8. Simpan ulang dari Notepad dengan pengodean UTF-8."
        raise AturanSalah(f"{path.name}: {why}") from error
    except AturanSalah as error:
        raise AturanSalah(f"{path.name}: {error}") from error


def write_aturan(aturan: Aturan) -> str:
    """The rule as text; read_aturan gives the same rule back."""
    given = {name: getattr(aturan, name) for name in _names() if name != "kecuali"}
    lines = [f"{name} = {_value(value)}" for name, value in given.items() if value is not None]
    lines += ["", "[kecuali]"] + [f"{_value(k)} = {_value(v)}" for k, v in sorted(aturan.kecuali.items())]
    return "\n".join(lines) + "\n"


def change_aturan(aturan: Aturan, **values) -> Aturan:
    """The rule with other values, judged as a text would be."""
    return read_aturan(write_aturan(replace(aturan, **values)))


def _names() -> list[str]:
    return [f.name for f in fields(Aturan)]


def _value(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, int):
        return str(value)
    return '"' + "".join(map(_escape, value)) + '"'


def _escape(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    return letter if letter.isprintable() else f"\\u{ord(letter):04x}"


def _make(raw: dict) -> Aturan:
    values = {name: tuple(v) if isinstance(v, list) else v for name, v in raw.items()}
    empty = ("periode", "jumlah_kecamatan", "kuota_kecamatan", "tahun_prioritas")
    values |= {name: values.get(name) or None for name in empty}
    ties = [name for name in values.get("pemutus", ()) if name != "kode"]
    return Aturan(**{**values, "pemutus": (*ties, "kode")})
