"""The timeline of lesson 02 in a real JupyterLab, by mouse and by keys."""

import re

from tests.browser.jupyter import open_notebook, run_all
from tests.browser.looks import walk_with_tab


def test_the_timeline_is_filtered_and_searched(page, address, pictures):
    from playwright.sync_api import expect

    open_notebook(page, address, "02_chronology.ipynb")
    run_all(page)
    widget = page.locator("section[aria-label='Timeline']")
    widget.scroll_into_view_if_needed()
    words, lines = widget.locator(".gl-words"), widget.locator("tbody tr")
    expect(words).to_contain_text(re.compile(r"\d+ of \d+ events shown"))
    everything = lines.count()

    widget.get_by_label("Show").select_option(label="the pages")
    expect(words).to_contain_text("0 from other reports")
    reported = lines.count()
    assert 0 < reported < everything
    widget.get_by_label("Page", exact=True).select_option(label="002 kbs world")
    expect(lines).not_to_have_count(reported)
    widget.get_by_label("Actor").select_option(label="Shinzo Abe")
    assert all("Abe" in text for text in lines.all_inner_texts())
    widget.get_by_label("Actor").select_option(label="everybody")
    widget.get_by_label("From").fill("2019-08-01")
    expect(lines.filter(has_text="1965")).to_have_count(0)
    assert page.locator("section[aria-label='Timeline'] tbody tr").count() == lines.count()

    lines.filter(has_text="South Korea").first.click()
    expect(words).to_contain_text("2019-08-22")
    expect(words).to_contain_text("mentions")
    expect(widget.locator(".gl-side mark").first).to_be_visible()
    expect(widget.locator(".gl-side ol li").first).to_be_visible()
    before = words.inner_text()
    page.keyboard.press("ArrowDown")
    lines.first.focus()
    page.keyboard.press("ArrowDown")
    expect(words).not_to_have_text(before)
    page.screenshot(path=pictures / "02_timeline.png")
    page.keyboard.press("Escape")
    expect(words).to_contain_text("events shown")

    lines.first.click()
    expect(words).not_to_contain_text("events shown")
    widget.locator(".gl-side").focus()
    page.keyboard.press("Escape")  # also from beside the table
    expect(words).to_contain_text("events shown")
    expect(widget.locator(".gl-key")).to_contain_text("other reports")  # the signs are told
    names = walk_with_tab(page, widget)
    assert names[:5] == ["From", "to", "Page", "Actor", "Show"] and len(names) == 7  # the table is one stop
    assert page.complaints == []
