"""How the commands print: colours only on a terminal, and never an error because a terminal is not UTF-8."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

_PLAIN = {"→": "->", "…": "...", "–": "-", "’": "'", "·": "-", "×": "x"}
_COLOURS = {"red": "31", "green": "32", "yellow": "33", "bold": "1", "dim": "2"}


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    spelled = "".join(_PLAIN.get(c) or c.encode("ascii", "backslashreplace").decode() for c in text)
    return spelled, error.end


def prepare_streams() -> None:
    """Let standard output and error spell what their encoding lacks, instead of failing."""
    codecs.register_error("cdktf-coder", _replace)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="cdktf-coder")


def coloured(stream: TextIO | None = None) -> bool:
    """Whether a stream gets colours: a terminal, and nobody asked for none."""
    stream = stream or sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(text: str, colour: str, stream: TextIO | None = None) -> str:
    """The text in a colour, where colours are wanted."""
    return f"\033[{_COLOURS[colour]}m{text}\033[0m" if text and coloured(stream) else text


def columns(rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> str:
    """Rows as a table: columns two spaces apart, those in ``right`` aligned to the right, nothing after the last."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(w) if i in right else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def progress(text: str) -> None:
    """A line that the next one overwrites, on standard error and only on a terminal. An empty text removes it."""
    if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        sys.stderr.write(f"\r\033[K{text}")
        sys.stderr.flush()
