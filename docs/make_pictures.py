"""The pictures of the README, taken from the running lab: `python3 start.py run docs.make_pictures`.

Opens each lesson in a real JupyterLab, runs it, and takes the pictures that the documentation shows.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.jupyter import QUIET, ROOT, find_chromium, open_notebook, run_all, serve

PICTURES = ROOT / "docs" / "pictures"


def main() -> None:
    """Take every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        desk, state = Path(folder, "desk"), Path(folder, "state")
        desk.mkdir()
        for notebook in (ROOT / "notebooks").glob("*.ipynb"):
            shutil.copy(notebook, desk)
        with serve(desk, state) as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", *QUIET])
            page = chromium.new_page(viewport={"width": 1180, "height": 760}, device_scale_factor=1)
            open_notebook(page, address, "00_start_here.ipynb")
            run_all(page)
            page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
            reader = page.locator(".gl").first
            reader.get_by_label("Page", exact=True).select_option(label="001 korea herald")
            reader.locator(".gl-hit.gl-dates").first.click()
            reader.evaluate("node => node.closest('.jp-Cell').scrollIntoView({block: 'start'})")
            page.mouse.move(5, 5)
            page.screenshot(path=PICTURES / "lab.png")
            chromium.close()


if __name__ == "__main__":
    main()
