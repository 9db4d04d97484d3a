"""The newcomer: the README's own lines, in a fresh copy of what git tracks, where nothing is set up.

`python3 start.py run tests.newcomer` copies the tracked files to a throw-away folder and runs there each line that the
README offers: `python3 start.py` (until JupyterLab answers with the first lesson), and those for uv, pip and conda.
Then it installs the built wheel, with everything that it asks for, where nothing else is. It needs the network, so it
is no part of the tests; CI runs it beside them. A line whose tool is not on this machine (conda, most often) is told as
not tried. Other Pythons can be named: `python3 start.py run tests.newcomer python3.13`; `--quick` leaves out pip, which
takes a minute for what uv does in seconds.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from tests.browser.jupyter import free_port

ROOT = Path(__file__).resolve().parents[1]
LINE = re.compile(r"^\| (uv|pip|conda) \| `(.+?)`", re.M)
WAIT = 300  # seconds for a server, on a slow network
LESSONS = len(list((ROOT / "notebooks").glob("*.ipynb")))


class Failed(Exception):
    """A line of the README did not do what it says."""


def fresh_copy(folder: Path) -> Path:
    """The files git tracks, as a clone would have them."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():  # a file removed but not yet committed is no part of the next clone
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def nobody() -> dict[str, str]:
    """The environment of somebody who has set up nothing: no activated environment, no settings of the lab."""
    ours = str(Path(sys.prefix))
    path = [entry for entry in os.environ["PATH"].split(os.pathsep) if not entry.startswith(ours)]
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GSOMIA", "VIRTUAL", "PYTHON"))}
    return {**kept, "PATH": os.pathsep.join(path)}


def run(command: str, folder: Path, environment: dict[str, str]) -> str:
    """Run a line in a shell; what it printed."""
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"`{command}` ended with status {done.returncode}:\n{done.stdout[-1500:]}{done.stderr[-1500:]}")
    return done.stdout


def try_start(python: str, folder: Path) -> None:
    """`python3 start.py`, up to the answer of JupyterLab, which must open on the first lesson."""
    port = free_port()
    command = [python, "start.py", "lab", "my_lessons", "--no-browser", f"--port={port}"]
    with (folder / "lab.log").open("w+") as log:
        server = subprocess.Popen(
            command, cwd=folder, env=nobody(), stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
        )
        try:
            token = wait_for_token(folder / "lab.log", server)
            with urllib.request.urlopen(f"http://localhost:{port}/lab?token={token}", timeout=20) as page:
                if page.status != 200:
                    raise Failed(f"JupyterLab answered with {page.status}.")
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)
    check_lessons(folder)


def wait_for_token(log: Path, server: subprocess.Popen) -> str:
    """The token of the address that JupyterLab prints, which must be that of the first lesson."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end and server.poll() is None:
        found = re.search(r"/lab/tree/00_start_here\.ipynb\?token=(\w+)", log.read_text(encoding="utf-8"))
        if found:
            return found[1]
        time.sleep(0.2)
    raise Failed(f"JupyterLab did not open on the first lesson:\n{log.read_text(encoding='utf-8')[-2000:]}")


def check_lessons(folder: Path) -> None:
    """All lessons are where the README says they are."""
    found = len(list((folder / "my_lessons").glob("*.ipynb")))
    if found != LESSONS:
        raise Failed(f"{found} lessons are in my_lessons, and {LESSONS} belong there.")


def try_line(tool: str, line: str, python: str, folder: Path) -> None:
    """A line of the README's table; it stops before JupyterLab opens."""
    environment = nobody()
    if tool == "uv":
        environment["PATH"] += os.pathsep + str(Path(sys.executable).parent)  # uv itself may be there alone
    if tool == "pip":  # "in an environment of your own"
        subprocess.run([python, "-m", "venv", str(folder / "mine")], check=True, env=environment)
        environment["PATH"] = str(folder / "mine" / "bin") + os.pathsep + environment["PATH"]
    run(f"{line} --only-copy", folder, environment)
    check_lessons(folder)


def try_wheel(python: str, folder: Path) -> None:
    """The wheel as `pip install` brings it from an index: no checkout, only what the wheel itself asks for."""
    run(f'"{sys.executable}" -m build --wheel --no-isolation --outdir dist .', folder, dict(os.environ))
    (wheel,) = (folder / "dist").glob("*.whl")
    desk = folder / "desk"
    desk.mkdir()
    uv = f'"{sys.executable}" -m uv'
    here = desk / "env" / ("Scripts" if os.name == "nt" else "bin")
    run(f'{uv} venv --quiet --python "{python}" env', desk, nobody())
    run(
        f'{uv} pip install --quiet --python env -c "{ROOT / "pins.txt"}" "gsomia-lab[lab] @ {wheel.as_uri()}"',
        desk,
        nobody(),
    )
    run(f'"{here / "gsomia-lab"}" doctor && "{here / "gsomia-lab"}" read briefs --out tables', desk, nobody())
    run(f'"{here / "gsomia-lab"}" lab --only-copy', desk, nobody())
    check_lessons(desk)


def main(words: list[str]) -> int:
    """Try everything; returns 0 when each line did what it says."""
    pythons, quick = [word for word in words if word != "--quick"], "--quick" in words
    lines = LINE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    if [tool for tool, _ in lines] != ["uv", "pip", "conda"]:
        raise Failed("The README has no lines for uv, pip and conda any more.")
    for python in pythons or [getattr(sys, "_base_executable", sys.executable)]:
        tries = [("python3 start.py", lambda folder, python=python: try_start(python, folder))]
        for tool, line in lines:
            try_it = lambda folder, t=tool, li=line, p=python: try_line(t, li, p, folder)  # noqa: E731
            tries.append((line, try_it))
        tries.append(("pip install gsomia_lab-*.whl", lambda folder, python=python: try_wheel(python, folder)))
        for says, attempt in tries:
            tool = says.split()[0]
            if quick and says.startswith("pip install -c"):
                continue
            if tool == "conda" and not shutil.which(tool):
                print(f"not tried  {says} (there is no {tool} on this machine)")
                continue
            begin = time.monotonic()
            with tempfile.TemporaryDirectory() as folder:
                attempt(fresh_copy(Path(folder)))
            print(f"{time.monotonic() - begin:6.0f} s   {python}: {says}", flush=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Failed as failed:
        print(failed, file=sys.stderr)
        sys.exit(1)
