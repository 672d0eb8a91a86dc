"""Every argument of a workspace, of its parts and of its platforms says what it is."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest

import cdktf_coder

ROOMS = (
    "cdktf_coder.coder.workspace", "cdktf_coder.nesting", "cdktf_coder.render", "cdktf_coder.model.containers",
    "cdktf_coder.model.startup", "cdktf_coder.model.volumes",
)  # fmt: skip
PUBLIC = [getattr(cdktf_coder, name) for name in cdktf_coder.__all__]
CLASSES = [item for item in PUBLIC if isinstance(item, type) and item.__module__.startswith(ROOMS)]
# A field or two, which the sentence that says what the class is says too.
ONE_SENTENCE = {"FieldRef", "Network", "Ulimit"}


@pytest.mark.parametrize("cls", CLASSES)
def test_every_argument_is_documented(cls: Any) -> None:
    text = inspect.getdoc(cls) or ""
    assert text
    arguments = [name for name in inspect.signature(cls).parameters if name not in ("scope", "id")]
    told = set(re.findall(r":param (\w+):", text))
    if cls.__name__ not in ONE_SENTENCE:
        assert told == set(arguments)
