"""A page that would do harm if it could: markup, handlers, direction marks and formulas, in our own words.

Whatever runs sets `window.hacked`, opens a dialog or asks for an address; the tests look for all three.
"""

from __future__ import annotations

from pathlib import Path

RUNS = "window.hacked=1"
NAME = f"b'\"<img src=x onerror={RUNS}>&.txt"
TURN = "\u202eegap eht nrut\u202c \u2067isolated\u2069 \u200fmark \u061cletter"
PAGE = f"""\
The ferry <script>{RUNS};alert(1)</script> stops =HYPERLINK("http://harm.invalid") {TURN}

By <img src=x onerror={RUNS}> Petr "onmouseover={RUNS}" Kovac

Published: 2021-05-05

The mayor, Mina Okafor, said on May 3, 2021: “<b onclick={RUNS}>No</b> {TURN}, <a href="javascript:{RUNS}">never</a>.”

</div></main></style></title></textarea><svg onload={RUNS}><iframe src="http://harm.invalid/frame"></iframe>
<style>@import "http://harm.invalid/style.css"; body {{ display: none }}</style>
<link rel="prefetch" href="//harm.invalid">

=cmd|' /C calc'!A0 was closed on May 4, 2021, said Petr Kovac; =1+1; @SUM(A1:A9) was the answer.

 +1+1 boats were counted on May 5, 2021. -2+3 of them sank. ＝1+1 was written on the wall on May 6, 2021.
On May 8, 2021 the council raised $5 \\frac{{to $6 a <b onclick={RUNS}>seat</b> for the ferry.

A poll of 900 adults by the <i onclick={RUNS}>Lind</i> Institute found that 52 percent oppose the “<u>toll</u>”.

`${{{RUNS}}}` and {{{{7*7}}}} and ]]> and --> and
&#x3c;script&#x3e;{RUNS}&#x3c;/script&#x3e; stood in the letter of May 7, 2021.
"""
OTHER = """\
Harbour News

The mayor, Mina Okafor, said on May 3, 2021 that the ferry was closed on May 4, 2021.

A poll of 900 adults by the Lind Institute found that 52 percent oppose the “toll”.
"""


def write_hostile(folder: Path) -> Path:
    """Write the hostile page, and a tame one to be laid beside it; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_text(PAGE, encoding="utf-8")
    (folder / "a.txt").write_text(OTHER, encoding="utf-8")
    return folder
