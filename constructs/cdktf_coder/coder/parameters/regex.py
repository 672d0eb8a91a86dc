"""Regular expressions as Coder reads them: Go's, which differ from Python's in what they know.

Two questions are answered here: whether Coder takes an expression at all, and whether a text matches it. The second is
answered only where Python's engine is sure to agree.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field

_REPEAT = re.compile(r"\{(0|[1-9]\d*)(,(0|[1-9]\d*)?)?\}", re.ASCII)
_FLAGS = re.compile(r"\(\?([imsU]*)(?:-([imsU]+))?([:)])")
_NAME = re.compile(r"\(\?P?<([A-Za-z0-9_]+)>")
_ESCAPES = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_POSIX = frozenset(
    (
        *("alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph"),
        *("lower", "print", "punct", "space", "upper", "word", "xdigit"),
    )
)
_LOOKAROUND = ("(?=", "(?!", "(?<=", "(?<!")
_MOST_REPEATS = 1000
# Where Python's matching could take its time, a text longer than this isn't matched here.
_PATIENCE = 16


def regex_problem(pattern: str) -> str | None:
    """Why Coder refuses a regular expression, as the end of a sentence; None if it takes it."""
    return _Reader(pattern).read().error


def regex_matches(pattern: str, text: str) -> bool | None:
    """Whether Coder finds the expression in a text; None if that can't be said here."""
    reader = _Reader(pattern).read()
    if reader.error is not None or reader.foreign or any(character in text for character in "\n\r\v"):
        return None
    if reader.folds and not (text + pattern).isascii():
        return None
    if reader.slow and len(text) > _PATIENCE:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return re.search(pattern, text, re.ASCII) is not None
    except (re.error, Warning, RecursionError, OverflowError):
        return None


class _Refused(Exception):
    pass


@dataclass
class _Group:
    """What is known of a bracket that is still open."""

    operand: bool = False
    repeated: bool = False
    branches: bool = False
    repeats: bool = False


@dataclass
class _Reader:
    """One reading of an expression from left to right."""

    pattern: str
    error: str | None = None
    foreign: bool = False
    """Whether something in it means another thing to Python, or nothing."""
    folds: bool = False
    slow: bool = False
    _at: int = 0
    _open: list[_Group] = field(default_factory=lambda: [_Group()])
    _names: set[str] = field(default_factory=set)
    _last: _Group | None = None

    def read(self) -> _Reader:
        try:
            while self._at < len(self.pattern):
                self._step()
            if len(self._open) > 1:
                raise _Refused("has a bracket that is not closed")
        except _Refused as refused:
            self.error = str(refused)
        return self

    def _step(self) -> None:
        character = self.pattern[self._at]
        if character in "*+?":
            self._repeat(1, unbounded=character != "?")
        elif character == "{" and (match := _REPEAT.match(self.pattern, self._at)) is not None:
            low, comma, high = match.groups()
            numbers = [int(number) for number in (low, high) if number]
            if max(numbers) > _MOST_REPEATS:
                raise _Refused(f"repeats more than {_MOST_REPEATS} times in {match[0]}")
            if high and int(low) > int(high):
                raise _Refused(f"has {match[0]}, which counts backwards")
            self._repeat(len(match[0]), unbounded=bool(comma) and not high)
        elif character == "(":
            self._bracket()
        elif character == ")":
            if len(self._open) == 1:
                raise _Refused("closes a bracket that is not open")
            self._at += 1
            closed = self._open.pop()
            self._operand(closed)
        elif character == "|":
            self._at += 1
            group = self._open[-1]
            group.operand = group.repeated = False
            group.branches = True
        elif character == "[":
            self._class()
        elif character == "\\":
            self._escape()
        else:
            if character == "{" and self.pattern.startswith("{,", self._at):
                self.foreign = True  # a repetition for Python, text for Go
            self._at += 1
            self._operand()

    def _operand(self, closed: _Group | None = None) -> None:
        group = self._open[-1]
        group.operand, group.repeated = True, False
        self._last = closed
        if closed is not None:
            group.branches |= closed.branches
            group.repeats |= closed.repeats

    def _repeat(self, length: int, *, unbounded: bool) -> None:
        sign = self.pattern[self._at : self._at + length]
        self._at += length
        if self.pattern.startswith("?", self._at):
            self._at += 1
        group = self._open[-1]
        if not group.operand:
            raise _Refused(f"has nothing that {sign} could repeat")
        if group.repeated:
            raise _Refused(f"repeats a repetition with {sign}")
        group.repeated = group.repeats = True
        if unbounded and self._last is not None and (self._last.branches or self._last.repeats):
            self.slow = True

    def _bracket(self) -> None:
        rest = self.pattern[self._at : self._at + 4]
        if rest.startswith(_LOOKAROUND):
            raise _Refused(f"looks around with {rest[: 4 if rest[2] == '<' else 3]}…), which Go's expressions can't")
        if not rest.startswith("(?"):
            self._at += 1
            self._open.append(_Group())
            return
        if (match := _NAME.match(self.pattern, self._at)) is not None:
            if match[1] in self._names:
                raise _Refused(f"has two groups named {match[1]!r}")
            self._names.add(match[1])
            self.foreign |= not match[0].startswith("(?P") or not match[1].isidentifier()
            self._at = match.end()
            self._open.append(_Group())
            return
        match = _FLAGS.match(self.pattern, self._at)
        if match is None:
            raise _Refused(f"has {rest[:3]}…, which Go's expressions don't know")
        on, off, end = match.groups()
        self.folds |= "i" in on
        # Python knows flags for the whole only at the very beginning, and has no U.
        self.foreign |= "U" in on + (off or "") or (end == ")" and (self._at > 0 or off is not None))
        self._at = match.end()
        if end == ":":
            self._open.append(_Group())
        else:
            self._open[-1].repeated = False

    def _class(self) -> None:
        self._at += 1
        if self.pattern.startswith("^", self._at):
            self._at += 1
        first = True
        while first or not self.pattern.startswith("]", self._at):
            first = False
            if self._at >= len(self.pattern):
                raise _Refused("has a [ that is not closed")
            if self.pattern.startswith("[:", self._at) and (end := self.pattern.find(":]", self._at + 2)) > 0:
                name = self.pattern[self._at + 2 : end].removeprefix("^")
                if name not in _POSIX:
                    raise _Refused(f"has an unknown character class {self.pattern[self._at : end + 2]}")
                self.foreign = True
                self._at = end + 2
                continue
            # Python may come to read these as sets inside the set.
            self.foreign |= self.pattern.startswith(("[", "--", "&&", "||", "~~"), self._at)
            if self.pattern.startswith("\\", self._at) and self._shorthand():
                continue
            begin = self._at
            low = self._class_character()
            if self.pattern.startswith("-", self._at) and not self.pattern.startswith("-]", self._at):
                self._at += 1
                if self._at >= len(self.pattern):
                    raise _Refused("has a [ that is not closed")
                if self._class_character() < low:
                    raise _Refused(f"has the range {self.pattern[begin : self._at]}, which goes backwards")
        self._at += 1
        self._operand()

    def _class_character(self) -> str:
        if self.pattern[self._at] == "\\":
            return self._escaped()
        self._at += 1
        return self.pattern[self._at - 1]

    def _escape(self) -> None:
        following = self.pattern[self._at + 1 : self._at + 2]
        if following and following in "AbB":
            self.foreign |= following == "B"  # they differ on an empty text
            self._at += 2
        elif following == "z":
            self.foreign = True
            self._at += 2
        elif following == "Q":
            self.foreign = True
            end = self.pattern.find("\\E", self._at + 2)
            text = self.pattern[self._at + 2 : end if end >= 0 else None]
            self._at = end + 2 if end >= 0 else len(self.pattern)
            if not text:
                self._open[-1].repeated = False
                return
        elif not self._shorthand():
            self._escaped()
        self._operand()

    def _shorthand(self) -> bool:
        r"""\d and the like, and \p{…}."""
        following = self.pattern[self._at + 1 : self._at + 2]
        if following and following in "dDsSwW":
            self._at += 2
            return True
        if following and following in "pP":
            match = re.compile(r"\\[pP](\{\^?[A-Z]\w*\}|[CLMNPSZ])").match(self.pattern, self._at)
            if match is None:
                raise _Refused(f"has \\{following} without the name of a Unicode class, as in \\{following}{{Greek}}")
            self.foreign = True
            self._at = match.end()
            return True
        return False

    def _escaped(self) -> str:
        """A single character spelled with a backslash."""
        pattern, at = self.pattern, self._at
        if at + 1 >= len(pattern):
            raise _Refused("ends with a backslash")
        character = pattern[at + 1]
        if (match := re.compile(r"\\(?:0[0-7]{0,2}|[1-7][0-7]{1,2})").match(pattern, at)) is not None:
            self.foreign = True
            self._at = match.end()
            return chr(int(match[0][1:], 8))
        if (match := re.compile(r"\\x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]+)\})").match(pattern, at)) is not None:
            self.foreign |= match[2] is not None
            number = int(match[1] or match[2], 16)
            if number > 0x10FFFF:
                raise _Refused(f"has {match[0]}, which is no character")
            self._at = match.end()
            return chr(number)
        if character in "123456789":
            raise _Refused(f"refers back with \\{character}, which Go's expressions can't")
        if character in _ESCAPES:
            self._at += 2
            return _ESCAPES[character]
        if character.isascii() and not character.isalnum():
            self._at += 2
            return character
        raise _Refused(f"has \\{character}, which Go's expressions don't know")
