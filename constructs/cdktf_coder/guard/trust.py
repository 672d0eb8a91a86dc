"""What an update hands over that the older version didn't."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..model.trust import Trust
from ..policy import handed_over
from .verdict import Consequence, Verdict


def weaker_trust(before: Document, after: Document) -> Iterator[Verdict]:
    """Everything privileged that is new; what only has another address, or is less than stood in its place, is not."""
    known: dict[str, Trust] = {}
    for item in handed_over(before):
        place = _place(item.attribute)
        known[place] = max(item.level, known.get(place, item.level))
    for item in handed_over(after):
        place = _place(item.attribute)
        if item.refused(Trust.UNPRIVILEGED) and (place not in known or item.level > known[place]):
            sentence = item.sentence.removeprefix(f"{item.attribute}: ")
            yield Verdict(Consequence.WEAKER_TRUST, item.address, sentence, "", item.attribute)


def _place(attribute: str) -> str:
    return re.sub(r"\[\d+\]", "", attribute)
