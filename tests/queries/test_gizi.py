"""Stunting by puskesmas, and stunted children by their family's decile: hand-worked."""

from tests.queries.meja import Meja

LINK = "sumber | batch | periode | kunci_baris | id_individu | id_keluarga"


def test_a_puskesmas_is_counted_by_its_name_however_it_is_written():
    meja = Meja(periods="2024-08")
    meja.give(
        "staging.eppgbm",
        """
        batch | periode | kunci_baris | kode_kecamatan | kode_pekon    | puskesmas       | adalah_stunting
        e     | 2024-08 | 1           | 18.04.09       | 18.04.09.2006 | Suoh            | true
        e     | 2024-08 | 2           | 18.04.09       | 18.04.09.2006 | PUSKESMAS SUOH  | false
        e     | 2024-08 | 3           | 18.04.23       | 18.04.23.2006 | UPTD Puskesmas Suoh | false
        e     | 2024-08 | 4           | 18.04.08       | 18.04.08.1005 |                 | true
    """,
    )
    assert meja.ask("core.gizi_puskesmas", "puskesmas, kode_pekon, diukur, pendek") == [
        ("Suoh", "18.04.09.2006", 2, 1),
        ("Suoh", "18.04.23.2006", 1, 0),
        ("tidak disebut", "18.04.08.1005", 1, 1),
    ]
    meja.give("raw.batch", "sumber | periode | batch | asal\neppgbm | 2024-08 | e | contoh")
    columns = "puskesmas, kode_kecamatan, periode, diukur, pendek, status, asal"
    assert meja.ask("published.gizi_puskesmas", columns, "asal <> 'terbit'") == [
        ("Suoh", "18.04.09", "2024-08", 3, 1, "ada", "contoh"),
        ("tidak disebut", "18.04.08", "2024-08", 1, 1, "ada", "contoh"),
    ]


def test_sumber_jaya_counts_42_by_puskesmas_where_the_kecamatan_counts_41():
    meja = Meja()
    terbit = meja.ask("published.gizi_puskesmas", "pendek", "puskesmas = 'Sumber Jaya' AND asal = 'terbit'")
    assert terbit == [(42,)]
    total = meja.ask("published.gizi_puskesmas", "periode, pendek", "asal = 'terbit'")
    assert (len(total), sum(pendek for _, pendek in total)) == (15, 589)  # the kabupaten's 588 fits 41
    kecamatan = meja.ask(
        "indicators.stunting_terbit", "pembilang", "kode_wilayah = '18.04.05' AND periode = '2023-10'"
    )
    assert kecamatan == [(41,)]


def test_stunted_children_are_sought_in_the_latest_dtsen_by_themselves_then_by_their_family():
    meja = Meja(periods="2024-08 2025-Q3 2025-Q4")
    meja.give("staging.eppgbm", "batch | periode | kunci_baris\ne | 2024-08 | 1")
    meja.give(
        "core.balita",
        """
        periode | id_individu | id_keluarga | kode_pekon    | adalah_stunting
        2024-08 | anak1       | kk:lain     | 18.04.09.2006 | true
        2024-08 | anak2       | kk:2        | 18.04.09.2006 | true
        2024-08 | anak3       | anak3       | 18.04.09.2006 | true
        2024-08 | anak4       | kk:1        | 18.04.09.2006 | false
    """,
    )
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | desil
        lama  | 2025-Q3 | 1           | 18.04.09.2006 | 5
        baru  | 2025-Q4 | 1           | 18.04.09.2006 | 1
        baru  | 2025-Q4 | 2           | 18.04.09.2006 | 3
    """,
    )
    meja.give(
        "staging.dtsen_anggota",
        "batch | periode | kunci_baris | kode_pekon\nbaru | 2025-Q4 | a1 | 18.04.09.2006",
    )
    meja.give(
        "link.anggota",
        f"""
        {LINK}
        dtsen_keluarga | lama | 2025-Q3 | 1  | x     | kk:1
        dtsen_keluarga | baru | 2025-Q4 | 1  | x     | kk:1
        dtsen_keluarga | baru | 2025-Q4 | 2  | y     | kk:2
        dtsen_anggota  | baru | 2025-Q4 | a1 | anak1 | kk:1
    """,
    )
    columns = "kode_wilayah, periode, pembilang, penyebut"
    where = "kode_wilayah LIKE '18.04.09.%' AND coalesce(penyebut, pembilang) > 0"
    here = ("18.04.09.2006", "2024-08")
    assert meja.ask("indicators.balita_stunting_desil1", columns, where) == [(*here, 1, 2)]
    assert meja.ask("indicators.balita_stunting_tersambung", columns, where) == [(*here, 2, None)]


def test_every_pekon_has_a_row_so_that_below_kecamatan_none_looks_different():
    meja = Meja(periods="2024-08")
    meja.give(
        "staging.eppgbm",
        "batch | periode | kunci_baris | kode_pekon | adalah_stunting\n"
        "e | 2024-08 | 1 | 18.04.09.2006 | true",
    )
    rows = meja.ask("indicators.balita_stunting_tersambung", "kode_wilayah, pembilang")
    assert (len(rows), {pembilang for _, pembilang in rows}) == (136, {0})
