"""From a template's blocks to the files of its directory, with everything found wrong on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._errors import ConfigError, Problem
from ..checks.runner import check
from ..language.block import Block
from ..language.expr import Expr, check_unicode, has_reference, json_value, resolve_marks
from ..language.template_string import HclError
from .files import FileTree
from .hcl import check_hcl, companion
from .json_text import json_text
from .merge import deep_merge, remove_path, set_path
from .readme import readme
from .tokens import resolve_tokens

if TYPE_CHECKING:
    from ..template import CoderTemplate

# The order of a template as people write one.
_ORDER = ("//", "terraform", "variable", "locals", "provider", "data", "resource", "module", "output")
# Arguments that Terraform reads as addresses, not as templates.
_ADDRESSES = frozenset(("depends_on", "provider", "providers"))
_CDKTF = "0.21.0"


@dataclass(frozen=True)
class Output:
    """A template as it will stand on disk."""

    document: Mapping[str, Any]
    """``cdk.tf.json``."""

    whole: Mapping[str, Any]
    """The same with what stands in ``parameters.tf``."""

    files: FileTree
    """Every file, ``cdk.tf.json`` included, by its path in the directory."""

    problems: tuple[Problem, ...] = field(default=())

    def write(self, folder: Path, *, but: str = "") -> None:
        """Write the files into ``folder``, all but one if its name is given."""
        self.files.write(folder, but=but)


def assemble(template: CoderTemplate) -> Output:
    """Build the template's files; never raises for what a user did wrong."""
    problems = list(template._problems)
    raw = dict(template.raw_terraform())
    paths = _take_paths(raw)
    document, own, unread = _document(template, raw, problems)
    for path, value in template._overrides:
        set_path(document, path, value)
    _check_backend(document, problems, template)
    document = resolve_tokens(template, document)
    _prune(document)
    paths.update(own)

    def path_of(address: str) -> str:
        return paths.get(address, template.name)

    # A block that could not be read has had its say; its empty place in the document would be found fault with again.
    problems += [found for found in check(document, path_of) if found.attribute.split(": ")[0] not in unread]
    json_part, hcl = document, None
    try:
        json_part, hcl = companion(document)
    except HclError:
        named = {found.attribute for found in problems}
        problems += [found for found in check_hcl(document, path_of) if found.attribute not in named]
    files = FileTree(template.name)
    files.add_text("cdk.tf.json", json_text(json_part))
    if hcl is not None:
        files.add_text("parameters.tf", hcl)
    text = template.readme if template.readme is not None else readme(template, document)
    try:
        check_unicode(text)
    except ConfigError as error:
        problems.append(Problem(template.name, f"README.md: {error.problem.message}", error.problem.hint))
    files.add_text("README.md", text)
    if template.lock_file is not None:
        problems += files.add_lock(template.lock_file)
    for extra in template._extras:
        problems += files.add_extra(extra)
    for address, file in files.addresses():
        if address in paths:
            message = f"{file} makes {address}, which is already made by {paths[address]}"
            problems.append(Problem(template.name, message, "take one of the two away"))
    problems += files.check()
    return Output(json_part, document, files, tuple(problems))


def _document(
    template: CoderTemplate, raw: dict[str, Any], problems: list[Problem]
) -> tuple[dict[str, Any], dict[str, str], set[str]]:
    """The whole template as one document in Terraform's JSON syntax, the construct path of each address, and the
    addresses of blocks whose arguments could not be read."""
    document: dict[str, Any] = {key: {} for key in _ORDER}
    document["//"] = {"metadata": {"stackName": template.name, "version": _CDKTF}, "outputs": {}}
    document["terraform"] = {
        "required_providers": {
            need.name: {"source": need.source, "version": need.version} for need in template._requirements.values()
        }
    }
    paths: dict[str, str] = {}
    unread: set[str] = set()
    for name, body in template._provider_bodies.items():
        paths[f"provider.{name}"] = template.name
        try:
            document["provider"][name] = json_value(body)
        except ConfigError as error:
            problems.append(Problem(template.name, error.problem.message, error.problem.hint, f"provider.{name}"))
    for block in template._blocks:
        if block.address in paths:
            problems.append(
                Problem(
                    block.path,
                    f"{block.address} is already made by {paths[block.address]}",
                    "give one of the two another id",
                )
            )
            continue
        paths[block.address] = block.path
        try:
            body = _body(block)
        except ConfigError as error:
            problems.append(Problem(block.path, error.problem.message, error.problem.hint, block.address))
            unread.add(block.address)
            body = {}
        if block.type:
            document[block.kind].setdefault(block.type, {})[block.name] = body
        elif block.kind == "locals":
            document["locals"].update(body)
        else:
            document[block.kind][block.name] = body
    if raw:
        _merge_raw(document, raw, problems, template)
    return {key: value for key, value in document.items() if value}, paths, unread


def _body(block: Block) -> dict[str, Any]:
    """A block's arguments, escaped as the place they stand in wants it."""
    body = {key: value for key, value in block.body.items() if value is not None}
    if block.kind == "variable":
        # Terraform reads these as they stand; only a validation is a template.
        for key, value in body.items():
            if key != "validation" and _refers(value):
                raise ConfigError("", f"a variable's {key} can't refer to anything", "use a local, or a parameter")
            check_unicode(value)
        return {key: json_value(value) if key == "validation" else value for key, value in body.items()}
    out: dict[str, Any] = {}
    for key, value in body.items():
        if key in _ADDRESSES or (block.kind == "module" and key in ("source", "version")):
            out[key] = value
        elif key == "lifecycle":
            out[key] = {
                k: v if k in ("ignore_changes", "replace_triggered_by") else json_value(v) for k, v in value.items()
            }
        else:
            out[key] = json_value(value)
    return out


def _refers(value: Any) -> bool:
    if isinstance(value, str):
        return has_reference(value)
    if isinstance(value, Mapping):
        return any(_refers(item) for pair in value.items() for item in pair)
    return isinstance(value, Expr) or (isinstance(value, (list, tuple)) and any(map(_refers, value)))


def _take_paths(raw: dict[str, Any]) -> dict[str, str]:
    """Construct paths out of CDKTF's metadata comments, which are then dropped: the output holds Terraform alone."""
    paths: dict[str, str] = {}
    for kind, prefix in (("resource", ""), ("data", "data.")):
        for type_, blocks in raw.get(kind, {}).items():
            for name, body in blocks.items():
                metadata = body.pop("//", {}).get("metadata", {})
                paths[f"{prefix}{type_}.{name}"] = metadata.get("path", "")
    for name, body in raw.get("module", {}).items():
        if isinstance(body, dict):
            paths[f"module.{name}"] = body.pop("//", {}).get("metadata", {}).get("path", "")
    return paths


def _merge_raw(document: dict[str, Any], raw: dict[str, Any], problems: list[Problem], template: CoderTemplate) -> None:
    raw = resolve_marks(raw)
    comment = raw.pop("//", {})
    document["//"]["outputs"] = comment.get("outputs", {})
    for name in template._requirements:
        raw.get("terraform", {}).get("required_providers", {}).pop(name, None)
        if name in template._placeholders:
            # Put in the tree for CDKTF's sake only.
            raw.get("provider", {}).pop(name, None)
        elif name in raw.get("provider", {}):
            # A provider that the user configured by CDKTF's own class; our default gives way.
            document["provider"].pop(name, None)
    problems += _taken(template)
    deep_merge(document, raw)
    for block, path in template._removals:
        remove_path(document.get(block.kind, {}).get(block.type, {}).get(block.name, {}), path)


def _taken(template: CoderTemplate) -> list[Problem]:
    """Raw elements at an address that is taken already: CDKTF would merge the two in silence."""
    made: dict[str, str] = {block.address: block.path for block in template._blocks if id(block) not in template._made}
    problems: list[Problem] = []
    for address, path in template.raw_addresses():
        if address in made:
            problems.append(
                Problem(path, f"{address} is already made by {made[address]}", "give one of the two another id")
            )
        made[address] = path
    return problems


def _check_backend(document: dict[str, Any], problems: list[Problem], template: CoderTemplate) -> None:
    settings = document.get("terraform", {})
    backend = settings.pop("backend", {})
    if isinstance(backend, dict):
        backend.pop("none", None)  # Ours, which only keeps CDKTF from adding one.
    if settings.pop("cloud", None) or backend:
        problems.append(
            Problem(
                template.name,
                "the template has a backend, so Coder would lose the workspace's state",
                "take the backend away: Coder keeps the state itself",
            )
        )


_PROVISIONER = re.compile(r"\bdata\.coder_provisioner\.me\b")


def _prune(document: dict[str, Any]) -> None:
    """A data source of ours that nothing refers to is left out."""
    if not _PROVISIONER.search(
        json.dumps([document.get(key) for key in ("provider", "resource", "data", "locals", "module", "output")])
    ):
        document["data"].pop("coder_provisioner", None)
