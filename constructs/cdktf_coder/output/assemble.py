"""From what a template holds to the files of its directory, with everything found wrong on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .._errors import ConfigError, Problem
from ..checks.runner import check
from ..language.expr import check_unicode
from ..language.template_string import HclError
from ..model.template import TemplateRecord
from .files import FileTree
from .hcl import check_hcl, companion
from .json_text import json_text
from .readme import readme
from .whole import Toolkit, whole


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


def assemble(record: TemplateRecord, raw: Mapping[str, Any], toolkit: Toolkit) -> Output:
    """Build the template's files; never raises for what a user did wrong.

    ``raw`` is what CDKTF's own elements write, empty if there are none; ``toolkit`` is the rest of what CDKTF knows.
    """
    found = whole(record, raw, toolkit)
    document, problems = found.document, found.problems

    def path_of(address: str) -> str:
        return found.paths.get(address, record.name)

    # A block that could not be read has had its say; its empty place in the document would be found fault with again.
    problems += [item for item in check(document, path_of) if item.attribute.split(": ")[0] not in found.unread]
    json_part, hcl = document, None
    try:
        json_part, hcl = companion(document)
    except HclError:
        named = {item.attribute for item in problems}
        problems += [item for item in check_hcl(document, path_of) if item.attribute not in named]
    files = FileTree(record.name)
    files.add_text("cdk.tf.json", json_text(json_part))
    if hcl is not None:
        files.add_text("parameters.tf", hcl)
    files.add_text("README.md", _readme(record, document, problems))
    if record.lock_file is not None:
        problems += files.add_lock(record.lock_file)
    for file in record.files:
        problems += files.add_shipped(file)
    for address, name in files.addresses():
        if address in found.paths:
            message = f"{name} makes {address}, which is already made by {found.paths[address]}"
            problems.append(Problem(record.name, message, "take one of the two away"))
    problems += files.check()
    return Output(json_part, document, files, tuple(problems))


def _readme(record: TemplateRecord, document: Mapping[str, Any], problems: list[Problem]) -> str:
    text = record.readme if record.readme is not None else readme(record, document)
    try:
        check_unicode(text)
    except ConfigError as error:
        problems.append(Problem(record.name, f"README.md: {error.problem.message}", error.problem.hint))
    return text
