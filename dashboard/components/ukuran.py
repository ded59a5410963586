"""The published measures of poverty of the kabupaten, and what each says about itself in one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_terbit
from dashboard.components.seri import Patah, Titik, cari_patah, ruas, titik_lain, titik_terbit
from dashboard.components.session import baca, per_rilis
from dashboard.components.terbit import Fakta, fakta_pembanding, fakta_terbit
from dashboard.domain.angka import format_selisih

PROVINSI, NEGARA = "Provinsi Lampung", "Indonesia"
NAMA = {
    "p0": "Penduduk miskin (P0)",
    "jumlah_miskin": "Jumlah penduduk miskin",
    "p1": "Kedalaman kemiskinan (P1)",
    "garis_kemiskinan": "Garis kemiskinan",
    "kemiskinan_ekstrem_persen": "Penduduk miskin ekstrem (%)",
    "kemiskinan_ekstrem_jiwa": "Jumlah penduduk miskin ekstrem",
}
UKURAN = {  # the same where room is dear
    "p0": "Miskin (P0, %)",
    "jumlah_miskin": "Miskin (jiwa)",
    "p1": "P1",
    "garis_kemiskinan": "Garis",
    "kemiskinan_ekstrem_persen": "Ekstrem (%)",
    "kemiskinan_ekstrem_jiwa": "Ekstrem (jiwa)",
}


@dataclass(frozen=True)
class Seri:
    """One published measure of the kabupaten: its main points, where they break, what contradicts them."""

    kode: str
    tempat: str
    fakta: list[Fakta] = field(repr=False)
    titik: list[Titik] = field(repr=False)
    patah: list[Patah] = field(repr=False)

    @property
    def nama(self) -> str:
        return NAMA[self.kode]

    @property
    def lain(self) -> list[Fakta]:
        return titik_lain(self.fakta)

    @property
    def konflik(self) -> list[str]:
        """Numbers of the contradictions that touch this series."""
        found = {k.strip() for f in self.fakta for k in f.konflik.split(";") if k.strip()}
        return sorted(found)

    @property
    def ruas_terakhir(self) -> list[Titik]:
        return ruas(self.titik, self.patah)[-1]


@per_rilis(30)
def baca_seri(kode: str, tempat: str) -> Seri:
    """The series of a measure at the kabupaten."""
    facts = fakta_terbit(kode, tempat)
    points = titik_terbit(facts)
    return Seri(kode, tempat, facts, points, cari_patah(points))


def titik_pembanding(kode: str, wilayah: str, periods: Sequence[str] = ()) -> list[Titik]:
    """The points of a comparator, oldest first; only those of `periods` when given."""
    facts = fakta_pembanding(kode, wilayah)
    points = [Titik(f.label, f.figur, f.metode) for f in facts if not periods or f.figur.periode in periods]
    return sorted(points, key=lambda p: p.figur.periode)


@per_rilis(400)
def figur_banding(kode: str, wilayah: str, periode: str) -> Figur | None:
    """The comparator of exactly this period, if published."""
    rows = baca("pembanding", kode)
    rows = rows[(rows["wilayah"] == wilayah) & (rows["periode"] == periode)].to_dict("records")
    return figur_terbit(rows[0], "pembanding") if rows else None


def temuan(seri: Seri) -> str:
    """The finding that titles the chart: the change over the last joined run, or why there is none."""
    run = seri.ruas_terakhir
    if len(run) > 1:
        return f"{seri.nama} {_gerak(run)} sejak {run[0].label}"
    if not seri.patah:
        return f"{seri.nama}: {_pada(run[-1])}"
    return f"{seri.nama} {_pada(run[-1])}; tidak disambung, {seri.patah[-1].sebab}"


def _gerak(run: Sequence[Titik]) -> str:
    gap = run[-1].figur.nilai - run[0].figur.nilai
    if not gap:
        return "tetap"
    return f"{'turun' if gap < 0 else 'naik'} {format_selisih(abs(gap), run[-1].figur.satuan).lstrip('+')}"


def keterangan(seri: Seri) -> str:
    """The caption and alternative text: finding, comparators of the same period, contradictions."""
    last = seri.titik[-1]
    others = []
    for place in (PROVINSI, NEGARA):
        figure = figur_banding(seri.kode, place, last.figur.periode)
        others.append(f"{place.removesuffix(' Lampung')} {teks(figure) if figure else 'belum ada'}")
    run = seri.ruas_terakhir
    text = f"{seri.nama}: {_pada(last)}" + (f", dari {_pada(run[0])}" if len(run) > 1 else "")
    text += f"; {', '.join(others)}."
    if seri.patah:
        reasons = list(dict.fromkeys(b.sebab for b in seri.patah))
        text += f" Garis putus: {'; '.join(reasons)}."
    if seri.lain:
        said = [f"{teks(f.figur)} ({f.label}{f', {f.konflik}' if f.konflik else ''})" for f in seri.lain]
        text += f" Angka lain yang juga terbit: {', '.join(said)}."
    return text


def _pada(point: Titik) -> str:
    return f"{teks(point.figur)} ({point.label})"
