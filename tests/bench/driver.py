"""One driver for every tool: click, wait for the last visual, note time, bytes, remounts, server CPU."""

import json
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.halaman import exception_boxes

QUIET_MS = 600
TIMEOUT_MS = 60_000
VIEWPORT = {"width": 1280, "height": 1000}  # every visual of every tool is in view
SCRIPT = (Path(__file__).parent / "visuals.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Tool:
    """One page to measure: where it is, where its visuals are, and how a person changes the indicator."""

    name: str
    url: str
    visuals: dict[str, str]
    health: str
    open_choice: Callable[[Page, str], None]
    click_choice: Callable[[Page, str], None]
    prepare: Callable[[Page], None] = lambda page: None
    every: bool = True  # all visuals change; of a whole page only some do


@dataclass
class Measured:
    """What one tool did in one run."""

    name: str
    first_ms: list[float] = field(default_factory=list)
    first_bytes: int = 0
    all_ms: list[float] = field(default_factory=list)
    by_visual: dict[str, list[float]] = field(default_factory=dict)
    bytes_change: list[int] = field(default_factory=list)
    remounts: dict[str, int] = field(default_factory=dict)
    cpu_ms: float = 0.0
    memory_mb: float = 0.0
    hosts: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)

    @property
    def p50(self) -> float:
        """Median time from the click to the last visual repainted."""
        return statistics.median(self.all_ms)

    @property
    def p95(self) -> float:
        """The 95th percentile (the second slowest of twenty)."""
        return sorted(self.all_ms)[max(0, round(0.95 * len(self.all_ms)) - 1)]


class Traffic:
    """Bytes that reach the browser, HTTP bodies and websocket frames alike, and the hosts asked."""

    def __init__(self, session: CDPSession) -> None:
        self.total = 0
        self.hosts: set[str] = set()
        self.addresses: set[str] = set()
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._http)
        session.on("Network.webSocketFrameReceived", self._frame)
        session.on("Network.requestWillBeSent", self._request)

    def _http(self, event: dict) -> None:
        self.total += int(event["encodedDataLength"])

    def _frame(self, event: dict) -> None:
        frame = event["response"]
        binary = frame["opcode"] == 2  # given as base64
        self.total += len(frame["payloadData"]) * 3 // 4 if binary else len(frame["payloadData"])

    def _request(self, event: dict) -> None:
        address = event["request"]["url"]
        if address.startswith(("http", "ws")):
            self.addresses.add(address)
            self.hosts.add(address.split("/")[2].split(":")[0])


def cpu_seconds(process: psutil.Process) -> float:
    """User and system time of a server and its children so far."""
    family = [process, *process.children(recursive=True)]
    return sum(sum(member.cpu_times()[:2]) for member in family)


def memory_mb(process: psutil.Process) -> float:
    """Resident memory of a server and its children."""
    return sum(member.memory_info().rss for member in [process, *process.children(recursive=True)]) / 1e6


def new_page(browser: Browser, tool: Tool) -> tuple[Page, Traffic]:
    """A page with an empty cache, the visuals watched and the traffic counted."""
    context = browser.new_context(viewport=VIEWPORT, locale="id-ID")
    page = context.new_page()
    page.set_default_timeout(TIMEOUT_MS)
    script = SCRIPT.replace("__SELECTORS__", json.dumps(tool.visuals))
    page.add_init_script(script.replace("__EVERY__", json.dumps(tool.every)))
    return page, Traffic(context.new_cdp_session(page))


def wait_settled(page: Page, quiet: int = QUIET_MS) -> dict:
    """The times of the visuals once every one was repainted and all are quiet."""
    page.wait_for_function(f"window.__visuals.settled({quiet})", polling=50)
    return page.evaluate("window.__visuals.result()")


def open_first(browser: Browser, tool: Tool, into: Measured) -> tuple[Page, Traffic]:
    """Open the page cold and note how long until its last visual stands."""
    page, traffic = new_page(browser, tool)
    page.goto(tool.url, wait_until="commit")
    into.first_ms.append(max(wait_settled(page)["ms"].values()))
    into.first_bytes = traffic.total
    return page, traffic


def change(page: Page, tool: Tool, choice: str, quiet: int = QUIET_MS) -> dict:
    """Choose another indicator as a person does and wait for every visual."""
    tool.open_choice(page, choice)
    page.evaluate("window.__visuals.arm()")
    tool.click_choice(page, choice)
    page.mouse.move(2, 2)
    return wait_settled(page, quiet)


class Measuring:
    """One tool with its page open, changed turn by turn, so that several can take turns on one machine."""

    def __init__(self, browser: Browser, tool: Tool, server: psutil.Process, choices: list[str]) -> None:
        self.tool, self.server, self.choices = tool, server, choices
        self.into = Measured(tool.name, by_visual={name: [] for name in tool.visuals})
        self.into.remounts = dict.fromkeys(tool.visuals, 0)
        self.cpu = 0.0
        self.page, self.traffic = open_first(browser, tool, self.into)
        if failed := exception_boxes(self.page):
            raise RuntimeError(f"{tool.url}: {failed[0]}")
        tool.prepare(self.page)
        for warm in (1, 2, 0):
            change(self.page, tool, choices[warm % len(choices)])

    def take_turn(self, turn: int) -> None:
        """One change: its times, its bytes, what was mounted anew, what it cost the server."""
        before, cpu, into = self.traffic.total, cpu_seconds(self.server), self.into
        outcome = change(self.page, self.tool, self.choices[(turn + 1) % len(self.choices)])
        into.all_ms.append(max(outcome["ms"].values()))
        for name, milliseconds in outcome["ms"].items():
            into.by_visual[name].append(milliseconds)
        for name in outcome["remounted"]:
            into.remounts[name] += 1
        into.bytes_change.append(self.traffic.total - before)
        self.cpu += cpu_seconds(self.server) - cpu

    def finish(self) -> Measured:
        """What was measured; the page is closed."""
        self.into.cpu_ms = 1000 * self.cpu / len(self.into.all_ms)
        self.into.memory_mb = memory_mb(self.server)
        self.into.hosts, self.into.addresses = self.traffic.hosts, self.traffic.addresses
        self.page.context.close()
        return self.into


def measure_in_turns(measuring: list[Measuring], times: int) -> list[Measured]:
    """`times` changes of each, one after the other: what else the machine does then hits all alike."""
    for turn in range(times):
        for one in measuring:
            one.take_turn(turn)
    return [one.finish() for one in measuring]
