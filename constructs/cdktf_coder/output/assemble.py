"""From what a template holds to the files of its directory, with everything found wrong on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .._errors import ConfigError, Problem
from ..checks.lock_file import check_lock_file
from ..checks.runner import check
from ..document import Document, DocumentError, read_files
from ..document.secrets import DocumentSecrets, secrets_of
from ..language.spelling import check_unicode
from ..language.template_string import HclError
from ..model.template import TemplateRecord
from ..model.trust import Trust
from ..policy import Handover, handed_over
from .files import FileTree
from .hcl import check_hcl, companion
from .json_text import json_text
from .readme import own_readme, readme, unsaid
from .remains import remains
from .whole import Toolkit, whole

_OWN = ("cdk.tf.json:", "parameters.tf:")
"""Files that are checked before they are written."""


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
    """What stops synth."""

    warnings: tuple[tuple[str, str], ...] = field(default=())
    """Construct paths with what is worth a warning there."""

    handed_over: tuple[tuple[str, Handover], ...] = field(default=())
    """Construct paths with what they hand over, read off the files; the worst first."""

    read: Document | None = None
    """The files as Terraform reads them; None if they can't be read."""

    paths: Mapping[str, str] = field(default_factory=dict)
    """The construct path of each address."""

    def equals(self, folder: Path) -> bool:
        """Whether the same Terraform files lie in a folder, byte for byte."""
        files = self.files.files()
        names = {path for path in files if path.endswith((".tf", ".tf.json"))}
        there = {path.name for path in folder.glob("*") if path.name.endswith((".tf", ".tf.json"))}
        return there <= names and all(
            (folder / name).is_file() and (folder / name).read_bytes() == files[name].read() for name in names
        )


def assemble(
    record: TemplateRecord, raw: Mapping[str, Any], toolkit: Toolkit, *, envbox_images: Sequence[str] = ()
) -> Output:
    """Build the template's files; never raises for what a user did wrong.

    ``raw`` is what CDKTF's own elements write, empty if there are none; ``toolkit`` is the rest of what CDKTF knows.
    ``envbox_images`` are repositories that hold Coder's envbox, besides its own.
    """
    found = whole(record, raw, toolkit)
    document, problems = found.document, found.problems

    def path_of(address: str) -> str:
        return found.paths.get(address, record.name)

    # A block that could not be read is reported already; its empty place in the document would be reported again.
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
    if record.lock_file is not None:
        problems += files.add_lock(record.lock_file) or _check_lock(record.lock_file, document, record.name)
    for file in record.files:
        problems += files.add_shipped(file)
    read = _read(files, record.name, problems)
    found_in = handed_over(read, envbox_images=envbox_images) if read else ()
    secrets = secrets_of(read) if read else DocumentSecrets(())
    problems += _in_clear(secrets, path_of)
    files.add_text("README.md", _readme(record, document, found_in, secrets, problems))
    problems += files.check()
    problems += remains(files, document, record.name, path_of)
    problems = [replace(item, message=secrets.values.mask(item.message)) for item in problems]
    errors = tuple(item for item in problems if item.severity == "error")
    said = ((item.path, str(replace(item, path=""))) for item in problems if item.severity == "warning")
    placed = tuple((path_of(item.address), item) for item in found_in)
    warnings = (*_warned(record, placed), *said)
    return Output(json_part, document, files, errors, warnings, placed, read, found.paths)


def _warned(record: TemplateRecord, placed: Sequence[tuple[str, Handover]]) -> Iterator[tuple[str, str]]:
    """What constructs warn of, and what hands over root. Where a nesting method has said so already, its warning names the places
    instead of being followed by one for each."""
    alarms = [(path, item) for path, item in placed if item.level is Trust.HOST_ROOT and not item.hidden]
    said = {note.handed_over for note in record.nestings if note.handed_over}
    told = {path for path, message in record.warnings if message in said}
    for path, message in record.warnings:
        places = [f"{item.address}: {item.attribute}" for at, item in alarms if at == path and message in said]
        yield path, f"{message} ({'; '.join(places)})" if places else message
    yield from ((path, str(item)) for path, item in alarms if path not in told)


def _read(files: FileTree, name: str, problems: list[Problem]) -> Document | None:
    """The directory as Terraform reads it, with what it would refuse: files beside the template may come from anywhere."""
    try:
        read = read_files(files.contents())
    except DocumentError as error:
        if not any(problem.severity == "error" for problem in problems):
            problems += error.problems
        return None
    problems += [
        replace(item, path=name, message=f"{item.path}: {item.message}")
        for item in read.findings
        if not item.path.startswith(_OWN)
    ]
    return read


def _in_clear(secrets: DocumentSecrets, path_of: Callable[[str], str]) -> Iterator[Problem]:
    """A secret that is written out goes to Coder in clear text with the template."""
    seen: set[tuple[str, str]] = set()
    for place in secrets.in_clear():
        if (place.address, place.path) not in seen:
            seen.add((place.address, place.path))
            yield Problem(
                path_of(place.address),
                "a secret is written out here, and is pushed to Coder in clear text with the template",
                "use a sensitive Variable without a default, which is given at the push, or a secret of the cluster's or a vault's",
                f"{place.address}: {place.path}",
                "warning",
            )


def _check_lock(path: Path, document: Mapping[str, Any], name: str) -> list[Problem]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return [Problem(name, f"the lock file {path} can't be read: {error}", "make it again with `cdktf-coder lock`")]
    return [finding.problem(name) for finding in check_lock_file(document, text)]


def _readme(
    record: TemplateRecord,
    document: Mapping[str, Any],
    found: Sequence[Handover],
    secrets: DocumentSecrets,
    problems: list[Problem],
) -> str:
    text = readme(record, document, found, secrets) if record.readme is None else own_readme(record, record.readme)
    left_out = unsaid(record)
    if left_out:
        message = f"the readme has a front matter of its own, without the template's {left_out}"
        problems.append(
            Problem(
                record.name, message, "write them there, or leave the front matter to the template", severity="warning"
            )
        )
    if secrets.told.mask(text) != text:
        message = "README.md holds a value that is secret elsewhere in the template, and everybody who sees the template sees it"
        problems.append(Problem(record.name, message, "take it out of the readme"))
    try:
        check_unicode(text)
    except ConfigError as error:
        problems.append(Problem(record.name, f"README.md: {error.problem.message}", error.problem.hint))
    return text
