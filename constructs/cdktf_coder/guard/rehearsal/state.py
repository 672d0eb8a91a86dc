"""From what Terraform plans to a state in which all of that is there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

Plan = Mapping[str, Any]


def state_of(plan: Plan, schemas: Mapping[str, Any]) -> dict[str, Any]:
    """A state file's content: every planned resource, with placeholders for what only an apply would know.

    :param plan: ``terraform show -json`` of a plan.
    :param schemas: ``terraform providers schema -json``; it says of which type a placeholder must be.
    """
    versions = dict(_schema_versions(plan["planned_values"].get("root_module", {})))
    aliases = dict(_aliases(plan["configuration"].get("root_module", {}), ""))
    resources: dict[tuple[str, str, str], dict[str, Any]] = {}
    for change in plan.get("resource_changes", ()):
        if change["mode"] != "managed" or change["change"]["after"] is None:
            continue
        module = change.get("module_address", "")
        block = _schema(schemas, change["provider_name"], change["type"])
        values = filled(change["change"]["after"], change["change"].get("after_unknown", {}), block, change["address"])
        alias = aliases.get((_bare(module), change["type"], change["name"]), "")
        resource = resources.setdefault(
            (module, change["type"], change["name"]),
            {
                **({"module": module} if module else {}),
                "mode": "managed",
                "type": change["type"],
                "name": change["name"],
                "provider": f'provider["{change["provider_name"]}"]{alias}',
                "instances": [],
            },
        )
        resource["instances"].append(
            {
                **({"index_key": change["index"]} if "index" in change else {}),
                "schema_version": versions.get(change["address"], 0),
                "attributes": values,
                "sensitive_attributes": [],
            }
        )
    return {
        "version": 4,
        "terraform_version": plan["terraform_version"],
        "serial": 1,
        "lineage": str(uuid5(NAMESPACE_URL, "rehearsal")),
        "outputs": {},
        "resources": list(resources.values()),
    }


def _schema_versions(module: Mapping[str, Any]) -> list[tuple[str, int]]:
    found = [(item["address"], item.get("schema_version", 0)) for item in module.get("resources", ())]
    for child in module.get("child_modules", ()):
        found += _schema_versions(child)
    return found


def _aliases(module: Mapping[str, Any], path: str) -> list[tuple[tuple[str, str, str], str]]:
    """The alias of the provider configuration of each resource that has one, with a dot."""
    found = []
    for item in module.get("resources", ()):
        _, dot, alias = item.get("provider_config_key", "").rpartition(":")[2].partition(".")
        found.append(((path, item["type"], item["name"]), f"{dot}{alias}"))
    for name, call in module.get("module_calls", {}).items():
        found += _aliases(call.get("module", {}), f"{path}.module.{name}".lstrip("."))
    return found


def _bare(module: str) -> str:
    return ".".join(step.partition("[")[0] for step in module.split("."))


def _schema(schemas: Mapping[str, Any], provider: str, type_: str) -> Mapping[str, Any]:
    known = schemas.get("provider_schemas", {}).get(provider, {}).get("resource_schemas", {})
    block: Mapping[str, Any] = known.get(type_, {}).get("block", {})
    return block


def filled(values: Any, unknown: Any, block: Mapping[str, Any], path: str) -> Any:
    """The values of a block, what is unknown filled in by its type."""
    attributes, blocks = block.get("attributes", {}), block.get("block_types", {})
    found = dict(values or {})
    unknown = unknown if isinstance(unknown, dict) else {}
    for name, open_ in unknown.items():
        if name in blocks:
            found[name] = _blocks(found.get(name), open_, blocks[name]["block"], f"{path}.{name}")
        elif name in attributes:
            attribute = attributes[name]
            type_ = attribute.get("type") or _nested_type(attribute.get("nested_type", {}))
            found[name] = _value(found.get(name), open_, type_, f"{path}.{name}")
        elif open_ is True:
            found[name] = _placeholder("string", f"{path}.{name}")
    for name in (*attributes, *blocks):
        found.setdefault(name, [] if name in blocks and blocks[name].get("nesting_mode") in ("list", "set") else None)
    return found


def _blocks(values: Any, unknown: Any, block: Mapping[str, Any], path: str) -> Any:
    if isinstance(unknown, list) and isinstance(values, list):
        return [
            filled(value, unknown[at] if at < len(unknown) else {}, block, f"{path}[{at}]")
            for at, value in enumerate(values)
        ]
    if isinstance(unknown, dict) and isinstance(values, dict):
        return filled(values, unknown, block, path)
    return [] if unknown is True else values


def _nested_type(nested: Mapping[str, Any]) -> Any:
    inner = ["object", {name: item.get("type", "string") for name, item in nested.get("attributes", {}).items()}]
    mode = nested.get("nesting_mode", "single")
    return inner if mode == "single" else [mode, inner]


def _value(value: Any, unknown: Any, type_: Any, path: str) -> Any:
    if unknown is True:
        return _placeholder(type_, path)
    if isinstance(unknown, dict) and isinstance(value, dict) and isinstance(type_, list):
        inner = type_[1]
        return {
            **value,
            **{
                name: _value(
                    value.get(name),
                    open_,
                    inner.get(name, "string") if type_[0] == "object" else inner,
                    f"{path}.{name}",
                )
                for name, open_ in unknown.items()
            },
        }
    if isinstance(unknown, list) and isinstance(value, list) and isinstance(type_, list):
        inner = type_[1]
        padded = [*value, *[None] * (len(unknown) - len(value))]
        return [
            _value(item, unknown[at], inner[at] if type_[0] == "tuple" else inner, f"{path}[{at}]")
            if at < len(unknown)
            else item
            for at, item in enumerate(padded)
        ]
    return value


def _placeholder(type_: Any, path: str) -> Any:
    """A value of a type, the same at every run, and another one at every place."""
    if type_ == "number":
        return 1
    if type_ == "bool":
        return False
    if isinstance(type_, list):
        if type_[0] == "object":
            return {name: _placeholder(inner, f"{path}.{name}") for name, inner in type_[1].items()}
        return {} if type_[0] == "map" else []
    return str(uuid5(NAMESPACE_URL, path))
