"""`cdktf-coder check`: everything that can be found wrong with a template without building a workspace."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from .._errors import CoderError, Problem
from .._report import shown
from ..checks.runner import check
from ..document.as_json import as_json
from ..document.read import DocumentError, read_directory
from ..document.secrets import secrets_of
from ..output.files import LIMIT, archive_size
from ..ship.lock_file import lock_problems
from ..ship.project import load_project, run_program
from ..ship.scratch import scratch_folder
from ..ship.stacks import level_of, pushed_files, template_folders
from .annotations import annotation
from .lock import PLATFORMS
from .terminal import paint, progress

DESCRIPTION = """\
Checks templates: against the providers' schemas and in their references, for what Terraform would read differently than it looks,
for the size that Coder takes, the lock file against the template, and by `terraform validate` (or `tofu validate`) where one of
them is installed and can fetch the providers.

Without DIR the program is run first; with DIR its templates, or the one in it, are checked as they are, whoever wrote them."""
EXAMPLE = "cdktf-coder check cdktf.out/stacks/backend"
# What a registry that can't be reached makes Terraform say; whatever else it says is about the template.
_UNREACHABLE = re.compile(
    r"could\s+not\s+connect|no\s+such\s+host|connection\s+refused|i/o\s+timeout|deadline\s+exceeded|TLS\s+handshake"
)
EXIT_CODES = "Exit codes: 0 nothing found, 1 error, 2 something found."


@dataclass(frozen=True)
class Found:
    """Something wrong with a template; ``file`` and ``line`` where known."""

    template: str
    message: str
    file: str = ""
    line: int = 0


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `check`."""
    command.add_argument(
        "directory", nargs="?", type=Path, metavar="DIR", help="a directory of templates, or a template"
    )
    command.add_argument("--app", help="the command that runs the program (default: `app` of cdktf.json)")
    command.add_argument("--format", choices=("text", "json", "github"), default="text", help="default: text")
    command.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    command.add_argument(
        "--terraform", metavar="COMMAND", help="Terraform's or OpenTofu's command (default: what is installed)"
    )
    command.add_argument("--no-terraform", action="store_true", help="leave validation by Terraform out")


def run(options: argparse.Namespace) -> int:
    """Check, and print what was found."""
    terraform = None if options.no_terraform else _terraform(options.terraform)
    with scratch_folder() as place:
        directory = options.directory
        if directory is None:
            output = Path(place) / "out"
            run_program(load_project(app=options.app), output, to_stderr=True)
            directory = output / "stacks"
        folders = {directory.resolve().name: directory} if level_of(directory) == "template" else None
        folders = folders or template_folders(directory, hint="run `cdktf-coder synth` first")
        found = []
        for name, folder in folders.items():
            progress(f"checking {name}…")
            found += check_template(name, folder, terraform, Path(place))
    progress("")
    _print(found, len(folders), terraform, options.format, options.directory)
    return 2 if found else 0


def _terraform(asked: str | None) -> str | None:
    wanted = asked or os.environ.get("TERRAFORM_BINARY_NAME")
    if wanted and shutil.which(wanted) is None:
        raise CoderError(
            f"there is no command {wanted!r}; install it, name another by --terraform, or give --no-terraform"
        )
    return wanted or next((name for name in ("terraform", "tofu") if shutil.which(name)), None)


def check_template(name: str, folder: Path, terraform: str | None, scratch: Path) -> list[Found]:
    """Everything wrong with one template. ``scratch`` is a folder that validation may fill."""
    try:
        document = read_directory(folder)
    except DocumentError as error:
        return [_found(name, problem) for problem in error.problems]
    found = [_found(name, problem) for problem in document.findings]
    files = pushed_files(folder)
    size = archive_size({path: file.stat().st_size for path, file in files.items()})
    if size > LIMIT:
        found.append(Found(name, f"the template is an archive of {size:,} bytes, Coder takes {LIMIT:,}"))
    found += [Found(name, problem, ".terraform.lock.hcl") for problem in lock_problems(folder, PLATFORMS)]
    found += [_found(name, problem) for problem in check(as_json(document), lambda address: address)]
    if terraform and not found:
        found += _validate(name, folder, terraform, scratch)
    secrets = secrets_of(document).values
    return [replace(one, message=secrets.mask(one.message)) for one in found]


def _found(name: str, problem: Problem) -> Found:
    """A finding: the document's stand at a file and a line, the checks' at an address."""
    file, _, line = problem.path.partition(":")
    is_file = file.endswith((".tf", ".tf.json"))
    place = problem.attribute or ("" if is_file else problem.path)
    fix = f"; {problem.hint}" if problem.hint else ""
    message = f"{place}{': ' if place else ''}{problem.message}{fix}"
    return Found(name, message, file if is_file else "", int(line) if is_file and line.isdecimal() else 0)


def _validate(name: str, folder: Path, terraform: str, scratch: Path) -> Iterator[Found]:
    copy = scratch / "validate" / name
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(".terraform", "*.tfstate*"))
    cache = scratch / "plugins"
    cache.mkdir(exist_ok=True)
    environment = {"TF_PLUGIN_CACHE_DIR": str(cache), **os.environ, "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"}
    init = [terraform, "init", "-backend=false", "-input=false", "-no-color"]
    done = subprocess.run(init, cwd=copy, env=environment, capture_output=True, text=True)
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        if _UNREACHABLE.search(said):
            print(
                f"{name} is not validated by {terraform}: its providers or modules can't be fetched here",
                file=sys.stderr,
            )
        else:
            yield Found(name, f"{terraform} init failed: {said}")
        return
    done = subprocess.run([terraform, "validate", "-json"], cwd=copy, env=environment, capture_output=True, text=True)
    try:
        diagnostics = json.loads(done.stdout)["diagnostics"]
    except (ValueError, KeyError, TypeError):
        yield Found(name, f"{terraform} validate failed: {(done.stderr or done.stdout).strip()}")
        return
    for diagnostic in diagnostics:
        if diagnostic.get("severity") == "error":
            place = diagnostic.get("range") or {}
            detail = f": {diagnostic['detail']}" if diagnostic.get("detail") else ""
            line = (place.get("start") or {}).get("line", 0)
            yield Found(name, f"{diagnostic.get('summary', '')}{detail}", place.get("filename", ""), line)


def _print(found: list[Found], count: int, terraform: str | None, form: str, directory: Path | None) -> None:
    if form == "json":
        print(
            json.dumps(
                {"templates": count, "terraform": terraform, "findings": [asdict(one) for one in found]}, indent=2
            )
        )
        return
    for one in found:
        place = f"{one.template}/{one.file}{f':{one.line}' if one.line else ''}" if one.file else one.template
        if form == "github":
            file = f"{directory}/{one.file}" if directory and one.file else ""
            print(annotation("error", f"{place}: {one.message}", title="template", file=file, line=one.line))
        else:
            print(f"{paint(shown(place), 'red')}: {shown(one.message)}")
    if form == "text":
        with_what = f", with {terraform}" if terraform else ", without Terraform: none is installed or wanted"
        what = f"{count} {'template' if count == 1 else 'templates'} checked{with_what}"
        print(f"{what}: {len(found)} found" if found else f"{what}: nothing found")
