"""Whether variables, outputs, checks, modules and conditions have the arguments that Terraform knows, of their kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..language.reader import has_template, read_template, traversals
from .finding import Finding
from .index import Index
from .places import Body, bodies, is_block
from .values import type_finding
from .wording import show, suggestion

_TOP = (
    *(
        "//",
        "terraform",
        "variable",
        "locals",
        "provider",
        "data",
        "resource",
        "ephemeral",
        "module",
        "output",
        "check",
    ),
    *("moved", "import", "removed"),
)


class _Shape(NamedTuple):
    required: tuple[str, ...] = ()
    literals: Mapping[str, str] = {}
    """Arguments that Terraform reads before it knows any value, with their types."""
    others: tuple[str, ...] | None = ()
    """What may stand there too; anything if None."""


_SHAPES = {
    "variable": _Shape(
        literals={"description": "string", "sensitive": "bool", "nullable": "bool", "ephemeral": "bool"},
        others=("type", "default", "validation", "deprecated"),
    ),
    "output": _Shape(
        ("value",), {"description": "string", "sensitive": "bool"}, ("depends_on", "precondition", "deprecated")
    ),
    "check": _Shape(("assert",), others=("data",)),
    "module": _Shape(("source",), {"source": "string", "version": "string"}, None),
}
_CONDITION = _Shape(("condition", "error_message"))
_CONDITIONS = {
    **dict.fromkeys(("resource", "data", "ephemeral"), ("precondition", "postcondition")),
    **{"variable": ("validation",), "output": ("precondition",), "check": ("assert",)},
}


def check_declarations(index: Index) -> Iterator[Finding]:
    """Unknown and missing arguments, and conditions that look at nothing."""
    for key in index.document:
        if key not in _TOP:
            yield Finding(key, "", "unknown block", _meant(key, _TOP))
    for address, value in index.malformed:
        message = "there is no block" if value == {} else f"must be a block, not {show(value)}"
        yield Finding(address, "", message, "give it an object of the block's arguments")
    for kind, required in (("moved", ("from", "to")), ("import", ("to",)), ("removed", ("from",))):
        for body in bodies(index.document.get(kind)):
            yield from _shape(kind, "", body, _Shape(required, others=None))
            for name in required:
                value = body.get(name)
                if value is not None and not (isinstance(value, str) and len(list(traversals(value))) == 1):
                    hint = "write it as in `docker_volume.home`"
                    yield Finding(kind, name, f"must be an address, not {show(value)}", hint)
    for block in index.blocks:
        if block.kind == "module" and has_template(str(block.body.get("source"))):
            yield Finding(block.address, "source", "Terraform takes a module's source as it stands", "write it out")
        if block.kind in _SHAPES:
            yield from _shape(block.address, "", block.body, _SHAPES[block.kind])
        names = _CONDITIONS.get(block.kind, ())
        holders = bodies(block.body.get("lifecycle")) if block.type else [block.body]
        for name, holder in ((name, holder) for holder in holders for name in names):
            trail = f"lifecycle.{name}" if block.type else name
            if holder.get(name) is not None and not is_block(holder[name]):
                yield Finding(block.address, trail, f"must be a block, not {show(holder[name])}", "give it an object")
            for condition in bodies(holder.get(name)):
                yield from _shape(block.address, trail, condition, _CONDITION)
                yield from _condition(block.address, f"{trail}.condition", condition.get("condition"))


def _shape(address: str, trail: str, body: Body, shape: _Shape) -> Iterator[Finding]:
    inside = f"{trail}." if trail else ""
    for name in shape.required:
        # An output may be null.
        if name not in body or (body[name] is None and name != "value"):
            yield Finding(address, f"{inside}{name}", "required, but not set", "add it")
    known = (*shape.required, *shape.literals, *(shape.others or ()))
    for name, value in body.items():
        if name in shape.literals:
            if value is None:
                yield Finding(address, f"{inside}{name}", "null is no value for it", "omit it")
            yield from type_finding(address, f"{inside}{name}", value, shape.literals[name], literal=True)
        elif shape.others is not None and name not in known and name != "//":
            yield Finding(address, f"{inside}{name}", "unknown argument", _meant(name, known))


def _condition(address: str, trail: str, value: Any) -> Iterator[Finding]:
    """Terraform refuses a condition that looks at nothing."""
    if value is None:
        return
    if not isinstance(value, str) or not has_template(value):
        yield Finding(
            address, trail, f"{show(value)} is always the same", 'refer to something, as in "${var.zone != …}"'
        )
        return
    template = read_template(value)
    if not template.error and not template.traversals:
        yield Finding(
            address, trail, "the condition refers to nothing, so it checks nothing", "refer to what it is about"
        )


def _meant(name: str, known: tuple[str, ...]) -> str:
    meant = suggestion(name, known)
    return f"did you mean `{meant}`?" if meant else f"known here: {', '.join(known)}"
