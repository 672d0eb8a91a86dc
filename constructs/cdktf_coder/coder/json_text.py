"""Values that Coder or a module takes as JSON text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..language.expr import Expr, TextExpr, TextLike, lift
from ..language.spelling import code, has_reference


def json_of(value: Any) -> TextLike:
    """A value as JSON text, spelled out if nothing in it is a reference.

    All but ASCII is escaped: Terraform normalizes text, and a combining mark behind an escape such as ``\\n`` would join its
    last letter.
    """
    if _is_literal(value):
        return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return TextExpr(f"jsonencode({code(value)})").reading(value)


def _is_literal(value: Any) -> bool:
    value = lift(value)
    if isinstance(value, str):
        return not has_reference(value)
    if isinstance(value, Mapping):
        return all(_is_literal(key) and _is_literal(item) for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return all(_is_literal(item) for item in value)
    return not isinstance(value, Expr)
