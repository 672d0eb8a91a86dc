"""Where ``terraform fmt`` puts spaces: the layout of HCL as a whole, so that a written file is a formatted one.

The rules are those of Terraform 1.11: indentation by open brackets, spaces between tokens, ``=`` and comments in one
column over consecutive lines. The tests hold them against the real command.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence

from ..language.template_string import (
    CLOSE_HEREDOC,
    CLOSE_QUOTE,
    COMMENT,
    DIRECTIVE,
    HEREDOC,
    IDENTIFIER,
    INTERPOLATION,
    NEWLINE,
    NUMBER,
    OPEN_HEREDOC,
    OPEN_QUOTE,
    QUOTED,
    SEQUENCE_END,
    Token,
)

STRING = "string"
"""A quoted string without interpolations, quotes included, as one token."""

_NOTHING = Token("nothing", "")
_OPENERS = frozenset(("{", "[", "(", INTERPOLATION, DIRECTIVE))
_CLOSERS = frozenset(("}", "]", ")", SEQUENCE_END))
_TEXT_FOLLOWS = frozenset((QUOTED, HEREDOC, OPEN_QUOTE, OPEN_HEREDOC))
_TEXT_PRECEDES = frozenset((QUOTED, HEREDOC, CLOSE_QUOTE, CLOSE_HEREDOC))
# A minus behind one of these is a sign, not a subtraction.
_SIGN_FOLLOWS = frozenset(
    (
        _NOTHING.kind,
        "(",
        "{",
        "[",
        "=",
        ":",
        ",",
        "?",
        "+",
        "*",
        "/",
        "%",
        "-",
        "==",
        "!=",
        ">",
        ">=",
        "<",
        "<=",
        "&&",
        "||",
        "!",
    )
)


class _Line:
    """A line in up to three cells: what leads, the assignment from its ``=`` on, a comment at the end."""

    __slots__ = ("assign", "comment", "indent", "lead")

    def __init__(self, tokens: list[Token]) -> None:
        self.lead: Sequence[Token] = tokens
        self.assign: Sequence[Token] = ()
        self.comment = ""
        self.indent = 0
        if len(tokens) > 1 and tokens[-1].kind == COMMENT:
            self.comment = tokens[-1].text
            self.lead = tokens[:-1]
        for index, token in enumerate(self.lead):
            if token.kind == "=" and index:
                # An expression that goes on in the next line takes no part in the columns.
                if sum(map(_bracket, self.lead[index:])) == 0:
                    self.lead, self.assign = self.lead[:index], self.lead[index:]
                break


def layout(tokens: Iterable[Token]) -> str:
    """The text of a sequence of tokens, as ``terraform fmt`` would leave it. Lines end with ``NEWLINE`` tokens."""
    lines = _lines(tokens)
    _indent(lines)
    leads = [" " * line.indent + _spaced(line.lead) for line in lines]
    texts = list(leads)
    for run in _runs(lines, lambda line: bool(line.assign)):
        column = max(_width(leads[index]) for index in run)
        for index in run:
            padding = " " * (column - _width(leads[index]) + 1)
            texts[index] = f"{leads[index]}{padding}{_spaced(lines[index].assign)}"
    for run in _runs(lines, lambda line: bool(line.comment)):
        column = max(_width(texts[index]) for index in run)
        for index in run:
            texts[index] += " " * (column - _width(texts[index]) + 1) + lines[index].comment
    return "".join(texts)


def _lines(tokens: Iterable[Token]) -> list[_Line]:
    lines: list[_Line] = []
    current: list[Token] = []
    for token in tokens:
        current.append(token)
        # A comment to the end of the line holds the line break itself.
        if token.kind == NEWLINE or (token.kind == COMMENT and token.text.endswith("\n")):
            lines.append(_Line(current))
            current = []
    if current:
        lines.append(_Line(current))
    return lines


def _indent(lines: Iterable[_Line]) -> None:
    # Brackets opened together in one line indent by one step, and close it together.
    levels: list[int] = []
    for line in lines:
        if line.lead[0].kind == NEWLINE:
            continue
        change = 0
        for token in line.lead:
            change += _bracket(token)
            if token.kind == OPEN_HEREDOC:
                break
        change += sum(map(_bracket, line.assign))
        if change > 0:
            line.indent = 2 * len(levels)
            levels.append(change)
            continue
        while change < 0 and levels:
            if -change < levels[-1]:
                levels[-1] += change
                break
            change += levels.pop()
        line.indent = 2 * len(levels)


def _bracket(token: Token) -> int:
    return (token.kind in _OPENERS) - (token.kind in _CLOSERS)


def _spaced(tokens: Sequence[Token]) -> str:
    out: list[str] = []
    before = subject = _NOTHING
    for token in tokens:
        if subject is not _NOTHING and _space_between(before, subject, token):
            out.append(" ")
        out.append(token.text)
        before, subject = subject, token
    return "".join(out)


def _space_between(before: Token, subject: Token, after: Token) -> bool:
    left, right = subject.kind, after.kind
    if right == NEWLINE or "." in (left, right) or right in (",", "..."):
        return False
    if left == IDENTIFIER and right in ("(", "::"):
        return False
    if left == "::" and right == IDENTIFIER:
        return False
    if left == ",":
        return True
    if left in _TEXT_FOLLOWS or right in _TEXT_PRECEDES:
        return False
    if left == IDENTIFIER and subject.text == "in" and before.kind == IDENTIFIER:
        return True
    if right == "[" and (left in (IDENTIFIER, NUMBER) or left in _CLOSERS):
        return False
    if left == "!":
        return False
    if left == "-":
        return before.kind not in _SIGN_FOLLOWS
    if left == "{" or right == "}":
        return not (left == "{" and right == "}")
    if (left in (INTERPOLATION, DIRECTIVE) and right == "{") or (left == "}" and right == SEQUENCE_END):
        return True
    if left == SEQUENCE_END and right in (INTERPOLATION, DIRECTIVE):
        return False
    return left not in _OPENERS and right not in _CLOSERS


def _runs(lines: Sequence[_Line], has: Callable[[_Line], bool]) -> list[list[int]]:
    """Consecutive lines that have a cell: they share its column."""
    runs: list[list[int]] = []
    last = -2
    for index, line in enumerate(lines):
        if has(line):
            if index > last + 1:
                runs.append([])
            runs[-1].append(index)
            last = index
    return runs


def _width(text: str) -> int:
    """Columns, as Terraform counts them: what combines with the character before takes none."""
    if text.isascii():
        return len(text)
    return sum(unicodedata.category(character) not in ("Mn", "Me", "Mc", "Cf") for character in text)
