"""Events beside what others have verified, the days between which an undated page was written, and merging by hand.

What an article says happened on a day, and what other reports say, are two things: `compare_with_checked` sets them
side by side and says how they differ. `bound_pages` gathers what fixes the day of a page, each with its basis; an
argument from silence is among them, and is called one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pandas as pd

from gsomia_lab.checked import load_checked
from gsomia_lab.codebook import Codebook
from gsomia_lab.evidence import event_rules as rules
from gsomia_lab.evidence.event_merge import MERGED, event_row
from gsomia_lab.evidence.independence import source_groups
from gsomia_lab.tables import frame

if TYPE_CHECKING:
    from gsomia_lab.lab import Lab

# How the fact file's kinds of acts read as ours.
_KINDS = {
    "sign": "agree", "initial": "agree", "take_effect": "agree", "lapse": "expire", "notify": "decide to end",
    "decide": "decide to end", "announce": "decide to end", "call_off": "suspend", "file": "file",
}  # fmt: skip
_SMALL = frozenset(
    "the and for with from that this its his her their into over after before says said made tells".split()
)
_FAR = 60  # days; what lies further apart is another event, not a differing date
COMPARED = [
    *("event", "checked", "finding", "how", "earliest", "latest", "checked_earliest", "checked_latest"),
    *("label", "checked_label", "docs", "addresses"),
]


def compare_with_checked(lab: Lab, checked: pd.DataFrame | None = None) -> pd.DataFrame:
    """Each event of a corpus beside the same event as other reports have it.

    Columns of the answer: event, checked (ids), finding, how, earliest, latest, checked_earliest, checked_latest,
    label, checked_label, docs, addresses. `finding` is ``agrees``, ``differs``, ``only in the pages``,
    ``only in the reports``, ``open`` (the pages give no day), or ``overtaken`` for a claim that was true when it was
    written and not long after; `how` says in words what is the same and what is not.
    """
    facts = checked if checked is not None else load_checked("events")
    rows: list[dict[str, Any]] = []
    used: set[str] = set()
    known = [(fact, _words(f"{fact.label} {fact.event}"), _kinds(fact)) for fact in facts.itertuples()]
    for event in lab.events.itertuples():
        fact, finding, how = _match(event, known)
        row = {name: getattr(event, name, "") for name in ("earliest", "latest", "label", "docs")}
        rows.append({"event": event.id, "finding": finding, "how": how, **row})
        if fact is not None:
            used.add(fact.id)
            rows[-1] |= _of_fact(fact)
    for fact in facts.itertuples():
        if fact.id not in used:
            how = "No page of this corpus gives this event a date."
            rows.append({"finding": "only in the reports", "how": how, **_of_fact(fact)})
    rows += _overtaken(lab)
    return pd.DataFrame(rows, columns=COMPARED).fillna("")


def _of_fact(fact: Any) -> dict[str, str]:
    return {
        "checked": fact.id,
        "checked_earliest": fact.earliest,
        "checked_latest": fact.latest,
        "checked_label": fact.label,
        "addresses": fact.sources,
    }


def _words(text: str) -> set[str]:
    """The words that tell what happened; names are compared as actors, short names in capitals are kept."""
    return {word[:5] for word in re.findall(r"\b(?:[a-z]{4,}|[A-Z]{4,})", text) if word not in _SMALL}


def _kinds(fact: Any) -> set[str]:
    """The kinds of act a checked event is: the one it is coded as, and those its label speaks of."""
    said = fact.label.lower()
    vocabulary = rules.vocabulary(Codebook())
    named = {vocabulary.nouns.get(word) or vocabulary.verbs.get(word, "") for word in re.findall(r"[a-z]+", said)}
    named |= {"call"} if "phone" in said else set()
    return (named | {_KINDS.get(fact.action, fact.action)}) - {""}


def _match(event: Any, known: list[tuple[Any, set[str], set[str]]]) -> tuple[Any, str, str]:
    """The checked event that an event is, by date, actors, act and words; with the finding and how it was made."""
    own, actors = _words(event.label), set(filter(None, event.actors.split("; ")))
    best: tuple[int, int, Any] | None = None
    for fact, words, kinds in known:
        apart = _days_apart(event, fact)
        if (apart or 0) > _FAR:
            continue
        theirs = set(fact.actors.split("; "))
        score = (
            len(own & words) + 3 * bool(actors & theirs) + 3 * (event.action in kinds and event.action != rules.SPEAK)
        )
        if event.action == rules.SPEAK and event.earliest and not actors & theirs:
            score -= 2  # two speakers on one day are two events
        if score >= 3 and (best is None or (apart or 0, -score) < best[:2]):
            best = (apart or 0, -score, fact)
    if best is None:
        return None, "open" if not event.earliest else "only in the pages", "No checked event fits it."
    apart, _, fact = best
    if not event.earliest:
        return fact, "open", f"The page gives no day; others report {fact.earliest[:10]}."
    if apart == 0:
        exact = event.earliest == fact.earliest[:10] and event.latest == fact.latest[:10]
        how = "The same day." if exact else f"{event.earliest} to {event.latest} holds {fact.earliest[:10]}."
        return fact, "agrees", how
    if apart == 1 and fact.earliest[10:16] == "T00:00" and event.latest < fact.earliest[:10]:
        return fact, "agrees", "Midnight: the end of one day is the beginning of the next, one instant with two names."
    return fact, "differs", f"{apart} days apart: the pages say {event.earliest}, others {fact.earliest[:10]}."


def _days_apart(event: Any, fact: Any) -> int | None:
    """Days between two intervals, 0 when they share one; None when the event has no day."""
    if not event.earliest:
        return None
    low, high = date.fromisoformat(fact.earliest[:10]), date.fromisoformat(fact.latest[:10] or fact.earliest[:10])
    first, last = date.fromisoformat(event.earliest), date.fromisoformat(event.latest)
    return max(0, (low - last).days, (first - high).days)


def _overtaken(lab: Lab) -> Iterable[dict[str, str]]:
    """Claims that were true when they were written, with what overtook them and how soon."""
    for claim in load_checked("claims").itertuples():
        docs = [doc for doc in lab.articles["doc"] if doc.startswith(f"{claim.doc}_")]
        if claim.overtaken_on and docs:
            how = f"Said {claim.date_of_claim}, overtaken {claim.overtaken_on}: {_after(claim)} later."
            yield {
                "finding": "overtaken", "how": how, "earliest": claim.date_of_claim, "latest": claim.overtaken_on,
                "label": claim.claim, "checked": claim.id, "checked_label": claim.what_others_report, "docs": docs[0],
                "addresses": claim.addresses,
            }  # fmt: skip


def _after(claim: Any) -> str:
    said, done = datetime.fromisoformat(claim.date_of_claim), datetime.fromisoformat(claim.overtaken_on)
    if (said.tzinfo is None) != (done.tzinfo is None):
        said, done = said.replace(tzinfo=None), done.replace(tzinfo=None)
    hours = (done - said).total_seconds() / 3600
    return f"{hours:.1f} hours" if hours < 48 else f"{hours / 24:.0f} days"


def bound_pages(lab: Lab) -> pd.DataFrame:
    """What fixes the day each page was written: a row for each reason, with its basis and the row it rests on.

    Columns: doc, side (``on``, ``not before``, ``not after``, ``near``, ``perhaps not after``), day (ISO), basis
    (``stated``, ``manifest``, ``knows of``, ``shared event``, ``looks ahead to``, ``silent about``), evidence (a row
    id), says (in words).
    """
    rows: list[dict[str, str]] = []
    for article in lab.articles.itertuples():
        told = lab.event_mentions[lab.event_mentions["doc"] == article.doc]
        day = article.published[:10]
        if day and article.published_basis == "stated":
            rows.append(_bound(article, "on", day, "stated", article.id, f"The page states {day}."))
            continue
        if day:
            says = f"The page's address was made public on {day}; its sentences can be older."
            rows.append(_bound(article, "not after", day, "manifest", article.id, says))
        past = told[(told["modality"] != "expected") & (told["precision"] == "day")]
        if len(past):
            last = past.loc[past["earliest"].idxmax()]
            says = f"It knows of what happened on {last['earliest']}: {last['label']}."
            rows.append(_bound(article, "not before", last["earliest"], "knows of", last["id"], says))
            same = lab.event_mentions[
                (lab.event_mentions["event"] == last["event"]) & (lab.event_mentions["doc"] != article.doc)
            ]
            for other in lab.articles[lab.articles["doc"].isin(same["doc"])].itertuples():
                if other.published:
                    says = f"{other.doc}, which tells of the same event, is of {other.published[:10]}."
                    rows.append(_bound(article, "near", other.published[:10], "shared event", last["event"], says))
        ahead = told[(told["modality"] == "expected") & (told["latest"] != "")]
        if len(ahead):
            first = ahead.loc[ahead["latest"].idxmin()]
            says = f"It still expects what was due on {first['latest']}: {first['label']}."
            rows.append(_bound(article, "not after", first["latest"], "looks ahead to", first["id"], says))
        since = max(
            (row["day"] for row in rows if row["doc"] == article.doc and row["side"] == "not before"), default=""
        )
        later = lab.events[(lab.events["earliest"] > since) & (lab.events["modality"] == "happened") & bool(since)]
        later = later[~later["docs"].str.contains(article.doc, regex=False)]
        if len(later):
            event = later.iloc[0]
            says = f"It is silent about {event['label']} ({event['earliest']}); silence is a weak argument."
            rows.append(_bound(article, "perhaps not after", event["earliest"], "silent about", event["id"], says))
    return pd.DataFrame(rows, columns=["doc", "side", "day", "basis", "evidence", "says"])


def _bound(article: Any, side: str, day: str, basis: str, evidence: str, says: str) -> dict[str, str]:
    return {"doc": article.doc, "side": side, "day": day, "basis": basis, "evidence": evidence, "says": says}


def join_events(lab: Lab, *events: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tables `events` and `event_mentions` with some events made one; the lab's own tables stay as they are.

    Raises
    ------
    KeyError : a name is no event of the lab.
    """
    _known(lab.events, events, "event")
    mentions = lab.event_mentions.copy()
    mentions.loc[mentions["event"].isin(events), "event"] = min(events, key=_number)
    return _regrouped(lab, mentions), mentions


def split_event(lab: Lab, event: str, mentions: Iterable[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The tables `events` and `event_mentions` with some mentions of an event made an event of their own.

    Raises
    ------
    KeyError : the event is unknown, or a mention is not one of its mentions.
    """
    _known(lab.events, [event], "event")
    chosen = list(mentions)
    _known(lab.event_mentions[lab.event_mentions["event"] == event], chosen, f"mention of {event}")
    table = lab.event_mentions.copy()
    new = f"E{max(map(_number, table['event'])) + 1}"
    table.loc[table["id"].isin(chosen), "event"] = new
    return _regrouped(lab, table), table


def _number(name: str) -> int:
    return int(re.sub(r"\D", "", name) or 0)


def _known(table: pd.DataFrame, names: Iterable[str], what: str) -> None:
    for name in names:
        if name not in set(table["id"]):
            raise KeyError(f"{name!r} is no {what}: choose from {', '.join(table['id'])}.")


def _regrouped(lab: Lab, mentions: pd.DataFrame) -> pd.DataFrame:
    groups = source_groups([lab.article(doc) for doc in lab.articles["doc"]])
    kept = set(lab.events["id"])
    rows = []
    for name in sorted(mentions["event"].unique(), key=_number):
        members = list(mentions[mentions["event"] == name].itertuples())
        by_hand = name not in kept or _differs(lab, name, members)
        rule = "joined or split by hand" if by_hand else MERGED
        rows.append({"event": name, **event_row(members, groups, rule=rule)})
    table = frame("events", rows)
    table["id"] = table["event"]
    return table


def _differs(lab: Lab, name: str, members: list[Any]) -> bool:
    before = lab.event_mentions.loc[lab.event_mentions["event"] == name, "id"]
    return set(before) != {member.id for member in members}
