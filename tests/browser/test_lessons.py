"""Every lesson in a real JupyterLab: run through, exercises answered, the reader by mouse and by keys, two at once."""

import re

import pytest

from tests.browser.axe import OUTPUTS, findings
from tests.browser.jupyter import DONE, READY, ROOT, open_notebook, picture_whole, run_all, set_theme
from tests.browser.looks import WIDE, walk_with_tab

LESSONS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))


def type_and_run(page, cell, code):
    """Replace a cell's code by typing, as a learner does, and run it with Shift + Enter."""
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(code)
    page.keyboard.press("Shift+Enter")


def cell_with(page, words):
    """The code cell that holds `words` now; it stays the same cell when its words change."""
    cells = page.locator(".jp-CodeCell")
    number = next(i for i, text in enumerate(cells.all_inner_texts()) if words in text)
    cells.nth(number).scroll_into_view_if_needed()
    return cells.nth(number)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_runs_and_is_readable_in_every_window(page, address, pictures, lesson):
    """Each lesson is opened once: its first screen, its run, its pictures, narrow, at 200 percent, light and dark."""
    open_notebook(page, address, lesson)
    page.screenshot(path=pictures / f"{lesson[:2]}_first_screen.png")
    for words in ("After this lesson you can", "What to do:", "45 minutes"):
        box = page.locator(".jp-RenderedMarkdown", has_text=words).first.bounding_box()
        assert box and box["y"] < 880, f"the first screen does not show {words!r}"

    run_all(page)
    assert page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    assert page.locator(".jp-OutputArea-output:has-text('Traceback')").count() == 0
    picture_whole(page, pictures / f"{lesson[:2]}_whole.png")

    faults = []
    for width, name in ((1024, "narrow"), (640, "at 200 percent")):
        page.set_viewport_size({"width": width, "height": 800})
        if width == 640:  # JupyterLab's own list of files takes half of such a window; it folds with Ctrl + B
            page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        faults += [f"{name}: {fault}" for fault in page.evaluate(WIDE)]
        page.screenshot(path=pictures / f"{lesson[:2]}_{width}.png")
    page.set_viewport_size({"width": 1280, "height": 900})
    for theme in ("Light", "Dark"):
        set_theme(page, theme)
        faults += [f"{theme}: {fault}" for fault in findings(page, OUTPUTS)]
    page.screenshot(path=pictures / f"{lesson[:2]}_dark.png")
    set_theme(page, "Light")
    assert not faults, "\n".join(faults)
    assert page.complaints == []


def test_an_exercise_answered_wrong_then_hinted_then_right(page, address, pictures):
    from playwright.sync_api import expect

    open_notebook(page, address, "00_start_here.ipynb")
    run_all(page)
    cell = cell_with(page, 'check("0.1"')
    answer = cell.locator('[role="status"]')
    expect(answer).to_contain_text("Not attempted")
    type_and_run(page, cell, "answer = 4\ncheck('0.1', answer)")
    expect(answer).to_contain_text("Not yet")
    expect(answer).to_contain_text("one too small")
    type_and_run(page, cell, "hint('0.1')")
    expect(cell.locator(".jp-OutputArea")).to_contain_text("one page")
    type_and_run(page, cell, "check('0.1', len(lab.articles))")
    expect(answer).to_contain_text("Correct")
    page.screenshot(path=pictures / "00_exercise.png")


def test_the_reader_by_mouse_and_by_keys(page, address, pictures):
    from playwright.sync_api import expect

    open_notebook(page, address, "00_start_here.ipynb")
    run_all(page)
    reader = page.locator(".gl").first
    reader.scroll_into_view_if_needed()
    words = reader.locator(".gl-words")
    expect(words).to_contain_text(re.compile(r"003 blog: \d+ marks shown"))
    reader.get_by_label("Page", exact=True).focus()
    page.keyboard.press("ArrowUp")  # up and down belong to the list, not to the notebook
    expect(words).to_contain_text("002 kbs world")
    reader.get_by_label("Page", exact=True).select_option(label="001 korea herald")
    expect(words).to_contain_text("001 korea herald")
    before = words.inner_text()
    reader.get_by_label("polls", exact=True).check()
    expect(words).not_to_have_text(before)
    reader.locator(".gl-hit.gl-polls").first.click()
    expect(words).to_contain_text(re.compile(r"P\d+ in 001 korea herald: pollster"))
    chosen = words.inner_text()
    page.keyboard.press("ArrowRight")  # with the focus still where the mouse left it, or on the page below
    reader.locator(".gl-page").focus()
    page.keyboard.press("ArrowRight")
    expect(words).not_to_have_text(chosen)
    expect(reader.locator("[aria-current=true]").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(words).to_contain_text("marks shown")
    names = walk_with_tab(page, reader)
    assert names[0] == "Page" and {"next mark ▶", "The page", "The row"} <= set(names)
    page.screenshot(path=pictures / "reader.png")
    assert page.complaints == []


def test_a_kernel_restarted_in_the_middle(page, address):
    from playwright.sync_api import expect

    open_notebook(page, address, "01_sources.ipynb")
    outputs = page.locator(".jp-CodeCell .jp-OutputArea-output")
    half = page.evaluate("""() => {
      const content = window.jupyterapp.shell.currentWidget.content;
      content.activeCellIndex = Math.floor(content.widgets.length / 2);
      return content.activeCellIndex;
    }""")
    run = "(name) => window.jupyterapp.commands.execute(`notebook:run-all-${name}`)"
    page.evaluate(run, "above")
    idle = "() => window.jupyterapp.shell.currentWidget.sessionContext.kernelDisplayStatus === 'idle'"
    page.wait_for_function(idle, timeout=60_000)
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_function(idle, timeout=60_000)
    assert outputs.first.is_visible()  # what was there stays to be read

    # Who goes on below at once is told by Python that a name is missing; what the lesson says to do puts it right.
    page.evaluate(f"() => {{ window.jupyterapp.shell.currentWidget.content.activeCellIndex = {half}; }}")
    page.evaluate(run, "above")
    page.evaluate(f"() => {{ window.jupyterapp.shell.currentWidget.content.activeCellIndex = {half}; }}")
    page.evaluate(run, "below")
    page.wait_for_function(DONE, timeout=120_000)
    assert page.locator(".jp-OutputArea-output:has-text('Traceback')").count() == 0
    reader = page.locator("section[aria-label='Reader']")
    reader.get_by_label("Page", exact=True).select_option(label="001 korea herald")
    expect(reader.locator(".gl-words")).to_contain_text("001 korea herald")
    assert page.complaints == []


def test_two_lessons_open_at_once_do_not_meet(page, address):
    from playwright.sync_api import expect

    open_notebook(page, address, "00_start_here.ipynb")
    run_all(page)
    page.evaluate("""() => { window.jupyterapp.commands.execute(
      'docmanager:open', {path: '01_sources.ipynb', options: {mode: 'split-right'}}); }""")
    page.wait_for_function("() => window.jupyterapp.shell.currentWidget.context.path === '01_sources.ipynb'")
    page.wait_for_function(READY, timeout=60_000)
    run_all(page)
    readers = page.locator("section[aria-label='Reader']")
    expect(readers).to_have_count(2)
    ids = page.evaluate("() => [...document.querySelectorAll('.gl [id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids)) > 0, "a label of one widget would lead into the other"

    words = [readers.nth(number).locator(".gl-words") for number in (0, 1)]
    before = [each.inner_text() for each in words]
    readers.nth(1).get_by_text("Page", exact=True).click()
    page.keyboard.press("Home")  # the first page of the list, in the reader whose label was clicked
    expect(words[1]).to_contain_text("000 korea defense daily")
    assert words[0].inner_text() == before[0] and words[1].inner_text() != before[1]
    readers.nth(0).get_by_label("polls", exact=True).check()
    expect(words[0]).not_to_have_text(before[0])
    assert "000 korea defense daily" in words[1].inner_text()
    assert page.complaints == []


def test_a_lesson_is_a_small_file():
    sizes = {path.name: path.stat().st_size for path in (ROOT / "notebooks").rglob("*.ipynb")}
    assert sizes and {name: size for name, size in sizes.items() if size >= 500_000} == {}
