"""References inside Python text: ``f"{owner.name}-home"`` is a ``str``, so a reference in it is a marker until it is written.

A marker is made to survive joining (``+``, ``%``, ``format``, ``join``) and nothing else. It stands between two characters that
Unicode keeps out of all text, in between are letters of both cases and the characters that quoting, escaping and taking
apart look for: whatever happens to the text beyond joining breaks the marker, and a broken one is an error, for the reference's
value would not have had the same done to it.

Markers are the same on every run. What Python decides by a marker's length, order or hash can't be seen here;
:func:`spelled` makes all markers look different, so that a test can see it.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import TYPE_CHECKING

from .._errors import READERS, ConfigError

if TYPE_CHECKING:
    from .reference import Reference

OPEN, CLOSE = "\ufdd0", "\ufdd1"
_SPELLINGS = ("Ref'{}\"&\\-_.,+/:z", "qRz:/{}+,._-\\&\"'Zz{}")
_known: dict[str, Reference] = {}
_digests: set[str] = set()
_DIGEST = re.compile(r"(?=([0-9a-fA-F]{16}))")
_DIGITS = re.compile(r"[0-9a-f]{16,}")
_spelling = 0
_MARKER = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")


def marker_of(reference: Reference) -> str:
    """The marker that stands for a reference inside text."""
    source = f"{_spelling}\0{reference.code}\0{reference.plain}\0{reference.binding}\0{type(reference).__name__}"
    if reference.origins:
        source += f"\0{sorted(reference.origins)}"
    digest = blake2b(source.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    body = _SPELLINGS[_spelling].replace("{}", digest)
    if body not in _known:
        _known[body] = reference
        _digests.add(digest)
    return f"{OPEN}{body}{CLOSE}"


@contextmanager
def spelled(spelling: int) -> Iterator[None]:
    """Have markers look as usual (0) or different (1): output that depends on it was decided by a marker, not by a value."""
    global _spelling
    before, _spelling = _spelling, spelling
    try:
        yield
    finally:
        _spelling = before


def has_marker(text: str) -> bool:
    """Whether text holds a marker, or what is left of one."""
    return OPEN in text or CLOSE in text


def split(text: str) -> Iterator[tuple[str, Reference | None]]:
    """Pairs of literal text and the reference behind it (``None`` at the end).

    Raises ``ConfigError`` if a marker came out changed.
    """
    start = 0
    for found in _MARKER.finditer(text):
        literal, reference = text[start : found.start()], _known.get(found[1])
        if reference is None or has_marker(literal):
            raise _broken(literal or text)
        yield literal, reference
        start = found.end()
    rest = text[start:]
    if has_marker(rest):
        raise _broken(rest)
    yield rest, None


def _broken(text: str) -> ConfigError:
    shown = re.sub(f"{OPEN}[^{CLOSE}]*{CLOSE}?|[^{OPEN}]*{CLOSE}", "…", text)[:60]
    return ConfigError(
        "",
        f"the text {shown!r} holds a reference that was changed or cut apart in Python, which its value would not be",
        "do that to the value when the workspace is built, by fn.lower(…), fn.replace(…), fn.substr(…), fn.jsonencode(…)…",
    )


def _encoded() -> Iterator[str]:
    """How a marker's ends look in other encodings, in small letters where those don't count."""
    for character in (OPEN, CLOSE):
        data = character.encode()
        yield character
        yield rf"\u{ord(character):04x}"
        yield "".join(f"%{byte:02x}" for byte in data)
        yield data.hex()
        yield f"&#{ord(character)};"
        yield f"&#x{ord(character):x};"


def _in_base64() -> Iterator[str]:
    start = OPEN.encode() + _SPELLINGS[0].partition("{")[0].encode()
    for shift in range(3):
        text = base64.b64encode(b"\0" * shift + start).decode()
        # What the bytes before and behind have a part in is left out.
        inner = text[-(-shift * 8 // 6) : (shift + len(start)) * 8 // 6]
        yield inner
        yield inner.translate({43: 45, 47: 95})


_ENCODED, _BASE64 = tuple(_encoded()), tuple(dict.fromkeys(_in_base64()))


def find_remains(text: str) -> str:
    """A piece of finished text that is left of a marker, encoded in whatever way; empty if there is none."""
    small = text.lower()
    places = [*map(small.find, _ENCODED), *map(text.find, _BASE64)]
    if _digests:
        # Without its ends, for example after everything but letters and digits was replaced.
        places += [run.start() for run in _DIGITS.finditer(small) if any(digest in run[0] for digest in _digests)]
    first = min((place for place in places if place >= 0), default=-1)
    return text[max(0, first - 20) : first + 50] if first >= 0 else ""


_OBJECT = re.compile(
    r"<[\w.]+ object at 0x[0-9a-f]+>"
    r"|<(?:function|bound method|built-in method|generator object) [\w.<>]+ (?:at 0x|of )[^\n]{0,40}"
    r"|<class 'cdkt\w+\.[\w.]+'>"
    r"|\b(?:Text|Number|Bool|List|Any)Expr\('[^\n]{0,40}"
)


def find_object(text: str) -> str:
    """Where finished text holds what Python shows of an object, as ``f"{thing!r}"`` does; empty if it doesn't."""
    if " at 0x" in text or "Expr('" in text or "<bound method " in text or "<class 'cdkt" in text:
        found = _OBJECT.search(text)
        return "" if found is None else found[0]
    return ""


_IN_MESSAGE = re.compile(
    r"(?:\ufdd0|\\+ufdd0)[^\ufdd0\ufdd1]{0,60}?(?:\ufdd1|\\+ufdd1)"
    # One that is cut off.
    r"|(?:\ufdd0|\\+ufdd0)(?:Ref\\*'|qRz:/)?[\\0-9a-f{}+,._&\"'/:Zz-]*",
)


def readable(text: str) -> str:
    """A message in which markers, also those that ``repr`` has escaped, are the references they stand for."""
    return _IN_MESSAGE.sub(_reference_in, text) if "ufdd0" in text or OPEN in text else text


def _reference_in(found: re.Match[str]) -> str:
    for digest in _DIGEST.finditer(found[0]):
        for body, reference in _known.items():
            if digest[1] in body:
                return f"${{{reference.code}}}"
    return "${…}"


READERS.append(readable)
