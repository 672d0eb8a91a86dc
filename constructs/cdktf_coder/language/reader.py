"""What Terraform's strings and expressions say: the one place where their source is read.

Everything else that asks what an expression refers to, which functions it calls or whether Terraform can read it at all asks
here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .code import Code, ReadError
from .expression import ExpressionReader
from .nodes import NOTHING, Node, Steps, constant, element, get, references, spell_steps, walk
from .pieces import Piece, build_template
from .template_string import COMMENT, NEWLINE, OPEN_HEREDOC, Literal, Sequence, TemplateStringError, parse, tokens_of

Traversal = Steps
spell = spell_steps


class Call(NamedTuple):
    """A call: ``arguments`` is None if the last one is expanded (``…``), so that their number is known only later."""

    name: str
    arguments: int | None


@dataclass(frozen=True)
class Template:
    """What one template string holds."""

    parts: tuple[tuple[str, str], ...]
    """``("text" | "${" | "%{", content)``: text with its escapes resolved, expressions as they are written."""
    node: Node
    """The whole as one expression; ``NOTHING`` if it can't be read."""
    error: str
    """The piece that Terraform can't read, or ``""``."""
    reason: str = ""
    """Why it can't."""
    traversals: tuple[Traversal, ...] = ()
    """What it refers to, without the names that its own loops bind."""
    calls: tuple[Call, ...] = ()
    """The functions it calls."""

    @property
    def is_expression(self) -> bool:
        """Whether the whole string is one ``${…}``, so that it has the expression's type and not a string's."""
        return len(self.parts) == 1 and self.parts[0][0] == "${"


def has_template(text: str) -> bool:
    """Whether a string holds anything but itself."""
    return "${" in text or "%{" in text


# The common case by far: one reference and nothing else.
_PLAIN = re.compile(r"\$\{\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d+\])*)\s*\}", re.ASCII)
_STEP = re.compile(r"\[\d+\]|[\w-]+", re.ASCII)
_WORDS = frozenset(("true", "false", "null"))


@lru_cache(maxsize=8192)
def read_template(text: str) -> Template:
    """Read a string of Terraform's JSON syntax as the template it is. Never raises: what is wrong is in ``error``."""
    if not has_template(text):
        return Template((("text", text),) if text else (), constant(text), "")
    plain = _PLAIN.fullmatch(text)
    if plain and plain[1] not in _WORDS:
        steps = tuple(_STEP.findall(plain[1]))
        node = Node("name", steps[0], ())
        for step in steps[1:]:
            node = element(node, constant(int(step[1:-1]))) if step[0] == "[" else get(node, constant(step))
        return Template((("${", plain[1]),), node, "", "", (steps,))
    try:
        pieces = parse(text).parts
        parts = tuple(
            (piece.kind, piece.source) if isinstance(piece, Sequence) else ("text", piece.text) for piece in pieces
        )
        node = _template_node(pieces)
    except TemplateStringError as error:
        return Template((), NOTHING, _culprit(text), error.problem.message)
    return Template(parts, node, "", "", tuple(references(node)), tuple(calls(node)))


_MARK = re.compile(r"(?<!\$)\$(?:\$\$)*\{|(?<!%)%(?:%%)*\{")


def _culprit(text: str) -> str:
    """The first sequence that can't be read by itself, or the one that is never closed."""
    start = next((found.end() - 2 for found in _MARK.finditer(text)), 0)
    end = text.find("}", start) + 1
    while end and end < len(text):
        try:
            _template_node(parse(text[start:end]).parts)
        except TemplateStringError:
            break
        found = _MARK.search(text, end)
        if found is None:
            break
        start = found.end() - 2
        end = text.find("}", start) + 1
    return text[start : end or len(text)]


def parse_template(text: str) -> Node:
    """A template string as an expression. Raises ``TemplateStringError`` where Terraform could not read it."""
    if not has_template(text):
        return constant(text)
    return _template_node(parse(text).parts)


class Source(NamedTuple):
    """An expression that was read, and how it was written."""

    node: Node
    wrapped: bool
    """Whether parentheses stand around all of it."""
    one_line: bool
    """Whether it may stand in a longer expression as it is written: it holds no comment and no heredoc."""


def parse_expression(source: str) -> Node:
    """An expression as it stands in HCL. Raises ``TemplateStringError`` where Terraform could not read it."""
    return parse_source(source).node


@lru_cache(maxsize=8192)
def parse_source(source: str) -> Source:
    """The same, with how it is written."""
    tokens = tokens_of(source)
    code = Code("", tokens, source)
    reader = ExpressionReader(code)
    try:
        node = reader.expression(lines=True)
        reader.skip_lines()
        if reader.at != len(code.tokens):
            raise code.expected(reader.at, "the end of the expression")
    except ReadError as error:
        raise TemplateStringError(error.problem.message, error.problem.hint) from None
    wrapped = bool(code.tokens) and code.tokens[0].kind == "(" and code.closing.get(0) == len(code.tokens) - 1
    return Source(node, wrapped, not any(token.kind in (COMMENT, NEWLINE, OPEN_HEREDOC) for token, _ in tokens))


def _template_node(pieces: tuple[Literal | Sequence, ...]) -> Node:
    read: list[Piece] = []
    try:
        for piece in pieces:
            if isinstance(piece, Sequence):
                code = Code.of_tokens("", 0, piece.tokens)
                # The whitespace that `~` asks to drop is dropped already.
                read.append(ExpressionReader(code).sequence(piece.kind, (False, False), len(code.tokens)))
            else:
                read.append(piece.text)
        return build_template(read, Code.of_tokens("", 0, ()), 0)
    except ReadError as error:
        raise TemplateStringError(error.problem.message, error.problem.hint) from None


def traversals(expression: str) -> Iterator[Traversal]:
    """Every reference in an expression, without the names its own ``for`` expressions bind; none if it can't be read."""
    try:
        return iter(references(parse_expression(expression)))
    except TemplateStringError:
        return iter(())


def calls(node: Node) -> Iterator[Call]:
    """The function calls of an expression, in its order."""
    for at in walk(node):
        if at.kind == "call":
            spread = at.parts and at.parts[-1].kind == "spread"
            yield Call(str(at.value), None if spread else len(at.parts))
