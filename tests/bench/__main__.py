"""`make bench`: the pipeline, then Peta beside two peers on the same frames, then every page of the app."""

import argparse
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from dashboard.home import Home
from tests.bench import report, rule, sliders, tools
from tests.bench.driver import Measured, Measuring, Tool, measure_in_turns, open_first
from tests.bench.frames import export_frames
from tests.bench.linking import print_linking
from tests.bench.pages import our_pages
from tests.bench.pipeline import Step, run_step
from tests.peramban import ARGS, find_chromium
from tests.servers import free_port, ours, peer_dash, peer_streamlit, running

FRAMES = "frames"
FIRST_TIMES = 2  # first pages on a warm server, besides the cold one
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
            print("Pemadanan orang dan keluarga dibanding kunci contoh", flush=True)
            print_linking(home)
        print("Aturan lokus", flush=True)
        rule.main()
        print("Lokus: yang digeser dan dipilih di dua halamannya, dibanding saringan di Peta", flush=True)
        sliders.main(home)
        measure_everything(home, Path(scratch), options)
    print(f"Selesai dalam {time.monotonic() - start:.0f} detik.")


def read_options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="tests.bench")
    parser.add_argument("--kecil", action="store_true", help="contoh 4.000 keluarga, sedikit perubahan")
    parser.add_argument("--rumah", type=Path, help="pakai rumah yang sudah ada; pipa data tidak diukur")
    parser.add_argument("--ubah", type=int, help="banyaknya perubahan per halaman: 20, atau 6 bila --kecil")
    options = parser.parse_args()
    options.ubah = options.ubah or (6 if options.kecil else 20)
    return options


def run_pipeline(home: Path, families: int | None) -> list[Step]:
    """Sample, release, and a release again after one source changed."""
    return [
        run_step(home, "contoh", "tulis berkas contoh", families),
        run_step(home, "rilis", "berkas OPD sampai rilis"),
        run_step(home, "ulang", "satu sumber berubah sampai rilis"),
    ]


def measure_everything(home: Path, scratch: Path, options: argparse.Namespace) -> None:
    """Peta and its peers, then all pages; one browser for all."""
    choices = export_frames(Home(home), scratch / FRAMES)
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGS + WEBGL)
        stack.callback(browser.close)
        print("Halaman Peta, dari klik sampai gambar terakhir selesai, bergiliran", flush=True)
        peta = run_tools(browser, home, scratch, choices, options.ubah)
        report.print_tools(peta)
        print("Semua halaman, dari perubahan saringan sampai bagian terakhir selesai", flush=True)
        report.print_page_titles(peta[-1])
        for measured in run_pages(browser, home, choices, max(options.ubah // 2, 3)):
            report.print_page(measured, peta[-1])


def run_tools(browser: Browser, home: Path, scratch: Path, choices: list[str], times: int) -> list[Measured]:
    """Peta and its peers, each with its own server, changed in turns; then each one's first page again."""
    with ExitStack() as stack:
        measuring = []
        for number, (make, command) in enumerate(tools_of(home)):
            port, log = free_port(), scratch / f"server{number}.log"
            tool: Tool = make(port)
            server = stack.enter_context(
                running(command(port), tool.health, log, TKPK_BENCH=str(scratch / FRAMES))
            )
            measuring.append(Measuring(browser, tool, server, choices))
        for _ in range(FIRST_TIMES):
            for one in measuring:
                open_first(browser, one.tool, one.into)[0].context.close()
        return measure_in_turns(measuring, times)


def run_pages(browser: Browser, home: Path, choices: list[str], times: int) -> Iterator[list[Measured]]:
    """Every page of the app on one server, Peta first; gives all measured so far after each page."""
    port, measured = free_port(), []
    with (
        tempfile.TemporaryDirectory() as scratch,
        running(ours(port, home), f"http://localhost:{port}/{tools.HEALTH}", Path(scratch) / "log") as server,
    ):
        for page in our_pages(port, Home(home), choices):
            measured += measure_in_turns([Measuring(browser, page.tool, server, page.choices)], times)
            yield measured


def tools_of(home: Path) -> list[tuple]:
    """The page and the server of each tool; ours first, as it opens and with every row in its table."""
    return [
        (tools.our_page, lambda port: ours(port, home)),
        (tools.our_page_full, lambda port: ours(port, home)),
        (tools.streamlit_peer, peer_streamlit),
        (tools.dash_peer, peer_dash),
    ]


if __name__ == "__main__":
    main()
