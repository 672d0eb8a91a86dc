"""What Coder's server reads out of a pushed template: variables, parameters and presets."""

from __future__ import annotations

import json
from typing import Any

from .archive import members
from .errors import CommandError


def documents(archive: bytes) -> list[dict[str, Any]]:
    """The Terraform files at the top of an archive, HCL read into the shape of JSON."""
    found = []
    for name, data in members(archive).items():
        if name.endswith(".tf.json"):
            try:
                found.append(json.loads(data))
            except ValueError as error:
                raise CommandError(f"parse template: {name}: {error}") from None
        elif name.endswith(".tf"):
            found.append(_hcl(name, data.decode()))
    return found


def _hcl(name: str, text: str) -> dict[str, Any]:
    import hcl2

    try:
        return _merged(hcl2.loads(text))
    except Exception as error:
        raise CommandError(f"parse template: {name}: {str(error).splitlines()[0]}") from None


def _merged(document: dict[str, Any]) -> dict[str, Any]:
    """python-hcl2 gives a list of blocks a section; labels may keep their quotes."""
    out: dict[str, Any] = {}
    for section, blocks in document.items():
        for block in blocks if isinstance(blocks, list) else [blocks]:
            if isinstance(block, dict):
                _merge(out.setdefault(_plain(section), {}), block)
    return out


def _merge(into: dict[str, Any], block: dict[str, Any]) -> None:
    for key, value in block.items():
        key = _plain(key)
        if isinstance(value, dict):
            _merge(into.setdefault(key, {}), value)
        else:
            into[key] = _plain(value) if isinstance(value, str) else value


def _plain(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def variables(archive: bytes) -> dict[str, dict[str, Any]]:
    """The variables that a template declares."""
    found: dict[str, dict[str, Any]] = {}
    for document in documents(archive):
        for name, body in (document.get("variable") or {}).items():
            found[name] = body[0] if isinstance(body, list) else body
    return found


def data_blocks(archive: bytes, kind: str) -> dict[str, dict[str, Any]]:
    """The data sources of one type."""
    found: dict[str, dict[str, Any]] = {}
    for document in documents(archive):
        found.update((document.get("data") or {}).get(kind) or {})
    return found
