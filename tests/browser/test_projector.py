"""The widgets as pages for a projector, shown by Voilà and driven with the keyboard."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.browser.jupyter import ROOT, free_port

PAGES = sorted(path.name for path in (ROOT / "notebooks" / "projector").glob("*.ipynb"))


@pytest.fixture(scope="module")
def voila(tmp_path_factory, browser):
    pytest.importorskip("voila", reason='the projector needs pip install "gsomia-lab[app]"')
    folder, port = tmp_path_factory.mktemp("projector"), free_port()
    shutil.copytree(ROOT / "notebooks" / "projector", folder / "pages")
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "GSOMIA_LAB_LOG": "off",
        **{f"JUPYTER_{name}_DIR": str(folder / name) for name in ("CONFIG", "DATA", "RUNTIME")},
        "IPYTHONDIR": str(folder / "ipython"),
    }
    command = [sys.executable, "-m", "voila", str(folder / "pages"), "--no-browser", f"--port={port}"]
    with (folder / "voila.log").open("w") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                urllib.request.urlopen(address, timeout=2)
                break
            except OSError:
                time.sleep(0.1)
        yield address
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


def test_the_list_of_pages_is_shown(page, voila):
    page.goto(voila)
    for name in PAGES:
        page.get_by_text(name.removesuffix(".ipynb")).first.wait_for(timeout=20_000)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_its_widget_which_answers_to_the_keyboard(page, voila, pictures, name):
    from playwright.sync_api import expect

    page.goto(f"{voila}/voila/render/{name}")
    widget = page.locator(".gl").first
    expect(widget).to_be_visible(timeout=60_000)
    words = widget.locator(".gl-words").first
    expect(words).to_contain_text(re.compile(r"\w+ \w+"))
    assert "from gsomia_lab" not in page.locator("body").inner_text(), "the code is for the notebook, not for the wall"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
    before = widget.inner_html()
    reachable = widget.locator("select, input, button, [tabindex='0']")
    for number in range(reachable.count()):
        reachable.nth(number).focus()
        for key in ("ArrowDown", "ArrowRight", "Enter"):
            page.keyboard.press(key)
        page.keyboard.press("Escape")
        if widget.inner_html() != before:
            break
    page.wait_for_timeout(300)
    assert widget.inner_html() != before, "no key changes anything"
    page.screenshot(path=pictures / f"projector_{name.split('.')[0]}.png")
    # Voilà's own page asks the network for icons; what comes from a widget's code (a blob) is ours.
    assert [text for text in page.complaints if "blob:" in text or "gsomia" in text.lower()] == []
