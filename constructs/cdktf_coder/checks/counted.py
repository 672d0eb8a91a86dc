"""Whether something that outlives a stop refers to something that doesn't.

When a workspace is stopped, what is counted by ``start_count`` is gone, and a reference to its first instance fails: the
workspace could not be stopped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .._errors import Problem
from ..language._expressions import read_template
from ._document import address_of, labelled, typed
from ._places import Place

_START_COUNT = "${data.coder_workspace.me.start_count}"
# An expression that looks first, or lives with an error, is taken to know what it does.
_CAREFUL = re.compile(r"\?|\b(?:try|can|one|length)\(")


def check_counted(document: Mapping[str, Any], path_of: Callable[[str], str], found: list[Place]) -> list[Problem]:
    """References to what is only there while the workspace runs, from what is always there."""
    counts: dict[str, Any] = {}
    for kind in ("resource", "data"):
        for type_, name, body in typed(document, kind):
            counts[address_of(kind, type_, name)] = body.get("count", body.get("for_each"))
    for name, body in labelled(document, "module"):
        counts[f"module.{name}"] = body.get("count", body.get("for_each"))
    gone = {address for address, count in counts.items() if count == _START_COUNT}
    if not gone:
        return []
    problems: dict[tuple[str, str], Problem] = {}
    for place in found:
        # A local or an output may be used with care, so only blocks are looked at.
        if place.bare or counts.get(place.address) is not None or place.address not in counts:
            continue
        for steps in place.traversals():
            steps = steps[1:] if steps[0] == "resource" else steps
            length = 3 if steps[0] == "data" else 2
            address, index = ".".join(steps[:length]), steps[length : length + 1]
            if address in gone and index == ("[0]",) and not _careful(place.text, address):
                attribute = f"{place.address}: {place.trail}" if place.trail else place.address
                problems.setdefault(
                    (place.address, address),
                    Problem(
                        path_of(place.address),
                        f"{address} is gone while the workspace is stopped, so it could not be stopped",
                        "give this count=template.workspace.start_count too",
                        attribute,
                    ),
                )
    return list(problems.values())


def _careful(text: str, address: str) -> bool:
    return any(
        kind != "text" and address in content and _CAREFUL.search(content)
        for kind, content in read_template(text).parts
    )
