"""The ledger is append-only and shows every tampering: change, removal, insertion, cut end, lost key."""

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from dashboard import ledger


@pytest.fixture
def berisi(rumah):
    """A home whose ledger holds three events."""
    ledger.append_events(rumah, [("satu", {"nilai": n, "kata": "é"}) for n in range(3)])
    return rumah


def tamper(rumah, *statements: str) -> None:
    """What someone with the file but not the key can do."""
    with sqlite3.connect(rumah.ledger) as con:
        for name in ("update", "delete"):
            con.execute(f"DROP TRIGGER IF EXISTS peristiwa_tanpa_{name}")
        for statement in statements:
            con.execute(statement)


def test_events_come_back_in_order_and_by_kind(berisi):
    ledger.append_event(berisi, "dua", {"nilai": 9})
    assert [event.nomor for event in ledger.read_events(berisi)] == [1, 2, 3, 4]
    assert [event.isi for event in ledger.read_events(berisi, "dua")] == [{"nilai": 9}]
    assert len(ledger.read_events(berisi, ["satu", "dua"])) == 4
    assert ledger.verify(berisi, [ledger.head(berisi)]) == []


def test_an_absent_ledger_is_empty(rumah):
    assert (ledger.read_events(rumah), ledger.head(rumah), ledger.verify(rumah)) == ([], (ledger.AWAL, 0), [])
    assert not rumah.ledger.exists()


@pytest.mark.parametrize("statement", ["UPDATE peristiwa SET isi = '{}'", "DELETE FROM peristiwa"])
def test_the_table_refuses_change_and_removal(berisi, statement):
    with (
        sqlite3.connect(berisi.ledger) as con,
        pytest.raises(sqlite3.IntegrityError, match="hanya dapat ditambah"),
    ):
        con.execute(statement)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("""UPDATE peristiwa SET isi = '{"kata":"é","nilai":7}' WHERE nomor = 2""", "Isi peristiwa 2"),
        ("UPDATE peristiwa SET waktu = '2020-01-01' WHERE nomor = 1", "Isi peristiwa 1"),
        ("UPDATE peristiwa SET jenis = 'dua' WHERE nomor = 3", "Isi peristiwa 3"),
        ("DELETE FROM peristiwa WHERE nomor = 2", "ada yang hilang"),
        ("INSERT INTO peristiwa SELECT 4, 'w', 'satu', '{}', hash, 'x' FROM peristiwa WHERE nomor = 3",
         "Isi peristiwa 4"),
    ],
)  # fmt: skip
def test_tampering_shows(berisi, statement, said):
    tamper(berisi, statement)
    assert any(said in problem for problem in ledger.verify(berisi))


def test_a_cut_end_shows_against_the_anchor_of_a_release(berisi):
    anchor = ledger.head(berisi)
    tamper(berisi, "DELETE FROM peristiwa WHERE nomor = 3")
    assert ledger.verify(berisi) == []
    assert "3 peristiwa" in ledger.verify(berisi, [anchor])[0]


def test_a_ledger_written_anew_shows_against_the_anchor(berisi):
    anchor = ledger.head(berisi)
    for path in (berisi.ledger, berisi.kunci):
        path.unlink()
    ledger.append_events(berisi, [("satu", {"nilai": n}) for n in range(3)])
    assert ledger.verify(berisi) == []
    assert ledger.verify(berisi, [anchor])


def test_the_key_is_private_and_never_made_twice(berisi):
    assert stat.S_IMODE(berisi.kunci.stat().st_mode) == 0o600
    berisi.kunci.unlink()
    with pytest.raises(ledger.LedgerRusak, match="hilang"):
        ledger.append_event(berisi, "satu", {})
    assert not berisi.kunci.exists()
    assert "tidak dapat dibaca" in ledger.verify(berisi)[0]


def test_all_or_none(berisi):
    with pytest.raises(TypeError):
        ledger.append_events(berisi, [("satu", {}), ("satu", {"nilai": object()})])
    assert ledger.head(berisi)[1] == 3


def test_writers_at_the_same_time_make_one_chain(rumah):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: ledger.append_event(rumah, "satu", {"nilai": n}), range(24)))
    assert ledger.head(rumah)[1] == 24
    assert ledger.verify(rumah) == []


def test_a_first_write_killed_before_its_commit_left_no_ledger(rumah):
    with sqlite3.connect(rumah.ledger) as con:
        con.execute("PRAGMA journal_mode = WAL")
    assert ledger.verify(rumah) == []
    assert ledger.head(rumah) == (ledger.AWAL, 0)
    ledger.append_event(rumah, "satu", {})
    assert ledger.head(rumah)[1] == 1
    assert ledger.verify(rumah) == []


def test_a_table_taken_away_shows_against_the_anchor(berisi):
    anchor = ledger.head(berisi)
    tamper(berisi, "DROP TABLE peristiwa")
    assert ledger.verify(berisi, [anchor])
