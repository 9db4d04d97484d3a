"""Every lesson in a real JupyterLab: run through, exercises answered, the reader driven by mouse and by keys."""

import re

import pytest

from tests.browser.jupyter import ROOT, open_notebook, run_all

LESSONS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))


def complaints(page):
    """Errors of ours: JupyterLab's own noise about extensions and favicons is left out."""
    return [text for text in page.complaints if "gsomia" in text.lower() or "anywidget" in text.lower()]


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
def test_a_lesson_runs_from_top_to_bottom(page, address, pictures, lesson):
    open_notebook(page, address, lesson)
    page.screenshot(path=pictures / f"{lesson[:2]}_first_screen.png")
    run_all(page)
    assert page.locator(".jp-RenderedText[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    assert page.locator(".jp-OutputArea-output:has-text('Traceback')").count() == 0
    assert complaints(page) == []


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
    page.screenshot(path=pictures / "reader.png")
    assert complaints(page) == []


def test_a_restarted_kernel_and_a_second_run(page, address):
    open_notebook(page, address, "01_sources.ipynb")
    run_all(page)
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_function(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.kernelDisplayStatus === 'idle'", timeout=60_000
    )
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    run_all(page)
    assert page.locator(".jp-OutputArea-output:has-text('Traceback')").count() == 0


def test_nothing_scrolls_sideways_in_a_narrow_window(page, address, pictures):
    page.set_viewport_size({"width": 1024, "height": 800})
    open_notebook(page, address, "01_sources.ipynb")
    run_all(page)
    for area in page.locator(".gl, figure.gl-picture, .gl-evidence").all():
        area.scroll_into_view_if_needed()
        assert area.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    page.screenshot(path=pictures / "01_narrow.png")
