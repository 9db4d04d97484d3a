"""Every regular expression of the package on text made to hurt it: none may backtrack its way into minutes."""

import importlib
import pkgutil
import re
import time
from functools import cached_property

import pytest

import gsomia_lab
from tests.test_nasty import LINES

SIZE = 6_000  # characters; a pattern that is cubic takes hours over them, a quadratic one a second
LIMIT = 1.0  # seconds for one pattern on one text, where a linear one takes a millisecond
HURTING = {
    **LINES,
    "one letter": "a",
    "one capital": "A",
    "capital words": "Abc ",
    "digits only": "1",
    "points": ". ",
    "said": "he said, ",
    "and": "A and ",
    "of the": "Bank of the ",
    "by": "poll by ",
    "percent of": "5 percent of ",
    "months": "May ",
    "hyphens": "a-",
    "open tags": "<p ",
    "at": "a@",
}
SKIP = ("gsomia_lab.widgets", "gsomia_lab.figures", "gsomia_lab.kit", "gsomia_lab.learn")


def patterns():
    """Every compiled pattern of the package's modules, those in tables and those compiled on first use included."""
    found = {}
    for module in pkgutil.walk_packages(gsomia_lab.__path__, "gsomia_lab."):
        if module.name.startswith(SKIP):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in within(value):
                found.setdefault((pattern.pattern, pattern.flags), (f"{module.name.split('.')[-1]}.{name}", pattern))
    return [pattern for pattern in found.values() if isinstance(pattern[1].pattern, str)]


def within(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list)) and depth < 3:
        for entry in value:
            yield from within(entry, depth + 1)
    elif isinstance(value, dict) and depth < 3:
        yield from within(list(value.values()), depth + 1)
    elif isinstance(getattr(type(value), "form", None), cached_property):
        yield value.form


def test_the_patterns_are_found():
    assert len(patterns()) > 150


@pytest.mark.parametrize("text", HURTING.values(), ids=HURTING)
def test_no_pattern_backtracks(text):
    """Each pattern looks for all its matches, and its text is also cut short, so that the end of a form is missing."""
    long = text * (SIZE // len(text))
    slow = []
    for name, pattern in patterns():
        for hurting in (long, long + "\n!"):
            begin = time.process_time()
            for _ in pattern.finditer(hurting):
                pass
            seconds = time.process_time() - begin
            if seconds > LIMIT:
                slow.append(f"{name}: {seconds:.1f} s")
    assert slow == []
