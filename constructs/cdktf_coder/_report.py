"""How messages reach a person: plain sentences on standard error, coloured on a terminal, never a stack of JavaScript."""

from __future__ import annotations

import json
import os
import re
import sys
import traceback
from functools import cache
from types import FrameType, TracebackType

from ._errors import CoderError, SynthError, readable

_SECRET = re.compile("passw|secret|sensitive|token|credential|private|mask_input|_key", re.IGNORECASE)
_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_LIBRARY = os.path.dirname(os.path.abspath(os.__file__))


def below_cdktf() -> bool:
    """Whether CDKTF's own command runs this program."""
    return "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS" in os.environ


def _paint(text: str, colour: str) -> str:
    plain = not sys.stderr.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return text if plain else f"\033[{colour}m{text}\033[0m"


def shown(text: str) -> str:
    """Text in which nothing hides, and which moves nothing on a terminal: control characters, and those that change the
    direction of writing, are spelled out; secrets are left out."""
    visible = "".join(c if c.isprintable() or c in "\n\t" else json.dumps(c)[1:-1] for c in text)
    return readable(visible)


def print_warning(path: str, message: str) -> None:
    """A warning, one line. CDKTF's command takes all of a program's standard error for errors, and shows its standard output as it
    is."""
    stream = sys.stdout if below_cdktf() else sys.stderr
    print(f"{_paint('warning', '33')}: {shown(f'{path}: {message}')}", file=stream)


def install_report() -> None:
    """Show this library's errors, and jsii's, as a sentence and the user's own line. Other errors are left to Python."""
    before = sys.excepthook
    if getattr(before, "__module__", "") == __name__:
        return

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        cause = error.__cause__
        if isinstance(error, SynthError) and error.places:
            text = _with_places(error)
            trace = None
        elif isinstance(error, CoderError):
            text = str(error)
        elif isinstance(error, RuntimeError) and cause is not None and type(cause).__module__.startswith("jsii"):
            text = str(error).splitlines()[0] if str(error) else repr(error)
        else:
            before(kind, error, trace)
            return
        print(f"{_paint('error', '31')}: {shown(f'{text}{_where(trace)}')}", file=sys.stderr)

    sys.excepthook = report


def _with_places(error: SynthError) -> str:
    """The findings, each with the line that made its construct: synth() is where they are found, not where they are mended."""
    lines = str(error).splitlines()[:1]
    for problem in error.problems:
        lines.append(f"  - {problem}")
        place = error.place(problem)
        if place is not None and place[0]:
            lines.append(f"    at {os.path.relpath(place[0])}:{place[1]}")
    return "\n".join(lines)


def users_line() -> tuple[str, int]:
    """The file and line of the program that is running this library now."""
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 (inspect.stack() reads every source file)
    while frame is not None and _ours(frame.f_code.co_filename):
        frame = frame.f_back
    return ("", 0) if frame is None else (frame.f_code.co_filename, frame.f_lineno)


def _where(trace: TracebackType | None) -> str:
    frames = [frame for frame in traceback.extract_tb(trace) if not _ours(frame.filename)]
    if not frames:
        return ""
    last = frames[-1]
    # A line that names a secret may hold it.
    line = "" if _SECRET.search(last.line or "") else last.line or ""
    return f"\n  at {os.path.relpath(last.filename)}:{last.lineno}: {line}".rstrip(": ")


@cache
def _ours(filename: str) -> bool:
    if filename.startswith("<"):
        return True
    path = os.path.abspath(filename)
    return path.startswith((_PACKAGE, _LIBRARY)) or f"{os.sep}jsii{os.sep}" in path or "site-packages" in path
