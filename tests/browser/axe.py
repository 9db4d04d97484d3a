"""axe-core in a page that is open. JupyterLab has findings of its own: there, only our outputs are looked at."""

from importlib.resources import files

import pytest

OUTPUTS = ".jp-OutputArea-output"
RUN = """async (root) => {
  const found = await axe.run({include: [[root]]}, {resultTypes: ['violations', 'passes']});
  const read = found.passes.filter(v => v.id === 'color-contrast').flatMap(v => v.nodes).length;
  if (!read && !found.violations.length) return ['axe read no words of ours'];
  return found.violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(
    v => `${v.id}: ${v.nodes.length} times, such as ${v.nodes[0].html.slice(0, 160)} (${v.nodes[0].failureSummary})`);
}"""


def findings(page, root="html"):
    """The serious and critical findings of axe-core inside `root`; that it read nothing is one too."""
    if not page.evaluate("() => 'axe' in window"):
        pytest.importorskip("axe_playwright_python", reason="axe-core is not here: pip install axe-playwright-python")
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    return page.evaluate(RUN, root)
