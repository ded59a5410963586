"""From what Profil Pekon shows to its printed sheet: the same figures, written the same way."""

from dashboard.components.angka import Figur, teks
from dashboard.components.bacaan_tempat import BUKAN_PENETAPAN
from dashboard.components.bahan_unduh import (
    KolomFigur,
    catatan_unduh,
    keterangan_gambar,
    rujukan_indikator,
    susun_tabel,
)
from dashboard.components.lokator import bidang_lokator
from dashboard.components.profil import DESIL, PERSEN, SOROTAN, Butir, Profil, kalimat_profil
from dashboard.components.profil_riwayat import petugas, riwayat_idm, riwayat_lokus
from dashboard.components.profil_serupa import banding, cari_serupa, kolom_banding
from dashboard.components.rantai_ringkas import Ringkasan
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import kartu
from dashboard.domain.angka import TAMPAK, format_bilangan
from dashboard.export.pdf_profil import Banding, Baris, IsiProfil, Panel, pdf_profil
from dashboard.export.pdf_tanda import Sel
from dashboard.export.tabel import KolomUnduh, Tabel

MENUNGGU = "Isu, kesepakatan, dan tugas: belum ada yang tercatat."


def sel(figure: Figur) -> Sel:
    """A figure as it stands in a cell on paper."""
    status = figure.status
    if not figure.tampak:
        return Sel(teks(figure), "tidak_ada" if status in TAMPAK else status)
    return Sel(teks(figure), status)


def bagian_sumber(profil: Profil) -> list[tuple[str, str, str]]:
    """The source line of the page: agencies of all figures, and of what was published."""
    rows = baca("sumber")
    used = rows[
        rows["sumber"].isin({b.sumber for b in profil.butir.values()}) & (rows["periode_terakhir"] != "")
    ]
    owners = sorted(set(used["pemilik"]))
    return [("berkas OPD: " + "; ".join(owners), "", rilis().asal), ("IDM dan lokus", "", "terbit")]


def buat_pdf(profil: Profil) -> bytes:
    """The sheet of the place as a PDF file."""
    short, history = riwayat_lokus(profil.kode)
    row = profil.wilayah
    area = f" · {format_bilangan(row['luas_km2'], 2)} km²" if row["luas_km2"] == row["luas_km2"] else ""
    words = f"Profil {profil.jenis} · kode Kemendagri {profil.kode} · kode BPS {row['kode_bps']}{area}"
    agencies = [(name, date, origin) for name, date, origin in bagian_sumber(profil)]
    content = IsiProfil(
        keterangan_gambar(profil.sebutan, words, agencies, contoh=rilis().asal == "contoh"),
        kalimat_profil(profil, short),
        _highlights(profil),
        tuple(bidang_lokator(profil.kode)),
        (*_figure_panels(profil), *_word_panels(profil, history)),
        _compare(profil),
    )
    return pdf_profil(content)


def _highlights(profil: Profil) -> tuple[tuple[str, Sel, str], ...]:
    cells = []
    for kode in (k for k in SOROTAN if k in profil.butir):
        b = profil.butir[kode]
        note = sel(profil.figur(PERSEN)).teks if kode == DESIL else b.satuan or kartu(kode)["penyebut_nama"]
        cells.append((f"{b.nama}, {b.waktu_pendek}", sel(b.figur), note))
    if profil.bulan:
        late = sum(s == "belum" for s in profil.bulan.values())
        cells.append((f"Buku B.3, {len(profil.bulan)} bulan", Sel(f"{late}"), "bulan belum disetor"))
    return tuple(cells)


def _figure_panels(profil: Profil) -> list[Panel]:
    return [Panel(title, tuple(map(_row, rows))) for title, rows in profil.kelompok]


def _row(b: Butir) -> Baris:
    return Baris(b.nama, sel(b.figur), b.satuan, b.waktu_pendek)


def _word_panels(profil: Profil, history: list[str]) -> list[Panel]:
    years: dict[str, list[str]] = {}
    for month, status in profil.bulan.items():
        years.setdefault(month[:4], [""] * 12)[int(month[5:]) - 1] = status
    village = [
        Baris("" if number else f"{t.tahun} {t.status}", sel(figure), "keluarga", name)
        for t in riwayat_idm(profil)
        for number, (name, figure) in enumerate(t.desil or (("", _none(profil)),))
    ]
    missing = profil.tanpa_data
    officers = tuple(f"{name}: {who}" for name, who in petugas(profil.kode, profil.jenis))
    lacking = (
        f"Belum ada data dari: {', '.join(missing)}."
        if missing
        else "Semua sumber sudah memuat data di sini."
    )
    return [
        Panel("Buku B.3 pemangku", bulan=years)
        if years
        else Panel("Buku B.3 pemangku", kalimat=("Belum ada setoran.",)),
        Panel(
            "Status desa dan desil 1 per tahun",
            tuple(village),
            ("Indeks Desa (2025) ukuran baru, bukan lanjutan IDM.",),
        ),
        _lokus(profil, history),
        _dokumen(profil),
        Panel("Petugas", kalimat=(" · ".join(officers),)),
        Panel("Yang belum ada", kalimat=(lacking, MENUNGGU)),
    ]


def _lokus(profil: Profil, history: list[str]) -> Panel:
    told = tuple(history) or ("Belum pernah tercatat sebagai lokus.",)
    if not (found := profil.bacaan):
        return Panel("Lokus", kalimat=told)
    rows = [Baris(f"Masuk bacaan aturan, {name}", sel(figure)) for name, figure in found.bacaan]
    rows.append(Baris("Jarak ke garis", sel(found.jarak), waktu=found.daftar))
    return Panel("Lokus: riwayat dan aturan", tuple(rows), (*told, f"{found.alasan} {BUKAN_PENETAPAN}"))


def _dokumen(profil: Profil) -> Panel:
    papers = profil.dokumen
    if not papers:
        return Panel("Rantai dokumen", kalimat=("Berkas belum ada.",))
    return Panel("Rantai dokumen", kalimat=tuple(_satu_tahun(told) for told in papers))


def _satu_tahun(told: Ringkasan) -> str:
    """The papers of a year in one sentence; what stands alike is said once."""
    states: dict[str, list[str]] = {}
    for what, how in told.baris:
        states.setdefault(how, []).append(what)
    clauses = [f"{', '.join(names)} {how}" for how, names in states.items()]
    return f"{told.tahun}: {'; '.join(clauses)}."


def _none(profil: Profil) -> Figur:
    return profil.figur(DESIL).bagian(nilai=None, pembilang=None, penyebut=None, status="tidak_ada")


def _compare(profil: Profil) -> Banding:
    like = cari_serupa(profil)
    columns = tuple((kartu(k)["nama_pendek"], profil.butir[k].waktu_pendek) for k in kolom_banding(profil))
    rows = tuple(
        (
            f"{profil.tempat.nama[k]} · {profil.tempat.nama[k[:8]]}",
            tuple(map(sel, banding(profil, k).values())),
        )
        for k in (profil.kode, *like.kode)
    )
    return Banding(f"{profil.jenis.capitalize()} serupa", columns, rows, like.dasar)


def tabel_profil(profil: Profil) -> Tabel:
    """All figures of the page as a table to take away."""
    columns = [KolomUnduh("Kode", "kunci"), KolomUnduh("Kelompok"), KolomUnduh("Angka"), KolomUnduh("Satuan"),
               KolomUnduh("Data"), KolomFigur("Nilai", pecahan=("pembilang", "penyebut"))]  # fmt: skip
    rows = [
        [profil.kode, title, b.nama, b.figur.satuan, b.waktu, b.figur]
        for title, group in profil.kelompok
        for b in group
    ]
    sources = [rujukan_indikator(k, b.figur.periode) for k, b in profil.butir.items() if b.figur.periode]
    short, _ = riwayat_lokus(profil.kode)
    return susun_tabel(kalimat_profil(profil, short), columns, rows, catatan_unduh(profil.sebutan, sources))
