"""Whether everything that a finished document refers to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.reader import Template, Traversal, has_template, spell, traversals
from .finding import Finding
from .index import Index
from .places import Place
from .wording import shorten, suggestion


def check_references(index: Index) -> Iterator[Finding]:
    """Every reference to something that the document doesn't declare, and every template Terraform can't read."""
    check = _References(index)
    for place in index.places:
        check.place(place)
    yield from check.found


_OWN_ROOTS = frozenset(("each", "count", "self", "path", "terraform"))
_SELF = "in a provisioner or a postcondition write `self`, elsewhere refer to what the value comes from"
_PROVIDER = re.compile(r"[\w-]+(\.[\w-]+)?")
_NOUNS = {"var": "variable", "local": "local", "module": "module"}


class _References:
    def __init__(self, index: Index) -> None:
        self.found: list[Finding] = []
        self._index = index
        self._declared = {
            block.address: block for block in index.blocks if block.kind not in ("provider", "output", "check")
        }
        self._aliases = {block.address.partition(".")[2] for block in index.of("provider") if block.body.get("alias")}
        self._right: set[tuple[Traversal, str]] = set()

    def place(self, place: Place) -> None:
        if place.bare == "provider":
            self._provider(place)
            return
        if place.bare:
            self._address(place)
            return
        template = place.template
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
            if steps[0] not in place.bound and (steps, place.address) not in self._right:
                self._reference(place, steps)

    def _report(self, place: Place, message: str, hint: str) -> None:
        self.found.append(Finding(place.address, place.trail, message, hint))

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
                place,
                f"`{spell(steps)}` is not an address",
                "write the address in full, as in `data.type.name.attribute`",
            )
            return
        address, rest = ".".join(steps[:length]), steps[length:]
        if address == place.address and steps[0] != "var":  # a variable's validation is about itself
            self._report(place, f"`{address}` can't refer to itself", "omit it" if place.bare else _SELF)
        elif address not in self._declared:
            self._undeclared(place, address)
        elif self._instance(place, address, rest) and self._attribute(place, address, rest):
            self._right.add((steps, place.address))

    def _undeclared(self, place: Place, address: str) -> None:
        root = address.partition(".")[0]
        noun = _NOUNS.get(root, "data source" if root == "data" else "resource")
        meant = self._meant(address)
        hint = f"did you mean `{meant}`?" if meant else f"add the {noun} to the template"
        self._report(place, f"`{address}` is not declared", hint)

    def _meant(self, address: str) -> str:
        """The declared address that a wrong one was most likely meant to be."""
        known = self._declared
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
        repeated = self._declared[address].repeated
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
                f"`{address}` has neither `count` nor `for_each`, so `{rest[0]}` is invalid",
                f"write `{spell((address, *((named,) if named else ()), *rest[1:]))}`",
            )
            return False
        return True

    def _attribute(self, place: Place, address: str, rest: Traversal) -> bool:
        """Whether a resource of a known type has the attribute."""
        block = self._declared[address]
        names = [part for part in rest[:2] if not part.startswith("[")]
        if block.kind not in ("resource", "data") or not names or (rest[0].startswith("[") and len(rest) < 2):
            return True
        known = self._index.schema(block)
        if known is None:
            return True
        body, name = known.root, names[0]
        if name in body.get("blocks", ()) or known.spec(body, name) is not None:
            return True
        meant = suggestion(name, [*known.names(body), *body.get("computed", ())])
        hint = (
            f"did you mean `{meant}`?"
            if meant
            else f"the documentation of {known.schema['provider']} lists what it has"
        )
        self._report(place, f"`{address}` has no attribute `{name}`", hint)
        return False

    def _provider(self, place: Place) -> None:
        name = place.text
        if not _PROVIDER.fullmatch(name):
            self._report(
                place, f"must be a provider's name, not `{shorten(name)}`", 'write it bare, as in "docker.east"'
            )
        elif "." in name and name not in self._aliases:
            meant = suggestion(name, self._aliases)
            local, _, alias = name.partition(".")
            hint = f"did you mean `{meant}`?" if meant else f'add a provider "{local}" with `alias = "{alias}"`'
            self._report(place, f"no provider `{name}` is declared", hint)

    def _address(self, place: Place) -> None:
        """An address that stands bare, not in ``${…}``."""
        if has_template(place.text):
            self._report(place, f"must be a bare address, not `{shorten(place.text)}`", "write it without `${` and `}`")
            return
        found = list(traversals(place.text))
        if not found:
            self._report(
                place, f"must be an address, not `{shorten(place.text)}`", "write it as in `docker_volume.home`"
            )
        for steps in found[:1]:  # those of an index follow it
            if len(steps) == 1 and steps[0] not in _OWN_ROOTS:
                self._report(
                    place, f"`{steps[0]}` is not an address", "write the address in full, as in `docker_volume.home`"
                )
            elif place.bare == "depends_on" and len(_whole(steps)) < len(steps):
                self._report(
                    place, f"must be a whole resource, not `{spell(steps)}`", f"write `{spell(_whole(steps))}`"
                )
            elif place.bare == "replace_triggered_by" and steps[0] in ("var", "local", "module", "data", "path"):
                hint = "write the address of a resource, with an attribute or without"
                self._report(place, f"only a resource can be a trigger, not `{spell(steps)}`", hint)
            else:
                self._reference(place, steps)


def _whole(steps: Traversal) -> Traversal:
    """A reference without what stands behind the resource or its instance."""
    length = {"data": 3, "resource": 3}.get(steps[0], 2)
    if len(steps) > length and steps[length].startswith("["):
        length += 1
    return steps[:length]
