"""Draws where a figure comes from: release, files, rows set aside, hidden cells, card, SQL, publications."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.components.angka import Figur, angka
from dashboard.components.asal import (
    Asal,
    adalah_terbit,
    berkas_dari,
    disisihkan,
    keputusan_dari,
    konflik_dari,
    konflik_jejak,
    terbit_dari,
    tertahan_dari,
)
from dashboard.components.figur import figur_nilai
from dashboard.components.kartu import kartu
from dashboard.components.session import baca, rilis
from dashboard.components.tabel import Kolom, tampilkan_tabel
from dashboard.domain.angka import STATUS, format_bilangan, format_tanggal, format_waktu
from dashboard.domain.periode import label

ASAL = {"contoh": "data contoh, dibuat-buat untuk uji coba", "nyata": "berkas OPD"}
TINGGI = 230
ISI_KARTU = {
    "makna": "Arti",
    "rumus": "Rumus",
    "pembilang_nama": "Pembilang",
    "penyebut_nama": "Penyebut",
    "satuan": "Satuan",
    "jangan_dibandingkan": "Jangan dibandingkan dengan",
}


def tampilkan_rilis() -> None:
    """Which release this is and of what it was made."""
    now = rilis()
    st.html(
        f"<p><b>Rilis</b> {escape(now.id)}, dibuat {format_waktu(now.dibuat)} dari "
        f"{escape(ASAL.get(now.asal, now.asal))}.</p>"
    )


def tampilkan_indikator(kode: str, periode: str, tempat: str = "") -> None:
    """The whole path of one indicator and period; with `tempat` the figure itself on top."""
    card, trail = kartu(kode), baca("jejak", kode, periode)
    st.html(f"<h3>{escape(card['nama'])} · {escape(label(periode))}</h3>{_figur(kode, periode, tempat)}")
    _jejak(trail)
    _disisihkan(trail)
    _tertahan(kode, periode)
    _konflik(konflik_jejak(trail, periode))
    words = [(name, str(card[field] or "")) for field, name in ISI_KARTU.items()]
    items = "".join(f"<dt>{n}</dt><dd>{escape(w)}</dd>" for n, w in words if w)
    st.html(f"<h3>Kartu indikator</h3><dl class='asal'>{items}</dl>")
    st.html(f"<h3>Perhitungan</h3><p class='redup'>Berkas SQL: {escape(card['berkas_sql'])}</p>")
    with st.expander("Lihat isi berkas SQL"):
        st.code(card["sql"], language="sql", wrap_lines=True)


def _figur(kode: str, periode: str, tempat: str) -> str:
    rows = baca("nilai", kode, periode) if tempat else pd.DataFrame()
    mine = rows[rows["kode_wilayah"] == tempat] if tempat else rows
    if mine.empty:
        many = len(tempat.split("+"))
        return f"<p class='redup'>Jumlah dari {many} wilayah yang dipilih.</p>" if many > 1 else ""
    row = mine.iloc[0].to_dict()
    figure = figur_nilai(row, kartu(kode)["satuan"])
    why = "" if figure.tampak or figure.status not in STATUS else f" {STATUS[figure.status].arti}"
    return f"<p>{escape(row['nama'])}: {angka(figure, satuan=True)}.{escape(why)}</p>"


def _jejak(trail: pd.DataFrame) -> None:
    files, stated = trail[trail["batch"] != ""], trail[trail["sumber"] == "terbit"]
    if trail.empty:
        st.html("<p class='kosong'>Belum ada berkas atau terbitan untuk periode ini.</p>")
    if len(files):
        st.html(f"<h3>Berkas ({len(files)})</h3>")
        _tabel_berkas(files)
    if len(stated):
        st.html(f"<h3>Terbitan ({len(stated)})</h3>")
        rows = [
            [escape(r["agensi"]), escape(r["nama"]), escape(r["tanggal_acuan"]), escape(r["sumber_url"])]
            for r in stated.to_dict("records")
        ]
        columns = [Kolom("Instansi"), Kolom("Seri"), Kolom("Tanggal acuan"), Kolom("Alamat sumber")]
        tampilkan_tabel(columns, rows, "Terbitan", tinggi=TINGGI)


def _tabel_berkas(files: pd.DataFrame) -> None:
    columns = [
        Kolom("Berkas", "sidik 12 huruf"),
        Kolom("Instansi"),
        Kolom("Tanggal acuan"),
        Kolom("Diterima"),
        Kolom("Masuk", "baris", True),
        Kolom("Disisihkan", "baris", True),
    ]
    rows = [
        [
            f"{escape(r['berkas'])}<small>{escape(r['hash12'])}</small>",
            escape(r["agensi"]),
            escape(r["tanggal_acuan"]),
            format_tanggal(r["diterima"]) if r["diterima"] else "",
            *(angka(_hitung(r, field)) for field in ("baris_masuk", "baris_ditolak")),
        ]
        for r in files.to_dict("records")
    ]
    tampilkan_tabel(columns, rows, "Berkas", tinggi=TINGGI)


def _hitung(row: dict, field: str) -> Figur:
    """A row count of a file; one that would give back a hidden figure is withheld."""
    number = None if pd.isna(row[field]) else float(row[field])
    status = "ditahan" if number is None else "ada" if number else "nol"
    return Figur("batch", field, row["batch"], row["periode"], rilis().id, number, "baris", status)


def _disisihkan(trail: pd.DataFrame) -> None:
    reasons = disisihkan(trail)
    names = dict(zip(*baca("sumber")[["sumber", "nama_pendek"]].T.to_numpy(), strict=True))
    if not len(trail[trail["batch"] != ""]):
        return
    items = "".join(
        f"<li>{escape(reason)}: {format_bilangan(n)} baris ({escape(names.get(source, source))})</li>"
        for source, reason, n in reasons
    )
    body = f"<ul>{items}</ul>" if items else "<p class='redup'>Tidak ada.</p>"
    st.html(f"<h3>Baris yang disisihkan</h3>{body}")


def _tertahan(kode: str, periode: str) -> None:
    rows = tertahan_dari(kode, periode).to_dict("records")
    items = "".join(
        f"<li>Tingkat {escape(r['tingkat'])}: {r['jumlah']} sel {STATUS[r['status']].kata}</li>" for r in rows
    )
    body = f"<ul>{items}</ul>" if items else "<p class='redup'>Semua angka periode ini ditampilkan.</p>"
    st.html(f"<h3>Angka yang tidak ditampilkan</h3>{body}")


def _konflik(rows: pd.DataFrame) -> None:
    for row in rows.to_dict("records"):
        words = f"{row['id']}, {row['pokok']}: {row['nilai_a']} atau {row['nilai_b']}. {row['catatan']}"
        st.html(f"<p class='peringatan'>Pertentangan {escape(words)}</p>")


def tampilkan_lain(asal: Asal) -> None:
    """A figure that is no indicator: a publication, a lokus decision, a contradiction, a count of files."""
    if asal.tabel == "konflik":
        _konflik(konflik_dari([asal.pokok]))
    elif adalah_terbit(asal):
        _terbitan(terbit_dari(asal))
    elif len(rows := keputusan_dari(asal)):
        _terbitan(rows)
        _berkas(berkas_dari(asal))
    elif len(files := berkas_dari(asal)):
        _berkas(files)
    else:
        st.html("<p>Dihitung di halaman ini dari angka-angka yang tampil di sekitarnya.</p>")


def _berkas(files: pd.DataFrame) -> None:
    if files.empty:
        st.html("<p class='redup'>Berkas tahun itu belum diimpor.</p>")
        return
    st.html(f"<p>Dihitung dari {len(files)} berkas:</p>")
    items = "".join(
        f"<li>{escape(r['berkas'])} · {escape(label(r['periode']))} · sidik {escape(r['hash'][:12])} · "
        f"diterima {format_tanggal(r['diterima'])}</li>"
        for r in files.to_dict("records")
    )
    st.html(f"<ul class='asal'>{items}</ul>")


def _terbitan(rows: pd.DataFrame) -> None:
    if rows.empty:
        st.html("<p class='kosong'>Rujukannya belum tercatat pada rilis ini.</p>")
    for row in rows.to_dict("records"):
        fields = {
            "Instansi": row.get("agensi") or row.get("sumber"),
            "Nama": row.get("nama") or row.get("nama_menurut_sumber"),
            "Keputusan": row.get("keputusan") or row.get("dokumen"),
            "Waktu": row.get("label_periode") or row.get("tahun") or _tahun(row.get("tahun_penetapan")),
            "Alamat sumber": row.get("sumber_url"),
            "Catatan": row.get("catatan"),
        }
        items = "".join(f"<dt>{n}</dt><dd>{escape(str(v))}</dd>" for n, v in fields.items() if v)
        st.html(f"<dl class='asal'>{items}</dl>")
        _konflik(konflik_dari([row.get("konflik_id", "")]))


def _tahun(value: object) -> str:
    return "" if value is None or pd.isna(value) else str(int(value))
