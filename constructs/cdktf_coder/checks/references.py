"""Whether everything that a finished document refers to is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .._errors import Problem
from ..language._expressions import Template, Traversal, has_template, read_template, spell, traversals
from ._document import Body, address_of, bodies, labelled, shorten, suggestion, typed
from ._places import Place, places
from .agents import check_agents
from .schema import Providers
from .tags import check_tags

__all__ = ["check_agents", "check_references", "check_tags"]


def check_references(document: Mapping[str, Any], path_of: Callable[[str], str]) -> list[Problem]:
    """Every reference to something that the document doesn't declare, and every template Terraform can't read.

    The document must be whole: also what is written to another file, such as the parameters, stands in it.
    """
    check = _References(document, path_of)
    for place in places(document):
        check.place(place)
    return check.problems


_OWN_ROOTS = frozenset(("each", "count", "self", "path", "terraform"))
_SELF = "in a provisioner or a postcondition write `self`, elsewhere refer to what the value comes from"
_NOUNS = {"var": "variable", "local": "local", "module": "module"}


@dataclass
class _Declared:
    """Everything a document declares."""

    addresses: dict[str, tuple[str, Body]] = field(default_factory=dict)
    """Address → how it is repeated (``count``, ``for_each`` or neither) and its body."""
    aliases: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, document: Body) -> _Declared:
        out = cls()
        for kind in ("resource", "data", "ephemeral"):
            for type_, name, body in typed(document, kind):
                out._add(address_of(kind, type_, name), body)
        for _, body in labelled(document, "check"):
            for type_, name, data in typed(body, "data"):
                out._add(address_of("data", type_, name), data)
        for name, body in labelled(document, "module"):
            out._add(f"module.{name}", body)
        for name, body in labelled(document, "variable"):
            out.addresses[f"var.{name}"] = ("", body)
        for group in bodies(document.get("locals")):
            for name in group:
                out.addresses[f"local.{name}"] = ("", {})
        for name, body in labelled(document, "provider"):
            if isinstance(body.get("alias"), str):
                out.aliases.add(f"{name}.{body['alias']}")
        return out

    def _add(self, address: str, body: Body) -> None:
        repeated = next((name for name in ("count", "for_each") if body.get(name) is not None), "")
        self.addresses[address] = (repeated, body)


class _References:
    def __init__(self, document: Body, path_of: Callable[[str], str]) -> None:
        self.problems: list[Problem] = []
        self._path_of = path_of
        self._declared = _Declared.of(document)
        self._providers = Providers(document)
        self._right: set[Traversal] = set()

    def place(self, place: Place) -> None:
        if place.bare == "provider":
            self._provider(place)
            return
        if place.bare:
            self._address(place)
            return
        template = read_template(place.text)
        if template.error:
            self._unreadable(place, template)
            return
        words = [steps[0] for steps in template.traversals if self._is_word(steps, place.bound)]
        if words:
            self._report(
                place,
                f"Terraform takes `{words[0]}` for a reference",
                f"write `$${{{words[0]}}}` if it is literal text, or the address in full",
            )
            return
        for steps in template.traversals:
            if steps not in self._right and steps[0] not in place.bound:
                self._reference(place, steps)

    def _report(self, place: Place, message: str, hint: str) -> None:
        attribute = f"{place.address}: {place.trail}" if place.trail else place.address
        self.problems.append(Problem(self._path_of(place.address), message, hint, attribute))

    def _is_word(self, steps: Traversal, bound: frozenset[str]) -> bool:
        """Whether a reference is one word, as a shell's variable would be."""
        return len(steps) == 1 and steps[0] not in _OWN_ROOTS and steps[0] not in bound

    def _unreadable(self, place: Place, template: Template) -> None:
        mark = template.error[:2]
        closed = template.error.endswith("}")
        message = f"Terraform can't read `{shorten(template.error)}`" + (
            "" if closed else f", the `{mark}` is never closed"
        )
        self._report(place, message, f"write `{mark[0]}{mark}` where `{mark}` is literal text")

    def _reference(self, place: Place, steps: Traversal) -> None:
        if steps[0] == "resource":  # Terraform's long way to write an address
            steps = steps[1:]
        if not steps or steps[0] in _OWN_ROOTS:
            return
        length = 3 if steps[0] in ("data", "ephemeral") else 2
        if len(steps) < length or any(part.startswith("[") for part in steps[:length]):
            self._report(
                place, f"`{spell(steps)}` names nothing", "write the address in full, as in `data.type.name.attribute`"
            )
            return
        address, rest = ".".join(steps[:length]), steps[length:]
        if address == place.address and steps[0] != "var":  # a variable's validation is about itself
            self._report(place, f"`{address}` can't refer to itself", "leave it out" if place.bare else _SELF)
        elif address not in self._declared.addresses:
            self._undeclared(place, address)
        elif self._instance(place, address, rest) and self._attribute(place, address, steps, rest):
            self._right.add(steps)

    def _undeclared(self, place: Place, address: str) -> None:
        root = address.partition(".")[0]
        noun = _NOUNS.get(root, "data source" if root == "data" else "resource")
        meant = self._meant(address)
        hint = f"did you mean `{meant}`?" if meant else f"add the {noun} to the template"
        self._report(place, f"`{address}` is not declared", hint)

    def _meant(self, address: str) -> str:
        """The declared address that a wrong one was most likely meant to be."""
        known = self._declared.addresses
        root, _, rest = address.partition(".")
        # A forgotten or mixed-up prefix first, then another name of the same type, then a slip in the type.
        others = [
            *(f"{prefix}.{end}" for end in (address, rest) for prefix in ("data", "var", "local", "module")),
            rest,
        ]
        for other in others:
            if other in known:
                return other
        type_, _, name = address.rpartition(".")
        siblings = [other.rpartition(".")[2] for other in known if other.rpartition(".")[0] == type_]
        if len(siblings) == 1 and root not in _NOUNS:
            return f"{type_}.{siblings[0]}"
        sibling = suggestion(name, siblings)
        if sibling:
            return f"{type_}.{sibling}"
        return "" if root in _NOUNS else suggestion(address, (other for other in known if other.endswith(f".{name}")))

    def _instance(self, place: Place, address: str, rest: Traversal) -> bool:
        """Whether an index stands where one belongs."""
        repeated, _ = self._declared.addresses[address]
        root = address.partition(".")[0]
        if root in ("var", "local") or not rest:
            return True
        indexed = rest[0].startswith("[")
        if repeated and not indexed:
            example = "[0]" if repeated == "count" else '["key"]'
            tail = ".".join(rest)
            hint = f"write `{address}{example}.{tail}`"
            if repeated == "count":
                hint += f", or `one({address}[*].{tail})` if there may be none"
            self._report(place, f"`{address}` has `{repeated}`, so `.{tail}` needs an index", hint)
            return False
        if not repeated and indexed and rest[0] != "[*]":
            named = rest[0][2:-2] if rest[0].startswith('["') else ""
            self._report(
                place,
                f"`{address}` has neither `count` nor `for_each`, so `{rest[0]}` finds nothing",
                f"write `{spell((address, *((named,) if named else ()), *rest[1:]))}`",
            )
            return False
        return True

    def _attribute(self, place: Place, address: str, steps: Traversal, rest: Traversal) -> bool:
        """Whether a resource of a known type has the attribute."""
        kind = "data" if steps[0] == "data" else "resource"
        if steps[0] in ("var", "local", "module", "ephemeral"):
            return True
        names = [part for part in rest[:2] if not part.startswith("[")]
        if not names or (rest[0].startswith("[") and len(rest) < 2):
            return True
        known = self._providers.schema(kind, steps[-len(rest) - 2], self._declared.addresses[address][1])
        if known is None:
            return True
        block, name = known.root, names[0]
        if name in block.get("blocks", ()) or known.spec(block, name) is not None:
            return True
        candidates = [*known.names(block), *block.get("computed", ())]
        meant = suggestion(name, candidates)
        hint = (
            f"did you mean `{meant}`?"
            if meant
            else f"the documentation of {known.schema['provider']} lists what it has"
        )
        self._report(place, f"`{address}` has no attribute `{name}`", hint)
        return False

    def _provider(self, place: Place) -> None:
        name = place.text
        if has_template(name):
            self._report(place, f"wants a provider's name, not `{shorten(name)}`", 'write it bare, as in "docker.east"')
        elif "." in name and name not in self._declared.aliases:
            meant = suggestion(name, self._declared.aliases)
            local, _, alias = name.partition(".")
            hint = f"did you mean `{meant}`?" if meant else f'add a provider "{local}" with `alias = "{alias}"`'
            self._report(place, f"no provider `{name}` is declared", hint)

    def _address(self, place: Place) -> None:
        """An address that stands bare, not in ``${…}``."""
        if has_template(place.text):
            self._report(place, f"wants a bare address, not `{shorten(place.text)}`", "write it without `${` and `}`")
            return
        for steps in list(traversals(place.text))[-1:]:  # of an index's own references the last is the outer one
            if len(steps) == 1 and steps[0] not in _OWN_ROOTS:
                self._report(
                    place, f"`{steps[0]}` names nothing", "write the address in full, as in `docker_volume.home`"
                )
            elif place.bare == "depends_on" and len(_whole(steps)) < len(steps):
                self._report(place, f"wants a whole resource, not `{spell(steps)}`", f"write `{spell(_whole(steps))}`")
            else:
                self._reference(place, steps)


def _whole(steps: Traversal) -> Traversal:
    """A reference without what stands behind the resource or its instance."""
    length = {"data": 3, "resource": 3}.get(steps[0], 2)
    if len(steps) > length and steps[length].startswith("["):
        length += 1
    return steps[:length]
