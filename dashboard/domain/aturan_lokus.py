"""The rule by which lokus are chosen: a small TOML text that a non-programmer reads, and back. Pure."""

import tomllib
from dataclasses import MISSING, dataclass, field, fields, replace
from pathlib import Path

from dashboard.domain.periode import PeriodeSalah, pattern_of

ATURAN_LOKUS = Path(__file__).resolve().parents[2] / "data" / "reference" / "aturan_lokus"
SUMBER = ("dtsen", "p3ke", "dtks", "terdaftar")
SATUAN = ("keluarga", "jiwa")
UKURAN = ("jumlah", "bagian")
PRIORITAS = ("tanpa", "dahulu", "tambahan", "pemutus")
PILIH_KECAMATAN = ("jumlah", "teratas", "pertama", "daftar")
PEMUTUS = ("jumlah", "bagian", "penyebut", "prioritas", "kode")
JENIS_LOKUS = ("stunting", "audit stunting", "kemiskinan ekstrem", "diundang")
TERATAS = 5
"""How many pekon speak for a kecamatan under "teratas" when no quota per kecamatan says it."""

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
# Three lists count three different things; a rule names one of them and its words follow.
KATA = {
    ("dtsen", "keluarga"): ("keluarga", "keluarga desil 1 DTSEN", "keluarga DTSEN"),
    ("dtsen", "jiwa"): ("jiwa", "jiwa dalam keluarga desil 1 DTSEN", "jiwa DTSEN"),
    ("p3ke", "keluarga"): ("keluarga", "keluarga desil 1 P3KE", "keluarga P3KE"),
    ("p3ke", "jiwa"): ("jiwa", "jiwa dalam keluarga desil 1 P3KE", "jiwa P3KE"),
    ("dtks", "keluarga"): ("rumah tangga", "rumah tangga kelas 1 DTKS", "rumah tangga DTKS"),
    ("dtks", "jiwa"): ("jiwa", "jiwa dalam rumah tangga kelas 1 DTKS", "jiwa DTKS"),
    ("terdaftar", "keluarga"): ("keluarga", "keluarga terdaftar", "KK Dukcapil"),
}


class AturanSalah(ValueError):
    """A rule text that cannot be used; the message lists every fault."""


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
    def kata_satuan(self) -> str:
        """What is counted: keluarga, rumah tangga (DTKS) or jiwa."""
        return KATA[self.sumber, self.satuan][0]

    @property
    def kata_ukuran(self) -> str:
        """What is counted, with its list."""
        return KATA[self.sumber, self.satuan][1]

    @property
    def kata_penyebut(self) -> str:
        """What a share is a share of."""
        return KATA[self.sumber, self.satuan][2]

    @property
    def kata_prioritas(self) -> str:
        """The lokus that go first, with their year."""
        return f"lokus {self.jenis_prioritas} {self.tahun_prioritas or ''}".strip()


def read_aturan(text: str) -> Aturan:
    """The rule of a TOML text; AturanSalah says all that is wrong with it at once."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AturanSalah(f"Aturan bukan TOML yang sah: {error}.") from error
    faults = _unknown_and_missing(raw) or _kinds(raw)
    faults = faults or _choices(raw) + _numbers(raw) + _together(raw)
    if faults:
        raise AturanSalah("Aturan belum dapat dipakai: " + "; ".join(faults) + ".")
    return _make(raw)


def load_aturan(folder: Path = ATURAN_LOKUS) -> dict[str, Aturan]:
    """The rules that ship with the project by their number, in the order of their files."""
    rules = map(read_aturan_file, sorted(Path(folder).glob("*.toml")))
    return {rule.nomor: rule for rule in rules}


def read_aturan_file(path: Path) -> Aturan:
    """The rule of a file; AturanSalah names it."""
    try:
        return read_aturan(path.read_text(encoding="utf-8"))
    except (AturanSalah, UnicodeDecodeError) as error:
        why = error if isinstance(error, AturanSalah) else "Berkas aturan harus teks UTF-8."
        raise AturanSalah(f"{path.name}: {why}") from error


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


def _unknown_and_missing(raw: dict) -> list[str]:
    needed = [f.name for f in fields(Aturan) if f.default is MISSING and f.default_factory is MISSING]
    unknown = [
        f"“{name}” tidak dikenal (yang dikenal: {', '.join(_names())})"
        for name in raw
        if name not in _names()
    ]
    return unknown + [f"“{name}” belum diisi" for name in needed if name not in raw]


def _kinds(raw: dict) -> list[str]:
    """Values of the wrong kind: a number where words are due, and so on."""
    words = {"kuota": int, "jumlah_kecamatan": int, "kuota_kecamatan": int, "tahun_prioritas": int}
    words |= {"tambahan_persen": int, "kelurahan": bool, "pemutus": list, "kecamatan": list, "kecuali": dict}
    said = {
        int: "bilangan bulat",
        bool: "true atau false",
        list: 'daftar seperti ["a", "b"]',
        str: "teks dalam tanda petik",
    }
    said[dict] = 'bagian [kecuali] berisi "kode" = "alasan"'
    faults = []
    for name, value in raw.items():
        kind = words.get(name, str)
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if type(value) is not kind or not all(isinstance(v, str) for v in inner):
            faults.append(f"{name} = {value!r}: harus {said[kind]}")
    return faults


def _choices(raw: dict) -> list[str]:
    given = [(name, raw[name], allowed) for name, allowed in PILIHAN.items() if name in raw]
    given += [("pemutus", value, PEMUTUS) for value in raw.get("pemutus", [])]
    return [
        f"{name} = “{value}”: pilih {', '.join(allowed)}"
        for name, value, allowed in given
        if value not in allowed
    ]


def _numbers(raw: dict) -> list[str]:
    return [
        f"{name} = {raw[name]}: paling kecil {lowest}"
        for name, lowest in TERENDAH.items()
        if name in raw and raw[name] < lowest
    ]


def _together(raw: dict) -> list[str]:
    """Values that do not go together."""
    faults = []
    if (raw.get("sumber"), raw.get("satuan", "keluarga")) == ("terdaftar", "jiwa"):
        faults.append("satuan = “jiwa”: keluarga terdaftar hanya dihitung dalam keluarga")
    if raw.get("prioritas") == "tambahan" and not raw.get("tambahan_persen"):
        faults.append("tambahan_persen belum diisi, padahal prioritas = “tambahan”")
    if raw.get("pilih_kecamatan") == "daftar" and not raw.get("kecamatan"):
        faults.append("kecamatan belum diisi, padahal pilih_kecamatan = “daftar”")
    faults += [
        f"kecuali {kode}: alasannya belum ditulis" for kode, why in raw.get("kecuali", {}).items() if not why
    ]
    return faults + _period(raw.get("periode", ""))


def _period(periode: str) -> list[str]:
    try:
        pattern_of(periode or "2022")
    except PeriodeSalah as error:
        return [f"periode: {str(error).rstrip('.')}"]
    return []
