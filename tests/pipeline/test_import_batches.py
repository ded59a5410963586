"""Batches and the ledger stay whole: same file, corrected file, sample and real, a kill at any moment."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

from dashboard import ledger
from dashboard.home import PROJECT
from dashboard.pipeline.batches import all_batches, current_batches, is_whole, read_batch
from dashboard.pipeline.faults import ImportDitolak
from dashboard.pipeline.importing import Kiriman, import_file, import_many
from dashboard.pipeline.status import read_status, summarize
from tests.pipeline.berkas_uji import write_xlsx

HEAD = ["NAMA PENERIMA", "NIK KTP", "NM KEC", "NM KEL"]


def pkh(folder, name: str, families: int = 3, periode: str = "2025-Q4"):
    """A PKH list of so many families."""
    rows = [[f"Sukiran {n}", f"18049999{n:08d}", "SUOH", "TUGU RATU"] for n in range(families)]
    return write_xlsx(folder / f"{name} {periode}.xlsx", [HEAD, *rows])


def test_the_same_file_again_changes_nothing(rumah, tmp_path):
    path = pkh(tmp_path, "pkh")
    first = import_file(rumah, "pkh", path, "2025-Q4", "2026-01-10")
    head = ledger.head(rumah)
    again = import_file(rumah, "pkh", path)
    renamed = import_file(rumah, "pkh", shutil.copy(path, tmp_path / "salinan 2025-Q4.xlsx"))
    assert (first.baru, again.baru, renamed.baru) == (True, False, False)
    assert again.batch == renamed.batch == first.batch
    assert ledger.head(rumah) == head


def test_a_corrected_file_replaces_and_the_earlier_stays_readable(rumah, tmp_path):
    first = import_file(rumah, "pkh", pkh(tmp_path, "pkh", 3)).batch
    second = import_file(rumah, "pkh", pkh(tmp_path, "pkh", 4)).batch
    assert current_batches(rumah) == [second]
    assert [len(read_batch(batch)) for batch in all_batches(rumah)] == [3, 4]
    back = import_file(rumah, "pkh", pkh(tmp_path, "pkh", 3))
    assert back.baru
    assert [batch.batch for batch in current_batches(rumah)] == [first.batch]


def test_other_periods_and_sources_do_not_replace(rumah, tmp_path):
    import_file(rumah, "pkh", pkh(tmp_path, "pkh"))
    import_file(rumah, "pkh", pkh(tmp_path, "pkh", periode="2025-Q3"))
    import_file(rumah, "sembako", pkh(tmp_path, "pkh", periode="2025-11"))
    assert len(current_batches(rumah)) == 3


def test_a_lost_folder_comes_back_without_a_new_event(rumah, tmp_path):
    path = pkh(tmp_path, "pkh")
    batch = import_file(rumah, "pkh", path).batch
    shutil.rmtree(batch.folder)
    result = import_file(rumah, "pkh", path)
    assert not result.baru
    assert len(read_batch(result.batch)) == 3
    assert ledger.head(rumah)[1] == 1


def test_folders_of_a_killed_import_are_ignored_and_cleaned(rumah, tmp_path):
    batch = import_file(rumah, "pkh", pkh(tmp_path, "pkh")).batch
    orphan = shutil.copytree(batch.folder, batch.folder.parent / "0123456789ab")
    draft = shutil.copytree(batch.folder, rumah.batch / ".sementara-x")
    assert current_batches(rumah) == [batch]
    import_file(rumah, "pkh", pkh(tmp_path, "pkh", periode="2025-Q3"))
    assert not orphan.exists()
    assert not draft.exists()
    assert is_whole(batch.folder)


def test_the_first_real_import_starts_a_clean_home(rumah, tmp_path):
    import_file(rumah, "pkh", pkh(tmp_path, "contoh"), asal="contoh")
    import_file(rumah, "pkh", pkh(tmp_path, "contoh", periode="2025-Q3"), asal="contoh")
    real = import_file(rumah, "pkh", pkh(tmp_path, "nyata", 5)).batch
    assert current_batches(rumah) == [real]
    assert [event.jenis for event in ledger.read_events(rumah)][-2:] == ["rumah_bersih", "batch_masuk"]
    with pytest.raises(ImportDitolak, match="tidak dicampurkan"):
        import_file(rumah, "pkh", pkh(tmp_path, "lagi"), asal="contoh")


def test_a_refused_real_file_leaves_the_sample_in_place(rumah, tmp_path):
    sample = import_file(rumah, "pkh", pkh(tmp_path, "contoh"), asal="contoh").batch
    bad = write_xlsx(tmp_path / "x 2025-Q4.xlsx", [["apa"], ["1"]])
    with pytest.raises(ImportDitolak):
        import_file(rumah, "pkh", bad)
    assert current_batches(rumah) == [sample]


def test_the_sample_file_as_real_file_is_a_batch_of_its_own(rumah, tmp_path):
    path = pkh(tmp_path, "pkh")
    sample = import_file(rumah, "pkh", path, asal="contoh").batch
    real = import_file(rumah, "pkh", path).batch
    assert sample.batch != real.batch
    assert [batch.asal for batch in current_batches(rumah)] == ["nyata"]


def test_events_hold_no_person(rumah, tmp_path):
    import_file(rumah, "pkh", pkh(tmp_path, "pkh"))
    text = rumah.ledger.read_bytes()
    assert b"Sukiran" not in text
    assert b"18049999" not in text


def test_status_lists_what_counts(rumah, tmp_path):
    import_file(rumah, "pkh", pkh(tmp_path, "pkh"))
    status = read_status(rumah)
    assert status["rilis"] is None
    (record,) = status["sumber"]
    assert (record["sumber"], record["periode"], record["baris_masuk"]) == ("pkh", "2025-Q4", 3)
    assert record["umur_hari"] == 74  # 31 December to the tests' 15 March
    assert summarize(status["sumber"])[0]["berkas_jumlah"] == 1


def test_many_files_at_once_equal_one_after_another(rumah, tmp_path):
    files = [Kiriman("pkh", pkh(tmp_path, "pkh", n + 1, f"20{n:02d}-Q1")) for n in range(10, 20)]
    together = import_many(rumah, files)
    assert [result.batch.baris_diterima for result in together] == list(range(11, 21))
    assert [event.isi["periode"] for event in ledger.read_events(rumah)] == [
        f"20{n}-Q1" for n in range(10, 20)
    ]


IMPORT_ALL = """
import sys
from pathlib import Path
from dashboard.home import find_home
from dashboard.pipeline.importing import Kiriman, import_file
print("mulai", flush=True)
for path in sorted(Path(sys.argv[2]).glob("*.xlsx")):
    import_file(find_home(sys.argv[1]), "pkh", path)
"""


def test_a_kill_at_any_moment_leaves_batches_and_ledger_whole(rumah, tmp_path):
    files = tmp_path / "berkas"
    files.mkdir()
    for number in range(40):
        pkh(files, "pkh", 5, f"20{number + 10}-Q1")
    chance = random.Random(4)
    for _ in range(4):
        _import_and_kill(rumah, files, chance.uniform(0.02, 0.5))
        assert ledger.verify(rumah) == []
        assert all(is_whole(batch.folder) for batch in current_batches(rumah))
        assert all(len(read_batch(batch)) == 5 for batch in current_batches(rumah))
    results = import_many(rumah, [Kiriman("pkh", path) for path in sorted(files.glob("*.xlsx"))])
    assert not any(result.ditolak for result in results)
    assert len(current_batches(rumah)) == 40
    assert not list(rumah.batch.glob(".sementara-*"))


def _import_and_kill(rumah, files, after: float) -> None:
    command = [sys.executable, "-c", IMPORT_ALL, str(rumah.path), str(files)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, start_new_session=True) as process:
        process.stdout.readline()
        time.sleep(after)
        os.killpg(process.pid, signal.SIGKILL)
