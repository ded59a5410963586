"""Draws stunting in families of decile 1 by water and latrine, and beside it the one published count."""

from html import escape

import streamlit as st

from dashboard.components.angka import angka, cap_asal, teks
from dashboard.components.bahan_unduh import catatan_unduh, keterangan_indikator, rujukan_indikator
from dashboard.components.cara_baca import cara_baca
from dashboard.components.grafik_tumpuk import Tumpuk, tumpuk
from dashboard.components.kepala import gambar_berjudul, inti, kosong
from dashboard.components.session import baca, rilis
from dashboard.components.stunting import DESIL1, Stunting
from dashboard.components.stunting_desil1 import KONDISI, KondisiDesil1
from dashboard.components.sumber_data import Bagian, garis_sumber, sumber_indikator
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.components.terbit import fakta_terbit
from dashboard.domain.periode import label
from dashboard.export.batang import Kelas, Tumpukan, gambar_tumpuk
from dashboard.export.tabel import Catatan, Rujukan

TERBIT_BAS = "stunting_desil1_bas"
WARNA = {"tidak layak": "#D95F0E", "layak": "#2C7FB8"}
CARA_BACA = """Yang dihitung balita, bukan keluarga. Setiap balita stunting di keluarga desil 1 dicocokkan
dengan pendataan air dan jamban terbaru keluarganya. **Tidak layak** dibaca dari yang didata; **layak** juga
yang “dibangun tahun …”. **Tidak didata** berarti keluarganya tidak ada dalam pendataan itu, bukan layak. Satu
balita terhitung pada air dan pada jamban, jadi keduanya tidak dijumlahkan. Desil 1 bukan kemiskinan ekstrem,
dan air atau jamban yang buruk di sini tidak membuktikan sebab stunting."""
SEBAB = (
    "Hanya untuk seluruh kabupaten: di pekon dan hampir semua kecamatan tiap keadaan berisi 1–4 balita, jadi "
    "rinciannya menunjuk orang. Yang terlalu sedikit untuk dipilah pun ditahan."
)
LAIN = (
    "Balita stunting keluarga desil 1 penerima Bapak Asuh Stunting. Daftar dan peringkatnya lain, jadi tidak "
    "disamakan dan tidak digambar bersama angka dari berkas."
)
KRS = (
    "Belum ada sumber: daftarnya belum masuk dan jumlahnya belum terbit. Tidak dikira-kira dari air, jamban "
    "atau desil."
)


def tampilkan_desil1(page: Stunting) -> None:
    """Heading, sentence, bars and table, the published count and KRS at their side, how to read, sources."""
    st.html(f"<h2>Stunting di keluarga desil 1: air bersih dan jamban {cap_asal(rilis().asal)}</h2>")
    found = KondisiDesil1(page.putaran_berkas, page.tempat.kabupaten)
    if page.putaran_berkas:
        inti(found.kalimat)
    left, right = st.columns([63, 37])
    with left:
        if page.putaran_berkas:
            _gambar(found)
            _tabel(page, found)
            st.html(f'<p class="keterangan">{SEBAB}</p>')
        else:
            kosong("Belum ada berkas e-PPGBM.", "Unggah ekspor e-PPGBM lewat tkpk import eppgbm.")
    with right:
        _pembanding(page)
    cara_baca(CARA_BACA, key="stunting_desil1_cara_baca")
    fact = fakta_terbit(TERBIT_BAS, page.tempat.kabupaten)[0]
    parts = _sumber(found) if page.putaran_berkas else []
    garis_sumber([*parts, (f"{fact.agensi} (Bapak Asuh Stunting)", fact.label, "terbit")])


def _sumber(found: KondisiDesil1) -> list[Bagian]:
    parts = [sumber_indikator(DESIL1, found.putaran)]
    codes = [f"{kondisi}_tidak_layak" for kondisi in KONDISI]
    return [*parts, *(sumber_indikator(k, found.pendataan) for k in codes if found.pendataan)]


def _gambar(found: KondisiDesil1) -> None:
    rows = [Tumpuk(KONDISI[k], parts) for k, parts in _bagian(found).items()]
    if not rows:
        return
    words = f"{found.kalimat} 100 % = yang didata; yang tidak didata disebut di tabel."
    classes = [(keadaan.capitalize(), colour) for keadaan, colour in WARNA.items()]
    draw = lambda: tumpuk(  # noqa: E731
        rows, classes, alt=words, contoh=rilis().asal == "contoh", key="stunting_desil1_batang"
    )
    caption = "100 % = balita yang didata; yang tidak didata disebut di tabel."
    gambar_berjudul("Air dan jamban keluarganya, dari yang didata", draw, caption)


def _bagian(found: KondisiDesil1) -> dict[str, list[float]]:
    """The parts of each condition of which a rate is shown."""
    drawn = [k for k in KONDISI if found.tidak_layak(k).tampak]
    return {k: [found.keadaan(k, keadaan).nilai for keadaan in WARNA] for k in drawn}


def _tabel(page: Stunting, found: KondisiDesil1) -> None:
    columns = [
        Lajur("Kondisi", f"pendataan {label(found.pendataan)}" if found.pendataan else "belum didata"),
        Lajur("Tidak layak", "% dari yang didata", "persen"),
        Lajur("Tidak layak", "balita", "balita"),
        Lajur("Layak", "balita", "balita"),
        Lajur("Tidak didata", "balita", "balita", "semua di desil 1", antar=True),
    ]
    rows = [
        [
            KONDISI[k],
            found.tidak_layak(k),
            found.keadaan(k, "tidak layak"),
            found.keadaan(k, "layak"),
            (found.keadaan(k, "tidak didata"), found.semua),
        ]
        for k in KONDISI
    ]
    title = f"Balita stunting di keluarga desil 1 menurut air bersih dan jamban, {label(found.putaran)}"
    picture = (lambda: _svg(found)) if _bagian(found) else None
    tampilkan_figur(
        TabelFigur(title, columns, rows),
        "stunting_desil1",
        f"stunting_desil1_air_jamban_kabupaten_{found.putaran}",
        lambda: _catatan(page, found),
        gambar=picture,
    )


def _svg(found: KondisiDesil1) -> str:
    rows = [Tumpukan(KONDISI[k], parts, teks(found.tidak_layak(k))) for k, parts in _bagian(found).items()]
    measure = f"Seluruh kabupaten · {label(found.putaran)} · persen balita yang didata"
    words = keterangan_indikator(found.kalimat, measure, DESIL1, found.putaran)
    return gambar_tumpuk(
        words, [Kelas(keadaan.capitalize(), colour) for keadaan, colour in WARNA.items()], rows
    )


def _catatan(page: Stunting, found: KondisiDesil1) -> Catatan:
    fact = fakta_terbit(TERBIT_BAS, page.tempat.kabupaten)[0]
    known = set(baca("indikator")["kode"])
    codes = {DESIL1: found.putaran} | {f"{kondisi}_tidak_layak": found.pendataan for kondisi in KONDISI}
    files = [rujukan_indikator(k, p) for k, p in codes.items() if k in known and p]
    name = f"Pembanding: {teks(fact.figur)} balita (Bapak Asuh Stunting), hitungan lain"
    other = Rujukan(name, fact.agensi, fact.label, "terbit")
    return catatan_unduh(page.tempat.sebut(page.tempat.kabupaten), [*files, other])


def _pembanding(page: Stunting) -> None:
    fact = fakta_terbit(TERBIT_BAS, page.tempat.kabupaten)[0]
    number = f"{angka(fact.figur, 'sedang', satuan=True)} ({escape(fact.agensi)})"
    cards = [
        (f"{escape(fact.label)} {cap_asal('terbit')}", f"<p>{number}</p><p class='banding'>{LAIN}</p>"),
        ("Keluarga risiko stunting (KRS, BKKBN)", f"<p class='banding'>{KRS}</p>"),
    ]
    inner = "".join(f'<div class="kartu penuh"><h2>{name}</h2>{words}</div>' for name, words in cards)
    st.html(f'<div class="kartu-baris">{inner}</div>')
