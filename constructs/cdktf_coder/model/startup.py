"""A start-up script made of named pieces, which stay readable in the output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..language.expr import TextLike


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

    Several are each run by a shell of their own, so that one can't change another's variables; the first that fails ends
    the start-up. A piece that begins with ``#!`` is run by the program named there.
    """
    if not fragments:
        return None
    if len(fragments) == 1:
        return fragments[0].script
    ordered = sorted(fragments, key=lambda fragment: _PHASES.index(fragment.phase))
    return "\n".join(_piece(fragment, number) for number, fragment in enumerate(ordered, 1))


def _piece(fragment: Fragment, number: int) -> str:
    script = str(fragment.script)
    text = script if script.endswith("\n") else script + "\n"
    end = "END_OF_PIECE"
    while f"\n{end}\n" in f"\n{text}":
        end += "_"
    head = f"# {number}. {fragment.name}\n"
    if not script.startswith("#!"):
        return f"{head}sh -e -s <<'{end}' || exit 1\n{text}{end}\n"
    return (
        f'{head}piece=$(mktemp) && cat >"$piece" <<\'{end}\' && chmod +x "$piece" && "$piece" || exit 1\n{text}{end}\n'
    )
