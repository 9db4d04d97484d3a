"""How long a learner waits, in a real JupyterLab in a real Chromium.

    python benchmarks/browser.py

A step of a widget is timed inside the page: from the key or the change of a control to the second frame after the
widget's words (or its picture) have changed; the table shows the median and the slowest of 20, in milliseconds, beside
what is aimed at: 100, and 50 for what is *held* (nothing in the lab is dragged; an arrow key that is kept down comes
nearest). Beside the widgets stand the same figures as a notebook would draw them without:
`plot_poll` and `plot_samples` behind a slider with `interactive_output`.

Then the opening of a lesson, from the address to the output of its first cell, beside a notebook that holds nothing but
the same imports; the run of all lessons from top to bottom; and the size of their files.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import time
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
async ([root, nth, watched, act, step, until]) => {
  const widget = document.querySelectorAll(root)[nth], node = (watched && widget.querySelector(watched)) || widget;
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
WIDGETS: list[tuple[str, int, str, str, str, str]] = [
    # what, aim in ms, lesson, the widget, what is watched, one step
    ("timeline: next event (held)", 50, "02_chronology", "section[aria-label='Timeline']", ".gl-words",
     KEY.replace("KEY", "'ArrowDown'", 1).replace("TARGET", "widget.querySelectorAll('tbody tr')[step]")),
    ("timeline: filter by page", 100, "02_chronology", "section[aria-label='Timeline']", "tbody",
     PICK.replace("N", "0")),
    ("reader: next mark (held)", 50, "00_start_here", "section[aria-label='Reader']", ".gl-words",
     KEY.replace("KEY", "'ArrowRight'", 1).replace("TARGET", "widget.querySelector('.gl-page')")),
    ("reader: switch a layer", 100, "00_start_here", "section[aria-label='Reader']", ".gl-page",
     "widget.querySelectorAll('input[type=checkbox]')[5].click();"),
    ("polls: confidence", 100, "03_polls", "section[aria-label='Two polls']", ".gl-words", TYPE.replace("N", "0")),
    ("polls: don't-knows", 100, "03_polls", "section[aria-label='Two polls']", ".gl-words", PICK.replace("N", "2")),
    ("samples: draw 100", 100, "03_polls", "section[aria-label='Repeated samples']", ".gl-words",
     "widget.querySelectorAll('button')[1].click();"),
    ("grid: next place (held)", 50, "04_positions", "section[aria-label='Positions']", ".gl-words",
     KEY.replace("KEY", "'ArrowRight'", 1).replace("TARGET", "widget.querySelectorAll('.gl-place')[step]")),
    ("grid: filter by page", 100, "04_positions", "section[aria-label='Positions']", ".gl-scroll",
     PICK.replace("N", "0")),
    ("coder: code a statement", 100, "04_positions", "section[aria-label='Coder']", ".gl-words",
     KEY.replace("KEY", "step % 2 ? 'u' : '2'", 1).replace("TARGET", "widget")),
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
from IPython.display import display, Image
from gsomia_lab import load
from gsomia_lab.figures.polls import plot_poll
from gsomia_lab.figures.sampling import draw_samples, plot_samples

lab = load()
polls = [lab.polls[lab.polls["pollster"] == name] for name in ("Realmeter", "Sankei Shimbun/FNN")]

def show(axes):
    picture = io.BytesIO()
    axes.figure.savefig(picture, format="png")
    display(Image(picture.getvalue()))

def pair(confidence):
    for poll in polls:
        show(plot_poll(poll, confidence=confidence / 100))

def samples(hundreds):
    show(plot_samples(draw_samples(50, 501, 100 * hundreds), 50, 501))

for draw, name, low, high in ((pair, "confidence", 60, 99), (samples, "hundreds", 1, 40)):
    slider = widgets.IntSlider(value=low, min=low, max=high, description=name)
    display(widgets.VBox([slider, widgets.interactive_output(draw, {name: slider})]))
"""
PLAINS = ["polls: confidence, interactive_output", "samples: draw 100, interactive_output"]
FIRST = """() => {
  const content = window.jupyterapp.shell.currentWidget.content;
  const at = content.widgets.findIndex((c) => c.model.type === 'code');
  content.widgets[at].model.sharedModel.execution_count = null;
  content.activeCellIndex = at;
  window.jupyterapp.commands.execute('notebook:run-cell');
}"""
SHOWN = """() => {
  const cell = window.jupyterapp.shell.currentWidget.content.widgets.find((c) => c.model.type === 'code');
  return cell.model.executionCount !== null && cell.outputArea.node.innerText.trim();
}"""
NUDGE = """
const handle = widget.querySelector('.noUi-handle');
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


def read_long(page: Any, address: str) -> Iterator[tuple[str, int, list[float]]]:
    """Opening a 5,000-word page (the cell is run: marks found, sent and drawn), its layers, and the way to another."""
    open_notebook(page, address, "long.ipynb")
    run_all(page)
    page.locator(f"{READER} .gl-hit").first.wait_for()
    words, marks = page.evaluate(
        "() => [document.querySelector('.gl-page').textContent.split(/\\s+/).length, "
        "document.querySelectorAll('.gl-hit').length]"
    )
    page.evaluate("() => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = 1; }")
    yield f"reader, {words} words, {marks} marks: open", 300, measure(page, ".jp-Notebook", "", RUN_LAST, ".gl-hit")
    yield "reader, the same: switch a layer", 100, measure(page, READER, ".gl-page", LAYER, "")
    page.locator(READER).first.locator("select").first.select_option(index=1)
    page.locator(f"{READER} .gl-words", has_text="page1: ").first.wait_for()  # or its drawing would count as a step's
    yield "reader, the same: another long page", 300, measure(page, READER, ".gl-page", PAGE, "")


def measure(page: Any, root: str, watched: str, act: str, until: str) -> list[float]:
    """The times of the steps, in milliseconds; a step after which nothing changes within five seconds is an error."""
    root, _, nth = root.partition(" >> nth=")
    page.locator(root).nth(int(nth or 0)).scroll_into_view_if_needed()
    return [page.evaluate(TIMED, [root, int(nth or 0), watched, act, step, until]) for step in range(STEPS)]


def opening(page: Any, address: str, notebook: str) -> float:
    """Seconds from the address of a notebook to the output of its first cell."""
    begin = time.perf_counter()
    open_notebook(page, address, notebook)
    page.evaluate(FIRST)
    page.wait_for_function(SHOWN, timeout=60_000)
    return time.perf_counter() - begin


def print_openings(page: Any, address: str, folder: Path, repeats: int = 5) -> None:
    """The median opening of each lesson that has tables in its first cell, beside the same imports alone."""
    print(f"\n{'opening to the first output, s':38} {'lesson':>7} {'imports':>8} {'ratio':>6}   (aim: at most 1.5)")
    path = folder / "00_start_here.ipynb"
    code = next(c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code")["source"]
    imports = [line for line in "".join(code).splitlines() if line.startswith(("import ", "from "))]
    (folder / "empty.ipynb").write_text(notebook("\n".join([*imports, "'ready'"])), encoding="utf-8")
    both = [(opening(page, address, path.name), opening(page, address, "empty.ipynb")) for _ in range(repeats)]
    lesson, empty = (statistics.median(times) for times in zip(*both, strict=True))
    print(f"{path.stem:38} {lesson:7.1f} {empty:8.1f} {lesson / empty:6.2f}")


def print_runs(page: Any, address: str, lessons: list[Path]) -> None:
    """The time of each lesson from its address to its last cell, and the size of its file."""
    print(f"\n{'open and run from top to bottom':38} {'s':>7} {'KB':>8}   (aims: all under 60 s, each under 500 KB)")
    total = 0.0
    for path in lessons:
        begin = time.perf_counter()
        open_notebook(page, address, path.name)
        run_all(page)
        total += time.perf_counter() - begin
        print(f"{path.stem:38} {time.perf_counter() - begin:7.1f} {path.stat().st_size / 1000:8.0f}")
    print(f"{'all lessons':38} {total:7.1f}")


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
    print(f"{'step, ms':46} {'median':>7} {'slowest':>8} {'aim':>6}")
    with serve(folder, state) as address, sync_playwright() as play:
        page = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", *QUIET]).new_page()
        opened = ""
        boxes = [
            (what, 0, "plain", f".widget-vbox >> nth={n}", ".jupyter-widgets-output-area", NUDGE)
            for n, what in enumerate(PLAINS)
        ]
        for what, aim, lesson, root, watched, act in [*WIDGETS, *boxes]:
            if lesson != opened:
                open_notebook(page, address, f"{lesson}.ipynb")
                run_all(page)
                opened = lesson
            tell(what, measure(page, root, watched, act, "img" if lesson == "plain" else ""), aim)
        for what, aim, times in read_long(page, address):
            tell(what, times, aim)
        print_openings(page, address, folder)
        print_runs(page, address, sorted(folder.glob("0*.ipynb")))


def tell(what: str, times: list[float], aim: int) -> None:
    """A line of the table."""
    print(f"{what:46} {statistics.median(times):7.0f} {max(times):8.0f} {aim or '':>6}", flush=True)


if __name__ == "__main__":
    main()
