"""What the lab shows can be used by everybody: axe-core on the outputs of every lesson, in light and in dark.

The lessons themselves are looked at in `test_lessons.py`, which opens each once for everything.
"""

import pytest

from tests.browser.axe import OUTPUTS, findings
from tests.browser.looks import WIDE, listen, walk_with_tab


def test_axe_finds_what_is_wrong(page):
    """The search can fail: a grey on grey and a control without a name are found."""
    faulty = '<p style="color:#999;background:#aaa">grey words</p><input>'
    page.set_content(f'<html lang="en"><div class="jp-OutputArea-output">{faulty}</div>')
    found = " ".join(findings(page, OUTPUTS))
    assert "color-contrast" in found and "label" in found


def test_a_message_of_ours_is_heard_and_one_of_jupyterlab_is_not(browser):
    page = browser.new_context().new_page()
    heard = listen(page)
    page.route("**/static/lab/own.js", lambda route: route.fulfill(body="console.error('their own affair')"))
    page.route("**/page", lambda route: route.fulfill(body="<html><body>page</body></html>", content_type="text/html"))
    page.goto("http://127.0.0.1/page")
    page.add_script_tag(url="http://127.0.0.1/static/lab/own.js")
    page.evaluate("""async () => {
      const code = "console.warn('a warning'); setTimeout(() => { throw new Error('an error'); }); export default 1;";
      await import(URL.createObjectURL(new Blob([code], {type: 'text/javascript'})));
      await new Promise((done) => setTimeout(done, 50));
    }""")
    page.context.close()
    assert len(heard) == 2 and "a warning" in heard[0] and "an error" in heard[1]


def test_what_scrolls_sideways_is_found(page):
    page.set_content(
        '<div class="jp-OutputArea-output" style="width:90px;overflow:auto"><p style="width:200px">x</p></div>'
    )
    assert len(page.evaluate(WIDE)) == 1


def test_a_trap_and_a_focus_that_is_not_seen_are_found(page):
    plain = '<button style="outline:none">a</button>'
    page.set_content(f'<section>{plain * 2}</section><a href="#">c</a>')
    with pytest.raises(AssertionError, match="not to be seen"):
        walk_with_tab(page, page.locator("section"))
    page.set_content('<section onkeydown="event.preventDefault()"><button>a</button></section>')
    with pytest.raises(AssertionError, match="does not leave"):
        walk_with_tab(page, page.locator("section"))
