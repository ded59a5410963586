"""Every check finds the wrong row that is planted for it, and finds nothing in what the models make."""

import pytest

from tests.queries.meja import CHECKS, MODELS, Meja

BATCH = """
    batch | sumber      | periode | bagian | asal   | baris_masuk | baris_ditolak
    p     | pkh         | 2025-Q4 |        | contoh | 3           | 1
    b     | pemangku_b3 | 2025-12 | SUOH   | contoh | 1           | 0
"""
PKH = """
    batch | periode | kunci_baris | kode_pekon
    p     | 2025-Q4 | 1           | 18.04.09.2006
    p     | 2025-Q4 | 2           | 18.04.09.0000
"""
B3 = """
    batch | periode | kunci_baris | kode_pekon    | akhir_jiwa
    b     | 2025-12 | 1           | 18.04.09.2006 | 900
"""
# Check → the change in a finished working database that it must find.
PLANTED = {
    "setiap kode wilayah dikenal": "UPDATE published.lapor SET kode_wilayah = '18.04.99.2001'",
    "setiap baris punya tempat": (
        "INSERT INTO raw.tempat VALUES ('pkh', '', '', '', '18.04.09', '18.04.04.2002', 'nama', '100')"
    ),
    "baris masuk sama dengan ditempatkan dan ditolak": "UPDATE raw.batch SET baris_masuk = 4",
    "kecamatan sama dengan jumlah pekonnya": (
        "UPDATE rollup.tingkat SET pembilang = 9 WHERE kode_wilayah = '18.04.09' AND periode = '2025-Q4'"
    ),
    "kabupaten sama dengan jumlah kecamatannya": (
        "UPDATE rollup.tingkat SET pembilang = 9 WHERE kode_wilayah = '18.04' AND periode = '2025-Q4'"
    ),
    "jumlah sama dengan bagiannya": (
        "UPDATE ref.kartu_indikator SET jumlah_dari = 'kpm_pkh' WHERE kode = 'kpm_sembako'"
    ),
    "angka yang sama di mana pun": (
        "INSERT INTO rollup.tingkat VALUES"
        " ('persen_stunting', '2025-Q4', '18.04.09.2006', 1, 2, NULL, NULL, 1)"
    ),
    "kelas berjumlah sama dengan indikatornya": (
        "INSERT INTO published.desil (kode_wilayah, periode, sumber, satuan, kelas, jumlah)"
        " VALUES ('18.04', '2022', 'p3ke', 'keluarga', '1', 3)"
    ),
    "baris daftar sama dengan angka kabupaten": "DELETE FROM rollup.tingkat WHERE kode_indikator = 'kpm_pkh'",
    "setiap baris daftar punya orang dan keluarga": "DELETE FROM link.anggota WHERE kunci_baris = '1'",
    "status dan angka saling cocok": "UPDATE published.nilai SET nilai = NULL WHERE status = 'ada'",
    "rilis satu asal": (
        "INSERT INTO raw.batch (batch, sumber, periode, asal) VALUES ('n', 'dtks', '2022', 'nyata')"
    ),
}


@pytest.fixture(scope="module")
def finished() -> Meja:
    """A working database of one PKH list and one dusun, all models built."""
    meja = Meja()
    meja.give("raw.batch", BATCH)
    meja.give("staging.pkh", PKH)
    meja.give("staging.pemangku_b3", B3)
    for tabel in MODELS:
        meja.build_once(tabel)
    return meja


def test_every_check_has_a_planted_fault():
    assert set(PLANTED) == set(CHECKS)


@pytest.mark.parametrize("kalimat", CHECKS)
def test_check(finished: Meja, kalimat: str):
    assert finished.find_wrong(kalimat) == []
    finished.con.execute("BEGIN")
    finished.con.execute(PLANTED[kalimat])
    assert finished.find_wrong(kalimat)
    finished.con.execute("ROLLBACK")


@pytest.mark.parametrize("tabel", MODELS)
def test_every_table_says_its_grain_and_its_key_is_unique(finished: Meja, tabel: str):
    model = MODELS[tabel]
    head = model.sql.splitlines()
    assert head[0].startswith("-- butir: satu baris per ") and head[1].startswith("-- kunci: ")
    if model.key:
        key = ", ".join(model.key)
        twice = f"SELECT {key} FROM {tabel} GROUP BY {key} HAVING count(*) > 1"
        assert finished.con.execute(twice).fetchall() == []
