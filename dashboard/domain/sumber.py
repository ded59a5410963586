"""Source contracts: what an agency's file is, read from data/sources/<sumber>.toml and checked. Pure."""

import hashlib
import re
import tomllib
from dataclasses import MISSING, asdict, dataclass, field, fields
from functools import cached_property, lru_cache
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "data" / "sources"
JENIS = ("teks", "nik", "kk", "nama", "tanggal", "bilangan", "desimal", "pilihan")
JENIS += ("kode_wilayah", "kecamatan", "pekon", "desil", "usia")
BLOK = ("penduduk_kk", "kesejahteraan", "penerima", "stunting", "layanan", "lokus")
NILAI_SAH = {
    "format": ("xlsx", "csv"),
    "gaya_angka": ("id", "en"),
    "sistem_kode": ("kemendagri", "bps", "tidak_ada"),
    "periode_pola": ("tahun", "bulan", "triwulan", "semester", "tanggal"),
    "tanpa_baris": ("nol", "tidak_ada"),
    "bentuk": ("kolom_sumber", "kami"),
    "blok": BLOK,
}
CONTOH_TEMPLAT = "CONTOH TEMPLAT"
"""First cell of the example row in a file made from a contract; such a row is never data."""

LEMBAR_PENDAMPING = ("Petunjuk", "Daftar")
"""Sheets of such a file that explain it; they are never read as data."""

KOLOM_WILAYAH = ("kode_teks", "kecamatan_teks", "pekon_teks")
# Bump when reading or validating changes what the same file becomes: the next import then reads it anew.
ATURAN = 2


class KontrakSalah(ValueError):
    """A contract file that cannot be used; the message names the file and every fault."""


@dataclass(frozen=True)
class Kolom:
    """One field of a source: its canonical name, the headers it goes by, and what may stand in it."""

    nama: str
    alias: tuple[str, ...]
    jenis: str = "teks"
    wajib: bool = False
    isi_wajib: bool = False
    pribadi: bool = False
    pilihan: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    minimum: float | None = None
    maksimum: float | None = None
    harus_terbaca: bool = False  # a date that is written but cannot be read parks its row
    sama_periode: bool = False  # a year that is not the file's parks its row


@dataclass(frozen=True)
class TataLetak:
    """Where things stand in the file: header, title cells, totals rows."""

    cari_judul_sampai: int = 15
    baris_judul: int = 1
    baris_total: tuple[str, ...] = ()
    sel_judul: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Kontrak:
    """Everything known beforehand about one kind of agency file."""

    sumber: str
    nama: str
    nama_pendek: str
    pemilik: str
    satu_baris: str
    satuan: str
    tingkat_baris: str
    blok: str
    format: tuple[str, ...]
    periode_pola: str
    kolom: tuple[Kolom, ...]
    pencacah: str = ""
    kriteria: str = ""
    kegunaan: str = ""
    pemisah: str = ","
    lembar: str = "*"
    gaya_angka: str = "id"
    sistem_kode: str = "tidak_ada"
    periode_contoh: str = ""
    bagian: str = ""
    tiap_bulan: int = 12
    tanpa_baris: str = "tidak_ada"
    tidak_berlaku_jenis: tuple[str, ...] = ()
    baris_diharapkan: tuple[int, ...] = ()
    bentuk: str = "kolom_sumber"
    catatan: str = ""
    tata_letak: TataLetak = TataLetak()

    @property
    def nama_kolom(self) -> list[str]:
        """Canonical fields of a batch, in order: the columns, then fields that only title cells give."""
        names = [kolom.nama for kolom in self.kolom]
        return names + [name for name in self.tata_letak.sel_judul if name not in names]

    @cached_property
    def sidik(self) -> str:
        """Fingerprint of all that decides what a file becomes; wording and expectations are not in it."""
        parts = (ATURAN, [asdict(k) for k in self.kolom], asdict(self.tata_letak), self.gaya_angka)
        parts += (self.sistem_kode, self.lembar, self.pemisah, self.bagian)
        return hashlib.sha256(repr(parts).encode()).hexdigest()


@lru_cache(maxsize=5_000)
def simplify_header(text: str) -> str:
    """A header as it is compared: lower case, letters and digits only."""
    return re.sub(r"[\W_]+", "", text.lower())


def load_contracts(folder: Path = SOURCES) -> dict[str, Kontrak]:
    """All contracts of a folder by source name, in name order."""
    contracts = (load_contract(path) for path in sorted(Path(folder).glob("*.toml")))
    return {contract.sumber: contract for contract in contracts}


def load_contract(path: Path) -> Kontrak:
    """One contract file; KontrakSalah lists all that is wrong with it."""
    path = Path(path)
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KontrakSalah(f"{path.name}: bukan TOML yang sah ({error}).") from error
    faults = _faults(raw, path.stem)
    if faults:
        raise KontrakSalah(f"{path.name}: " + "; ".join(faults) + ".")
    raw["kolom"] = tuple(_make(Kolom, kolom) for kolom in raw["kolom"])
    raw["tata_letak"] = _make(TataLetak, raw.get("tata_letak", {}))
    return _make(Kontrak, raw)


def _make(kind: type, raw: dict):
    frozen = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    if frozen.get("pilihan"):
        frozen["pilihan"] = {name: tuple(seen) for name, seen in frozen["pilihan"].items()}
    return kind(**frozen)


def _faults(raw: dict, stem: str) -> list[str]:
    faults = _unknown_and_missing(Kontrak, raw, "kontrak")
    if raw.get("sumber") != stem:
        faults.append(f"sumber “{raw.get('sumber')}” tidak sama dengan nama berkas")
    for name, allowed in NILAI_SAH.items():
        values = raw.get(name, allowed[0])
        for value in values if isinstance(values, list) else [values]:
            if value not in allowed:
                faults.append(f"{name} “{value}” bukan salah satu dari {', '.join(allowed)}")
    faults += _unknown_and_missing(TataLetak, raw.get("tata_letak", {}), "tata_letak")
    if len(raw.get("baris_diharapkan", [])) not in (0, 2):
        faults.append("baris_diharapkan harus dua angka: paling sedikit, paling banyak")
    for kolom in raw.get("kolom", []):
        faults += _column_faults(kolom)
    return faults + _clashes(raw.get("kolom", []))


def _unknown_and_missing(kind: type, raw: dict, where: str) -> list[str]:
    known = {f.name: f for f in fields(kind)}
    needed = [name for name, kind_field in known.items() if _is_required(kind_field)]
    faults = [f"{where}: “{name}” tidak dikenal" for name in raw if name not in known]
    return faults + [f"{where}: “{name}” belum diisi" for name in needed if name not in raw]


def _is_required(known) -> bool:
    return known.default is MISSING and known.default_factory is MISSING


def _column_faults(kolom: dict) -> list[str]:
    where = f"kolom {kolom.get('nama', '?')}"
    faults = _unknown_and_missing(Kolom, kolom, where)
    if kolom.get("jenis", "teks") not in JENIS:
        faults.append(f"{where}: jenis “{kolom['jenis']}” bukan salah satu dari {', '.join(JENIS)}")
    if kolom.get("jenis") == "pilihan" and not kolom.get("pilihan"):
        faults.append(f"{where}: jenis pilihan tanpa daftar pilihan")
    return faults


def _clashes(columns: list[dict]) -> list[str]:
    owner: dict[str, str] = {}
    faults = []
    for kolom in columns:
        for alias in {simplify_header(alias) for alias in kolom.get("alias", [])}:
            other = owner.setdefault(alias, kolom.get("nama", "?"))
            if other != kolom.get("nama", "?"):
                faults.append(f"alias “{alias}” dipakai kolom {other} dan {kolom.get('nama')}")
    names = [kolom.get("nama") for kolom in columns]
    twice = sorted({name for name in names if names.count(name) > 1})
    return faults + [f"kolom {name} ditulis dua kali" for name in twice]
