"""Two figures side by side: their change, whether it is worth naming, why some may not be compared. Pure."""

from dataclasses import dataclass

from dashboard.components.angka import Figur, teks
from dashboard.domain.angka import SATUAN_PERSEN, TAMPAK, format_bilangan, format_selisih

TETAP_PERSEN, TETAP_JUMLAH, TETAP_POIN = 2.0, 5, 0.1
BATAS_PERSEN, BATAS_POIN = 10.0, 1.0
HAMPIR = f"kurang dari {TETAP_JUMLAH} atau kurang dari {format_bilangan(TETAP_PERSEN)} % dari angka awal"
HAMPIR_POIN = f"kurang dari {format_bilangan(TETAP_POIN, 1)} poin"
TENGAH = 2  # the class of what hardly changed


@dataclass(frozen=True)
class Banding:
    """One figure on each side; `patah` says why they may not be compared, empty when they may."""

    kiri: Figur
    kanan: Figur
    patah: str = ""

    @property
    def laju(self) -> bool:
        """Whether it is a rate, whose change is in points."""
        return self.kiri.satuan in SATUAN_PERSEN

    @property
    def alasan(self) -> str:
        """Why there is no change to show; empty when there is one."""
        if self.patah:
            return self.patah
        hidden = [not self.kiri.tampak, not self.kanan.tampak]
        if any(hidden):
            return "kedua angkanya tidak tampil" if all(hidden) else "salah satu angkanya tidak tampil"
        bounds = {self.kiri.penanda, self.kanan.penanda} & {"≥", ">", "<"}
        return "hanya batas angka yang diketahui" if bounds else ""

    @property
    def beda(self) -> float | None:
        """Right minus left."""
        return None if self.alasan else round(self.kanan.nilai - self.kiri.nilai, 10)

    @property
    def persen(self) -> float | None:
        """The change in per cent of the left figure; None from zero, and for a rate."""
        if self.beda is None or self.laju or not self.kiri.nilai:
            return None
        return 100 * self.beda / abs(self.kiri.nilai)

    @property
    def hampir_tetap(self) -> bool:
        """A change too small to be named as one."""
        if self.beda is None:
            return False
        if self.laju:
            return abs(self.beda) < TETAP_POIN
        small = self.persen is not None and abs(self.persen) < TETAP_PERSEN
        return abs(self.beda) < self._ambang or small

    @property
    def _ambang(self) -> float:
        """Five units say nothing of a line in rupiah or an index."""
        whole = all(f.nilai.is_integer() for f in (self.kiri, self.kanan))
        return TETAP_JUMLAH if whole and not self.kiri.satuan.startswith("Rp") else 0

    @property
    def kelas(self) -> int:
        """One of five fixed classes, from much less (0) to much more (4); -1 without a change."""
        if self.beda is None:
            return -1
        if self.hampir_tetap:
            return TENGAH
        size = abs(self.beda) if self.laju else abs(self.persen) if self.persen is not None else BATAS_PERSEN
        far = size >= (BATAS_POIN if self.laju else BATAS_PERSEN)
        return TENGAH + (1 if self.beda > 0 else -1) * (2 if far else 1)

    @property
    def status(self) -> str:
        """How the pair looks on a map: 'ada', or the look of the side that is not shown."""
        if self.beda is not None:
            return "ada"
        for figure in (self.kanan, self.kiri):
            if not figure.tampak:
                return "tidak_ada" if figure.status in TAMPAK else figure.status
        return "tidak_berlaku"

    @property
    def figur(self) -> Figur:
        """The change as a figure of its own, with both sides in its key."""
        left, right = self.kiri, self.kanan
        return Figur(
            "selisih",
            f"{left.indikator}-{right.indikator}",
            left.tempat if left.tempat == right.tempat else f"{left.tempat}-{right.tempat}",
            left.periode if left.periode == right.periode else f"{left.periode}-{right.periode}",
            right.rilis,
            self.beda,
            left.satuan,
            "ada" if self.beda else "nol" if self.beda == 0 else "tidak_berlaku",
            varian="" if left.rilis == right.rilis else left.rilis,
            beda=True,
            asal=right.asal,
        )


def kata_perubahan(pair: Banding) -> str:
    """'−22 (−2,4 %)', '−0,33 poin', with 'hampir tetap' before what is too small to name."""
    if pair.beda is None:
        return f"tidak dibandingkan: {pair.alasan}"
    share = f" ({format_persen_bertanda(pair.persen)})" if pair.persen is not None else ""
    text = f"{teks(pair.figur)}{share}"
    return f"hampir tetap, {text}" if pair.hampir_tetap else text


def format_persen_bertanda(value: float) -> str:
    """-2.43 -> '−2,4 %'."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{format_bilangan(abs(value), 1)} %"


def kata_bagian(pair: Banding, bagian: tuple[str, str]) -> str:
    """What numerator and denominator of a rate did, when both sides have them: the rate alone misleads."""
    left, right = pair.kiri, pair.kanan
    if not (pair.laju and pair.beda is not None and left.penyebut and right.penyebut):
        return ""
    parts = (left.pembilang, right.pembilang), (left.penyebut, right.penyebut)
    words = [
        f"{name} {format_bilangan(a)} → {format_bilangan(b)} ({format_selisih(b - a)})"
        for name, (a, b) in zip(bagian, parts, strict=True)
    ]
    return f"{words[0][:1].upper()}{words[0][1:]}; {words[1]}."


def label_kelas(laju: bool) -> tuple[str, ...]:
    """The five classes in words, lowest first; the same for every indicator of the kind."""
    small, large, unit = (TETAP_POIN, BATAS_POIN, "poin") if laju else (TETAP_PERSEN, BATAS_PERSEN, "%")
    near, far = (f"{format_bilangan(v, 0 if float(v).is_integer() else 1)}" for v in (small, large))
    return (
        f"turun {far} {unit} atau lebih",
        f"turun {near}–<{far} {unit}",
        "hampir tetap",
        f"naik {near}–<{far} {unit}",
        f"naik {far} {unit} atau lebih",
    )
