"""Papers in, doubts out: a twin, too much spent, an unknown place, a kelurahan, an action out of version."""

from tests.queries.meja import MODELS, Meja

BERKAS = """
    batch | sumber           | periode | asal
    o1    | rantai_opd       | 2025    | nyata
    o2    | rantai_opd       | 2025    | nyata
    p1    | rantai_pekon     | 2025    | nyata
    k1    | aksi_konvergensi | 2025    | nyata
"""
SUOH = {"kode_kecamatan": "18.04.09", "kode_pekon": "18.04.09.0000", "kecamatan_teks": "SUOH"}
TUGU_RATU = SUOH | {"kode_pekon": "18.04.09.2005", "pekon_teks": "TUGU RATU"}
SEKINCAU = {"kode_kecamatan": "18.04.08", "kode_pekon": "18.04.08.1005", "pekon_teks": "SEKINCAU"}
KABUPATEN = {"kode_kecamatan": "18.04.00", "kode_pekon": "18.04.00.0000"}
SURAT = {"nomor_dokumen": "1", "tanggal_dokumen": "2025-01-05"}
DINSOS = {"batch": "o2", "periode": "2025", "diterima": "2026-02-01", "opd": "Dinsos", "tahun": 2025}
LAMA = DINSOS | {"batch": "o1", "diterima": "2026-01-01", "opd": "DINSOS"}
DPA = {"tahap": "DPA", "kode_kegiatan": "1.1", **SURAT}
OPD = [
    LAMA | DPA | TUGU_RATU | {"kunci_baris": "a#1", "rupiah_pagu": 900},
    DINSOS | DPA | TUGU_RATU | {"kunci_baris": "b#1", "rupiah_pagu": 100},
    DINSOS | DPA | TUGU_RATU | {"kunci_baris": "b#2", "rupiah_pagu": 100},
    DINSOS | DPA | SUOH | {"kunci_baris": "b#3", "tahap": "realisasi", "pekon_teks": "ENTAH",
                           "rupiah_pagu": 100, "rupiah_realisasi": 101},
    DINSOS | SUOH | {"kunci_baris": "b#4", "tahap": "Renja", "kode_kegiatan": "1.1"},
    DINSOS | KABUPATEN | {"kunci_baris": "b#5", "tahap": "DPA", "nomor_dokumen": "1",
                          "tanggal_dokumen": "2027-01-01"},
]  # fmt: skip
DOKUMEN = {"batch": "p1", "periode": "2025", "tahun": 2025, **SURAT}
PEKON = [
    DOKUMEN | TUGU_RATU | {"kunci_baris": "c#1", "tahap": "APB Pekon", "rupiah": 50},
    DOKUMEN | TUGU_RATU | {"kunci_baris": "c#2", "tahap": "realisasi", "rupiah": 51},
    DOKUMEN | SEKINCAU | {"kunci_baris": "c#3", "tahap": "RKP Pekon", "rupiah": 9},
]
AKSI_BARIS = {"batch": "k1", "periode": "2025", "jenis_bukti": "pelaksanaan aksi", "tahun": 2025, **KABUPATEN}
AKSI = [
    AKSI_BARIS | {"kunci_baris": "d#1", "nomor_aksi": 4, "status_aksi": "selesai"},
    AKSI_BARIS | {"kunci_baris": "d#2", "nomor_aksi": 5, "status_aksi": "belum"},
    AKSI_BARIS | {"kunci_baris": "d#3", "nomor_aksi": 5, "status_aksi": "belum", "tahun": 2018},
    AKSI_BARIS | TUGU_RATU | {"kunci_baris": "d#4", "jenis_bukti": "TPPS pekon", "status_aksi": "selesai",
                              "tahun": 2024, "bukti": "SK"},
]  # fmt: skip


def give(table: Meja, name: str, rows: list[dict]) -> None:
    """Rows of one table; what a row does not name is NULL."""
    asked = table.con.execute(f"DESCRIBE {MODELS[name].sql}").fetchall()
    columns = sorted({column for row in rows for column in row} & {row[0] for row in asked})
    lines = [" | ".join(str(row.get(column, "")) for column in columns) for row in rows]
    table.give(name, "\n".join([" | ".join(columns), *lines]))


def meja() -> Meja:
    table = Meja(periods="2025")
    table.give("raw.batch", BERKAS)
    give(table, "staging.rantai_opd", OPD)
    give(table, "staging.rantai_pekon", PEKON)
    give(table, "staging.aksi_konvergensi", AKSI)
    return table


def test_of_two_files_of_one_office_the_later_counts_and_each_doubt_is_named():
    found = meja().ask("core.rantai_opd", "kunci_baris, sasaran, adalah_ganda, keraguan")
    assert found == [
        ("b#1", "pekon", False, None),
        ("b#2", "pekon", True, "baris_ganda"),
        ("b#3", "tidak dikenal", False, "realisasi_melebihi_pagu|pekon_tak_dikenal"),
        ("b#4", "kecamatan", False, "tanpa_nomor_tanggal"),
        ("b#5", "kabupaten", False, "tanpa_kegiatan|tanpa_jumlah|dokumen_di_depan"),
    ]


def test_an_unknown_pekon_keeps_its_written_name_and_its_kecamatan():
    found = meja().ask(
        "published.rantai_opd", "nama_menurut_sumber, kode_kecamatan, kode_wilayah", "tahap = 'realisasi'"
    )
    assert found == [("ENTAH", "18.04.09", None)]


def test_only_a_written_place_that_is_not_found_counts_as_lost():
    counted = meja().ask("core.hitung_baris", "sumber, baris, tak_dikenal", "batch IN ('o2', 'p1', 'k1')")
    assert counted == [("aksi_konvergensi", 4, 0), ("rantai_opd", 5, 1), ("rantai_pekon", 3, 0)]


def test_pekon_spend_against_their_apb_and_kelurahan_are_not_asked():
    assert meja().ask("core.rantai_pekon", "kunci_baris, keraguan") == [
        ("c#1", None), ("c#2", "realisasi_melebihi_pagu"), ("c#3", "kelurahan_tidak_ditanya"),
    ]  # fmt: skip


def test_actions_are_read_in_the_version_of_their_year():
    assert meja().ask("core.aksi_konvergensi", "kunci_baris, versi IS NOT NULL, nama_aksi, keraguan") == [
        ("d#1", True, "Penilaian hasil melalui pemantauan dan evaluasi", "selesai_tanpa_bukti"),
        ("d#2", True, None, "aksi_di_luar_versi"),
        ("d#3", False, None, None),
        ("d#4", True, None, None),
    ]


def test_doubts_are_counted_by_source_and_kind():
    found = meja().ask("published.keraguan", "sumber, jenis, jumlah", "sumber LIKE 'rantai%'")
    assert ("rantai_opd", "realisasi_melebihi_pagu", 1) in found
    assert ("rantai_opd", "baris_ganda", 1) in found
    assert ("rantai_pekon", "kelurahan_tidak_ditanya", 1) in found


def test_a_number_as_long_as_a_nik_is_not_carried_on():
    table = Meja()
    table.con.execute(
        "CREATE OR REPLACE TABLE t AS SELECT tanpa_nomor_orang('Bantuan  1804094107800001 Suoh') AS x"
    )
    assert table.con.execute("SELECT x FROM t").fetchall() == [("Bantuan … Suoh",)]


def test_a_dash_is_an_empty_cell_and_all_pekon_is_no_single_one():
    asked = "tempat_ditulis('-'), tempat_ditulis('Semua Pekon'), tempat_ditulis(' Suoh '), "
    asked += "tanpa_nomor_orang('–')"
    assert Meja().con.execute(f"SELECT {asked}").fetchall() == [(None, None, "Suoh", None)]
