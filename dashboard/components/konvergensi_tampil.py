"""Draws the Konvergensi page: pickers, key figures, bars, matrix, states, receipt outside the rules."""

from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka, teks
from dashboard.components.bahan_unduh import catatan_unduh, keterangan_indikator, rujukan_indikator
from dashboard.components.figur import figur_tempat
from dashboard.components.grafik_tumpuk import Tumpuk, tumpuk
from dashboard.components.kepala import gambar_berjudul, kosong, sorotan
from dashboard.components.konvergensi import (
    APA_PUN,
    DASAR,
    GABUNGAN,
    JKN,
    KEADAAN,
    KELAS,
    SEMUA_LOKUS,
    STRATEGI,
    TUNAI,
    Konvergensi,
    figur_keadaan,
    figur_kelas,
    figur_menerima,
    kata_syarat,
    kode_belum,
    pasangan_belum,
    program_terhitung,
)
from dashboard.components.lukisan import kata_lokus
from dashboard.components.rupa_peta import rupa
from dashboard.components.saring import pilihan
from dashboard.components.session import baca, rilis
from dashboard.components.tabel_figur import Lajur, TabelFigur, tampilkan_figur
from dashboard.components.unduh_peta import svg_peta
from dashboard.domain.angka import format_persen
from dashboard.domain.periode import label, short_label
from dashboard.export.batang import Kelas, Tumpukan, gambar_tumpuk
from dashboard.export.bingkai import Keterangan

MENERIMA, BELUM = "#2C7FB8", "#D95F0E"
BARIS_AWAL = 16
BELUM_ADA = "belum ada data"


def pilih_program() -> str:
    """The programme on the map and in the list of pekon."""
    names = {
        TUNAI: "Tunai/pangan",
        **{p["program"]: p["nama_pendek"] for p in program_terhitung()},
        APA_PUN: "Satu pun",
    }
    known = set(baca("indikator")["kode"])
    options = [p for p in names if kode_belum(p) in known]
    return (
        st.selectbox(
            "Program di peta",
            options,
            format_func=lambda p: f"Belum: {names[p]}",
            key="konvergensi_program",
            label_visibility="collapsed",
            placeholder="Pilih program",
        )
        or TUNAI
    )


def pilih_jenis_lokus() -> str:
    """Which kind of lokus counts; only asked while the page shows lokus alone."""
    rows = baca("lokus")
    kinds = sorted(set(rows.loc[rows["status"] == "pasti", "jenis"]))
    return (
        st.selectbox(
            "Jenis lokus",
            [SEMUA_LOKUS, *kinds],
            format_func=str.capitalize,
            key="konvergensi_jenis",
            label_visibility="collapsed",
            placeholder="Jenis lokus",
            disabled=not pilihan().lokus,
        )
        or SEMUA_LOKUS
    )


def sorotan_konvergensi(page: Konvergensi) -> None:
    """Families of decile 1, then those without cash or food, without insurance, without anything."""
    cells = [_sorot(page, DASAR, "Keluarga desil 1")]
    cells += [
        _sorot(page, kode_belum(p), nama)
        for p, nama in (
            (TUNAI, "Tanpa bantuan tunai atau pangan"),
            (JKN, "Tanpa JKN (PBI)"),
            (APA_PUN, "Tanpa satu pun"),
        )
    ]
    sorotan(cells)


def _sorot(page: Konvergensi, kode: str, nama: str) -> tuple[str, str, str]:
    figure, hidden = page.total(kode)
    note = f"{hidden} pekon tidak tampil" if hidden else "keluarga" if figure.tampak else ""
    return nama, angka(figure, "sedang" if kode == DASAR else "agak"), f"<p class='banding'>{note}</p>"


def lukis_batang(page: Konvergensi) -> None:
    """Of those who qualify, who receives: one bar a programme."""
    bars = [_batang(page, p, nama) for p, nama in _program_batang()]
    shown = [b for b in bars if b]
    where = f"{page.kata_rincian}, DTSEN {label(page.periode)}"
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
    parts = [figur_keadaan(program, k, page.rincian) for k in ("menerima", "belum")]
    if not all(p.tampak for p in parts) or not sum(p.nilai for p in parts):
        return None
    return Tumpuk(nama, [p.nilai for p in parts], teks(figur_keadaan(program, "berhak", page.rincian)))


def _temuan(page: Konvergensi) -> str:
    """The programme that most of those who qualify still miss."""
    rates = []
    for program in program_terhitung():
        part, whole = (figur_keadaan(program["program"], k, page.rincian) for k in ("belum", "berhak"))
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
    measure = f"{page.kata_rincian} · DTSEN {label(page.periode)} · {ukuran}"
    return keterangan_indikator(judul, measure, kode_belum(TUNAI), page.periode)


def _catatan(page: Konvergensi, kata: str, codes: list[str]):
    known = set(baca("indikator")["kode"])
    return catatan_unduh(kata, [rujukan_indikator(k, page.periode) for k in codes if k in known])


def tabel_keadaan(page: Konvergensi) -> None:
    """Every programme with the four states; berhak is menerima + belum."""
    columns = [
        Lajur("Program", "strategi Inpres"),
        Lajur("Berhak", "menerima + belum", "keluarga"),
        *(Lajur(k.capitalize(), "keluarga", "keluarga") for k in KEADAAN),
        Lajur("Daftar penerima"),
        Lajur("Syarat", "dan dasarnya"),
    ]
    rules = {r["program"]: r for r in baca("kelayakan").to_dict("records") if r["adalah_dipakai"]}
    rows = [_baris_keadaan(page, p, rules.get(p["program"])) for p in program_terhitung()]
    rows += [
        _baris_keadaan(page, {"program": p, "nama_pendek": nama, "strategi": ""}, None)
        for p, nama in GABUNGAN.items()
    ]
    table = TabelFigur(f"Keadaan keluarga desil 1 menurut program, {page.kata_rincian}", columns, rows)
    codes = [DASAR, *(kode_belum(p["program"]) for p in program_terhitung())]
    tampilkan_figur(
        table,
        "konvergensi_keadaan",
        f"konvergensi_keadaan_{page.periode}",
        lambda: _catatan(page, page.kata_rincian, codes),
        gambar=lambda: svg_batang(page),
    )


def _baris_keadaan(page: Konvergensi, program: dict, rule: dict | None) -> list[str | Figur]:
    code = program["program"]
    period = baca("konvergensi", code)["periode_daftar"].iloc[0]
    when = label(period) if period else "belum masuk"
    basis = "" if rule is None else f"{kata_syarat(rule)} ({rule['tahun']}; {_dasar_syarat(rule)})"
    name = (
        f"{program['nama_pendek']} ({program['strategi']})" if program["strategi"] else program["nama_pendek"]
    )
    return [
        name,
        figur_keadaan(code, "berhak", page.rincian),
        *(figur_keadaan(code, k, page.rincian) for k in KEADAAN),
        when if program["strategi"] else "gabungan daftar",
        basis,
    ]


def _dasar_syarat(rule: dict) -> str:
    return rule["sumber"] if rule["dasar"] == "sumber" else "asumsi tim"


def tabel_matriks(page: Konvergensi) -> None:
    """Places against programmes: who qualifies and does not receive; conditions and income at their side."""
    programs = program_terhitung()
    columns = [Lajur("Wilayah"), Lajur("Desil 1", "keluarga", "keluarga")]
    columns += [_lajur_program(p, i == 0) for i, p in enumerate(programs)]
    columns += [Lajur("Pekerjaan dan usaha", "pendapatan · belum", antar=True)]
    columns += [
        Lajur(nama, "kantong · tidak layak", "keluarga", "didata", antar=i == 0)
        for i, nama in enumerate(("Air bersih", "Jamban (MCK)"))
    ]
    rows = [_baris_matriks(page, place, [p["program"] for p in programs]) for place in page.baris]
    marks = ["pilih" if place == page.pilihan.pekon else "" for place in page.baris]
    table = TabelFigur(
        f"Belum menerima menurut wilayah dan program, {page.tempat.kata(page.pilihan)}", columns, rows, marks
    )
    codes = [DASAR, *(kode_belum(p["program"]) for p in programs)]
    limit = BARIS_AWAL + 4
    if len(rows) > BARIS_AWAL + 4:
        limit = None if st.toggle(f"Lihat semua {len(rows)} wilayah", key="konvergensi_semua") else limit
    tampilkan_figur(
        table,
        "konvergensi_matriks",
        f"konvergensi_matriks_{page.periode}",
        lambda: _catatan(page, page.tempat.kata(page.pilihan), codes),
        batas=limit,
    )


def _lajur_program(program: dict, first: bool) -> Lajur:
    period = baca("konvergensi", program["program"])["periode_daftar"].iloc[0]
    when = short_label(period) if period else "daftar belum ada"
    return Lajur(program["nama_pendek"], f"{program['strategi']} · {when}", "keluarga", "berhak", antar=first)


def _baris_matriks(page: Konvergensi, place: str, programs: list[str]) -> list:
    level = {5: "kabupaten", 8: "kecamatan"}.get(len(place), "pekon")
    lokus = kata_lokus().get(place, "")
    name = page.tempat.nama[place] + (f" · {lokus}" if lokus else "")
    names = {"kabupaten": f"Kabupaten {name}", "kecamatan": f"Kec. {name}"}
    cells = [names.get(level, name), figur_tempat(DASAR, page.periode, level, place)]
    return [
        *cells,
        *(pasangan_belum(p, place) for p in programs),
        "belum ada daftar",
        *(_pasangan_kondisi(p, place) for p in ("air", "jamban")),
    ]


def _pasangan_kondisi(program: str, place: str) -> tuple[Figur, Figur]:
    """Families in an unfit state of those whose state was taken down; not told below kecamatan."""
    if len(place) > 8:
        empty = Figur(
            "konvergensi", f"{DASAR}.{program}", place, "", rilis().id, None, "keluarga", "tidak_ditanya"
        )
        return empty, empty.bagian(indikator=f"{DASAR}.{program} didata")
    rows = baca("konvergensi", program, place)
    states = [k for k in rows["keadaan"] if k != "tidak didata"]
    parts = [figur_keadaan(program, k, [place]) for k in states]
    unfit = figur_keadaan(program, "tidak layak", [place])
    known = parts and all(p.tampak for p in parts) and sum(p.nilai for p in parts)
    whole = unfit.bagian(
        indikator=f"{DASAR}.{program} didata",
        nilai=sum(p.nilai for p in parts) if known else None,
        status="ada" if known else "tidak_ada",
    )
    return unfit, whole


def tabel_tempat(page: Konvergensi) -> None:
    """The chosen programme place by place: berhak, menerima, belum, share."""
    view, look = page.pandangan, rupa("persen")
    columns = [
        Lajur("Peringkat"),
        Lajur("Wilayah", "kecamatan"),
        Lajur("Belum", "% dari berhak", "persen"),
        Lajur("Belum", "keluarga", "keluarga"),
        Lajur("Berhak", "keluarga", "keluarga"),
        Lajur("Menerima", "keluarga", "keluarga"),
        Lajur("Lokus"),
    ]
    rows = []
    for b in view.baris:
        part, whole = pasangan_belum(page.program, b.kode)
        where = "" if view.tingkat == "kecamatan" else f", {page.tempat.nama[b.kode[:8]]}"
        rows.append(
            [
                str(b.peringkat or ""),
                page.tempat.nama[b.kode] + where,
                b.figur,
                part,
                whole,
                figur_menerima(page.program, b.kode),
                kata_lokus().get(b.kode, ""),
            ]
        )
    marks = ["pilih" if b.kode == view.terpilih else "" for b in view.baris]
    table = TabelFigur(f"{view.kartu['nama']} per {view.tingkat}", columns, rows, marks)
    limit = BARIS_AWAL
    if len(rows) > BARIS_AWAL and st.toggle(
        f"Lihat semua {len(rows)} {view.tingkat}", key="konvergensi_semua_baris"
    ):
        limit = None
    tampilkan_figur(
        table,
        "konvergensi_tempat",
        f"{view.kode}_{view.tingkat}_{page.periode}",
        lambda: _catatan(page, page.tempat.kata(page.pilihan), [view.kode]),
        gambar=lambda: svg_peta(view, look),
        batas=limit,
    )


def tabel_luar_syarat(page: Konvergensi) -> None:
    """Receipt beyond the rules, of the rows that could be examined; those that could not stand apart."""
    columns = [
        Lajur("Daftar", "periode"),
        Lajur("Diperiksa", "bertemu DTSEN", "KPM"),
        Lajur("Sesuai syarat", "", "KPM"),
        Lajur("Di luar syarat", "dari yang diperiksa", "KPM", "diperiksa"),
        Lajur("Belum berperingkat", "tanpa desil", "KPM"),
        Lajur("Belum diperiksa", "tidak bertemu DTSEN", "KPM", "baris daftar", antar=True),
    ]
    held = baca("penerima_kelas").drop_duplicates("sumber")
    rows = [_baris_luar(page, row) for row in held.to_dict("records")]
    if not rows:
        kosong("Belum ada daftar penerima.", "Impor daftar PKH, sembako, BLT dana desa atau PBI.")
        return
    table = TabelFigur(f"Penerima di luar syarat, {page.kata_rincian}", columns, rows)
    codes = [f"{s}_aktif" if s.startswith("pbi_") else f"kpm_{s}" for s in held["sumber"]]
    periods = dict(zip(codes, held["periode"], strict=True))
    note = lambda: catatan_unduh(page.kata_rincian, [rujukan_indikator(k, p) for k, p in periods.items()])  # noqa: E731
    tampilkan_figur(table, "konvergensi_luar", "penerima_di_luar_syarat", note)


def _baris_luar(page: Konvergensi, row: dict) -> list:
    sumber, places = row["sumber"], page.rincian
    unit = "jiwa" if sumber.startswith("pbi_") else "KPM"
    examined = figur_kelas(sumber, KELAS[:3], places)
    names = dict(zip(baca("sumber")["sumber"], baca("sumber")["nama_pendek"], strict=True))
    return [
        f"{names.get(sumber, sumber)} ({unit}), {label(row['periode'])}",
        examined,
        figur_kelas(sumber, KELAS[:1], places),
        (figur_kelas(sumber, KELAS[1:2], places), examined),
        figur_kelas(sumber, KELAS[2:3], places),
        (figur_kelas(sumber, KELAS[3:], places), figur_kelas(sumber, KELAS, places)),
    ]


def tabel_kondisi(page: Konvergensi) -> None:
    """Water and latrine of families in decile 1: states, not receipts."""
    rows = baca("konvergensi")
    rows = rows[rows["adalah_kondisi"]]
    if rows.empty:
        kosong("Belum ada DTSEN.", "Impor DTSEN keluarga dan pendataan air dan jamban.")
        return
    states = sorted(set(rows["keadaan"]), key=lambda k: (k == "tidak didata", k == "tidak layak", k))
    columns = [Lajur("Kondisi"), *(Lajur(k[:1].upper() + k[1:], "keluarga", "keluarga") for k in states)]
    cells = [
        [nama, *(figur_keadaan(p, k, page.rincian) for k in states)]
        for p, nama in (("air", "Air bersih"), ("jamban", "Jamban (MCK)"))
    ]
    table = TabelFigur(f"Air dan jamban keluarga desil 1, {page.kata_rincian}", columns, cells)
    tampilkan_figur(
        table,
        "konvergensi_kondisi",
        f"konvergensi_kondisi_{page.periode}",
        lambda: _catatan(page, page.kata_rincian, [DASAR]),
    )


def tabel_program() -> None:
    """Every programme by strategy, with its owner, quota and budget as far as published."""
    columns = [
        Lajur("Strategi"),
        Lajur("Program"),
        Lajur("OPD"),
        Lajur("Kuota", "terbit", "satuan"),
        Lajur("Pagu", "terbit", "Rp"),
        Lajur("Keterangan"),
        Lajur("Sumber"),
    ]
    rows = [
        [
            STRATEGI[p["strategi"]],
            p["nama"],
            p["opd"] or BELUM_ADA,
            _terbit(p, "kuota"),
            _terbit(p, "pagu"),
            _keterangan(p),
            _situs(p["sumber_url"]),
        ]
        for p in baca("program").to_dict("records")
    ]
    table = TabelFigur("Program menurut strategi, pemilik, kuota dan pagu", columns, rows)
    tampilkan_figur(
        table, "konvergensi_daftar", "program", lambda: catatan_unduh("Program", []), contoh=False
    )


def _situs(url: str) -> str:
    """The site of a source: its whole address would widen the table; it stands in the reference file."""
    return urlsplit(url).netloc.removeprefix("www.")


def _keterangan(program: dict) -> str:
    quota = (
        f"Kuota {program['satuan_kuota']}: {program['keterangan_kuota']}."
        if program["keterangan_kuota"]
        else ""
    )
    return " ".join(filter(None, (quota, program["catatan"])))


def _terbit(program: dict, apa: str) -> Figur:
    number = None if pd.isna(program[apa]) else float(program[apa])
    unit = "Rp" if apa == "pagu" else program["satuan_kuota"]
    return Figur(
        "program",
        f"{apa}.{program['program']}",
        baca("rilis")["kode_kabupaten"].iloc[0],
        "",
        rilis().id,
        number,
        unit,
        "tidak_ada" if number is None else "ada",
        asal="terbit",
    )


def _dipakai(rule: dict) -> str:
    used = rule["adalah_dipakai"] and rule["periode_daftar"]
    return f"daftar {label(rule['periode_daftar'])}" if used else ""


def tabel_syarat() -> None:
    """The rules by programme and year, each with its source or as our assumption."""
    names = dict(zip(baca("program")["program"], baca("program")["nama_pendek"], strict=True))
    columns = [
        Lajur("Program"),
        Lajur("Tahun"),
        Lajur("Syarat"),
        Lajur("Dihitung per"),
        Lajur("Dasar"),
        Lajur("Dipakai"),
        Lajur("Catatan"),
        Lajur("Alamat sumber"),
    ]
    rows = [
        [
            names.get(r["program"], r["program"]),
            str(r["tahun"]),
            kata_syarat(r),
            r["satuan"],
            _dasar_syarat(r),
            f"daftar {label(r['periode_daftar'])}" if r["adalah_dipakai"] and r["periode_daftar"] else "",
            r["catatan"],
            _situs(r["sumber_url"]),
        ]
        for r in baca("kelayakan").to_dict("records")
    ]
    table = TabelFigur("Syarat berhak menurut program dan tahun", columns, rows)
    tampilkan_figur(
        table, "konvergensi_syarat", "syarat_program", lambda: catatan_unduh("Syarat", []), contoh=False
    )
