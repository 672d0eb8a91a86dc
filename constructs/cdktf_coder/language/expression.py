"""Expressions in Terraform's native syntax."""

from __future__ import annotations

import re

from .code import MAX_DEPTH, Code
from .nodes import EACH, FOR_GROUPS, FOR_OBJECT, FOR_TUPLE, NOTHING, Node, constant, element, get, number, spell
from .pieces import Directive, Interpolation, Piece, build_template, flush, trimmed, unescaped, unquoted
from .template_string import (
    DIRECTIVE,
    HEREDOC,
    IDENTIFIER,
    INTERPOLATION,
    NEWLINE,
    NUMBER,
    OPEN_HEREDOC,
    OPEN_QUOTE,
    QUOTED,
    Token,
)

_WORDS = {"true": True, "false": False, "null": None}
_PRECEDENCE = {
    "||": 1,
    "&&": 2,
    "==": 3,
    "!=": 3,
    "<": 4,
    ">": 4,
    "<=": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "/": 6,
    "%": 6,
}
_LONE_RETURN = re.compile(r"\r(?!\n)")


class ExpressionReader:
    """Reads expressions along a row of tokens; `at` is the next one."""

    def __init__(self, code: Code, at: int = 0) -> None:
        self.code = code
        self.at = at
        self._depth = 0

    # Walking along.

    def skip_lines(self) -> None:
        """Go past line breaks."""
        while self.code[self.at].kind == NEWLINE:
            self.at += 1

    def take(self, kind: str, what: str, *, over_lines: bool = False) -> Token:
        """The next token, which must be of this kind."""
        if over_lines:
            self.skip_lines()
        token = self.code[self.at]
        if token.kind != kind:
            raise self.code.expected(self.at, what)
        self.at += 1
        return token

    def _next_is(self, kind: str, over_lines: bool) -> bool:
        if over_lines:
            self.skip_lines()
        return self.code[self.at].kind == kind

    def _word_is(self, word: str) -> bool:
        self.skip_lines()
        return self.code[self.at] == Token(IDENTIFIER, word)

    def _behind_lines(self, at: int, lines: bool) -> int:
        while lines and self.code[at].kind == NEWLINE:
            at += 1
        return at

    # Expressions; ``lines`` tells whether they may go on in the next line, as in brackets.

    def expression(self, *, lines: bool) -> Node:
        """The expression that begins here."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self.code.error(self.at, "an expression nested too deep", "use locals")
        cases: list[tuple[Node, Node]] = []
        while True:
            value = self._operation(lines)
            if not self._next_is("?", lines):
                break
            self.at += 1
            then = self.expression(lines=lines)
            self.take(":", "':' and what else the value is", over_lines=lines)
            cases.append((value, then))
        for test, then in reversed(cases):
            value = Node("condition", None, (test, then, value))
        self._depth -= 1
        return value

    def _operation(self, lines: bool) -> Node:
        """Operands and operators; what waits for its second operand stands on two stacks."""
        operands = [self._operand(lines)]
        operators: list[str] = []
        while True:
            if lines:
                self.skip_lines()
            kind = self.code[self.at].kind
            level = _PRECEDENCE.get(kind, 0)
            while operators and _PRECEDENCE[operators[-1]] >= level:
                right = operands.pop()
                operands.append(Node("operation", operators.pop(), (operands.pop(), right)))
            if not level:
                return operands[0]
            operators.append(kind)
            self.at += 1
            operands.append(self._operand(lines))

    def _operand(self, lines: bool) -> Node:
        signs: list[str] = []
        while self._next_is("-", lines) or self._next_is("!", lines):
            signs.append(self.code[self.at].kind)
            self.at += 1
        node = self._steps(self._term(lines), lines)
        for sign in reversed(signs):
            if sign == "-" and node.kind == "constant" and not isinstance(node.value, (bool, str, type(None))):
                node = constant(-node.value)
            else:
                node = Node("operation", sign, (node,))
        return node

    def _term(self, lines: bool) -> Node:
        if lines:
            self.skip_lines()
        token = self.code[self.at]
        kind = token.kind
        if kind == IDENTIFIER:
            return self._word(lines)
        if kind == NUMBER:
            self.at += 1
            return self._number(token.text)
        if kind in (OPEN_QUOTE, OPEN_HEREDOC):
            return self.template()
        if kind == "(":
            self.at += 1
            inner = self.expression(lines=True)
            self.take(")", "')'", over_lines=True)
            return inner
        if kind == "[":
            return self._bracket()
        if kind == "{":
            return self._braces()
        raise self.code.expected(self.at, "an expression")

    def _number(self, text: str) -> Node:
        try:
            return constant(number(text))
        except ArithmeticError:
            raise self.code.error(self.at - 1, f"{text!r} is no number") from None

    def _word(self, lines: bool) -> Node:
        word = self.code[self.at].text
        self.at += 1
        while self.code[after := self._behind_lines(self.at, lines)].kind == "::":
            self.at = after + 1
            word += f"::{self.take(IDENTIFIER, 'the name of a function', over_lines=lines).text}"
        if self.code[after].kind == "(":
            self.at = after
            return self._call(word)
        if "::" in word:
            raise self.code.expected(self.at, "'(' and a function's arguments")
        return constant(_WORDS[word]) if word in _WORDS else Node("name", word, ())

    def _call(self, name: str) -> Node:
        self.at += 1
        arguments: list[Node] = []
        while not self._next_is(")", True):
            argument = self.expression(lines=True)
            if self._next_is("...", True):
                self.at += 1
                arguments.append(Node("spread", None, (argument,)))
                break
            arguments.append(argument)
            if not self._next_is(",", True):
                break
            self.at += 1
        self.take(")", "')' or ','", over_lines=True)
        return Node("call", name, tuple(arguments))

    def _steps(self, node: Node, lines: bool) -> Node:
        """The steps behind a term: ``.name``, ``.0``, ``[key]``, ``.*`` and ``[*]``."""
        splats: list[tuple[Node, bool]] = []  # what is looked into, and whether an index ends it
        while True:
            ahead = self._behind_lines(self.at, lines)
            kind, after = self.code[ahead].kind, self._behind_lines(ahead + 1, lines)
            if kind not in (".", "["):
                break
            self.at = ahead
            following = self.code[after]
            while kind == "[" and splats and splats[-1][1]:
                node = Node("splat", None, (splats.pop()[0], node))
            if kind == "." and following.kind == IDENTIFIER:
                node = get(node, constant(following.text))
                self.at = after + 1
            elif kind == "." and following.kind == NUMBER:
                if "." in following.text:
                    raise self.code.error(after, f"{following.text!r} is no index", "write [0] for each index")
                node = get(node, self._number(following.text))
                self.at = after + 1
            elif kind == "." and following.kind == "*":
                if splats and splats[-1][1]:
                    raise self.code.error(after, "a second .* follows the first", "write [*] for each of them")
                splats.append((node, True))
                node = EACH
                self.at = after + 1
            elif kind == "[" and following.kind == "*":
                self.at = after + 1
                self.take("]", "']'", over_lines=lines)
                splats.append((node, False))
                node = EACH
            elif kind == "[":
                self.at += 1
                key = self.expression(lines=True)
                self.take("]", "']'", over_lines=True)
                node = element(node, key)
            else:
                raise self.code.expected(after, "a name")
        while splats:
            node = Node("splat", None, (splats.pop()[0], node))
        return node

    # Lists and objects.

    def _bracket(self) -> Node:
        self.at += 1
        if self._word_is("for"):
            return self._for("]")
        items: list[Node] = []
        while not self._next_is("]", True):
            items.append(self.expression(lines=True))
            if not self._next_is(",", True):
                break
            self.at += 1
        self.take("]", "']' or ','", over_lines=True)
        return Node("tuple", None, tuple(items))

    def _braces(self) -> Node:
        self.at += 1
        if self._word_is("for"):
            return self._for("}")
        parts: list[Node] = []
        while not self._next_is("}", True):
            parts.append(self._object_key())
            if self.code[self.at].kind not in ("=", ":"):
                raise self.code.expected(self.at, "'=' and a value")
            self.at += 1
            parts.append(self.expression(lines=False))
            if self.code[self.at].kind not in (",", NEWLINE, "}"):
                raise self.code.expected(self.at, "the end of the line, ',' or '}'")
            if self.code[self.at].kind == ",":
                self.at += 1
        self.take("}", "'}'")
        return Node("object", None, tuple(parts))

    def _object_key(self) -> Node:
        if self.code[self.at].kind == "(":
            return self.expression(lines=False)
        key = self.expression(lines=False)
        if key.kind == "constant" and not isinstance(key.value, str):
            return constant(spell(key))
        # A bare word is a key, not a reference; docker.x stands for itself in a module's `providers`.
        return constant(spell(key)) if key.kind in ("name", "get") else key

    def _for(self, closing: str) -> Node:
        self.at += 1
        names = self._loop_names()
        source = self.expression(lines=True)
        self.take(":", "':' and the result", over_lines=True)
        key, value, form = NOTHING, self.expression(lines=True), FOR_TUPLE
        if closing == "}":
            self.take("=>", "'=>' and a value", over_lines=True)
            key, value, form = value, self.expression(lines=True), FOR_OBJECT
            if self._next_is("...", True):
                self.at += 1
                form = FOR_GROUPS
        test = NOTHING
        if self._word_is("if"):
            self.at += 1
            test = self.expression(lines=True)
        self.take(closing, repr(closing), over_lines=True)
        return Node("for", (*names, form), (source, key, value, test))

    def _loop_names(self) -> tuple[str, str]:
        names = [self.take(IDENTIFIER, "a name", over_lines=True).text]
        if self._next_is(",", True):
            self.at += 1
            names.append(self.take(IDENTIFIER, "a name", over_lines=True).text)
        if not self._word_is("in"):
            raise self.code.expected(self.at, "'in'")
        self.at += 1
        return ("" if len(names) == 1 else names[0], names[-1])

    # Templates.

    def template(self) -> Node:
        """A quoted or heredoc template."""
        opening, first = self.code[self.at], self.at
        end = self.code.closing[first]
        pieces: list[Piece] = []
        self.at += 1
        while self.at < end:
            token = self.code[self.at]
            if token.kind == QUOTED:
                pieces.append(unquoted(token.text, self.code, self.at))
                self.at += 1
            elif token.kind == HEREDOC:
                if _LONE_RETURN.search(token.text):
                    raise self.code.error(
                        self.at, "a carriage return without a line feed", "end lines with a line feed"
                    )
                pieces.append(unescaped(token.text))
                self.at += 1
            else:
                close = self.code.closing[self.at]
                pieces.append(self._sequence(token.text, close))
                self.at = close + 1
        self.at = end + 1
        trimmed(pieces)
        if opening.text.startswith("<<-"):
            flush(pieces)
        return build_template(pieces, self.code, first)

    def _sequence(self, opening: str, close: int) -> Piece:
        self.at += 1
        trim = (opening.endswith("~"), self.code[close].text.startswith("~"))
        kind = INTERPOLATION if opening.startswith("$") else DIRECTIVE
        return self.sequence(kind, trim, close)

    def sequence(self, kind: str, trim: tuple[bool, bool], close: int) -> Piece:
        """What stands between the braces of ``${…}`` or ``%{…}``; ``close`` is the token behind it."""
        if kind == DIRECTIVE:
            piece: Piece = self._directive(trim)
        else:
            piece = Interpolation(self.expression(lines=True), trim)
        self.skip_lines()
        if self.at != close:
            raise self.code.expected(self.at, "the end of the sequence")
        return piece

    def _directive(self, trim: tuple[bool, bool]) -> Directive:
        word = self.take(IDENTIFIER, "if, else, endif, for or endfor", over_lines=True).text
        if word == "if":
            return Directive(word, self.expression(lines=True), ("", ""), trim)
        if word == "for":
            names = self._loop_names()
            return Directive(word, self.expression(lines=True), names, trim)
        if word not in ("else", "endif", "endfor"):
            hint = "use if, else, endif, for or endfor, or write %%{ for the characters %{"
            raise self.code.error(self.at - 1, f"there is no directive {word!r}", hint)
        return Directive(word, NOTHING, ("", ""), trim)
