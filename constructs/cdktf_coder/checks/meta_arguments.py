"""Whether the arguments that Terraform itself gives every block have their shape, whatever the block's type."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.reader import has_template, traversals
from . import wording
from .finding import Finding
from .index import Block, Index
from .places import bodies, is_block
from .values import is_list_of, type_finding
from .wording import show, suggestion

META: dict[str, frozenset[str]] = {
    "resource": frozenset(
        ("count", "for_each", "depends_on", "provider", "lifecycle", "connection", "provisioner", "dynamic", "//")
    ),
    "data": frozenset(("count", "for_each", "depends_on", "provider", "lifecycle", "dynamic", "//")),
    "provider": frozenset(("alias", "version", "dynamic", "//")),
}
"""What may stand in a block beside what its type knows."""
_LIFECYCLE = {
    "resource": (
        "create_before_destroy",
        "prevent_destroy",
        "ignore_changes",
        "replace_triggered_by",
        "precondition",
        "postcondition",
    ),
    "data": ("precondition", "postcondition"),
}


def check_meta_arguments(index: Index) -> Iterator[Finding]:
    """``count``, ``for_each``, ``depends_on``, ``provider``, ``lifecycle`` and ``alias`` of the wrong shape."""
    for block in index.of("provider"):
        alias = block.body.get("alias")
        if alias is not None and (not isinstance(alias, str) or has_template(alias)):
            yield Finding(block.address, "alias", f"must be a name, not {show(alias)}", 'write it out, as in "east"')
    for block in index.blocks:
        if block.kind in ("resource", "data", "ephemeral", "module"):
            yield from _repetition(block)
        if block.kind in ("resource", "data", "ephemeral", "module", "output"):
            yield from _dependencies(block)
        if block.kind in _LIFECYCLE:
            yield from _links(block)
            yield from _lifecycle(block)


def _repetition(block: Block) -> Iterator[Finding]:
    count, for_each = block.body.get("count"), block.body.get("for_each")
    if "count" in block.body and "for_each" in block.body:
        yield Finding(block.address, "", "`count` and `for_each` exclude each other", "keep one of them")
    if count is not None:
        yield from type_finding(block.address, "count", count, "number")
    if isinstance(for_each, (list, tuple)):
        hint = 'write "${toset([…])}" or an object'
        yield Finding(block.address, "for_each", "must be a map or a set, not a list", hint)
    elif isinstance(for_each, (bool, int, float)) or (isinstance(for_each, str) and not has_template(for_each)):
        message = f"must be a map or a set, not {show(for_each)}"
        yield Finding(block.address, "for_each", message, "give it a reference or an object")


def _dependencies(block: Block) -> Iterator[Finding]:
    depends_on = block.body.get("depends_on")
    if depends_on is not None and not is_list_of(depends_on, str):
        message = f"must be a list of addresses, not {show(depends_on)}"
        yield Finding(block.address, "depends_on", message, 'as in ["docker_volume.home"]')


def _links(block: Block) -> Iterator[Finding]:
    provider = block.body.get("provider")
    if provider is not None and not isinstance(provider, str):
        message = f"must be a provider's name, not {show(provider)}"
        yield Finding(block.address, "provider", message, 'as in "docker" or "docker.east"')
    for name in ("connection", "provisioner", "lifecycle"):
        value = block.body.get(name)
        if name in META[block.kind] and value is not None and not is_block(value):
            yield Finding(block.address, name, f"must be a block, not {show(value)}", "give it an object")


def _lifecycle(block: Block) -> Iterator[Finding]:
    known = _LIFECYCLE[block.kind]
    lifecycles = list(bodies(block.body.get("lifecycle")))
    if len(lifecycles) > 1:
        message = f"{wording.blocks(len(lifecycles))}, but at most 1 is allowed"
        yield Finding(block.address, "lifecycle", message, "make them one")
    for lifecycle in lifecycles:
        for name, value in lifecycle.items():
            if name in ("create_before_destroy", "prevent_destroy"):
                yield from type_finding(block.address, f"lifecycle.{name}", value, "bool", literal=True)
            if name not in known and name != "//" and value is not None:
                meant = suggestion(name, known)
                hint = f"did you mean `{meant}`?" if meant else f"known here: {', '.join(known)}"
                yield Finding(block.address, f"lifecycle.{name}", "unknown argument", hint)
        triggers = lifecycle.get("replace_triggered_by")
        if triggers is not None and not is_list_of(triggers, str):
            message = f"must be a list of addresses, not {show(triggers)}"
            yield Finding(block.address, "lifecycle.replace_triggered_by", message, 'as in ["docker_volume.home"]')
        ignored = lifecycle.get("ignore_changes")
        if ignored is not None and ignored != "all" and not is_list_of(ignored, str):
            message = f'must be a list of attributes or "all", not {show(ignored)}'
            yield Finding(block.address, "lifecycle.ignore_changes", message, 'as in ["image"]')
        for at, name in enumerate(ignored if isinstance(ignored, (list, tuple)) else ()):
            if isinstance(name, str) and name != "all" and len(list(traversals(name))) != 1:
                message = f"must be an attribute, not {show(name)}"
                yield Finding(block.address, f"lifecycle.ignore_changes[{at}]", message, "write its name alone")
