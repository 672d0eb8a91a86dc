"""Walk through a finished document in Terraform's JSON syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Body = Mapping[str, Any]


def bodies(value: Any) -> Iterator[Body]:
    """The blocks a value stands for: one object, or a list of them."""
    if isinstance(value, Mapping):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from bodies(item)


def labelled(document: Body, kind: str) -> Iterator[tuple[str, Body]]:
    """The blocks of a kind with one label (``module``, ``variable``, ``provider``…): name and body."""
    for group in bodies(document.get(kind)):
        for name, value in group.items():
            if name != "//":
                for body in bodies(value):
                    yield name, body


def typed(document: Body, kind: str) -> Iterator[tuple[str, str, Body]]:
    """The blocks of a kind with two labels (``resource``, ``data``, ``ephemeral``): type, name and body."""
    for type_, group in labelled(document, kind):
        for name, value in group.items():
            if name != "//":
                for body in bodies(value):
                    yield type_, name, body


def address_of(kind: str, type_: str, name: str) -> str:
    """How Terraform calls a block of two labels: ``docker_volume.home``, ``data.coder_workspace.me``."""
    return f"{type_}.{name}" if kind == "resource" else f"{kind}.{type_}.{name}"


_NAME = re.compile(r"[^\W\d][\w-]*")


def step(trail: str, key: str) -> str:
    """A place one key further down: ``metadata.labels`` → ``metadata.labels["app.kubernetes.io/name"]``."""
    if not key.isidentifier() and not _NAME.fullmatch(key):
        return f'{trail}["{key}"]'
    return f"{trail}.{key}" if trail else key


def suggestion(name: str, known: Iterable[str]) -> str:
    """The known name that ``name`` was most likely meant to be, or an empty string."""
    from difflib import get_close_matches  # only wanted when something is wrong already

    return next(iter(get_close_matches(name, list(known), 1, 0.7)), "")


def shorten(text: str, length: int = 40) -> str:
    """A user's text as a message can quote it."""
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[: length - 1]}…"
