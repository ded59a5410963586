"""The chain of papers of one pekon and of one kecamatan in a few words and rows, for pages about a place."""

from dataclasses import dataclass

from dashboard.components.rantai import HalamanRantai, kalimat_pekon, langkah_putus
from dashboard.components.rantai_baris import TANPA_BERKAS, TIDAK_DITANYA, RantaiPekon
from dashboard.components.rantai_silang import ADA_BARIS, silang_lokus
from dashboard.components.tempat import Pilihan, Tempat
from dashboard.domain.angka import format_rupiah
from dashboard.domain.rantai import UTUH, anggaran


@dataclass(frozen=True)
class Ringkasan:
    """A sentence, and rows of (what, how it stands)."""

    kalimat: str
    baris: tuple[tuple[str, str], ...]
    tahun: int


def rantai_satu_pekon(kode: str, tahun: int, tempat: Tempat) -> Ringkasan:
    """The papers of one pekon in a year, and what offices budgeted for it by name."""
    page = HalamanRantai(tahun, (), Pilihan(pekon=kode), tempat)
    own, lines = page.pekon[0], page.anggaran_pekon
    amount = sum(line.pagu or 0 for line in lines)
    budget = (
        f"{len(lines)} baris, {format_rupiah(amount)}" if lines else "tidak ada baris yang menyebut pekon ini"
    )
    budget = budget if anggaran(page.baris) else "berkas belum ada"
    asked = own.langkah[0].status != TIDAK_DITANYA
    steps = [(step.nama, keadaan_langkah(step.status)) for step in own.langkah if asked]
    return Ringkasan(_kalimat(page, own), (*steps, ("Anggaran OPD", budget), *_lokus(page)), tahun)


def rantai_satu_kecamatan(kode: str, tahun: int, tempat: Tempat) -> Ringkasan:
    """How many pekon of a kecamatan have all papers, which have not, and which lokus have no line."""
    page = HalamanRantai(tahun, (), Pilihan(kecamatan=(kode,)), tempat)
    broken = [p for p in page.pekon if p.ditanya and not p.utuh]
    rows = [(tempat.nama[p.kode], langkah_putus(p.langkah)) for p in broken]
    return Ringkasan(kalimat_pekon(page), (*rows, *_lokus(page)), tahun)


def _kalimat(page: HalamanRantai, own: RantaiPekon) -> str:
    tahun, first = page.tahun, own.langkah[0].status
    if first == TIDAK_DITANYA:
        return "Kelurahan tidak mempunyai RKP Pekon dan APB Pekon, jadi tidak ditanya."
    if first == TANPA_BERKAS:
        return f"Berkas dokumen pekon {tahun} dari kecamatan ini belum masuk."
    broken = langkah_putus(own.langkah)
    due = " sejauh sudah waktunya" if page.berjalan else ""
    return f"Dokumen pekon {tahun}: {broken}." if broken else f"Dokumen pekon {tahun} lengkap{due}."


def keadaan_langkah(status: str) -> str:
    """How a step stands, in two words."""
    words = {TANPA_BERKAS: "berkas belum masuk", TIDAK_DITANYA: "tidak ditanya", "nanti": "belum waktunya"}
    return words.get(status, "ada" if status in UTUH else "hilang" if status == "hilang" else "belum ada")


def _lokus(page: HalamanRantai) -> list[tuple[str, str]]:
    """The lokus of the year, those without a line named."""
    mine = [f for f in silang_lokus(page) if f.tahun == page.tahun]
    if page.pilihan.pekon:
        return [(f"Lokus {f.jenis} {f.tahun}", f.keadaan) for f in mine]
    return [
        (page.tempat.nama[f.kode], f"lokus {f.jenis}: {f.keadaan}") for f in mine if f.keadaan != ADA_BARIS
    ]
