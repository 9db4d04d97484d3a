"""How much memory and processor a class needs: N learners sign in, open lesson 00 and run it, all at once.

`python3 start.py run benchmarks.class_server 1 5 10` prints a line for each number of learners. Signing in, starting
the server, opening the notebook and running every cell go over the same requests that a browser sends; the browsers
themselves are on the learners' machines and are not counted.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import sys
import tempfile
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import psutil
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from tests.browser.hub import PASSWORD, start_hub

LESSON = "00_start_here.ipynb"


async def main() -> None:
    """Measure for each number on the command line."""
    cores, memory = os.cpu_count(), psutil.virtual_memory().total / 2**30
    print(f"{platform.machine()}, {cores} cores, {memory:.0f} GiB, Python {platform.python_version()}")
    print(
        "learners  hub MB  all MB  MB a learner  processor s  first output s (median, slowest)  lesson run s (slowest)"
    )
    for number in map(int, sys.argv[1:] or ["1", "5"]):
        names = [f"learner{i}" for i in range(number)]
        with (
            tempfile.TemporaryDirectory() as folder,
            start_hub(Path(folder), names, at_once=100) as (address, process),
        ):
            hub = psutil.Process(process.pid)
            before, used = sizes(hub), processor(hub)
            times = await at_once(learner, address, names)
            after = sizes(hub)
            first, done = zip(*times, strict=True)
            print(
                f"{number:8}  {before:6.0f}  {after:6.0f}  {(after - before) / number:12.0f}  "
                f"{processor(hub) - used:11.0f}  {sorted(first)[number // 2]:14.1f} {max(first):8.1f}"
                f"  {max(done):30.1f}",
                flush=True,
            )


async def at_once(task, address: str, names: list[str]) -> list[tuple[float, float]]:
    """A thread for each learner: the default pool would let six begin and make the others wait."""
    with ThreadPoolExecutor(len(names)) as pool:
        loop = asyncio.get_running_loop()
        return await asyncio.gather(*(loop.run_in_executor(pool, task, address, name) for name in names))


def learner(address: str, name: str) -> tuple[float, float]:
    """One learner's minute; returns the seconds until the first output and until the lesson has run."""
    return asyncio.run(_learner(address, name))


async def _learner(address: str, name: str) -> tuple[float, float]:
    import requests

    begin = time.monotonic()
    browser = requests.Session()
    browser.get(f"{address}/hub/login")
    fields = {"username": name, "password": PASSWORD, "_xsrf": browser.cookies.get("_xsrf")}
    browser.post(f"{address}/hub/login", params={"next": ""}, data=fields).raise_for_status()
    while not browser.get(f"{address}/user/{name}/lab/tree/{LESSON}").url.startswith(f"{address}/user/"):
        if time.monotonic() - begin > 300:
            raise TimeoutError(f"{name}'s server did not start.")
        time.sleep(0.5)
    notebook = browser.get(f"{address}/user/{name}/api/contents/{LESSON}").json()["content"]
    token = next(c.value for c in browser.cookies if c.name == "_xsrf" and c.path.startswith(f"/user/{name}"))
    session = {"path": LESSON, "name": "", "type": "notebook", "kernel": {"name": "python3"}}
    answer = browser.post(f"{address}/user/{name}/api/sessions", json=session, headers={"X-XSRFToken": token})
    kernel = answer.json()["kernel"]["id"]
    cookie = "; ".join(f"{c.name}={c.value}" for c in browser.cookies if f"/user/{name}/".startswith(c.path))
    channel = f"{address.replace('http', 'ws')}/user/{name}/api/kernels/{kernel}/channels"
    socket = await websocket_connect(HTTPRequest(channel, headers={"Cookie": cookie}, request_timeout=300))
    first = 0.0
    for cell in nbformat.from_dict(notebook).cells:
        if cell.cell_type == "code":
            await _run(socket, cell.source)
            first = first or time.monotonic() - begin
    return first, time.monotonic() - begin


async def _run(socket, code: str) -> None:
    id = uuid.uuid4().hex
    header = {"msg_id": id, "msg_type": "execute_request", "session": id, "username": "", "version": "5.3", "date": ""}
    content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": False}
    message = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
    await socket.write_message(json.dumps(message))
    while True:
        reply = json.loads(await socket.read_message())
        if reply["msg_type"] == "execute_reply" and reply["parent_header"].get("msg_id") == id:
            return


def tree(hub: psutil.Process) -> list[psutil.Process]:
    """The hub, its proxy, and every server and kernel under it."""
    return [hub, *hub.children(recursive=True)]


def sizes(hub: psutil.Process) -> float:
    """Megabytes of memory, what processes share counted once."""
    return sum(process.memory_full_info().pss for process in tree(hub)) / 1e6


def processor(hub: psutil.Process) -> float:
    """Seconds of processor time used so far."""
    return sum(sum(process.cpu_times()[:2]) for process in tree(hub))


if __name__ == "__main__":
    asyncio.run(main())
