"""The pieces of a template string, and how they become one expression."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .code import Code
from .nodes import FOR_TEXT, NOTHING, Node, constant, text


@dataclass(frozen=True)
class Interpolation:
    """``${…}``. ``trim`` tells whether ``~`` stands at its begin and at its end."""

    node: Node
    trim: tuple[bool, bool]


@dataclass(frozen=True)
class Directive:
    """``%{…}``: ``node`` is the condition or the collection, ``names`` what a loop binds."""

    word: str
    node: Node
    names: tuple[str, str]
    trim: tuple[bool, bool]


Piece = str | Interpolation | Directive

# What Terraform calls a space when it trims.
_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_NAMED = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_IN_QUOTES = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))|([$%])\4\{", re.DOTALL)


def unescaped(raw: str) -> str:
    """Literal text of a heredoc."""
    return raw.replace("$${", "${").replace("%%{", "%{")


def unquoted(raw: str, code: Code, at: int) -> str:
    """Literal text as it stands in quotes."""
    if "\\" not in raw:
        return unescaped(raw)

    def character(found: re.Match[str]) -> str:
        if found[4]:
            return f"{found[4]}{{"
        if found[3]:
            if found[3] not in _NAMED:
                raise code.error(at, f"there is no escape \\{found[3]}", "write \\\\ for a backslash")
            return _NAMED[found[3]]
        number = int(found[1] or found[2], 16)
        if number > 0x10FFFF:
            raise code.error(at, f"{found[0]} is no character")
        return "\ufffd" if 0xD800 <= number <= 0xDFFF else chr(number)

    return _IN_QUOTES.sub(character, raw)


def trimmed(pieces: list[Piece]) -> None:
    """Drop the spaces that ``~`` asks to drop, in the literals beside it."""
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            continue
        if piece.trim[0] and index and isinstance(before := pieces[index - 1], str):
            pieces[index - 1] = before.rstrip(_SPACE)
        if piece.trim[1] and index + 1 < len(pieces) and isinstance(after := pieces[index + 1], str):
            pieces[index + 1] = after.lstrip(_SPACE)


def flush(pieces: list[Piece]) -> None:
    """Drop the indentation that the lines of a ``<<-`` heredoc share."""
    indents: dict[int, int] = {}
    new_line = True
    shared = None
    for index, piece in enumerate(pieces):
        if new_line:
            new_line = False
            if not isinstance(piece, str):
                shared = 0
            elif piece.lstrip(_SPACE) or not piece.endswith("\n"):
                indents[index] = len(piece) - len(piece.lstrip(_SPACE))
        if isinstance(piece, str) and piece.endswith("\n"):
            new_line = True
    shared = 0 if shared == 0 else min(indents.values(), default=0)
    for index in indents:
        line = pieces[index]
        assert isinstance(line, str)
        pieces[index] = line[shared:]


class _Open:
    """A directive that waits for its end."""

    def __init__(self, directive: Directive | None) -> None:
        self.directive = directive
        self.parts: list[Node] = []
        self.then: list[Node] | None = None

    def closed(self) -> Node:
        directive = self.directive
        assert directive is not None
        if directive.word == "for":
            return Node("for", (*directive.names, FOR_TEXT), (directive.node, NOTHING, _body(self.parts), NOTHING))
        then, other = (self.parts, []) if self.then is None else (self.then, self.parts)
        return Node("condition", None, (directive.node, _body(then), _body(other)))


def _body(parts: list[Node]) -> Node:
    joined = text(parts)
    return joined if joined.kind in ("text", "constant") else Node("text", None, (joined,))


def build_template(pieces: list[Piece], code: Code, at: int) -> Node:
    """The expression that a template string is: one interpolation alone may be of any type, all else is text."""
    if len(pieces) == 1 and isinstance(pieces[0], Interpolation):
        return pieces[0].node
    open_ = [_Open(None)]
    for piece in pieces:
        innermost = open_[-1]
        if isinstance(piece, str):
            innermost.parts.append(constant(piece))
        elif isinstance(piece, Interpolation):
            innermost.parts.append(piece.node)
        elif piece.word in ("if", "for"):
            open_.append(_Open(piece))
        else:
            opening = innermost.directive.word if innermost.directive else ""
            if opening != {"else": "if", "endif": "if", "endfor": "for"}[piece.word] or (
                piece.word == "else" and innermost.then is not None
            ):
                raise code.error(at, f"the directive %{{ {piece.word} }} closes nothing", "check the directives")
            if piece.word == "else":
                innermost.then, innermost.parts = innermost.parts, []
            else:
                open_.pop()
                open_[-1].parts.append(innermost.closed())
    if len(open_) > 1:
        directive = open_[-1].directive
        assert directive is not None
        raise code.error(at, f"a directive is not closed: %{{ {directive.word} … }}", "check the directives")
    return text(open_[0].parts)
