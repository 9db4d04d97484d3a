"""Bytes to text, without changing a character that the offsets count.

Line ends stay as they are. A byte order mark says what it says; without one, UTF-8 is tried, then UTF-16 when
every other byte is NUL, then what a web page declares, then Windows-1252, in which any bytes make some text. A file
that is no text at all is told by its control characters.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

# The mark of UTF-32 begins with that of UTF-16, so it is asked for first.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b]")  # tabs, ends of lines, feeds and separators are text
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,40})", re.I)

_OF_TEXT = re.compile(r"(?:euc|cp|shift|gb|big5|iso|koi8|mac|johab)")
_WIDER = {"euc_kr": "cp949", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030"}  # what browsers read


class Decoded(NamedTuple):
    """The text, the encoding it was read in, and a kind and a message when something was wrong."""

    text: str
    encoding: str
    problem: str = ""
    message: str = ""


def decode(raw: bytes) -> Decoded:
    """Read the bytes of a page as text; never raises.

    >>> decode("Cheong Wa Dae \u2013 \u201cyes\u201d".encode("cp1252")).text
    'Cheong Wa Dae – “yes”'
    """
    if not raw:
        return Decoded("", "", "empty file", "The file is empty.")
    if raw.startswith(_MAGIC):
        return Decoded(
            "", "", "binary file", "The file is not text (a picture, a PDF or an archive): save its text as .txt."
        )
    text, encoding, note = _text(raw)
    controls = len(_CONTROLS.findall(text[:20_000]))
    if controls > 0.05 * min(len(text), 20_000):
        return Decoded("", encoding, "binary file", "The file is not text: save the page's text as .txt in UTF-8.")
    if not text.strip():
        return Decoded(text, encoding, "blank file", "The file holds nothing but white space.")
    if controls:
        return Decoded(
            text, encoding, "control characters", f"The page holds {controls} control characters, such as NUL bytes."
        )
    return Decoded(text, encoding, "encoding" if note else "", note)


def _text(raw: bytes) -> tuple[str, str, str]:
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return raw.decode(encoding, "replace"), encoding, ""
    for encoding, nuls in (("utf-16-le", raw[1:2000:2]), ("utf-16-be", raw[0:2000:2])):
        if len(raw) >= 8 and len(raw) % 2 == 0 and nuls.count(0) > 0.7 * len(nuls):
            return raw.decode(encoding, "replace"), encoding, ""
    try:
        return raw.decode("utf-8"), "utf-8", ""
    except UnicodeDecodeError as error:
        first = error.start
    # Damaged UTF-8 still holds whole characters beyond ASCII, more of them than damaged ones; a page in another
    # encoding holds next to none, however few its accents are.
    damaged = raw.decode("utf-8", "replace")
    strays = damaged.count("\ufffd")
    if strays < sum(c > "\x7f" for c in damaged) - strays:
        line = raw.count(b"\n", 0, first) + 1
        return damaged, "utf-8", f"{strays} damaged characters, the first in line {line}, are shown as \ufffd."
    declared = _declared(raw)
    if declared:
        return raw.decode(declared, "replace"), declared, ""
    # Windows-1252 leaves five bytes undefined; Latin-1 gives them a character, so that no byte is lost.
    table = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256))
    return raw.decode("latin-1").translate({b: table[b] for b in range(128, 160)}), "cp1252", ""


def _declared(raw: bytes) -> str:
    """The encoding that a web page declares, `""` if none that is of use once UTF-8 has failed."""
    match = _CHARSET.search(raw[:2048])
    if match is None:
        return ""
    try:
        name = codecs.lookup(match.group(1).decode("ascii", "replace")).name
    except LookupError:
        return ""
    # Latin-1 means Windows-1252 on the web; Python knows encodings of other things than text, too.
    return "" if name in ("iso8859-1", "cp1252") or not _OF_TEXT.match(name) else _WIDER.get(name, name)
