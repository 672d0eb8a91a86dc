"""Every argument of every public name says what it is."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import cdktf_coder
from cdktf_coder.model.documented import described

# What the library makes for its users. A model's fields, some of them for the platforms alone, say what they are one by one.
MADE_BY_THE_LIBRARY = {
    "AgentInstance", "Block", "BoolExpr", "Capability", "CoderError", "Expr", "ListExpr", "NumberExpr", "SynthError", "TextExpr",
    "Trust", "WorkspaceModel",
}  # fmt: skip
NAMES = [
    name
    for name in cdktf_coder.__all__
    if callable(getattr(cdktf_coder, name)) and name not in MADE_BY_THE_LIBRARY
]  # fmt: skip


def arguments_of(item: Any) -> list[str]:
    """What is given to make one; a construct's scope and id are told once, for all."""
    names = list(inspect.signature(item).parameters)
    if "kwargs" in names and isinstance(item, type):
        names = list(inspect.signature(item.__init__).parameters)[1:]  # type: ignore[misc]
    return [name for name in names if name not in ("scope", "id")]


@pytest.mark.parametrize("name", NAMES)
def test_every_argument_is_documented(name: str) -> None:
    item = getattr(cdktf_coder, name)
    text = inspect.getdoc(item) or ""
    assert text
    assert set(described(text)) - {"scope", "id"} == set(arguments_of(item))
