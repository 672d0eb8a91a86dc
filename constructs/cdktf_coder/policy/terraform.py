"""What Terraform itself hands over: the machine that it runs on, and what is not in the directory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..document import Block, Document, Expression
from ..language.nodes import Node, is_text
from . import sources as page
from .docker_tables import harmless_file
from .facts import Open, expressions, value_of
from .handover import Handover
from .providers import look_at_provider
from .rules import by, shown

_MACHINE = "the machine that runs Terraform, with the credentials it has"
_FILES = "files of the machine that runs Terraform"
_READERS = ("file", "filebase64", "fileexists", "templatefile", "filemd5", "filesha1", "filesha256", "filesha512",
            "filebase64sha256", "filebase64sha512", "fileset")  # fmt: skip
_ELSEWHERE = ("pathexpand", "abspath")
_SUSPECT = frozenset((*_READERS, *_ELSEWHERE, "templatestring"))

HARMLESS = re.compile(r"(coder|random|time|tls)_\w+|cloudinit_config|terraform_data|null_resource|null_data_source")
"""Types that hand over nothing by themselves."""
REFUSED: Mapping[str, tuple[str, str]] = {
    "data.external": (f"{_MACHINE}: it runs a program there", page.EXTERNAL),
    "data.http": ("whatever the machine that runs Terraform can reach by HTTP", page.HTTP),
    "data.tls_certificate": ("whatever the machine that runs Terraform can reach by TLS", page.HTTP),
    "data.terraform_remote_state": ("the state of other workspaces", page.REMOTE_STATE),
    "local_file": (f"{_FILES}, to be written to", page.LOCAL),
    "local_sensitive_file": (f"{_FILES}, to be written to", page.LOCAL),
    "data.local_command": (f"{_MACHINE}: it runs a program there", page.LOCAL),
    "action.local_command": (f"{_MACHINE}: it runs a program there", page.LOCAL),
}
_KNOWN_PROVIDERS = re.compile(
    r"(registry\.terraform\.io/|registry\.opentofu\.org/)?(hashicorp/[\w-]+|coder/coder|kreuzwerker/docker|mingfang/k8s)"
)


def look_at_terraform(document: Document) -> Iterator[Handover]:
    """Provisioners, connections, imports, functions that read files, providers, and external modules."""
    for module in document.root.walk():
        for block in module.blocks:
            yield from _provisioners(block)
            yield from _files(block, document)
            if block.kind == "import":
                what = "an object that exists already, whoever's it is"
                yield Handover(block.address, "", what, source=page.IMPORT)
            elif block.kind == "required_provider":
                yield from _provider(block)
            elif block.kind == "module" and block.name not in module.children:
                source = block.literal("source")
                said = shown(source) if isinstance(source, str) else "elsewhere"
                yield Handover(
                    block.address, "", f"what the module from {said} holds", seen="module", source=page.MODULES
                )
            elif block.kind == "provider":
                yield from look_at_provider(block)
            elif block.kind in ("backend", "cloud"):
                what = "the state, in which every credential stands, to whoever can read it there; Coder keeps it by itself"
                yield Handover(block.address, "", what, source=page.REMOTE_STATE)
    for path in document.files:
        if path.endswith((".tofu", ".tofu.json")):
            yield Handover(path, "", "what OpenTofu reads instead of the other files", seen="type")


def _provisioners(block: Block) -> Iterator[Handover]:
    for inner in block.nested("provisioner"):
        name = inner.name or "provisioner"
        what = f"{_MACHINE}: it runs commands there" if name == "local-exec" else "whatever machine it connects to"
        yield Handover(block.address, f"provisioner.{name}", what, source=page.PROVISIONERS)
    if block.kind == "resource" and block.nested("connection"):
        yield Handover(block.address, "connection", "whatever machine it connects to", source=page.PROVISIONERS)


def _provider(block: Block) -> Iterator[Handover]:
    entries = block.body.arguments["value"].entries() or {}
    source = entries["source"].literal if "source" in entries else f"hashicorp/{block.name}"
    if not (isinstance(source, str) and _KNOWN_PROVIDERS.fullmatch(source.lower())):
        what = f"what the provider {source} does on the machine that runs Terraform"
        yield Handover(block.address, "", what, seen="type", source=page.PROVIDERS)


# Functions that read files.


def _files(block: Block, document: Document) -> Iterator[Handover]:
    for place, expression in expressions(block.body):
        calls = {name.removeprefix("core::") for name in expression.calls}
        if calls and (calls & _SUSPECT or any("::" in name for name in calls)):
            for what in dict.fromkeys(_reads(expression, document)):
                yield Handover(block.address, place, what, source=page.FILE_FUNCTION)


def _reads(expression: Expression, document: Document) -> Iterator[str]:
    """What the functions of an expression read that isn't in the directory. Names bound by `for` to files of the directory
    are files of the directory."""
    waiting: list[tuple[Node, frozenset[str]]] = [(expression.node, frozenset())]
    while waiting:
        node, listed = waiting.pop()
        inner = listed
        if node.kind == "for":
            inner = listed - set(node.value[:2])
            if node.parts[0].kind == "call" and node.parts[0].value.removeprefix("core::") == "fileset":
                inner |= {node.value[1]}
        if node.kind == "call":
            yield from _call(node, listed, expression, document)
        waiting.extend((part, inner) for part in node.parts)


def _call(node: Node, listed: frozenset[str], expression: Expression, document: Document) -> Iterator[str]:
    name = node.value.removeprefix("core::")
    if name in _ELSEWHERE:
        yield f"{_FILES}, by {name}()"
    elif name == "templatestring":
        yield f"{_FILES}, if the template that it is given reads some"
    elif "::" in name and not name.startswith("provider::terraform::"):
        yield f"what the function {name} does on the machine that runs Terraform"
    elif name in _READERS and node.parts:
        path = Expression(node.parts[0], "", expression.origin, expression.scope)
        value = value_of(path)
        if not (harmless_file(value) or _is_listed(node.parts[0], listed)):
            said = f"at a path that {by(value)} decides" if isinstance(value, Open) else f"by {shown(value)}"
            yield f"{_FILES}, {said}"
        elif name == "fileset" and (len(node.parts) < 2 or not is_text(node.parts[1]) or ".." in node.parts[1].value):
            yield f"{_FILES}, by a pattern that leads out of the directory"
        elif name == "templatefile":
            yield from _template_file(value, document, expression)


def _is_listed(node: Node, listed: frozenset[str]) -> bool:
    """``"${path.module}/${name}"`` of a name that ``fileset`` gave."""
    if node.kind != "text":
        return False
    first, *rest = node.parts
    if first.kind != "get" or first.parts[0].value != "path" or first.parts[1].value not in ("module", "root"):
        return False
    return all(
        (is_text(part) and ".." not in part.value) or (part.kind == "name" and part.value in listed) for part in rest
    )


def _template_file(value: Any, document: Document, expression: Expression) -> Iterator[str]:
    """A template may call functions of its own."""
    path = _path(value)
    file = document.files.get(path)
    if file is None:
        yield f"{_FILES}, if the template {path} reads some: it is not in the directory"
        return
    text = file.read_bytes().decode("utf-8", "replace")
    sequences = "".join(re.findall(r"[$%]\{(.*?)\}", text, re.DOTALL))
    for name in (*_READERS, *_ELSEWHERE):
        if re.search(rf"\b{name}\s*\(", sequences) or (re.search(rf"\b{name}\s*\(", text) and "${" in text):
            yield f"{_FILES}, by {name}() in {path}"
            return


def _path(value: Any) -> str:
    text = str(value.expression.stands_for.node.parts[-1].value) if isinstance(value, Open) else str(value)
    return text.removeprefix("./").lstrip("/")
