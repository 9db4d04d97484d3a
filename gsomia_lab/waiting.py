"""A bar for what lasts: where many pages are read, whoever waits sees how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
# A class's own pages are read in a second or two on the slowest machine; a bar would only stand in the lesson's output.
MANY = 200


def with_bar(pages: Sequence[T], doing: str, progress: bool | None = None) -> Iterable[T]:
    """The pages as they are, with a progress bar where they take longer than a second.

    `doing` stands before the bar ("reading"). `progress` asks for the bar or for none; without it the bar comes
    where the pages are many.

    >>> list(with_bar(["a.txt", "b.txt"], "reading"))
    ['a.txt', 'b.txt']
    """
    if not (len(pages) >= MANY if progress is None else progress):
        return pages
    from tqdm.auto import tqdm  # imported here: importing the lab costs little more than pandas

    return tqdm(pages, desc=doing, unit="page", delay=1, leave=False)
