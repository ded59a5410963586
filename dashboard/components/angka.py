"""The one component every figure passes through, keyed by table, indicator, place, period and release."""

from dataclasses import dataclass, replace
from html import escape

from dashboard.domain.angka import STATUS, TAMPAK, format_nilai, format_pecahan, format_selisih


@dataclass(frozen=True)
class Figur:
    """One figure: what it is (its key), what it says, and why it may not be said."""

    tabel: str
    indikator: str
    tempat: str
    periode: str
    rilis: str
    nilai: float | None
    satuan: str = ""
    status: str = "ada"
    penanda: str = ""
    pembilang: float | None = None
    penyebut: float | None = None
    asal: str = "terbit"
    desimal: int | None = None
    varian: str = ""  # tells two statements of the same fact apart
    beda: bool = False  # a difference: written with its sign
    tulisan: str = ""  # the source's own wording, where the figure was published as a sentence

    @property
    def kunci(self) -> str:
        """The key other features find this figure by."""
        periode = f"{self.periode}~{self.varian}" if self.varian else self.periode
        return "|".join((self.tabel, self.indikator, self.tempat, periode, self.rilis))

    @property
    def tampak(self) -> bool:
        """Whether a number may be shown."""
        return self.nilai is not None and self.status in TAMPAK

    def bagian(self, **changes) -> "Figur":
        """The same figure with some fields changed (say, only its numerator)."""
        return replace(self, **changes)


def teks(figur: Figur) -> str:
    """The figure as plain text, for sentences, chart labels and alternative text."""
    if figur.tulisan:
        return figur.tulisan
    if not figur.tampak:
        # NULL with a status that promises a number means the row was never there
        status = "tidak_ada" if figur.status in TAMPAK else figur.status
        return STATUS[status].lambang
    if figur.pembilang is not None and figur.penyebut:
        return format_pecahan(figur.pembilang, figur.penyebut)
    if figur.beda:
        return format_selisih(figur.nilai, figur.satuan)
    sign = {">": "> ", "<": "< ", "≥": "≥ ", "±": "± "}.get(figur.penanda, "")
    computed = "*" if figur.penanda == "*" else ""
    return sign + format_nilai(figur.nilai, figur.satuan, figur.desimal) + computed


def angka(figur: Figur, gaya: str = "", satuan: bool = False) -> str:
    """The figure as HTML carrying its key; `gaya` is '', 'sedang' or 'besar'; `satuan` adds the unit."""
    known = figur.tampak or bool(figur.tulisan) or figur.status not in TAMPAK
    status = figur.status if known else "tidak_ada"
    gaya = gaya or ("tulisan" if figur.tulisan else "")
    classes = f"angka st-{status} as-{figur.asal} {gaya}".strip()
    hint = "" if status == "ada" else f' title="{escape(STATUS[status].arti)}"'
    unit = f" {escape(figur.satuan)}" if satuan and figur.satuan not in ("", "persen", "Rp") else ""
    return (
        f'<span class="{classes}" data-kunci="{escape(figur.kunci)}"{hint}>{escape(teks(figur))}</span>{unit}'
    )


def cap_asal(asal: str) -> str:
    """The badge that tells a published fact from a sample figure."""
    words = {"terbit": "terbit", "contoh": "data contoh", "nyata": "berkas OPD"}
    return f'<span class="cap {escape(asal)}">{words.get(asal, escape(asal))}</span>'


def lambang(status: str) -> str:
    """The look of a status, for legends."""
    return f'<span class="angka st-{status}">{STATUS[status].lambang}</span>'


def kunci_tampilan() -> str:
    """The legend of the looks a cell can have when it shows no ordinary number."""
    shown = ("nol", "tidak_ada", "rahasia", "ditahan", "gerbang", "tidak_ditanya", "tidak_berlaku")
    items = (f"<span>{lambang(s)} {STATUS[s].kata}</span>" for s in shown)
    return f'<div class="kunci-tampilan">{"".join(items)}</div>'
