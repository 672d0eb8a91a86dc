"""Nothing that only Python knows is ever written: no part of a reference's marker, and no object as Python shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .._errors import Problem
from ..checks.index import Index
from ..checks.wording import step
from ..language.markers import find_object, find_remains
from .files import FileTree

_WRITTEN = ("cdk.tf.json", "parameters.tf")
"""The files that the document becomes."""


def remains(
    files: FileTree, document: Mapping[str, Any], name: str, path_of: Callable[[str], str]
) -> Iterator[Problem]:
    """What is found in the finished bytes of every file, whatever was done to a reference in Python."""
    texts = {path: files.text(path) for path in files.texts}
    holding = [path for path, text in texts.items() if find_remains(text) or find_object(text)]
    if not holding:
        return
    named = list(_named(document, path_of))
    yield from named
    for path in holding:
        if not (named and path in _WRITTEN):
            yield from _found(texts[path], name, f"{path}")


def _named(document: Mapping[str, Any], path_of: Callable[[str], str]) -> Iterator[Problem]:
    for block in Index(document).blocks:
        for trail, text in _texts("", block.body):
            yield from _found(text, path_of(block.address), f"{block.address}: {trail}")


def _found(text: str, path: str, place: str) -> Iterator[Problem]:
    left = find_remains(text)
    if left:
        message = f"this would hold what is left of a reference that Python encoded or took apart, near {left!r}"
        yield Problem(path, message, "do that to the value when the workspace is built, by fn.…", place)
    shown = find_object(text)
    if shown:
        message = f"this would hold what Python shows of an object, {shown!r}"
        yield Problem(path, message, "write what is meant of it, and without !r", place)


def _texts(trail: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield trail, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield trail, key
            yield from _texts(step(trail, key), item)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _texts(f"{trail}[{index}]", item)
