"""JSON with the line of every key, of any depth, and with keys that stand twice (Terraform takes some of them for two
blocks).
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..language.code import ReadError
from ..language.nodes import number


@dataclass(frozen=True, eq=False, repr=False)
class JsonObject:
    """An object's entries in their order: key, value, line."""

    entries: tuple[tuple[str, JsonValue, int], ...]
    line: int


JsonValue = JsonObject | list[Any] | str | int | float | Decimal | bool | None

_TOKEN = re.compile(
    r"[ \t\r\n]*(?:(?P<sign>[{}\[\],:])"
    r'|(?P<string>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<word>true|false|null)\b"
    r"|(?P<end>\Z))"
)
_WORDS = {"true": True, "false": False, "null": None}


def read_json(file: str, text: str) -> JsonValue:
    """What a file holds.

    Raises:
        ReadError: it is no JSON.
    """
    if "\\u" not in text:
        try:
            return _lined(_DECODER.decode(text), _lines(text))
        except (ValueError, RecursionError):
            pass  # what is wrong, and where, the reader below says; and it takes any depth
    return _Reader(file, text).value()


# The usual file: read by Python's own reader, which knows no lines; those of keys and brackets are counted beside it.


class _Pairs(list[tuple[str, Any]]):
    """An object as Python's reader gives it."""


def _no_number(spelled: str) -> None:
    raise ValueError(f"{spelled} is no JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_Pairs, parse_int=number, parse_float=number, parse_constant=_no_number)
_PLACE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"([ \t\r\n]*:)?|\{')


def _lines(text: str) -> Iterator[int]:
    """The line of every object and of every key, in the order in which they stand."""
    line, at = 1, 0
    for found in _PLACE.finditer(text):
        if found[1] or found[0] == "{":
            line += text.count("\n", at, found.start())
            at = found.start()
            yield line


def _lined(value: Any, lines: Iterator[int]) -> JsonValue:
    if isinstance(value, _Pairs):
        start = next(lines)
        places = ((key, next(lines), item) for key, item in value)
        return JsonObject(tuple((key, _lined(item, lines), line) for key, line, item in places), start)
    return [_lined(item, lines) for item in value] if isinstance(value, list) else value


# Every other file.


class _Frame:
    """A bracket that is open: the key that its value belongs to, and what it holds so far."""

    def __init__(self, bracket: str, key: str, line: int, start: int) -> None:
        self.bracket, self.key, self.line, self._start = bracket, key, line, start
        self._items: list[JsonValue] = []
        self._entries: list[tuple[str, JsonValue, int]] = []

    def add(self, key: str, value: JsonValue, line: int) -> None:
        if self.bracket == "[":
            self._items.append(value)
        else:
            self._entries.append((key, value, line))

    def closed(self) -> JsonValue:
        return self._items if self.bracket == "[" else JsonObject(tuple(self._entries), self._start)


class _Reader:
    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._at = 0
        self._start = 0
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def value(self) -> JsonValue:
        """The whole text. What is open waits on a stack of frames."""
        open_: list[_Frame] = []
        key, line = "", 1
        while True:
            kind, token = self._token()
            value: JsonValue
            if token in ("{", "["):
                frame = _Frame(token, key, line, self._line())
                first = self._first_key(token)
                if first is not None:
                    open_.append(frame)
                    key, line = first
                    continue
                value = frame.closed()
            elif kind in ("string", "number", "word"):
                value = self._scalar(kind, token)
            else:
                raise self._error("a value")
            while open_:
                frame = open_[-1]
                frame.add(key, value, line)
                _, sign = self._token()
                if sign == ",":
                    if frame.bracket == "{":
                        key, line = self._key()
                    break
                if sign != ("]" if frame.bracket == "[" else "}"):
                    raise self._error("',' or the closing bracket")
                open_.pop()
                value, key, line = frame.closed(), frame.key, frame.line
            else:
                if self._token()[0] != "end":
                    raise self._error("the end of the file")
                return value

    def _first_key(self, bracket: str) -> tuple[str, int] | None:
        """Where the first entry goes; None if the bracket is closed at once."""
        before = self._at
        if self._token()[1] == ("]" if bracket == "[" else "}"):
            return None
        self._at = before
        return ("", 0) if bracket == "[" else self._key()

    def _key(self) -> tuple[str, int]:
        kind, token = self._token()
        if kind != "string":
            raise self._error("a key in double quotes")
        key, line = self._scalar(kind, token), self._line()
        if self._token()[1] != ":":
            raise self._error("':'")
        return str(key), line

    def _scalar(self, kind: str, token: str) -> JsonValue:
        if kind == "string":
            if "\\" not in token:
                return token[1:-1]
            text = str(json.loads(token))
            return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if "\\u" in token else text
        return _WORDS[token] if kind == "word" else number(token)

    def _token(self) -> tuple[str, str]:
        found = _TOKEN.match(self._text, self._at)
        if found is None or found.lastgroup is None:
            while self._at < len(self._text) and self._text[self._at] in " \t\r\n":
                self._at += 1
            self._start = self._at
            raise self._error("JSON")
        self._start = found.start(found.lastgroup)
        self._at = found.end()
        return found.lastgroup, found[found.lastgroup]

    def _line(self) -> int:
        return bisect_right(self._lines, self._start)

    def _error(self, expected: str) -> ReadError:
        found = self._text[self._start : self._start + 20]
        what = repr(found) if found else "the end of the file"
        return ReadError(self._file, self._line(), f"{what} stands where {expected} should", "check the line")
