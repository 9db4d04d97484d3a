"""The reader and two pages side by side in a real JupyterLab, on a page that would do harm if it could."""

import json

import pytest

from tests.browser.axe import findings
from tests.browser.jupyter import open_notebook, run_all
from tests.hostile import write_hostile

CELLS = [
    "from gsomia_lab import load\n"
    "from gsomia_lab.widgets.reader import read\n"
    "from gsomia_lab.widgets.side_by_side import read_together\n"
    "lab, briefs = load('hostile'), load('briefs')\n"
    "hostile = [doc for doc in lab.articles['doc'] if doc != 'a.txt'][0]",
    "read(lab, 'a.txt', layers=['dates', 'quotes', 'terms', 'polls', 'mentions'])",
    "read_together(lab, 'a.txt', hostile, layers=['dates'])",
    "read_together(briefs, '000', '001')",
]
HIDDEN = "[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"


@pytest.fixture
def opened(page, address, desk):
    """The notebook above, run; `page.wrong` lists dialogs and requests to elsewhere."""
    write_hostile(desk / "hostile")
    bare = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    cells = [{**bare, "source": code, "id": f"cell{number}"} for number, code in enumerate(CELLS)]
    notebook = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (desk / "hostile.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    page.wrong = []
    page.on("dialog", lambda dialog: (page.wrong.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: page.wrong.append(request.url) if "harm.invalid" in request.url else None)
    open_notebook(page, address, "hostile.ipynb")
    run_all(page)
    page.locator(".gl").nth(2).wait_for()
    yield page
    assert page.wrong == []
    assert page.evaluate("window.hacked === undefined")
    for widget in page.locator(".gl").all():
        assert not widget.evaluate(f"node => /{HIDDEN}/.test(node.innerHTML)"), "a hidden direction mark is obeyed"
        assert widget.locator("script, iframe, img, svg, b[onclick], style").count() == 0


def test_each_row_leads_to_its_mark_by_keys_on_a_page_that_would_do_harm(opened, pictures):
    from playwright.sync_api import expect

    page, reader = opened, opened.locator("section[aria-label='Reader']")
    words = reader.locator(".gl-words")
    reader.get_by_label("Page", exact=True).select_option(index=1)
    expect(words).to_contain_text("img src=x onerror")  # the name of the file, as words
    expect(reader.locator(".gl-page")).to_contain_text("<script>window.hacked=1")
    rows = reader.locator(".gl-rows [role='option']")
    marks = reader.locator(".gl-hit")
    assert rows.count() > 8 and marks.count() >= rows.count()
    rows.first.focus()
    page.keyboard.press("End")
    last = rows.last.get_attribute("data-row")
    expect(rows.last).to_be_focused()
    expect(words).to_contain_text(f"{last} in ")
    expect(reader.locator(f".gl-hit[data-rows~='{last}']").first).to_be_in_viewport()
    expect(reader.locator(".gl-hit[aria-current='true']").first).to_have_attribute("data-rows", last)
    page.keyboard.press("ArrowUp")
    expect(words).not_to_contain_text(f"{last} in ")
    marks.first.click()
    chosen = reader.locator("[role='option'][aria-selected='true']")
    expect(chosen).to_have_attribute("data-row", marks.first.get_attribute("data-row"))
    reader.screenshot(path=pictures / "reader_hostile.png")
    assert findings(page, "section[aria-label='Reader']") == []


def test_two_pages_side_by_side_walk_from_pair_to_pair(opened, pictures):
    from playwright.sync_api import expect

    page, beside = opened, opened.locator("section[aria-label='Two pages side by side']")
    harm, briefs = beside.nth(0), beside.nth(1)
    expect(harm.locator(".gl-words")).to_contain_text("Pair 1 of")
    expect(harm.locator(".gl-page").nth(1)).to_contain_text("<b onclick=window.hacked=1>")
    words = briefs.locator(".gl-words")
    briefs.locator(".gl-page").first.focus()
    page.keyboard.press("ArrowRight")
    expect(words).to_contain_text("“Agreement”")
    expect(words).to_contain_text("“Arrangement, or”")
    for paper, word in ((briefs.locator(".gl-page").nth(0), "Agreement"), (briefs.locator(".gl-page").nth(1), "Arra")):
        expect(paper.locator("[aria-current='true'] .gl-differs").filter(has_text=word)).to_be_in_viewport()
    page.keyboard.press("ArrowRight")
    expect(words).not_to_contain_text("Agreement”")
    briefs.locator(".gl-page").nth(1).locator(".gl-told").last.click()
    expect(briefs.locator(".gl-page").nth(0).locator(".gl-told[aria-current='true']")).to_be_in_viewport()
    briefs.get_by_label("dates", exact=True).check()
    expect(briefs.locator(".gl-hit.gl-dates").first).to_be_visible()
    page.keyboard.press("Escape")  # in a box, Escape is the browser's
    briefs.screenshot(path=pictures / "side_by_side.png")
    assert findings(page, "section[aria-label='Two pages side by side']") == []
