"""Lokus as decided, and the status of pekon as far as published."""

from collections import Counter

from tests.reference.tabel import read_table, units


def lokus(jenis: str) -> list[dict[str, str]]:
    return [row for row in read_table("lokus") if row["jenis"] == jenis]


def test_twelve_named_stunting_lokus_of_2022_one_unconfirmed():
    rows = [row for row in lokus("stunting") if row["tahun_pelaksanaan"] == "2022"]
    assert Counter(row["status"] for row in rows) == {"pasti": 11, "belum pasti": 1}
    assert len({row["kode_kecamatan"] for row in rows}) == 6


def test_sindang_sari_is_not_guessed():
    (row,) = [row for row in read_table("lokus") if row["status"] == "belum pasti"]
    assert row["nama_menurut_sumber"] == "Sindang Sari"
    assert row["kode_wilayah"] == ""
    assert row["kandidat"].split("|") == ["18.04.05.2001", "18.04.05.2011"]


def test_two_audit_lokus_of_2023():
    rows = lokus("audit stunting")
    assert {row["kode_wilayah"] for row in rows} == {"18.04.08.1005", "18.04.09.2005"}
    assert {row["tahun_pelaksanaan"] for row in rows} == {"2023"}


def test_lokus_known_only_as_counts():
    rows = {row["id"]: row for row in read_table("lokus") if row["status"] == "hanya jumlah"}
    assert {key: row["jumlah"] for key, row in rows.items()} == {
        "kemiskinan-ekstrem-2022": "25",
        "diundang-2022": "5",
        "stunting-2023": "15",
    }
    assert rows["diundang-2022"]["kode_kecamatan"] == "18.04.04"
    assert (rows["stunting-2023"]["tahun_penetapan"], rows["stunting-2023"]["tahun_pelaksanaan"]) == (
        "2022",
        "2023",
    )


def test_a_missing_year_is_explained():
    for row in read_table("lokus"):
        assert row["tahun_penetapan"] or row["tahun_pelaksanaan"]
        if not (row["tahun_penetapan"] and row["tahun_pelaksanaan"]):
            assert "tidak disebut" in row["catatan"] or "tidak ada penetapan" in row["catatan"]


def test_codes_of_lokus_exist_and_lie_in_their_kecamatan():
    known = {row["kode_wilayah"]: row["kode_induk"] for row in units()}
    rows = read_table("lokus")
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        for code in filter(None, [row["kode_wilayah"], *row["kandidat"].split("|")]):
            assert known[code] == row["kode_kecamatan"]
        assert (row["status"] == "pasti") == bool(row["kode_wilayah"])


def test_village_status_is_kept_as_published_and_the_unclear_stays_without_code():
    rows = read_table("idm")
    counts = Counter((row["atribut"], row["tahun"], row["nilai"]) for row in rows)
    assert counts["Status IDM", "2019", "tertinggal"] == 14
    assert counts["Status IDM", "2023", "mandiri"] == 32
    unclear = {row["nama_menurut_sumber"] for row in rows if not row["kode_wilayah"]}
    assert unclear == {"Atarbawang", "Sukajaya", "Muara Jaya"}
    known = {row["kode_wilayah"] for row in read_table("wilayah")}
    assert {row["kode_wilayah"] for row in rows} - {""} <= known
