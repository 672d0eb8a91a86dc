"""A start-up script made of named pieces, which stay readable in the output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..language.expr import TextLike
from .checked import checked


@checked
@dataclass(frozen=True, kw_only=True)
class Fragment:
    """A named piece of an agent's start-up script.

    :param name: what the piece does, as a comment says it. :param script: shell, or what a ``#!`` line names.
    :param phase: what it does, which puts pieces in order: install, wait, start.
    """

    name: str
    script: TextLike
    phase: Literal["install", "wait", "start"] = "start"


_PHASES = ("install", "wait", "start")


def compose(fragments: Sequence[Fragment]) -> TextLike | None:
    """The pieces as one script, in the order of their phases. A single piece is left exactly as it is.

    Several are each run from a file of their own, by ``sh -e`` or by the program that a first line with ``#!`` names: one can't
    change another's variables, and has the standard input that the whole script has. The first that fails ends the start-up,
    with its exit code.
    """
    if not fragments:
        return None
    if len(fragments) == 1:
        return fragments[0].script
    ordered = sorted(fragments, key=lambda fragment: _PHASES.index(fragment.phase))
    return "\n".join(_piece(fragment, number) for number, fragment in enumerate(ordered, 1))


# A read-only root file system may have no folder for temporary files, the home is writable.
_PIECE = """\
# {number}. {name}
piece=$(mktemp || mktemp -p "$HOME") && cat >"$piece" <<'{end}' || exit
{text}{end}
code=0; {run} || code=$?
rm -f "$piece"
[ "$code" -eq 0 ] || exit "$code"
"""


def _piece(fragment: Fragment, number: int) -> str:
    script = str(fragment.script)
    text = script if script.endswith("\n") else script + "\n"
    end = "END_OF_PIECE"
    while f"\n{end}\n" in f"\n{text}":
        end += "_"
    run = 'chmod +x "$piece" && "$piece"' if script.startswith("#!") else 'sh -e "$piece"'
    name = " ".join(fragment.name.split())
    return _PIECE.format(number=number, name=name, end=end, text=text, run=run)
