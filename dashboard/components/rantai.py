"""What Rantai Dokumen shows: the papers of offices and of pekon in one year, over the chosen places."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.components.angka import Figur
from dashboard.components.rantai_baris import (
    TANPA_BERKAS,
    TIDAK_DITANYA,
    RantaiPekon,
    baris_tahun,
    dokumen_pekon,
    rantai_pekon,
)
from dashboard.components.session import rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import format_daftar
from dashboard.domain.rantai import (
    ADA,
    NANTI,
    UMUM,
    UTUH,
    Baris,
    Kegiatan,
    Langkah,
    anggaran,
    susun_kegiatan,
)
from dashboard.home import today


@dataclass(frozen=True)
class HalamanRantai:
    """One year of papers over the places and offices of a choice."""

    tahun: int
    opd: tuple[str, ...]
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @property
    def berjalan(self) -> bool:
        """Whether the year still runs, so that its end cannot have been reported."""
        return self.tahun >= today().year

    @cached_property
    def unit(self) -> frozenset[str]:
        return frozenset(self.tempat.unit_dari(self.pilihan))

    @property
    def area(self) -> str:
        """The choice as a key."""
        kode = self.pilihan.pekon or "+".join(self.pilihan.kecamatan) or self.tempat.kabupaten
        return kode + ("~lokus" if self.pilihan.lokus else "")

    @cached_property
    def baris(self) -> list[Baris]:
        """Every line of the year that counts, of all offices."""
        return baris_tahun(self.tahun)

    def menuju(self, baris: Baris) -> bool:
        """Whether a line is aimed at the chosen places; without such a choice every line is."""
        if not self.menyempit:
            return True
        whole = baris.wilayah in self.pilihan.kecamatan and not (self.pilihan.pekon or self.pilihan.lokus)
        return whole or baris.wilayah in self.unit

    @property
    def menyempit(self) -> bool:
        return bool(self.pilihan.kecamatan or self.pilihan.pekon or self.pilihan.lokus)

    @cached_property
    def kegiatan(self) -> list[Kegiatan]:
        """The programme lines of the chosen offices, broken chains first."""
        found = susun_kegiatan(self.baris, self.berjalan, self.menuju)
        mine = [k for k in found if not self.opd or k.opd in self.opd]
        return sorted(mine, key=lambda k: (not k.putus, k.opd, k.kunci))

    @cached_property
    def anggaran_pekon(self) -> list[Baris]:
        """Budget lines in force that name a pekon, of all offices, inside the chosen places."""
        return [b for b in anggaran(self.baris) if b.wilayah in self.unit]

    @cached_property
    def pekon(self) -> list[RantaiPekon]:
        """The chosen units, broken chains first, those not asked or not sent last."""
        rows, sent = dokumen_pekon(self.tahun)
        order = [kode for kode in self.tempat.unit if kode in self.unit]
        found = [rantai_pekon(k, rows.get(k, []), sent, self.tempat, self.berjalan) for k in order]
        return sorted(found, key=lambda p: (not p.ditanya, p.utuh))

    def figur(self, apa: str, nilai: float | None, satuan: str, **kunci: object) -> Figur:
        """A figure of this page. Its key leads to the files of its source and year; `kunci` may give another
        `sumber` than the papers of offices, another `tahun`, and a `varian` that tells it from its like."""
        sumber = str(kunci.get("sumber", "rantai_opd"))
        varian = [str(kunci.get("varian", "")), *(self.opd if sumber == "rantai_opd" else ())]
        status = "tidak_ada" if nilai is None else "ada" if nilai else "nol"
        number = None if nilai is None else float(nilai)
        key = ("rantai", _aman(f"{sumber}.{apa}"), self.area, str(kunci.get("tahun", self.tahun)), rilis().id)
        other = _aman("+".join(filter(None, varian)))
        return Figur(*key, number, satuan, status, asal=rilis().asal, varian=other)

    def bagian(self, apa: str, part: float, whole: float, **kunci: object) -> Figur:
        """A share with numerator and denominator; without a denominator there is none."""
        figure = self.figur(apa, 100 * part / whole if whole else None, "persen", **kunci)
        return figure.bagian(pembilang=float(part), penyebut=float(whole)) if whole else figure


def _aman(kunci: str) -> str:
    """A part of a key without the marks that part keys."""
    return kunci.replace("|", "/").replace("~", "-")


def langkah_putus(steps: Sequence[Langkah]) -> str:
    """Where a chain breaks, in words: 'DPA hilang', 'Realisasi belum ada'."""
    broken = next((s for s in steps if s.status not in (*UTUH, TANPA_BERKAS, TIDAK_DITANYA)), None)
    return "" if broken is None else f"{broken.nama} {'hilang' if broken.status == 'hilang' else 'belum ada'}"


def kalimat_opd(page: HalamanRantai) -> str:
    """How many chains are whole, and which are not."""
    lines = page.kegiatan
    if not lines:
        return _tanpa_kegiatan(page)
    broken = [k for k in lines if k.putus]
    due = " sejauh sudah waktunya" if page.berjalan else ""
    text = f"{page.tahun}: rantai {len(lines) - len(broken)} dari {len(lines)} kegiatan utuh{due}"
    names = format_daftar([f"{k.nama} ({langkah_putus(k.langkah)})" for k in broken[:3]])
    more = f"; dan {len(broken) - 3} lainnya" if len(broken) > 3 else ""
    return text + (f". Terputus: {names}{more}." if broken else ".")


def _tanpa_kegiatan(page: HalamanRantai) -> str:
    """No line: because no file has come, or because none is aimed at the choice."""
    if not page.baris:
        return f"Belum ada berkas dokumen OPD {page.tahun}."
    wide = len([k for k in susun_kegiatan(page.baris, page.berjalan) if not page.opd or k.opd in page.opd])
    return (
        f"{page.tahun}: tidak ada baris dokumen OPD yang menyebut wilayah pilihan; "
        f"ada {wide} kegiatan untuk wilayah lain atau seluruh kabupaten."
    )


def kalimat_pekon(page: HalamanRantai) -> str:
    """How many pekon have all their papers, how many have not been heard of, how many are not asked."""
    asked = [p for p in page.pekon if p.ditanya]
    missing = sum(p.langkah[0].status == TANPA_BERKAS for p in page.pekon)
    exempt = sum(p.langkah[0].status == TIDAK_DITANYA for p in page.pekon)
    whole = sum(p.utuh for p in asked)
    due = " sejauh sudah waktunya" if page.berjalan else ""
    text = f"{page.tahun}: belum ada berkas dokumen pekon untuk pilihan ini"
    if asked:
        text = f"{page.tahun}: dokumen {whole} dari {len(asked)} pekon yang berkasnya masuk lengkap{due}"
    text += f"; {missing} pekon berkas kecamatannya belum masuk" if missing and asked else ""
    return text + (f"; {exempt} kelurahan tidak ditanya." if exempt else ".")


def ada_langkah(chains: Sequence[Kegiatan | RantaiPekon]) -> list[tuple[str, int, bool]]:
    """(step, chains that have it, whether it is due for any)."""
    steps = list(zip(*(chain.langkah for chain in chains), strict=True))
    return [
        (same[0].nama, sum(s.status in (ADA, UMUM) for s in same), any(s.status != NANTI for s in same))
        for same in steps
    ]
