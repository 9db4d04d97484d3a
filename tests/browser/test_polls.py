"""The two widgets of lesson 03 in a real JupyterLab, by mouse and by keys."""

import re

from tests.browser.jupyter import open_notebook, run_all
from tests.browser.looks import walk_with_tab


def bars(widget):
    return widget.locator("svg rect").evaluate_all("nodes => nodes.map(n => n.getAttribute('width')).join()")


def type_into(page, field, text):
    field.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def test_two_polls_and_repeated_samples(page, address, pictures):
    from playwright.sync_api import expect

    open_notebook(page, address, "03_polls.ipynb")
    run_all(page)
    pair = page.locator("section[aria-label='Two polls']")
    pair.scroll_into_view_if_needed()
    words, verdict = pair.locator(".gl-words"), pair.locator(".gl-verdict")
    expect(words).to_contain_text("for abolishing it 33.2% (29.2 to 37.4)")
    expect(verdict).to_contain_text("May they be compared? no")
    drawn = bars(pair)

    # By keys: another confidence widens the interval, and the verdict stays where it is.
    pair.get_by_label("Confidence in %").focus()
    page.keyboard.press("ArrowUp")
    expect(words).to_contain_text(re.compile(r"for abolishing it 33.2% \(2\d\.\d to 37\.[5-9]\)"))
    expect(verdict).to_contain_text("May they be compared? no")
    assert bars(pair) == drawn
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("20")
    expect(pair.get_by_text("50 to 99", exact=True)).to_be_visible()  # told, and not taken
    expect(words).to_contain_text("for abolishing it 33.2%")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("95")
    expect(pair.get_by_text("50 to 99", exact=True)).to_have_count(0)
    pair.get_by_label("Don't-knows").focus()
    page.keyboard.press("ArrowDown")
    expect(words).to_contain_text("of those who answered")
    assert bars(pair) != drawn
    page.screenshot(path=pictures / "03_pair.png")

    # By mouse: the label leads to its field, and another poll to another verdict.
    pair.get_by_text("Poll b", exact=True).click()
    expect(pair.get_by_label("Poll b")).to_be_focused()
    pair.get_by_label("Poll b").select_option(label=next(
        text for text in pair.get_by_label("Poll b").locator("option").all_inner_texts() if "2019-11-15" in text
    ))  # fmt: skip
    expect(verdict).to_contain_text("two versions of one poll")
    assert walk_with_tab(page, pair)[:3] == ["Poll a", "Poll b", "Don't-knows"]

    sampler = page.locator("section[aria-label='Repeated samples']")
    sampler.scroll_into_view_if_needed()
    words = sampler.locator(".gl-words")
    expect(words).to_contain_text("No sample yet")
    sampler.get_by_role("button", name="draw 100 samples").click()
    expect(words).to_contain_text("100 samples of 501 people")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")  # on the button before it, which draws one
    expect(words).to_contain_text("101 samples of 501 people")
    page.screenshot(path=pictures / "03_sampling.png")
    drawn = sampler.locator("svg").inner_html()
    type_into(page, sampler.get_by_label("People in a sample"), "2000")
    expect(words).to_contain_text("A sample of 2,000 people has a margin of error of 2.2 points")
    assert sampler.locator("svg").inner_html() != drawn
    type_into(page, sampler.get_by_label("Share in the population, %"), "140")
    expect(sampler.get_by_text("0 to 100", exact=True)).to_be_visible()
    expect(words).to_contain_text("The population: 50 percent")
    assert len(walk_with_tab(page, sampler)) == 4
    assert page.complaints == []
