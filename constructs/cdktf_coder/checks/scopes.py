"""Whether the names that Terraform itself gives are used where it gives them: each, count, self, path and terraform."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.reader import Traversal, spell
from .finding import Finding
from .index import Block, Index
from .places import Place
from .wording import suggestion

_ATTRIBUTES = {
    "each": ("key", "value"),
    "count": ("index",),
    "path": ("module", "root", "cwd"),
    "terraform": ("workspace", "applying"),
}
# What brings the names in, and which blocks can have it.
_NEEDS = {"each": "for_each", "count": "count"}
_KINDS = ("resource", "data", "ephemeral", "module")
_SELF = ("provisioner", "connection", "lifecycle.postcondition")


def check_scopes(index: Index) -> Iterator[Finding]:
    """References to ``each``, ``count``, ``self``, ``path`` and ``terraform`` that mean nothing where they stand."""
    for place in index.places:
        for steps in place.traversals() if not place.bare else ():
            wrong = _wrong(place, steps, index.at[place.address])
            if wrong:
                yield Finding(place.address, place.trail, *wrong)


def _wrong(place: Place, steps: Traversal, block: Block) -> tuple[str, str] | None:
    root = steps[0]
    if root == "self":
        if place.trail.startswith(_SELF) and block.kind in ("resource", "data"):
            return None
        return (
            "`self` is only known in a provisioner, a connection or a postcondition",
            "refer to the block by its address",
        )
    known = _ATTRIBUTES.get(root)
    if known is None:
        return None
    if len(steps) < 2 or steps[1] not in known:
        meant = suggestion(steps[1], known) if len(steps) > 1 else ""
        hint = f"did you mean `{root}.{meant}`?" if meant else f"known are {', '.join(f'`{root}.{k}`' for k in known)}"
        return f"`{spell(steps[:2])}` doesn't exist", hint
    needs = _NEEDS.get(root)
    if needs is None:
        return None
    if block.kind not in _KINDS:
        return f"`{spell(steps[:2])}` is only known in a block with `{needs}`", "refer to the block that has it"
    if block.repeated != needs:
        return f"`{spell(steps[:2])}` is only known with `{needs}`", f"give the block `{needs}`, or write the value out"
    if place.trail == needs:
        return f"`{needs}` can't use what it makes itself, `{spell(steps[:2])}`", "write the value out"
    return None
