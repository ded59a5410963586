"""Why a place is a lokus by a rule, or why not, in one sentence that a peratin can read. Pure."""

from typing import NamedTuple

import pandas as pd

from dashboard.domain.angka import STATUS, format_bilangan, format_persen
from dashboard.domain.aturan_lokus import Aturan
from dashboard.domain.lokus_kecamatan import Kecamatan

KODE_MEMUTUS = " Seri dengan pekon lain; kode wilayah yang menentukan."
SERI_KECAMATAN = " Nilai kecamatan ini sama dengan kecamatan di seberang batas; kode wilayah yang menentukan."

NAMA_RAGU = " Ada nama {} yang belum pasti dan mungkin pekon ini; aturan membacanya sebagai bukan."
PEMUTUS = {"nilai": "nilai", "jumlah": "jumlah", "bagian": "bagian", "penyebut": "keseluruhan"}

TAMPAK = ("ada", "nol", "rahasia")


class Baris(NamedTuple):
    """What a sentence needs of a place."""

    nama: str
    kode_kemendagri: str
    nomor_kecamatan: int
    nama_kecamatan: str
    status: str
    hitung: float
    seluruh: float
    adalah_prioritas: bool
    kandidat_prioritas: bool
    golongan: str
    urutan: int
    seri: bool
    seberang: int
    pemutus: str
    jarak: int
    dapat_mengubah: bool


def reasons(frame: pd.DataFrame, kecamatan: Kecamatan, aturan: Aturan) -> list[str]:
    """One sentence for each row of choose_lokus, in its order."""
    writer = _Writer(frame, kecamatan, aturan)
    return [writer.tell(row) for row in writer.rows]


def kalimat_kurang(hasil: pd.DataFrame, aturan: Aturan) -> str:
    """That fewer came in than the quota allows; nothing where it is full."""
    inside = int(hasil["terpilih"].sum())
    if inside >= aturan.kuota:
        return ""
    quota, found = format_bilangan(aturan.kuota), format_bilangan(inside)
    return f"kuota {quota} pekon tidak terisi penuh: hanya {found} pekon yang memenuhi aturan"


def _arti(status: str) -> str:
    return STATUS.get(status, STATUS["tidak_ada"]).arti


class _Writer:
    """The sentences of one run; `by_outcome` has one for each golongan."""

    def __init__(self, frame: pd.DataFrame, kecamatan: Kecamatan, aturan: Aturan):
        self.rows = list(
            map(Baris._make, zip(*(frame[name].tolist() for name in Baris._fields), strict=True))
        )
        self.aturan = aturan
        self.rank_kecamatan, self.tied_kecamatan = kecamatan.urutan.tolist(), kecamatan.seri.tolist()
        self.many = format_bilangan(int(frame["urutan"].notna().sum()))
        plain = aturan.ukuran == "jumlah" and aturan.prioritas != "tambahan"
        self.equal = "sama jumlahnya" if plain else "sama nilainya"
        self.many_kecamatan = format_bilangan(int(kecamatan.terpilih.sum()))
        self.by_outcome = {
            "masuk": self.inside,
            "bawah": self.below,
            "jatah": self.full,
            "kecamatan": self.outside,
            "nol": self.zero,
            "tanpa_angka": self.unknown,
            "kelurahan": self.urban,
            "dikecualikan": self.excluded,
        }

    def tell(self, row) -> str:
        """The sentence of a place, and the doubt about its name where the rule lets lokus go first."""
        asked = row.kandidat_prioritas and not row.adalah_prioritas and self.aturan.prioritas != "tanpa"
        doubt = NAMA_RAGU.format(self.aturan.kata_prioritas) if asked else ""
        return self.by_outcome[row.golongan](row) + doubt

    def inside(self, row) -> str:
        return f"Masuk, {self._place(row)}: {self._value(row)}.{self._priority(row)}{self._tie(row)}"

    def below(self, row) -> str:
        why = self._short(row, f"kuota {format_bilangan(self.aturan.kuota)} sudah terisi")
        return f"Tidak masuk, {self._place(row)}: {why}; {self._value(row)}.{self._tie(row)}"

    def full(self, row) -> str:
        full = f"jatah {self.aturan.kuota_kecamatan} pekon Kecamatan {row.nama_kecamatan} sudah terisi"
        why = self._short(row, full)
        return f"Tidak masuk, {self._place(row)}: {why}; {self._value(row)}.{self._tie(row)}"

    def outside(self, row) -> str:
        number = row.nomor_kecamatan
        rank = f"urutan {self.rank_kecamatan[number]} dari {len(self.rank_kecamatan)}"
        if self.aturan.pilih_kecamatan == "daftar":
            rank = "tidak ada dalam daftar aturan"
        chosen = f"tidak termasuk {self.many_kecamatan} kecamatan terpilih ({rank})"
        why = f"Kecamatan {row.nama_kecamatan} {chosen}; {self._value(row)}, {self._place(row)}"
        return f"Tidak masuk: {why}.{SERI_KECAMATAN if self.tied_kecamatan[number] else ''}"

    def zero(self, row) -> str:
        return f"Tidak masuk: tidak ada {self.aturan.kata.ukuran} di sini."

    def unknown(self, row) -> str:
        shown = row.status in TAMPAK
        why = "Angka keseluruhannya tidak tampil." if shown else _arti(row.status)
        doubt = "angkanya dapat mengubah daftar" if row.dapat_mengubah else "daftar tidak berubah karenanya"
        return f"Tidak dapat diurutkan: {why[:1].lower()}{why[1:].rstrip('.')}; {doubt}."

    def urban(self, row) -> str:
        return f"Tidak masuk: kelurahan bukan calon menurut aturan ini{self._beside(row)}."

    def excluded(self, row) -> str:
        return f"Dikecualikan: {self.aturan.kecuali[row.kode_kemendagri].rstrip('.')}{self._beside(row)}."

    def _beside(self, row) -> str:
        """The figure of a place that never stood in the order, where it shows."""
        whole = self.aturan.ukuran == "jumlah" or row.seluruh > 0
        return f"; {self._value(row)}" if row.status in TAMPAK and row.hitung >= 0 and whole else ""

    def _place(self, row) -> str:
        return f"urutan {format_bilangan(row.urutan)} dari {self.many}"

    def _value(self, row) -> str:
        count = STATUS["rahasia"].lambang if row.status == "rahasia" else format_bilangan(int(row.hitung))
        words = f"{count} {self.aturan.kata.ukuran}"
        if self.aturan.ukuran == "jumlah":
            return words
        whole = f"{format_bilangan(int(row.seluruh))} {self.aturan.kata.penyebut}"
        if row.status == "rahasia":
            return f"{words} dari {whole}"
        return f"{words} dari {whole} ({format_persen(100 * row.hitung / row.seluruh)})"

    def _priority(self, row) -> str:
        if not row.adalah_prioritas or self.aturan.prioritas in ("tanpa", "pemutus"):
            return ""
        kind = self.aturan.kata_prioritas
        if self.aturan.prioritas == "dahulu":
            return f" Didahulukan karena {kind}."
        return f" Ditambah {self.aturan.tambahan_persen} persen karena {kind}."

    def _short(self, row, full: str) -> str:
        """By how much a place stays behind the last that came in, or that no number would have helped."""
        other = self.rows[row.seberang]
        if self.aturan.prioritas == "dahulu" and other.adalah_prioritas and not row.adalah_prioritas:
            return f"{full} oleh {self.aturan.kata_prioritas}, yang didahulukan"
        head = f"{full}, " if row.golongan == "jatah" else ""
        return f"{head}{self._behind(row, other)}"

    def _behind(self, row, other) -> str:
        last = f"{other.nama} yang terakhir masuk"
        hidden = row.status == other.status == "rahasia"
        if not hidden and pd.isna(row.jarak):
            return f"di bawah {last}"
        if hidden or row.jarak == 0:
            return f"{'sama-sama 1–4' if hidden else self.equal}, {self._lost(row, other, last)}"
        return f"kurang {format_bilangan(row.jarak)} {self.aturan.kata.satuan} dari {last}"

    def _lost(self, row, other, last: str) -> str:
        """By which tie-break a place of the same count stays behind, with both values where they show."""
        if row.pemutus == "kode":
            return f"dan hanya kode wilayah yang membedakannya dari {last}"
        if row.pemutus == "prioritas":
            return f"tetapi bukan {self.aturan.kata_prioritas} seperti {last}"
        if row.pemutus == "nilai" and row.seluruh > other.seluruh and self.aturan.ukuran == "bagian":
            return f"dari keseluruhan yang lebih besar daripada {last}"
        mine, theirs = (_tie_value(one, row.pemutus) for one in (row, other))
        shown = f" ({mine}, di sana {theirs})" if mine and theirs else ""
        return f"kalah pada pemutus {PEMUTUS[row.pemutus]}{shown} dari {last}"

    def _tie(self, row) -> str:
        told = row.golongan != "masuk" and row.pemutus == "kode"
        return KODE_MEMUTUS if row.seri and not told else ""


def _tie_value(row: Baris, pemutus: str) -> str:
    """A place's value of a tie-break as it may be told; nothing for one that rests on a hidden figure."""
    if not row.seluruh > 0 and pemutus != "jumlah":  # missing as well
        return ""
    if pemutus == "penyebut":
        return format_bilangan(int(row.seluruh))
    if row.status == "rahasia" or pemutus not in PEMUTUS:
        return ""
    if pemutus == "jumlah":
        return format_bilangan(int(row.hitung))
    return format_persen(100 * row.hitung / row.seluruh)
