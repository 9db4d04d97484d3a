"""One writer at a time, where the system has locks: for two notebooks that write the same file at once.

A lock goes with the handle that holds it, so a process that is killed leaves none behind. Windows and the browser have
no such lock, and some network disks have none either: there, writing goes on without.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(handle: int) -> Iterator[None]:
    """Hold the lock of an open file."""
    if fcntl is None:
        yield
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        held = True
    except OSError:
        held = False
    try:
        yield
    finally:
        if held:
            fcntl.flock(handle, fcntl.LOCK_UN)


@contextmanager
def locked_folder(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, for files in it that are read, changed and renamed into place."""
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with locked(handle):
            yield
    finally:
        os.close(handle)
