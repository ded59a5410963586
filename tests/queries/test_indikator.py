"""One hand-worked case for the indicators that are more than a count of rows."""

from tests.queries.meja import CARDS, MODELS, Meja


def counted(meja: Meja, kode: str) -> list[tuple]:
    return meja.ask(f"indicators.{kode}", "kode_wilayah, periode, pembilang, penyebut")


def test_deciles_of_dtsen():
    meja = Meja()
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | desil | jumlah_anggota
        k     | 2025-Q4 | 1           | 18.04.09.2006 | 1     | 5
        k     | 2025-Q4 | 2           | 18.04.09.2006 | 1     | 3
        k     | 2025-Q4 | 3           | 18.04.09.2006 | 4     | 2
        k     | 2025-Q4 | 4           | 18.04.09.2006 | 5     | 4
        k     | 2025-Q4 | 5           | 18.04.09.2006 |       | 1
        k     | 2025-Q4 | 6           | 18.04.09.2004 | 10    | 4
    """,
    )
    here, there = ("18.04.09.2006", "2025-Q4"), ("18.04.09.2004", "2025-Q4")
    assert counted(meja, "keluarga_dtsen") == [(*there, 1, None), (*here, 5, None)]
    assert counted(meja, "desil1_keluarga_dtsen") == [(*here, 2, None)]
    assert counted(meja, "desil1_jiwa_dtsen") == [(*here, 8, None)]
    assert counted(meja, "desil14_keluarga_dtsen") == [(*here, 3, None)]
    assert counted(meja, "belum_berperingkat_dtsen") == [(*here, 1, None)]
    assert counted(meja, "persen_desil1_dtsen") == [(*there, 0, 1), (*here, 2, 5)]


def test_a_p3ke_family_is_counted_once_where_most_members_are():
    meja = Meja()
    meja.give(
        "staging.p3ke",
        """
        batch | periode | kunci_baris | kode_pekon    | id_keluarga_p3ke | desil
        x     | 2022    | 1           | 18.04.09.2006 | P1               | 1
        x     | 2022    | 2           | 18.04.09.2006 | P1               | 1
        x     | 2022    | 3           | 18.04.09.0000 | P1               | 1
        x     | 2022    | 4           | 18.04.09.2004 | P2               | 2
    """,
    )
    here, there = ("18.04.09.2006", "2022"), ("18.04.09.2004", "2022")
    assert counted(meja, "keluarga_p3ke") == [(*there, 1, None), (*here, 1, None)]
    assert counted(meja, "jiwa_p3ke") == [(*there, 1, None), (*here, 3, None)]
    assert counted(meja, "desil1_keluarga_p3ke") == [(*here, 1, None)]
    assert counted(meja, "desil1_jiwa_p3ke") == [(*here, 3, None)]


def test_people_of_dtks_are_the_members_written_on_their_households():
    meja = Meja(periods="2020")
    meja.give(
        "staging.dtks",
        """
        batch | periode | kunci_baris | kode_pekon    | kelas | jumlah_art
        d     | 2020    | 1           | 18.04.09.2006 | 1     | 5
        d     | 2020    | 2           | 18.04.09.2006 | 1     | 3
        d     | 2020    | 3           | 18.04.09.2006 | 4+    | 4
        d     | 2020    | 4           | 18.04.09.2004 | 2     | 1
    """,
    )
    here, there = ("18.04.09.2006", "2020"), ("18.04.09.2004", "2020")
    assert counted(meja, "rumah_tangga_dtks") == [(*there, 1, None), (*here, 3, None)]
    assert counted(meja, "jiwa_dtks") == [(*there, 1, None), (*here, 12, None)]
    assert counted(meja, "kelas1_dtks") == [(*here, 2, None)]
    assert counted(meja, "kelas1_jiwa_dtks") == [(*here, 8, None)]


def test_stunting_is_short_or_very_short_among_those_measured():
    meja = Meja(periods="2024-08")
    meja.give(
        "staging.eppgbm",
        """
        batch | periode | kunci_baris | kode_pekon    | adalah_stunting
        e     | 2024-08 | 1           | 18.04.09.2006 | true
        e     | 2024-08 | 2           | 18.04.09.2006 | false
        e     | 2024-08 | 3           | 18.04.09.2006 | true
        e     | 2024-08 | 4           | 18.04.09.2004 | false
    """,
    )
    here, there = ("18.04.09.2006", "2024-08"), ("18.04.09.2004", "2024-08")
    assert counted(meja, "balita_diukur") == [(*there, 1, None), (*here, 3, None)]
    assert counted(meja, "balita_stunting") == [(*here, 2, None)]
    assert counted(meja, "persen_stunting") == [(*there, 0, 1), (*here, 2, 3)]


def test_water_asked_and_found_good_everywhere_is_zero_bad_not_missing():
    meja = Meja(periods="2025")
    meja.give(
        "staging.air_mck",
        """
        batch | periode | kunci_baris | kode_pekon    | air
        m     | 2025    | 1           | 18.04.09.2006 | layak
        m     | 2025    | 2           | 18.04.09.2006 | layak
    """,
    )
    assert counted(meja, "air_layak") == [("18.04.09.2006", "2025", 2, None)]
    assert counted(meja, "air_tidak_layak") == [("18.04.09.2006", "2025", 0, None)]


def test_a_published_series_gives_the_chosen_figure_and_names_the_other():
    meja = Meja()
    found = meja.ask("indicators.p0_terbit", "periode, nilai, catatan", "periode IN ('2018-03', '2024-03')")
    assert found == [
        ("2018-03", 13.54, "Angka lain untuk periode ini: 12,92 (Pemkab (rakor TKPK 2022))"),
        ("2024-03", 10.68, None),
    ]


def test_every_indicator_is_one_row_per_place_and_period():
    assert {card.kode for card in CARDS} == {t.split(".")[1] for t in MODELS if t.startswith("indicators.")}
    for card in CARDS:
        assert MODELS[f"indicators.{card.kode}"].key == ["kode_wilayah", "periode"]
