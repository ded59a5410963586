"""What the Katalog page lists: every indicator with last figure, target, level, and a trend if comparable."""

from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from dashboard.components.angka import Figur
from dashboard.components.figur import figur_kosong, figur_nilai, figur_pilihan, figur_terbit
from dashboard.components.kartu import asal_kartu
from dashboard.components.seri import Patah, Titik, cari_patah, metode, ruas, titik_baris
from dashboard.components.session import baca_rekam, per_rilis
from dashboard.components.tema import AKSEN
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.components.terbit import fakta_terbit
from dashboard.domain.angka import format_nilai

TEMA = {
    "kemiskinan": "Kemiskinan",
    "kesejahteraan": "Kesejahteraan: desil dan daftar",
    "penerima": "Penerima bantuan",
    "stunting": "Stunting",
    "konvergensi": "Konvergensi keluarga desil 1",
    "layanan": "Layanan dasar",
    "penduduk": "Penduduk dan KK",
}
# The published series behind a card: methods, lines and targets stand there, not on the card.
SERI_TERBIT = {
    "p0_terbit": "p0",
    "p1_terbit": "p1",
    "jumlah_miskin_terbit": "jumlah_miskin",
    "garis_kemiskinan_terbit": "garis_kemiskinan",
    "kemiskinan_ekstrem_persen_terbit": "kemiskinan_ekstrem_persen",
    "kemiskinan_ekstrem_jiwa_terbit": "kemiskinan_ekstrem_jiwa",
    "stunting_survei_terbit": "stunting_ssgi",
    "penduduk_terbit": "jumlah_penduduk",
}
# Sources whose every round counts other people, so that their rounds make no line.
PENYEBUT_BERGANTI = {"eppgbm": "yang diukur berganti tiap putaran"}
KODE_BERGANTI = {
    "stunting_terbit": "yang diukur berganti tiap putaran",
    "persen_stunting_terbit": "yang diukur berganti tiap putaran",
    "diukur_terbit": "yang diukur berganti tiap putaran",
    "sembako_terbit": "daftar sedang dipadankan",
    "penduduk_terbit": "sumber dan konsep berganti",
}


@dataclass(frozen=True)
class Entri:
    """One indicator of the catalogue."""

    kartu: dict = field(repr=False)
    figur: Figur
    tersembunyi: int
    titik: list[Titik] = field(repr=False)
    patah: list[Patah] = field(repr=False)

    @property
    def kode(self) -> str:
        return self.kartu["kode"]

    @property
    def nama(self) -> str:
        return self.kartu["nama"].removesuffix(", terbit")

    @property
    def asal(self) -> str:
        return asal_kartu(self.kartu)

    @property
    def tingkat(self) -> list[str]:
        return [t for t in str(self.kartu["tingkat_tersedia"]).split(",") if t]

    @property
    def terpetakan(self) -> bool:
        return bool({"pekon", "kecamatan"} & set(self.tingkat))

    @property
    def tren(self) -> list[Titik]:
        """The last run of comparable points, empty when there are not two."""
        runs = ruas(self.titik, self.patah)
        return runs[-1] if runs and len(runs[-1]) > 1 else []

    @property
    def tanpa_tren(self) -> str:
        """Why there is no trend."""
        if len(self.titik) < 2:
            return "baru satu angka" if self.titik else "tidak ada deret"
        return self.patah[-1].sebab if self.patah else ""


def baca_entri(card: dict, choice: Pilihan, tempat: Tempat) -> Entri:
    """One indicator over the chosen places: its figure at the latest period and its series.

    What is only known for the whole kabupaten is shown for it, whatever the choice.
    """
    period = card["periode_terakhir"]
    if not period:
        return Entri(card, figur_kosong(card["kode"], tempat.kabupaten, "", card["satuan"]), 0, [], [])
    area = Pilihan() if str(card["tingkat_tersedia"]) == "kabupaten" else choice
    one = satu_tempat(area, tempat)
    if one is None:
        figure, hidden = figur_pilihan(card["kode"], period, area, tempat)
        return Entri(card, figure, hidden, [], [])
    rows = _deret(one).get(card["kode"], [])
    points = _dengan_metode(card, titik_baris(card, rows), one)
    return Entri(card, _figur(card, rows, points, one), 0, points, cari_patah(points, _selalu(card)))


@per_rilis(60)
def _deret(tempat: str) -> dict[str, list[dict]]:
    """The rows of every indicator at one place, read once."""
    found: dict[str, list[dict]] = {}
    for row in baca_rekam("deret_tempat", tempat):
        found.setdefault(row["kode_indikator"], []).append(row)
    return found


def _figur(card: dict, rows: list[dict], points: list[Titik], tempat: str) -> Figur:
    """The figure at the card's latest period; a published one as it was written by its source."""
    period, unit = card["periode_terakhir"], card["satuan"]
    if points and points[-1].figur.periode == period:
        return points[-1].figur  # with the sign and decimals its source wrote
    level = {5: "kabupaten", 8: "kecamatan"}.get(len(tempat), "pekon")
    if level not in str(card["tingkat_tersedia"]):
        return figur_kosong(card["kode"], tempat, period, unit, "tidak_ditanya")
    row = next((r for r in rows if r["periode"] == period), None)
    return figur_nilai(row, unit) if row else figur_kosong(card["kode"], tempat, period, unit)


def _dengan_metode(card: dict, points: list[Titik], tempat: str) -> list[Titik]:
    """Published points with the method, line and sign of the facts they repeat."""
    serie = SERI_TERBIT.get(card["kode"])
    if not serie:
        return points
    facts = {f.figur.periode: f for f in fakta_terbit(serie, tempat) if f.utama}
    return [_dengan_fakta(p, facts) for p in points]


def _dengan_fakta(point: Titik, facts: dict) -> Titik:
    """The point with the method, line and sign of the published fact it repeats."""
    fact = facts.get(point.figur.periode)
    if fact is None:
        return point
    figure = point.figur.bagian(penanda=fact.figur.penanda, desimal=fact.figur.desimal)
    return Titik(fact.label, figure, metode(fact), fact.garis, fact.konflik)


def satu_tempat(choice: Pilihan, tempat: Tempat) -> str | None:
    """The single place a choice means: a pekon, a kecamatan, the kabupaten; None for several."""
    if choice.pekon:
        return choice.pekon
    if choice.lokus or len(choice.kecamatan) > 1:
        return None
    return choice.kecamatan[0] if choice.kecamatan else tempat.kabupaten


def _selalu(card: dict) -> str:
    return KODE_BERGANTI.get(card["kode"]) or PENYEBUT_BERGANTI.get(card["sumber"], "")


def baca_katalog(choice: Pilihan, tempat: Tempat, tema: str = "", cari: str = "") -> dict[str, list[Entri]]:
    """The indicators by theme, published ones first; only those of a theme or holding every word searched."""
    words = cari.lower().split()
    found: dict[str, list[Entri]] = {}
    for card in baca_rekam("indikator"):
        if (not tema or card["tema"] == tema) and all(w in _teks_cari(card) for w in words):
            found.setdefault(card["tema"], []).append(baca_entri(card, choice, tempat))
    order = [t for t in (*TEMA, *sorted(set(found) - set(TEMA))) if t in found]
    return {t: sorted(found[t], key=lambda e: (e.asal != "terbit", e.kartu["urutan"])) for t in order}


def _teks_cari(card: dict) -> str:
    parts = (card["kode"], card["nama"], card["nama_pendek"], card["makna"], card["satuan"], card["sumber"])
    return " ".join(map(str, (*parts, TEMA.get(card["tema"], "")))).lower()


def target(kode: str) -> tuple[Figur, str] | None:
    """The latest published target of a card's series with its words, or None."""
    rows = baca_rekam("target", SERI_TERBIT[kode]) if kode in SERI_TERBIT else []
    if not rows:
        return None
    row = rows[-1]
    figure = figur_terbit({"penanda": "", "periode": str(row["tahun"]), **row}, "target")
    return figure, f"{row['wilayah']} {row['tahun']}"


def garis_mini(points: list[Titik]) -> str:
    """A small line of comparable points as SVG, with the first and the last figure in words."""
    values = [p.figur.nilai for p in points]
    high = max(values)
    low = min(*values, 0.85 * high)  # so that a small change looks small
    span = (high - low) or 1
    step = 84 / (len(values) - 1)
    places = [(2 + i * step, 22 - 18 * (v - low) / span) for i, v in enumerate(values)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    x, y = places[-1]
    words = f"dari {_singkat(points[0])} menjadi {_singkat(points[-1])}"
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 26' width='90' height='26'>"
        f"<polyline points='{path}' fill='none' stroke='{AKSEN}' stroke-width='2'/>"
        f"<circle cx='{x:.1f}' cy='{y:.1f}' r='3' fill='{AKSEN}'/></svg>"
    )
    # as an image: pages may not hold drawing elements of their own
    return f'<img class="mini" src="data:image/svg+xml,{quote(svg)}" alt="{escape(words)}">'


def _singkat(point: Titik) -> str:
    return f"{format_nilai(point.figur.nilai, point.figur.satuan, point.figur.desimal)} ({point.label})"
