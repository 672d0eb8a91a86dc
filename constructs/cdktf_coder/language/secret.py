"""Secret values: they are written where they must be, and shown nowhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from .._errors import READERS, ConfigError
from .expr import TextExpr
from .spelling import code, has_reference, template

MASK = "(sensitive)"
_SHORT, _BEGINNING = 4, 8
_COMMON = frozenset(
    ("true", "false", "null", "none", "root", "user", "admin", "test", "default", "coder", "docker", "localhost")
)

_NAMES = re.compile(
    r"(?:\w+_)?(?:password|passwd|passphrase|secret|token|private_key|client_key|key_material|api_key|secret_key|access_key"
    r"|credentials|connection_string|config_file_content)",
    re.IGNORECASE,
)
# Names that end so, and are no secrets.
_NO_SECRETS = re.compile(r"\w*(?:automount|_name|_path|_id)\w*|config_file|service_account_token", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_secret_name(name: object) -> bool:
    """Whether a value of this name is a secret: ``password``, ``DB_PASSWORD``, ``api_key``."""
    return isinstance(name, str) and _NAMES.fullmatch(name) is not None and _NO_SECRETS.fullmatch(name) is None


class Secrets:
    """Values that must never be printed. The text that is printed goes through :meth:`mask`."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self._values: set[str] = set()
        self.add(*values)

    def __repr__(self) -> str:
        return f"Secrets({len(self._values)})"

    def add(self, *values: str) -> None:
        """More values. One of several lines is found line by line too, and as programs quote it."""
        for value in values:
            lines = [line for line in value.splitlines() if len(line.strip()) >= _SHORT]
            spelled = (value, json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1], repr(value)[1:-1])
            self._values.update(part for part in (*spelled, template_of(value), *lines) if part.strip())

    def mask(self, text: str) -> str:
        """The text with every secret value replaced; a very short one only where it stands alone, or nothing could be read."""
        if not self._values:
            return text
        for value in sorted(self._values, key=lambda value: (-len(value), value)):
            if value in text:
                alone = rf"(?<![\w]){re.escape(value)}(?![\w])"
                text = text.replace(value, MASK) if len(value) >= _SHORT else re.sub(alone, MASK, text)
            elif "…" in text and len(value) > _BEGINNING and value[:_BEGINNING] in text:
                text = _without_beginnings(text, value)
        return text

    def found_in(self, data: bytes) -> bool:
        """Whether a file holds a secret value of at least 8 characters."""
        return any(len(value) >= 8 and value.encode("utf-8", "surrogatepass") in data for value in self._values)

    def values(self) -> frozenset[str]:
        """The values, in every spelling."""
        return frozenset(self._values)


def _without_beginnings(text: str, value: str) -> str:
    """Text without a value that is cut off in it."""
    at = text.find(value[:_BEGINNING])
    while at >= 0:
        end = at
        while end < len(text) and end - at < len(value) and text[end] == value[end - at]:
            end += 1
        if text[end : end + 1] == "…":
            text = f"{text[:at]}{MASK}{text[end + 1 :]}"
        at = text.find(value[:_BEGINNING], at + 1)
    return text


def template_of(value: str) -> str:
    """A value as a template holds it, as far as it can be spelled there."""
    try:
        return template(value)
    except ConfigError:
        return value


_known = Secrets()
"""What this program has called secret: no message shows it."""


def remember(value: Any) -> None:
    """Let no message show a value, nor what it holds. Words that everybody uses are no secrets."""
    if isinstance(value, Secret):
        return
    if isinstance(value, str):
        if len(value) >= _SHORT and value.lower() not in _COMMON and not has_reference(value):
            _known.add(value)
    elif isinstance(value, Mapping):
        for item in value.values():
            remember(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            remember(item)


def hide(text: str) -> str:
    """Text without what this program has called secret."""
    return _known.mask(text)


READERS.append(hide)


class Secret(TextExpr):
    """Text that nothing shows: no README, error, warning, log, ``repr`` or difference, and no plan of Terraform's, for which it
    is written as ``sensitive("…")``. Use it wherever text goes.

    It still stands in the template that is pushed, where every template administrator reads it. A sensitive
    :class:`Variable` without a default is given at the push instead, and a secret of the cluster's or of a vault never gets
    into the template: prefer these.

    :param value: the text.
    """

    __slots__ = ("_text",)

    def __init__(self, value: str) -> None:
        if not isinstance(value, str) or has_reference(value):
            raise ConfigError(
                "", "a Secret holds plain text", "give it as text; a reference to a sensitive variable is secret anyway"
            )
        if value:
            _known.add(value)
        self._text = value
        super().__init__(f"sensitive({code(value)})")

    def reveal(self) -> str:
        """The text itself, for what must have it."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(…)"

    def __deepcopy__(self, memo: object) -> Secret:
        return self


def revealed(value: Any) -> Any:
    """The text of a ``Secret``; anything else as it is."""
    return value.reveal() if isinstance(value, Secret) else value
