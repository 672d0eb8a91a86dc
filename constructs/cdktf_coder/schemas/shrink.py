"""What ``terraform providers schema -json`` prints, made as small as the checks need it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

KINDS = {"resource": "resource_schemas", "data": "data_source_schemas"}
"""Where Terraform's output has the types of each kind."""

Json = dict[str, Any]


def version_key(version: str) -> tuple[int, ...]:
    """``"3.10.0"`` sorts behind ``"3.6.2"``."""
    return tuple(int(part) for part in version.split("."))


def attribute_type(attribute: Json) -> Any:
    """An attribute's type in Terraform's JSON notation; nested attributes become the object type they amount to."""
    if "nested_type" not in attribute:
        return attribute["type"]
    nested = attribute["nested_type"]
    members = {name: attribute_type(member) for name, member in sorted(nested["attributes"].items())}
    optional = sorted(name for name, member in nested["attributes"].items() if not member.get("required"))
    thing = ["object", members, optional]
    return thing if nested["nesting_mode"] == "single" else [nested["nesting_mode"], thing]


def attribute_spec(name: str, attribute: Json, *, implicit_id: bool) -> tuple[str, Any]:
    """What an attribute is to who writes a template (required, optional, computed) and its type."""
    if name == "id" and implicit_id and attribute.get("computed") and "description" not in attribute:
        # Terraform's plugin SDK adds an `id` to every type, optional by its schema, and refuses it when a resource sets it.
        return "computed", None
    if attribute.get("required"):
        return "required", attribute_type(attribute)
    if attribute.get("optional"):
        return "optional", attribute_type(attribute)
    return "computed", None  # nobody may set it, so its type decides nothing


def in_order(groups: Iterable[Iterable[str]]) -> list[str]:
    """Every name of every group once, sorted."""
    return sorted({name for group in groups for name in group})


class Blocks:
    """The blocks of one file, each kept once: a pod's probes and containers repeat a lot."""

    def __init__(self) -> None:
        self.written: list[Json] = []
        self._numbers: dict[str, int] = {}

    def add(self, variants: Mapping[str, Json], *, implicit_id: bool = False) -> int:
        """Merge one block's ``variants`` (version → block) and return its number. ``implicit_id``: nobody may set an `id` here."""
        block: Json = {}
        for name in in_order(v.get("attributes", ()) for v in variants.values()):
            specs = {
                version: attribute_spec(name, variant["attributes"][name], implicit_id=implicit_id)
                for version, variant in variants.items()
                if name in variant.get("attributes", ())
            }
            values = list(specs.values())
            if len(specs) < len(variants) or any(value != values[0] for value in values):
                block.setdefault("varying", {})[name] = {version: list(spec) for version, spec in specs.items()}
            elif values[0][0] == "computed":
                block.setdefault("computed", []).append(name)
            else:
                block.setdefault(values[0][0], {})[name] = values[0][1]
        secret = in_order(
            (name for name, attribute in v.get("attributes", {}).items() if attribute.get("sensitive"))
            for v in variants.values()
        )
        if secret:
            block["sensitive"] = secret
        for name in in_order(v.get("block_types", ()) for v in variants.values()):
            nested = {
                version: variant["block_types"][name]
                for version, variant in variants.items()
                if name in variant.get("block_types", ())
            }
            block.setdefault("blocks", {})[name] = self._nested(name, nested, variants)
        return self._number(block)

    def _nested(self, name: str, nested: Mapping[str, Json], variants: Mapping[str, Json]) -> Json:
        modes = {block["nesting_mode"] for block in nested.values()}
        if len(modes) != 1:
            raise SystemExit(f"block {name!r} is nested in more than one way: {sorted(modes)}")
        entry: Json = {"nesting": modes.pop(), "block": self.add({v: block["block"] for v, block in nested.items()})}
        # A document must fit every version, so of differing limits the narrower one counts.
        least = max(block.get("min_items", 0) for block in nested.values())
        most = [block["max_items"] for block in nested.values() if block.get("max_items")]
        if least:
            entry["min"] = least
        if most:
            entry["max"] = min(most)
        if len(nested) < len(variants):
            entry["only"] = list(nested)
        return entry

    def _number(self, block: Json) -> int:
        text = compact(block)
        if text not in self._numbers:
            self._numbers[text] = len(self.written)
            self.written.append(block)
        return self._numbers[text]


def compact(value: Any) -> str:
    """JSON on one line, the same for the same value."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=True)


def render(source: str, versions: list[str], variants: Mapping[str, Json], *, implicit_id: bool) -> str:
    """One file's text: one line a block, so that a change of the provider can be read as a diff."""
    blocks = Blocks()
    blocks.add({version: variants[version]["block"] for version in variants}, implicit_id=implicit_id)
    lines = ",\n".join(compact(block) for block in blocks.written)
    head = f'"provider":{compact(source)},\n"versions":{compact(versions)},\n'
    if len(variants) < len(versions):
        head += f'"only":{compact(list(variants))},\n'
    return f'{{\n{head}"blocks":[\n{lines}\n]\n}}\n'


def files(schemas: Mapping[str, Mapping[str, Json]], *, by_id: bool = False) -> dict[str, str]:
    """Every file: path below the folder of schemas → text. ``by_id``: a data source may be looked up by its ``id``."""
    out: dict[str, str] = {}

    def put(path: str, source: str, versions: list[str], variants: Mapping[str, Json]) -> None:
        if path in out:
            raise SystemExit(f"two providers describe {path}")
        implicit_id = path.startswith("resource/") or (path.startswith("data/") and not by_id)
        out[path] = render(source, versions, variants, implicit_id=implicit_id)

    for source, by_version in sorted(schemas.items()):
        versions = sorted(by_version, key=version_key)
        configs = {v: by_version[v]["provider"] for v in versions if "block" in by_version[v].get("provider", {})}
        if configs:
            put(f"provider/{source.rpartition('/')[2]}.json", source, versions, configs)
        for kind, key in KINDS.items():
            for name in in_order(by_version[v].get(key, ()) for v in versions):
                variants = {v: by_version[v][key][name] for v in versions if name in by_version[v].get(key, ())}
                put(f"{kind}/{name}.json", source, versions, variants)
    return out
