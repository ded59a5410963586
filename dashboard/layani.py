"""Serve the pages: one Streamlit process, asked until it answers; the address is printed last."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from dashboard.home import PROJECT, Home

ADDRESS = "localhost"  # only this machine until there is a login
START_SECONDS = 90


class PortaTerpakai(Exception):
    """Another program listens on the port."""


def check_port(port: int) -> None:
    """Raise PortaTerpakai when the port cannot be had."""
    for family, kind, protocol, _, where in socket.getaddrinfo(ADDRESS, port, type=socket.SOCK_STREAM):
        with socket.socket(family, kind, protocol) as probe:
            if os.name == "posix":  # a port that was left a moment ago is free, as the server sees it
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(where)
            except PermissionError as error:
                raise PortaTerpakai(
                    f"Porta {port} tidak boleh dipakai di komputer ini. {_another(port)}"
                ) from error
            except OSError as error:
                if error.errno in _NO_SUCH_ADDRESS:
                    continue
                raise PortaTerpakai(f"Porta {port} sedang dipakai program lain. {_another(port)}") from error


def serve(home: Home, port: int) -> int:
    """Serve until interrupted; returns the exit code."""
    check_port(port)
    environment = os.environ | {"TKPK_HOME": str(home.path)}
    # what the server has to say goes to stderr; its own greetings and farewells are not ours
    process = subprocess.Popen(_command(port), cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL)
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    try:
        if not _wait_until_ready(process, port):
            process.terminate()
            print("Halaman tidak dapat dibuka. Baca pesan di atas.", file=sys.stderr)
            return process.wait() or 1
        print(f"Dasbor siap. Hentikan dengan Ctrl+C.\nBuka: http://localhost:{port}", flush=True)
        return max(process.wait(), 0)  # a negative code is a signal: someone stopped it
    except KeyboardInterrupt:
        process.terminate()
        process.wait()
        print("\nDasbor dihentikan.")
        return 0


_NO_SUCH_ADDRESS = {99, 49, 10049}  # IPv6 switched off: Linux, macOS, Windows


def _another(port: int) -> str:
    return f"Pilih porta lain, misalnya: make run PORT={port + 1}"


def _command(port: int) -> list[str]:
    page = str(PROJECT / "dashboard" / "app.py")
    options = {
        "server.port": port,
        "server.address": ADDRESS,
        "server.headless": "true",
        "server.showEmailPrompt": "false",
        "browser.gatherUsageStats": "false",
        "browser.serverAddress": "localhost",
        "logger.hideWelcomeMessage": "true",
        "logger.level": "warning",
    }
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        page,
        *(f"--{key}={value}" for key, value in options.items()),
    ]


def _wait_until_ready(process: subprocess.Popen, port: int) -> bool:
    """True once the health page answers; False when the process ended or stays silent."""
    end = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://{ADDRESS}:{port}/_stcore/health", timeout=2):
                return True
        except (OSError, urllib.error.URLError):
            time.sleep(0.1)
    return False
