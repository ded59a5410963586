"""Classes by decile, PBI by reason, stocks by dusun, and what a figure rests on: hand-worked."""

from tests.queries.meja import Meja

LINK = "sumber | batch | periode | kunci_baris | id_individu | id_keluarga"
HERE = "18.04.09"


def test_a_kecamatan_has_a_row_for_every_class_of_dtsen():
    meja = Meja()
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | desil | jumlah_anggota
        d     | 2025-Q4 | 1           | 18.04.09.2006 | 1     | 5
        d     | 2025-Q4 | 2           | 18.04.09.2005 | 1     | 3
        d     | 2025-Q4 | 3           | 18.04.09.0000 | 10    | 2
        d     | 2025-Q4 | 4           | 18.04.09.2006 |       | 4
        d     | 2025-Q4 | 5           | 18.04.08.2001 | 1     | 1
    """,
    )
    found = meja.ask("published.desil", "satuan, kelas, jumlah, status", f"kode_wilayah = '{HERE}'")
    assert len(found) == 2 * 11  # ten classes and "belum berperingkat", families and people
    assert [row for row in found if row[3] == "ada"] == [
        ("jiwa", "1", 8, "ada"),
        ("jiwa", "10", 2, "ada"),
        ("jiwa", "belum", 4, "ada"),
        ("keluarga", "1", 2, "ada"),
        ("keluarga", "10", 1, "ada"),
        ("keluarga", "belum", 1, "ada"),
    ]
    kabupaten = meja.ask(
        "published.desil", "jumlah", "kode_wilayah = '18.04' AND kelas = '1' AND satuan = 'keluarga'"
    )
    assert kabupaten == [(3,)]


def test_the_three_lists_stay_apart():
    meja = Meja(periods="2020 2022")
    meja.give(
        "staging.dtks",
        """
        batch | periode | kunci_baris | kode_pekon    | kelas
        t     | 2020    | 1           | 18.04.09.2006 | 1
        t     | 2020    | 2           | 18.04.09.2006 | 4+
    """,
    )
    meja.give(
        "core.keluarga_p3ke",
        """
        periode | id_keluarga_p3ke | kode_pekon    | desil | jumlah_anggota
        2022    | P1               | 18.04.09.2006 | 1     | 4
    """,
    )
    found = meja.ask(
        "published.desil", "sumber, satuan, kelas, jumlah", f"kode_wilayah = '{HERE}' AND jumlah > 0"
    )
    assert found == [
        ("dtks", "rumah tangga", "1", 1),
        ("dtks", "rumah tangga", "4+", 1),
        ("p3ke", "jiwa", "1", 4),
        ("p3ke", "keluarga", "1", 1),
    ]
    classes = meja.ask("published.desil", "DISTINCT sumber, kelas", "satuan <> 'jiwa'")
    assert [kelas for sumber, kelas in classes if sumber == "dtks"] == ["1", "2", "3", "4", "4+"]
    assert [kelas for sumber, kelas in classes if sumber == "p3ke"] == ["1", "2", "3", "4"]


def pbi() -> Meja:
    """Three members: one in DTSEN by himself, one by his family without a rank, one not in it."""
    meja = Meja(periods="2025-Q3 2025-Q4 2026-01 2026-02")
    meja.give(
        "link.anggota",
        f"""
        {LINK}
        dtsen_keluarga | lama | 2025-Q3 | 1  | x    | kk:1
        dtsen_keluarga | baru | 2025-Q4 | 1  | x    | kk:1
        dtsen_keluarga | baru | 2025-Q4 | 2  | y    | kk:2
        dtsen_anggota  | baru | 2025-Q4 | a1 | nik1 | kk:1
        pbi_jk         | p    | 2026-02 | 1  | nik1 | kk:lain
        pbi_jk         | p    | 2026-02 | 2  | nik2 | kk:2
        pbi_jk         | p    | 2026-02 | 3  | nik3 | nik3
    """,
    )
    meja.give(
        "staging.pbi_jk",
        """
        batch | periode | kunci_baris | kode_pekon    | status   | alasan
        p     | 2026-02 | 1           | 18.04.09.2006 | nonaktif | Meninggal
        p     | 2026-02 | 2           | 18.04.09.2006 | aktif    |
        p     | 2026-02 | 3           | 18.04.09.2005 | nonaktif |
    """,
    )
    meja.give(
        "staging.dtsen_keluarga",
        """
        batch | periode | kunci_baris | kode_pekon    | desil
        lama  | 2025-Q3 | 1           | 18.04.09.2006 | 9
        baru  | 2025-Q4 | 1           | 18.04.09.2006 | 2
        baru  | 2025-Q4 | 2           | 18.04.09.2006 |
    """,
    )
    meja.give(
        "staging.dtsen_anggota",
        "batch | periode | kunci_baris | kode_pekon\nbaru | 2025-Q4 | a1 | 18.04.09.2006",
    )
    return meja


def test_a_member_has_the_decile_of_his_family_in_the_latest_dtsen():
    columns = "status_peserta, alasan, desil, jumlah"
    assert pbi().ask("published.pbi_alasan", columns, "kode_wilayah = '18.04'") == [
        ("aktif", "", "belum", 1),
        ("nonaktif", "Meninggal", "2", 1),
        ("nonaktif", "tidak disebut", "tidak tersambung", 1),
    ]


def test_every_combination_has_a_row_where_nobody_is_in_it():
    rows = pbi().ask("published.pbi_alasan", "DISTINCT jumlah, status", "kode_wilayah = '18.04.08'")
    assert rows == [(0, "nol")]


def test_a_dusun_is_expected_every_month_from_its_first_one():
    meja = Meja(periods="2025-11 2025-12")
    zero = " | ".join(["0"] * 8)
    names = "lahir_l lahir_p datang_l datang_p meninggal_l meninggal_p pindah_l pindah_p"
    flows = names.replace(" ", " | ")
    meja.give(
        "staging.pemangku_b3",
        f"""
        batch | periode | kode_pekon    | dusun | awal_l | awal_p | awal_kk | awal_anggota | awal_jiwa | akhir_l | akhir_p | akhir_kk | akhir_anggota | akhir_jiwa | tanggal_setor | {flows}
        b     | 2025-11 | 18.04.09.2006 | I     | 20     | 22     | 12      | 30           | 42        | 20      | 22      | 12       | 30            | 42         | 2025-12-08    | {zero}
        c     | 2025-12 | 18.04.09.2006 | II    | 10     | 9      | 6       | 13           | 19        | 10      | 9       | 6        | 13            | 19         | 2026-01-20    | {zero}
        d     | 2025-11 | 18.04.09.2005 | I     | 10     | 9      | 6       | 13           | 19        | 10      | 9       | 6        | 13            | 20         | 2025-12-08    | {zero}
    """,  # noqa: E501
    )
    meja.give(
        "raw.batch",
        "sumber | periode | batch\npemangku_b3 | 2025-11 | b\npemangku_b3 | 2025-12 | c",
    )
    columns = "kode_wilayah, dusun, bulan, jiwa, kk, laki, perempuan, status_lapor"
    assert meja.ask("published.b3_dusun", columns) == [
        ("18.04.09.2005", "I", "2025-11", 20, 6, 10, 9, "tidak_seimbang"),
        ("18.04.09.2005", "I", "2025-12", None, None, None, None, "belum"),
        ("18.04.09.2006", "I", "2025-11", 42, 12, 20, 22, "tepat"),
        ("18.04.09.2006", "I", "2025-12", None, None, None, None, "belum"),
        ("18.04.09.2006", "II", "2025-12", 19, 6, 10, 9, "terlambat"),
    ]


def test_a_figure_rests_on_the_files_of_its_period():
    meja = Meja(periods="2023-Q4 2025-Q4")
    meja.give(
        "raw.batch",
        """
        sumber | periode | batch
        pkh    | 2023-Q4 | lama
        pkh    | 2025-Q4 | baru
    """,
    )
    columns = "periode, sumber, batch, agensi, tanggal_acuan, sumber_url"
    assert meja.ask("published.jejak", columns, "kode_indikator = 'kpm_pkh'") == [
        ("2023-Q4", "pkh", "lama", "Dinas Sosial", "Triwulan IV 2023", None),
        ("2025-Q4", "pkh", "baru", "Dinas Sosial", "Triwulan IV 2025", None),
    ]


def test_a_published_figure_rests_on_who_said_it_and_where():
    meja = Meja()
    columns = "sumber, batch, agensi, tanggal_acuan, starts_with(sumber_url, 'http')"
    rows = meja.ask("published.jejak", columns, "kode_indikator = 'p0_terbit' AND periode = '2023-03'")
    assert rows == [("terbit", None, "BPS (Susenas)", "Maret 2023", True)]


def test_a_distinct_count_over_lists_names_each_list():
    meja = Meja()
    meja.give(
        "raw.batch",
        "sumber | periode | batch\npkh | 2025-Q4 | p\nsembako | 2025-11 | s\nair_mck | 2025-11 | a",
    )
    meja.give(
        "core.sumber_terdaftar",
        """
        sumber  | batch | kunci_baris | periode | tanggal_akhir | kode_pekon    | id_keluarga
        pkh     | p     | 1           | 2025-Q4 | 2025-12-31    | 18.04.09.2006 | kk:1
        sembako | s     | 1           | 2025-11 | 2025-11-30    | 18.04.09.2006 | kk:1
    """,
    )
    found = meja.ask("published.jejak", "periode, sumber, batch", "kode_indikator = 'keluarga_terdaftar'")
    assert found == [("2025-Q4", "pkh", "p"), ("2025-Q4", "sembako", "s")]


def test_an_indicator_carries_its_sql():
    meja = Meja()
    [(name, text)] = meja.ask("published.indikator", "berkas_sql, sql", "kode = 'kpm_pkh'")
    assert name == "queries/indicators/kpm_pkh.sql"
    assert "FROM staging.pkh" in text
