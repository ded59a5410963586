"""The six cards of Ringkasan: published facts in plain frames, sample figures in hatched ones."""

from dataclasses import replace
from html import escape

import pandas as pd

from dashboard.components.angka import Figur, angka, cap_asal, teks
from dashboard.components.figur import figur_pilihan
from dashboard.components.saring import tempat
from dashboard.components.session import baca, rilis
from dashboard.components.sumber_data import kartu
from dashboard.components.tempat import Pilihan, kandidat, tahun_lokus
from dashboard.components.terbit import (
    Fakta,
    fakta_pembanding,
    fakta_terbit,
    html_banding,
    html_perubahan,
    html_target,
    seri_periode,
)
from dashboard.domain.angka import format_daftar
from dashboard.domain.periode import short_label

JEJAK = (
    "p0_terbit",
    "jumlah_miskin_terbit",
    "kemiskinan_ekstrem_persen_terbit",
    "kemiskinan_ekstrem_jiwa_terbit",
    "desil1_keluarga_dtsen",
    "persen_desil1_dtsen",
    "stunting_survei_terbit",
    "persen_stunting_terbit",
    "persen_stunting",
    *(f"pbi_{s}_{a}{t}" for s in ("jk", "apbd") for a in ("aktif", "nonaktif") for t in ("_terbit", "")),
)
"""The indicators behind the cards."""

PROVINSI, NEGARA = "Provinsi Lampung", "Indonesia"


def html_kartu(judul: str, cap: str, isi: str, kelas: str = "") -> str:
    """One card: title, where its main figure comes from, content."""
    return f'<section class="kartu {kelas}"><h2>{judul}{cap}</h2>{isi}</section>'


def _besar(fact: Fakta, unit: str) -> str:
    return f"<div>{angka(fact.figur, 'besar')} <span class='redup'>{unit}</span></div>"


def _context(kode: str, periode: str) -> str:
    both = (html_banding(kode, periode, w, w.removesuffix(" Lampung")) for w in (PROVINSI, NEGARA))
    return f"<p class='banding'>{' · '.join(both)}</p><p class='banding'>{html_target(kode)}</p>"


def _lain(others: list[Fakta]) -> str:
    """Other statements for the same period, with the number of their contradiction."""
    if not others:
        return ""
    texts = [f"{angka(o.figur)}{f' ({escape(o.konflik)})' if o.konflik else ''}" for o in others]
    return f" (sumber lain: {', '.join(texts)})"


def kartu_p0() -> str:
    """Poverty rate by the national survey."""
    facts = fakta_terbit("p0", tempat().kabupaten)
    now, same, before = seri_periode(facts)
    people, others, _ = seri_periode(fakta_terbit("jumlah_miskin", tempat().kabupaten))
    body = (
        _besar(now, f"{now.label} · {escape(now.metode)}{_lain(same)}")
        + html_perubahan(now, before)
        + _context("p0", now.figur.periode)
        + f"<p class='banding'>{people.label}: {angka(people.figur, satuan=True)}{_lain(others)}</p>"
    )
    return html_kartu("Penduduk miskin (P0)", cap_asal("terbit"), body)


def kartu_ekstrem() -> str:
    """Extreme poverty by the national survey."""
    now, same, before = seri_periode(fakta_terbit("kemiskinan_ekstrem_persen", tempat().kabupaten))
    people, others, _ = seri_periode(fakta_terbit("kemiskinan_ekstrem_jiwa", tempat().kabupaten))
    body = (
        _besar(now, f"{now.label} · {escape(now.metode)}{_lain(same)}")
        + html_perubahan(now, before)
        + _context("kemiskinan_ekstrem_persen", now.figur.periode)
        + f"<p class='banding'>{people.label}: {angka(people.figur, satuan=True)}{_lain(others)}</p>"
    )
    return html_kartu("Penduduk miskin ekstrem", cap_asal("terbit"), body)


def _latest(kode: str) -> str:
    """Its latest period; '' where the list never came, for which every figure reads "belum ada"."""
    periods = baca("periode", kode)
    return periods[0] if periods else ""


def _label(periode: str) -> str:
    return short_label(periode) if periode else "berkas belum ada"


def _daftar(kode: str, choice: Pilihan, gaya: str = "") -> tuple[str, Figur, int]:
    """A figure from the agencies' files for the chosen place, at its latest period."""
    figure, hidden = figur_pilihan(kode, _latest(kode), choice, tempat())
    return angka(figure, gaya), figure, hidden


def _cap_daftar() -> str:
    return cap_asal(rilis().asal)


def kartu_desil(choice: Pilihan) -> str:
    """Families in decile 1 of DTSEN, and what they are not."""
    count, figure, hidden = _daftar("desil1_keluarga_dtsen", choice, "besar")
    rate, _, _ = _daftar("persen_desil1_dtsen", choice)
    card = kartu("persen_desil1_dtsen")
    note = f" · {hidden} wilayah tidak tampil" if hidden else ""
    body = (
        f"<div>{count} <span class='redup'>keluarga{note}</span></div>"
        f"<p>{rate} <span class='redup'>{escape(card['penyebut_nama'])}</span></p>"
        "<p><b>Desil 1 bukan kemiskinan ekstrem:</b> yang satu peringkat keluarga se-Indonesia, "
        "yang lain pengeluaran menurut survei.</p>"
        "<p class='banding'>Provinsi, Indonesia, dan target: belum ada</p>"
    )
    return html_kartu(f"Desil 1 DTSEN, {_label(figure.periode)}", _cap_daftar(), body, rilis().asal)


def kartu_stunting(choice: Pilihan) -> str:
    """The survey and the register side by side, with the reason they differ."""
    place = tempat().kabupaten
    survey, _, before = seri_periode(fakta_terbit("stunting_ssgi", place))
    now, earlier = _eppgbm(place)
    own, figure, _ = _daftar("persen_stunting", choice)
    body = (
        f"<div class='duo'><div>{angka(survey.figur, 'sedang')}"
        f"<p class='redup'>survei {escape(survey.agensi)} · balita</p></div>"
        f"<div>{angka(now.figur, 'agak')}<p class='redup'>e-PPGBM {now.label} · balita</p></div></div>"
        "<p><b>Berbeda karena survei mengukur sampel, e-PPGBM hanya mencatat balita yang datang diukur."
        "</b></p>"
        + html_perubahan(survey, before)
        + f"<p class='banding'>{earlier.label}: {angka(earlier.figur)}; penyebutnya lain</p>"
        + _context("stunting_ssgi", survey.figur.periode)
        + f"<div class='blok-contoh'>{_cap_daftar()} e-PPGBM {_label(figure.periode)}: {own}</div>"
    )
    return html_kartu("Stunting balita", cap_asal("terbit"), body, "lebar")


def _eppgbm(place: str) -> tuple[Fakta, Fakta]:
    """The two latest rounds whose number of measured children was published too."""
    measured = {f.figur.periode: f for f in fakta_terbit("stunting_eppgbm_diukur", place)}
    cases = [f for f in fakta_terbit("stunting_eppgbm_jumlah", place) if f.figur.periode in measured]
    now, earlier = (replace(c, figur=_pecahan(c, measured[c.figur.periode])) for c in cases[:2])
    return now, earlier


def _pecahan(cases: Fakta, measured: Fakta) -> Figur:
    return cases.figur.bagian(pembilang=cases.figur.nilai, penyebut=measured.figur.nilai)


def kartu_lokus(choice: Pilihan) -> str:
    """Lokus as decided: named, unconfirmed, known only as a number; the sample decree apart."""
    rows = baca("lokus")
    public = rows[rows["asal"] == "terbit"]
    body = _lokus_bernama(public) + _lokus_belum_pasti(public) + _lokus_jumlah(public)
    own = rows[rows["asal"] != "terbit"]
    if choice.kecamatan or choice.pekon:
        own = own[own["kode_wilayah"].isin(tempat().unit_dari(choice))]
    figure = _jumlah_lokus("keputusan", "", len(own), rilis().asal)
    body += f"<div class='blok-contoh'>{_cap_daftar()} keputusan lokus: {angka(figure, satuan=True)}</div>"
    return html_kartu("Lokus", cap_asal("terbit"), body)


def _jumlah_lokus(jenis: str, tahun: str, jumlah: float, asal: str = "terbit") -> Figur:
    status = "ada" if jumlah else "nol"
    return Figur(
        "lokus", jenis, tempat().kabupaten, tahun, rilis().id, float(jumlah), "pekon", status, asal=asal
    )


def _lokus_bernama(public: pd.DataFrame) -> str:
    named = public[public["status"] != "hanya jumlah"]
    lines = []
    for (kind, year), group in named.groupby([named["jenis"], tahun_lokus(named)]):
        gaya = "sedang" if kind == "stunting" else ""
        figure = angka(_jumlah_lokus(kind, year, len(group)), gaya)
        lines.append((-len(group), f"<p>{figure} pekon lokus {escape(kind)} {year}, bernama</p>"))
    return "".join(line for _, line in sorted(lines))


def _lokus_belum_pasti(public: pd.DataFrame) -> str:
    names = tempat().nama
    lines = []
    for row in public[public["status"] == "belum pasti"].to_dict("records"):
        options = " atau ".join(names[k] for k in kandidat(row)) or "belum ada"
        where = names.get(row["kode_kecamatan"], "kecamatan tak dikenal")
        lines.append(
            f"<p class='banding'>Satu belum pasti: “{escape(row['nama_menurut_sumber'])}” ({where}) "
            f"tidak ada di daftar resmi; calonnya {options}</p>"
        )
    return "".join(lines)


def _lokus_jumlah(public: pd.DataFrame) -> str:
    rows = public[public["status"] == "hanya jumlah"]
    texts = [
        f"{angka(_jumlah_lokus(r['jenis'], t, float(r['jumlah'])))} {escape(r['jenis'])} {t}"
        for r, t in zip(rows.to_dict("records"), tahun_lokus(rows), strict=True)
    ]
    return f"<p>Diketahui hanya jumlahnya: {format_daftar(texts)}. Nama: belum ada</p>" if texts else ""


def kartu_pbi(choice: Pilihan) -> str:
    """Health insurance paid by the state: active and deactivated, national and local budget."""
    cells = "".join(
        _pbi(kode, nama) for kode, nama in (("pbi_jk", "PBI-JK (APBN)"), ("pbi_apbd", "PBI-APBD"))
    )
    files = []
    for kode, nama in (("pbi_jk", "PBI-JK"), ("pbi_apbd", "PBI-APBD")):
        active, figure, _ = _daftar(f"{kode}_aktif", choice)
        stopped, _, _ = _daftar(f"{kode}_nonaktif", choice)
        files.append(f"{nama} {active} aktif, {stopped} nonaktif")
    body = (
        f"{cells}<p class='banding'>Angka sebelumnya, provinsi, Indonesia, dan target: belum ada</p>"
        f"<div class='blok-contoh'>{_cap_daftar()} {_label(figure.periode)}<br>{'<br>'.join(files)}</div>"
    )
    return html_kartu("PBI kesehatan (jiwa)", cap_asal("terbit"), body, "sempit")


def _pbi(kode: str, nama: str) -> str:
    place = tempat().kabupaten
    active, stopped = fakta_terbit(f"{kode}_aktif", place)[0], fakta_terbit(f"{kode}_nonaktif", place)[0]
    return (
        f"<p class='redup'>{nama}, {active.label}</p><div>{angka(active.figur, 'agak')} aktif · "
        f"{angka(stopped.figur)} nonaktif</div>"
    )


def kalimat_inti() -> str:
    """The point of the page in one sentence, made from the data."""
    place = tempat().kabupaten
    poor, _, _ = seri_periode(fakta_terbit("p0", place))
    survey, _, _ = seri_periode(fakta_terbit("stunting_ssgi", place))
    province = [f for f in fakta_pembanding("p0", PROVINSI) if f.figur.periode == poor.figur.periode]
    text = f"Kemiskinan {teks(poor.figur)} ({poor.label})"
    if province:
        gap = poor.figur.nilai - province[0].figur.nilai
        text += f", {'di bawah' if gap < 0 else 'di atas' if gap else 'sama dengan'} provinsi"
    return f"{text}; stunting menurut survei {teks(survey.figur)} ({survey.agensi})."
