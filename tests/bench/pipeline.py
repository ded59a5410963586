"""Seconds and peak memory of the pipeline, each step in a fresh process watched from outside."""

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from dashboard.home import PROJECT

WATCH_SECONDS = 0.2


@dataclass(frozen=True)
class Step:
    """One step as it went: seconds of its parts, and the most memory its processes held at once."""

    name: str
    seconds: dict[str, float]
    peak_mb: float

    @property
    def total(self) -> float:
        """Seconds of all parts."""
        return sum(self.seconds.values())


def run_step(home: Path, step: str, name: str, families: int | None = None) -> Step:
    """Run one step of tests.bench.steps and watch its memory."""
    command = [sys.executable, "-m", "tests.bench.steps", str(home), step, str(families or "")]
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen(command, cwd=PROJECT, stdout=out, stderr=err)
        peak = watch(process)
        out.seek(0), err.seek(0)
        if process.returncode:
            raise RuntimeError(f"step {step} failed:\n{err.read()[-4000:]}")
        parts = (part.split("=") for part in out.read().strip().splitlines()[-1].split())
    return Step(name, {key: float(value) for key, value in parts}, peak / 1e6)


def watch(process: subprocess.Popen) -> float:
    """Most bytes held at once until the process ends."""
    peak, family = 0.0, psutil.Process(process.pid)
    while process.poll() is None:
        peak = max(peak, resident(family))
        time.sleep(WATCH_SECONDS)
    return peak


def resident(family: psutil.Process) -> float:
    """Bytes held by a process and its children now, shared pages once (Linux); nothing once they ended."""
    try:
        return sum(share(member) for member in [family, *family.children(recursive=True)])
    except psutil.NoSuchProcess:
        return 0.0


def share(process: psutil.Process) -> int:
    """The process's share of memory; all it maps where the system does not tell."""
    info = process.memory_full_info()
    return getattr(info, "pss", info.rss)
