"""A class at a glance, from the logs its learners handed in: what was needed, how long it took, what was predicted.

Logs come from other people's machines, so nothing in them is trusted: a file that is no log, a line that is none, a
number that is a text is reported and skipped, and no name or answer can become a formula or markup.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from gsomia_lab.export.files import write_atomically, write_table
from gsomia_lab.learn.log import read_log
from gsomia_lab.learn.sections import Section, find_sections, section_of
from gsomia_lab.walk import show, show_html

FILES_LIMIT = 500
PAUSE = 15.0  # minutes; a longer gap is a break and not work
EXERCISES = ["exercise", "learners", "correct", "attempts", "hints", "solutions", "median_minutes", "common_wrong"]
PREDICTIONS = ["learner", "prediction", "predicted", "confidence", "ticket_right"]
SECTIONS = ["lesson", "section", "planned_minutes", "median_minutes", "learners"]
LEARNERS = ["learner", "file", "events", "exercises_correct", "hints", "minutes"]


@dataclass(frozen=True)
class Report:
    """What the logs of a class say.

    Attributes
    ----------
    exercises : a row an exercise: learners who tried it, who got it, attempts, hints and solutions opened, the
        median minutes from the event before the first attempt to the last attempt, and the most common wrong answer
    sections : a row a section of a lesson: the minutes planned and the median of the minutes spent
    learners : a row a learner
    predictions : a row a prediction, with the items of the exit ticket that were right afterwards
    problems : a sentence for each file or line that was skipped
    """

    exercises: pd.DataFrame
    sections: pd.DataFrame
    learners: pd.DataFrame
    predictions: pd.DataFrame
    problems: tuple[str, ...]

    def __str__(self) -> str:
        lines = [f"{len(self.learners)} logs, {len(self.exercises)} exercises tried."]
        for row in self.exercises.itertuples():
            wrong = f"; most common wrong answer: {show(row.common_wrong)[:40]}" if row.common_wrong else ""
            lines.append(
                f"  {row.exercise}: {row.correct} of {row.learners} correct, {row.attempts} attempts, "
                f"{row.hints} hints, {row.median_minutes:.1f} minutes{wrong}"
            )
        for row in self.sections.itertuples():
            planned = "" if pd.isna(row.planned_minutes) else f" (planned: {row.planned_minutes})"
            lines.append(f"  {row.lesson}, {show(row.section)}: {row.median_minutes:.1f} minutes{planned}")
        for row in self.predictions.itertuples():
            after = "no exit ticket" if row.ticket_right < 0 else f"{row.ticket_right} right in the exit ticket"
            lines.append(f"  {row.learner} predicted {show(row.predicted)[:40]} ({row.confidence:g} % sure); {after}")
        return "\n".join([*lines, *(f"  skipped: {problem}" for problem in self.problems)])

    __repr__ = __str__

    def write(self, out: str | Path) -> list[Path]:
        """Write the tables as CSV (no cell can run as a formula) and the page with the picture; returns the paths."""
        out = Path(out)
        out.mkdir(parents=True, exist_ok=True)
        tables = {
            "exercises": self.exercises,
            "sections": self.sections,
            "learners": self.learners,
            "predictions": self.predictions,
        }
        paths = [write_table(table, out / f"class_{name}.csv") for name, table in tables.items()]
        page = _page(self)
        return [*paths, write_atomically(out / "class.html", lambda part: part.write_text(page, encoding="utf-8"))]


def report(
    folder: str | Path, *, out: str | Path | None = None, anonymous: bool = False, notebooks: Path | None = None
) -> Report:
    """Read every ``.jsonl`` log in `folder` and put the class together; write it to `out` if that is given.

    A learner is called by the file's name (or its folder's, where files keep their first name); with `anonymous`,
    Learner 1 and so on, in an order that the names do not give away. The sections are those of the lessons in
    `notebooks` (by default the lab's own).

    Raises
    ------
    FileNotFoundError : there is no such folder, or no log in it.
    """
    folder = Path(folder)
    logs = sorted(folder.rglob("*.jsonl")) if folder.is_dir() else []
    if not logs:
        raise FileNotFoundError(f"No log (.jsonl) is in {folder}: put the files your learners handed in there.")
    problems = [f"only the first {FILES_LIMIT} of {len(logs)} files are read."] if len(logs) > FILES_LIMIT else []
    root = folder.resolve()
    read: list[tuple[str, str, list[dict[str, Any]]]] = []
    for path in logs[:FILES_LIMIT]:
        name = show(path.name)[:60]
        if not path.resolve().is_relative_to(root) or not path.is_file():
            problems.append(f"{name} leads out of the folder or is no file; skipped.")
            continue
        try:
            events, wrong = read_log(path)
        except OSError as error:
            problems.append(f"{name} cannot be read ({error.strerror or 'no reason given'}); skipped.")
            continue
        problems += [show(sentence)[:200] for sentence in wrong[:5]]
        problems += [f"{name}: {len(wrong) - 5} more lines skipped."] if len(wrong) > 5 else []
        if events:
            read.append((_learner(path, folder), name, sorted(events, key=lambda event: event["at"])))
    if anonymous:
        read.sort(key=lambda entry: entry[2][0]["session"])
        read = [(f"Learner {n}", f"log {n}", events) for n, (_, _, events) in enumerate(read, 1)]
        problems = [f"{len(problems)} files or lines were skipped."] if problems else []
    result = Report(_exercises(read), _sections(read, notebooks), _learners(read), _predictions(read), tuple(problems))
    if out is not None:
        result.write(out)
    return result


Logs = list[tuple[str, str, list[dict[str, Any]]]]


def _learner(path: Path, folder: Path) -> str:
    """The learner's name as far as the file tells: its own stem, or its folder where files kept their first name."""
    stem = path.parent.name if path.stem == "gsomia_lab_log" and path.parent != folder else path.stem
    return show(stem)[:60]


def _text(event: dict[str, Any], name: str) -> str:
    value = event.get(name, "")
    return show(value)[:200] if isinstance(value, str) else ""


def _number(event: dict[str, Any], name: str) -> float | None:
    value = event.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if -1e6 < value < 1e6 else None


def _minutes(events: list[dict[str, Any]]) -> dict[str, float]:
    """Minutes spent towards each item: the gaps before its events, breaks left out."""
    spent: dict[str, float] = defaultdict(float)
    last: dict[str, Any] = {}
    for event in events:
        before = last.get(event["session"])
        if before is not None:
            gap = (event["at"] - before).total_seconds() / 60
            spent[event["id"]] += gap if 0 <= gap <= PAUSE else 0.0
        last[event["session"]] = event["at"]
    return spent


def _exercises(read: Logs) -> pd.DataFrame:
    rows = []
    by_id: dict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    spent: dict[str, list[float]] = defaultdict(list)
    for learner, _, events in read:
        for event in events:
            if event["do"] in ("check", "hint", "solution"):
                by_id[show(event["id"])[:20]].append((learner, event))
        for id, minutes in _minutes(events).items():
            spent[show(id)[:20]].append(minutes)
    for id in sorted(by_id):
        tries = [(who, event) for who, event in by_id[id] if event["do"] == "check"]
        tries = [(who, event) for who, event in tries if event.get("state") in ("correct", "not yet")]
        wrong = pd.Series([_text(event, "answer") for _, event in tries if event["state"] == "not yet"], dtype="str")
        common = wrong[wrong != ""].value_counts()
        rows.append(
            {
                "exercise": id,
                "learners": len({who for who, _ in tries}),
                "correct": len({who for who, event in tries if event["state"] == "correct"}),
                "attempts": len(tries),
                "hints": sum(event["do"] == "hint" for _, event in by_id[id]),
                "solutions": sum(event["do"] == "solution" for _, event in by_id[id]),
                "median_minutes": float(pd.Series(spent.get(id, [0.0])).median()),
                "common_wrong": str(common.index[0]) if len(common) else "",
            }
        )
    return pd.DataFrame(rows, columns=EXERCISES).astype({"exercise": "str", "common_wrong": "str"})


def _sections(read: Logs, notebooks: Path | None) -> pd.DataFrame:
    known = find_sections(notebooks)
    spent: dict[Section, list[float]] = {section: [] for section in known.values()}
    for _, _, events in read:
        mine: dict[Section, float] = defaultdict(float)
        for id, minutes in _minutes(events).items():
            section = section_of(id, known)
            if section is not None:
                mine[section] += minutes
        for section, minutes in mine.items():
            spent[section].append(minutes)
    rows = [(*section, float(pd.Series(took).median()), len(took)) for section, took in spent.items() if took]
    return pd.DataFrame(rows, columns=SECTIONS).astype({"lesson": "str", "section": "str", "planned_minutes": "Int64"})


def _learners(read: Logs) -> pd.DataFrame:
    rows = [
        {
            "learner": learner,
            "file": name,
            "events": len(events),
            "exercises_correct": len(
                {event["id"] for event in events if event["do"] == "check" and event.get("state") == "correct"}
            ),
            "hints": sum(event["do"] == "hint" for event in events),
            "minutes": round(sum(_minutes(events).values()), 1),
        }
        for learner, name, events in read
    ]
    return pd.DataFrame(rows, columns=LEARNERS).astype({"learner": "str", "file": "str"})


def _predictions(read: Logs) -> pd.DataFrame:
    rows = []
    for learner, _, events in read:
        tickets = {event["id"].split(".")[0]: _number(event, "right") for event in events if event["do"] == "ticket"}
        for event in {event["id"]: event for event in events if event["do"] == "predict"}.values():
            sure, right = _number(event, "confidence"), tickets.get(event["id"].split(".")[0])
            if sure is None:
                continue
            values = (
                learner,
                show(event["id"])[:20],
                _text(event, "answer"),
                sure,
                -1 if right is None else int(right),
            )
            rows.append(dict(zip(PREDICTIONS, values, strict=True)))
    frame = pd.DataFrame(rows, columns=PREDICTIONS)
    return frame.astype({"learner": "str", "prediction": "str", "predicted": "str"})


def plot_class(exercises: pd.DataFrame, *, ax: Any = None) -> Any:
    """Bars an exercise: learners who got it, learners who tried and did not, and hints asked. Returns the axes."""
    from gsomia_lab.figures.style import HATCHES, PALETTE, house_style, new_axes

    with house_style():
        ax = ax if ax is not None else new_axes(7.6, 0.5 * len(exercises) + 1.4)
        places = list(range(len(exercises)))
        open_ = exercises["learners"] - exercises["correct"]
        ax.barh(places, exercises["correct"], color=PALETTE[2], hatch=HATCHES[0], label="correct")
        ax.barh(places, open_, left=exercises["correct"], color=PALETTE[1], hatch=HATCHES[1], label="not yet")
        ax.plot(exercises["hints"], places, linestyle="", marker="D", color=PALETTE[0], label="hints asked")
        ax.set_yticks(places, exercises["exercise"])
        ax.invert_yaxis()
        ax.set_xlabel("learners (bars), hints (diamonds)")
        ax.set_title("Which exercises were hard")
        ax.legend(loc="best", frameon=False)
    return ax


def describe_class(exercises: pd.DataFrame) -> str:
    """The picture of `plot_class` in words."""
    lines = [
        f"Exercise {row.exercise}: {row.correct} of {row.learners} learners correct, {row.hints} hints asked."
        for row in exercises.itertuples()
    ]
    return "\n".join(lines) or "No exercise was tried."


def _page(result: Report) -> str:
    from gsomia_lab.figures.picture import picture

    shown = picture(plot_class, describe_class, result.exercises)._repr_html_() if len(result.exercises) else ""
    tables = "".join(
        f"<h2>{title}</h2>{_table(table)}"
        for title, table in (
            ("Exercises", result.exercises),
            ("Sections", result.sections),
            ("Learners", result.learners),
            ("Predictions and the exit ticket", result.predictions),
        )
    )
    problems = "".join(f"<li>{show_html(problem)}</li>" for problem in result.problems)
    skipped = f"<h2>Skipped</h2><ul>{problems}</ul>" if problems else ""
    style = (
        "body{font:16px/1.5 sans-serif;color:#1a1a1a;background:#fff;max-width:60em;margin:2em auto;padding:0 1em}"
        "table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.2em .5em;text-align:left}"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>The class</title><style>{style}</style>'
        f"</head><body><h1>The class</h1>{shown}{tables}{skipped}</body></html>\n"
    )


def _table(table: pd.DataFrame) -> str:
    head = "".join(f'<th scope="col">{name.replace("_", " ")}</th>' for name in table.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{show_html(str(cell))}</td>" for cell in row) + "</tr>"
        for row in table.itertuples(index=False, name=None)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
