"""Draws the Ambang Lokus page: map of k of n, the line, every pekon, one pekon's readings, the doubt."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.ambang import NAMA_KELAS, Ambang, kalimat, kalimat_sekitar, kata_lain
from dashboard.components.ambang_bahan import NAMA, TARIKAN, ukuran_kesalahan
from dashboard.components.ambang_pilih import pilih_kesalahan
from dashboard.components.angka import angka, teks
from dashboard.components.lukisan import IsiPeta, lokus_pekon
from dashboard.components.peta import Legenda
from dashboard.components.peta.warna import SKALA_WARNA
from dashboard.components.peta_lokus import lukis_kelas
from dashboard.components.rupa_peta import geometri, pilih_rupa, rupa
from dashboard.components.session import baca
from dashboard.components.tabel import Kolom, potong, tampilkan_tabel
from dashboard.domain.angka import STATUS, format_bilangan, format_persen
from dashboard.domain.aturan_lokus import SUMBER
from dashboard.domain.bacaan_lokus import BATAS, LUAR, MASUK, Bacaan, HasilBacaan, kata_batas, list_readings
from dashboard.domain.keraguan_lokus import GOLONGAN, TANPA_ANGKA, TERCATAT, YAKIN

BARIS_AWAL, TINGGI = 15, 348
SEBARIS = "sebaris"
"""The look of a figure in words that stays on one line."""
WARNA = ("#F5F7FA", *SKALA_WARNA["kemiskinan"][1:4:1])
TERUJI = (
    "Diuji pada 200 populasi buatan yang dicacah dengan cara lain: kurang dari 1 % pekon yang disebut pasti "
    "ternyata salah."
)
BATAS_CARA = (
    "Tidak termasuk: daftar yang usang, desil yang keliru, kesalahan yang lebih besar dari anggapan, dan "
    "cara membaca aturan. Angka 1–4 ditarik merata; untuk jiwa, abu-abunya agak terlalu sempit karena "
    "anggota sekeluarga terhitung bersama. Golongan ini tidak dikalikan dengan jumlah bacaan: keduanya "
    "menjawab pertanyaan yang berbeda."
)
KATA_SEL = {MASUK: "masuk", LUAR: "tidak", None: "tidak dapat dijalankan"}


def isi_ambang(page: Ambang, bentuk: str) -> IsiPeta:
    """k of n as four classes; pekon that no reading can order keep the look of their state."""
    marks, words = lokus_pekon()
    rows = []
    for kode in page.unit:
        kelas, status = page.kelas(kode), page.baris[kode].status
        shown = "ada" if kelas is not None else status if status in STATUS else "tidak_ada"
        lines = _keterangan(page, kode) + ([f"Lokus: {words[kode]}"] if kode in words else [])
        rows.append((kode, -1 if kelas is None else kelas, shown, lines))
    columns = ["kode_wilayah", "warna", "status", "teks"]
    key = Legenda(f"Masuk menurut bacaan {NAMA[page.bacaan.sumber]}", "", WARNA, NAMA_KELAS, ())
    return IsiPeta(geometri("pekon", bentuk), pd.DataFrame(rows, columns=columns), key, marks, None)


def _keterangan(page: Ambang, kode: str) -> list[str]:
    if page.kelas(kode) is None:
        return [STATUS[page.figur_bacaan(kode).status].arti]
    row = page.baris[kode]
    now = "masuk" if row.terpilih else "tidak masuk"
    return [
        f"Masuk di {teks(page.figur_bacaan(kode))} bacaan",
        f"Bacaan ini: {now}, urutan {row.urutan}",
        f"{page.aturan.kata.ukuran.capitalize()}: {teks(page.figur_hitungan(kode))}",
    ]


def lukis_ambang(page: Ambang) -> None:
    """Draw the map; a click selects the pekon."""
    isi = isi_ambang(page, rupa("kelas").bentuk)
    lukis_kelas(isi, page.pilihan, alt=kalimat(page), key="ambang_peta", tinggi=TINGGI)
    pilih_rupa("kelas")


def tabel_kelas(page: Ambang) -> None:
    """How many pekon stand in each class."""
    rows = [[NAMA_KELAS[k].capitalize(), angka(page.figur_kelas(k), "sedang")] for k in (3, 2, 1, 0)]
    hidden = page.figur_kelas(None)
    rows += (
        [["Tidak dapat diurutkan<small>angkanya tidak tampil</small>", angka(hidden)]] if hidden.nilai else []
    )
    tampilkan_tabel([Kolom("Masuk di"), Kolom("Pekon", angka=True)], rows, kalimat(page))


def tabel_garis(page: Ambang) -> None:
    """The pekon nearest to the line, those inside above those outside, with what parts them from it."""
    above, below = page.sekitar
    unit = page.aturan.kata.satuan
    columns = [Kolom("Pekon", "kecamatan"), Kolom("Jarak ke garis", unit, angka=True)]
    columns += [Kolom("Bacaan", "masuk di", angka=True)]
    rows, marks = [], []
    for kode in [*reversed(above), *below]:
        rows.append(
            [_nama(page, kode), angka(page.figur_jarak(kode)), angka(page.figur_bacaan(kode), SEBARIS)]
        )
        marks.append("jumlah" if kode in above else "")
    tampilkan_tabel(columns, rows, kalimat_sekitar(page), kelas_baris=marks)


def _nama(page: Ambang, kode: str) -> str:
    names = page.tempat.nama
    words = f"{escape(names[kode])}<small>{escape(names[kode[:8]])}</small>"
    return f'<div style="min-width:120px">{words}</div>'


def tabel_pekon(page: Ambang) -> None:
    """Every pekon: strip of readings, k of n of each list, and apart from it the doubt of counting."""
    own = page.bacaan.sumber
    others = [name for name in SUMBER if name != own]
    columns = [Kolom("Urutan", "bacaan ini", angka=True), Kolom("Pekon", "kecamatan")]
    columns += [Kolom(page.aturan.kata.satuan.capitalize(), page.aturan.kata.ukuran, angka=True)]
    columns += [
        Kolom("Bacaan ini"),
        Kolom(f"{NAMA[own]}: tiap kotak satu bacaan"),
        Kolom("Masuk di", angka=True),
    ]
    columns += [Kolom(NAMA[name], "masuk di", angka=True, antar=n == 0) for n, name in enumerate(others)]
    columns += [Kolom("Keraguan hitungan", "bacaan ini saja", antar=True)]
    shown = potong(page.urut, BARIS_AWAL, "pekon", "ambang_semua_baris")
    rows = [_baris(page, kode, others) for kode in shown]
    marks = ["pilih" if kode == page.pilihan.pekon else "" for kode in shown]
    tampilkan_tabel(columns, rows, kalimat(page), kelas_baris=marks)


def _baris(page: Ambang, kode: str, others: list[str]) -> list[str]:
    row = page.baris[kode]
    rank = "" if pd.isna(row.urutan) else str(row.urutan)
    now = "<b>masuk</b>" if row.terpilih else "tidak"
    return [
        rank,
        _nama(page, kode),
        angka(page.figur_hitungan(kode)),
        now,
        strip(page.semua, page.bacaan.sumber, kode),
        angka(page.figur_bacaan(kode), SEBARIS),
        *(angka(page.figur_bacaan(kode, name), SEBARIS) for name in others),
        _ragu(page, kode),
    ]


def _ragu(page: Ambang, kode: str) -> str:
    group, chance = page.golongan[kode]
    if group == TANPA_ANGKA:
        return group
    percent = (
        format_persen(100 * chance, 0) if 0.005 <= chance < 0.995 else ("< 1 %" if chance < 0.5 else "> 99 %")
    )
    return f'<div style="min-width:110px">{group}<small>{percent} tarikan</small></div>'


def strip(found: HasilBacaan, sumber: str, kode: str) -> str:
    """One box per reading of a list: filled when in, empty when not, crossed out when it could not run."""
    inside, ranked = found.hitung(kode, sumber)
    boxes = (_kotak(n, found.sel(reading, kode)) for n, reading in enumerate(list_readings(sumber)))
    spoken = f"masuk di {inside} dari {ranked} bacaan"
    return f'<span class="strip" role="img" aria-label="{spoken}">{"".join(boxes)}</span>'


def _kotak(place: int, cell: int | None) -> str:
    """`m` in, nothing out, `x` could not run; `g` begins another way of counting."""
    classes = {MASUK: "m", LUAR: ""}.get(cell, "x") + ("" if place % 9 else " g")
    return f'<i class="{classes}"></i>'


def tabel_bacaan(page: Ambang) -> None:
    """Which readings take the chosen pekon in and which do not."""
    kode = page.pilihan.pekon
    st.html("<h2>Bacaan mana yang mengubahnya</h2>")
    if not kode:
        st.html('<p class="redup">Pilih satu pekon di peta atau di kotak cari.</p>')
        return
    reason = page.baris[kode].alasan
    st.html(f"<p><b>{escape(page.tempat.sebut(kode))}.</b> Bacaan ini: {escape(reason)}</p>")
    columns = [Kolom("Yang dihitung"), Kolom("Diprioritaskan")]
    columns += [Kolom(kata_batas(b, page.kuota).capitalize()) for b in BATAS]
    readings = list_readings(page.bacaan.sumber)
    rows = [_baris_bacaan(page, kode, readings[n : n + 3]) for n in range(0, len(readings), 3)]
    words = f"{page.tempat.nama[kode]}: masuk di {teks(page.figur_bacaan(kode))} bacaan"
    tampilkan_tabel(columns, rows, words)


def _baris_bacaan(page: Ambang, kode: str, three: list[Bacaan]) -> list[str]:
    unit, measure, first, _ = three[0].kata(page.kuota)
    cells = [_sel(page, kode, reading) for reading in three]
    return [f"{unit}, {measure}", escape(first), *cells]


def _sel(page: Ambang, kode: str, reading: Bacaan) -> str:
    cell = page.semua.sel(reading, kode)
    text = KATA_SEL.get(cell, "tidak dapat diurutkan")
    text = f"<b>{text}</b>" if cell == MASUK else f'<span class="redup">{text}</span>'
    return f"{text} · bacaan ini" if reading == page.bacaan else text


def tampilkan_keraguan(page: Ambang) -> None:
    """For analysts: the three groups, the errors they rest on, what the method holds and what it does not."""
    with st.expander("Untuk analis: keraguan dari menghitung dan menyambung", key="ambang_keraguan"):
        pilih_kesalahan(st.columns(3))
        names = [g for g in GOLONGAN if page.figur_golongan(g).nilai]
        rows = [[g.capitalize(), angka(page.figur_golongan(g))] for g in names]
        tampilkan_tabel([Kolom("Golongan"), Kolom("Pekon", angka=True)], rows, "Golongan keraguan")
        st.html(f'<p class="keterangan">{escape(kata_cara(page))}</p>')


def kata_ukuran() -> str:
    """Which error shares were measured, on what and how, and which are assumed."""
    true, found, counted, wrong = ukuran_kesalahan()
    rows = baca("kesalahan_hitung")
    how = f"{rows['perintah'].iloc[0]}, {max(rows['tanggal_ukur']):%d-%m-%Y}"
    return (
        f"Terukur pada {len(rows)} populasi DATA CONTOH, bukan pada data nyata ({how}): "
        f"{format_persen(100 * (true - found) / true)} dari {format_bilangan(true)} keluarga "
        f"luput dari pekonnya, {format_persen(100 * wrong / counted)} dari {format_bilangan(counted)} "
        f"keluarga terhitung keliru. Anggapan, tidak terukur: {format_persen(100 * TERCATAT, 0)} keluarga "
        "yang ada tercatat di suatu daftar, dan beda antarpekon dan antarkecamatan."
    )


def kata_cara(page: Ambang) -> str:
    """Method, numbers and limits of the doubt groups."""
    salah = page.salah
    return (
        f"{kata_ukuran()} Dipakai sekarang: {format_persen(100 * salah.terhitung, 0)} keluarga yang ada "
        f"terhitung dan tersambung, berbeda {format_bilangan(100 * salah.beda_pekon)} poin antarpekon dan "
        f"{format_bilangan(100 * salah.beda_kecamatan)} poin antarkecamatan; "
        f"{format_persen(100 * salah.keliru, 0)} baris keliru (ganda, salah pekon, salah sambung). "
        f"Dari hitungan di layar ditarik {format_bilangan(TARIKAN)} kemungkinan keadaan sebenarnya "
        "(beta-binomial bertingkat), masing-masing diurutkan menurut bacaan ini. Pasti: di sisi yang sama "
        f"pada sedikitnya {format_persen(100 * YAKIN, 0)} tarikan. {TERUJI} {BATAS_CARA}"
    )


def tampilkan_kotak(page: Ambang) -> None:
    """What the boxes of a strip are, and which readings could not run."""
    st.html(
        '<p class="keterangan">Kotak dari kiri: 18 bacaan keluarga, 18 bacaan jiwa; di tiap 18, 9 menurut '
        "jumlah lalu 9 menurut bagian; di tiap 9, bertiga menurut arti “diprioritaskan” (dahulu, + 10 %, "
        "hanya bila seri), masing-masing semua kecamatan, 5 kecamatan, dan kuota per kecamatan. "
        f"{escape(kata_lain(page))}</p>"
    )
