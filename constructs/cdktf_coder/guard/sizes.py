"""Whether a claim's size may get smaller by an update, or once users can lower it."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from ..checks.growth import shrinks
from ..document import UNKNOWN, Block, Document
from ..document.evaluate import evaluate
from ..document.normal import normal
from .meaning import Meanings, Workspace, at, same
from .storage import ignores

_FIELD = "spec.resources.requests.storage"
_QUANTITY = re.compile(r"([0-9.]+)([KMGTPE]i?|[mk]?)")
_UNITS: dict[str, Decimal] = {"": Decimal(1), "m": Decimal("0.001"), "k": Decimal(1000)} | {
    f"{letter}{i}": Decimal(1024 if i else 1000) ** power for power, letter in enumerate("KMGTPE", 1) for i in ("", "i")
}


def smaller(before: Block, after: Block, old: Meanings, new: Meanings) -> str:
    """Why the size would, or may, be smaller than before; empty if it won't."""
    if ignores(after, _FIELD):
        return ""
    was, is_ = at(old.body(before), _FIELD), at(new.body(after), _FIELD)
    if was is None or is_ is None or same(was, is_):
        return _newly_shrinkable(before, after, old, new)
    values = _parameter_values(old.document), _parameter_values(new.document)
    pairs = [
        (amount(evaluate(was, Workspace("a", parameters=one))), amount(evaluate(is_, Workspace("a", parameters=other))))
        for one, other in _samples(*values)
    ]
    if any(one is None or other is None for one, other in pairs):
        return "nothing shows that its size stays at least what it was, and a smaller claim is replaced by an empty one"
    if any(other < one for one, other in pairs if one is not None and other is not None):
        return "its size gets smaller than it is, or may be, and a smaller claim is replaced by an empty one"
    return _newly_shrinkable(before, after, old, new)


def _newly_shrinkable(before: Block, after: Block, old: Meanings, new: Meanings) -> str:
    if before.origin.module or after.origin.module or not _shrinks(after, new) or _shrinks(before, old):
        return ""
    return "users can lower its size from now on, and a smaller claim is replaced by an empty one"


def _shrinks(block: Block, meanings: Meanings) -> bool:
    node = at(normal(block.body), _FIELD)
    found = None if node is None else shrinks(meanings.index, node)
    return found is not None and found.severity == "error"


def amount(value: Any) -> Decimal | None:
    """A Kubernetes quantity in bytes; None for what is no quantity, or unknown."""
    if value is UNKNOWN or value is None:
        return None
    found = _QUANTITY.fullmatch(str(value))
    try:
        return Decimal(found[1]) * _UNITS[found[2]] if found else None
    except (InvalidOperation, KeyError):
        return None


def _parameter_values(document: Document) -> dict[str, list[Any]]:
    """The values of each parameter that matter for a size: default, least and greatest, options."""
    found: dict[str, list[Any]] = {}
    for block in document.blocks("data", "coder_parameter"):
        name = block.get("name")
        called = name.evaluate(defaults=True) if name else None
        rules = block.nested("validation")
        written = [block.get("default"), *(option.get("value") for option in block.nested("option"))]
        written += [rule.get(limit) for rule in rules for limit in ("min", "max")]
        values = [item.evaluate(defaults=True) for item in written if item is not None]
        if isinstance(called, str):
            found[called] = [value for value in values if value is not UNKNOWN and value is not None]
    return found


def _samples(old: dict[str, list[Any]], new: dict[str, list[Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Values of the parameters before and after: what both know keeps its value, what is new has its default."""
    count = max((len(values) for values in old.values()), default=1) or 1
    found = []
    for number in range(count):
        before = {name: values[number % len(values)] for name, values in old.items() if values}
        after = {name: before.get(name, values[0]) for name, values in new.items() if values or name in before}
        found.append((before, after))
    return found
