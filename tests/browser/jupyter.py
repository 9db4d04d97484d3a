"""A real JupyterLab with a real Chromium, for tests and for the pictures in the documentation.

One server serves all notebooks of a run; each notebook is worked on in a copy, because JupyterLab saves by
itself. Every wait is for a state of the application, never for a number of seconds.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READY = """() => {
  const w = window.jupyterapp && window.jupyterapp.shell.currentWidget;
  const s = w && w.sessionContext;
  return !!(s && s.isReady && s.kernelDisplayStatus === 'idle' && w.content.model && w.content.widgets.length);
}"""
DONE = """() => {
  const w = window.jupyterapp.shell.currentWidget;
  const code = w.content.widgets.filter(c => c.model.type === 'code' && c.model.sharedModel.getSource().trim());
  return w.sessionContext.kernelDisplayStatus === 'idle' && code.every(c => c.model.executionCount !== null);
}"""
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


def find_chromium() -> str | None:
    """The path of a Chromium or Chrome on this machine, None without one."""
    named = os.environ.get("GSOMIA_LAB_CHROMIUM")
    names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    return named or next((path for path in map(shutil.which, names) if path), None)


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serve(folder: Path, state: Path, *, environment: dict[str, str] | None = None) -> Iterator[str]:
    """Serve `folder` with JupyterLab, all its own files under `state`; yields the address with the token."""
    settings = state / "labconfig"
    settings.mkdir(parents=True, exist_ok=True)
    quiet = {
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
        # Cells out of sight stay in the page, so that a test can look at all of them.
        "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
    }
    # What comes with a teacher's tools is not on a learner's screen.
    (settings / "page_config.json").write_text('{"disabledExtensions": {"@jupyter/nbgrader": true}}', encoding="utf-8")
    (settings / "default_setting_overrides.json").write_text(json.dumps(quiet), encoding="utf-8")
    token, port = secrets.token_hex(16), free_port()
    env = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(state),
        "JUPYTER_DATA_DIR": str(state / "data"),
        "JUPYTER_RUNTIME_DIR": str(state / "runtime"),
        "IPYTHONDIR": str(state / "ipython"),
        "JUPYTERLAB_SETTINGS_DIR": str(state / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(state / "workspaces"),
        **(environment or {}),
    }
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", f"--port={port}", "--allow-root"]
    command += ["--ServerApp.port_retries=0", f"--IdentityProvider.token={token}", "--expose-app-in-browser"]
    command += [f"--ServerApp.root_dir={folder}"]
    log = (state / "server.log").open("w")
    server = subprocess.Popen(command, env=env, stdout=log, stderr=log, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/api?token={token}", server, state / "server.log")
        yield f"{address}/lab/tree/{{notebook}}?token={token}&reset"
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)
        log.close()


def _wait_for(url: str, server: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2) as answer:
            if answer.status == 200:
                return
        time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


def open_notebook(page, address: str, notebook: str) -> None:
    """Open a notebook and wait until its kernel is ready."""
    page.goto(address.format(notebook=notebook))
    page.wait_for_function(READY, timeout=60_000)


def run_all(page, *, timeout: int = 120_000) -> None:
    """Run all cells of the open notebook and wait for the last."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(DONE, timeout=timeout)


def set_theme(page, name: str) -> None:
    """Switch JupyterLab to its theme `name` (Light, Dark)."""
    page.evaluate(f"() => window.jupyterapp.commands.execute('apputils:change-theme', {{theme: 'JupyterLab {name}'}})")
    page.wait_for_function(f"() => document.body.dataset.jpThemeLight === '{str(name == 'Light').lower()}'")
    page.wait_for_function("() => !document.querySelector('#jupyterlab-splash')")


def picture_whole(page, path: Path) -> None:
    """A picture of the whole open notebook: the window is made as long as the notebook is."""
    size = page.viewport_size
    panel = "window.jupyterapp.shell.currentWidget.node.querySelector('.jp-WindowedPanel-outer')"
    tall, seen = page.evaluate(f"() => [{panel}.scrollHeight, {panel}.clientHeight]")
    page.set_viewport_size({"width": size["width"], "height": min(16_000, tall + size["height"] - seen)})
    page.evaluate(f"() => {{ {panel}.scrollTop = 0; }}")
    page.wait_for_function(f"() => {panel}.scrollTop === 0 && {panel}.clientHeight > {min(tall, 15_000) - 400}")
    page.screenshot(path=path)
    page.set_viewport_size(size)
