"""What `make run` does after installing: sample when there is no data, import, build when needed, serve."""

import hashlib
import sys
from collections.abc import Callable
from itertools import count
from typing import Any

from tqdm import tqdm

from dashboard.contoh import write_contoh
from dashboard.home import Home
from dashboard.layani import PortaTerpakai, check_port, serve
from dashboard.pipeline.batches import current_batches
from dashboard.pipeline.build import build
from dashboard.pipeline.importing import DAFTAR_CONTOH, import_contoh

BAR = "{desc}: {percentage:3.0f}%|{bar}| {postfix}"
STEPS = 95  # months of the simulation and lists written, about: only the bar hangs on it
MASUK = (
    "contoh_masuk"  # file that remembers which sample files are in, so that a second start need not read them
)


def mulai(home: Home, port: int) -> int:
    """Prepare the data and serve the pages; returns the exit code."""
    try:
        check_port(port)
    except PortaTerpakai as error:
        print(error, file=sys.stderr)
        return 1
    prepare(home)
    return serve(home, port)


def prepare(home: Home, **contoh: int) -> None:
    """Bring a home to a release of its present inputs; an empty one gets a sample (as `contoh` says)."""
    if all(batch.asal == "contoh" for batch in current_batches(home)):
        prepare_contoh(home, **contoh)
    built = with_bar("Menyusun rilis", lambda step: build(home, step))
    print(f"Rilis {built.rilis.id} {'selesai' if built.baru else 'tetap dipakai: data tidak berubah'}.")


def prepare_contoh(home: Home, **contoh: int) -> None:
    """Write the sample agency files when there are none, and import them when they are not yet in."""
    if not (home.contoh / DAFTAR_CONTOH).exists():
        write_sample(home, **contoh)
    noted, files = home.path / MASUK, fingerprint_files(home)
    if noted.exists() and noted.read_text(encoding="utf-8") == files:
        return
    for result in with_bar("Mengimpor berkas contoh", lambda step: import_contoh(home, step)):
        if result.ditolak:
            raise result.ditolak
    noted.write_text(files, encoding="utf-8")


def write_sample(home: Home, **chosen: Any) -> None:
    """Write the sample agency files; the writer tells each step in words, not how many there will be."""

    def work(step: Callable) -> None:
        said = count(1)
        write_contoh(home.contoh, progress=lambda what: step(min(next(said), STEPS), STEPS, what), **chosen)

    with_bar("Menulis berkas contoh", work)


def fingerprint_files(home: Home) -> str:
    """One hash over names, sizes and times of the sample files: cheap, for only this machine writes them."""
    seen = [(p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(home.contoh.rglob("*"))]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def with_bar(title: str, work: Callable[[Callable], Any]) -> Any:
    """Run a piece of work that reports (done, total, what) on one progress bar."""
    seen = sys.stderr.isatty()
    with tqdm(total=1, desc=title, bar_format=BAR, mininterval=0.1 if seen else 10, miniters=1) as bar:

        def step(done: int, total: int, what: str = "") -> None:
            bar.total = total
            bar.set_postfix_str(what, refresh=False)
            bar.update(done - bar.n)
            if seen:
                bar.refresh()

        result = work(step)
        step(bar.total, bar.total, "selesai")
    return result
