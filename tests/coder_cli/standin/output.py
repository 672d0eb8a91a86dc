"""How the stand-in asks and prints."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from .errors import CommandError
from .flags import Flags


def confirm(flags: Flags, text: str, *, default: bool) -> None:
    """Ask, unless ``--yes`` was given."""
    if flags.true("yes"):
        return
    print(f"> {text} ({'yes/no' if default else 'yes/NO'})")
    answer = sys.stdin.readline()
    if not answer:
        raise CommandError("EOF")
    if (answer.strip().lower() or ("yes" if default else "no")) not in ("y", "yes"):
        raise CommandError("canceled")


def table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
