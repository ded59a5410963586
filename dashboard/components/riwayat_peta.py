"""The map of Riwayat Lokus: who stayed, came in, left; where names are missing the list and the near-miss."""

from collections.abc import Iterator

import pandas as pd

from dashboard.components.lokus_riwayat import RiwayatLokus, kalimat
from dashboard.components.lukisan import IsiPeta, kata_lokus
from dashboard.components.peta import Legenda
from dashboard.components.peta.pola import MIRING, TITIK
from dashboard.components.peta_lokus import lukis_kelas, svg_kelas
from dashboard.components.rupa_peta import geometri, rupa
from dashboard.components.tema import AKSEN
from dashboard.components.unduh import unduh_gambar
from dashboard.domain.riwayat_lokus import Perubahan

LUAR, NYARIS, LOKUS, BERTAHAN, MASUK, KELUAR = range(6)
NAMA = ("bukan lokus", "nyaris menjadi lokus", "lokus", "bertahan", "masuk", "keluar")
WARNA = ("#F0F3F5", "#FECC5C", AKSEN, AKSEN, MIRING, TITIK)
TINGGI = 410


def golongkan(page: RiwayatLokus, change: Perubahan | None) -> dict[str, int]:
    """The class of each place of the choice; without names on both sides only the list itself is known."""
    found = dict.fromkeys(page.unit, LUAR) | dict.fromkeys(page.nyaris, NYARIS)
    found |= dict.fromkeys(page.lokus, LOKUS)
    if change and change.bernama:
        for state, codes in ((BERTAHAN, change.bertahan), (MASUK, change.masuk), (KELUAR, change.keluar)):
            found |= dict.fromkeys(codes & page.unit, state)
    return found


def isi_riwayat(page: RiwayatLokus, change: Perubahan | None, bentuk: str) -> IsiPeta:
    """Classes as the map takes them; only those there are stand in the legend."""
    classes = golongkan(page, change)
    used = sorted(set(classes.values()))
    rows = [
        (kode, used.index(kelas), "ada", list(_keterangan(kode, kelas))) for kode, kelas in classes.items()
    ]
    one = page.penetapan.daftar
    title = f"Lokus {one.jenis} {one.tahun}"
    if change and change.bernama:
        title = f"Lokus {one.jenis} {change.sebelum.tahun} → {change.sesudah.tahun}"
    return IsiPeta(
        geometri("pekon", bentuk),
        pd.DataFrame(rows, columns=["kode_wilayah", "warna", "status", "teks"]),
        Legenda(title, "", tuple(WARNA[k] for k in used), tuple(NAMA[k] for k in used), ()),
        _garis(page),
        None,
    )


def _garis(page: RiwayatLokus) -> dict[str, str]:
    """The candidates of doubtful names dotted; the sure places of the list have a class of their own."""
    doubtful = frozenset().union(*(r.kandidat for r in page.penetapan.daftar.ragu))
    return dict.fromkeys(doubtful, "belum pasti")


def _keterangan(kode: str, kelas: int) -> Iterator[str]:
    yield NAMA[kelas].capitalize()
    if words := kata_lokus().get(kode):
        yield f"Pernah: {words}"


def lukis_riwayat(page: RiwayatLokus, change: Perubahan | None) -> None:
    """Draw the map, and let it be taken away."""
    look = rupa("kelas")
    isi = isi_riwayat(page, change, look.bentuk)
    lukis_kelas(isi, page.pilihan, alt=kalimat(page, change), key="riwayat_peta", tinggi=TINGGI)
    unduh_gambar(
        "riwayat_peta",
        lambda: svg_riwayat(page, change, look.bentuk),
        f"riwayat_lokus_peta_{page.tahun}",
        contoh=page.penetapan.asal == "contoh" or None,
    )


def svg_riwayat(page: RiwayatLokus, change: Perubahan | None, bentuk: str) -> str:
    """The map as a picture."""
    measure = f"{page.tempat.kata(page.pilihan, pekon=False)} · desil 1 bukan kemiskinan ekstrem"
    parts = [(page.penetapan.sumber, "", page.penetapan.asal)]
    return svg_kelas(isi_riwayat(page, change, bentuk), kalimat(page, change), measure, parts)
