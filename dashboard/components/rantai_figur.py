"""The figures and words of Rantai Dokumen that its page and its files share."""

from dashboard.components.angka import Figur
from dashboard.components.rantai import HalamanRantai
from dashboard.components.rantai_baris import TIDAK_DITANYA, RantaiPekon
from dashboard.domain.angka import format_bilangan
from dashboard.domain.rantai import Kegiatan


def jumlah_uang(page: HalamanRantai) -> tuple[Figur, Figur]:
    """Budget and spending of the lines shown; published totals are never among them."""
    known = [
        [v for k in page.kegiatan if (v := getattr(k, name)) is not None] for name in ("pagu", "realisasi")
    ]
    budget, spent = (sum(values) if values else None for values in known)
    return page.figur("pagu", budget, "Rp"), page.figur("realisasi", spent, "Rp")


def serapan(page: HalamanRantai) -> Figur:
    """Spending as a share of the budget, over lines that have both; the amounts stand beside it."""
    both = [k for k in page.kegiatan if k.pagu and k.realisasi is not None]
    whole = sum(k.pagu for k in both)
    return page.figur("serapan", 100 * sum(k.realisasi for k in both) / whole if whole else None, "persen")


def keraguan(k: Kegiatan) -> list[str]:
    """The doubts about a line that a reader should see; more spent than budgeted also over all its lines."""
    named = [d for d in k.keraguan if d in ("realisasi_melebihi_pagu", "tanpa_jumlah")]
    return list(dict.fromkeys([*named, *(["realisasi_melebihi_pagu"] if k.melebihi else [])]))


def kata_fisik(k: Kegiatan) -> str:
    """Physical progress as reported: one number, or from the lowest to the highest of its lines."""
    low, high = format_bilangan(k.fisik[0]), format_bilangan(k.fisik[-1])
    return f"{low} %" if low == high else f"{low}–{high} %"


def figur_pekon(page: HalamanRantai, p: RantaiPekon) -> list[Figur]:
    """Budget and spending of one unit; nothing is asked of a kelurahan."""
    figures = [
        page.figur(what, value, "Rp", sumber="rantai_pekon", varian=p.kode)
        for what, value in (("apb", p.apb), ("realisasi", p.realisasi))
    ]
    exempt = p.langkah[0].status == TIDAK_DITANYA
    return [f.bagian(status=TIDAK_DITANYA) if exempt else f for f in figures]


def kata_jumlah(page: HalamanRantai) -> str:
    """What the amounts cover."""
    if not page.menyempit:
        return "Pagu dan realisasi dijumlahkan dari semua baris kegiatan itu; baris ganda dihitung satu kali."
    return (
        "Pagu dan realisasi hanya dari baris yang menyebut wilayah pilihan; baris untuk seluruh kabupaten "
        "tidak ikut."
    )


def figur_kegiatan(page: HalamanRantai, k: Kegiatan) -> list[Figur]:
    """Budget, spending and the share spent of one piece of work."""
    share = 100 * k.realisasi / k.pagu if k.pagu and k.realisasi is not None else None
    parts = (("pagu", k.pagu, "Rp"), ("realisasi", k.realisasi, "Rp"), ("serapan", share, "persen"))
    return [page.figur(what, value, unit, varian=f"{k.opd} {k.kunci}") for what, value, unit in parts]
