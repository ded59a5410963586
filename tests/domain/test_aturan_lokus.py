"""A rule as text: read, written, refused with every fault at once."""

import re
from dataclasses import fields

import pytest

from dashboard.domain.aturan_lokus import (
    Aturan,
    AturanSalah,
    change_aturan,
    load_aturan,
    read_aturan,
    read_aturan_file,
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
        "Aturan belum dapat dipakai: baris 3, sumber = “dtsn”: pilih dtsen, p3ke, dtks, terdaftar; "
        "baris 4, kuota = 0: tulis 1 atau lebih; "
        "tambahan_persen belum diisi, padahal prioritas = “tambahan”; "
        "baris 6, periode: Periode “2020-13” tidak dikenal. "
        "Contoh: 2023, 2024-05, 2024-Q2, 2024-S1, 2023-08-17."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = [", "Baris 1, “x = [”: nilainya tidak dapat dibaca"),
        ("halo bapak", "Baris 1, “halo bapak”: tiap baris harus berbentuk kunci = nilai"),
        (ATURAN.replace("3", "2,5"), "Baris 4, “kuota = 2,5”: bilangan tidak memakai koma; tulis bilangan"),
        (ATURAN.replace('"dtsen"', "dtsen"), "Baris 3, “sumber = dtsen”: teks harus dalam tanda petik"),
        (ATURAN.replace('"dtsen"', '"dtsen'), 'Baris 3, “sumber = "dtsen”: ada huruf yang tidak dapat'),
        (ATURAN + "kuota = 4", "Baris 5, “kuota = 4”: kunci ini sudah ditulis di atas; hapus salah satunya"),
        (ATURAN + "kuot = 1", "baris 5, “kuot” tidak dikenal (mungkin maksudnya kuota)"),
        (ATURAN + "'18.04.04.2001' = 'x'", "baris 5, “18.04.04.2001” tidak dikenal di sini; tulis di bawah"),
        (ATURAN + "tahun_prioritas = -1", "baris 5, tahun_prioritas = -1: tulis 0 atau lebih"),
        (ATURAN.replace("3", "2.5"), "baris 4, kuota = 2.5: harus bilangan bulat"),
        ('judul = "x"', "“nomor” belum diisi; “sumber” belum diisi; “kuota” belum diisi"),
        (ATURAN.replace("3", '"3"'), "baris 4, kuota = “3”: harus bilangan bulat"),
        (ATURAN + "[kecuali]\nA = ''", "kecuali A: alasannya belum ditulis"),
    ],
)
def test_what_is_refused(text: str, said: str):
    with pytest.raises(AturanSalah, match=re.escape(said)):
        read_aturan(text)


@pytest.mark.parametrize("spoil", [lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
def test_a_rule_saved_by_notepad_reads_the_same(spoil, tmp_path):
    path = tmp_path / "aturan.toml"
    path.write_bytes(spoil(ATURAN).encode())
    assert read_aturan_file(path) == read_aturan(ATURAN)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("hilang.toml", None, "hilang.toml: berkas aturan tidak ada. Periksa nama dan foldernya."),
        (".", None, "ini folder, bukan berkas aturan (TOML)."),
        ("u16.toml", ATURAN.encode("utf-16"), "u16.toml: Berkas aturan harus teks UTF-8. Simpan ulang dari"),
        ("kosong.toml", b"", "kosong.toml: Aturan belum dapat dipakai: “nomor” belum diisi;"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(name, content, said, tmp_path):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(AturanSalah, match=re.escape(said)):
        read_aturan_file(tmp_path / name)


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
