"""What the Stunting page shows: rounds of measuring with their denominators, coverage, the survey apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_pilihan, figur_tempat
from dashboard.components.pandangan import Pandangan
from dashboard.components.session import baca, baca_rekam, per_rilis, rilis
from dashboard.components.tempat import Pilihan, Tempat, kandidat
from dashboard.domain.angka import format_bilangan, format_persen
from dashboard.domain.periode import end_date, label

JUMLAH, DIUKUR, PERSEN = "balita_stunting", "balita_diukur", "persen_stunting"
DESIL1 = "balita_stunting_desil1"
TERBIT, DIUKUR_TERBIT, PERSEN_TERBIT = "stunting_terbit", "diukur_terbit", "persen_stunting_terbit"
SASARAN = "sasaran_balita_terbit"
UKURAN = (PERSEN, JUMLAH, DIUKUR, DESIL1, TERBIT)
"""Measures offered on the map, the first one at once."""
TERBIT_KECAMATAN = 2  # published rounds shown beside the files' round


@dataclass(frozen=True)
class Putaran:
    """One round over the places of a choice: cases, cases among measured, measured against the target."""

    periode: str
    asal: str
    jumlah: Figur
    persen: Figur
    cakupan: Figur


@dataclass(frozen=True)
class Stunting:
    """Stunting over the places of a choice."""

    pandangan: Pandangan
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @property
    def putaran_berkas(self) -> str:
        """The round of the files to speak of: the one on the map, else the newest; '' without files."""
        periods = baca("periode", PERSEN)
        return self.pandangan.periode if self.pandangan.periode in periods else next(iter(periods), "")

    def angka(self, kode: str, periode: str) -> Figur:
        """An indicator over everything chosen."""
        return figur_pilihan(kode, periode, self.pilihan, self.tempat)[0]

    @cached_property
    def berkas(self) -> list[Putaran]:
        """The rounds of the agency's files, newest first."""
        return [self._putaran(p, JUMLAH, PERSEN, DIUKUR) for p in baca("periode", PERSEN)]

    @cached_property
    def terbit(self) -> list[Putaran]:
        """The published rounds, newest first."""
        return [self._putaran(p, TERBIT, PERSEN_TERBIT, DIUKUR_TERBIT) for p in baca("periode", TERBIT)]

    def _putaran(self, periode: str, jumlah: str, persen: str, diukur: str) -> Putaran:
        origin = "terbit" if jumlah == TERBIT else rilis().asal
        measured = self.angka(diukur, periode)
        return Putaran(
            periode,
            origin,
            self.angka(jumlah, periode),
            self.angka(persen, periode),
            cakupan(measured, self.sasaran(periode)),
        )

    def sasaran(self, periode: str) -> Figur:
        """The target over everything chosen that stood when the round was measured."""
        return self.angka(SASARAN, periode_sasaran(baca("periode", SASARAN), periode))

    @cached_property
    def lokus_kecamatan(self) -> dict[str, int]:
        """How many pekon of each kecamatan were decided as stunting lokus, unconfirmed ones included."""
        rows = baca("lokus", "stunting")
        named = rows[rows["status"].isin(["pasti", "belum pasti"])]
        return {k: int(n) for k, n in named.groupby("kode_kecamatan")["id"].count().items()}

    @cached_property
    def garis_lokus(self) -> tuple[dict[str, str], dict[str, str]]:
        """Outlines of the stunting lokus, drawn over kecamatan, with words for the kecamatan's tooltip."""
        marks: dict[str, str] = {}
        for row in baca_rekam("lokus", "stunting"):
            marks |= dict.fromkeys(kandidat(row), "belum pasti")
            marks |= {row["kode_wilayah"]: "pasti"} if row["status"] == "pasti" else {}
        words = {k: f"{n} pekon lokus stunting" for k, n in self.lokus_kecamatan.items()}
        return marks, words

    def cakupan_di(self, place: str, periode: str) -> Figur:
        """Coverage of one kecamatan by the files."""
        base = periode_sasaran(baca("periode", SASARAN), periode)
        measured = figur_tempat(DIUKUR, periode, "kecamatan", place)
        return cakupan(measured, figur_tempat(SASARAN, base, "kecamatan", place))


@per_rilis(50)
def periode_terisi(kode: str, tingkat: str) -> list[str]:
    """Rounds of a measure that say something at a level, newest first; a level without any gives all."""
    rows = baca("nilai", kode, None, tingkat)
    filled = set(rows.loc[rows["status"] != "tidak_ada", "periode"])
    known = baca("periode", kode, tingkat)
    return [p for p in known if p in filled] or known


def periode_terbit(kode: str, periode: str) -> list[str]:
    """The newest rounds published by kecamatan, apart from the one that the map shows already."""
    periods = [p for p in periode_terisi(TERBIT, "kecamatan") if (kode, p) != (TERBIT, periode)]
    return periods[:TERBIT_KECAMATAN]


def periode_sasaran(known: Sequence[str], periode: str) -> str:
    """The newest target not younger than the round; the oldest one when all are younger."""
    ordered = sorted(known, key=end_date)
    return next((p for p in reversed(ordered) if end_date(p) <= end_date(periode)), ordered[0])


def cakupan(diukur: Figur, sasaran: Figur) -> Figur:
    """Measured ÷ target as a figure of its own, computed here and marked so."""
    name = "cakupan_ukur_terbit" if diukur.indikator == DIUKUR_TERBIT else "cakupan_ukur"
    if not (diukur.tampak and sasaran.tampak and sasaran.nilai):
        status = sasaran.status if diukur.tampak else diukur.status
        return replace(diukur, tabel="hitung", indikator=name, nilai=None, satuan="persen", status=status)
    return replace(
        diukur,
        tabel="hitung",
        indikator=name,
        nilai=100 * diukur.nilai / sasaran.nilai,
        satuan="persen",
        status="ada" if diukur.nilai else "nol",
        pembilang=diukur.nilai,
        penyebut=sasaran.nilai,
    )


def dua_terbit(place: str) -> tuple[Figur, Figur] | None:
    """The two newest published rounds of the kabupaten that came with the number measured, older first."""
    periods = baca("periode", PERSEN_TERBIT)
    figures = [figur_tempat(PERSEN_TERBIT, p, "kabupaten", place) for p in periods]
    whole = [f for f in figures if f.tampak and f.penyebut]
    return (whole[1], whole[0]) if len(whole) > 1 else None


def kalimat_dua(before: Figur, after: Figur) -> str:
    """What happened between two rounds: cases, share, and the denominator that explains a contradiction."""
    span = f"{_bulan(before.periode, after.periode)} ke {label(after.periode)}"
    cases = _gerak("kasus", before.pembilang, after.pembilang, format_bilangan)
    share = _gerak("persentase", before.nilai, after.nilai, format_persen)
    measured = _gerak("yang diukur", before.penyebut, after.penyebut, format_bilangan)
    opposed = (after.pembilang - before.pembilang) * (after.nilai - before.nilai) < 0
    joint = ", tetapi " if opposed else " dan "
    reason = f", karena {measured}" if opposed else f"; {measured}"
    return f"{span}: {cases}{joint}{share}{reason}."


def _bulan(before: str, after: str) -> str:
    """The earlier round without its year where both are of one year."""
    return label(before).removesuffix(f" {before[:4]}") if before[:4] == after[:4] else label(before)


def _gerak(apa: str, before: float, after: float, form) -> str:
    if before == after:
        return f"{apa} tetap {form(after)}"
    way = "naik" if after > before else "turun"
    return f"{apa} {way} {form(before)} → {form(after)}"


def kalimat_putaran(page: Stunting) -> str:
    """The point of the page: the two published rounds, or what the newest round says."""
    pair = dua_terbit(page.tempat.kabupaten)
    if pair:
        narrowed = page.pilihan.kecamatan or page.pilihan.pekon or page.pilihan.lokus
        return ("Seluruh kabupaten, " if narrowed else "") + kalimat_dua(*pair)
    if not page.berkas:
        return "Belum ada putaran yang terbit bersama banyaknya balita yang diukur."
    return f"{label(page.berkas[0].periode)}: tercatat stunting {teks(page.berkas[0].persen)}."


def catatan_sasaran(page: Stunting) -> str:
    """Whose target it is, from when, and what a coverage above the whole means."""
    base = label(periode_sasaran(baca("periode", SASARAN), page.putaran_berkas or page.pandangan.periode))
    return (
        f"Cakupan ukur = balita diukur ÷ sasaran balita {base} (terbit). Lebih dari 100 % berarti sasaran "
        "itu sudah tidak sesuai. Ini bukan D/S, yang menghitung balita ditimbang."
    )
