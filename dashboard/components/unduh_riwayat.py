"""The Riwayat Lokus page taken away: all lists, pekon by list, before and after."""

from collections.abc import Sequence

from dashboard.components.bahan_unduh import catatan_unduh, rujukan_indikator, susun_tabel
from dashboard.components.kartu import kartu
from dashboard.components.lokus_riwayat import Penetapan, RiwayatLokus, Ukuran, kata_nyaris
from dashboard.components.lokus_riwayat_tampil import GERAK, JUJUR, baris_tahun, kata_sel
from dashboard.components.unduh import unduh_tabel
from dashboard.domain.riwayat_lokus import Perubahan
from dashboard.export.tabel import KolomUnduh, Rujukan, Tabel


def unduh_daftar(page: RiwayatLokus, lists: Sequence[Penetapan], changes: dict[str, Perubahan]) -> None:
    """All lists with what became of the one before."""
    made_up = any(p.asal == "contoh" for p in lists)
    unduh_tabel("riwayat_lists", lambda: tabel_daftar(lists, changes), "riwayat_lokus_daftar", contoh=made_up)


def unduh_tahun(page: RiwayatLokus, lists: Sequence[Penetapan]) -> None:
    """Pekon by list."""
    made_up = any(p.asal == "contoh" for p in lists)
    unduh_tabel("riwayat_tahun", lambda: tabel_tahun(page, lists), "riwayat_lokus_pekon", contoh=made_up)


def unduh_banding(page: RiwayatLokus) -> None:
    """Before and after of both groups."""
    unduh_tabel("riwayat_banding", lambda: tabel_banding(page), f"riwayat_lokus_{page.tahun}_sebelum_sesudah")


def _rujukan(lists: Sequence[Penetapan]) -> list[Rujukan]:
    return [Rujukan(f"Lokus {p.nama}", p.sumber, p.daftar.tahun, p.asal) for p in lists]


def tabel_daftar(lists: Sequence[Penetapan], changes: dict[str, Perubahan]) -> Tabel:
    """One row per list; bounds where names are missing."""
    columns = [KolomUnduh("Jenis"), KolomUnduh("Tahun", "kunci"), KolomUnduh("Pekon", "bilangan", "pekon")]
    columns += [
        KolomUnduh(f"{name.capitalize()}: {bound}", "bilangan", "pekon")
        for name in GERAK
        for bound in ("paling sedikit", "paling banyak")
    ]
    columns += [KolomUnduh("Keputusan"), KolomUnduh("Aturan menurut sumber"), KolomUnduh("Asal")]
    rows = []
    for one in lists:
        change = changes.get(one.nama)
        ranges = [change.rentang[name] for name in GERAK] if change else []
        bounds = [n for r in ranges for n in (r.paling_sedikit, r.paling_banyak)] or [None] * 6
        rows.append([one.daftar.jenis, one.daftar.tahun, one.daftar.jumlah, *bounds,
                     one.keputusan, one.aturan or "tidak disebut", one.asal])  # fmt: skip
    notes = catatan_unduh("seluruh kabupaten", _rujukan(lists))
    return susun_tabel("Lokus menurut jenis dan tahun: bertahan, masuk, keluar", columns, rows, notes)


def tabel_tahun(page: RiwayatLokus, lists: Sequence[Penetapan]) -> Tabel:
    """One row per pekon ever named."""
    named = [p for p in lists if not p.daftar.hanya_jumlah]
    names = page.tempat.nama
    columns = [KolomUnduh("Kode wilayah", "kunci"), KolomUnduh("Pekon"), KolomUnduh("Kecamatan")]
    columns += [KolomUnduh(p.nama) for p in named]
    rows = [[k, names[k], names[k[:8]], *(kata_sel(p, k) for p in named)] for k in baris_tahun(page, named)]
    area = page.tempat.kata(page.pilihan, pekon=False)
    return susun_tabel("Pekon yang pernah menjadi lokus", columns, rows, catatan_unduh(area, _rujukan(lists)))


def tabel_banding(page: RiwayatLokus) -> Tabel:
    """One row per measure and group."""
    columns = [KolomUnduh("Tema"), KolomUnduh("Ukuran"), KolomUnduh("Satuan"), KolomUnduh("Kelompok")]
    columns += [KolomUnduh("Pekon", "bilangan", "pekon")]
    for when in ("Sebelum", "Sesudah"):
        columns += [KolomUnduh(f"{when}: periode", "kunci"), KolomUnduh(f"{when}: angka", "bilangan", "", 2)]
        columns += [KolomUnduh(f"{when}: keterangan")]
    columns += [KolomUnduh("Beda", "bilangan", "", 2), KolomUnduh("Mengapa tidak dihitung")]
    rows = [
        _banding(theme, one, page)
        for theme, measures in page.ukuran.items()
        for pair in measures
        for one in pair
    ]
    used = dict.fromkeys((f.indikator, f.periode) for f in _figures(page))
    notes = catatan_unduh(page.tempat.kata(page.pilihan, pekon=False), [rujukan_indikator(*u) for u in used])
    title = f"Lokus {page.penetapan.nama}: sebelum dan sesudah. {kata_nyaris(page)} {JUJUR}"
    return susun_tabel(title, columns, rows, notes)


def _figures(page: RiwayatLokus) -> list:
    ones = [one for measures in page.ukuran.values() for pair in measures for one in pair]
    return [f for one in ones for f in (one.sebelum, one.sesudah) if f]


def _banding(theme: str, one: Ukuran, page: RiwayatLokus) -> list:
    card = kartu(one.kode)
    places = page.lokus if one.kelompok == "lokus" else page.nyaris
    cells = [c for figure in (one.sebelum, one.sesudah) for c in _sel(figure)]
    change = one.beda.nilai if one.beda else None
    return [theme, card["nama"], card["satuan"], one.kelompok, len(places), *cells, change, one.catatan]


def _sel(figure) -> list:
    if figure is None:
        return [None, None, "tidak ada angka"]
    value = figure.nilai if figure.tampak else None
    bound = "paling sedikit; sebagian pekon tidak tampil" if figure.penanda else figure.status
    return [figure.periode, value, bound]
