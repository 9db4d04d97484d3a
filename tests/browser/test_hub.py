"""A class on one server: two learners in two browsers, each with a folder, a log and a limit of their own."""

import csv
import hashlib
import json
import os
import stat
import tomllib

import pytest

from gsomia_lab.workspace import MEMORY
from tests.browser.hub import CONFIG, PASSWORD, missing, start_hub
from tests.browser.jupyter import READY, ROOT, run_all
from tests.browser.test_lessons import cell_with, type_and_run


@pytest.fixture(scope="module")
def school(tmp_path_factory, browser):
    if missing():
        pytest.skip(missing())
    folder = tmp_path_factory.mktemp("school")
    # What ana wrote last week is there already, under the name of a lesson.
    (folder / "homes" / "ana" / "lessons").mkdir(parents=True)
    (folder / "homes" / "ana" / "lessons" / "01_sources.ipynb").write_text("hers", encoding="utf-8")
    quiet = {"@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"}}
    for name in ("ana", "ben"):  # cells out of sight stay in the page, so that a test can look at all of them
        settings = folder / "homes" / name / ".jupyter" / "labconfig" / "default_setting_overrides.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps(quiet), encoding="utf-8")
    with start_hub(folder, ["ana", "ben"], memory_mb=1500) as (address, _):
        yield folder, address


def sign_in(browser, address, name):
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{address}/hub/login")
    page.locator("#username_input").fill(name)
    page.locator("#password_input").fill(PASSWORD)
    page.locator("#login_submit").click()
    return page


def open_lesson(page, address, name, lesson):
    """The lesson in the learner's own JupyterLab, run from top to bottom."""
    page.goto(f"{address}/user/{name}/lab/tree/{lesson}?reset")
    page.wait_for_function(READY, timeout=90_000)
    run_all(page)


def log_of(folder, name):
    path = folder / "homes" / name / "lessons" / "gsomia_lab_log.jsonl"
    return path, [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_two_learners_at_once_each_with_a_private_log(browser, school, pictures):
    from playwright.sync_api import expect

    folder, address = school
    pages = {name: sign_in(browser, address, name) for name in ("ana", "ben")}
    for page in pages.values():
        page.wait_for_url("**/user/**", timeout=90_000)
        page.wait_for_function(READY, timeout=60_000)
        run_all(page)
    for name, answer, outcome in (("ana", "5", "Correct"), ("ben", "4", "Not yet")):
        page = pages[name]
        cell = cell_with(page, 'check("0.1"')
        expect(cell.locator('[role="status"]')).to_contain_text("Not attempted", timeout=60_000)
        type_and_run(page, cell, f"answer = {answer}\ncheck('0.1', answer)")
        expect(cell.locator('[role="status"]')).to_contain_text(outcome)
    pages["ana"].screenshot(path=pictures / "hub_ana.png")
    for name, answer in (("ana", "5"), ("ben", "4")):
        path, events = log_of(folder, name)
        tried = [event for event in events if event["do"] == "check" and event["id"] == "0.1"]
        assert [str(event["answer"]) for event in tried if event["answer"] != ""] == [answer]
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, "somebody else could read the log"

    page = pages["ben"]
    cell = cell_with(page, "answer = 4")
    type_and_run(page, cell, "x = bytearray(3_000_000_000)")
    expect(cell.locator(".jp-OutputArea")).to_contain_text("MemoryError")
    page.goto(f"{address}/user/ana/lab")
    expect(page.locator("body")).to_contain_text("403")
    for page in pages.values():
        page.context.close()


def test_two_learners_at_once_each_with_private_codings(browser, school, pictures):
    from playwright.sync_api import expect

    folder, address = school
    pages = {name: sign_in(browser, address, name) for name in ("ana", "ben")}
    for name, page in pages.items():
        page.wait_for_url("**/user/**", timeout=90_000)
        open_lesson(page, address, name, "04_positions.ipynb")
    keys = {"ana": ["2", "2", "2"], "ben": ["3", "4"]}
    coders = {name: page.locator("section[aria-label='Coder']") for name, page in pages.items()}
    for turn in range(3):  # by turns, so that each codes while the other's file is there already
        for name, coder in coders.items():
            for key in keys[name][turn : turn + 1]:
                coder.focus()
                pages[name].keyboard.press(key)
                expect(coder.locator(".gl-words")).to_contain_text(f"{turn + 1} of 10 statements coded")
    pages["ana"].screenshot(path=pictures / "hub_coder_ana.png")

    for name, codes in (("ana", ["oppose"] * 3), ("ben", ["conditional", "no position"])):
        files = list((folder / "homes" / name).rglob("my_codings*"))
        assert [path.relative_to(folder / "homes" / name).as_posix() for path in files] == ["lessons/my_codings.csv"]
        with files[0].open(encoding="utf-8", newline="") as file:
            assert [row["stance"] for row in csv.DictReader(file)] == codes
        assert stat.S_IMODE(files[0].stat().st_mode) & 0o077 == 0, "somebody else could read the codings"
    assert stat.S_IMODE((folder / "homes" / "ben" / "lessons").stat().st_mode) & 0o077 == 0
    pages["ben"].goto(f"{address}/user/ana/files/my_codings.csv")
    expect(pages["ben"].locator("body")).to_contain_text("403")
    for page in pages.values():
        page.context.close()


def test_a_newer_lesson_never_takes_the_place_of_a_learners_own(browser, school):
    """What ben wrote in the browser is there when his server starts again, and the newer lesson stands beside it."""
    folder, address = school
    lessons = folder / "homes" / "ben" / "lessons"
    page = sign_in(browser, address, "ben")
    page.wait_for_url("**/user/**", timeout=90_000)
    open_lesson(page, address, "ben", "00_start_here.ipynb")
    type_and_run(page, cell_with(page, "lab = load()"), "lab = load()  # my own words")
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.goto(f"{address}/hub/home")
    page.locator("#stop").click()
    page.locator("#start").filter(has_text="Start").wait_for(timeout=30_000)

    # As if both lessons had been copied from an older lab: one worked on since, the other left as it came.
    older = b"an older lesson"
    memory = json.loads((lessons / MEMORY).read_text(encoding="utf-8"))
    memory |= dict.fromkeys(("00_start_here.ipynb", "02_chronology.ipynb"), hashlib.sha256(older).hexdigest())
    (lessons / MEMORY).write_text(json.dumps(memory), encoding="utf-8")
    (lessons / "02_chronology.ipynb").write_bytes(older)
    page.goto(f"{address}/hub/spawn")
    page.wait_for_url("**/user/**", timeout=90_000)
    assert "my own words" in (lessons / "00_start_here.ipynb").read_text(encoding="utf-8")
    (beside,) = lessons.glob("00_start_here (version *).ipynb")
    assert beside.read_bytes() == (ROOT / "notebooks" / "00_start_here.ipynb").read_bytes()
    assert (lessons / "02_chronology.ipynb").read_bytes() == (ROOT / "notebooks" / "02_chronology.ipynb").read_bytes()
    page.context.close()


def test_lessons_arrive_beside_what_a_learner_wrote(school):
    folder, _ = school
    lessons = folder / "homes" / "ana" / "lessons"
    assert (lessons / "01_sources.ipynb").read_text(encoding="utf-8") == "hers"
    assert len(list(lessons.glob("01_sources (version *).ipynb"))) == 1
    assert (lessons / "00_start_here.ipynb").stat().st_size > 1000


def test_a_server_nobody_uses_is_stopped():
    text = CONFIG.read_text(encoding="utf-8")
    school = tomllib.loads((CONFIG.parent / "school.toml").read_text(encoding="utf-8"))
    assert school["idle_minutes"] > 0 and "shutdown_no_activity_timeout" in text


@pytest.mark.skipif(bool(missing()), reason=missing() or "-")
def test_a_missing_password_is_said_in_one_sentence(tmp_path):
    import subprocess
    import sys

    environment = {key: value for key, value in os.environ.items() if not key.startswith("GSOMIA_LAB_")}
    environment["GSOMIA_LAB_TESTING"] = "1"
    command = [sys.executable, "-m", "jupyterhub", "--config", str(CONFIG)]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode != 0
    assert "GSOMIA_LAB_CLASS_PASSWORD is not set: put a password of 12 letters or more in it." in done.stderr
    assert "Traceback" not in done.stderr
