"""A rule as text: read, written, refused with every fault at once."""

from dataclasses import fields

import pytest

from dashboard.domain.aturan_lokus import (
    Aturan,
    AturanSalah,
    change_aturan,
    load_aturan,
    read_aturan,
    write_aturan,
)
from dashboard.domain.aturan_lokus_uji import JENIS_NILAI
from tests.domain.calon_lokus import ATURAN


def test_a_rule_reads_and_writes_the_same():
    text = (
        ATURAN
        + 'periode = ""\njumlah_kecamatan = 0\npemutus = ["bagian"]\n'
        + '[kecuali]\n"18.04.04.1001" = "di luar \\"kota\\""\n'
    )
    rule = read_aturan(text)
    assert rule == Aturan(
        "uji", "Uji", "dtsen", 3, pemutus=("bagian", "kode"), kecuali={"18.04.04.1001": 'di luar "kota"'}
    )
    assert read_aturan(write_aturan(rule)) == rule


def test_every_fault_is_said_at_once():
    text = (
        'nomor = "1"\njudul = "x"\nsumber = "dtsn"\nkuota = 0\nprioritas = "tambahan"\nperiode = "2020-13"\n'
    )
    with pytest.raises(AturanSalah) as caught:
        read_aturan(text)
    assert str(caught.value) == (
        "Aturan belum dapat dipakai: sumber = “dtsn”: pilih dtsen, p3ke, dtks, terdaftar; "
        "kuota = 0: paling kecil 1; tambahan_persen belum diisi, padahal prioritas = “tambahan”; "
        "periode: Periode “2020-13” tidak dikenal. "
        "Contoh: 2023, 2024-05, 2024-Q2, 2024-S1, 2023-08-17."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = [", "bukan TOML yang sah"),
        (ATURAN + "kota = 1", "“kota” tidak dikenal"),
        ('judul = "x"', "“nomor” belum diisi; “sumber” belum diisi; “kuota” belum diisi"),
        (ATURAN.replace("3", '"3"'), "kuota = '3': harus bilangan bulat"),
        (ATURAN + "[kecuali]\nA = ''", "kecuali A: alasannya belum ditulis"),
    ],
)
def test_what_is_refused(text: str, said: str):
    with pytest.raises(AturanSalah, match=said.replace("(", "\\(")):
        read_aturan(text)


def test_every_key_of_a_rule_is_known():
    assert {f.name for f in fields(Aturan)} == set(JENIS_NILAI)


def test_registered_families_are_never_people():
    with pytest.raises(AturanSalah, match="hanya dihitung dalam keluarga"):
        change_aturan(read_aturan(ATURAN), sumber="terdaftar", satuan="jiwa")


def test_the_default_reading_of_the_sentence_of_2022():
    rules = load_aturan()
    rule = rules["2022"]
    assert (rule.sumber, rule.periode, rule.satuan, rule.ukuran) == ("dtks", "2020", "jiwa", "jumlah")
    assert (rule.kuota, rule.jumlah_kecamatan, rule.kuota_kecamatan) == (25, 5, None)
    assert (rule.prioritas, rule.kata_prioritas) == ("dahulu", "lokus stunting 2022")
    assert rules["2022-5x5"].kuota_kecamatan == 5
