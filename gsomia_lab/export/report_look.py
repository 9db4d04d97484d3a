"""How the pages of the report look, and what they may do: nothing from elsewhere, and no script.

The boxes that show and hide a layer work by style alone (`:has`). Where a browser does not know it, every layer shows.
"""

from __future__ import annotations

from pathlib import Path

from gsomia_lab.export.files import write_atomically
from gsomia_lab.layers import LAYERS, look, style
from gsomia_lab.walk import show_html

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
# Where layers lie on one another, the one that usually marks fewer words is drawn: it stands last.
FEWER_WORDS = (
    "event_mentions", "positions", "polls", "unsourced_shares", "quotes", "terms", "mentions", "dates",
)  # fmt: skip


def _marks(prefix: str) -> str:
    return "".join(f"{prefix.format(name)} .page a.{name} {{{look(name)}}}\n" for name in FEWER_WORDS)


STYLE = f"""
:root {{ color-scheme: light; }}
body {{ font: 16px/1.55 system-ui, "DejaVu Sans", sans-serif; color: #1f2328; background: #fff; }}
body {{ max-width: 60em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.7em; line-height: 1.25; }} h2 {{ font-size: 1.3em; margin-top: 1.6em; }} h3 {{ font-size: 1.05em; }}
a {{ color: #0b4f9e; }}
:focus-visible {{ outline: 3px solid #d55e00; outline-offset: 2px; }}
nav ul {{ list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2em 1.4em; }}
.small {{ font-size: .9em; margin: .2em 0; }}
.wide {{ overflow-x: auto; }}
table {{ border-collapse: collapse; font-size: .87em; }}
caption {{ text-align: left; padding: .3em 0; }}
th, td {{ border-top: 1px solid #8c959f; padding: .25em .55em; text-align: left; vertical-align: top; }}
th, td {{ overflow-wrap: normal; }}
thead th {{ vertical-align: bottom; }}
.number {{ text-align: right; font-variant-numeric: tabular-nums; }}
.when {{ white-space: nowrap; }}
fieldset {{ border: 1px solid #8c959f; border-radius: 4px; padding: .3em .8em; margin: 1em 0; }}
fieldset label {{ display: inline-block; margin-right: 1em; }}
.page {{ white-space: pre-wrap; border: 1px solid #8c959f; border-radius: 4px; padding: 1em; }}
.page {{ font: 17px/1.65 Georgia, "DejaVu Serif", serif; }}
.page a {{ color: #1a1a1a; text-decoration: none; border-radius: 2px; }}
.row a, .swatch {{ padding: 0 .35em; border-radius: 2px; }}
.row {{ border-top: 1px solid #8c959f; padding: .35em .3em; }}
:target {{ scroll-margin-top: 2em; }}
.row p, .row ol {{ margin: .15em 0; }}
.row:target {{ background: #fff3c4; }}
.row:target details::details-content {{ content-visibility: visible; block-size: auto; }}
span:target + a, span:target + span + a, span:target + span + span + a {{ outline: 3px solid #d55e00; }}
figure {{ margin: 1em 0; }}
img {{ max-width: 100%; height: auto; }}
footer {{ margin-top: 2.5em; border-top: 1px solid #8c959f; }}
{style(".swatch.")}
@supports not selector(:has(a)) {{
{_marks("")}}}
{_marks("body:has(#show-{0}:checked)")}"""


def layer_boxes() -> str:
    """A box for each layer, all of them ticked."""
    boxes = "".join(
        f'<label><input type="checkbox" id="show-{name}" checked> '
        f'<span class="swatch {name}">{layer.label}</span></label>'
        for name, layer in LAYERS.items()
    )
    return f"<fieldset><legend>Marked in the text</legend>{boxes}</fieldset>"


def region(label: str, table: str) -> str:
    """A table that may be wider than the window: it scrolls by itself, by keys too, and the page stays where it is."""
    return f'<div class="wide" role="region" aria-label="{show_html(label)}" tabindex="0">{table}</div>'


def write_page(path: Path, title: str, *, navigation: str = "", body: str, footer: str) -> None:
    """Write one page, whole or not at all."""
    header = f'<header><nav aria-label="Pages">{navigation}</nav></header>' if navigation else ""
    html = (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{show_html(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><style>{STYLE}</style></head>'
        f"<body>{header}<main>{body}</main><footer>{footer}</footer></body></html>\n"
    )
    write_atomically(path, lambda part: part.write_text(html, encoding="utf-8"))
