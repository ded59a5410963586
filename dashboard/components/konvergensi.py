"""What the Konvergensi page shows: for families of decile 1, which programme arrived, which did not, what
nobody can say. Other pages take its pieces: `figur_keadaan`, `figur_belum`, `pasangan_belum`."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from dashboard.components.angka import Figur, teks
from dashboard.components.figur import figur_kosong, figur_pilihan, figur_tempat
from dashboard.components.pandangan import Pandangan
from dashboard.components.session import baca, rilis
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import TAMPAK
from dashboard.domain.periode import label

DASAR = "keluarga_desil1"
TUNAI, APA_PUN, JKN = "tunai_pangan", "apa_pun", "pbi"
KODE = {TUNAI: "tanpa_tunai_pangan_desil1", APA_PUN: "tanpa_bantuan_desil1"}
GABUNGAN = {TUNAI: "Tunai/pangan", APA_PUN: "Satu pun"}
KEADAAN = ("menerima", "belum", "tidak memenuhi syarat", "tidak diketahui")
STRATEGI = {
    "beban": "mengurangi beban pengeluaran",
    "pendapatan": "meningkatkan pendapatan",
    "kantong": "mengurangi kantong kemiskinan",
}
KELAS = ("sesuai", "di luar syarat", "belum berperingkat", "belum diperiksa")
SEMUA_LOKUS = "semua jenis lokus"


def kode_belum(program: str) -> str:
    """The indicator that counts who qualifies and does not receive."""
    return KODE.get(program, f"belum_{program}_desil1")


def program_terhitung() -> list[dict]:
    """Programmes that have a list of receivers, in the order of the reference table."""
    rows = baca("program")
    return rows[(rows["jenis"] == "penerimaan") & (rows["sumber"] != "")].to_dict("records")


def periode_konvergensi() -> str:
    """The delivery of DTSEN that decile 1 is taken from; '' before the first."""
    return next(iter(baca("periode", DASAR)), "")


def figur_keadaan(program: str, keadaan: str, places: Sequence[str]) -> Figur:
    """Families of decile 1 in a state of a programme over kecamatan or the kabupaten; `berhak` is menerima +
    belum. Not shown as soon as one part is not."""
    rows = baca("konvergensi", program)
    names = ("menerima", "belum") if keadaan == "berhak" else (keadaan,)
    rows = rows[rows["kode_wilayah"].isin(places) & rows["keadaan"].isin(names)]
    return _jumlah(rows, "konvergensi", f"{_dasar(program)}.{program} {keadaan}", places)


def _dasar(program: str) -> str:
    codes = set(baca("indikator")["kode"])
    return kode_belum(program) if kode_belum(program) in codes else DASAR


def _jumlah(rows: pd.DataFrame, tabel: str, apa: str, places: Sequence[str]) -> Figur:
    periode = rows["periode"].iloc[0] if len(rows) else periode_konvergensi()
    unit = "jiwa" if apa.startswith("pbi_") else "KPM" if tabel == "penerima_kelas" else "keluarga"
    key = (tabel, apa, "+".join(places), periode, rilis().id)
    if rows.empty:
        return Figur(*key, None, unit, "tidak_ada", asal=rilis().asal)
    if not rows["status"].isin(TAMPAK).all():
        return Figur(*key, None, unit, "ditahan", asal=rows["asal"].iloc[0])
    number = float(rows["jumlah"].sum())
    return Figur(*key, number, unit, "ada" if number else "nol", asal=rows["asal"].iloc[0])


def figur_kelas(sumber: str, kelas: Sequence[str], places: Sequence[str]) -> Figur:
    """Rows of the latest list of a source in some classes of receipt."""
    rows = baca("penerima_kelas")
    mine = (rows["sumber"] == sumber) & rows["kode_wilayah"].isin(places) & rows["kelas"].isin(kelas)
    base = f"{sumber}_aktif" if sumber.startswith("pbi_") else f"kpm_{sumber}"
    return _jumlah(rows[mine], "penerima_kelas", f"{base}.{' + '.join(kelas)}", places)


def figur_belum(program: str, place: str) -> Figur:
    """Who qualifies and does not receive, as a rate at one place of any level."""
    level = {5: "kabupaten", 8: "kecamatan"}.get(len(place), "pekon")
    return figur_tempat(kode_belum(program), periode_konvergensi(), level, place)


def pasangan_belum(program: str, place: str) -> tuple[Figur, Figur]:
    """The same as two counts: belum, berhak."""
    rate = figur_belum(program, place)
    return _bilangan(rate, "belum", rate.pembilang), _bilangan(rate, "berhak", rate.penyebut)


def figur_menerima(program: str, place: str) -> Figur:
    """Who qualifies and receives at one place: shown where both numbers of the rate are."""
    rate = figur_belum(program, place)
    known = rate.tampak and rate.penyebut is not None
    return _bilangan(rate, "menerima", rate.penyebut - rate.pembilang if known else None)


def _bilangan(rate: Figur, apa: str, number: float | None) -> Figur:
    known = rate.tampak and number is not None
    status = ("ada" if number else "nol") if known else "ditahan" if rate.tampak else rate.status
    return Figur(
        "konvergensi",
        f"{rate.indikator}.{apa}",
        rate.tempat,
        rate.periode,
        rilis().id,
        number if known else None,
        "keluarga",
        status,
        asal=rate.asal,
    )


@dataclass(frozen=True)
class Konvergensi:
    """Decile 1 against the programmes over the places of a choice; `program` is the one on the map."""

    program: str
    jenis_lokus: str
    pilihan: Pilihan
    tempat: Tempat = field(repr=False)

    @cached_property
    def periode(self) -> str:
        return periode_konvergensi()

    @cached_property
    def tempat_lokus(self) -> Tempat:
        """The places where only lokus of the chosen kind count as lokus."""
        if not self.pilihan.lokus or self.jenis_lokus == SEMUA_LOKUS:
            return self.tempat
        rows = baca("lokus", self.jenis_lokus)
        sure = rows[(rows["status"] == "pasti") & (rows["kode_wilayah"] != "")]
        return replace(self.tempat, kode_lokus=frozenset(sure["kode_wilayah"]))

    @cached_property
    def rincian(self) -> list[str]:
        """The kecamatan, or the kabupaten, whose states are told in full; a pekon has its kecamatan."""
        held = (self.pilihan.pekon[:8],) if self.pilihan.pekon else self.pilihan.kecamatan
        return list(held) or [self.tempat.kabupaten]

    @property
    def kata_rincian(self) -> str:
        return self.tempat.kata(
            Pilihan(kecamatan=() if self.rincian == [self.tempat.kabupaten] else tuple(self.rincian))
        )

    @cached_property
    def pandangan(self) -> Pandangan:
        """The chosen programme on the map: by pekon where its figures go so far down."""
        levels = str(baca("indikator", kode_belum(self.program))["tingkat_tersedia"].iloc[0])
        level = "pekon" if "pekon" in levels.split(",") else "kecamatan"
        return Pandangan(kode_belum(self.program), self.periode, level, self.pilihan, self.tempat_lokus)

    def total(self, kode: str) -> tuple[Figur, int]:
        """An indicator over everything chosen, and how many units of it are not shown."""
        if self.pilihan.pekon or self.pilihan.lokus:
            levels = str(baca("indikator", kode)["tingkat_tersedia"].iloc[0]).split(",")
            if "pekon" not in levels:
                return figur_kosong(
                    kode, self.pilihan.pekon or "lokus", self.periode, "persen", "tidak_ditanya"
                ), 0
        return figur_pilihan(kode, self.periode, self.pilihan, self.tempat_lokus)

    @cached_property
    def baris(self) -> list[str]:
        """Places of the matrix: the kabupaten, then kecamatan or, where the choice narrows, its pekon."""
        choice, places = self.pilihan, self.tempat_lokus
        top = [self.tempat.kabupaten]
        if choice.pekon:
            return [*top, choice.pekon[:8], choice.pekon]
        if choice.kecamatan or choice.lokus:
            return [*top, *places.kecamatan_dari(choice), *places.unit_dari(choice)]
        return [*top, *places.kecamatan]


def kalimat_konvergensi(page: Konvergensi) -> str:
    """How many families no cash and no food reached, and how many have no insurance, of those examined."""
    aid, hidden = page.total(KODE[TUNAI])
    jkn, _ = page.total(kode_belum(JKN))
    where = page.tempat_lokus.kata(page.pilihan)
    if not aid.tampak:
        reason = "tidak dapat ditampilkan" if hidden or aid.status != "tidak_ada" else "belum ada"
        return f"Angka keluarga desil 1 tanpa bantuan tunai atau pangan di {where} {reason}."
    text = f"Di {where}, {teks(aid)} keluarga desil 1 tidak tercatat menerima bantuan tunai atau pangan"
    return text + (f"; {teks(jkn)} tanpa JKN (PBI)." if jkn.tampak else ".")


def kata_syarat(row: dict) -> str:
    """A rule of eligibility in words."""
    parts = []
    if not pd.isna(row["desil_sampai"]):
        parts.append(f"desil {int(row['desil_dari'])}–{int(row['desil_sampai'])}")
    if row["tanpa_program"]:
        names = dict(zip(baca("program")["program"], baca("program")["nama_pendek"], strict=True))
        parts.append("tanpa " + " atau ".join(names.get(p, p) for p in row["tanpa_program"].split(";")))
    if row["hanya_jenis"]:
        parts.append(f"hanya {row['hanya_jenis']}")
    if row["perlu_komponen"]:
        parts.append("punya komponen PKH")
    return ", ".join(parts) or "tidak dibatasi desil"


def catatan_daftar(page: Konvergensi) -> list[str]:
    """What lists are missing or old, in sentences."""
    rows = baca("konvergensi")
    found = []
    for program in program_terhitung():
        name = program["nama_pendek"]
        period = rows.loc[rows["program"] == program["program"], "periode_daftar"].iloc[0]
        if not period:
            found.append(f"Daftar {name} belum masuk: keluarga yang mungkin berhak tidak diketahui.")
        elif period[:4] < page.periode[:4]:
            found.append(f"Daftar {name} terakhir {label(period)}, lebih tua daripada DTSEN.")
    return found
