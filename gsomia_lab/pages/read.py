"""Pages to articles: decode, lay out, cut into sentences, and add what the manifest knows."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable
from pathlib import Path

from gsomia_lab.pages.article import Article, Problem, Sentence
from gsomia_lab.pages.decode import decode
from gsomia_lab.pages.layout import Layout, lay_out
from gsomia_lab.pages.sentences import split_sentences
from gsomia_lab.pages.stamps import MOMENT, read_moment
from gsomia_lab.sources import LARGEST, Source, common_folder, doc_of, find_source
from gsomia_lab.waiting import with_bar

_ENGLISH = frozenset("the of and to in a that is for on with as was by at from said has it he not be".split())
_LETTERS, _HANGUL, _KANA = re.compile(r"[^\W\d_]+"), re.compile("[\uac00-\ud7a3]+"), re.compile("[\u3040-\u30ff]+")
_SAMPLE = 2000  # characters of an article that tell its language
_PARTS = {"headline": "headline", "body": "body", "label": "body", "caption": "caption", "sign-off": "body"}


def read_page(
    path: Path, manifest: Iterable[Source] = (), *, known: Source | None = None, doc: str = ""
) -> tuple[Article | None, list[Problem]]:
    """Read one page; the article is None when the file cannot be read as text, and the problems say why.

    `known` is the manifest's row for this page; without it, the row is looked up in `manifest`. `doc` is what the
    page is called, without it as its file is.
    """
    doc = doc or doc_of(path, path.parent)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for without end
            return None, [_unreadable(doc, "it is a folder or a device, not a page")]
        if status.st_size > LARGEST:
            return None, [_unreadable(doc, f"it has {status.st_size // 1_000_000} MB, more than any page")]
        raw = path.read_bytes()
    except (OSError, ValueError) as error:
        return None, [_unreadable(doc, getattr(error, "strerror", None) or type(error).__name__)]
    decoded = decode(raw)
    problems = [Problem(doc=doc, kind=decoded.problem, message=decoded.message)] if decoded.problem else []
    if not decoded.text.strip():
        return None, problems
    known = known or find_source(path, raw, manifest)
    if path.suffix.lower() in (".html", ".htm"):
        from gsomia_lab.pages.html import read_html

        page = read_html(decoded.text)
        if not page.text:
            message = "The web page shows no text; save the article's text as .txt."
            return None, [*problems, Problem(doc=doc, kind="blank file", message=message)]
        return article_from_text(page.text, doc, known=known, meta=page.meta, problems=problems), problems
    return article_from_text(decoded.text, doc, known=known, problems=problems), problems


def read_folder(
    paths: Iterable[Path],
    manifest: Iterable[Source] = (),
    *,
    base: str | Path | None = None,
    progress: bool | None = None,
) -> tuple[list[Article], list[Problem]]:
    """Read pages one by one; a page that cannot be read costs an entry in the problems and nothing else.

    A page is called by its path below `base`, by default the common folder of `paths`. A link that leads out of
    that folder is not followed. `progress`: see `gsomia_lab.waiting.with_bar`.
    """
    manifest, paths = tuple(manifest), list(paths)
    base = common_folder(path.parent for path in paths) if base is None else base
    articles, problems = [], []
    for path in with_bar(paths, "reading", progress):
        doc = doc_of(path, base)
        if _leads_out(path, Path(base) if base else path.parent):
            message = "This is a link that leads out of the folder, so it is not followed; copy what it leads to here."
            problems.append(Problem(doc=doc, kind="unreadable file", message=message))
            continue
        article, found = read_page(path, manifest, doc=doc)
        if article is None:
            problems += found
        else:
            articles.append(article)
    return articles, problems


def _unreadable(doc: str, reason: str) -> Problem:
    return Problem(doc=doc, kind="unreadable file", message=f"The file could not be read: {reason}.")


def _leads_out(path: Path, base: Path) -> bool:
    try:
        return path.is_symlink() and not path.resolve().is_relative_to(base.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return True


def article_from_text(
    text: str,
    doc: str,
    *,
    published: str = "",
    outlet: str = "",
    known: Source | None = None,
    meta: dict[str, str] | None = None,
    problems: Iterable[Problem] = (),
) -> Article:
    """Make an article of a text: its layout, its sentences, and its date as far as anybody knows it.

    `published` and `outlet` are given by the caller (they count as the manifest's), `known` is a row of the
    manifest, `meta` what a web page's head says. A date that the page itself states comes first.

    >>> article_from_text("A dull day\\n\\nIt rained. Nobody came.", "a.txt").headline
    'A dull day'
    """
    layout = lay_out(text)
    problems = list(problems)
    meta = meta or {}
    date, basis = _date(layout, meta, known, published)
    # A page says in which language its template is, which need not be that of the article.
    language = _language(text[layout.body.start : layout.body.end], meta.get("language", ""))
    if language != "en":
        message = "The page does not seem to be in English; the lab's rules are for English and will find little."
        problems.append(Problem(doc=doc, kind="another language", message=message))
    if not date:
        message = "No date of publication is known, so a weekday or 'last week' cannot be resolved from it."
        problems.append(Problem(doc=doc, kind="no date", message=message))
    return Article(
        doc=doc,
        text=text,
        headline=layout.headline or meta.get("headline", ""),
        body=layout.body,
        paragraphs=tuple(line.span for line in layout.lines),
        sentences=tuple(_sentences(text, layout)),
        outlet=outlet or (known.outlet if known else "") or meta.get("outlet", "") or layout.outlet,
        genre=(known.genre if known else "") or layout.genre,
        byline=layout.byline or meta.get("byline", "") or (known.byline if known else ""),
        dateline=layout.dateline,
        language=language,
        published=date,
        published_basis=basis,
        updated=layout.updated or _iso(meta.get("updated", "")),
        note=known.note if known else "",
        problems=tuple(problems),
    )


def _date(layout: Layout, meta: dict[str, str], known: Source | None, given: str) -> tuple[str, str]:
    stated = layout.published or _iso(meta.get("published", ""))
    if stated:
        return stated, "stated"
    if given or (known and known.published):
        return given or (known.published if known else ""), "manifest"
    return "", known.published_basis if known else "unknown"


def _iso(moment: str) -> str:
    match = MOMENT.search(moment)
    return read_moment(match) if match else ""


def _language(text: str, said: str) -> str:
    """A cheap guess: Korean and Japanese by script, English by its commonest words; else what the page said."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and (_HANGUL.search(sample) or _KANA.search(sample)):
        letters = _count(_LETTERS, sample) or 1
        if _count(_HANGUL, sample) > 0.3 * letters:
            return "ko"
        if _count(_KANA, sample) > 0.2 * letters:
            return "ja"
    words = sample.lower().split()
    count = sum(map(str.isalpha, words))
    if count < 8:  # too few to tell
        return said or "en"
    return "en" if sum(map(_ENGLISH.__contains__, words)) > 0.12 * count else said if said != "en" else ""


def _count(runs: re.Pattern[str], text: str) -> int:
    """How many characters of a kind a text has; found in runs, which is quicker than one by one."""
    return sum(map(len, runs.findall(text)))


def _sentences(text: str, layout: Layout) -> Iterable[Sentence]:
    for number, line in enumerate(layout.lines):
        inside = layout.body.start <= line.span.start < layout.body.end
        part = _PARTS.get(line.kind, "body" if inside and line.kind in ("byline", "handover") else "furniture")
        if part == "body" and not inside:
            part = "furniture"
        for start, end in split_sentences(text, *line.span):
            yield Sentence(start, end, number, part)
