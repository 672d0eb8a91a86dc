"""CDKTF's own tokens, as they come along in text and numbers. They are recognised here and resolved in ``bindings``."""

from __future__ import annotations

import re
import struct
import sys
from typing import Any

from .._errors import ConfigError

_TOOLKITS = ("cdktf", "cdktn")
# Text, or the one entry of a list token.
TOKEN = re.compile(r"[$#]\{TfToken\[[^\]]*\]\}")
QUOTED_TOKEN = re.compile(r'"\$\{TfToken\[[^\]]*\]\}"')
# How Python shows a number token that was put into text.
_IN_TEXT = re.compile(r"-?\d\.\d+e\+29\d")


def token_source(value: Any) -> str | None:
    """The source of an expression that stands for a number token or an object of CDKTF's; ``None`` for everything else."""
    if isinstance(value, float) and 1e290 < abs(value) < float("inf"):
        if not _is_token(value):
            raise ConfigError(
                "",
                f"{value!r} is what Python's arithmetic makes of a CDKTF number token",
                "calculate with the library's own references",
            )
        return _source(value)
    # What CDKTF knows by an interface alone comes as a proxy, whose class says nothing of it.
    if (hasattr(type(value), "__jsii_type__") or hasattr(value, "__jsii_ref__")) and not isinstance(value, type):
        if hasattr(value, "as_value"):
            value.as_value()
        if hasattr(value, "node"):
            kind = type(value).__name__
            raise ConfigError("", f"the {kind} itself stands where a value belongs", "write one of its attributes")
        return _source(value)
    return None


def lift_in_text(text: str) -> str:
    """Text with the number tokens in it as text tokens."""
    if "e+29" not in text or not any(name in sys.modules for name in _TOOLKITS):
        return text
    return _IN_TEXT.sub(lambda found: _text(float(found[0])) if _is_token(float(found[0])) else found[0], text)


def _is_token(number: float) -> bool:
    """Whether a number is one of CDKTF's tokens, by the bits it marks them with."""
    high: int = struct.unpack(">I", struct.pack(">d", number)[:4])[0]
    return high & 0xFFFF0000 == 0xFDFF0000


def _source(value: Any) -> str:
    return f'"{_text(value)}"'


def _text(value: Any) -> str:
    # Whoever holds a token has loaded its toolkit; this room never does.
    toolkit = next(sys.modules[name] for name in _TOOLKITS if name in sys.modules)
    text: str = toolkit.Token.as_string(value)
    return text
