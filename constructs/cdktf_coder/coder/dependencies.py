"""What waits for what by ``node.add_dependency``, as ``depends_on`` of blocks."""

from __future__ import annotations

from collections.abc import Iterator

from .._errors import Problem
from ..bindings.elements import address_of
from ..bindings.toolkit import IConstruct
from .base import CoderConstruct, template_of

_WAIT = ("resource", "module")
_WAITED_FOR = ("resource", "data", "module")


class Dependencies:
    """The dependencies of one template. Everything in a construct waits for everything in another."""

    def __init__(self) -> None:
        self._noted: list[tuple[IConstruct, tuple[IConstruct, ...]]] = []

    def add(self, construct: IConstruct, on: tuple[IConstruct, ...]) -> None:
        """Note that a construct waits for others."""
        if on:
            self._noted.append((construct, on))

    def resolved(self) -> tuple[dict[str, list[str]], list[Problem]]:
        """What each block waits for, by addresses, and what can't be so."""
        waiting: dict[str, list[str]] = {}
        found: list[Problem] = []
        for construct, on in self._noted:
            others = [other for other in on if template_of(other) is not template_of(construct)]
            if others:
                message = f"node.add_dependency: {_path(others[0])} is another template's"
                found.append(Problem(_path(construct), message, "give one of this template"))
                continue
            kinds = (*_WAIT, "data") if isinstance(construct, CoderConstruct) and len(construct.blocks) == 1 else _WAIT
            own = list(_addresses(construct, kinds))
            needed = [address for other in on for address in _addresses(other, _WAITED_FOR)]
            for item, addresses, does in ((construct, own, "wait for anything"), (on[0], needed, "be waited for")):
                if not addresses:
                    message = f"node.add_dependency: nothing in {_path(item)} can {does}"
                    hint = (
                        "give a construct that makes a resource or a module; parameters and variables are read before"
                    )
                    found.append(Problem(_path(construct), message, hint))
            for address in own:
                known = waiting.setdefault(address, [])
                known += [other for other in needed if other not in known and other not in own]
        return {address: needed for address, needed in waiting.items() if needed}, found


def _addresses(construct: IConstruct, kinds: tuple[str, ...]) -> Iterator[str]:
    """The addresses of everything in a construct that Terraform can order."""
    for item in construct.node.find_all():
        if isinstance(item, CoderConstruct):
            yield from (
                block.address
                for block in item.blocks
                if block.kind in kinds and block.type not in _READ_FIRST and block.written is not None
            )
        elif (address := address_of(item)) and _kind(address) in kinds:
            yield address


# Coder reads these before anything is built.
_READ_FIRST = frozenset(("coder_parameter", "coder_workspace_preset", "coder_workspace_tags"))


def _kind(address: str) -> str:
    first = address.partition(".")[0]
    return first if first in ("data", "module", "var", "output") else "resource"


def _path(construct: IConstruct) -> str:
    return construct.path if isinstance(construct, CoderConstruct) else construct.node.path
