"""The coder and the grid of lesson 04 in a real JupyterLab, by mouse and by keys."""

import re

from tests.browser.jupyter import open_notebook, run_all
from tests.browser.looks import walk_with_tab


def test_statements_are_coded_by_keys_and_compared(page, address, pictures):
    from playwright.sync_api import expect

    open_notebook(page, address, "04_positions.ipynb")
    run_all(page)
    coder = page.locator("section[aria-label='Coder']")
    coder.scroll_into_view_if_needed()
    words = coder.locator(".gl-words")
    expect(words).to_contain_text("Statement 1 of 10")
    coder.focus()
    page.keyboard.press("2")
    expect(words).to_contain_text("Statement 2 of 10")
    expect(words).to_contain_text("1 of 10 statements coded")
    page.keyboard.press("u")
    expect(words).to_contain_text("0 of 10 statements coded")
    for _ in range(6):
        page.keyboard.press("2")
    coder.get_by_role("button", name="3: conditional").click()
    expect(words).to_contain_text("7 of 10 statements coded")
    page.keyboard.press("ArrowLeft")  # the button keeps the focus, so the keys go on working after a click
    expect(words).to_contain_text("Statement 7 of 10")
    assert coder.get_by_role("button", name="3: conditional").evaluate("node => node === document.activeElement")
    page.keyboard.press("ArrowRight")
    # For JupyterLab a 2 on a chosen cell makes it a heading; here it is a code, on a button as well.
    page.keyboard.press("2")
    expect(words).to_contain_text("8 of 10 statements coded")
    page.keyboard.press("u")
    expect(coder).to_be_visible()
    page.screenshot(path=pictures / "04_coder.png")
    names = walk_with_tab(page, coder)
    assert names[0] == "Coder" and names[-1] == "take back (u)"

    cell = page.locator(".jp-CodeCell", has_text="mine = coder.codings").first
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(cell.locator(".jp-OutputArea")).to_contain_text("me and parser: 7 statements")


def test_a_place_of_the_grid_opens_its_sentences(page, address, pictures):
    from playwright.sync_api import expect

    open_notebook(page, address, "04_positions.ipynb")
    run_all(page)
    grid = page.locator("section[aria-label='Positions']")
    grid.scroll_into_view_if_needed()
    words = grid.locator(".gl-words")
    everything = words.inner_text()
    grid.get_by_role("button", name="Moon Jae-in, keep_pact: conditional").click()
    expect(words).to_contain_text(re.compile(r"Moon Jae-in on keep_pact: conditional; \d+ sentences"))
    expect(grid.locator(".gl-side mark").first).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(words).to_contain_text("these pages do not say")
    page.keyboard.press("Escape")
    expect(words).to_have_text(everything)
    grid.get_by_label("Page", exact=True).select_option(label="002 kbs world")
    expect(words).not_to_have_text(everything)
    page.screenshot(path=pictures / "04_grid.png")
    names = walk_with_tab(page, grid)
    assert len(names) == 5, "the grid is one stop of the Tab key, between three fields and the sentences"
    assert page.complaints == []
