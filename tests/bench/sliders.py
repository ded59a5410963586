"""What a change costs the server on the two lokus pages, beside a change of filter on Peta: CPU and bytes.

`python -m tests.bench.sliders RUMAH`; each value is chosen for the first time in one round (cold) and again
in the next (warm), by a client without a browser, so that the server alone is measured.
"""

import asyncio
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psutil

from dashboard import store
from dashboard.home import Home
from tests.bench.client import Session, open_session
from tests.bench.driver import cpu_seconds
from tests.bench.tools import HEALTH
from tests.servers import free_port, ours, running

ULANGAN = 3
KUOTA = tuple(range(20, 32))


@dataclass(frozen=True)
class Change:
    """One picker of a page and the values it is given in turn; without values all that it offers."""

    page: str
    name: str
    picker: str
    values: tuple = ()


def changes_of(home: Home) -> list[Change]:
    """Peta's filter first, then the sliders and pickers of the lokus pages."""
    places = store.read_wilayah(store.open_latest(home))
    kecamatan = places.loc[places["jenis"] == "kecamatan", "nama"].tolist()
    return [
        Change("peta", "saringan kecamatan", "peta_kecamatan", tuple((k,) for k in kecamatan[:6])),
        Change("peta", "indikator", "peta_indikator"),
        Change("simulasi_penetapan", "kuota", "simulasi_kuota", KUOTA),
        Change("simulasi_penetapan", "bobot", "simulasi_prioritas"),
        Change("simulasi_penetapan", "sumber", "simulasi_sumber"),
        Change("simulasi_penetapan", "periode", "simulasi_periode"),
        Change("ambang_lokus", "kuota", "ambang_kuota", KUOTA),
        Change("ambang_lokus", "bobot", "ambang_utama"),
        Change("ambang_lokus", "sumber dan periode", "ambang_daftar"),
    ]


async def measure(port: int, server: psutil.Process, change: Change) -> tuple[float, float, float]:
    """Milliseconds of CPU for a value never chosen before, and again, and bytes; medians over the values."""
    session = await open_session(port, change.page)
    values = change.values or tuple(session.pickers[change.picker].options)[:8]
    rounds = [[await _turn(session, server, change, v) for v in values] for _ in range(1 + ULANGAN)]
    await session.close()
    again = [turn for turns in rounds[1:] for turn in turns]
    cold, warm = ([cpu for cpu, _ in turns] for turns in (rounds[0][1:], again))
    # The clock of a process ticks every 10 ms: many turns are summed, not one read by itself.
    return statistics.mean(cold), statistics.mean(warm), statistics.median(b for _, b in again)


async def _turn(session: Session, server: psutil.Process, change: Change, value) -> tuple[float, int]:
    cpu, received = cpu_seconds(server), session.received
    await session.choose(change.picker, value)
    return 1000 * (cpu_seconds(server) - cpu), session.received - received


def main(path: Path) -> None:
    """One server, one change after another; each beside the first."""
    port, home = free_port(), Home(path)
    with (
        tempfile.TemporaryDirectory() as scratch,
        running(ours(port, path), f"http://localhost:{port}/{HEALTH}", Path(scratch) / "log") as server,
    ):
        asyncio.run(measure(port, server, changes_of(home)[0]))  # imports and the release
        print(f"  {'halaman':<22}{'yang diubah':<22}{'CPU baru':>10}{'CPU lagi':>10}{'× Peta':>8}{'byte':>9}")
        first = None
        for change in changes_of(home):
            cold, warm, size = asyncio.run(measure(port, server, change))
            first = first or warm
            times = f"{cold:>7.0f} ms{warm:>7.0f} ms{warm / first:>8.2f}"
            print(f"  {change.page:<22}{change.name:<22}{times}{size:>9.0f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
