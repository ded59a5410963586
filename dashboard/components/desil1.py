"""What the Desil 1 page shows: families and people of decile 1 over the places chosen, and their curve."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import TERTUTUP, figur_kosong, figur_nilai, figur_pilihan, irisan
from dashboard.components.kurva import Kurva
from dashboard.components.pandangan import Pandangan
from dashboard.components.sumber_data import kartu
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import format_bilangan, format_daftar, format_persen

KELUARGA, JIWA = "desil1_keluarga_dtsen", "desil1_jiwa_dtsen"
PERSEN, BELUM = "persen_desil1_dtsen", "belum_berperingkat_dtsen"
TAK_DIKENAL = ".0000"


@dataclass(frozen=True)
class Desil1:
    """Decile 1 of DTSEN by pekon at one period."""

    periode: str
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @cached_property
    def pandangan(self) -> Pandangan:
        return Pandangan(KELUARGA, self.periode, "pekon", self.pilihan, self.tempat)

    @property
    def wilayah(self) -> str:
        return self.tempat.kata(self.pilihan, pekon=False)

    def total(self, kode: str) -> Figur:
        """An indicator over everything chosen, apart from a chosen pekon."""
        return self._total(kode)[0]

    def tersembunyi(self, kode: str) -> int:
        """How many units of the choice are not in that total."""
        return self._total(kode)[1]

    def _total(self, kode: str) -> tuple[Figur, int]:
        return figur_pilihan(kode, self.periode, replace(self.pilihan, pekon=None), self.tempat)

    def figur(self, kode: str, place: str) -> Figur:
        """An indicator at one pekon."""
        found = self._sel[kode].get(place)
        return found or figur_kosong(kode, place, self.periode, kartu(kode)["satuan"])

    @cached_property
    def _sel(self) -> dict[str, dict[str, Figur]]:
        return {k: self._read(k) for k in (KELUARGA, JIWA, PERSEN)}

    def _read(self, kode: str) -> dict[str, Figur]:
        unit = kartu(kode)["satuan"]
        rows = irisan(kode, self.periode, "pekon").to_dict("records")
        return {r["kode_wilayah"]: figur_nilai(r, unit) for r in rows}

    @cached_property
    def kurva(self) -> Kurva:
        """The shown figures, how many are hidden, and the total where it is known exactly."""
        rows = self.pandangan.baris
        total = self.total(KELUARGA)
        exact = total.tampak and total.penanda != "≥"
        return Kurva(
            tampak=[b.figur.nilai for b in rows if b.figur.tampak],
            rahasia=sum(b.figur.status == "rahasia" for b in rows),
            ditahan=sum(b.figur.status in TERTUTUP and b.figur.status != "rahasia" for b in rows),
            total=total.nilai if exact else None,
            tanpa_tempat=self._tanpa_tempat if exact else 0.0,
        )

    @property
    def _tanpa_tempat(self) -> float:
        """Families counted in the total whose pekon is not known, as far as that number is shown."""
        if self.pilihan.lokus:
            return 0.0  # such a total is summed over units only
        inside = [f for k, f in self._sel[KELUARGA].items() if k.endswith(TAK_DIKENAL) and self._covers(k)]
        return sum(f.nilai for f in inside if f.tampak)

    def _covers(self, kode: str) -> bool:
        return not self.pilihan.kecamatan or kode[:8] in self.pilihan.kecamatan

    @cached_property
    def kumulatif(self) -> dict[str, float]:
        """Cumulative share of the total down to each shown pekon, largest first."""
        shown = [b.kode for b in self.pandangan.tampak if b.figur.nilai]
        return dict(zip(shown, self.kurva.persen, strict=True)) if self.kurva.total else {}


def kalimat_separuh(page: Desil1) -> str:
    """How many pekon hold half of decile 1, said no more exactly than the hidden places allow."""
    curve, where = page.kurva, page.wilayah
    if not curve.unit:
        return "Tidak ada pekon di dalam pilihan ini."
    if curve.total is None:
        return (
            f"Jumlah keluarga desil 1 {where} tidak ditampilkan utuh, jadi separuhnya tidak dapat ditentukan."
        )
    if not curve.total:
        return f"Tidak ada keluarga desil 1 di {where}."
    if curve.separuh is None:
        known = format_persen(curve.persen[-1] if curve.persen else 0, 1)
        return (
            f"Pekon yang boleh tampil baru memuat {known} keluarga desil 1; {curve.tersembunyi} pekon "
            "disembunyikan, jadi separuhnya tidak dapat ditentukan."
        )
    most = "" if curve.pasti else "Paling banyak "
    share = f"{format_bilangan(curve.separuh)} dari {format_bilangan(curve.unit)} pekon"
    return f"{most}{share} memuat separuh keluarga desil 1."


def kalimat_terbanyak(page: Desil1) -> str:
    """The pekon with most families, with ties."""
    first = [b for b in page.pandangan.tampak if b.peringkat == 1]
    if not first or not first[0].figur.nilai:
        return ""
    names = [page.pandangan.nama(b.kode) for b in first]
    value = f"{teks(first[0].figur)} keluarga"
    if len(names) == 1:
        return f"Terbanyak di {names[0]}: {value}."
    if len(names) <= 3:
        return f"Terbanyak di {format_daftar(names)}: masing-masing {value}."
    return f"Terbanyak di {len(names)} pekon: masing-masing {value}."


def keterangan_kurva(page: Desil1) -> str:
    """The caption of the curve and its alternative text."""
    curve = page.kurva
    if not curve.total:
        return kalimat_separuh(page)
    whole = f"Dari {format_bilangan(curve.total)} keluarga desil 1 {page.wilayah}, "
    half = curve.separuh
    most = "" if curve.pasti else "paling banyak "
    parts = [
        whole + (f"{most}{half} pekon memuat separuhnya." if half else "separuhnya tidak dapat ditentukan.")
    ]
    parts.append(kalimat_terbanyak(page))
    if curve.tersembunyi:
        amount = f"bersama-sama {format_bilangan(curve.sisa)} keluarga"
        parts.append(f"{curve.tersembunyi} pekon tidak tampil ({amount}), digambar putus-putus.")
    if curve.tanpa_tempat:
        parts.append(f"{format_bilangan(curve.tanpa_tempat)} keluarga belum diketahui pekonnya.")
    return " ".join(p for p in parts if p)
