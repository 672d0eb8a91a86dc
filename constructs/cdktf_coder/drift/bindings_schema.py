"""Generated classes held against the schemas that this library ships."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..schemas import Block, Kind, TypeSchema, load_schema
from .change import Change

# What CDKTF adds to every resource; its own spelling of `id` and `lifecycle` among them.
_META = frozenset(
    {"connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioners", "id", "timeouts"}
)


def schema_changes(folder: Path) -> Iterator[Change]:
    """What the classes in a folder of bindings lack, or have too much, wherever a schema is known."""
    for provider in sorted(path for path in folder.iterdir() if (path / "_jsii").is_dir()):
        for module in sorted(provider.glob("*/__init__.py")):
            kind: Kind = "data" if module.parent.name.startswith("data_") else "resource"
            type_ = (
                module.parent.name.removeprefix("data_") if kind == "data" else f"{provider.name}_{module.parent.name}"
            )
            schema = load_schema(kind, type_)
            if schema is not None:
                prefix = _camel(module.parent.name)
                address = f"data.{type_}" if kind == "data" else type_
                yield from _module(str(provider), address, schema, prefix, _classes(module))


def _module(
    subject: str, address: str, schema: TypeSchema, prefix: str, classes: Mapping[str, frozenset[str]]
) -> Iterator[Change]:
    waiting = [(prefix, "", schema["blocks"][-1])]
    while waiting:
        name, path, block = waiting.pop()
        given = classes.get(name)
        if given is None:
            yield Change(subject, "-", address, path, message="the schema has it, the bindings have no class for it")
            continue
        known = _names(block)
        for argument in sorted(known - given):
            yield Change(subject, "-", address, f"{path}{argument}", message="missing in the bindings")
        for argument in sorted(given - known - (_META if not path else frozenset())):
            yield Change(subject, "+", address, f"{path}{argument}", message="not in the schema")
        for nested, known_block in sorted(block.get("blocks", {}).items()):
            if nested in given:
                waiting.append((f"{name}{_camel(nested)}", f"{path}{nested}.", schema["blocks"][known_block["block"]]))


def _names(block: Block) -> frozenset[str]:
    """What may be set: attributes and nested blocks; what differs between versions counts as known."""
    return frozenset(
        (*block.get("required", {}), *block.get("optional", {}), *block.get("varying", {}), *block.get("blocks", {}))
    )


def _classes(module: Path) -> dict[str, frozenset[str]]:
    """The keyword arguments of every class in a generated module."""
    found = {}
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef) and inner.name == "__init__":
                    found[node.name] = frozenset(argument.arg.rstrip("_") for argument in inner.args.kwonlyargs)
    return found


def _camel(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))
