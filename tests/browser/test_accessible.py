"""What the lab shows can be used by everybody: axe-core on the outputs of every lesson, in light and in dark."""

from importlib.resources import files

import pytest

from tests.browser.jupyter import open_notebook, run_all
from tests.browser.test_lessons import LESSONS

# JupyterLab has findings of its own, which are not ours to mend: only outputs are looked at.
RUN = """async () => {
  const found = await axe.run({include: [['.jp-OutputArea-output']]}, {resultTypes: ['violations', 'passes']});
  const read = found.passes.filter(v => v.id === 'color-contrast').flatMap(v => v.nodes).length;
  if (!read && !found.violations.length) return ['axe read no words of ours'];
  return found.violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(
    v => `${v.id}: ${v.nodes.length} times, such as ${v.nodes[0].html.slice(0, 160)} (${v.nodes[0].failureSummary})`);
}"""


@pytest.fixture(scope="session")
def axe():
    pytest.importorskip("axe_playwright_python", reason="axe-core is not here: pip install axe-playwright-python")
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("lesson", LESSONS)
def test_outputs_have_no_serious_finding(page, address, axe, pictures, lesson):
    open_notebook(page, address, lesson)
    run_all(page)
    page.evaluate(axe)
    faults = [f"light: {fault}" for fault in page.evaluate(RUN)]
    page.evaluate("() => window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Dark'})")
    page.wait_for_function("() => document.body.dataset.jpThemeLight === 'false'")
    faults += [f"dark: {fault}" for fault in page.evaluate(RUN)]
    page.screenshot(path=pictures / f"{lesson[:2]}_dark.png")
    page.evaluate("() => window.jupyterapp.commands.execute('apputils:change-theme', {theme: 'JupyterLab Light'})")
    page.wait_for_function("() => document.body.dataset.jpThemeLight === 'true'")
    assert faults == []


def test_axe_finds_what_is_wrong(page, axe):
    """The test above can fail: a grey on grey and a control without a name are found."""
    faulty = '<p style="color:#999;background:#aaa">grey words</p><input>'
    page.set_content(f'<html lang="en"><div class="jp-OutputArea-output">{faulty}</div>')
    page.evaluate(axe)
    found = " ".join(page.evaluate(RUN))
    assert "color-contrast" in found and "label" in found
