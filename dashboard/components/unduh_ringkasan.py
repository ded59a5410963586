"""Ringkasan taken away: the figures of its cards as one table, published facts and files side by side."""

from dashboard.components.angka import Figur
from dashboard.components.bahan_unduh import catatan_unduh, rujukan_indikator, status_kata
from dashboard.components.figur import figur_pilihan
from dashboard.components.saring import tempat
from dashboard.components.session import baca
from dashboard.components.sumber_data import kartu
from dashboard.components.tempat import Pilihan
from dashboard.components.terbit import fakta_terbit
from dashboard.components.unduh import unduh
from dashboard.domain.angka import SATUAN_PERSEN
from dashboard.domain.periode import label
from dashboard.export.tabel import Isi, KolomUnduh, Rujukan, Tabel

TERBIT = {
    "p0": "Penduduk miskin (P0)",
    "jumlah_miskin": "Penduduk miskin",
    "kemiskinan_ekstrem_persen": "Penduduk miskin ekstrem",
    "kemiskinan_ekstrem_jiwa": "Penduduk miskin ekstrem",
    "stunting_ssgi": "Stunting menurut survei",
    "stunting_eppgbm_jumlah": "Balita stunting (e-PPGBM)",
    "stunting_eppgbm_diukur": "Balita diukur (e-PPGBM)",
    "pbi_jk_aktif": "PBI-JK aktif",
    "pbi_jk_nonaktif": "PBI-JK nonaktif",
    "pbi_apbd_aktif": "PBI-APBD aktif",
    "pbi_apbd_nonaktif": "PBI-APBD nonaktif",
}
BERKAS = (
    "desil1_keluarga_dtsen",
    "persen_desil1_dtsen",
    "persen_stunting",
    "pbi_jk_aktif",
    "pbi_jk_nonaktif",
)
BERKAS += ("pbi_apbd_aktif", "pbi_apbd_nonaktif")
KOLOM = [
    KolomUnduh("Ukuran"),
    KolomUnduh("Wilayah"),
    KolomUnduh("Periode"),
    KolomUnduh("Jumlah", "bilangan"),
    KolomUnduh("Dari", "bilangan"),
    KolomUnduh("Persen", "persen", "%", 2),
    KolomUnduh("Satuan"),
    KolomUnduh("Status"),
    KolomUnduh("Sumber"),
    KolomUnduh("Asal"),
]


def unduh_ringkasan(choice: Pilihan) -> None:
    """The row of downloads under the cards."""
    unduh(
        "ringkasan",
        f"ringkasan_{baca('rilis')['kode_kabupaten'].iloc[0]}",
        tabel=lambda: tabel_ringkasan(choice),
    )


def tabel_ringkasan(choice: Pilihan) -> Tabel:
    """Every statement of the latest period of each series, then the chosen place's figures from files."""
    sources = [Rujukan("Angka terbit", "per baris, kolom Sumber", "per baris", "terbit")]
    rows = [row for kode, nama in TERBIT.items() for row in _published(kode, nama)]
    for kode, periode in ((k, p[0]) for k in BERKAS if (p := baca("periode", k))):
        figure, _ = figur_pilihan(kode, periode, choice, tempat())
        source = rujukan_indikator(kode, periode)
        sources.append(source)
        area = tempat().kata(choice)
        rows.append(_row(kartu(kode)["nama"], area, label(periode), figure, source.badan))
    note = catatan_unduh(tempat().kata(choice), sources)
    return Tabel("Keadaan kemiskinan dan stunting", KOLOM, rows, note)


def _published(kode: str, nama: str) -> list[list[Isi]]:
    place = tempat().kabupaten
    facts = fakta_terbit(kode, place)
    newest = [f for f in facts if f.figur.periode == facts[0].figur.periode]  # none without facts
    return [_row(nama, tempat().sebut(place), f.label, f.figur, f.agensi) for f in newest]


def _row(nama: str, wilayah: str, periode: str, figure: Figur, badan: str) -> list[Isi]:
    rate = figure.satuan in SATUAN_PERSEN
    value, parts = (
        (figure.nilai, (figure.pembilang, figure.penyebut)) if figure.tampak else (None, (None, None))
    )
    numbers = [*parts, value] if rate else [value, None, None]
    return [nama, wilayah, periode, *numbers, figure.satuan, status_kata(figure)[0], badan, figure.asal]
