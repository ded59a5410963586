"""Start-up as a newcomer meets it: quick when nothing changed, address last, a taken port said plainly."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dashboard.home import PROJECT, Home, find_home
from tests.servers import free_port


def command(home: Home, port: int) -> list[str]:
    return [sys.executable, "-m", "dashboard.cli", "mulai", "--home", str(home.path), "--port", str(port)]


@pytest.fixture
def rumah_salinan(rumah_kecil: Home, tmp_path: Path) -> Home:
    """A copy of the small home, times kept, as a second start finds it."""
    shutil.copytree(rumah_kecil.path, tmp_path / "rumah")
    return find_home(tmp_path / "rumah")


def read_until(process: subprocess.Popen, marker: str) -> str:
    """What the process printed up to the line with the marker."""
    lines = []
    for line in process.stdout:
        lines.append(line)
        if marker in line:
            return "".join(lines)
    raise AssertionError("ended without saying it is ready:\n" + "".join(lines))


def test_second_start_builds_nothing_and_prints_the_address_last(rumah_salinan: Home, tmp_path: Path):
    # Where the tests run in the background of a shell, Ctrl+C is ignored, and the child would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    releases = sorted(rumah_salinan.rilis.iterdir())
    port, start = free_port(), time.monotonic()
    process = subprocess.Popen(
        command(rumah_salinan, port),
        cwd=PROJECT,
        env=os.environ | {"HOME": str(tmp_path / "orang_baru")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        said = read_until(process, "Buka:")
        assert time.monotonic() - start < 30
    finally:
        process.send_signal(signal.SIGINT)
        rest = process.communicate(timeout=20)[0]
    assert said.rstrip().endswith(f"http://localhost:{port}")
    assert "tetap dipakai" in said
    assert sorted(rumah_salinan.rilis.iterdir()) == releases
    assert process.returncode == 0, rest
    assert not (tmp_path / "orang_baru" / ".streamlit" / "credentials.toml").exists()


def test_taken_port_is_said_with_the_way_out(rumah_kecil: Home):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            command(rumah_kecil, port), cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60
        )
    assert done.returncode == 1
    assert f"Porta {port} sedang dipakai" in done.stderr
    assert f"PORT={port + 1}" in done.stderr
