from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest

from tests.browser.jupyter import QUIET, ROOT, find_chromium, serve
from tests.browser.looks import listen

CHROMIUM = find_chromium()


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """A copy of the lessons that JupyterLab may save into, served for the whole run."""
    folder = tmp_path_factory.mktemp("desk")
    for notebook in (ROOT / "notebooks").glob("*.ipynb"):
        shutil.copy(notebook, folder)
    return folder


@pytest.fixture(scope="session")
def address(desk, tmp_path_factory):
    with serve(desk, tmp_path_factory.mktemp("jupyter")) as url:
        yield url


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install it to run the browser tests")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *QUIET])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A fresh page of 1280 by 900; `page.complaints` collects what our own code says in the console."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.complaints = listen(page)
    yield page
    with contextlib.suppress(Exception):  # a page without JupyterLab; the kernels of a test end with it
        page.evaluate("() => window.jupyterapp.serviceManager.sessions.shutdownAll()")
    context.close()


@pytest.fixture(scope="session")
def pictures():
    """The folder for screenshots of this run, kept as artefacts (not in the repository)."""
    folder = Path(ROOT) / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder
