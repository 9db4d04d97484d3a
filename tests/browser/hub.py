"""Starts the hub of `deploy/jupyterhub` with learners of its own, for the tests and for the measurements."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.browser.jupyter import ROOT, free_port

CONFIG = ROOT / "deploy" / "jupyterhub" / "jupyterhub_config.py"
PASSWORD = "a-password-for-this-run"
PROXY = shutil.which("configurable-http-proxy", path=str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"])


def missing() -> str:
    """What this machine lacks for a hub, in one sentence; `""` when nothing."""
    try:
        import jupyterhub  # noqa: F401
    except ImportError:
        return 'JupyterHub is not installed: pip install "gsomia-lab[hub]"'
    if os.name == "nt":
        return "JupyterHub does not run on Windows"
    return "" if PROXY else 'there is no configurable-http-proxy: pip install "gsomia-lab[hub]"'


@contextlib.contextmanager
def start_hub(folder: Path, names: list[str], **changed: object) -> Iterator[tuple[str, subprocess.Popen]]:
    """Run the hub in `folder` for `names`; yields its address and its process. `changed` are settings of the school."""
    port, hub, api = free_port(), free_port(), free_port()
    address = f"http://127.0.0.1:{port}"
    settings = (CONFIG.parent / "school.toml").read_text(encoding="utf-8").splitlines()
    changed = {"accounts": "names", "names": names, "address": address, **changed}
    lines = [line for line in settings if line.split("=")[0].strip() not in changed]
    lines += [f"{name} = {json.dumps(value)}" for name, value in changed.items()]
    (folder / "school.toml").write_text("\n".join(lines), encoding="utf-8")
    environment = {
        **os.environ,
        "PATH": str(Path(sys.executable).parent) + os.pathsep + os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "GSOMIA_LAB_SCHOOL": str(folder / "school.toml"),
        "GSOMIA_LAB_CLASS_PASSWORD": PASSWORD,
        "GSOMIA_LAB_TEACHER_PASSWORD": PASSWORD * 2,
        "GSOMIA_LAB_TESTING": "1",
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
    }
    command = [sys.executable, "-m", "jupyterhub", "--config", str(CONFIG)]
    command += [f"--JupyterHub.hub_bind_url=http://127.0.0.1:{hub}"]
    command += [f"--ConfigurableHTTPProxy.api_url=http://127.0.0.1:{api}"]
    with (folder / "hub.log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            _wait(f"{address}/hub/health", process, folder / "hub.log")
            yield address, process
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(timeout=10)


def _wait(url: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2) as answer:
            if answer.status == 200:
                return
        time.sleep(0.1)
    raise RuntimeError(f"The hub did not start:\n{log.read_text()[-2000:]}")
