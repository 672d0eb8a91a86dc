"""`cdktf-coder drift`: what differs from what is committed, generated, locked or deployed."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from .._errors import CoderError
from ..drift import report
from ..drift.bindings import bindings_changes, generator_command, toolkit_of
from ..drift.change import Change
from ..drift.compare import baseline_of, compare_sets
from ..drift.deployed import deployed_changes
from ..ship.environment import Environment, load_environment
from ..ship.lock_file import lock_problems
from ..ship.project import Project, load_project
from ..ship.scratch import scratch_folder
from ..ship.stacks import template_folders
from .annotations import annotation
from .lock import PLATFORMS
from .push import coder_for, synthesize
from .terminal import paint

KINDS = ("source", "bindings", "lock", "deployed")
DESCRIPTION = """\
Finds drift of four kinds:

  source     what the program makes now, against what is committed (templates/, snapshots/ or --baseline)
  bindings   imports/, against cdktf.json, the providers' schemas, and with --generate against what `cdktf get` writes
  lock       the templates' lock files, against their providers and the platforms
  deployed   what the program makes now, against the active versions in Coder, those that someone pushed by hand included

By default the first three. With two directories, these are compared: `drift FRESH BASELINE`. What differs is told by Terraform
address and attribute; order, formatting, JSON or HCL and CDKTF's own metadata don't count."""
EXAMPLE = "cdktf-coder drift source lock --format markdown"
EXIT_CODES = "Exit codes: 0 no drift, 2 drift, 1 error."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `drift`."""
    command.add_argument(
        "what", nargs="*", metavar="KIND", help=f"{', '.join(KINDS)}; or the directories FRESH and BASELINE"
    )
    command.add_argument(
        "--baseline", type=Path, metavar="DIR", help="what is committed (default: templates, snapshots, …)"
    )
    command.add_argument("--accept", action="store_true", help="take the source over as the new baseline")
    command.add_argument("--generate", action="store_true", help="for bindings: run `cdktf get` and compare")
    command.add_argument(
        "--platform", action="append", metavar="OS_ARCH", help=f"for lock (default: {' and '.join(PLATFORMS)})"
    )
    command.add_argument("-e", "--environment", metavar="NAME", help="for deployed: read environments/NAME.toml")
    command.add_argument("--coder", default="coder", metavar="COMMAND", help="Coder's command (default: coder)")
    command.add_argument("--app", help="the command that runs the program (default: `app` of cdktf.json)")
    command.add_argument(
        "--format", choices=("text", "json", "markdown", "github"), default="text", help="default: text"
    )
    command.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")


def run(options: argparse.Namespace) -> int:
    """Compare and print; 2 if anything differs."""
    if len(options.what) == 2 and not set(options.what) & set(KINDS):
        fresh, baseline = map(Path, options.what)
        count, changes = compare_sets(fresh, baseline)
        if not changes and options.format == "text":
            print(f"{count} {'template equals its' if count == 1 else 'templates equal their'} baseline")
            return 0
        return _print({"source": changes}, options.format, baseline)
    for word in options.what:
        if word not in KINDS:
            raise CoderError(f"{word!r} is no kind of drift; give some of {', '.join(KINDS)}, or two directories")
    kinds = [kind for kind in KINDS if kind in (options.what or KINDS[:3])]
    with scratch_folder() as place:
        return _kinds(options, kinds, Path(place))


def _kinds(options: argparse.Namespace, kinds: list[str], place: Path) -> int:
    project = load_project(app=options.app)
    environment = load_environment(options.environment) if "deployed" in kinds else Environment()
    stacks = place / "out" / "stacks"
    if kinds != ["bindings"]:
        synthesize(project, place / "out", environment)
    baseline = options.baseline
    found: dict[str, list[Change]] = {}
    for kind in kinds:
        if kind == "source":
            if options.accept:
                _accept(stacks, baseline or _default_baseline())
            baseline = baseline or baseline_of()
            found[kind] = compare_sets(stacks, baseline)[1]
        elif kind == "bindings":
            found[kind] = _bindings(project, options.generate)
        elif kind == "lock":
            found[kind] = list(_locks(stacks, options.platform or list(PLATFORMS)))
        else:
            folders = template_folders(stacks, hint="the program makes none")
            found[kind] = deployed_changes(coder_for(environment, options.coder), environment, folders)
    return _print(found, options.format, baseline)


def _default_baseline() -> Path:
    try:
        return baseline_of()
    except CoderError:
        return Path("templates")


def _accept(stacks: Path, baseline: Path) -> None:
    """Take the fresh templates over; what lies beside them in the baseline stays."""
    fresh = template_folders(stacks, hint="the program makes none")
    before = [entry for entry in baseline.iterdir() if entry.is_dir()] if baseline.is_dir() else []
    for folder in before:
        if not folder.name.startswith((".", "_")):
            shutil.rmtree(folder)
    for name, folder in fresh.items():
        shutil.copytree(folder, baseline / name, ignore=shutil.ignore_patterns(".terraform", "*.tfstate*"))
    print(f"took {len(fresh)} {'template' if len(fresh) == 1 else 'templates'} over into {baseline}", file=sys.stderr)


def _bindings(project: Project, generate: bool) -> list[Change]:
    folder = Path(str(project.settings.get("codeMakerOutput") or "imports"))
    if not folder.is_dir():
        # Nothing generated: the program uses what packages bring.
        return []
    toolkit = toolkit_of(folder)
    generator = generator_command(toolkit) if generate else None
    if generate and generator is None:
        raise CoderError(f"there is no command {toolkit}; install {toolkit}-cli from npm, or leave out --generate")
    return bindings_changes(folder, project.settings, generator)


def _locks(stacks: Path, platforms: list[str]) -> Iterator[Change]:
    for name, folder in template_folders(stacks, hint="the program makes none").items():
        for problem in lock_problems(folder, platforms):
            yield Change(name, "!", file=".terraform.lock.hcl", message=problem)


def _print(found: Mapping[str, list[Change]], form: str, baseline: Path | None) -> int:
    if form == "json":
        print(json.dumps(report.data(found), indent=2, ensure_ascii=False))
    elif form == "markdown":
        print("\n".join(report.markdown(found)))
    elif form == "github":
        subjects = {change.subject for changes in found.values() for change in changes}
        files = {subject: f"{baseline.as_posix()}/{subject}" for subject in subjects} if baseline else {}
        for line in report.github(
            found, lambda text, title, file: annotation("error", text, title=title, file=file), files
        ):
            print(line)
    else:
        for line in report.text(found, paint):
            print(line)
    return 2 if any(found.values()) else 0
