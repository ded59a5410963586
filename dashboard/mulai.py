"""What `make run` does after installing: sample when there is no data, import, build when needed, serve."""

import csv
import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tqdm import tqdm

from dashboard.contoh import write_contoh
from dashboard.home import PROFIL, PROJECT, QUERIES, REFERENCE, SOURCES, Home
from dashboard.layani import PortaTerpakai, check_port, serve
from dashboard.pipeline.batches import current_batches
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import Kiriman, Progress, import_many

LISTING = "daftar_impor.csv"
STATE = "mulai.json"  # what the last start was made from, so that the next one need not be made again
MODEL_CODE = (PROJECT / "dashboard" / "pipeline", PROJECT / "dashboard" / "domain")


def mulai(home: Home, port: int) -> int:
    """Prepare the data and serve the pages; returns the exit code."""
    try:
        check_port(port)
    except PortaTerpakai as error:
        print(error, file=sys.stderr)
        return 1
    prepare(home)
    return serve(home, port)


def prepare(home: Home, keluarga: int | None = None) -> None:
    """Bring a home to a release of its present inputs; an empty one gets a sample (of so many families)."""
    if not any(batch.asal == "nyata" for batch in current_batches(home)):
        prepare_contoh(home, keluarga)
    inputs = fingerprint_inputs(home)
    if read_state(home).get("masukan") == inputs and home.terkini.exists():
        print(
            f"Data tidak berubah; rilis {json.loads(home.terkini.read_text(encoding='utf-8'))['id']} dipakai."
        )
        return
    with_bar("Menyusun rilis", lambda step: build(home, progress=step))
    write_state(home, masukan=inputs)


def prepare_contoh(home: Home, keluarga: int | None = None) -> None:
    """Write the sample agency files when there are none, and import those that are not yet in."""
    if not (home.contoh / LISTING).exists():
        with_bar("Menulis berkas contoh", lambda step: write_contoh(home, keluarga=keluarga, progress=step))
    files = fingerprint_files(sorted(home.contoh.rglob("*")))
    if read_state(home).get("contoh") != files:
        with_bar("Mengimpor berkas contoh", lambda step: import_contoh(home, step))
        write_state(home, contoh=files)


def import_contoh(home: Home, progress: Progress | None = None) -> None:
    """Import every sample file in the order of its listing; files that are in already change nothing."""
    with (home.contoh / LISTING).open(encoding="utf-8", newline="") as listing:
        rows = list(csv.DictReader(listing))
    files = [Kiriman(r["sumber"], home.contoh / r["berkas"], r["periode"], r["diterima"]) for r in rows]
    for result in import_many(home, files, "contoh", progress):
        if result.ditolak:
            raise result.ditolak


def fingerprint_inputs(home: Home) -> str:
    """One hash over all that a release is made from: batches, references, contracts, queries, model code."""
    digest = hashlib.sha256()
    for batch in sorted(b.batch for b in current_batches(home)):
        digest.update(batch.encode())
    for path in sorted(_input_files()):
        digest.update(str(path.relative_to(PROJECT)).encode() + path.read_bytes())
    return digest.hexdigest()


def fingerprint_files(paths: Iterable[Path]) -> str:
    """One hash over names, sizes and times of files: cheap, for files that only this machine writes."""
    seen = [(p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in paths if p.is_file()]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def _input_files() -> Iterable[Path]:
    yield PROFIL
    for folder in (REFERENCE, SOURCES, QUERIES, *MODEL_CODE):
        yield from (p for p in folder.rglob("*") if p.suffix in {".csv", ".toml", ".sql", ".py"})


def read_state(home: Home) -> dict:
    """What the last start noted; empty at first."""
    path = home.path / STATE
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write_state(home: Home, **noted: str) -> None:
    """Note what is done, beside what was noted before."""
    (home.path / STATE).write_text(json.dumps(read_state(home) | noted), encoding="utf-8")


def with_bar(title: str, work: Callable[[Callable], object]) -> None:
    """Run a piece of work that reports (done, total, what) on one progress bar."""
    with tqdm(
        total=1, desc=title, unit="langkah", bar_format="{desc}: {percentage:3.0f}%|{bar}| {postfix}"
    ) as bar:

        def step(done: int, total: int, what: str = "") -> None:
            bar.total, bar.n = total, done
            bar.set_postfix_str(what)

        work(step)
        bar.n = bar.total
        bar.set_postfix_str("selesai")
