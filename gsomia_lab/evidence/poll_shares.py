"""Which figures of a sentence are shares of people's answers: no changes, no margins of error, no votes cast."""

from __future__ import annotations

import re

from gsomia_lab.evidence import poll_rules as form

__all__ = ["Item", "is_opinion", "may_be_answers", "shares_among"]

Item = tuple[int, int, float, str, str]  # start, end, value, comparator, kind (share, pair, earlier)
# "a third of them (33.4%)": the figure says the same more exactly.
_FIGURE_FOLLOWS = re.compile(rf"[^.;\n]{{0,16}}\(\d|[^.,;\n]{{0,30}}, \d{{1,2}}(?:\.\d{{1,2}})?{form.PERCENT},")


def shares_among(said: str, figures: list[re.Match[str]]) -> list[Item]:
    """The shares among a sentence's figures."""
    out: list[Item] = []
    if figures and form.RESULT_SENTENCE.search(said):
        return out
    for match in figures:
        start, end = match.span()
        if (out and start < out[-1][1]) or (match["figure"] is None and _FIGURE_FOLLOWS.match(said, end)):
            continue
        value, sign = form.value_of(match)
        if value > 100 or _is_change(said, start, end) or _is_result(said, start, end):
            continue
        if match["pair"] is not None and form.DAY_BEFORE.search(said[max(0, start - 12) : start]):
            continue  # "from 40 percent on July 14 to 46 percent"
        if form.SUPPOSED.search(said[max(0, start - 60) : start]):
            continue
        kind = "share"
        waves = form.EARLIER.search(said[max(0, start - 45) : start])
        if waves and waves.group().startswith("against") and form.OTHER_SIDE.match(said, end):
            waves = None  # "against 36 percent who called it fair"
        if waves and waves.group().startswith("compared") and form.OTHER_GROUP.match(said, end):
            waves = None  # "compared with 23 percent of tenants"
        if (
            waves
            or form.EARLIER_AFTER.match(said[end : end + 45])
            or form.WAS_THEN.search(said[max(0, start - 60) : start])
        ):
            kind = "earlier"
        out.append((start, end, value, sign, kind))
        bare = form.BARE.match(said, end)
        if bare and match["figure"]:
            kind = "earlier" if bare["earlier"] else "pair"
            if kind == "pair" and bare["to"] in ("to",) and re.search(r"\bfrom\s$", said[:start]):
                out[-1] = (*out[-1][:4], "earlier")
                kind = "share"
            out.append((*bare.span("figure"), float(bare["figure"]), "=", kind))
    return out


def _is_result(said: str, start: int, end: int) -> bool:
    """Whether a figure is what somebody got at an election: votes cast are no answers to a poll."""
    if form.RESULT_AFTER.match(said, end):
        return True
    before = form.RESULT_BEFORE.search(said[max(0, start - 90) : start])
    return bool(before and not form.POLL_TELLS.search(said[max(0, start - 160) : start]))


def _is_change(said: str, start: int, end: int) -> bool:
    before, after = said[max(0, start - 60) : start], said[end : end + 40]
    if form.ERROR_NEAR.search(said[max(0, start - 45) : start].lower()) or form.CONFIDENCE_AFTER.match(after):
        return True
    if re.match(r"\s?(?:percentage\s)?points?\b", after) or form.CHANGE_AFTER.match(after):
        return True
    if form.CHANGE_BY.search(before) and not re.match(r"\s?to\s\d", after):
        return True
    if form.PAIR_AFTER.match(after):  # "by a margin of 58 percent to 35 percent"
        return False
    return bool(form.CHANGE_BEFORE.search(before) or form.RESPONSE.search(before[-40:]))


def may_be_answers(said: str, end: int) -> bool:
    """Whether a share that ends at `end` may be one of people's answers though its sentence names no poll."""
    return bool(
        form.UNNAMED.search(said)
        or re.search(r"\b(?:of|the) (?:public|voters|people|respondents|citizens)\b", said)
        or form.PEOPLE_ANSWERED.match(said, end)
    )


def is_opinion(said: str, start: int, end: int, named: bool) -> bool:
    """Whether a share is of people's answers, and not of the economy, of votes cast or of anything else."""
    after = said[end : end + 40]
    if form.ANSWERED.match(after):
        return True
    reach = (20, 16) if named else (35, 40)  # where a poll is named, only the words right beside the share can deny it
    said = said[:1].lower() + said[1:]  # "Unemployment" at the head of a sentence is no name
    if form.NO_OPINION_NEAR.search(f"{said[max(0, start - reach[0]) : start]} | {after[: reach[1]]}"):
        return False
    if named:
        return True
    if form.VOTE.match(after):
        return False
    return bool(
        re.search(r"\b(?:poll|survey|interviews with)\b", said)
        or form.OPINION.search(said[max(0, start - 90) : end + 90])
    )
