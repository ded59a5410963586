"""Every number on every page can be followed: to its indicators, its files, or what it was published in."""

import pytest

from dashboard.components.asal import (
    adalah_terbit,
    baca_kunci,
    berkas_dari,
    indikator_dari,
    keputusan_dari,
    terbit_dari,
)
from dashboard.components.session import dengan_rilis
from tests.pages.halaman import ANGKA, HALAMAN, html, open_page

TANPA_ANGKA = ("…", "–", "ditahan", "1–4", "diperiksa")
RANTAI = {"rantai_tahun": "2025"}
TAMPILAN = [(name, {}) for name in HALAMAN if name != "metode"] + [
    ("rantai_dokumen", RANTAI | {"rantai_bagian": "Lokus × anggaran"}),
    ("rantai_dokumen", RANTAI | {"rantai_bagian": "Pekon"}),
    ("rantai_dokumen", RANTAI | {"rantai_bagian": "Aksi konvergensi"}),
    ("profil_pekon", {"pekon": "18.04.09.2006"}),
    ("lembar_kecamatan", {"kecamatan": "18.04.09"}),
]


def leads_somewhere(key: str) -> bool:
    """Whether the panel of a figure names what it rests on."""
    asal = baca_kunci(key)
    if indikator_dari(asal) or asal.tabel == "konflik" or len(keputusan_dari(asal)):
        return True
    return bool(len(terbit_dari(asal) if adalah_terbit(asal) else berkas_dari(asal)))


@pytest.mark.parametrize(("halaman", "alamat"), TAMPILAN)
def test_every_number_of_a_page_can_be_followed(monkeypatch, rumah_kecil, rilis_kecil, halaman, alamat):
    found = dict(ANGKA.findall(html(open_page(monkeypatch, rumah_kecil, halaman, **alamat))))
    numbers = [key for key, text in found.items() if text.strip() not in TANPA_ANGKA]
    assert numbers
    with dengan_rilis(rilis_kecil):
        assert [key for key in numbers if not leads_somewhere(key)] == []
