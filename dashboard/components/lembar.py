"""What Lembar Kecamatan says: the pekon of one kecamatan × three blocks of sources, pemangku, lokus."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.components.angka import Figur, teks
from dashboard.components.lembar_bantuan import Bantuan
from dashboard.components.profil_riwayat import riwayat_lokus
from dashboard.components.selisih import BLOK, Blok
from dashboard.components.session import baca
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import format_daftar
from dashboard.domain.periode import label

# Few columns, so that they can be read from the back of the room; all of them stand in Selisih Sumber.
# A pair is what a rakor can settle: two counts of the same thing in one unit.
KOLOM = {
    "penduduk_kk": ("penduduk_dukcapil", "penduduk_b3", "kk_dukcapil", "kk_b3", "keluarga_dtsen"),
    "kesejahteraan": ("desil1_keluarga_p3ke", "desil1_keluarga_dtsen", "desil14_keluarga_dtsen",
                      "belum_berperingkat_dtsen"),
    "penerima": ("kpm_sembako", "kpm_pkh", "kpm_blt_dd", "pbi_jk_aktif", "pbi_apbd_aktif"),
}  # fmt: skip
PASANGAN = {
    "penduduk_kk": (("penduduk_dukcapil", "penduduk_b3"), ("kk_dukcapil", "kk_b3")),
    "kesejahteraan": (("desil1_keluarga_p3ke", "desil1_keluarga_dtsen"),),
    "penerima": (("kpm_sembako", "kpm_pkh"),),
}
PEMANGKU, BANTUAN = "pemangku_lokus", "bantuan_dokumen"
BAGIAN = {**BLOK, PEMANGKU: "Pemangku dan lokus", BANTUAN: "Bantuan ke keluarga desil 1, dokumen pekon"}
TOMBOL = BAGIAN | {  # short, for the row of buttons
    "penduduk_kk": "Penduduk", "penerima": "Penerima", PEMANGKU: "Pemangku, lokus", BANTUAN: "Bantuan",
}  # fmt: skip
BULAN_AKHIR = 6
BESAR = 3  # how many of the largest gaps are marked


@dataclass(frozen=True)
class Selisih:
    """The gap B − A of one pair at one pekon."""

    pasangan: tuple[str, str]
    kode: str
    figur: Figur


@dataclass(frozen=True)
class Lembar:
    """One kecamatan for its rakor."""

    kode: str
    tempat: Tempat = field(repr=False)
    hanya_lokus: bool = False

    @property
    def nama(self) -> str:
        return f"Kec. {self.tempat.nama[self.kode]}"

    @cached_property
    def unit(self) -> list[str]:
        return self.tempat.unit_dari(self.pilihan)

    @property
    def pilihan(self) -> Pilihan:
        return Pilihan((self.kode,), None, self.hanya_lokus)

    @cached_property
    def blok(self) -> dict[str, Blok]:
        """The three blocks at pekon level, each indicator at its latest period."""
        have = set(baca("indikator")["kode"])
        blocks = {}
        for kode, columns in KOLOM.items():
            periods = {c: p[0] for c in columns if c in have and (p := baca("periode", c, "pekon"))}
            blocks[kode] = Blok(kode, "pekon", self.pilihan, self.tempat, periods)
        return blocks

    def kolom(self, blok: str) -> list[str]:
        """The indicators of a block that have figures, in the order of the sheet."""
        return [c for c in KOLOM[blok] if c in self.blok[blok].periode]

    def pasangan(self, blok: str) -> list[tuple[str, str]]:
        """The pairs of a block that both have figures."""
        return [p for p in PASANGAN[blok] if set(p) <= set(self.blok[blok].periode)]

    def selisih(self, blok: str) -> dict[tuple[str, str], list[Selisih]]:
        """Per pair the gaps that can be computed, the largest first."""
        block = self.blok[blok]
        found = {}
        for pair in self.pasangan(blok):
            gaps = [Selisih(pair, u, block.beda(*pair, u)) for u in self.unit]
            shown = [g for g in gaps if g.figur.tampak and g.figur.nilai]
            found[pair] = sorted(shown, key=lambda g: -abs(g.figur.nilai))
        return found

    def terbesar(self, blok: str) -> set[tuple[tuple[str, str], str]]:
        """(pair, pekon) of the gaps to mark."""
        return {(g.pasangan, g.kode) for gaps in self.selisih(blok).values() for g in gaps[:BESAR]}

    @cached_property
    def bulan(self) -> list[str]:
        """The last months of the pemangku's book, oldest first."""
        return sorted(set(baca("lapor")["bulan"]))[-BULAN_AKHIR:]

    @cached_property
    def lapor(self) -> dict[tuple[str, str], str]:
        """(pekon, month) → status, of all months."""
        rows = baca("lapor")
        rows = rows[rows["kode_wilayah"].isin(self.unit)]
        keys = zip(rows["kode_wilayah"], rows["bulan"], strict=True)
        return dict(zip(keys, rows["status"], strict=True))

    def belum(self, unit: str) -> int:
        """How many months of all are not handed in."""
        return sum(s == "belum" for (u, _), s in self.lapor.items() if u == unit)

    @property
    def terlambat(self) -> list[str]:
        """Pekon that have not handed in the last month."""
        return [u for u in self.unit if self.bulan and self.lapor.get((u, self.bulan[-1])) == "belum"]

    @cached_property
    def bantuan(self) -> Bantuan:
        """What reached families of decile 1, and the papers."""
        return Bantuan(self.kode, self.tempat)

    @cached_property
    def lokus(self) -> dict[str, list[str]]:
        """What each pekon is lokus of."""
        return {u: riwayat_lokus(u)[0] for u in self.unit}


def kalimat_selisih(sheet: Lembar, blok: str) -> str:
    """The largest gaps of a block, one clause per pair."""
    block, clauses = sheet.blok[blok], []
    for (a, b), gaps in sheet.selisih(blok).items():
        names = f"{_inside(block.nama(b))} − {_inside(block.nama(a))}"
        if gaps:
            top = gaps[0]
            clauses.append(f"{names} di {sheet.tempat.nama[top.kode]} ({teks(top.figur)} {top.figur.satuan})")
    if not clauses:
        return "Tidak ada selisih yang dapat dihitung: angkanya sama, atau ada yang tidak ditampilkan."
    return f"Selisih terbesar: {'; '.join(clauses)}."


def _inside(name: str) -> str:
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def kalimat_pemangku(sheet: Lembar) -> str:
    """Who has not handed in, and how many are lokus."""
    names = [sheet.tempat.nama[u] for u in sheet.terlambat]
    month = label(sheet.bulan[-1]) if sheet.bulan else ""
    if not sheet.bulan:
        book = "Belum ada setoran buku B.3"
    elif names:
        book = f"{len(names)} dari {len(sheet.unit)} belum menyetor buku B.3 {month}: {format_daftar(names)}"
    else:
        book = f"Semua sudah menyetor buku B.3 {month}"
    lokus = sum(map(bool, sheet.lokus.values()))
    return f"{book}; {lokus} dari {len(sheet.unit)} tercatat pernah menjadi lokus."


def kalimat_bagian(sheet: Lembar, bagian: str) -> str:
    """The point of one part of the sheet."""
    if bagian == BANTUAN:
        return sheet.bantuan.kalimat
    return kalimat_pemangku(sheet) if bagian == PEMANGKU else kalimat_selisih(sheet, bagian)


def satu_kecamatan(choice: Pilihan) -> str | None:
    """The kecamatan of the sheet: the only one chosen, or that of the chosen pekon."""
    if choice.pekon:
        return choice.pekon[:8]
    return choice.kecamatan[0] if len(choice.kecamatan) == 1 else None


def calon(choice: Pilihan, tempat: Tempat) -> Sequence[str]:
    """The kecamatan to choose from."""
    return [k for k in tempat.kecamatan if not choice.kecamatan or k in choice.kecamatan]
