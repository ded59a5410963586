"""Publishing: what a release holds, how it is switched, what is kept, what a kill leaves."""

import json
import random
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import duckdb
import pytest

from dashboard import access, ledger, store
from dashboard.home import PROJECT, Home
from dashboard.pipeline import release_files
from dashboard.pipeline.publish import TabelAsing, publish
from tests.rilis.kerja import META, Kerja, card, kabupaten

CARDS = [card("pkh", sumber="pkh"), card("stunting", sumber="balita"), card("stok", peka="false")]
COUNTS = kabupaten({"pkh": [[0, 3, 40, 50], [6, 5, 0, 90]], "stunting": [[0, 0, 2, 0], [0, 20, 30, 40]]})


def read(path: Path, sql: str) -> list[tuple]:
    with duckdb.connect(str(path), read_only=True) as con:
        return con.execute(sql).fetchall()


def restricted(path: Path) -> Path:
    return path.with_name(path.name.replace(".duckdb", "-terbatas.duckdb"))


def test_small_figures_are_closed_and_totals_are_not(rumah: Home):
    path = Kerja(CARDS, COUNTS).publish(rumah)
    rows = read(
        path,
        "SELECT kode_wilayah, status, pembilang, nilai FROM published.nilai WHERE kode_indikator = 'pkh'",
    )
    shown = {kode: rest for kode, *rest in rows}
    assert shown["18.04.01.2001"] == ["rahasia", None, None]
    assert shown["18.04.02.2002"] == ["nol", 0, 0]
    assert shown["18.04.01"] == ["ada", 93, 93]
    partners = [kode for kode, (status, *_) in shown.items() if status == "ditahan"]
    assert len(partners) == 1 and partners[0].startswith("18.04.01.")


def test_the_restricted_file_keeps_everything_and_only_its_owner_reads_it(rumah: Home):
    path = restricted(Kerja(CARDS, COUNTS).publish(rumah))
    sql = "SELECT pembilang FROM utuh.nilai WHERE kode_indikator = 'pkh' AND kode_wilayah = '18.04.01.2001'"
    assert read(path, sql) == [(3,)]
    assert read(path, "SELECT count(*) FROM bynama.core_keluarga") == [(1,)]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_public_file_has_no_other_schema(rumah: Home):
    path = Kerja(CARDS, COUNTS).publish(rumah)
    sql = "SELECT DISTINCT table_schema FROM information_schema.tables"
    assert read(path, sql) == [("published",)]


def test_a_table_nobody_cleared_is_not_published(rumah: Home):
    con = Kerja(CARDS, COUNTS).connect()
    con.execute("CREATE TABLE published.keluarga AS SELECT * FROM core.keluarga")
    with pytest.raises(TabelAsing, match="keluarga"):
        publish(con, rumah, META)
    assert not rumah.terkini.exists()


def test_the_cell_of_no_known_kecamatan_stands_at_kecamatan_only(rumah: Home):
    counts = COUNTS | {("pkh", "18.04.00.0000", "2025"): 2}
    path = Kerja(CARDS, counts).publish(rumah)
    sql = "SELECT kode_wilayah, pembilang FROM published.nilai WHERE kode_wilayah LIKE '18.04.00%'"
    assert read(path, sql) == [("18.04.00", 2)]


def test_classes_are_drawn_from_what_is_shown(rumah: Home):
    kerja = Kerja([card("pkh")], kabupaten({"pkh": [[0, 4, 4000, 20, 30], [0, 40, 50, 60, 70]]}))
    path = kerja.publish(rumah)
    shown = read(path, "SELECT max(nilai) FROM published.nilai WHERE tingkat = 'pekon' AND status = 'ada'")[
        0
    ][0]
    top = read(path, "SELECT max(atas) FROM published.kelas WHERE tingkat = 'pekon'")[0][0]
    assert shown <= top < 2 * shown


def test_gate_numbers_that_are_closed_elsewhere_are_closed_there(rumah: Home):
    kerja = Kerja(CARDS, COUNTS)
    kerja.gate = [
        ("stunting", "18.04.01.2002", "2025", "bagian_melebihi_keseluruhan", 2, 1, "."),
        ("stunting", "18.04.02.2001", "2025", "bagian_melebihi_keseluruhan", 20, 19, "."),
        ("pkh", "18.04.01", "2025", "bagian_melebihi_keseluruhan", 93, 12, "."),
    ]
    path = kerja.publish(rumah)
    rows = read(path, "SELECT kode_wilayah, angka_a, angka_b FROM published.gerbang")
    hidden = read(
        path, "SELECT kode_wilayah FROM published.nilai WHERE status = 'ditahan' AND kode_indikator = 'pkh'"
    )
    shown = {kode: numbers for kode, *numbers in rows}
    assert shown["18.04.01.2002"] == [None, None]
    assert shown["18.04.01"] == [93, 12] and ("18.04.01",) not in hidden
    gated = read(path, "SELECT pembilang, nilai FROM published.nilai WHERE status = 'gerbang'")
    assert gated == [(None, None)] * 3


def test_a_file_count_that_equals_a_closed_total_is_closed_too(rumah: Home):
    path = Kerja([card("blt")], kabupaten({"blt": [[0, 3, 0]]})).publish(rumah)
    assert read(path, "SELECT status FROM published.nilai WHERE tingkat = 'kabupaten'") == [("ditahan",)]
    assert read(path, "SELECT baris_masuk, baris_diterima FROM published.batch") == [(None, None)]
    assert read(path, "SELECT baris_masuk FROM published.sumber") == [(None,)]


def test_an_unplaced_total_that_would_give_a_cell_back_is_closed(rumah: Home):
    path = Kerja([card("blt")], kabupaten({"blt": [[3, 40, 50], [0, 60, 70]]})).publish(rumah)
    assert read(path, "SELECT tak_dikenal FROM published.batch") == [(None,)]
    assert read(path, "SELECT jumlah FROM published.keraguan WHERE jenis = 'pekon_tak_dikenal'") == [(None,)]


def test_a_number_of_a_person_written_in_a_paper_stays_inside(rumah: Home):
    con = Kerja(CARDS, COUNTS).connect()
    remarks = ["NIK 1804094107800001", "KK 1804 0941 0780 0002, dua", "DPA/A.1/1.06.05.2.02/2026", None]
    con.execute("CREATE TABLE published.rantai_pekon AS SELECT unnest(?::VARCHAR[]) AS keterangan", [remarks])
    path = rumah.rilis / publish(con, rumah, META).berkas
    con.close()
    digits = "9" * 16
    shown = [(f"NIK {digits}",), (f"KK {digits}, dua",), ("DPA/A.1/1.06.05.2.02/2026",), (None,)]
    assert read(path, "SELECT keterangan FROM published.rantai_pekon") == shown
    assert read(restricted(path), "SELECT keterangan FROM utuh.rantai_pekon") == [(r,) for r in remarks]


def test_a_release_anchors_the_ledger_and_is_recorded_in_it(rumah: Home):
    ledger.append_event(rumah, "uji", {"x": 1})
    before = ledger.head(rumah)
    path = Kerja(CARDS, COUNTS).publish(rumah)
    assert read(path, "SELECT kepala_ledger, jumlah_peristiwa FROM published.rilis") == [before]
    event = ledger.read_events(rumah)[-1]
    assert (event.jenis, event.isi["berkas"]) == ("rilis_terbit", path.name)
    assert ledger.verify(rumah, [before]) == []


def test_five_releases_stay_and_those_an_event_refers_to(rumah: Home):
    kerja = Kerja(CARDS, COUNTS)
    first = kerja.publish(rumah)
    id_first = first.name.removeprefix("rilis-").removesuffix(".duckdb")
    ledger.append_event(rumah, "kesepakatan", {"rilis": id_first})
    later = [kerja.publish(rumah) for _ in range(7)]
    kept = {path.name for path in rumah.rilis.glob("rilis-*.duckdb")}
    expected = {path.name for path in [first, *later[-5:]]}
    assert kept == expected | {restricted(rumah.rilis / name).name for name in expected}
    assert store.list_releases(rumah)[0] == store.open_latest(rumah).id
    assert store.open_release(rumah, id_first).asal == "contoh"


def test_other_data_does_not_inherit_what_was_withheld(rumah: Home):
    """A real release after a sample one starts afresh; the same sample again keeps its choice."""
    kerja = Kerja([card("pkh")], kabupaten({"pkh": [[0, 3, 40, 50, 60, 70]]}))
    sql = "SELECT kode_wilayah FROM published.nilai WHERE status = 'ditahan'"
    withheld = read(kerja.publish(rumah), sql)
    grown = {k: n + 30 if n == 3 else n for k, n in kerja.counts.items()}
    assert set(read(Kerja(kerja.cards, grown).publish(rumah), sql)) > set(withheld)
    con = Kerja(kerja.cards, grown).connect()
    publish(con, rumah, META.__class__(**{**META.__dict__, "asal": "nyata"}))
    assert read(store.open_latest(rumah).berkas, sql) == []


def test_without_a_release_the_store_says_so(rumah: Home):
    with pytest.raises(store.BelumAdaRilis):
        store.open_latest(rumah)
    Kerja(CARDS, COUNTS).publish(rumah)
    with pytest.raises(store.BelumAdaRilis):
        store.open_release(rumah, "20200101-000000-000000")


def test_ten_readers_see_one_release_each_while_others_are_published(rumah: Home):
    cards = [card("pkh")]
    versions = [kabupaten({"pkh": [[0, 10 * v, 20 * v], [0, 30 * v, 40 * v]]}) for v in range(1, 7)]
    Kerja(cards, versions[0]).publish(rumah)
    wrong, seen, stop = [], set(), threading.Event()

    def reader() -> None:
        while not stop.is_set():
            rilis = store.open_latest(rumah)
            whole = store.read_nilai(rilis, "pkh", "2025", "kabupaten")["nilai"].iloc[0]
            parts = store.read_nilai(rilis, "pkh", "2025", "pekon")["nilai"].sum()
            named = store.read_rilis(rilis)["id"].iloc[0]
            seen.add(whole)
            if whole != parts or named != rilis.id or whole % 100:
                wrong.append((rilis.id, named, whole, parts))

    threads = [threading.Thread(target=reader) for _ in range(10)]
    for thread in threads:
        thread.start()
    for counts in versions[1:]:
        Kerja(cards, counts).publish(rumah)
    deadline = time.monotonic() + 20
    while 600 not in seen and time.monotonic() < deadline:
        time.sleep(0.05)
    stop.set()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert {100, 600} <= seen


PUBLISHER = """
import sys
from dashboard.home import find_home
from dashboard.pipeline.publish import publish
from tests.rilis.kerja import META
from tests.rilis.test_terbit import CARDS, COUNTS, Kerja
con = Kerja(CARDS, {k: n + 7 for k, n in COUNTS.items()}).connect()
publish(con, find_home(sys.argv[1]), META, lambda step: print(step, flush=True))
print("selesai", flush=True)
"""


def killed_publication(home: Home, step: str, delay: float) -> None:
    """Publish in a process of its own and kill it shortly after it began a step."""
    process = subprocess.Popen(
        [sys.executable, "-c", PUBLISHER, str(home.path)], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )
    for line in process.stdout:
        if line.strip() == step:
            break
    time.sleep(delay)
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("step", ["kerahasiaan", "rilis terbatas", "rilis", "penunjuk"])
def test_a_killed_publication_leaves_a_whole_release(step: str, rumah: Home):
    chance = random.Random(step)
    Kerja(CARDS, COUNTS).publish(rumah)
    for _ in range(2):
        killed_publication(rumah, step, chance.uniform(0, 0.03))
        latest = store.open_latest(rumah)
        total = store.read_nilai(latest, "pkh", "2025", "kabupaten")["nilai"].iloc[0]
        assert total in (194, 194 + 7 * 8)
        assert restricted(latest.berkas).exists()
    release_files.tidy(rumah)
    assert not list(rumah.rilis.glob(".sementara-*"))
    recorded = {event.isi["id"] for event in ledger.read_events(rumah, "rilis_terbit")}
    assert set(store.list_releases(rumah)) == recorded
    assert json.loads(rumah.terkini.read_text())["id"] in recorded


def test_the_least_role_opens_nothing_restricted(rumah: Home):
    path = restricted(Kerja(CARDS, COUNTS).publish(rumah))
    for role in (None, "umum", "tidak dikenal"):
        with pytest.raises(access.TidakBerhak):
            access.restricted_file(access.rights(role, None), path)
    analyst = access.rights("analis", None)
    assert access.restricted_file(analyst, path) == path
    with pytest.raises(access.TidakBerhak):
        access.restricted_file(analyst, path, bynama=True)
    operator = access.rights("operator", frozenset({"18.04.01"}))
    assert operator.covers("18.04.01.2001") and not operator.covers("18.04.02.2001")
    with pytest.raises(access.TidakBerhak):
        access.restricted_file(access.rights("operator"), path, bynama=True)
