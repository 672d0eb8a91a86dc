"""Terraform's template strings, as a string in Terraform's JSON syntax holds them.

``${…}`` is an interpolation, ``%{…}`` a directive, ``$${`` and ``%%{`` are the literal ``${`` and ``%{``; everything
else is literal, backslashes included. `parse` takes such a string apart. What stands inside the braces is only cut into
tokens, never understood: that is enough to find the brace that closes, past strings, comments and heredocs.

The tokens are those of Terraform's own scanner, so that a string means here what it means there. Every character is
looked at a bounded number of times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from .._errors import ConfigError, Problem


class HclError(ConfigError):
    """Something in a document that can't be written as HCL.

    ``problem.attribute`` says where in the document it stands; which construct that is, the caller knows.
    """

    def __init__(self, message: str, hint: str = "", attribute: str = "") -> None:
        super().__init__("", message, hint)
        self.problem = Problem("", message, hint, attribute)
        self.args = (str(self.problem),)

    def within(self, place: str) -> HclError:
        """The same error, its place seen from further outside."""
        problem = self.problem
        return type(self)(problem.message, problem.hint, f"{place}{problem.attribute}".removesuffix(": "))


class TemplateStringError(HclError):
    """A string that Terraform could not read as a template, or a file of which `tokens_of` can't read the code."""

    offset = 0
    """Where in a file of code it stands, in characters from its start."""


class Token(NamedTuple):
    """A piece of Terraform's expression language. The kind of a sign such as ``(`` or ``==`` is the sign itself."""

    kind: str
    text: str


NEWLINE = "newline"
COMMENT = "comment"
IDENTIFIER = "identifier"
NUMBER = "number"
OPEN_QUOTE = "open quote"
QUOTED = "quoted text"
CLOSE_QUOTE = "close quote"
OPEN_HEREDOC = "open heredoc"
HEREDOC = "heredoc text"
CLOSE_HEREDOC = "close heredoc"
INTERPOLATION = "${"
DIRECTIVE = "%{"
SEQUENCE_END = "sequence end"


@dataclass(frozen=True)
class Literal:
    """Text that stands for itself, its escapes already resolved."""

    text: str


@dataclass(frozen=True)
class Sequence:
    """An interpolation (``kind`` is ``${``) or a directive (``%{``): what stands between the braces."""

    kind: str
    tokens: tuple[Token, ...]
    source: str = ""
    """How it is written, without the braces."""


@dataclass(frozen=True)
class Template:
    """A template string, taken apart. The whitespace that ``~`` asks to drop is dropped."""

    parts: tuple[Literal | Sequence, ...]

    @property
    def expression(self) -> tuple[Token, ...] | None:
        """The expression, if the string is one interpolation and nothing else: then its value may be of any type."""
        if len(self.parts) == 1:
            part = self.parts[0]
            if isinstance(part, Sequence) and part.kind == INTERPOLATION:
                return part.tokens
        return None


def parse(text: str) -> Template:
    """Take a template string apart.

    Raises:
        TemplateStringError: it is not one: something is not closed, or an interpolation is empty.
    """
    if "{" not in text:
        return Template((Literal(text),) if text else ())
    return _Scanner(text).template()


def tokens_of(code: str) -> list[tuple[Token, int]]:
    """The tokens of a whole file in Terraform's native syntax, each with the offset of its first character.

    Raises:
        TemplateStringError: something is not closed, or is no token; its ``offset`` says where.
    """
    scanner = _Scanner(code, _EXPRESSION)
    try:
        return scanner.code()
    except TemplateStringError as error:
        error.offset = scanner.offset
        raise


# What Terraform calls a space when it trims.
_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)

# Identifiers may hold any letter, and nothing else that is not ASCII may stand in code; which are letters is looked at later.
# (Said by what is left out of ASCII, since a range up to the last character takes ten milliseconds to compile.)
_WORD = r"[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f][^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]*"
_CODE = re.compile(
    rf"""
      (?P<space>[ \t]+)
    | (?P<identifier>{_WORD})
    | (?P<number>[0-9](?:(?:[0-9.]|[eE][+-]?[0-9])*(?:[0-9]|[eE][+-]?[0-9]))?)
    | (?P<newline>\r?\n)
    | (?P<comment>(?:\#|//)[^\n]*\n?)
    | (?P<block_comment>/\*)
    | (?P<heredoc><<-?(?P<marker>{_WORD})\r?\n)
    | (?P<quote>")
    | (?P<open>[(\[{{])
    | (?P<close>~?\}}|[)\]])
    | (?P<sign>==|!=|>=|<=|&&|\|\||::|\.\.\.|=>|[.,*/%+\-=<>!?:])
    """,
    re.VERBOSE,
)
# What ends a run of literal text, or, with three characters or a backslash, only looks like it.
_IN_TEXT = re.compile(r"\$\$\{|%%\{|[$%]\{~?")
_IN_HEREDOC = re.compile(r"\$\$\{|%%\{|[$%]\{~?|\n")
_IN_QUOTES = re.compile(r"\\.|\$\$\{|%%\{|[$%]\{~?|[\"\r\n]")
_ESCAPES = frozenset(("$${", "%%{"))
_LONE_RETURN = re.compile(r"\r(?!\n)")
_SIGILS = re.compile(r"(?<!\$)(\$+)\{|(?<!%)(%+)\{")
_PAIRS = {"(": ")", "[": "]", "{": "}"}

_TEXT, _EXPRESSION, _QUOTES, _HEREDOC = "text", "expression", "quotes", "heredoc"


class _Frame:
    """One level of nesting: where it began, and what closes it."""

    __slots__ = ("kind", "line_start", "marker", "open", "start")

    def __init__(self, kind: str, start: int, marker: str = "") -> None:
        self.kind = kind
        self.start = start
        self.marker = marker
        self.open: list[str] = []
        self.line_start = True


class _Scanner:
    """Walks over a template string with a stack of its own: a string may be nested deeper than Python recurses."""

    def __init__(self, text: str, outermost: str = _TEXT) -> None:
        self._text = text
        self._at = 0
        self._stack = [_Frame(outermost, 0)]
        self._tokens: list[Token] = []
        self._parts: list[Literal | Sequence] = []
        self._trim_next = False
        self._steps = {
            _TEXT: self._in_text,
            _EXPRESSION: self._in_code,
            _QUOTES: self._in_quotes,
            _HEREDOC: self._in_heredoc,
        }

    def template(self) -> Template:
        while self._at < len(self._text):
            self._steps[self._stack[-1].kind]()
        if len(self._stack) > 1:
            raise self._unclosed(self._stack[-1])
        _check_directives(self._parts)
        return Template(self._resolved())

    def code(self) -> list[tuple[Token, int]]:
        placed: list[tuple[Token, int]] = []
        while self._at < len(self._text):
            start = self._at
            self._steps[self._stack[-1].kind]()
            # A step in code adds one token; one in text adds pieces that follow each other without a gap.
            for token in self._tokens:
                placed.append((token, start))
                start += len(token.text)
            self._tokens.clear()
        frame = self._stack[-1]
        if len(self._stack) > 1 or frame.open:
            self._at = frame.start if len(self._stack) > 1 else self._at
            raise self._unclosed(frame)
        return placed

    @property
    def offset(self) -> int:
        return self._at

    # One method a kind of frame; each moves on by one token or more.

    def _in_text(self) -> None:
        start = self._at
        for found in _IN_TEXT.finditer(self._text, start):
            if found[0] not in _ESCAPES:
                self._literal(self._text[start : found.start()], trim_end=found[0].endswith("~"))
                self._open_sequence(found)
                return
        self._literal(self._text[start:])
        self._at = len(self._text)

    def _in_code(self) -> None:
        frame = self._stack[-1]
        found = _CODE.match(self._text, self._at)
        if found is None:
            raise self._misplaced(self._text[self._at])
        kind, text = found.lastgroup, found[0]
        self._at = found.end()
        if kind == "space":
            return
        if kind == "identifier":
            if not text.isascii() and not text.replace("-", "_").isidentifier():
                self._at = found.start()
                raise self._misplaced(next((c for c in text if c != "-" and not f"_{c}".isidentifier()), text[0]))
            self._tokens.append(Token(IDENTIFIER, text))
        elif kind == "sign":
            self._tokens.append(Token(text, text))
        elif kind == "number":
            self._tokens.append(Token(NUMBER, text))
        elif kind == "newline":
            self._tokens.append(Token(NEWLINE, "\n"))
        elif kind == "comment":
            self._tokens.append(Token(COMMENT, text.replace("\r\n", "\n")))
        elif kind == "block_comment":
            self._block_comment(found.start())
        elif kind == "quote":
            self._tokens.append(Token(OPEN_QUOTE, text))
            self._stack.append(_Frame(_QUOTES, found.start()))
        elif kind == "open":
            frame.open.append(text)
            self._tokens.append(Token(text, text))
        elif kind == "close":
            self._close(frame, text)
        else:
            self._tokens.append(Token(OPEN_HEREDOC, text.replace("\r", "")))
            self._stack.append(_Frame(_HEREDOC, found.start(), found["marker"]))

    def _in_quotes(self) -> None:
        start = self._at
        for found in _IN_QUOTES.finditer(self._text, start):
            stop = found[0]
            if stop in _ESCAPES or stop[0] == "\\":
                continue
            if stop in "\r\n":
                raise TemplateStringError(
                    f"a line ends inside the quotes that begin with {self._excerpt(self._stack[-1].start)}",
                    "write \\n for a line break inside quotes",
                )
            self._add(QUOTED, self._text[start : found.start()])
            if stop == '"':
                self._tokens.append(Token(CLOSE_QUOTE, stop))
                self._stack.pop()
                self._at = found.end()
            else:
                self._open_sequence(found)
            return
        raise self._unclosed(self._stack[-1])

    def _in_heredoc(self) -> None:
        frame, start = self._stack[-1], self._at
        if frame.line_start:
            end = self._text.find("\n", start)
            if end < 0:
                raise self._unclosed(frame)
            line = self._text[start:end]
            if line.strip(_SPACE) == frame.marker:
                self._tokens.append(Token(CLOSE_HEREDOC, line.rstrip("\r")))
                self._stack.pop()
                self._at = end
                return
        for found in _IN_HEREDOC.finditer(self._text, start):
            if found[0] in _ESCAPES:
                continue
            frame.line_start = found[0] == "\n"
            if frame.line_start:
                self._at = found.end()
                self._add(HEREDOC, self._text[start : self._at])
            else:
                self._add(HEREDOC, self._text[start : found.start()])
                self._open_sequence(found)
            return
        raise self._unclosed(frame)

    # Pieces of the above.

    def _add(self, kind: str, text: str) -> None:
        if text:
            self._tokens.append(Token(kind, text))

    def _open_sequence(self, found: re.Match[str]) -> None:
        if len(self._stack) > 1:
            # The outermost sequence is a part of its own; those inside of it are but tokens.
            self._tokens.append(Token(found[0][:2], found[0]))
        self._stack.append(_Frame(_EXPRESSION, found.start()))
        self._at = found.end()

    def _block_comment(self, start: int) -> None:
        end = self._text.find("*/", self._at)
        if end < 0:
            raise TemplateStringError(
                f"the comment that begins with {self._excerpt(start)} is not closed", "close it with */"
            )
        self._at = end + 2
        self._tokens.append(Token(COMMENT, self._text[start : self._at]))

    def _close(self, frame: _Frame, text: str) -> None:
        if frame.open:
            expected = _PAIRS[frame.open.pop()]
            if text != expected:
                raise TemplateStringError(
                    f"{text!r} stands where {expected!r} is missing, in {self._excerpt_of(frame)}",
                    "check the brackets",
                )
            self._tokens.append(Token(text, text))
        elif text in ")]" or len(self._stack) == 1:
            raise TemplateStringError(f"{text!r} closes nothing, in {self._excerpt_of(frame)}", "check the brackets")
        else:
            self._stack.pop()
            if len(self._stack) > 1:
                self._tokens.append(Token(SEQUENCE_END, text))
            else:
                self._part(frame)
                self._trim_next = text == "~}"

    def _part(self, frame: _Frame) -> None:
        kind = self._text[frame.start : frame.start + 2]
        tokens = _without_outer_newlines(self._tokens)
        self._tokens = []
        if kind == INTERPOLATION:
            _check_single(tokens, self._excerpt(frame.start))
        source = self._text[frame.start + 2 : self._at - 1].removeprefix("~").removesuffix("~").strip()
        self._parts.append(Sequence(kind, tokens, source))

    def _literal(self, text: str, *, trim_end: bool = False) -> None:
        # Terraform trims the token beside the sequence, and a literal's tokens end with their lines.
        if not text:
            return
        returned = _LONE_RETURN.search(text)
        if returned is not None:
            self._check_return(self._at + returned.start())
        if self._trim_next:
            end = text.find("\n") + 1 or len(text)
            if returned is not None:
                end = min(end, returned.start()) or len(text)
            text = text[:end].lstrip(_SPACE) + text[end:]
        if trim_end:
            start = text.rfind("\n", 0, len(text) - 1) + 1
            text = text[:start] + text[start:].rstrip(_SPACE)
        self._trim_next = False
        self._parts.append(Literal(_unescaped(text)))

    def _check_return(self, at: int) -> None:
        # Behind a carriage return without a line feed Terraform's scanner gives up and takes all the rest for literal
        # text, and pairs its sigils from the left. Nobody means that, so only what reads the same both ways passes.
        for found in _SIGILS.finditer(self._text, at):
            if len(found[1] or found[2]) % 2:
                raise TemplateStringError(
                    f"behind a carriage return Terraform takes {self._excerpt(found.start())} for literal text",
                    'write the carriage return as ${"\\r"}, or end the line with a line feed as well',
                )

    def _resolved(self) -> tuple[Literal | Sequence, ...]:
        kept = tuple(part for part in self._parts if isinstance(part, Sequence) or part.text)
        if len(kept) == 1 and len(self._parts) > 1 and isinstance(kept[0], Sequence):
            # Its neighbours were trimmed to nothing, but they make the value text: they must not be forgotten.
            return tuple(self._parts)
        return kept

    # What went wrong.

    def _excerpt(self, start: int) -> str:
        text = self._text[start : start + 40]
        return repr(text if start + 40 >= len(self._text) else f"{text}…")

    def _excerpt_of(self, frame: _Frame) -> str:
        """Of a sequence its begin; of a file, which is no sequence, the end of what was read."""
        if frame is not self._stack[0]:
            return self._excerpt(frame.start)
        return repr(f"…{self._text[max(0, self._at - 40) : self._at]}")

    def _unclosed(self, frame: _Frame) -> TemplateStringError:
        excerpt = self._excerpt_of(frame)
        if frame.kind == _QUOTES:
            return TemplateStringError(f"the quotes that begin with {excerpt} are not closed", 'close them with "')
        if frame.kind == _HEREDOC:
            hint = f"close it with a line that holds {frame.marker} alone"
            return TemplateStringError(f"the heredoc that begins with {excerpt} is not closed", hint)
        if frame.open:
            return TemplateStringError(f"{frame.open[-1]!r} is not closed, in {excerpt}", "check the brackets")
        sigil = self._text[frame.start]
        return TemplateStringError(
            f"the sequence that begins with {excerpt} is not closed",
            f"close it with }}, or write {sigil}{sigil}{{ for the characters {sigil}{{",
        )

    def _misplaced(self, character: str) -> TemplateStringError:
        start = self._stack[-1].start
        if len(self._stack) == 1:
            return TemplateStringError(f"{character!r} can't stand here", "text stands in double quotes")
        sigil = self._text[start]
        hint = f"if it is no expression, write {sigil}{sigil}{{ for the characters {sigil}{{"
        if character == "'":
            hint = f"text in an expression stands in double quotes; {hint}"
        return TemplateStringError(f"{character!r} can't stand in an expression, as in {self._excerpt(start)}", hint)


def _unescaped(text: str) -> str:
    return text.replace("$${", "${").replace("%%{", "%{")


def _without_outer_newlines(tokens: list[Token]) -> tuple[Token, ...]:
    start, end = 0, len(tokens)
    while start < end and tokens[start].kind == NEWLINE:
        start += 1
    # The line break behind a heredoc's marker belongs to it.
    while end - 1 > start and tokens[end - 1].kind == NEWLINE and tokens[end - 2].kind != CLOSE_HEREDOC:
        end -= 1
    return tuple(tokens[start:end])


def _check_single(tokens: tuple[Token, ...], excerpt: str) -> None:
    """Refuse what would be more, or less, than one expression once it stands in HCL without its braces."""
    if all(token.kind in (COMMENT, NEWLINE) for token in tokens):
        raise TemplateStringError(
            f"the interpolation {excerpt} is empty",
            "write an expression between the braces, or $${ for the characters ${",
        )
    depth = 0
    for token in tokens:
        if token.kind in ("(", "[", "{", INTERPOLATION, DIRECTIVE):
            depth += 1
        elif token.kind in (")", "]", "}", SEQUENCE_END):
            depth -= 1
        elif depth == 0 and token.kind in (",", "="):
            raise TemplateStringError(
                f"the interpolation {excerpt} holds more than one expression", "write one expression between the braces"
            )


# What each directive may follow, and what is open behind it.
_DIRECTIVES: dict[str, tuple[frozenset[str], str]] = {
    "else": (frozenset(("if",)), "else"),
    "endif": (frozenset(("if", "else")), ""),
    "endfor": (frozenset(("for",)), ""),
}


def _check_directives(parts: list[Literal | Sequence]) -> None:
    """Refuse directives that aren't in pairs: in HCL, unlike in JSON, one of them would spoil the whole file."""
    open_: list[str] = []
    for part in parts:
        if isinstance(part, Literal) or part.kind != DIRECTIVE:
            continue
        word = next((token.text for token in part.tokens if token.kind not in (COMMENT, NEWLINE)), "")
        if word in ("if", "for"):
            open_.append(word)
            continue
        if word not in _DIRECTIVES:
            hint = "use if, else, endif, for or endfor, or write %%{ for the characters %{"
            raise TemplateStringError(f"there is no directive {word!r}", hint)
        allowed, left = _DIRECTIVES[word]
        if not open_ or open_.pop() not in allowed:
            first = " or ".join(sorted(allowed))
            raise TemplateStringError(
                f"the directive %{{ {word} }} follows no %{{ {first} … }}", "check the directives"
            )
        if left:
            open_.append(left)
    if open_:
        end = "endfor" if open_[-1] == "for" else "endif"
        raise TemplateStringError(f"a directive is not closed: %{{ {end} }} is missing", f"end it with %{{ {end} }}")
