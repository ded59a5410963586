"""A real build in a process of its own, killed at random moments: served release and batches stay whole."""

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard import ledger, store
from dashboard.home import PROJECT, Home
from dashboard.pipeline import release_files

BENIH = 7
PEMBUNUHAN = 2


@pytest.fixture
def salinan(rumah_kecil, tmp_path: Path) -> Home:
    """A copy of the small home without its working database, so that a build has everything to do."""
    folder = tmp_path / "salinan"
    shutil.copytree(rumah_kecil.path, folder, ignore=shutil.ignore_patterns("kerja.duckdb*", "contoh"))
    return Home(folder)


def start_build(home: Home) -> subprocess.Popen:
    command = [sys.executable, "-m", "dashboard.cli", "--home", str(home.path), "build"]
    return subprocess.Popen(
        command, cwd=PROJECT, env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def fingerprints(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_build_killed_anywhere_leaves_release_and_batches_whole(salinan: Home):
    chance = random.Random(BENIH)
    batches, served = fingerprints(salinan.batch), store.open_latest(salinan)
    whole = fingerprints(salinan.rilis)
    figures = len(store.read_nilai_blok(served, "penerima"))
    start = time.monotonic()
    assert start_build(salinan).wait() == 0
    seconds = time.monotonic() - start
    built = store.open_latest(salinan)
    assert built.id != served.id

    for _ in range(PEMBUNUHAN):
        salinan.kerja.unlink()
        before = store.open_latest(salinan)
        process = start_build(salinan)
        time.sleep(chance.uniform(0.3, 1.0) * seconds)
        process.kill()
        process.wait()
        after = store.open_latest(salinan)
        assert after.id >= before.id
        assert len(store.read_nilai_blok(after, "penerima")) == figures
        assert fingerprints(salinan.batch) == batches
        assert {name: fingerprints(salinan.rilis).get(name) for name in whole if name != "terkini.json"} == {
            name: digest for name, digest in whole.items() if name != "terkini.json"
        }
        salinan.kerja.with_name("kerja.duckdb.wal").unlink(missing_ok=True)

    assert start_build(salinan).wait() == 0
    release_files.tidy(salinan)
    assert not list(salinan.rilis.glob(".sementara-*"))
    assert ledger.verify(salinan) == []
