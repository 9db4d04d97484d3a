"""One look for every picture: type, colours, shapes, spacing.

The colours are those of Okabe and Ito (*Color Universal Design*, 2008), chosen to stay apart under the common
kinds of colour blindness; yellow is left out because it is too faint on white. Colour is never the only cue:
each series also has a marker and a hatch of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

INK = "#1f2328"
MUTED = "#57606a"
GRID = "#d0d7de"
PAPER = "#ffffff"

PALETTE = ("#0072b2", "#d55e00", "#009e73", "#9b5b85", "#5b6770", "#8a6100")
MARKERS = ("o", "s", "^", "D", "v", "P")
HATCHES = ("", "///", "xxx", "\\\\\\", "++", "--")  # no dots or rings: each would be a hundred curves in the file

SIDES = {"KR": PALETTE[0], "JP": PALETTE[1], "US": PALETTE[2], "": PALETTE[4]}
SIDE_MARKERS = {"KR": "o", "JP": "s", "US": "^", "": "D"}
SIDE_NAMES = {"KR": "South Korea", "JP": "Japan", "US": "United States", "": "side not known"}

RC: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.edgecolor": MUTED,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "grid.color": GRID,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.linewidth": 0.6,
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "text.parse_math": False,  # two dollar signs in an article are money, no formula
    "svg.hashsalt": "gsomia_lab",
    "svg.fonttype": "none",  # text stays text: a tenth of the size, and sharp at any zoom
}


@contextmanager
def house_style() -> Iterator[None]:
    """Draw inside this block in the house style; settings outside stay as they were."""
    import matplotlib

    with matplotlib.rc_context(RC):
        yield


def new_axes(width: float = 7.6, height: float = 3.6):
    """Fresh axes of the given size in inches, on a figure of their own, without pyplot.

    Without pyplot there is no global figure that a later cell could draw into by mistake, and a lesson's
    first cell is about a second faster.
    """
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), layout="constrained").subplots()


def write_beside(ax: Any, points: list[tuple[Any, float, str]], *, fontsize: float = 8.5) -> None:
    """Write each text beside its point (x, y, text), on a side where no other point, line or text stands."""
    ax.set_xlim(ax.get_xlim())
    ax.figure.draw_without_rendering()  # the layout settles where the axes are
    room = 72 / ax.figure.dpi  # pixels to points
    at = [room * ax.transData.transform((ax.convert_xunits(x), ax.convert_yunits(y))) for x, y, _ in points]
    taken = [(x - 5, y - 5, x + 5, y + 5) for x, y in at]
    for line in ax.lines:
        if line.get_linestyle() == "-":
            places = room * ax.transData.transform(line.get_path().interpolated(20).vertices)
            taken += [(x - 1, y - 1, x + 1, y + 1) for x, y in places]
    for (x, y, text), (left, up) in zip(points, at, strict=True):
        half = 0.34 * fontsize * len(text)
        sides = [(0, 12), (0, -12), (half + 9, 0), (-half - 9, 0)]
        sides += [(across * (half + 6), along) for across in (1, -1) for along in (10, -10, 18, -18)]
        boxes = [(left + dx - half, up + dy - 5, left + dx + half, up + dy + 5) for dx, dy in sides]
        free = [place for place, box in enumerate(boxes) if not any(_meet(box, other) for other in taken)]
        best = free[0] if free else 0
        taken.append(boxes[best])
        style = {"textcoords": "offset points", "ha": "center", "va": "center", "fontsize": fontsize}
        ax.annotate(text, (x, y), xytext=sides[best], **style)


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
