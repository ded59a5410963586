"""Rantai Dokumen taken away: the chains with their steps, the crossings, the actions, the bars."""

from collections.abc import Sequence

from dashboard.components.bahan_unduh import KolomFigur, catatan_unduh, keterangan_gambar, susun_tabel
from dashboard.components.rantai import HalamanRantai, ada_langkah, kalimat_opd, kalimat_pekon
from dashboard.components.rantai_aksi import TahunAksi, kalimat_aksi
from dashboard.components.rantai_figur import figur_kegiatan, figur_pekon, kata_fisik, kata_jumlah, keraguan
from dashboard.components.rantai_silang import baris_lokus, kalimat_silang, silang_lokus
from dashboard.components.session import rilis
from dashboard.components.tema import AKSEN
from dashboard.components.unduh import unduh, unduh_tabel
from dashboard.domain.rantai import KERAGUAN_DOKUMEN, LANGKAH_OPD, LANGKAH_PEKON, NANTI, Langkah
from dashboard.export.batang import Batang, gambar_batang
from dashboard.export.tabel import Catatan, KolomUnduh, Rujukan, Tabel

KEADAAN = {
    "ada": "ada", "umum": "laporan umum", "hilang": "hilang", "belum": "belum ada", "nanti": "belum waktunya",
    "tidak_ada": "berkas belum masuk", "tidak_berlaku": "tidak ditanya",
}  # fmt: skip
BADAN = {"rantai_opd": "OPD, lewat Bappeda", "rantai_pekon": "Pekon, lewat kecamatan",
         "aksi_konvergensi": "Bappeda (TPPS kabupaten)"}  # fmt: skip
TEMPAT = [KolomUnduh("Kode wilayah", "kunci"), KolomUnduh("Pekon"), KolomUnduh("Kecamatan")]


def unduh_opd(page: HalamanRantai) -> None:
    """The chains of the offices and the bars of their steps."""
    unduh("rantai_opd", f"rantai_opd_{page.tahun}", tabel=lambda: tabel_opd(page),
          gambar=lambda: _svg(page, "kegiatan", kalimat_opd(page), page.kegiatan, "rantai_opd"))  # fmt: skip


def unduh_pekon(page: HalamanRantai) -> None:
    """The papers of the pekon and the bars of their steps."""
    asked = [p for p in page.pekon if p.ditanya]
    unduh("rantai_pekon", f"rantai_pekon_{page.tahun}", tabel=lambda: tabel_pekon(page),
          gambar=lambda: _svg(page, "pekon", kalimat_pekon(page), asked, "rantai_pekon"))  # fmt: skip


def unduh_lokus(page: HalamanRantai) -> None:
    """Every lokus of every year with what was budgeted for it."""
    unduh_tabel("rantai_lokus", lambda: tabel_lokus(page), "lokus_dan_anggaran")


def unduh_baris_lokus(page: HalamanRantai) -> None:
    """Budget lines that name a pekon, and whether it is a lokus."""
    unduh_tabel("rantai_baris", lambda: tabel_baris_lokus(page), f"anggaran_dan_lokus_{page.tahun}")


def unduh_aksi(page: HalamanRantai, year: TahunAksi) -> None:
    """The actions of the year."""
    unduh_tabel("rantai_aksi", lambda: tabel_aksi(page, year), f"aksi_konvergensi_{page.tahun}")


def _svg(page: HalamanRantai, satuan: str, title: str, chains: Sequence, sumber: str) -> str:
    rows = [Batang(name, n, str(n) if due else KEADAAN[NANTI], AKSEN) for name, n, due in ada_langkah(chains)]
    what = f"berapa dari {len(chains)} {satuan} mempunyai tiap dokumen"
    measure = f"{page.tempat.kata(page.pilihan)} · {what} · {page.tahun}"
    parts = [(BADAN[sumber], str(page.tahun), rilis().asal)]
    return gambar_batang(keterangan_gambar(title, measure, parts), rows)


def _catatan(page: HalamanRantai, *sumber: str) -> Catatan:
    words = f"{page.tempat.kata(page.pilihan)} · {page.tahun}" + (
        f" · {', '.join(page.opd)}" if page.opd else ""
    )
    parts = [Rujukan("Rantai dokumen", BADAN[name], str(page.tahun), rilis().asal) for name in sumber]
    return catatan_unduh(words, parts)


def _langkah(names: Sequence[str]) -> list[KolomUnduh]:
    return [
        KolomUnduh(f"{name}{what}", kind)
        for name in names
        for what, kind in (("", "teks"), (": tanggal", "tanggal"), (": nomor", "teks"))
    ]


def _sel(steps: Sequence[Langkah]) -> list[str | None]:
    cells: list[str | None] = []
    for step in steps:
        days = sorted({b.tanggal for b in step.baris if b.tanggal})
        numbers = dict.fromkeys(b.nomor for b in step.baris if b.nomor)
        cells += [KEADAAN[step.status], days[-1] if days else None, "; ".join(numbers) or None]
    return cells


def tabel_opd(page: HalamanRantai) -> Tabel:
    """One line per piece of work: the state, date and number of each paper, the amounts."""
    columns = [KolomUnduh(name) for name in ("OPD", "Kode", "Kegiatan", "Strategi")]
    columns += [*_langkah(list(LANGKAH_OPD)), KolomFigur("Pagu DPA", "Rp"), KolomFigur("Realisasi", "Rp")]
    columns += [KolomFigur("Serapan", "persen"), KolomUnduh("Fisik"), KolomUnduh("Keraguan")]
    rows = [
        [k.opd, k.kunci, k.nama, k.strategi, *_sel(k.langkah), *figur_kegiatan(page, k),
         kata_fisik(k) if k.fisik else None, "; ".join(KERAGUAN_DOKUMEN.get(d, d) for d in keraguan(k))]
        for k in page.kegiatan
    ]  # fmt: skip
    return susun_tabel(
        f"{kalimat_opd(page)} {kata_jumlah(page)}", columns, rows, _catatan(page, "rantai_opd")
    )


def tabel_pekon(page: HalamanRantai) -> Tabel:
    """One line per unit: the state, date and number of each paper, budget and spending."""
    columns = [
        *TEMPAT,
        *_langkah(list(LANGKAH_PEKON)),
        KolomFigur("APB Pekon (jumlah)", "Rp"),
        KolomFigur("Realisasi (jumlah)", "Rp"),
    ]
    rows = [[*_tempat(page, p.kode), *_sel(p.langkah), *figur_pekon(page, p)] for p in page.pekon]
    return susun_tabel(kalimat_pekon(page), columns, rows, _catatan(page, "rantai_pekon"))


def _tempat(page: HalamanRantai, kode: str) -> list[str]:
    return [kode, page.tempat.nama[kode], page.tempat.nama[kode[:8]]]


def _ya(value: bool) -> str:
    return "ya" if value else "tidak"


def tabel_lokus(page: HalamanRantai) -> Tabel:
    """Every confirmed lokus of the choice: kind, year, how it stands, its lines."""
    columns = [*TEMPAT, KolomUnduh("Jenis"), KolomUnduh("Tahun pelaksanaan", "kunci"), KolomUnduh("Keadaan")]
    columns += [KolomUnduh("Baris OPD", "bilangan", "baris"), KolomUnduh("Pagu baris OPD", "rupiah", "Rp")]
    rows = [
        [*_tempat(page, f.kode), f.jenis, str(f.tahun), f.keadaan, f.baris, f.pagu]
        for f in silang_lokus(page)
    ]
    return susun_tabel(kalimat_silang(page), columns, rows, _catatan(page, "rantai_opd", "rantai_pekon"))


def tabel_baris_lokus(page: HalamanRantai) -> Tabel:
    """Budget lines that name a pekon of the choice."""
    columns = [*TEMPAT, KolomUnduh("Kedudukan"), KolomUnduh("Jenis lokus"), KolomUnduh("Disebut untuk lokus")]
    columns += [
        KolomUnduh("OPD"),
        KolomUnduh("Kode"),
        KolomUnduh("Kegiatan"),
        KolomUnduh("Pagu", "rupiah", "Rp"),
    ]
    rows = [
        [*_tempat(page, b.baris.wilayah), b.kedudukan, ", ".join(b.jenis), _ya(b.baris.untuk_lokus),
         b.baris.opd, b.baris.kunci, b.baris.nama, b.baris.pagu]
        for b in baris_lokus(page)
    ]  # fmt: skip
    return susun_tabel(kalimat_silang(page), columns, rows, _catatan(page, "rantai_opd"))


def tabel_aksi(page: HalamanRantai, year: TahunAksi) -> Tabel:
    """The actions of the year with state, date and proof."""
    columns = [
        KolomUnduh("Nomor aksi", "bilangan"),
        KolomUnduh("Aksi"),
        KolomUnduh("Keadaan"),
        KolomUnduh("Tanggal", "tanggal"),
    ]
    columns += [KolomUnduh("Nomor dokumen"), KolomUnduh("Bukti"), KolomUnduh("Di luar versi tahun itu")]
    rows = [
        [
            a.nomor,
            a.nama,
            a.status,
            a.tanggal or None,
            a.nomor_dokumen,
            a.bukti,
            _ya(a.di_luar_versi),
        ]
        for a in year.aksi
    ]
    return susun_tabel(kalimat_aksi(page, year), columns, rows, _catatan(page, "aksi_konvergensi"))
