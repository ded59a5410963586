"""What Profil Pekon says about one pekon or kelurahan: every figure of it at its latest period."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.components.angka import Figur, teks
from dashboard.components.bacaan_tempat import BacaanTempat, bacaan_tempat
from dashboard.components.figur import figur_kosong, figur_nilai
from dashboard.components.rantai_baris import tahun_awal, tahun_tersedia
from dashboard.components.rantai_ringkas import Ringkasan, rantai_satu_pekon
from dashboard.components.session import baca, baca_rekam
from dashboard.components.sumber_data import kartu
from dashboard.components.tempat import Tempat
from dashboard.domain.angka import STATUS, TAMPAK
from dashboard.domain.periode import label, short_label

KELOMPOK = {
    "penduduk": "Penduduk dan KK",
    "kesejahteraan": "Kesejahteraan",
    "penerima": "Penerima bantuan",
    "stunting": "Stunting (e-PPGBM)",
    "layanan": "Air dan jamban",
    "konvergensi": "Bantuan ke keluarga desil 1",
}
DESIL, PERSEN, STUNTING = "desil1_keluarga_dtsen", "persen_desil1_dtsen", "persen_stunting"
SOROTAN = ("penduduk_dukcapil", DESIL, "keluarga_terdaftar", "kpm_pkh", STUNTING)


@dataclass(frozen=True)
class Butir:
    """One figure of the place with its name and the date of its data."""

    nama: str
    figur: Figur
    sumber: str  # code of the contract

    @property
    def waktu(self) -> str:
        return label(self.figur.periode) if self.figur.periode else "belum ada"

    @property
    def waktu_pendek(self) -> str:
        return short_label(self.figur.periode) if self.figur.periode else "belum ada"

    @property
    def satuan(self) -> str:
        if self.figur.status == "tidak_berlaku":
            return STATUS["tidak_berlaku"].kata
        return "" if self.figur.satuan == "persen" else self.figur.satuan


@dataclass(frozen=True)
class Profil:
    """Everything the release knows about one place."""

    kode: str
    tempat: Tempat = field(repr=False)

    @cached_property
    def wilayah(self) -> dict:
        rows = self.tempat.wilayah
        return rows[rows["kode_wilayah"] == self.kode].iloc[0].to_dict()

    @property
    def jenis(self) -> str:
        return self.tempat.jenis[self.kode]

    @property
    def sebutan(self) -> str:
        return self.tempat.sebut(self.kode)

    @cached_property
    def butir(self) -> dict[str, Butir]:
        """By indicator code, in the order of the cards: all that is counted per pekon."""
        rows = {r["kode_indikator"]: r for r in baca_rekam("nilai_wilayah", [self.kode])}
        found = {}
        for card in baca_rekam("indikator"):
            if card["sumber"] != "terbit" and _per_pekon(card):
                row, unit = rows.get(card["kode"]), card["satuan"]
                figure = figur_nilai(row, unit) if row else self._missing(card)
                found[card["kode"]] = Butir(card["nama_pendek"], figure, card["sumber"])
        return found

    def _missing(self, card: dict) -> Figur:
        return figur_kosong(card["kode"], self.kode, card["periode_terakhir"], card["satuan"])

    @property
    def jejak(self) -> list[tuple[str, str]]:
        """The indicators shown with their periods, for the path of every figure."""
        return [(kode, b.figur.periode) for kode, b in self.butir.items() if b.figur.periode]

    @cached_property
    def kelompok(self) -> list[tuple[str, list[Butir]]]:
        """The figures under their headings; a heading without any is left out."""
        themes = {kode: kartu(kode)["tema"] for kode in self.butir}
        groups = [
            (title, [b for kode, b in self.butir.items() if themes[kode] == theme])
            for theme, title in KELOMPOK.items()
        ]
        return [(title, rows) for title, rows in groups if rows]

    def figur(self, kode: str) -> Figur:
        """The figure of one indicator; missing ones say so."""
        return self.butir[kode].figur if kode in self.butir else self._missing(kartu(kode))

    @cached_property
    def peringkat_desil(self) -> str:
        """Rank of decile 1 among the places that show a number, in words."""
        rows = baca("nilai", DESIL, self.figur(DESIL).periode, "pekon")
        own = rows[rows["kode_wilayah"] == self.kode]
        if own.empty or own["peringkat"].isna().all() or not own["nilai"].iloc[0]:
            return ""
        return f"peringkat {own['peringkat'].iloc[0]} dari {int(rows['peringkat'].notna().sum())} yang tampil"

    def deret(self, kode: str) -> list[Figur]:
        """All periods of an indicator here, newest first."""
        rows = baca_rekam("deret", kode, self.kode)
        return [figur_nilai(r, kartu(kode)["satuan"]) for r in reversed(rows)]

    @cached_property
    def bulan(self) -> dict[str, str]:
        """The last 24 months of the pemangku's book → status."""
        rows = baca("lapor")
        own = rows[rows["kode_wilayah"] == self.kode].sort_values("bulan").tail(24)
        return dict(zip(own["bulan"], own["status"], strict=True))

    @cached_property
    def bacaan(self) -> BacaanTempat | None:
        """What the rule for lokus says of the place."""
        return bacaan_tempat(self.kode, self.tempat)

    @cached_property
    def dokumen(self) -> tuple[Ringkasan, ...]:
        """The chain of papers of the newest year with any and of the year before; none before the first."""
        known = tahun_tersedia()
        years = [year for year in (tahun_awal(), tahun_awal() - 1) if year in known] if known else []
        return tuple(rantai_satu_pekon(self.kode, year, self.tempat) for year in years)

    @cached_property
    def tanpa_data(self) -> list[str]:
        """Names of the sources that hold nothing about this place."""
        names = dict(zip(baca("sumber")["sumber"], baca("sumber")["nama_pendek"], strict=True))
        states: dict[str, set[str]] = {}
        for b in self.butir.values():
            states.setdefault(b.sumber, set()).add(_status(b.figur))
        return [names.get(s, s) for s, found in states.items() if found == {"tidak_ada"}]


def _per_pekon(card: dict) -> bool:
    """Whether the indicator is counted per pekon, or would be if its source had delivered."""
    levels = str(card["tingkat_tersedia"] or card["tingkat_terendah"]).split(",")
    return "pekon" in levels


def _status(figure: Figur) -> str:
    return "tidak_ada" if not figure.tampak and figure.status in TAMPAK else figure.status


def sebut_angka(figure: Figur) -> str:
    """The figure for a sentence: the number, or the word that stands for it."""
    return teks(figure) if figure.tampak else STATUS[_status(figure)].kata


def kalimat_profil(profil: Profil, lokus: Sequence[str]) -> str:
    """The place in one sentence, made from its data."""
    share = profil.figur(PERSEN)
    desil = f"{teks(share)} keluarga desil 1" if share.tampak else f"keluarga desil 1: {sebut_angka(share)}"
    if profil.peringkat_desil:
        desil += f", {profil.peringkat_desil}"
    stunting = f"balita stunting: {sebut_angka(profil.figur(STUNTING))}"
    late = sum(s == "belum" for s in profil.bulan.values())
    months = len(profil.bulan)
    book = (
        f"buku B.3 belum disetor {late} dari {months} bulan" if late else f"buku B.3 lengkap {months} bulan"
    )
    book = book if profil.bulan else "belum ada buku B.3"
    status = f"lokus {', '.join(lokus)}" if lokus else "tidak tercatat sebagai lokus"
    return f"{profil.tempat.nama[profil.kode]}: {'; '.join((desil, stunting, book, status))}."
