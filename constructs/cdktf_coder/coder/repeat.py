"""How often a block exists: ``count`` and ``for_each`` as this library's arguments spell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..language.expr import AnyExpr, BoolExpr, BoolLike, Expr, ListExpr, NumberLike, TextExpr, TextLike, lift
from ..language.spelling import code, keep_nulls
from ..model.workspace_data import workspace

if TYPE_CHECKING:
    from .base import CoderConstruct

Count = NumberLike | BoolLike | None
Items = Mapping[str, Any] | Sequence[TextLike] | ListExpr | AnyExpr
"""One block for each of these: a map, or texts; or a reference to either."""
ForEach = Items | None


class Each:
    """What a block with ``for_each`` knows of the item it is made for: ``each.key`` and ``each.value``."""

    key = TextExpr("each.key")
    value = AnyExpr("each.value")


each = Each()


def repeated(construct: CoderConstruct, count: Count, for_each: ForEach = None) -> dict[str, Any]:
    """The meta-arguments of a block.

    A number is a count. ``False`` is none, ``True`` and ``None`` are one, always. A condition known only at build time
    makes one while the workspace runs and the condition holds.
    """
    meta = construct.meta
    if meta is not None and said(meta.count, meta.for_each):
        if count is not None or for_each is not None:
            raise construct.problem("count or for_each is given twice", "keep that in meta, or the argument beside it")
        count, for_each = meta.count, meta.for_each
    if for_each is not None:
        if count is not None:
            raise construct.problem("count and for_each exclude each other", "keep one of them")
        return {"for_each": items_of(for_each)}
    count = lift(count)
    if count is None or count is True:
        return {}
    if count is False:
        return {"count": 0}
    if isinstance(count, BoolExpr) and not isinstance(count, AnyExpr):
        return {"count": AnyExpr(f"{count.as_operand(2)} ? {workspace.start_count.code} : 0", binding=1)}
    if isinstance(count, Expr):
        return {"count": count}
    if not isinstance(count, int) or count < 0:
        raise construct.problem(f"count={count!r} is no count", "give a whole number, a condition or a reference")
    return {"count": count}


def said(count: Any, for_each: Any) -> bool:
    """Whether it is said how often a block exists."""
    return count is not None or for_each is not None


def open_to_default(construct: CoderConstruct, count: Count, for_each: ForEach = None) -> bool:
    """Whether a construct decides itself how many there are, since neither its arguments nor its ``meta`` do."""
    meta = construct.meta
    return not said(count, for_each) and (meta is None or not said(meta.count, meta.for_each))


def items_of(items: Items) -> dict[str, Any] | AnyExpr:
    """What ``for_each`` is in Terraform, which takes a map or a set: a list becomes a set."""
    if isinstance(items, Mapping):
        return {key: keep_nulls(item) for key, item in items.items()}
    if isinstance(items, Expr):
        return AnyExpr(f"toset({items.code})") if items.kind == "list" else AnyExpr(items.code, binding=items.binding)
    return AnyExpr(f"toset({code(list(items))})")
