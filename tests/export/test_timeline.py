"""The chronology in other tools' formats, each read back."""

import json

import jsonschema
from lxml import etree

from gsomia_lab import load
from gsomia_lab.export.timeline import to_timelinejs, to_timex3, write_timelinejs, write_timex3

DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"minimum": 1, "maximum": 12},
        "day": {"minimum": 1, "maximum": 31},
    },
}
TIMELINEJS = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "title": {"type": "object"},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date", "text", "unique_id"],
                "properties": {
                    "start_date": DATE,
                    "end_date": DATE,
                    "text": {"type": "object", "required": ["headline", "text"]},
                },
            },
        },
    },
}  # fmt: skip


def test_timelinejs_is_read_back_and_counts_what_has_no_year(tmp_path):
    lab = load()
    left_out = write_timelinejs(lab, tmp_path / "timeline.json")
    data = json.loads((tmp_path / "timeline.json").read_text(encoding="utf-8"))
    jsonschema.validate(data, TIMELINEJS)
    assert left_out == (lab.events["earliest"] == "").sum() > 0
    assert len(data["events"]) + left_out == len(lab.events)
    slide = {slide["unique_id"]: slide for slide in data["events"]}
    month = lab.events[lab.events["precision"] == "month"].iloc[0]
    assert "day" not in slide[month["id"]]["start_date"] and "month" in slide[month["id"]]["start_date"]


def test_markup_in_a_label_is_escaped():
    events = load().events.head(1).copy()
    events["label"] = "<script>alert(1)</script>"
    assert "<script>" not in json.dumps(to_timelinejs(events)[0])


def test_timex3_is_xml_that_holds_the_whole_page(tmp_path):
    lab = load()
    for path in write_timex3(lab, tmp_path / "tml"):
        root = etree.parse(path).getroot()
        doc = root.findtext("DOCID")
        assert "".join(root.find("TEXT").itertext()) == lab.text(doc)
        found = [(t.text, t.get("value") or "") for t in root.find("TEXT").iter("TIMEX3")]
        dates = lab.dates[lab.dates["doc"] == doc]
        assert found == list(zip(dates["text"], dates["value"], strict=True))


def test_timex3_survives_markup_and_control_characters(tmp_path):
    (tmp_path / "a.txt").write_text("A & <b>\x0b said on May 3, 2021, that \ufffe all is well.\n", encoding="utf-8")
    root = etree.fromstring(to_timex3(load(tmp_path), "a.txt").encode())
    assert [t.get("value") for t in root.find("TEXT").iter("TIMEX3")] == ["2021-05-03"]
