"""How Terraform reads a string in its JSON syntax, by the place in which it stands.

JSON has one kind of string for all. Terraform evaluates most of them as templates; what it decodes before there is anything
to refer to it takes as they stand (its decoder is then given no scope), and where it wants an address, a keyword or a type it
parses the string as an expression. The tests ask the real Terraform place by place.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


class Spelling(Enum):
    """How a string in JSON is meant."""

    TEMPLATE = "template"
    """As a template: ``${…}`` is a reference."""
    LITERAL = "literal"
    """As it stands."""
    ADDRESS = "address"
    """As an expression of its own: an address, a keyword or a type."""


def _table(other: Spelling = Spelling.TEMPLATE, *, literal: str = "", address: str = "") -> Mapping[str, Spelling]:
    named = dict.fromkeys(literal.split(), Spelling.LITERAL) | dict.fromkeys(address.split(), Spelling.ADDRESS)
    return {**named, _OTHER: other}


_OTHER = "*"
_RESOURCE = _table(address="provider depends_on")
# A block that is written inside another one has a row of its own.
PLACES: Mapping[str, Mapping[str, Spelling]] = {
    "resource": _RESOURCE,
    "data": _RESOURCE,
    "ephemeral": _RESOURCE,
    "lifecycle": _table(
        literal="create_before_destroy prevent_destroy destroy", address="ignore_changes replace_triggered_by"
    ),
    "provisioner": _table(address="when on_failure"),
    "provider": _table(literal="alias version"),
    "module": _table(literal="source version", address="providers depends_on"),
    "variable": _table(Spelling.LITERAL, address="type"),
    "output": _table(literal="description sensitive ephemeral", address="depends_on"),
    "terraform": _table(Spelling.LITERAL, address="experiments"),
    "required_providers": _table(Spelling.LITERAL),
    "backend": _table(Spelling.LITERAL),
    "cloud": _table(Spelling.LITERAL),
    "moved": _table(address="from to"),
    "removed": _table(address="from"),
    "import": _table(address="to provider"),
}
"""Kind of block → argument, or ``*`` for all others → how it is read."""
_FREE = _table()


def spellings(block: str) -> Mapping[str, Spelling]:
    """How the arguments of a kind of block are read that aren't read as all others of it."""
    return {name: spelling for name, spelling in PLACES.get(block, _FREE).items() if name != _OTHER}


def spelling(block: str, argument: str = _OTHER) -> Spelling:
    """How an argument of a kind of block is read: ``spelling("output", "description")``. Keys of objects in it are read
    alike. Without a name, how those are that ``spellings`` doesn't list."""
    places = PLACES.get(block, _FREE)
    return places.get(argument, places[_OTHER])
