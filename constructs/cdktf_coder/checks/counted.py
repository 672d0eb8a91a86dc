"""Whether something that outlives a stop refers to something that doesn't.

When a workspace is stopped, what is counted by ``start_count`` is gone, and a reference to its first instance fails: the
workspace could not be stopped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .finding import Finding
from .index import Index
from .places import Place

_START_COUNT = "${data.coder_workspace.me.start_count}"
# An expression that looks first, or lives with an error, is taken to know what it does.
_CAREFUL = re.compile(r"\?|\b(?:try|can|one|length)\(")


def check_counted(index: Index) -> Iterator[Finding]:
    """References to what is only there while the workspace runs, from what is always there."""
    # A local or an output may be used with care, so only blocks are looked at.
    blocks = [block for kind in ("resource", "data", "module") for block in index.of(kind)]
    gone = {block.address for block in blocks if block.body.get("count", block.body.get("for_each")) == _START_COUNT}
    for block in blocks if gone else ():
        if block.repeated:
            continue
        told: set[str] = set()
        for place, to, rest in index.references.get(block.address, ()):
            if to in gone and to not in told and not place.bare and rest[:1] == ("[0]",) and not _careful(place, to):
                told.add(to)
                yield Finding(
                    block.address,
                    place.trail,
                    f"{to} is gone while the workspace is stopped, so it could not be stopped",
                    "give this count=template.workspace.start_count too",
                )


def _careful(place: Place, address: str) -> bool:
    return any(
        kind != "text" and address in content and _CAREFUL.search(content) for kind, content in place.template.parts
    )
