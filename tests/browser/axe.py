"""axe-core in a page that is open, for the pages and outputs of our own."""

from importlib.resources import files

import pytest

RUN = """async (root) => {
  const found = await axe.run({include: [[root]]}, {resultTypes: ['violations']});
  return found.violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(
    v => `${v.id}: ${v.nodes.length} times, such as ${v.nodes[0].html.slice(0, 160)} (${v.nodes[0].failureSummary})`);
}"""


def findings(page, root="html"):
    """The serious and critical findings of axe-core inside `root`."""
    pytest.importorskip("axe_playwright_python", reason="axe-core is not here: pip install axe-playwright-python")
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    return page.evaluate(RUN, root)
