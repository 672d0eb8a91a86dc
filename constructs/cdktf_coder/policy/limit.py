"""What lies above the trust that an app allows."""

from __future__ import annotations

from collections.abc import Iterable

from .._errors import Problem
from ..model.template import TemplateRecord
from ..model.trust import Trust
from .handover import Handover

_HINT = "choose another way, or raise max_trust of the CoderApp"


def over_trust(
    record: TemplateRecord, found: Iterable[tuple[str, Handover]], limit: Trust
) -> tuple[list[Problem], list[tuple[str, str]]]:
    """What a template asks for beyond the limit, and what can't be seen where something would be refused.

    What a construct says of itself counts too, but can only raise the level.
    """
    problems = [
        Problem(claim.path, f"{claim.what} asks for trust level {_above(claim.trust, limit)}", _HINT)
        for claim in record.claims
        if claim.trust > limit
    ]
    unseen: list[tuple[str, str]] = []
    for path, item in found:
        if item.refused(limit):
            place = f"{item.address}: {item.attribute}" if item.attribute else item.address
            asks = "may ask for" if item.seen != "seen" else "asks for"
            said = f"{item.sentence.removeprefix(f'{item.attribute}: ')}, which {asks} trust level"
            problems.append(Problem(path, f"{said} {_above(item.level, limit)}", _HINT, place))
        elif item.hidden and limit < Trust.HOST_ROOT:
            unseen.append((path, str(item)))
    return problems, unseen


def _above(level: Trust, limit: Trust) -> str:
    return f"{level.name}, this app allows {limit.name} at most"
