"""What the bench prints."""

import statistics
from collections.abc import Sequence

from tests.bench.driver import Measured
from tests.bench.pages import loads_plotly
from tests.bench.pipeline import Step

OURS = 2
PAGE_WIDTHS = (20, 16, 8, 16, 11, 8, 12, 6, 6)
COLUMNS = (
    ("halaman", 28),
    ("semua p50/p95 ms", 18),
    ("peta", 7),
    ("batang", 7),
    ("tabel", 7),
    ("angka", 7),
    ("byte/ubah", 11),
    ("pasang ulang", 24),
    ("CPU ms", 7),
    ("pertama ms", 11),
    ("pertama MB", 11),
    ("memori MB", 10),
)


def print_steps(steps: list[Step]) -> None:
    """Seconds and peak memory of the pipeline."""
    for step in steps:
        parts = ", ".join(f"{name} {seconds:.1f}" for name, seconds in step.seconds.items())
        print(f"  {step.name:<34} {step.total:7.1f} detik ({parts}); memori puncak {step.peak_mb:,.0f} MB")


def print_tools(measured: list[Measured]) -> None:
    """One row per page, then the ratios of ours (the first OURS) to the others."""
    print("  " + "".join(f"{title:<{width}}" for title, width in COLUMNS))
    for one in measured:
        print(
            "  " + "".join(f"{cell:<{width}}" for cell, (_, width) in zip(cells(one), COLUMNS, strict=True))
        )
    for ours in measured[:OURS]:
        for peer in measured[OURS:]:
            print(f"  {ours.name} dibanding {peer.name}: {ratios(ours, peer)}")


def ratios(ours: Measured, peer: Measured) -> str:
    """Ours divided by the peer's: below 1 is quicker, smaller, lighter."""
    return (
        f"p50 {ours.p50 / peer.p50:.2f}, p95 {ours.p95 / peer.p95:.2f}, "
        f"byte {median(ours.bytes_change) / median(peer.bytes_change):.2f}, "
        f"CPU {ours.cpu_ms / peer.cpu_ms:.2f}, pertama {median(ours.first_ms) / median(peer.first_ms):.2f}"
    )


def cells(one: Measured) -> list[str]:
    """The row of one page."""
    visuals = [f"{median(times):.0f}" if times else "-" for times in one.by_visual.values()]
    remounts = ", ".join(f"{name} {count}" for name, count in one.remounts.items() if count) or "0"
    return [
        one.name,
        f"{one.p50:.0f} / {one.p95:.0f}",
        *visuals,
        f"{median(one.bytes_change):.0f}",
        remounts,
        f"{one.cpu_ms:.0f}",
        f"{median(one.first_ms):.0f}",
        f"{one.first_bytes / 1e6:.1f}",
        f"{one.memory_mb:.0f}",
    ]


def print_page_titles(peer: Measured) -> None:
    """The head of the table of pages; `peer` is the tool that Peta was compared with in the same run."""
    against = ("x Peta", f"x {peer.name}")
    titles = ("halaman", "p50 / p95 ms", *against, "byte/ubah", "CPU ms", "pertama ms", "MB", "plotly")
    print_row(titles)


def print_page(measured: list[Measured], peer: Measured) -> None:
    """The row of the page measured last; the first one is Peta."""
    print_row(page_cells(measured[-1], measured[0], peer))


def print_row(cells: Sequence[str]) -> None:
    """One row of the table of pages."""
    line = "".join(f"{cell:<{width}}" for cell, width in zip(cells, PAGE_WIDTHS, strict=True))
    print(f"  {line}", flush=True)


def page_cells(one: Measured, peta: Measured, peer: Measured) -> list[str]:
    """The row of one page of ours."""
    return [
        one.name,
        f"{one.p50:.0f} / {one.p95:.0f}",
        f"{one.p50 / peta.p50:.2f}",
        f"{one.p50 / peer.p50:.2f}",
        f"{median(one.bytes_change):.0f}",
        f"{one.cpu_ms:.0f}",
        f"{median(one.first_ms):.0f}",
        f"{one.first_bytes / 1e6:.1f}",
        "ya" if loads_plotly(one.addresses) else "tidak",
    ]


def median(values: list) -> float:
    """The median, as a plain number."""
    return float(statistics.median(values))
