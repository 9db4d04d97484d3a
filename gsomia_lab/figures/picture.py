"""A picture and its words, shown together.

JupyterLab and exported pages honour alternative text only in HTML (`<img alt>`), and nbval never compares
pictures. So a figure is shown as a `Picture`: its HTML is an image with the words as alternative text and as
a caption, its plain text is the words alone.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from gsomia_lab.figures.style import house_style

OPEN_LINES = 6  # of the words below a picture; more are folded under the first


@dataclass(frozen=True)
class Picture:
    """An image (SVG) and the words that say the same.

    >>> Picture("<svg/>", "Two bars: 3 and 5.")
    Two bars: 3 and 5.
    """

    svg: str
    words: str

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        data = base64.b64encode(self.svg.encode()).decode()
        words = escape(self.words, quote=True)
        first, *rest = [escape(line) for line in self.words.splitlines()] or [""]
        lines = "<br>".join([first, *rest])
        if len(rest) >= OPEN_LINES:
            lines = (
                f'{first}<details><summary style="cursor:pointer">The picture in words, {len(rest)} more lines '
                f"(open me)</summary>{'<br>'.join(rest)}</details>"
            )
        return (
            f'<figure class="gl-picture" lang="en" style="margin:.5em 0;max-width:52em"><img alt="{words}" '
            f'src="data:image/svg+xml;base64,{data}" style="max-width:100%;height:auto;background:#fff">'
            f'<figcaption style="margin-top:.3em">{lines}</figcaption></figure>'
        )


class Note(str):
    """One sentence that stands where there is nothing to draw or to list."""

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return f'<p class="gl-note" lang="en">{escape(self)}</p>'


def picture(plot: Callable[..., Any], describe: Callable[..., str], *tables: Any, **options: Any) -> Picture:
    """Draw `plot(*tables, **options)` and pair it with `describe(*tables, **options)`.

    `plot` returns matplotlib axes, `describe` the same content in words.
    """
    with house_style():
        axes = plot(*tables, **options)
        svg = render(axes.figure)
    return Picture(svg, describe(*tables, **options))


def render(figure: Any) -> str:
    """A matplotlib figure as an SVG text, the same on every run (no date, fixed ids)."""
    buffer = io.StringIO()
    with house_style():
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    # Verdana has the widths of DejaVu Sans and is where that is not, so that no label runs into another.
    text = buffer.getvalue().replace("'DejaVu Sans'", "'DejaVu Sans', Verdana, sans-serif")
    return text[text.index("<svg") :]
