"""The rules that find time expressions, as a table: what each looks like, an example, a counter-example.

A rule belongs to triggers: the words (or numbers) without which it cannot apply. The page is scanned once for
triggers, and only round a trigger are its rules tried, in the order of the table; the first that covers the
trigger and can say what it means wins. So the time grows with the number of triggers, not with the number of rules.

Spans follow TimeML (*TimeML Annotation Guidelines* 1.2.1): determiners of "last week" belong to the expression,
prepositions and "about" do not.
"""

from __future__ import annotations

from gsomia_lab.evidence.date_pattern import Pattern
from gsomia_lab.evidence.date_rules_days import DAYS
from gsomia_lab.evidence.date_rules_periods import PERIODS
from gsomia_lab.evidence.date_rules_vague import VAGUE

PATTERNS: tuple[Pattern, ...] = (*DAYS, *PERIODS, *VAGUE)
