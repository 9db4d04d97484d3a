"""How long a step of each widget takes to reach the screen, in a real JupyterLab in a real Chromium.

    python benchmarks/browser.py

Each step is timed inside the page: from the key or the change of a control to the second frame after the widget's
words (or its picture) have changed. Beside the widgets stands a plain `interactive_output` of a matplotlib chart in
the same browser, because that is what a notebook would use without them. The table shows the median and the slowest
of 20 steps, in milliseconds.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.many import make_article  # noqa: E402
from tests.browser.jupyter import QUIET, find_chromium, open_notebook, run_all, serve  # noqa: E402

STEPS = 20
# Waits for the change of `watched` after `act`, then for two frames, by which time the browser has drawn it.
TIMED = """
async ([root, watched, act, step, until]) => {
  const widget = document.querySelectorAll(root)[0], node = (watched && widget.querySelector(watched)) || widget;
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const changed = new Promise((done) => {
    const shows = (n) => n.matches && (n.matches(until) || n.querySelector(until));
    const observer = new MutationObserver((records) => {
      if (until && !records.some((r) => [...r.addedNodes].some(shows))) return;
      observer.disconnect();
      done();
    });
    observer.observe(node, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  const begin = performance.now();
  new Function("widget", "step", act)(widget, step);
  await Promise.race([changed, new Promise((_, fail) => setTimeout(() => fail(new Error(act)), 5000))]);
  await frame();
  return performance.now() - begin;
}
"""
KEY = "const e = new KeyboardEvent('keydown', {key: KEY, bubbles: true}); TARGET.dispatchEvent(e);"
PICK = """
const s = widget.querySelectorAll('select')[N];
s.selectedIndex = (s.selectedIndex + 1) % s.options.length;
s.dispatchEvent(new Event('change', {bubbles: true}));
"""
TYPE = """
const i = widget.querySelectorAll('input[type=number]')[N];
i.value = 80 + step;
i.dispatchEvent(new Event('input', {bubbles: true}));
"""
WIDGETS: list[tuple[str, str, str, str, str]] = [
    # what, lesson, the widget, what is watched, one step
    ("timeline: next event", "02_chronology", "section[aria-label='Timeline']", ".gl-words",
     KEY.replace("KEY", "'ArrowDown'", 1).replace("TARGET", "widget.querySelectorAll('tbody tr')[step]")),
    ("timeline: filter by page", "02_chronology", "section[aria-label='Timeline']", "tbody", PICK.replace("N", "0")),
    ("reader: next mark", "00_start_here", "section[aria-label='Reader']", ".gl-words",
     KEY.replace("KEY", "'ArrowRight'", 1).replace("TARGET", "widget.querySelector('.gl-page')")),
    ("reader: switch a layer", "00_start_here", "section[aria-label='Reader']", ".gl-page",
     "widget.querySelectorAll('input[type=checkbox]')[5].click();"),
    ("polls: confidence", "03_polls", "section[aria-label='Two polls']", "",
     TYPE.replace("N", "0")),
]  # fmt: skip
# A lab of ten invented pages, the first two of 5,000 words each with some hundred marks.
LONG = "from gsomia_lab import load\nfrom gsomia_lab.widgets.reader import read\nlab = load('long')"
OPEN = "read(lab, layers=('dates', 'quotes', 'mentions'))"
READER = "section[aria-label='Reader']"
RUN_LAST = "window.jupyterapp.commands.execute('notebook:run-cell');"
PAGE = PICK.replace("[N]", "[0]").replace("(s.selectedIndex + 1) % s.options.length", "step % 2")
LAYER = "widget.querySelectorAll('input[type=checkbox]')[step % 2].click();"
PLAIN = """\
import io
import ipywidgets as widgets
from matplotlib.figure import Figure
from IPython.display import display, Image

def draw(n):
    figure = Figure(figsize=(7, 3))
    axes = figure.subplots()
    axes.barh(range(20), [n + k for k in range(20)])
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    display(Image(picture.getvalue()))

slider = widgets.IntSlider(value=1, min=1, max=40, description="n")
display(slider, widgets.interactive_output(draw, {"n": slider}))
"""
NUDGE = """
const handle = document.querySelector('.noUi-handle');
const key = {key: 'ArrowRight', keyCode: 39, which: 39, bubbles: true};
handle.dispatchEvent(new KeyboardEvent('keydown', key));
"""


def notebook(*codes: str) -> str:
    """A notebook of such cells."""
    bare = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells = [{**bare, "source": code, "id": f"cell{number}"} for number, code in enumerate(codes)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return json.dumps({"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5})


def long_pages(folder: Path) -> None:
    """The pages of the lab for the reader's rows."""
    folder.mkdir()
    for number in range(10):
        text = make_article(number, paragraphs=125 if number < 2 else 8)
        (folder / f"page{number}.txt").write_text(text, encoding="utf-8")


def read_long(page: Any, address: str) -> Iterator[tuple[str, list[float]]]:
    """Opening a 5,000-word page (the cell is run: marks found, sent and drawn), its layers, and the way to another."""
    open_notebook(page, address, "long.ipynb")
    run_all(page)
    page.locator(f"{READER} .gl-hit").first.wait_for()
    words, marks = page.evaluate(
        "() => [document.querySelector('.gl-page').textContent.split(/\\s+/).length, "
        "document.querySelectorAll('.gl-hit').length]"
    )
    page.evaluate("() => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = 1; }")
    yield f"reader, {words} words, {marks} marks: open", measure(page, ".jp-Notebook", "", RUN_LAST, ".gl-hit")
    yield "reader, the same: switch a layer", measure(page, READER, ".gl-page", LAYER, "")
    page.locator(READER).first.locator("select").first.select_option(index=1)
    yield "reader, the same: another long page", measure(page, READER, ".gl-page", PAGE, "")


def measure(page: Any, root: str, watched: str, act: str, until: str) -> list[float]:
    """The times of the steps, in milliseconds; a step after which nothing changes within five seconds is an error."""
    page.locator(root).first.scroll_into_view_if_needed()
    return [page.evaluate(TIMED, [root, watched, act, step, until]) for step in range(STEPS)]


def main() -> None:
    from playwright.sync_api import sync_playwright

    chromium = find_chromium()
    if chromium is None:
        raise SystemExit("There is no Chromium on this machine: install it, or name one in GSOMIA_LAB_CHROMIUM.")
    folder, state = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        shutil.copy(path, folder)
    (folder / "plain.ipynb").write_text(notebook(PLAIN), encoding="utf-8")
    (folder / "long.ipynb").write_text(notebook(LONG, OPEN), encoding="utf-8")
    long_pages(folder / "long")
    print(f"{'step':46} {'median':>7} {'slowest':>8}")
    with serve(folder, state) as address, sync_playwright() as play:
        page = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", *QUIET]).new_page()
        opened = ""
        plain = (
            "interactive_output (for comparison)",
            "plain",
            ".jp-OutputArea",
            ".jupyter-widgets-output-area",
            NUDGE,
        )
        for what, lesson, root, watched, act in [*WIDGETS, plain]:
            if lesson != opened:
                open_notebook(page, address, f"{lesson}.ipynb")
                run_all(page)
                opened = lesson
            tell(what, measure(page, root, watched, act, "img" if lesson == "plain" else ""))
        for what, times in read_long(page, address):
            tell(what, times)


def tell(what: str, times: list[float]) -> None:
    """A line of the table."""
    print(f"{what:46} {statistics.median(times):7.0f} {max(times):8.0f}", flush=True)


if __name__ == "__main__":
    main()
