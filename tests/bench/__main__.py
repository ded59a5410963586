"""`make bench`: the pipeline's seconds and memory, then the Peta page beside two peers on the same frames."""

import argparse
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import sync_playwright

from dashboard.home import Home
from tests.bench import report, rule, tools
from tests.bench.driver import Measured, Tool, measure, soak
from tests.bench.frames import export_frames
from tests.bench.pipeline import Step, run_step
from tests.peramban import ARGS, find_chromium
from tests.servers import free_port, ours, peer_dash, peer_streamlit, running

WEBGL = ["--enable-unsafe-swiftshader"]  # the peers' maps need WebGL; drawn in software, as on an old laptop


def main() -> None:
    """Run all, print as it goes."""
    options = read_options()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tkpk-bench-") as scratch:
        home = options.rumah or Path(scratch) / "rumah"
        if not options.rumah:
            print("Pipa data", flush=True)
            report.print_steps(run_pipeline(home, 4000 if options.kecil else None))
        print("Aturan lokus", flush=True)
        rule.main()
        print("Halaman Peta, dari klik sampai gambar terakhir selesai", flush=True)
        measured, points = run_pages(home, Path(scratch), options)
        report.print_tools(measured)
        print("Memori peladen selama pemakaian (tanpa pengumpulan sampah setiap kali halaman disusun)")
        report.print_soak(points)
    print(f"Selesai dalam {time.monotonic() - start:.0f} detik.")


def read_options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="tests.bench")
    parser.add_argument("--kecil", action="store_true", help="contoh 4.000 keluarga dan uji memori singkat")
    parser.add_argument("--rumah", type=Path, help="pakai rumah yang sudah ada; pipa data tidak diukur")
    parser.add_argument("--ubah", type=int, default=20, help="banyaknya perubahan indikator per halaman")
    parser.add_argument("--rendam", type=float, default=45, help="detik uji memori")
    return parser.parse_args()


def run_pipeline(home: Path, families: int | None) -> list[Step]:
    """Sample, release, and a release again after one source changed."""
    return [
        run_step(home, "contoh", "tulis berkas contoh", families),
        run_step(home, "rilis", "berkas OPD sampai rilis"),
        run_step(home, "ulang", "satu sumber berubah sampai rilis"),
    ]


def run_pages(home: Path, scratch: Path, options: argparse.Namespace) -> tuple[list[Measured], list]:
    """Measure the pages one after the other, each with its server fresh; then the soak of ours."""
    frames = scratch / "frames"
    choices = export_frames(Home(home), frames)
    measured, points = [], []
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGS + WEBGL)
        stack.callback(browser.close)
        for make, command in pages(home):
            port = free_port()
            tool: Tool = make(port)
            with running(
                command(port), tool.health, scratch / "server.log", TKPK_BENCH=str(frames)
            ) as server:
                measured.append(measure(browser, tool, server, choices, options.ubah))
                if not points:
                    points = soak(browser, tool, server, choices, 10 if options.kecil else options.rendam)
    return measured, points


def pages(home: Path) -> list[tuple]:
    """The page and the server of each tool; ours first, as it opens and with every row in its table."""
    return [
        (tools.our_page, lambda port: ours(port, home)),
        (tools.our_page_full, lambda port: ours(port, home)),
        (tools.streamlit_peer, peer_streamlit),
        (tools.dash_peer, peer_dash),
    ]


if __name__ == "__main__":
    main()
