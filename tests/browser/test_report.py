"""The static report opened from the disk: nobody is shut out, nothing runs or is fetched, whatever a page holds."""

import pytest

from gsomia_lab import load
from tests.browser.axe import findings
from tests.hostile import write_hostile


@pytest.fixture(scope="module", params=["briefs", "hostile"])
def site(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    lab = load("briefs" if request.param == "briefs" else write_hostile(folder / "pages"))
    lab.export(folder / "site")
    return folder / "site"


@pytest.fixture
def guarded(page):
    """The page, with a list of what it should not do: ask for an address elsewhere, open a dialog."""
    page.wrong = []
    page.on(
        "request", lambda request: page.wrong.append(request.url) if request.url[:5] not in ("file:", "data:") else 0
    )
    page.on("dialog", lambda dialog: (page.wrong.append(dialog.message), dialog.dismiss()))
    return page


def test_every_page_is_for_everybody_and_does_no_harm(guarded, site, pictures):
    page = guarded
    paths = sorted(site.glob("*.html"))
    assert len(paths) > 2
    for path in paths:
        page.goto(path.as_uri())
        # The content policy holds for the page's own scripts; axe is put in from outside, after a look at the page.
        assert page.evaluate("[document.scripts.length, window.hacked === undefined]") == [0, True], path.name
        assert findings(page) == [], path.name
        for width in (1024, 640, 320):
            page.set_viewport_size({"width": width, "height": 800})
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{path.name} is {wide} wide in a window of {width}"
        page.set_viewport_size({"width": 1280, "height": 900})
    page.screenshot(path=pictures / f"report_{site.parent.name}.png")
    assert page.wrong == []
    assert [text for text in page.complaints if "harm" in text or "Refused" in text] == []


def test_everything_is_reached_by_tab_and_a_mark_leads_to_its_row_and_back(guarded, site):
    page = guarded
    page.goto((site / "page001.html").as_uri())
    stops = page.locator("a[href], input, summary, [tabindex='0']").count()
    page.evaluate("() => { window.seen = new Set(); addEventListener('focusin', (e) => window.seen.add(e.target)); }")
    for _ in range(stops):
        page.keyboard.press("Tab")
    assert page.evaluate("window.seen.size") == stops, "a stop is never reached"
    mark = page.locator(".page a.dates").first
    name = mark.get_attribute("href")
    mark.focus()
    page.keyboard.press("Enter")
    row = page.locator(f".row{name}")
    page.wait_for_function("name => document.querySelector(':target')?.matches(`.row${name}`)", arg=name)
    top, height = row.evaluate("n => [n.getBoundingClientRect().top, innerHeight]")
    assert 0 <= top < height and row.get_by_text("Rule:").is_visible()
    page.keyboard.press("Tab")  # from the row, the next stop is its own name, which leads back
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(f"#m{name[1:]}"), timeout=5_000)


def test_a_box_takes_the_colour_of_its_layer_away(guarded, site):
    page = guarded
    page.goto((site / "page001.html").as_uri())
    mark, box = page.locator(".page a.dates").first, page.get_by_label("dates", exact=True)
    colour = "node => getComputedStyle(node).backgroundColor"
    assert mark.evaluate(colour) == "rgb(255, 224, 138)"
    box.focus()
    page.keyboard.press("Space")
    assert mark.evaluate(colour) != "rgb(255, 224, 138)"
