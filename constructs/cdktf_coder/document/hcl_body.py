"""Blocks and arguments in Terraform's native syntax."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from ..language.code import Code
from ..language.expression import ExpressionReader
from ..language.nodes import Node
from ..language.pieces import unquoted
from ..language.template_string import CLOSE_QUOTE, IDENTIFIER, NEWLINE, OPEN_QUOTE, QUOTED


@dataclass(frozen=True)
class RawArgument:
    """``name = …``, ``source`` being what stands behind the equals sign."""

    name: str
    node: Node
    source: str
    line: int


@dataclass(frozen=True)
class RawBlock:
    """A block with its labels, as it is written."""

    kind: str
    labels: tuple[str, ...]
    body: RawBody
    line: int


@dataclass(frozen=True)
class RawBody:
    """What stands between the braces of a block, or in a file."""

    arguments: tuple[RawArgument, ...]
    blocks: tuple[RawBlock, ...]


def read_hcl(file: str, text: str) -> RawBody:
    """The blocks and arguments of a file; ``file`` is its name for messages.

    Raises:
        ReadError: it is no file in Terraform's native syntax.
    """
    return _BodyReader(Code.of_file(file, text)).file()


class _BodyReader:
    def __init__(self, code: Code) -> None:
        self._code = code
        self._reader = ExpressionReader(code)

    def file(self) -> RawBody:
        return self._body("end")

    def _body(self, closing: str) -> RawBody:
        """A body up to its closing brace, which is not taken. Blocks in blocks are counted with the brackets."""
        reader, code = self._reader, self._code
        arguments: dict[str, RawArgument] = {}
        blocks: list[RawBlock] = []
        while True:
            reader.skip_lines()
            if code[reader.at].kind == closing:
                return RawBody(tuple(arguments.values()), tuple(blocks))
            item = self._item()
            if code[reader.at].kind not in (NEWLINE, "end"):
                raise code.expected(reader.at, "the end of the line")
            if isinstance(item, RawBlock):
                blocks.append(item)
            else:
                self._add(arguments, item)

    def _add(self, arguments: dict[str, RawArgument], item: RawArgument) -> None:
        if item.name in arguments:
            first = arguments[item.name].line
            raise self._code.error_in(
                item.line, f"{item.name!r} is set a second time, first in line {first}", "set it once"
            )
        arguments[item.name] = item

    def _item(self) -> RawArgument | RawBlock:
        reader, code = self._reader, self._code
        start = reader.at
        name = unicodedata.normalize("NFC", reader.take(IDENTIFIER, "an argument or a block").text)
        if code[reader.at].kind == "=":
            reader.at += 1
            begin = reader.at
            node = reader.expression(lines=False)
            return RawArgument(name, node, code.text(begin, reader.at), code.line(start))
        labels: list[str] = []
        while code[reader.at].kind in (IDENTIFIER, OPEN_QUOTE):
            labels.append(self._label())
        reader.take("{", "'=' or '{'")
        return RawBlock(name, tuple(labels), self._braces(), code.line(start))

    def _label(self) -> str:
        reader, code = self._reader, self._code
        token = code[reader.at]
        reader.at += 1
        if token.kind == IDENTIFIER:
            return unicodedata.normalize("NFC", token.text)
        text = ""
        while code[reader.at].kind == QUOTED:
            text += unquoted(code[reader.at].text, code, reader.at)
            reader.at += 1
        reader.take(CLOSE_QUOTE, "the label's end (it can't hold a reference)")
        return unicodedata.normalize("NFC", text)

    def _braces(self) -> RawBody:
        """The inside of a block: empty, one argument in the same line, or lines."""
        reader, code = self._reader, self._code
        arguments: tuple[RawArgument, ...] = ()
        if code[reader.at].kind == NEWLINE:
            body = self._body("}")
        else:
            if code[reader.at].kind != "}":
                item = self._item()
                if isinstance(item, RawBlock):
                    raise code.error_in(
                        item.line, f"the block {item.kind!r} stands in its parent's line", "begin a new line"
                    )
                arguments = (item,)
            body = RawBody(arguments, ())
        reader.take("}", "'}'")
        return body
