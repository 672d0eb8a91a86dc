"""Annotations in the log of a GitHub workflow."""

from __future__ import annotations

from typing import Literal


def annotation(
    level: Literal["error", "warning", "notice"], message: str, *, title: str = "", file: str = "", line: int = 0
) -> str:
    """A workflow command that shows a message beside a file."""
    properties = {"file": file, "line": str(line) if line else "", "title": title}
    spelled = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in properties.items() if value)
    return f"::{level}{' ' if spelled else ''}{spelled}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
