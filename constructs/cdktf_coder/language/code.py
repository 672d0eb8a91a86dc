"""Code in Terraform's native syntax as a row of tokens to walk along, and what is said when it can't be read."""

from __future__ import annotations

import re
from bisect import bisect_right

from .._errors import CoderError, Problem
from .template_string import (
    CLOSE_HEREDOC,
    CLOSE_QUOTE,
    COMMENT,
    DIRECTIVE,
    INTERPOLATION,
    NEWLINE,
    OPEN_HEREDOC,
    OPEN_QUOTE,
    SEQUENCE_END,
    TemplateStringError,
    Token,
    tokens_of,
)

END = Token("end", "")
MAX_DEPTH = 100
"""How deep brackets, templates and blocks may be nested in native syntax."""

_OPENERS = frozenset(("(", "[", "{", OPEN_QUOTE, OPEN_HEREDOC, INTERPOLATION, DIRECTIVE))
_CLOSERS = frozenset((")", "]", "}", CLOSE_QUOTE, CLOSE_HEREDOC, SEQUENCE_END))


class ReadError(CoderError):
    """A file that can't be read; ``problem.path`` is file and line."""

    def __init__(self, file: str, line: int, message: str, hint: str = "") -> None:
        self.problem = Problem(f"{file}:{line}" if line else file, message, hint)
        super().__init__(str(self.problem))


class Code:
    """The tokens of one file, without comments, and which of them closes which."""

    def __init__(self, file: str, tokens: list[tuple[Token, int]], source: str, first_line: int = 1) -> None:
        self.file = file
        self.source = source
        self._first_line = first_line
        self._lines = [0, *(found.end() for found in re.finditer("\n", source))]
        self.tokens: list[Token] = []
        self.starts: list[int] = []
        for token, start in tokens:
            if token.kind == COMMENT:
                # A comment to the end of the line ends the line as well.
                if not token.text.endswith("\n"):
                    continue
                token = Token(NEWLINE, "\n")
            self.tokens.append(token)
            self.starts.append(start)
        self._count = len(self.tokens)
        self.closing = self._closing()

    @classmethod
    def of_file(cls, file: str, source: str) -> Code:
        """The code of a whole file."""
        try:
            return cls(file, tokens_of(source), source)
        except TemplateStringError as error:
            line = source.count("\n", 0, error.offset) + 1
            raise ReadError(file, line, error.problem.message, error.problem.hint) from None

    @classmethod
    def of_tokens(cls, file: str, line: int, tokens: tuple[Token, ...]) -> Code:
        """The code of a sequence in a JSON string, all of which stands in one line."""
        return cls(file, [(token, 0) for token in tokens], "", line)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index] if index < self._count else END

    def line(self, index: int) -> int:
        """The line a token stands in."""
        start = self.starts[index] if index < self._count else len(self.source)
        return bisect_right(self._lines, start) - 1 + self._first_line

    def text(self, start: int, end: int) -> str:
        """What stands in the file from one token up to another."""
        if end <= start:
            return ""
        last = end - 1
        return self.source[self.starts[start] : self.starts[last] + len(self.tokens[last].text)]

    def error(self, index: int, message: str, hint: str = "") -> ReadError:
        """An error about one token."""
        return ReadError(self.file, self.line(index), message, hint)

    def error_in(self, line: int, message: str, hint: str = "") -> ReadError:
        """An error about a line."""
        return ReadError(self.file, line, message, hint)

    def expected(self, index: int, what: str) -> ReadError:
        """An error about a token that stands where something else should."""
        token = self[index]
        found = {NEWLINE: "the end of the line", "end": "the end"}.get(token.kind, repr(token.text[:40]))
        return self.error(index, f"{found} stands where {what} should", "check the line, and the one before")

    def _closing(self) -> dict[int, int]:
        pairs: dict[int, int] = {}
        opened: list[int] = []
        for index, token in enumerate(self.tokens):
            if token.kind in _OPENERS:
                opened.append(index)
                if len(opened) > MAX_DEPTH:
                    raise self.error(index, f"more than {MAX_DEPTH} brackets in brackets", "use locals, or JSON")
            elif token.kind in _CLOSERS and opened:
                pairs[opened.pop()] = index
        return pairs
