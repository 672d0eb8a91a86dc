"""Write what was read in one syntax in the other one, as plainly as possible."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cdktf_coder.document import Block, Body, read_directory
from cdktf_coder.document.hcl_body import RawBlock, RawBody
from cdktf_coder.language.nodes import Node, is_text, pairs, spell


def write(directory: Path, files: dict[str, Any]) -> Path:
    """A directory of these files; what is no text is written as JSON."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_bytes(text.encode())
    return directory


def read(directory: Path, files: dict[str, Any]) -> Any:
    return read_directory(write(directory, files))


# HCL as JSON.

_ADDRESSES = (
    "provider",
    "depends_on",
    "ignore_changes",
    "replace_triggered_by",
    "type",
    "from",
    "to",
    "when",
    "providers",
)
_LITERAL = ("default",)


def as_json(body: RawBody) -> dict[str, Any]:
    """A file in native syntax in Terraform's JSON syntax."""
    found: dict[str, Any] = {argument.name: _value(argument.node, argument.name) for argument in body.arguments}
    for block in body.blocks:
        name, value = _block(block)
        found.setdefault(name, []).append(value)
    return found


def _block(block: RawBlock) -> tuple[str, Any]:
    value: Any = as_json(block.body)
    if block.kind == "dynamic":
        iterator = next((a for a in block.body.arguments if a.name == "iterator"), None)
        if iterator:
            value["iterator"] = spell(iterator.node)
    for label in reversed(block.labels):
        value = {label: value}
    return block.kind, value


def _value(node: Node, name: str) -> Any:
    if name in _ADDRESSES:
        if node.kind == "tuple":
            return [spell(part) if not is_text(part) else part.value for part in node.parts]
        if node.kind == "object":
            return {key.value: spell(value) for key, value in pairs(node)}
        return node.value if is_text(node) else spell(node)
    return json_value(node, literal=name in _LITERAL)


def json_value(node: Node, *, literal: bool = False) -> Any:
    if node.kind == "constant":
        return escaped(node.value) if isinstance(node.value, str) and not literal else node.value
    if node.kind == "tuple":
        return [json_value(part, literal=literal) for part in node.parts]
    if node.kind == "object":
        return {_key(key, literal): json_value(value, literal=literal) for key, value in pairs(node)}
    if node.kind == "text":
        return "".join(escaped(part.value) if is_text(part) else f"${{{spell(part)}}}" for part in node.parts)
    return f"${{{spell(node)}}}"


def _key(key: Node, literal: bool) -> str:
    value = json_value(key, literal=literal)
    return value if isinstance(value, str) else json.dumps(value)


def escaped(text: str) -> str:
    return text.replace("${", "$${").replace("%{", "%%{")


# What was read as HCL.


def as_hcl(blocks: tuple[Block, ...] | list[Block], depth: int = 0) -> str:
    return "".join(_hcl_block(block, depth) for block in blocks)


def _hcl_block(block: Block, depth: int) -> str:
    pad = "  " * depth
    labels = "".join(f' "{label}"' for label in block.labels)
    if block.dynamic is None:
        return f"{pad}{block.kind}{labels} {{\n{hcl_body(block.body, depth + 1)}{pad}}}\n"
    each = f"{pad}  for_each = {block.dynamic.for_each.normal}\n" if block.dynamic.for_each else ""
    if block.dynamic.iterator != block.kind:
        each += f"{pad}  iterator = {block.dynamic.iterator}\n"
    content = f"{pad}  content {{\n{hcl_body(block.body, depth + 2)}{pad}  }}\n"
    return f'{pad}dynamic "{block.kind}" {{\n{each}{content}{pad}}}\n'


def hcl_body(body: Body, depth: int = 0) -> str:
    pad = "  " * depth
    arguments = "".join(f"{pad}{name} = {value.normal}\n" for name, value in body.arguments.items())
    return arguments + as_hcl(body.blocks, depth)
