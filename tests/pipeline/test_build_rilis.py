"""The whole build on the forty families: right numbers; nothing new when nothing changed or a check fails."""

import csv
import json
import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard.home import PROJECT, QUERIES, Home, find_home
from dashboard.pipeline import build as building
from dashboard.pipeline import checks
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import import_file
from tests.empat_puluh import berkas

HARAPAN = PROJECT / "tests" / "empat_puluh" / "harapan.csv"


def expected() -> list[dict[str, str]]:
    with HARAPAN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def import_forty(home: Home) -> None:
    for sumber, path, periode in berkas.write_all(home.path / "berkas"):
        import_file(home, sumber, path, periode, asal="contoh")


def figures(home: Home, sql: str) -> list[tuple]:
    with duckdb.connect(str(home.kerja), read_only=True) as con:
        return con.execute(sql).fetchall()


@pytest.fixture(scope="module")
def empat_puluh(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The forty families, imported and built. Read it, do not change it."""
    home = find_home(tmp_path_factory.mktemp("empat_puluh"))
    import_forty(home)
    assert build(home).baru
    return home


@pytest.fixture
def own(empat_puluh: Home, tmp_path: Path) -> Home:
    """A copy of that home which a test may change."""
    shutil.copytree(empat_puluh.path, tmp_path / "rumah")
    return find_home(tmp_path / "rumah")


@pytest.mark.parametrize("row", expected(), ids=lambda r: f"{r['kode_indikator']}-{r['kode_wilayah']}")
def test_counted_by_hand(empat_puluh: Home, row: dict[str, str]):
    found = figures(
        empat_puluh,
        "SELECT pembilang, penyebut FROM published.nilai"
        f" WHERE kode_indikator = '{row['kode_indikator']}' AND kode_wilayah = '{row['kode_wilayah']}'"
        f" AND '{row['periode']}' IN ('', periode)",
    )
    penyebut = int(row["penyebut"]) if row["penyebut"] else None
    assert found == [(int(row["pembilang"]), penyebut)]


def test_doubts_are_counted(empat_puluh: Home):
    assert figures(empat_puluh, "SELECT sumber, jenis, jumlah FROM published.keraguan ORDER BY ALL") == [
        ("dtks", "nik_15_angka", 1),
        ("pkh", "keluarga_ganda", 1),
        ("pkh", "nik_apostrof", 1),
        ("pkh", "nik_ganda", 2),
        ("sembako", "pekon_tak_dikenal", 1),
    ]


def test_the_build_notes_every_file_and_table(empat_puluh: Home):
    noted = dict(figures(empat_puluh, "SELECT tabel, baris FROM published.catatan_build"))
    assert noted["raw.pkh"] == 23 and noted["staging.pkh"] == 23 and noted["core.keluarga_terdaftar"] == 35
    inputs = figures(empat_puluh, "SELECT DISTINCT length(masukan), versi_kode FROM published.catatan_build")
    assert inputs == [(12, building.code_version())]


def test_a_second_build_serves_the_same_release(own: Home):
    before = json.loads(own.terkini.read_text("utf-8"))
    again = build(own)
    assert not again.baru and again.rilis.id == before["id"]
    assert json.loads(own.terkini.read_text("utf-8")) == before


def test_one_changed_source_rebuilds_only_what_hangs_on_it(own: Home):
    before = dict(figures(own, "SELECT tabel, sidik FROM mesin.sidik"))
    path = own.path / "berkas" / "blt_dd.xlsx"
    header = ["KECAMATAN", "PEKON", "NAMA KPM", "NIK", "NO KK"]
    berkas.write_xlsx(path, [["BLT"]], header, [["Suoh", "Banding Agung", "Paijo", "1804090103700010", ""]])
    import_file(own, "blt_dd", path, "2024-02", asal="contoh")
    assert build(own).baru
    after = dict(figures(own, "SELECT tabel, sidik FROM mesin.sidik"))
    changed = {tabel for tabel in after if before[tabel] != after[tabel] and not tabel.startswith("kunci:")}
    assert {
        "raw.blt_dd",
        "staging.blt_dd",
        "link.anggota",
        "indicators.kpm_blt_dd",
        "published.nilai",
    } <= changed
    assert (
        not {"staging.pkh", "indicators.kpm_pkh", "core.rekap_b3", "core.terbit", "published.petak"} & changed
    )
    total = (
        "SELECT pembilang FROM published.nilai WHERE kode_indikator = 'kpm_blt_dd' AND kode_wilayah = '18.04'"
    )
    assert figures(own, total) == [(1,)]


def test_a_table_that_no_model_makes_any_more_is_gone_from_the_release(own: Home):
    with duckdb.connect(str(own.kerja)) as con:
        con.execute("CREATE TABLE link.lama AS SELECT 1 AS id; CREATE TABLE published.lama AS SELECT 1 AS id")
    own.terkini.unlink()
    made = build(own)
    with duckdb.connect(str(own.rilis / made.rilis.berkas_terbatas), read_only=True) as con:
        tables = con.execute("SELECT table_name FROM information_schema.tables").fetchall()
    assert not [name for (name,) in tables if "lama" in name] and ("link_anggota",) in tables


def test_progress_counts_up_to_its_total(own: Home):
    own.terkini.unlink()
    seen: list[tuple[int, int, str]] = []
    build(own, lambda done, total, what: seen.append((done, total, what)))
    assert [done for done, _, _ in seen] == sorted(done for done, _, _ in seen)
    assert len({total for _, total, _ in seen}) == 1 and seen[-1][0] <= seen[-1][1]
    assert all(what for _, _, what in seen)


def test_a_failing_check_stops_the_build_and_the_served_release_stays(own: Home, tmp_path: Path, monkeypatch):
    before = own.terkini.read_text("utf-8")
    queries = tmp_path / "queries"
    shutil.copytree(QUERIES, queries)
    (queries / "checks" / "tidak_ada_pekon_banding_agung.sql").write_text(
        "SELECT kode_wilayah, nama FROM published.wilayah WHERE nama = 'Banding Agung'", "utf-8"
    )
    monkeypatch.setattr(building, "QUERIES", queries)
    with pytest.raises(checks.PeriksaGagal) as caught:
        build(own)
    assert str(caught.value) == (
        "Pemeriksaan gagal: tidak ada pekon banding agung\nkode_wilayah | nama\n18.04.09.2006 | Banding Agung"
    )
    assert own.terkini.read_text("utf-8") == before
    assert (own.rilis / json.loads(before)["berkas"]).exists()


def test_a_key_that_is_not_unique_is_found_again_at_the_next_build(own: Home, tmp_path: Path, monkeypatch):
    queries = tmp_path / "queries"
    shutil.copytree(QUERIES, queries)
    staging = queries / "staging" / "pkh.sql"
    text = staging.read_text("utf-8")
    staging.write_text(f"{text.rstrip()}\nUNION ALL SELECT * FROM ({text}) AS lagi", "utf-8")
    monkeypatch.setattr(building, "QUERIES", queries)
    for _ in range(2):
        with pytest.raises(checks.PeriksaGagal, match=r"kunci staging\.pkh \(batch, kunci_baris\)"):
            build(own)


def test_sample_and_real_files_are_never_in_one_release(own: Home):
    path = own.path / "berkas" / "p3ke.csv"
    import_file(own, "p3ke", path, "2022", asal="nyata")
    made = build(own)
    assert made.rilis.asal == "nyata"
    origins = "SELECT DISTINCT asal FROM published.nilai WHERE asal <> 'terbit'"
    assert figures(own, origins) == [("nyata",)]
    assert figures(own, "SELECT count(*) FROM published.batch WHERE sumber <> 'p3ke'") == [(0,)]
