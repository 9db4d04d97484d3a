"""The documentation as a teacher reads it who has copied its folder to a stick: no server, no network."""

import re


def test_it_can_be_searched_without_a_network(site, page, pictures):
    """A word typed, results that lead to the page."""
    from playwright.sync_api import expect

    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "index.html").as_uri())
    box = page.locator("input[name=q]").first
    box.fill("corroboration")
    box.press("Enter")
    first = page.locator("ul.search li a").first
    expect(first).to_be_visible(timeout=20_000)
    page.screenshot(path=pictures / "site_search.png")
    first.click()
    expect(page.locator("h1").first).to_be_visible()
    assert re.search("corroborat", page.locator("article, main, body").first.inner_text(), re.I)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    # A browser lets no page fetch another from a disk: the results come without the lines around the word.
    theirs = ("origin 'null'", "net::ERR_FAILED", "Failed to fetch")
    assert [words for words in page.complaints if not any(sign in words for sign in theirs)] == []
