"""Docstrings that a class shares with those it inherits from."""

from __future__ import annotations

import inspect
import re

_PARAM = re.compile(r":param ([\w, ]+): ((?:(?!:param |\n\s*\n).)*)", re.DOTALL)


def complete(cls: type) -> None:
    """Document the arguments that a class takes as those it inherits from do, so that ``help`` tells each of them."""
    own = inspect.getdoc(cls) if cls.__doc__ else None
    if own is None:
        return
    told = described(own)
    inherited: dict[str, str] = {}
    for base in reversed(cls.__mro__[1:]):
        inherited.update(described(inspect.cleandoc(base.__doc__ or "")))
    lines = [
        f":param {name}: {inherited[name]}"
        for name in inspect.signature(cls.__init__).parameters  # type: ignore[misc]
        if name in inherited and name not in told
    ]
    if lines:
        cls.__doc__ = "\n".join([own, "", *lines])


def described(doc: str) -> dict[str, str]:
    """What a docstring says of each argument."""
    found: dict[str, str] = {}
    for names, text in _PARAM.findall(doc):
        found.update(dict.fromkeys((name.strip() for name in names.split(",")), text.strip()))
    return found
