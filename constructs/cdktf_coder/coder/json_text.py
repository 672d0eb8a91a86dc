"""Values that Coder or a module takes as JSON text."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from ..language.expr import Expr, TextExpr, TextLike, lift
from ..language.spelling import check_encoded, code, has_reference


def json_of(value: Any) -> TextLike:
    """A value as JSON text, spelled out if nothing in it is a reference.

    Terraform normalizes text, and would join a combining mark to the last letter of an escape such as ``\\n`` before it:
    text that it would change is escaped.
    """
    if _is_literal(value):
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return text if unicodedata.is_normalized("NFC", text) else json.dumps(value, separators=(",", ":"))
    source = f"jsonencode({code(value)})"
    check_encoded(value)
    return TextExpr(source).reading(value)


def _is_literal(value: Any) -> bool:
    value = lift(value)
    if isinstance(value, str):
        return not has_reference(value)
    if isinstance(value, Mapping):
        return all(_is_literal(key) and _is_literal(item) for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return all(_is_literal(item) for item in value)
    return not isinstance(value, Expr)
