"""How findings name places and values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

_NAME = re.compile(r"[^\W\d][\w-]*")


def step(trail: str, key: str) -> str:
    """A place one key further down: ``metadata.labels`` → ``metadata.labels["app.kubernetes.io/name"]``."""
    if not key.isidentifier() and not _NAME.fullmatch(key):
        return f'{trail}["{key}"]'
    return f"{trail}.{key}" if trail else key


def suggestion(name: str, known: Iterable[str]) -> str:
    """The known name that ``name`` was most likely meant to be, or an empty string."""
    return next(iter(get_close_matches(name, list(known), 1, 0.7)), "")


def shorten(text: str, length: int = 40) -> str:
    """A user's text as a message can quote it."""
    text = " ".join(text.split())
    return text if len(text) <= length else f"{text[: length - 1]}…"


def show(value: Any) -> str:
    """Any value as a message can name it."""
    if value is None or isinstance(value, bool):
        return {None: "nothing", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return f'"{shorten(value)}"'
    if isinstance(value, Mapping):
        return "a map"
    if isinstance(value, (list, tuple)):
        return "a list"
    return str(value)


def blocks(number: int) -> str:
    """A number of blocks."""
    return f"{number} block{'' if number == 1 else 's'}"
