"""Which sources disagree most at one place, among the pairs that count the same thing in one unit."""

from dataclasses import dataclass
from html import escape

from dashboard.components.angka import Figur
from dashboard.components.kartu import kartu
from dashboard.components.lembar import PASANGAN
from dashboard.components.pandangan import lower_first
from dashboard.components.profil import Profil
from dashboard.components.ringkasan import html_kartu
from dashboard.components.selisih import html_beda, subtract
from dashboard.components.tautan import tautan
from dashboard.components.tempat import Pilihan


@dataclass(frozen=True)
class Beda:
    """One pair at one place: both figures and the gap B − A."""

    a: Figur
    b: Figur
    selisih: Figur

    @property
    def bagian(self) -> float | None:
        """The gap as a share of A, by which pairs of different units may be ordered; None where unknown."""
        return abs(self.selisih.nilai / self.a.nilai) if self.selisih.tampak and self.a.nilai else None

    @property
    def nama(self) -> str:
        return f"{_name(self.b)} − {lower_first(_name(self.a))}"


def _name(figure: Figur) -> str:
    return str(kartu(figure.indikator)["nama_pendek"])


def cari_beda(profil: Profil) -> list[Beda]:
    """Every pair that both lists could tell here, the widest first, then those without a gap to show."""
    pairs = [pair for pairs in PASANGAN.values() for pair in pairs if set(pair) <= set(profil.butir)]
    found = [Beda(a, b, subtract(a, b)) for a, b in (map(profil.figur, pair) for pair in pairs)]
    return sorted(found, key=lambda beda: -1 if beda.bagian is None else beda.bagian, reverse=True)


def kalimat_beda(found: list[Beda]) -> str:
    """The pair that disagrees most, in a sentence."""
    widest = next((b for b in found if b.bagian), None)
    if widest is None:
        return "Tidak ada selisih yang dapat dihitung: angkanya sama, atau ada yang tidak ditampilkan."
    names = f"{lower_first(_name(widest.b))} dan {lower_first(_name(widest.a))}"
    return f"Paling berbeda menurut bagiannya: {names}."


def kartu_beda(profil: Profil) -> str:
    """The card: the sentence, every pair, and the way to all sources of the place."""
    found = cari_beda(profil)
    body = "".join(
        f"<tr><th scope='row'>{escape(b.nama)}</th><td class='n'>{html_beda(b.selisih, b.a)}</td>"
        f"<td class='s'>{escape(b.a.satuan)}</td></tr>"
        for b in found
    )
    table = f"<table class='rinci'><caption>Selisih antarsumber</caption>{body}</table>" if body else ""
    way = tautan("selisih_sumber", "Semua sumber di sini", Pilihan(pekon=profil.kode))
    return html_kartu(
        "Sumber yang paling berbeda", "", f"<p><b>{escape(kalimat_beda(found))}</b></p>{table}<p>{way}</p>"
    )
