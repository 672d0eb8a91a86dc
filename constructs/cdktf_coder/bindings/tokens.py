"""CDKTF's tokens in what our constructs were given, resolved by CDKTF itself."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from .toolkit import cdktf

_TOKEN = re.compile(r"[$#]\{TfToken\[[^\]]*\]\}")


def resolve_tokens(scope: cdktf.TerraformStack, document: dict[str, Any]) -> dict[str, Any]:
    """The document with every token replaced.

    Each is resolved by itself: inside a longer text CDKTF leaves the braces of some away, which turns a reference in the
    middle of an expression into literal text.
    """
    found = tokens_in(document)
    if not found:
        return document
    values = dict(zip(found, _asked(scope, found, preparing=False), strict=True))
    return {key: _replace(item, values) for key, item in document.items()}


def prepare_tokens(scope: cdktf.TerraformStack, document: Mapping[str, Any]) -> None:
    """Have CDKTF look where the tokens lead: it asks the backend of another stack for what stands there."""
    _asked(scope, tokens_in(document), preparing=True)


def tokens_in(document: Mapping[str, Any]) -> list[str]:
    """Every token in a document, once."""
    return sorted(set(_TOKEN.findall(json.dumps(document))))


def _asked(scope: cdktf.TerraformStack, tokens: list[str], *, preparing: bool) -> Any:
    resolver = cdktf.DefaultTokenResolver(cdktf.StringConcat())
    # A list's token is recognised as the one entry of a list.
    asked = [[token] if token[0] == "#" else token for token in tokens]
    return cdktf.Tokenization.resolve(asked, preparing=preparing, resolver=resolver, scope=scope)


def _replace(value: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(value, str):
        if "TfToken[" not in value:
            return value
        if value in values:
            return values[value]
        return _TOKEN.sub(lambda match: str(values[match[0]]), value)
    if isinstance(value, list):
        if len(value) == 1 and isinstance(value[0], str) and value[0].startswith("#") and value[0] in values:
            return values[value[0]]
        return [_replace(item, values) for item in value]
    if isinstance(value, dict):
        return {_replace(key, values): _replace(item, values) for key, item in value.items()}
    return value
