"""What a rule chooses from, on a release of three pekon made by hand: a pekon in two kinds of lokus."""

from pathlib import Path

import duckdb
import pytest

from dashboard import store
from dashboard.domain.aturan_lokus import change_aturan, read_aturan
from dashboard.domain.lokus import choose_lokus

KECAMATAN = "18.04.09"
DUA_JENIS, STUNTING, EKSTREM = (f"{KECAMATAN}.{n}" for n in (2003, 2002, 2001))
ATURAN = (
    'nomor = "uji"\njudul = "Uji"\nsumber = "dtsen"\nkuota = 1\nprioritas = "dahulu"\n'
    "tahun_prioritas = 2022\n"
)
ISI = f"""
    CREATE SCHEMA published;
    CREATE TABLE published.wilayah AS SELECT * FROM (VALUES
        ('{KECAMATAN}', 'Suoh', 'kecamatan', 'kecamatan', '18.04'),
        ('{DUA_JENIS}', 'Dua', 'pekon', 'pekon', '{KECAMATAN}'),
        ('{STUNTING}', 'Satu', 'pekon', 'pekon', '{KECAMATAN}'),
        ('{EKSTREM}', 'Lain', 'pekon', 'pekon', '{KECAMATAN}'))
        AS t(kode_wilayah, nama, jenis, tingkat, kode_induk);
    CREATE TABLE published.nilai AS
        SELECT i AS kode_indikator, kode_wilayah, 'pekon' AS tingkat, '2025-Q4' AS periode,
               '2025-12-31' AS periode_urut, n AS pembilang, 'ada' AS status
        FROM published.wilayah, (VALUES ('desil1_keluarga_dtsen', 20), ('keluarga_dtsen', 100)) AS v(i, n)
        WHERE tingkat = 'pekon';
    CREATE TABLE published.lokus AS SELECT *, 'pasti' AS status, NULL AS kandidat FROM (VALUES
        ('stunting', 2022, '{STUNTING}'), ('stunting', 2022, '{DUA_JENIS}'),
        ('kemiskinan ekstrem', 2022, '{DUA_JENIS}'), ('kemiskinan ekstrem', 2022, '{EKSTREM}'),
        ('stunting', 2023, '{EKSTREM}')) AS t(jenis, tahun_pelaksanaan, kode_wilayah);
"""


@pytest.fixture
def rilis(tmp_path: Path) -> store.Rilis:
    path = tmp_path / "rilis-uji.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute(ISI)
    return store.Rilis(str(tmp_path), path, path, "2026-03-15", "contoh")


def chosen(rilis: store.Rilis, **values) -> list[str]:
    rule = change_aturan(read_aturan(ATURAN), **values)
    found = choose_lokus(store.read_calon_lokus(rilis, rule.minta), rule)
    return list(found.loc[found["terpilih"], "kode_kemendagri"])


def test_a_pekon_in_two_kinds_stands_once_and_goes_first_for_either(rilis):
    """All three have 20 families; by kind first, then by code."""
    assert chosen(rilis, prioritas="tanpa", kuota=3) == [EKSTREM, STUNTING, DUA_JENIS]
    assert chosen(rilis, kuota=3) == [STUNTING, DUA_JENIS, EKSTREM]
    assert chosen(rilis, jenis_prioritas="kemiskinan ekstrem", kuota=3) == [EKSTREM, DUA_JENIS, STUNTING]


def test_only_the_year_asked_for_goes_first(rilis):
    assert chosen(rilis) == [STUNTING]
    assert chosen(rilis, tahun_prioritas=2023) == [EKSTREM]
    assert chosen(rilis, tahun_prioritas=None, kuota=3) == [EKSTREM, STUNTING, DUA_JENIS]


def test_the_reason_names_the_kind_that_went_first(rilis):
    rule = change_aturan(read_aturan(ATURAN), jenis_prioritas="kemiskinan ekstrem")
    found = choose_lokus(store.read_calon_lokus(rilis, rule.minta), rule).set_index("kode_kemendagri")
    assert found.loc[DUA_JENIS, "alasan"] == (
        "Tidak masuk, urutan 2 dari 3: sama jumlahnya, dan hanya kode wilayah yang membedakannya dari Lain "
        "yang terakhir masuk; 20 keluarga desil 1 DTSEN."
    )
    assert found.loc[STUNTING, "alasan"] == (
        "Tidak masuk, urutan 3 dari 3: kuota 1 sudah terisi oleh lokus kemiskinan ekstrem 2022, yang "
        "didahulukan; 20 keluarga desil 1 DTSEN."
    )
