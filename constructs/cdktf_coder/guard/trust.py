"""What an update hands over that the older version didn't."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document
from ..model.trust import Trust
from ..policy import handed_over
from .verdict import Consequence, Verdict


def weaker_trust(before: Document, after: Document) -> Iterator[Verdict]:
    """Everything privileged that is new; what only has another address or place is not."""
    known = {(_place(item.attribute), item.what) for item in handed_over(before)}
    for item in handed_over(after):
        if item.refused(Trust.UNPRIVILEGED) and (_place(item.attribute), item.what) not in known:
            yield Verdict(
                Consequence.WEAKER_TRUST,
                item.address,
                item.sentence.removeprefix(f"{item.attribute}: "),
                "",
                item.attribute,
            )


def _place(attribute: str) -> str:
    return re.sub(r"\[\d+\]", "", attribute)
