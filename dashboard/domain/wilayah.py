"""Which kecamatan and pekon a written area is: by code, else by name inside its kecamatan. Pure.

Order: code · exact name · known spelling · likeness that wins clearly. What is not certain stays unknown:
`<kecamatan>.0000` when only the kecamatan is known, `18.04.00.0000` when nothing is. A code beside the name
of another place still wins, since it is what agencies join by, but the row is counted as a doubt.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from dashboard.domain.nama_tempat import compact, markers, spellings, without_kind, words, written_out

# Inside one kecamatan two real names are at most 78 alike once numerals and compass words agree.
MIRIP_MINIMUM = 80
MIRIP_SELISIH = 12
BEDA_NAMA = "kode_beda_nama"
PANJANG_KODE = {"kemendagri": {4: "kabupaten", 6: "kecamatan", 10: "pekon"}}
PANJANG_KODE["bps"] = {4: "kabupaten", 7: "kecamatan", 10: "pekon"}


@dataclass(frozen=True)
class Tempat:
    """Where a row belongs and how that was found."""

    kode_kecamatan: str
    kode_pekon: str
    cara: str  # kode | kode_beda_nama | nama | varian | mirip | tak_dikenal
    skor: float


@dataclass
class Kamus:
    """Names of one circle of places (the kecamatan, or the pekon of one kecamatan): spelling -> codes."""

    nama: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    varian: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    bentuk: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kode: str, nama: str, official: bool) -> None:
        """Take in one spelling of a place."""
        parts = words(nama)
        for spelling in (compact(parts), compact(without_kind(parts))):
            (self.nama if official else self.varian)[spelling].add(kode)
        self.bentuk[kode].append((markers(parts), compact(parts)))

    def match(self, text: str) -> tuple[str, str, float] | None:
        """Code, how and score of the one place that a text names; None when none or several do."""
        exact = self.match_exact(text)
        return exact or self._match_alike(text)

    def match_exact(self, text: str) -> tuple[str, str, float] | None:
        """The place that bears exactly this name or a known spelling of it."""
        literal = {compact(words(text)), compact(without_kind(words(text)))}
        for how, names in (("nama", self.nama), ("varian", self.varian)):
            for form in spellings(text):
                if len(codes := names.get(form, ())) == 1:
                    return next(iter(codes)), how if form in literal else "varian", 100.0
                if codes:
                    return None
        return None

    def _match_alike(self, text: str) -> tuple[str, str, float] | None:
        """The clear winner among names with the same numerals and compass words, if no other is nearer."""
        parts = written_out(without_kind(words(text)))
        signs, wanted = markers(parts), compact(parts)
        scores = {kode: _likeness(signs, wanted, forms) for kode, forms in self.bentuk.items()}
        agreeing = sorted(((score, kode) for kode, (score, agrees) in scores.items() if agrees), reverse=True)
        if not agreeing or agreeing[0][0] < max(MIRIP_MINIMUM, *(score for score, _ in scores.values())):
            return None
        if len(agreeing) > 1 and agreeing[0][0] - agreeing[1][0] < MIRIP_SELISIH:
            return None
        return agreeing[0][1], "mirip", round(agreeing[0][0], 1)


def _likeness(
    signs: tuple[str, ...], wanted: str, forms: list[tuple[tuple[str, ...], str]]
) -> tuple[float, bool]:
    return max((fuzz.ratio(wanted, form), other == signs) for other, form in forms)


class Acuan:
    """The official units of one kabupaten with their codes and spellings, ready for look-ups."""

    def __init__(self, wilayah: Iterable[dict[str, str]], varian: Iterable[dict[str, str]] = ()):
        rows = list(wilayah)
        top = next(row for row in rows if row["tingkat"] == "kabupaten")
        self.kabupaten, self.kabupaten_bps, self.nama = top["kode_wilayah"], top["kode_bps"], top["nama"]
        self.kode = {row["kode_wilayah"] for row in rows}
        self.dari_bps = {row["kode_bps"]: row["kode_wilayah"] for row in rows if row["kode_bps"]}
        self.kamus_kabupaten, self.kamus_kecamatan, self.kamus_semua = Kamus(), Kamus(), Kamus()
        self.kamus_pekon: dict[str, Kamus] = defaultdict(Kamus)
        self._seen: dict[tuple, Tempat] = {}
        for row in rows:
            self._add(row["kode_wilayah"], row["nama"], official=True)
        for row in varian:
            self._add(row["kode_wilayah"], row["varian"], official=False)
        self.kembar = {kode for codes in self.kamus_semua.nama.values() if len(codes) > 1 for kode in codes}

    @property
    def tak_dikenal(self) -> str:
        """The code that stands for an unknown kecamatan."""
        return f"{self.kabupaten}.00"

    def _add(self, kode: str, nama: str, official: bool) -> None:
        if len(kode) == len(self.kabupaten):
            self.kamus_kabupaten.add(kode, nama, official)
        elif len(kode) == len(self.kabupaten) + 3:
            self.kamus_kecamatan.add(kode, nama, official)
        else:
            self.kamus_pekon[kode[:8]].add(kode, nama, official)
            self.kamus_semua.add(kode, nama, official)

    def place(self, sistem: str, kode_teks: str | None, kecamatan: str | None, pekon: str | None) -> Tempat:
        """Kecamatan and pekon of one written area; the same four texts are worked out once."""
        key = (sistem, kode_teks or "", kecamatan or "", pekon or "")
        if key not in self._seen:
            self._seen[key] = self._place(*key)
        return self._seen[key]

    def _place(self, sistem: str, kode_teks: str, kecamatan: str, pekon: str) -> Tempat:
        kode = self.parse_code(sistem, kode_teks) or ""
        if len(kode) > 8:
            how = BEDA_NAMA if self._is_contradicted(kode, kecamatan, pekon) else "kode"
            return Tempat(kode[:8], kode, how, 100.0)
        district = kode if len(kode) == 8 else self._kecamatan(kecamatan)
        if not district:
            return self._anywhere(pekon) if not kecamatan.strip() else self._unknown()
        found = self._pekon(district, pekon)
        return Tempat(district, *found) if found else Tempat(district, f"{district}.0000", "tak_dikenal", 0.0)

    def _is_contradicted(self, kode: str, kecamatan: str, pekon: str) -> bool:
        """Whether the names beside a code are exactly those of another kecamatan or pekon."""
        district = self.kamus_kecamatan.match_exact(kecamatan) if kecamatan.strip() else None
        if district and district[0] != kode[:8]:
            return True
        if not pekon.strip():
            return False
        here = self.kamus_pekon[kode[:8]].match_exact(pekon)
        found = here or self.kamus_semua.match_exact(pekon)
        return found is not None and found[0] != kode

    def _unknown(self) -> Tempat:
        return Tempat(self.tak_dikenal, f"{self.tak_dikenal}.0000", "tak_dikenal", 0.0)

    def _kecamatan(self, text: str) -> str | None:
        found = self.kamus_kecamatan.match(text) if text.strip() else None
        return found[0] if found else None

    def _pekon(self, district: str, text: str) -> tuple[str, str, float] | None:
        found = self.kamus_pekon[district].match(text) if text.strip() else None
        # A name that merely resembles one here but is another kecamatan's own is a doubt, not a match.
        if found and found[1] == "mirip" and any(form in self.kamus_semua.nama for form in spellings(text)):
            return None
        return found

    def _anywhere(self, text: str) -> Tempat:
        """Without any kecamatan: only a name or known spelling whose pekon shares its name with no other."""
        found = self.kamus_semua.match_exact(text) if text.strip() else None
        if not found or found[0] in self.kembar:
            return self._unknown()
        return Tempat(found[0][:8], *found)

    def parse_code(self, sistem: str, text: str | None) -> str | None:
        """The official dotted code that a written code means in its system; None when it is not of here."""
        digits = re.sub(r"\D", "", text or "")
        level = PANJANG_KODE.get(sistem, {}).get(len(digits))
        if not level:
            return None
        if sistem == "bps":
            return self.dari_bps.get(digits)
        dotted = ".".join(part for part in (digits[:2], digits[2:4], digits[4:6], digits[6:]) if part)
        if dotted in self.kode:
            return dotted
        return dotted[:8] if dotted[:8] in self.kode and level == "pekon" else None

    def kabupaten_of_code(self, sistem: str, text: str | None) -> str | None:
        """The first four digits of a full code (any kabupaten); None when the text is no code."""
        digits = re.sub(r"\D", "", text or "")
        return digits[:4] if len(digits) in PANJANG_KODE.get(sistem, {}) else None

    def is_own_kabupaten(self, text: str) -> bool:
        """Whether a written kabupaten is this one, by name, spelling or either code."""
        digits = re.sub(r"\D", "", text)
        own_codes = (self.kabupaten.replace(".", ""), self.kabupaten_bps, self.kabupaten[-2:])
        return digits in own_codes if digits else self.kamus_kabupaten.match(text) is not None
