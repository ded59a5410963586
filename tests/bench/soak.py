"""`make soak`: a hundred sessions on one server for an hour, by hand. Do time and memory stay flat?

Only against a server of this machine that it starts itself; bounded in sessions and time; stops by itself.
"""

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from dashboard.home import find_home
from dashboard.mulai import prepare
from tests.bench.client import Session, open_session
from tests.bench.driver import memory_mb
from tests.servers import free_port, ours, running

MOST_USERS, MOST_MINUTES = 200, 120
PAGES = ("peta", "peta", "peta", "", "selisih_sumber")  # where the users sit, in turn; '' is Ringkasan
FLAT = 0.10
TENTHS = 10


@dataclass
class Course:
    """What happened: (seconds since the start, seconds it took) per click, (seconds, MB) of the server."""

    seconds: float
    start: float = field(default_factory=time.monotonic)
    clicks: list[tuple[float, float]] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)

    @property
    def now(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.start


def read_options() -> argparse.Namespace:
    """What the command line asks for, within bounds."""
    parser = argparse.ArgumentParser(prog="tests.bench.soak")
    parser.add_argument("--menit", type=float, default=60, help=f"lamanya, paling banyak {MOST_MINUTES}")
    parser.add_argument("--orang", type=int, default=100, help=f"banyaknya sesi, paling banyak {MOST_USERS}")
    parser.add_argument("--jeda", type=float, default=10, help="detik antara dua klik seorang pemakai")
    parser.add_argument("--rumah", type=Path, help="pakai rumah yang sudah ada")
    options = parser.parse_args()
    if not (0 < options.menit <= MOST_MINUTES and 0 < options.orang <= MOST_USERS and options.jeda >= 1):
        parser.error(
            f"paling banyak {MOST_USERS} orang dan {MOST_MINUTES} menit, jeda paling sedikit 1 detik"
        )
    return options


def main() -> int:
    """Start the server, let the users work, say what came of it; 1 when memory was not flat."""
    options = read_options()
    with tempfile.TemporaryDirectory(prefix="tkpk-soak-") as scratch:
        home = options.rumah or Path(scratch) / "rumah"
        if not options.rumah:
            prepare(find_home(home), keluarga=4000)
        port = free_port()
        health = f"http://localhost:{port}/_stcore/health"
        with running(ours(port, home), health, Path(scratch) / "server.log") as server:
            course = asyncio.run(work(port, server, options))
    return report(course)


async def work(port: int, server: psutil.Process, options: argparse.Namespace) -> Course:
    """Open all sessions one after the other, then click until the time is over."""
    sessions = [await open_session(port, PAGES[n % len(PAGES)]) for n in range(options.orang)]
    print(f"{len(sessions)} sesi, {options.menit:g} menit, satu klik tiap {options.jeda:g} detik", flush=True)
    course = Course(60 * options.menit)
    users = [use(session, random.Random(n), course, options.jeda) for n, session in enumerate(sessions)]
    await asyncio.gather(watch(server, course), *users)
    await asyncio.gather(*(session.close() for session in sessions))
    return course


async def use(session: Session, chance: random.Random, course: Course, pause: float) -> None:
    """One user: think, choose another indicator or kecamatan, wait until the page stands."""
    await asyncio.sleep(chance.uniform(0, pause))
    while (began := course.now) < course.seconds:
        await click(session, chance)
        took = course.now - began
        course.clicks.append((began, took))
        await asyncio.sleep(max(pause * chance.uniform(0.8, 1.2) - took, 0))


async def click(session: Session, chance: random.Random) -> None:
    """Another indicator on Peta, another kecamatan elsewhere."""
    if "peta_indikator" in session.pickers:
        await session.choose("peta_indikator", chance.choice(session.pickers["peta_indikator"].options))
        return
    key = next(key for key in session.pickers if key.endswith("_kecamatan"))
    await session.choose(key, [chance.choice(session.pickers[key].options)])


async def watch(server: psutil.Process, course: Course) -> None:
    """The server's memory, a hundred times on the way."""
    while course.now < course.seconds:
        course.memory.append((course.now, memory_mb(server)))
        await asyncio.sleep(max(course.seconds / 100, 1))
    course.memory.append((course.seconds, memory_mb(server)))


def report(course: Course) -> int:
    """p50 and p95 of the first and last tenth, memory after the first tenth and at the end."""
    whole, part = course.seconds, course.seconds / TENTHS
    early = [seconds for at, seconds in course.clicks if at < part]
    late = [seconds for at, seconds in course.clicks if at >= whole - part]
    for name, values in (("sepersepuluh pertama", early), ("sepersepuluh terakhir", late)):
        middle = 1000 * statistics.median(values)
        print(f"  {name}: {len(values)} klik, p50 {middle:.0f} ms, p95 {p95(values):.0f} ms")
    first = statistics.median(mb for at, mb in course.memory if part <= at <= 2 * part)
    last = statistics.median(mb for at, mb in course.memory if at >= whole - part)
    opened, change = course.memory[0][1], format(last / first - 1, "+.1%")
    print(f"  memori: semua terbuka {opened:.0f} MB, awal {first:.0f} MB, akhir {last:.0f} MB ({change})")
    flat = last / first - 1 <= FLAT
    print(f"  memori {'rata' if flat else 'TIDAK rata'} dalam 10 %; {len(course.clicks)} klik seluruhnya")
    return 0 if flat else 1


def p95(seconds: list[float]) -> float:
    """The 95th percentile in milliseconds."""
    return 1000 * sorted(seconds)[max(0, round(0.95 * len(seconds)) - 1)]


if __name__ == "__main__":
    sys.exit(main())
