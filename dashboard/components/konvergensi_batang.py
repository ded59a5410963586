"""Key figures of the Konvergensi page, and its bars: of those who qualify, who receives."""

from dashboard.components.angka import Figur, angka, teks
from dashboard.components.bahan_unduh import keterangan_indikator
from dashboard.components.grafik_tumpuk import Tumpuk, tumpuk
from dashboard.components.kepala import gambar_berjudul, kosong, sorotan
from dashboard.components.konvergensi import Konvergensi
from dashboard.components.konvergensi_figur import (
    DASAR,
    GABUNGAN,
    TANPA,
    TANPA_DAFTAR,
    TUNAI,
    kode_belum,
    program_terhitung,
    punya_daftar,
    tanpa_angka,
)
from dashboard.components.konvergensi_pekon import figur_keadaan_di
from dashboard.components.session import rilis
from dashboard.domain.angka import format_persen
from dashboard.domain.periode import label
from dashboard.export.batang import Kelas, Tumpukan, gambar_tumpuk
from dashboard.export.bingkai import Keterangan

MENERIMA, BELUM = "#2C7FB8", "#D95F0E"
BARIS_DTSEN = "desil1_keluarga_dtsen"


def sorotan_konvergensi(page: Konvergensi) -> None:
    """Families of decile 1, then those without cash or food, without insurance, without anything."""
    cells = [_sorot_dasar(page)]
    for program, nama in TANPA.items():
        figure, hidden = page.total(kode_belum(program))
        missing = figure.status == "tidak_ada" and not punya_daftar(program)
        cells.append(_sorot(nama, tanpa_angka(figure, TANPA_DAFTAR) if missing else figure, hidden, "agak"))
    sorotan(cells)


def _sorot_dasar(page: Konvergensi) -> tuple[str, str, str]:
    """Families, each once, beside the rows of DTSEN that other pages count."""
    name, shown, note = _sorot("Keluarga desil 1", *page.total(DASAR), "sedang")
    rows, hidden = page.total(BARIS_DTSEN)
    beside = f"<p class='banding'>dari {angka(rows)} baris DTSEN</p>" if rows.tampak and not hidden else ""
    return name, shown, note + beside


def _sorot(nama: str, figure: Figur, hidden: int, gaya: str) -> tuple[str, str, str]:
    note = "keluarga" if figure.tampak else ""
    if hidden:
        note = f"{hidden} pekon tidak tampil"
    elif figure.status == "tidak_berlaku":
        note = "tidak ada keluarga desil 1"
    elif figure.status == "tidak_ditanya":
        note = "hanya sampai kecamatan"
    return nama, angka(figure, gaya), f"<p class='banding'>{note}</p>"


def lukis_batang(page: Konvergensi) -> None:
    """Of those who qualify, who receives: one bar a programme."""
    bars = [_batang(page, p, nama) for p, nama in _program_batang()]
    shown = [b for b in bars if b]
    where = f"{page.kata_sasaran}, DTSEN {label(page.periode)}"
    caption = f"{_temuan(page)} {where}; 100 % = keluarga desil 1 yang berhak."
    if not shown:
        kosong(
            "Belum ada angka yang dapat digambar.", "Angka yang boleh tampil ada di tabel keadaan di bawah."
        )
        return
    hidden = len(bars) - len(shown)
    note = (
        f" {hidden} program tidak digambar karena daftarnya belum ada atau angkanya ditahan."
        if hidden
        else ""
    )
    classes = [("Menerima", MENERIMA), ("Belum", BELUM)]
    contoh = rilis().asal == "contoh"
    draw = lambda: tumpuk(shown, classes, alt=caption, contoh=contoh, key="konvergensi_batang")  # noqa: E731
    gambar_berjudul(_temuan(page), draw, caption + note)


def _program_batang() -> list[tuple[str, str]]:
    return [(p["program"], p["nama_pendek"]) for p in program_terhitung()] + list(GABUNGAN.items())


def _batang(page: Konvergensi, program: str, nama: str) -> Tumpuk | None:
    parts = [figur_keadaan_di(program, k, page.sasaran) for k in ("menerima", "belum")]
    if not all(p.tampak for p in parts) or not sum(p.nilai for p in parts):
        return None
    return Tumpuk(nama, [p.nilai for p in parts], teks(figur_keadaan_di(program, "berhak", page.sasaran)))


def _temuan(page: Konvergensi) -> str:
    """The programme that most of those who qualify still miss."""
    rates = []
    for program in program_terhitung():
        part, whole = (figur_keadaan_di(program["program"], k, page.sasaran) for k in ("belum", "berhak"))
        if part.tampak and whole.tampak and whole.nilai:
            rates.append((part.nilai / whole.nilai, program["nama_pendek"], part, whole))
    if not rates:
        return "Belum ada program yang keadaannya dapat ditampilkan."
    share, name, part, whole = max(rates, key=lambda r: r[0])
    amount = f"{teks(part)} dari {teks(whole)} keluarga berhak ({format_persen(100 * share, 1)})"
    return f"Paling banyak yang belum: {name}, {amount}."


def svg_batang(page: Konvergensi) -> str:
    """The bars as a picture."""
    bars = [b for b in (_batang(page, p, nama) for p, nama in _program_batang()) if b]
    rows = [Tumpukan(b.nama, list(b.bagian), f"berhak {b.teks}") for b in bars]
    words = _kata(page, _temuan(page), "persen keluarga desil 1 yang berhak")
    return gambar_tumpuk(words, [Kelas("Menerima", MENERIMA), Kelas("Belum", BELUM)], rows)


def _kata(page: Konvergensi, judul: str, ukuran: str) -> Keterangan:
    measure = f"{page.kata_sasaran} · DTSEN {label(page.periode)} · {ukuran}"
    return keterangan_indikator(judul, measure, kode_belum(TUNAI), page.periode)
