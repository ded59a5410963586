"""Start and stop the servers that the bench and the browser tests ask, each on its own free port."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil

PROJECT = Path(__file__).resolve().parents[1]
STREAMLIT = [
    "--server.headless=true",
    "--server.address=127.0.0.1",
    "--browser.gatherUsageStats=false",
    "--browser.serverAddress=localhost",
    "--server.fileWatcherType=none",
]


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_answers(url: str, process: subprocess.Popen, seconds: float = 60) -> None:
    """Return once the address answers; a server that ended or stays silent is an error."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"server ended with code {process.returncode}: {url}")
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2):
            return
        time.sleep(0.1)
    raise TimeoutError(f"no answer within {seconds} s: {url}")


@contextlib.contextmanager
def running(command: list[str], url: str, log: Path, **environment: str) -> Iterator[psutil.Process]:
    """A server process, answering at `url`; ended with everything it started."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=PROJECT, env=os.environ | environment, stdout=out, stderr=subprocess.STDOUT
        )
        family = psutil.Process(process.pid)
        try:
            wait_until_answers(url, process)
            yield family
        finally:
            members = [*family.children(recursive=True), family] if family.is_running() else []
            for member in members:
                with contextlib.suppress(psutil.NoSuchProcess):
                    member.terminate()
            process.wait(timeout=10)


def peer_streamlit(port: int) -> list[str]:
    """Command of the plain Streamlit peer."""
    page = str(PROJECT / "tests" / "bench" / "peer_streamlit.py")
    return [sys.executable, "-m", "streamlit", "run", page, f"--server.port={port}", *STREAMLIT]


def peer_dash(port: int) -> list[str]:
    """Command of the Dash peer."""
    return [sys.executable, "-m", "tests.bench.peer_dash", str(port)]


def ours(port: int, home: Path) -> list[str]:
    """Command of the app itself."""
    return [sys.executable, "-m", "dashboard.cli", "serve", "--home", str(home), "--port", str(port)]
