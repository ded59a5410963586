"""The monthly book B.3: does it balance, was it handed in, and what is withheld when it does not add up."""

import pytest

from tests.queries.meja import Meja

AWAL = "awal_l | awal_p | awal_kk | awal_anggota | awal_jiwa"
ARUS = "lahir_l | lahir_p | datang_l | datang_p | meninggal_l | meninggal_p | pindah_l | pindah_p"
AKHIR = "akhir_l | akhir_p | akhir_kk | akhir_anggota | akhir_jiwa"
HEAD = f"batch | periode | kunci_baris | kode_pekon | bagian | {AWAL} | {ARUS} | {AKHIR} | tanggal_setor"
BALANCED = "50 | 50 | 30 | 70 | 100 | 1 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 51 | 49 | 30 | 70 | 100"
OFF_BY_TWO = "50 | 50 | 30 | 70 | 100 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 53 | 50 | 31 | 72 | 103"
KK_WRONG = "50 | 50 | 30 | 70 | 100 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 50 | 50 | 30 | 75 | 100"


@pytest.fixture
def meja() -> Meja:
    meja = Meja(periods="2025-12")
    meja.give(
        "raw.batch",
        """
        batch | sumber      | periode | bagian | asal
        b     | pemangku_b3 | 2025-12 | SUOH   | contoh
    """,
    )
    meja.give(
        "staging.pemangku_b3",
        f"""
        {HEAD}
        b | 2025-12 | 1 | 18.04.09.2006 | SUOH | {BALANCED}   | 2026-01-10
        b | 2025-12 | 2 | 18.04.09.2006 | SUOH | {BALANCED}   | 2026-01-10
        b | 2025-12 | 3 | 18.04.09.2004 | SUOH | {BALANCED}   | 2026-01-11
        b | 2025-12 | 4 | 18.04.09.2005 | SUOH | {BALANCED}   | 2026-01-05
        b | 2025-12 | 5 | 18.04.09.2005 | SUOH | {OFF_BY_TWO} | 2026-01-05
        b | 2025-12 | 6 | 18.04.09.2003 | SUOH | {KK_WRONG}   | 2026-01-05
    """,
    )
    return meja


def test_who_has_reported(meja: Meja):
    found = meja.ask(
        "published.lapor", "kode_wilayah, status, tanggal_setor::VARCHAR", "kode_wilayah LIKE '18.04.09.%'"
    )
    assert found == [
        ("18.04.09.2003", "tidak_seimbang", "2026-01-05"),
        ("18.04.09.2004", "terlambat", "2026-01-11"),
        ("18.04.09.2005", "tidak_seimbang", "2026-01-05"),
        ("18.04.09.2006", "tepat", "2026-01-10"),
        ("18.04.09.2010", "belum", None),
        ("18.04.09.2017", "belum", None),
        ("18.04.09.2018", "belum", None),
    ]


def test_the_note_shows_stocks_and_the_net_change_only(meja: Meja):
    note = meja.ask("published.lapor", "catatan", "kode_wilayah = '18.04.09.2005'")
    assert note == [
        (
            "Awal 200, perubahan bersih 1, seharusnya 201; tertulis 203 jiwa, 203 laki-laki + perempuan, "
            "203 KK + anggota (1 dusun tidak seimbang)",
        )
    ]


def test_what_does_not_balance_is_withheld_with_both_numbers(meja: Meja):
    assert meja.ask("published.gerbang", "kode_indikator, kode_wilayah, aturan, angka_a, angka_b") == [
        ("kk_b3", "18.04.09.2003", "kk_tidak_cocok", 105, 100),
        ("penduduk_b3", "18.04.09.2003", "hitungan_tidak_seimbang", 100, 100),
        ("penduduk_b3", "18.04.09.2005", "hitungan_tidak_seimbang", 201, 203),
    ]
    where = "kode_wilayah IN ('18.04.09.2005', '18.04.09.2006') AND kode_indikator LIKE '%k_b3'"
    assert meja.ask("published.nilai", "kode_indikator, kode_wilayah, pembilang, status", where) == [
        ("kk_b3", "18.04.09.2005", 61, "ada"),
        ("kk_b3", "18.04.09.2006", 60, "ada"),
        ("penduduk_b3", "18.04.09.2005", None, "gerbang"),
        ("penduduk_b3", "18.04.09.2006", 200, "ada"),
    ]
