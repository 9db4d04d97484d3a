"""What all widgets share: how they look, how they print, and how rows travel to the browser.

A widget draws in the browser (anywidget) from plain lists and strings, and tells its state in one sentence of
words: `words` is shown beside the picture, read aloud by a screen reader, and is what the widget prints where
no browser is. Nothing here uses an `Output` widget: errors hide in it and it flickers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from gsomia_lab.layers import style

STATIC = Path(__file__).parent / "static"


class LabWidget(anywidget.AnyWidget):
    """A widget of the lab: shared style, and a plain-text form that says what the widget shows."""

    _css = (STATIC / "lab.css").read_text(encoding="utf-8") + style(".gl .gl-")
    words = traitlets.Unicode("").tag(sync=True)

    def __repr__(self) -> str:
        return self.words

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        data, *rest = bundle if isinstance(bundle, tuple) else (bundle,)
        if data is not None:
            data["text/plain"] = self.words
        return (data, *rest) if rest else data


def script(*names: str) -> str:
    """The browser code of a widget: the parts all share, then the files called `names`, the widget's own last."""
    return "\n".join((STATIC / f"{name}.js").read_text(encoding="utf-8") for name in ("parts", *names))
