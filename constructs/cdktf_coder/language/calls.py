"""The function calls in a template string, with the number of their arguments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .template_string import (
    CLOSE_HEREDOC,
    CLOSE_QUOTE,
    COMMENT,
    DIRECTIVE,
    IDENTIFIER,
    INTERPOLATION,
    NEWLINE,
    OPEN_HEREDOC,
    OPEN_QUOTE,
    SEQUENCE_END,
    HclError,
    Sequence,
    Token,
    parse,
)

_OPEN = frozenset(("(", "[", "{", INTERPOLATION, DIRECTIVE, OPEN_QUOTE, OPEN_HEREDOC))
_CLOSE = frozenset((")", "]", "}", SEQUENCE_END, CLOSE_QUOTE, CLOSE_HEREDOC))


class Call(NamedTuple):
    """A call: ``arguments`` is None if the last one is expanded (``…``), so that their number is known only later."""

    name: str
    arguments: int | None


@lru_cache(maxsize=4096)
def calls(template: str) -> tuple[Call, ...]:
    """Every call in a template string; none if it can't be read."""
    try:
        parts = parse(template).parts
    except HclError:
        return ()
    return tuple(call for part in parts if isinstance(part, Sequence) for call in _calls(part.tokens))


def _calls(tokens: tuple[Token, ...]) -> Iterator[Call]:
    tokens = tuple(token for token in tokens if token.kind not in (NEWLINE, COMMENT))
    for at in range(len(tokens) - 1):
        if tokens[at].kind != IDENTIFIER or tokens[at + 1].kind != "(":
            continue
        if at and tokens[at - 1].kind == ".":
            continue
        names = [tokens[at].text]
        while at > 1 and tokens[at - 1].kind == "::" and tokens[at - 2].kind == IDENTIFIER:
            at -= 2
            names.insert(0, tokens[at].text)
        yield Call("::".join(names), _arguments(tokens, at + 2 * len(names)))


def _arguments(tokens: tuple[Token, ...], at: int) -> int | None:
    """How many arguments follow up to the bracket that closes; ``at`` is behind the one that opens."""
    commas, depth, last = 0, 0, "("
    for token in tokens[at:]:
        if token.kind in _CLOSE:
            if depth == 0:
                break
            depth -= 1
        elif token.kind in _OPEN:
            depth += 1
        elif depth == 0 and token.kind == ",":
            commas += 1
        last = token.kind
    if last == "...":
        return None
    # A comma may stand behind the last argument.
    return commas + (last not in ("(", ","))
