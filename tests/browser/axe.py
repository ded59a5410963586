"""What axe-core finds on a page, and whose markup each finding is in: ours, or the framework's."""

from dataclasses import dataclass

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Ours is what st.html and our own components wrote; a shadow root is left through its host.
FIND = """async (impacts) => {
    const up = (e) => e.parentElement || e.getRootNode().host;
    const climb = (e, wanted) => { while (e && !wanted(e)) e = up(e); return e; };
    const milik = (e) => !!climb(e, (x) => ['stHtml', 'stBidiComponentRegular', 'stBidiComponentIsolated']
        .includes(x.dataset?.testid));
    const { violations } = await axe.run(document, { elementRef: true, resultTypes: ['violations'] });
    return violations.filter((v) => impacts.includes(v.impact)).flatMap((v) => v.nodes.map((n) => ({
        aturan: v.id, dampak: v.impact, html: n.html, milik: milik(n.element),
        bagian: climb(n.element, (x) => x.dataset?.testid)?.dataset.testid || '',
        sebab: n.failureSummary,
    })));
}"""


@dataclass(frozen=True)
class Temuan:
    """One finding: the rule, how grave, in which named part of the page, whether the markup is ours."""

    aturan: str
    dampak: str
    html: str
    milik: bool
    bagian: str
    sebab: str


def find_faults(page: Page, impacts: tuple[str, ...] = ("serious", "critical")) -> list[Temuan]:
    """Every finding of these impacts on the page as it stands."""
    page.evaluate(AXE_SCRIPT)
    return [Temuan(**found) for found in page.evaluate(FIND, list(impacts))]
