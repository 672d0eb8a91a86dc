"""Read Terraform's template strings as far as the checks need: what they refer to and which functions they call.

This is a scanner, not a parser: it knows where strings, nested templates, comments and brackets end, which names a
``for`` binds and which words are keys or attributes, and takes the rest as it comes. It never raises; what Terraform
could not read is told in ``Template.error``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

Traversal = tuple[str, ...]
"""A reference's steps, ``("data", "coder_workspace", "me", "id")``; an index is a step in brackets: ``[0]``, ``[*]``,
``["key"]``, or ``[]`` for one that is an expression."""


@dataclass(frozen=True)
class Template:
    """What one template string holds."""

    parts: tuple[tuple[str, str], ...]
    """``("text" | "${" | "%{", content)``, text unescaped, expressions without their marks."""
    traversals: tuple[Traversal, ...]
    calls: tuple[str, ...]
    """The names of the functions it calls."""
    error: str
    """The piece that Terraform can't read, or ``""``."""

    @property
    def is_expression(self) -> bool:
        """Whether the whole string is one ``${…}``, so that it has the expression's type and not a string's."""
        return len(self.parts) == 1 and self.parts[0][0] == "${"


def has_template(text: str) -> bool:
    """Whether a string holds anything but itself."""
    return "${" in text or "%{" in text


def expressions(template: str) -> Iterator[str]:
    """The content of every ``${…}`` and ``%{…}`` of a template, nested ones within their outer one."""
    return (content for kind, content in read_template(template).parts if kind != "text")


def traversals(expression: str) -> Iterator[Traversal]:
    """Every reference in an expression, without the names its own ``for`` expressions bind."""
    return iter(_expression(expression)[0])


def spell(steps: Iterable[str]) -> str:
    """A reference as one writes it."""
    return "".join(part if part.startswith("[") else f".{part}" for part in steps).lstrip(".")


@lru_cache(maxsize=4096)
def read_template(template: str) -> Template:
    """Read one template string."""
    if not has_template(template):
        return Template((("text", template),) if template else (), (), (), "")
    try:
        return _read(template)
    except RecursionError:  # hundreds of strings in strings, which nobody writes by hand
        return Template((), (), (), template)


def _read(template: str) -> Template:
    parts: list[tuple[str, str]] = []
    found: list[Traversal] = []
    calls: list[str] = []
    error = ""
    loops: list[frozenset[str]] = []  # the names bound by each %{ for } that is still open
    text = ""
    position = 0
    while mark := _MARK.search(template, position):
        text += template[position : mark.start()]
        if mark.end() - mark.start() > 2:  # $${ and also $$${: any $ in front makes it literal
            text += mark.group()[1:]
            position = mark.end()
            continue
        end = _closing_brace(template, mark.end())
        if end < 0:
            error = error or template[mark.start() :]
            position = len(template)
            break
        kind, content = mark.group(), template[mark.end() : end].strip("~")
        if text:
            parts.append(("text", text))
            text = ""
        parts.append((kind, content.strip()))
        position = end + 1
        source = content
        for_names: frozenset[str] = frozenset()
        if kind == "%{":
            directive = _DIRECTIVE.match(content)
            if directive is None:
                error = error or template[mark.start() : position]
                continue
            source = directive.group("rest")
            if directive.group("for") is not None:
                for_names = frozenset(name.strip() for name in directive.group("for").split(","))
            if directive.group("word"):
                if directive.group("word") == "endfor" and loops:
                    loops.pop()
                continue
        names, called, bad = _expression(source)
        bound = frozenset().union(*loops)
        found += [name for name in names if name[0] not in bound]
        calls += called
        if bad and not error:
            error = template[mark.start() : position]
        if for_names:
            loops.append(for_names)
    text += template[position:]
    if text:
        parts.append(("text", text))
    return Template(tuple(parts), tuple(found), tuple(calls), error)


# The look-behind keeps a long run of $ from being tried from each of its characters.
_MARK = re.compile(r"(?<!\$)\$+\{|(?<!%)%+\{")
_DIRECTIVE = re.compile(
    r"\s*(?:for\s+(?P<for>[\w-]+(?:\s*,\s*[\w-]+)?)\s+in\b|if\b|(?P<word>else|endif|endfor)\s*$)(?P<rest>.*)", re.DOTALL
)
_BRACE = re.compile(r'["{}]|#|//|/\*|<<-?[^\W\d][\w-]*\r?\n')
_IN_STRING = re.compile(r'\\.|"|(?<!\$)\$+\{|(?<!%)%+\{', re.DOTALL)


def _closing_brace(text: str, position: int) -> int:
    """Where the ``}`` stands that closes the expression starting at ``position``, or -1."""
    depth = 0
    while token := _BRACE.search(text, position):
        what, position = token.group(), token.end()
        if what == "{":
            depth += 1
        elif what == "}":
            if depth == 0:
                return token.start()
            depth -= 1
        else:
            position = _end_of(text, token)
            if position < 0:
                return -1
    return -1


def _end_of(text: str, token: re.Match[str]) -> int:
    """The position behind the string, comment or heredoc that ``token`` opens, or -1."""
    what, position = token.group(), token.end()
    if what == '"':
        end = _closing_quote(text, position)
        return end + 1 if end >= 0 else -1
    if what == "/*":
        end = text.find("*/", position)
        return end + 2 if end >= 0 else -1
    if what in ("#", "//"):
        return text.find("\n", position)
    last = re.compile(rf"^[ \t]*{re.escape(what.strip().lstrip('<-'))}[ \t]*\r?$", re.MULTILINE).search(text, position)
    return last.end() if last else -1


def _closing_quote(text: str, position: int) -> int:
    """Where the quote stands that closes the string whose content starts at ``position``, or -1."""
    while token := _IN_STRING.search(text, position):
        what, position = token.group(), token.end()
        if what == '"':
            return token.start()
        if len(what) == 2 and what[0] in "$%":
            end = _closing_brace(text, position)
            if end < 0:
                return -1
            position = end + 1
    return -1


# The common case by far, decided without tokens: a.b.c, with numbers as the old way to write an index.
_PLAIN = re.compile(r"\s*([^\W\d][\w-]*(?:\.[\w-]+)*)\s*")
_TOKEN = re.compile(
    r"""(?P<space>[ \t\r]+)
    |(?P<word>[^\W\d][\w-]*)
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    |(?P<opaque>"|\#|//|/\*|<<-?[^\W\d][\w-]*\r?\n)
    |(?P<op>\n|\.\.\.|::|=>|[=!<>]=|&&|\|\||[-.,:?()\[\]{}=+*/%<>!])
    """,
    re.VERBOSE,
)
_KEYWORDS = frozenset({"true", "false", "null", "for", "in", "if"})


def _expression(expression: str) -> tuple[list[Traversal], list[str], bool]:
    """References, called functions and whether something in it can't be read."""
    plain = _PLAIN.fullmatch(expression)
    if plain:
        steps = plain.group(1).split(".")
        if steps[0] in _KEYWORDS:
            return [], [], False
        return [tuple(f"[{step}]" if step.isdigit() else step for step in steps)], [], False
    scanner = _Scanner(expression)
    scanner.scan(frozenset())
    return scanner.found, scanner.calls, scanner.bad or not expression.strip()


class _Scanner:
    """One pass over an expression's tokens."""

    def __init__(self, expression: str) -> None:
        self.found: list[Traversal] = []
        self.calls: list[str] = []
        self.bad = False
        self._tokens = list(self._split(expression))
        self._at = 0

    def _split(self, text: str) -> Iterator[tuple[str, str]]:
        position = 0
        while position < len(text):
            token = _TOKEN.match(text, position)
            if token is None:
                self.bad = True
                position += 1
                continue
            kind, what = token.lastgroup or "", token.group()
            position = token.end()
            if kind == "opaque":
                end = _end_of(text, token)
                if end < 0:
                    # A comment may end with the expression, a string may not.
                    self.bad = self.bad or what not in ("#", "//")
                    end = len(text)
                if what == '"':
                    yield "string", text[position : end - 1]
                elif what.startswith("<<"):
                    yield "string", text[position:end]
                position = end
            elif kind != "space":
                yield kind, what

    def _peek(self, offset: int = 0) -> tuple[str, str]:
        index = self._at + offset
        return self._tokens[index] if index < len(self._tokens) else ("end", "")

    def _skip_newlines(self) -> None:
        while self._peek() == ("op", "\n"):
            self._at += 1

    def scan(self, bound: frozenset[str], stop: str = "", *, keys: bool = False) -> None:
        """Scan up to and with the operator ``stop`` of this bracket; ``keys``: this is an object's bracket."""
        at_key = keys
        conditions = 0
        while self._at < len(self._tokens):
            kind, what = self._tokens[self._at]
            if kind == "op":
                self._at += 1
                if what == stop and not (what == ":" and conditions):
                    return
                if what == "?":
                    conditions += 1
                elif what == ":" and conditions:
                    conditions -= 1
                elif what in ("=", ":"):
                    self.bad = self.bad or not keys  # as in a shell's ${NAME:-default}
                    at_key = False
                elif what in (",", "\n"):
                    at_key = keys
                elif what == ".":
                    self._at += 1  # an attribute of something in brackets
                elif what in _CLOSING:
                    self._bracket(what, bound)
            elif kind == "word":
                if at_key and self._peek(1) in (("op", "="), ("op", ":")):
                    self._at += 1
                else:
                    self._word(what, bound)
            else:
                self._at += 1
                if kind == "string":
                    self._string(what, bound)

    def _string(self, content: str, bound: frozenset[str]) -> None:
        if has_template(content):
            inner = read_template(content)
            self.found += [name for name in inner.traversals if name[0] not in bound]
            self.calls += inner.calls
            self.bad = self.bad or bool(inner.error)

    def _bracket(self, opening: str, bound: frozenset[str]) -> None:
        """Scan a bracket's content; ``opening`` is read already."""
        start = self._at
        self._skip_newlines()
        if opening == "(" or self._peek() != ("word", "for"):
            self._at = start
            self.scan(bound, _CLOSING[opening], keys=opening == "{")
            return
        self._at += 1
        names = set()
        while self._peek() not in (("word", "in"), ("end", "")):
            if self._peek()[0] == "word":
                names.add(self._peek()[1])
            self._at += 1
        self._at += 1
        self.scan(bound, ":")  # the collection doesn't see the names yet
        self.scan(bound | names, _CLOSING[opening])

    def _word(self, name: str, bound: frozenset[str]) -> None:
        self._at += 1
        following = self._peek()
        if following == ("op", "::"):  # provider::name::function( or core::function(
            self._at += 1
            return
        if following == ("op", "("):
            self.calls.append(name)
            return
        if name in _KEYWORDS:
            return
        steps = [name]
        while True:
            kind, what = self._peek()
            after = self._peek(1)
            if (kind, what) == ("op", "\n") and after == ("op", "."):
                self._at += 1
            elif (kind, what) == ("op", ".") and after[0] in ("word", "number"):
                steps += [after[1]] if after[0] == "word" else [f"[{index}]" for index in after[1].split(".")]
                self._at += 2
            elif (kind, what) == ("op", ".") and after == ("op", "*"):
                steps.append("[*]")
                self._at += 2
            elif (kind, what) == ("op", "["):
                self._at += 1
                steps.append(self._index(bound))
            else:
                break
        if name not in bound:
            self.found.append(tuple(steps))

    def _index(self, bound: frozenset[str]) -> str:
        kind, what = self._peek()
        if self._peek(1) == ("op", "]"):
            constant = kind == "number" or (kind, what) == ("op", "*")
            if constant or (kind == "string" and not has_template(what)):
                self._at += 2
                return f"[{what}]" if constant else f'["{what}"]'
        self.scan(bound, "]")
        return "[]"


_CLOSING = {"(": ")", "[": "]", "{": "}"}
