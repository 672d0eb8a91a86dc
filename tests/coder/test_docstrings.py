"""Every argument is explained, wherever a class takes it from."""

from __future__ import annotations

import dataclasses
import inspect
from typing import Any

import pytest

import cdktf_coder
from cdktf_coder.coder.base import CoderConstruct
from cdktf_coder.model.documented import described

PUBLIC = [getattr(cdktf_coder, name) for name in cdktf_coder.__all__]
ROOMS = tuple(f"cdktf_coder.coder.{room}" for room in ("agent", "parameters", "modules", "any_block"))
CLASSES = [
    item
    for item in PUBLIC
    if isinstance(item, type)
    and (issubclass(item, CoderConstruct) or dataclasses.is_dataclass(item))
    and item.__module__.startswith(ROOMS)
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_argument_is_explained(kind: Any) -> None:
    names = [name for name in inspect.signature(kind).parameters if name not in ("scope", "id")]
    told = described(inspect.getdoc(kind) or "")
    assert [name for name in names if not told.get(name)] == []


def test_what_a_class_takes_over_is_explained_as_where_it_comes_from() -> None:
    told = described(inspect.getdoc(cdktf_coder.SliderParameter) or "")
    assert told["min"] == "the smallest one, whole."
    assert told["icon"] == "path or URL of an icon."
    assert "provider" not in described(inspect.getdoc(cdktf_coder.CodeServer) or "")
