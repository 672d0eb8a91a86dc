"""The whole template as one document in Terraform's JSON syntax, before it is divided into files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from .._errors import ConfigError, Problem
from ..checks.index import Index
from ..language.block import Block
from ..language.merge import deep_merge, parse_path, set_path
from ..language.reference import foreign
from ..language.spelling import check_depth, check_unicode, json_value, resolve_marks, spelled_value
from ..language.written import written_at, written_body
from ..model.template import TemplateRecord

# The order of a template as people write one.
_ORDER = ("//", "terraform", "variable", "locals", "provider", "data", "resource", "module", "output", "moved")
_CDKTF = "0.21.0"


class Toolkit(Protocol):
    """What CDKTF knows of the template: the elements behind our blocks and the user's own."""

    def placeholder(self, name: str) -> bool:
        """Whether a provider stands in the tree for CDKTF's sake only."""
        ...

    def made(self, block: Block) -> bool:
        """Whether there is an element behind a block."""
        ...

    def changed(self, block: Block, body: dict[str, Any], written: dict[str, Any]) -> dict[str, Any]:
        """A block's arguments with what was changed on its element; ``written`` is what CDKTF writes for that."""
        ...

    def addresses(self) -> list[tuple[str, str]]:
        """The address and construct path of every element of CDKTF's own classes."""
        ...

    def leads_elsewhere(self, document: Mapping[str, Any]) -> bool:
        """Whether one of CDKTF's tokens in a document stands for something in another template."""
        ...

    def resolve(self, document: dict[str, Any]) -> dict[str, Any]:
        """The document with CDKTF's tokens replaced by what they stand for."""
        ...


@dataclass
class Whole:
    """A template as one document, the construct path of each address in it, and what went wrong on the way."""

    document: dict[str, Any]
    paths: dict[str, str]
    problems: list[Problem]
    unread: set[str] = field(default_factory=set)
    """The addresses of blocks whose arguments could not be read."""


def whole(record: TemplateRecord, raw: Mapping[str, Any], toolkit: Toolkit) -> Whole:
    """Put a template together. ``raw`` is what CDKTF's own elements write, empty if there are none."""
    raw = dict(raw)
    foreign = _take_paths(raw)
    found = Whole({key: {} for key in _ORDER}, {}, [*record.problems, *record.unordered])
    _add_settings(found, record)
    for block in record.blocks:
        _add(found, block, record)
    if record.moved:
        found.document["moved"] = [{"from": old, "to": new} for old, new in record.moved]
    if raw:
        _merge_raw(found, raw, record, toolkit, foreign)
    found.document = {key: value for key, value in found.document.items() if value}
    for at, needed in record.dependencies.items():
        place = _place(found.document, at)[1]
        place["depends_on"] = list(dict.fromkeys([*place.get("depends_on", ()), *needed]))
    _override(found, record)
    _check_backend(found, record.name)
    found.problems += _other_templates(found, record, toolkit)
    found.document = toolkit.resolve(found.document)
    _prune(found.document)
    found.paths = {**foreign, **found.paths}
    return found


def _add_settings(found: Whole, record: TemplateRecord) -> None:
    found.document["//"] = {"metadata": {"stackName": record.name, "version": _CDKTF}, "outputs": {}}
    needs = record.requirements.values()
    found.document["terraform"] = {
        "required_providers": {need.name: {"source": need.source, "version": need.version} for need in needs}
    }
    for name, body in record.provider_bodies.items():
        found.paths[f"provider.{name}"] = record.name
        try:
            aliases = record.provider_aliases.get(name)
            found.document["provider"][name] = json_value([body, *aliases] if aliases else body)
        except ConfigError as error:
            problem = error.problem
            found.problems.append(Problem(record.name, problem.message, problem.hint, f"provider.{name}"))


def _add(found: Whole, block: Block, record: TemplateRecord) -> None:
    if block.address in found.paths:
        there = found.paths[block.address]
        hint = "give one of the two another id"
        if there.rpartition("/")[0] != block.path.rpartition("/")[0]:
            hint += ", or make them in a Composite, whose id its names begin with"
        found.problems.append(Problem(block.path, f"{block.address} is already made by {there}", hint))
        return
    try:
        written = block.written
        if written is None:
            return
        found.problems += elsewhere(record, block.path, block.address, written)
        body = written_body(block.kind, written)
    except ConfigError as error:
        found.problems.append(Problem(block.path, error.problem.message, error.problem.hint, block.address))
        found.unread.add(block.address)
        body = {}
    found.paths[block.address] = block.path
    place = found.document[block.kind]
    if block.type:
        place.setdefault(block.type, {})[block.name] = body
    elif block.kind == "locals":
        place.update(body)
        found.paths.update({f"local.{name}": block.path for name in body})
    else:
        place[block.name] = body


def _take_paths(raw: dict[str, Any]) -> dict[str, str]:
    """Construct paths out of CDKTF's metadata comments, which are then dropped: the output holds Terraform alone."""
    paths: dict[str, str] = {}
    for kind, prefix in (("resource", ""), ("data", "data.")):
        for type_, blocks in raw.get(kind, {}).items():
            for name, body in blocks.items():
                metadata = body.pop("//", {}).get("metadata", {})
                paths[f"{prefix}{type_}.{name.partition('[')[0]}"] = metadata.get("path", "")
    for name, body in raw.get("module", {}).items():
        if isinstance(body, dict):
            paths[f"module.{name}"] = body.pop("//", {}).get("metadata", {}).get("path", "")
    return paths


def _merge_raw(
    found: Whole, raw: dict[str, Any], record: TemplateRecord, toolkit: Toolkit, foreign: Mapping[str, str]
) -> None:
    document = found.document
    for block in Index(raw).blocks:
        path = found.paths.get(block.address) or foreign.get(block.address) or record.name
        found.problems += elsewhere(record, path, block.address, block.body)
    raw = resolve_marks(raw)
    document["//"]["outputs"] = raw.pop("//", {}).get("outputs", {})
    _bare_addresses(raw)
    for name in record.requirements:
        raw.get("terraform", {}).get("required_providers", {}).pop(name, None)
        if toolkit.placeholder(name):
            raw.get("provider", {}).pop(name, None)
        elif name in raw.get("provider", {}):
            # A provider that the user configured by CDKTF's own class; our default gives way.
            document["provider"].pop(name, None)
    made: dict[str, str] = {block.address: block.path for block in record.blocks}
    for there, path in toolkit.addresses():
        if there in made:
            # CDKTF would merge the two in silence.
            message = f"{there} is already made by {made[there]}"
            found.problems.append(Problem(path, message, "give one of the two another id"))
        made[there] = path
    _lay_changes(found, raw, record, toolkit)
    deep_merge(document, raw)


def _lay_changes(found: Whole, raw: dict[str, Any], record: TemplateRecord, toolkit: Toolkit) -> None:
    """What was set on elements behind our blocks. Else they hold only what their class can't be made without."""
    for block in record.blocks:
        if not toolkit.made(block):
            continue
        place = raw.get(block.kind, {}).get(block.type, {})
        written = place.pop(block.name, None) or place.pop(f"{block.name}[0]", {})
        if not place:
            raw.get(block.kind, {}).pop(block.type, None)
        if block.address not in found.paths or block.address in found.unread:
            continue
        _, body = _place(found.document, block.address)
        try:
            toolkit.changed(block, body, written)
        except ConfigError as error:
            found.problems.append(Problem(block.path, error.problem.message, error.problem.hint, block.address))


_BRACED = re.compile(r"\$\{([\w.\[\]\"-]+)\}")


def _bare_addresses(raw: dict[str, Any]) -> None:
    """``depends_on=[element.fqn]``: CDKTF writes it as an interpolation, and Terraform wants the address itself."""
    groups = [raw.get(kind, {}) for kind in ("module", "output")]
    groups += [blocks for kind in ("resource", "data") for blocks in raw.get(kind, {}).values()]
    for block in [block for blocks in groups for block in blocks.values()]:
        if isinstance(block, dict) and isinstance(block.get("depends_on"), list):
            block["depends_on"] = [
                _BRACED.sub(r"\1", item) if isinstance(item, str) else item for item in block["depends_on"]
            ]


def _override(found: Whole, record: TemplateRecord) -> None:
    for item in record.argument_overrides:
        try:
            _at_home(record, item.value)
            steps = parse_path(item.path)
            kind, place = _place(found.document, item.address)
            set_path(place, steps, None if item.value is None else written_at(kind, steps, item.value))
        except ConfigError as error:
            problem = error.problem
            found.problems.append(
                Problem(item.construct, problem.message, problem.hint, f"{item.address}: {item.path}")
            )
    for path, value in record.overrides:
        try:
            _at_home(record, value)
            set_path(found.document, parse_path(path), spelled_value(value))
        except ConfigError as error:
            problem = error.problem
            found.problems.append(Problem(record.name, problem.message, problem.hint, f"override of {path}"))


def _at_home(record: TemplateRecord, value: Any) -> None:
    check_depth(value)
    check_unicode(value)
    for problem in elsewhere(record, "", "", value):
        raise ConfigError("", problem.message, problem.hint)


def elsewhere(record: TemplateRecord, path: str, place: str, value: Any) -> Iterator[Problem]:
    """Whether a value reads another template's: what has its address here, if anything, is something else."""
    try:
        origins = foreign(value, record.name)
    except ConfigError:
        return  # A reference that was taken apart is reported where it is spelled.
    for origin in origins:
        message = f"the value comes from {origin.path}, which is another template's"
        yield Problem(path, message, "give one of this template", place)


def _other_templates(found: Whole, record: TemplateRecord, toolkit: Toolkit) -> list[Problem]:
    """The blocks that tokens of CDKTF's lead out of the template."""
    if not toolkit.leads_elsewhere(found.document):
        return []
    message = "a value comes from an element of another template"
    return [
        Problem(found.paths.get(block.address) or record.name, message, "give one of this template", block.address)
        for block in Index(found.document).blocks
        if toolkit.leads_elsewhere({"": block.body})
    ]


def _place(document: dict[str, Any], at: str) -> tuple[str, dict[str, Any]]:
    """The kind and the arguments of the block at an address. Raises ``ConfigError`` if there is none."""
    first, _, rest = at.partition(".")
    kind = {"data": "data", "var": "variable", "module": "module", "output": "output"}.get(first, "resource")
    place: Any = document.get(kind, {})
    for step in (at if kind == "resource" else rest).split("."):
        place = place.get(step)
        if place is None:
            raise ConfigError("", "there is no such block in the template", "override what the template holds")
    return kind, place


def _check_backend(found: Whole, template: str) -> None:
    settings = found.document.get("terraform", {})
    backend = settings.pop("backend", {})
    if isinstance(backend, dict):
        backend.pop("none", None)  # Ours, which only keeps CDKTF from adding one.
    if settings.pop("cloud", None) or backend:
        message = "the template has a backend, so Coder would lose the workspace's state"
        found.problems.append(Problem(template, message, "take the backend away: Coder keeps the state itself"))


_PROVISIONER = re.compile(r"\bdata\.coder_provisioner\.me\b")


def _prune(document: dict[str, Any]) -> None:
    """A data source of ours that nothing refers to is left out."""
    places = [document.get(key) for key in ("provider", "resource", "data", "locals", "module", "output")]
    if not _PROVISIONER.search(json.dumps(places)):
        document["data"].pop("coder_provisioner", None)
