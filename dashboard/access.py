"""Who may see what: a role and a scope in, rights out. Pure; the default is the least.

Code that opens the restricted file asks `restricted_file` first, at the moment of opening.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path


class Peran(StrEnum):
    """Roles, from the least."""

    UMUM = "umum"
    ANALIS = "analis"
    OPERATOR = "operator"
    PENANGGUNG_JAWAB = "penanggung_jawab"


@dataclass(frozen=True)
class Hak:
    """What may be seen and done; a scope of None means the whole kabupaten."""

    lihat_utuh: bool = False
    """Whole aggregates, small counts included."""
    lihat_bynama: bool = False
    """Rows about one person or family."""
    jalankan_impor: bool = False
    terbitkan: bool = False
    simpan_simulasi: bool = True
    """Keep a rule and its list under a number. It decides nothing and tells no more than the public release,
    and the pages answer this machine alone; a role that may only look gets False once there is a login."""
    wilayah: frozenset[str] | None = frozenset()
    """Kecamatan whose restricted rows may be seen; empty means none."""

    def covers(self, kode_wilayah: str) -> bool:
        """Whether restricted rows of a place lie within the scope."""
        return self.wilayah is None or kode_wilayah[:8] in self.wilayah


class TidakBerhak(PermissionError):
    """The role does not allow it."""


_HAK = {
    Peran.UMUM: Hak(),
    Peran.ANALIS: Hak(lihat_utuh=True),
    Peran.OPERATOR: Hak(lihat_utuh=True, lihat_bynama=True, jalankan_impor=True),
    Peran.PENANGGUNG_JAWAB: Hak(lihat_utuh=True, lihat_bynama=True, jalankan_impor=True, terbitkan=True),
}


def rights(peran: str | None = None, wilayah: frozenset[str] | None = frozenset()) -> Hak:
    """Rights of a role within a scope; an unknown role has those of umum, an unnamed scope is empty."""
    known = _HAK.get(peran, Hak()) if peran else Hak()
    return replace(known, wilayah=wilayah)


def restricted_file(hak: Hak, berkas_terbatas: Path, bynama: bool = False) -> Path:
    """The path of a release's restricted file for one who may read it; raises TidakBerhak otherwise."""
    allowed = hak.lihat_bynama if bynama else hak.lihat_utuh
    if not allowed or hak.wilayah == frozenset():
        raise TidakBerhak("Peran ini tidak berhak membuka data terbatas.")
    return berkas_terbatas
