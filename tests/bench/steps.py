"""The pipeline's steps, each run by the bench in a process of its own; prints the seconds of each part."""

import sys
import time
from pathlib import Path

from dashboard.contoh import write_contoh
from dashboard.home import Home, find_home
from dashboard.pipeline.batches import current_batches
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import import_contoh, import_file

CHANGED = "pbi_jk"  # a CSV, large, and shown on the pages


def sample(home: Home, keluarga: int | None) -> dict[str, float]:
    """The agency files."""
    size = {"keluarga": keluarga} if keluarga else {}
    return timed(contoh=lambda: write_contoh(home.contoh, **size))


def release(home: Home) -> dict[str, float]:
    """From the agency files to the release."""
    return timed(impor=lambda: import_contoh(home), build=lambda: build(home))


def rebuild(home: Home) -> dict[str, float]:
    """One source comes again, corrected: without the last tenth of its rows."""
    batch = [b for b in current_batches(home) if b.sumber == CHANGED][-1]
    corrected = home.path / batch.berkas
    latest = corrected if corrected.exists() else next(home.contoh.rglob(batch.berkas))
    lines = latest.read_bytes().splitlines(keepends=True)
    corrected.write_bytes(b"".join(lines[: len(lines) * 9 // 10]))
    return timed(
        impor=lambda: import_file(home, batch.sumber, corrected, batch.periode, asal="contoh"),
        build=lambda: build(home),
    )


def timed(**parts) -> dict[str, float]:
    """Seconds of each part, run in order."""
    seconds = {}
    for name, work in parts.items():
        start = time.perf_counter()
        work()
        seconds[name] = time.perf_counter() - start
    return seconds


def main() -> None:
    """steps.py HOME contoh|rilis|ulang [families]"""
    home, step = find_home(Path(sys.argv[1])), sys.argv[2]
    families = int(sys.argv[3]) if len(sys.argv) > 3 and sys.argv[3] else None
    done = {
        "contoh": lambda: sample(home, families),
        "rilis": lambda: release(home),
        "ulang": lambda: rebuild(home),
    }
    print(*(f"{name}={seconds:.2f}" for name, seconds in done[step]().items()))


if __name__ == "__main__":
    main()
