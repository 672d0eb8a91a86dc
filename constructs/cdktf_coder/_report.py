"""How messages reach a person: plain sentences on standard error, coloured on a terminal, never a stack of JavaScript."""

from __future__ import annotations

import json
import os
import re
import sys
import traceback
from types import TracebackType

from ._errors import CoderError, readable

_SECRET = re.compile("passw|secret|sensitive|token|credential|private|mask_input|_key", re.IGNORECASE)
_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def _paint(text: str, colour: str) -> str:
    plain = not sys.stderr.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if plain else f"\033[{colour}m{text}\033[0m"


def shown(text: str) -> str:
    """Text in which nothing hides, and which moves nothing on a terminal: control characters, and those that change the
    direction of writing, are spelled out; secrets are left out."""
    visible = "".join(c if c.isprintable() or c in "\n\t" else json.dumps(c)[1:-1] for c in text)
    return readable(visible)


def print_warning(path: str, message: str) -> None:
    """A warning, one line."""
    print(f"{_paint('warning', '33')}: {shown(f'{path}: {message}')}", file=sys.stderr)


def install_report() -> None:
    """Show this library's errors, and jsii's, as a sentence and the user's own line. Other errors are left to Python."""
    before = sys.excepthook
    if getattr(before, "__module__", "") == __name__:
        return

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        cause = error.__cause__
        if isinstance(error, CoderError):
            text = str(error)
        elif isinstance(error, RuntimeError) and cause is not None and type(cause).__module__.startswith("jsii"):
            text = str(error).splitlines()[0] if str(error) else repr(error)
        else:
            before(kind, error, trace)
            return
        print(f"{_paint('error', '31')}: {shown(f'{text}{_where(trace)}')}", file=sys.stderr)

    sys.excepthook = report


def _where(trace: TracebackType | None) -> str:
    frames = [frame for frame in traceback.extract_tb(trace) if not _ours(frame.filename)]
    if not frames:
        return ""
    last = frames[-1]
    # A line that names a secret may hold it.
    line = "" if _SECRET.search(last.line or "") else last.line or ""
    return f"\n  at {os.path.relpath(last.filename)}:{last.lineno}: {line}".rstrip(": ")


def _ours(filename: str) -> bool:
    if filename.startswith("<"):
        return True
    path = os.path.abspath(filename)
    return path.startswith(_PACKAGE) or f"{os.sep}jsii{os.sep}" in path or "site-packages" in path
