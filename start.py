#!/usr/bin/env python3
"""Set up the lab and open it: `python3 start.py`. Set it up and run all tests: `python3 start.py test`.

Needs Python 3.11 or newer and nothing else; everything is installed into the folder .venv beside this file, in
the versions that pins.txt names. Run it as often as you like: what is there already is left alone.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "gsomia_lab.stamp"
LOG = VENV / "setup.log"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
USAGE = """\
python3 start.py             set up the lab and open it in the browser
python3 start.py test        set up everything and run all tests (what follows goes to pytest)
python3 start.py setup       set up the lab and stop
python3 start.py run ...     set up everything and run a command in its environment, such as: run ruff check"""


class Trouble(Exception):
    """Something is missing; the message is one sentence that says what to do."""


def main(words):
    """Do what the command line asks for; returns the exit status."""
    task, rest = (words[0], words[1:]) if words else ("lab", [])
    if task in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    if task not in ("lab", "test", "setup", "run"):
        print(f"'{task}' is nothing this script can do; it can:\n{USAGE}", file=sys.stderr)
        return 2
    try:
        check_python(sys.version_info)
        set_up("dev" if task in ("test", "run") else "lab")
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    environment = {**os.environ, "PATH": str(PYTHON.parent) + os.pathsep + os.environ.get("PATH", "")}
    if task == "test":
        return subprocess.call([str(PYTHON), "-m", "pytest", *rest], cwd=ROOT, env=environment)
    if task == "run":
        return subprocess.call([str(PYTHON), "-m", *rest], cwd=ROOT, env=environment) if rest else 0
    if task == "setup":
        return 0
    return subprocess.call([str(PYTHON), "-m", "gsomia_lab.cli", "lab", *rest], cwd=ROOT, env=environment)


def check_python(version):
    """Refuse a Python that is too old, in one sentence."""
    if tuple(version[:2]) < OLDEST:
        have, need = ".".join(map(str, version[:2])), ".".join(map(str, OLDEST))
        raise Trouble(
            f"This is Python {have}, and the lab needs {need} or newer: install it and run this again with it."
        )


def set_up(extra):
    """Make .venv and install the pinned versions, unless that was done before."""
    wanted = fingerprint()
    done = STAMP.read_text().split() if STAMP.exists() else []
    if PYTHON.exists() and works() and wanted in done and (extra in done or "dev" in done):
        return
    if VENV.exists() and not works():
        print("The folder .venv is damaged or belongs to another Python; making it anew.")
        shutil.rmtree(VENV, ignore_errors=True)
    if not PYTHON.exists():
        make_environment()
    print("Installing the lab into .venv (once; it takes a minute or two) ...", flush=True)
    STAMP.unlink(missing_ok=True)
    install(extra)
    STAMP.write_text(f"{wanted} {extra}\n")


def fingerprint():
    """What the environment depends on: the pins, the package's own needs, this Python, this place."""
    digest = hashlib.sha256()
    for name in ("pins.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    digest.update(f"{sys.version_info[:2]} {ROOT}".encode())
    return digest.hexdigest()


def works():
    """Whether the environment's own Python starts and has the version of this one."""
    try:
        found = subprocess.run(
            [str(PYTHON), "-c", "import sys; print(sys.version_info[:2])"], capture_output=True, text=True
        )
    except OSError:
        return False
    return found.stdout.strip() == str(sys.version_info[:2])


def make_environment():
    """Make .venv, or say in one sentence what this Python lacks."""
    advice = "on Debian or Ubuntu run `sudo apt-get install python3-venv`, elsewhere install Python from python.org"
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        raise Trouble(f"This Python has no venv module, which the lab is installed with: {advice}.") from None
    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(VENV)
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(VENV, ignore_errors=True)
        raise Trouble(f"The folder {VENV} could not be made ({error}): check that you may write there.") from None


def install(extra):
    """Install the package with one of its extras; uv is tried first because it is many times faster than pip."""
    target = f"{ROOT}[{extra}]"
    if run([str(PYTHON), "-m", "pip", "install", "--quiet", "uv"]):
        uv = [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--python", str(PYTHON)]
        if run([*uv, "--constraint", str(ROOT / "pins.txt"), "--editable", target]):
            return
    if run([str(PYTHON), "-m", "pip", "install", "--quiet", "-c", str(ROOT / "pins.txt"), "-e", target]):
        return
    reason = LOG.read_text(errors="replace")
    if any(
        sign in reason.lower() for sign in ("resolve host", "name resolution", "connection", "network", "timed out")
    ):
        raise Trouble(
            "The packages could not be fetched because the network did not answer: connect to the internet (needed "
            f"this once only) and run this again; the details are in {LOG.relative_to(ROOT)}."
        )
    raise Trouble(f"The installation stopped; the reason stands at the end of {LOG.relative_to(ROOT)}: {last(reason)}")


def last(text):
    """The last line of a log that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "(nothing was written)"


def run(command):
    """Run a command with its output in the log; True when it succeeded."""
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n")
        log.flush()
        return subprocess.call(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=ROOT) == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
