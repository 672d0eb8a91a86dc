"""Where secret values stand in a document: what is printed of one goes by here first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..language.nodes import Node, is_text, pairs, spell_step
from ..language.secret import Secrets, is_secret_name
from .blocks import Block, Body, Expression
from .module import Document
from .unknown import UNKNOWN

_KUBERNETES_SECRETS = re.compile(r"kubernetes_secret(_v1)?|k8s_core_v1_secret")
_DATA = ("data", "binary_data", "string_data", "stringData")
LONG_ENOUGH = 6
_INDEX = re.compile(r"\[\d*\]")


@dataclass(frozen=True)
class SecretPlace:
    """One value that is secret."""

    address: str
    path: str
    """The attribute, as differences name it: ``default``, ``data.password``, ``registry_auth[0].password``."""
    value: str = field(repr=False)
    """The text that stands there; empty if it is a reference, which tells nothing."""
    certain: bool = True
    """Whether the template says that it is secret. Else its name says so, ``POSTGRES_PASSWORD`` for one."""


class DocumentSecrets:
    """The secret values of a document."""

    def __init__(self, places: Iterable[SecretPlace]) -> None:
        self.places = tuple(places)
        self._at: dict[str, set[str]] = {}
        for place in self.places:
            self._at.setdefault(place.address, set()).add(_plain(place.path))
        self.values = Secrets(sorted({place.value for place in self.places if place.value}))
        """What may not be printed."""
        self.told = Secrets(
            sorted({place.value for place in self.places if place.certain and len(place.value) >= LONG_ENOUGH})
        )
        """What may not stand in prose either: what surely is secret and can't be a word by chance."""

    def __repr__(self) -> str:
        return f"<DocumentSecrets at {len(self.places)} places>"

    def in_clear(self) -> tuple[SecretPlace, ...]:
        """The places at which something that surely is secret is written out."""
        return tuple(place for place in self.places if place.certain and place.value)

    def hides(self, address: str, path: str) -> bool:
        """Whether an attribute, or a part of one, is secret."""
        plain = _plain(path)
        return any(
            plain == secret or plain.startswith((f"{secret}.", f"{secret}[")) for secret in self._at.get(address, ())
        )


def _plain(path: str) -> str:
    """A path without the numbers of elements, which change."""
    return _INDEX.sub("", path)


def secrets_of(document: Document) -> DocumentSecrets:
    """The secret values of a document: of sensitive variables and outputs, masked parameters and their presets, what the
    providers call sensitive, Kubernetes' secrets, what ``sensitive()`` is applied to, and what has a secret's name.
    """
    masked = _masked(document)
    found: dict[tuple[str, str, str], SecretPlace] = {}
    for block in document.blocks():
        for place in _of_block(block, masked):
            key = (place.address, place.path, place.value)
            if key not in found or place.certain:
                found[key] = place
    return DocumentSecrets(found.values())


def _masked(document: Document) -> frozenset[str]:
    """The names of the parameters whose input is masked."""
    found = set()
    for block in document.blocks("data", "coder_parameter"):
        if _mask_input(block):
            found.add(str(block.literal("name")))
    return frozenset(found)


def _mask_input(block: Block) -> bool:
    styling = block.get("styling")
    value = styling.evaluate() if styling is not None else None
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return False
    if isinstance(value, Mapping):
        return value.get("mask_input") not in (None, False, "false")
    # What isn't settled may mask the input.
    return value is UNKNOWN and styling is not None and "mask_input" in styling.normal


def _of_block(block: Block, masked: frozenset[str]) -> Iterator[SecretPlace]:
    address = block.address
    body = block.body
    if block.kind == "variable" and _on(body, "sensitive", "ephemeral"):
        yield from _values(address, "default", body.get("default"))
    elif block.kind == "output" and _on(body, "sensitive", "ephemeral"):
        yield from _values(address, "value", body.get("value"))
    elif block.kind == "data" and block.type == "coder_parameter" and _mask_input(block):
        yield from _values(address, "default", body.get("default"))
        for inner in block.nested("option"):
            yield from _values(address, "option.value", inner.get("value"))
    elif block.kind == "data" and block.type == "coder_workspace_preset":
        parameters = body.get("parameters")
        for name, value in ((parameters.entries() or {}) if parameters is not None else {}).items():
            if name in masked:
                yield from _values(address, f"parameters{_dotted(name)}", value)
    elif block.kind == "resource" and _KUBERNETES_SECRETS.fullmatch(block.type):
        for name in _DATA:
            yield from _values(address, name, body.get(name))
    elif block.kind == "resource" and block.type == "docker_secret":
        yield from _values(address, "data", body.get("data"))
    elif block.type == "kubernetes_manifest":
        manifest = (body.arguments["manifest"].entries() or {}) if "manifest" in body.arguments else {}
        if "kind" in manifest and manifest["kind"].literal == "Secret":
            for name in _DATA:
                yield from _values(address, f"manifest.{name}", manifest.get(name))
    elif block.kind == "resource" and block.type == "coder_env" and is_secret_name(block.literal("name")):
        yield from _values(address, "value", body.get("value"), certain=False)
    yield from _of_body(address, body, "")


def _on(body: Body, *names: str) -> bool:
    return any(body.literal(name, False) not in (False, "false", None) for name in names)


def _dotted(name: str) -> str:
    step = spell_step(name)
    return step if step.startswith("[") else f".{step}"


def _of_body(address: str, body: Body, trail: str) -> Iterator[SecretPlace]:
    """What the provider's schema or a name calls secret, and values that are secret wherever they stand."""
    sensitive: Any = (body.shape.provider_block or {}).get("sensitive", ())
    for name, argument in body.arguments.items():
        path = f"{trail}{_dotted(name)}".removeprefix(".")
        if name in sensitive:
            yield from _values(address, path, argument)
        elif is_secret_name(name):
            yield from _values(address, path, argument, certain=False)
        yield from _inside(address, path, argument.node)
    for block in body.blocks:
        path = f"{trail}.{block.kind}".removeprefix(".")
        named = block.body.get("name")
        if named is not None and is_secret_name(named.literal):
            yield from _values(address, f"{path}.value", block.body.get("value"), certain=False)
        if block.opaque is not None:
            yield from _inside(address, path, block.opaque.node)
        yield from _of_body(address, block.body, path)


def _values(address: str, path: str, expression: Expression | None, *, certain: bool = True) -> Iterator[SecretPlace]:
    """A value that is secret as a whole, by all the constant texts in it."""
    if expression is None:
        return
    texts = {text for text in _texts(expression.node) if text}
    value = expression.evaluate()
    if isinstance(value, str) and value:
        texts.add(value)
    for text in sorted(texts) or [""]:
        if text or expression.node.kind != "constant":
            yield SecretPlace(address, path, text, certain)


def _texts(node: Node) -> Iterator[str]:
    waiting = [node]
    while waiting:
        at = waiting.pop()
        if at.kind == "constant":
            if isinstance(at.value, (str, int, float)) and not isinstance(at.value, bool):
                yield str(at.value)
        elif at.kind == "object":
            waiting += [value for _, value in pairs(at)]
        elif at.kind != "name" and at.kind != "get":
            waiting += at.parts


# Credentials in the middle of a text: the options of a mount, a URL.
_CREDENTIALS = re.compile(
    r"(?:^|[,;&? ])(?:\w*_)?(?:pass(?:word|wd)?|token|secret)=([^,;& ]+)|://[^/@\s:]*:([^@/\s]+)@", re.IGNORECASE
)
_ASSIGNED = re.compile(r"(?P<name>[A-Za-z_]\w*)=(?P<value>.+)", re.DOTALL)


def _inside(address: str, path: str, node: Node) -> Iterator[SecretPlace]:
    """Secrets in the middle of a value: ``PASSWORD=…`` of an environment, keys of a secret's name, ``sensitive("…")``."""
    waiting: list[tuple[str, Node]] = [(path, node)]
    while waiting:
        at, part = waiting.pop()
        if is_text(part):
            if "=" not in part.value and "@" not in part.value:
                continue
            assigned = _ASSIGNED.fullmatch(part.value)
            if assigned and is_secret_name(assigned["name"]):
                yield SecretPlace(address, at, assigned["value"], certain=False)
            for found in _CREDENTIALS.finditer(part.value):
                yield SecretPlace(address, at, found[1] or found[2], certain=False)
        elif part.kind == "object":
            entries = {key.value: value for key, value in pairs(part) if is_text(key)}
            named = entries.get("name")
            for key, value in entries.items():
                inner = f"{at}{_dotted(key)}"
                secret = is_secret_name(key) or (key == "value" and named is not None and is_secret_name(named.value))
                if secret:
                    for text in _texts(value):
                        yield SecretPlace(address, inner, text, certain=False)
                waiting.append((inner, value))
        elif part.kind == "call" and part.value == "sensitive":
            for text in _texts(part):
                yield SecretPlace(address, at, text)
        else:
            waiting += [(at, inner) for inner in part.parts]
