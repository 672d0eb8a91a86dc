"""`cdktf-coder guard`: what an update would do to workspaces that run."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from .._errors import CoderError
from ..guard import report
from ..guard.rehearsal import Given
from ..guard.sets import Judged, judge_sets, rehearse_sets, unused
from ..ship.forge import MARKER
from .annotations import annotation
from .terminal import paint

DESCRIPTION = """\
Says what pushing AFTER would do to workspaces that were made from BEFORE, which may be several: workspaces run on many versions.
Each is a directory of templates or one template, written with this library or not. The classes, from the worst:

  data loss       storage is destroyed, replaced, made to come and go with the workspace, robbed of its protection, or its files are
                  out of sight
  broken values   a parameter is gone, of another type or immutable, existing values no longer fit, a new one has no default
  weaker trust    something privileged appears
  restart         the container or pod is replaced, which a stop and start does anyway
  harmless        nothing that a user notices

By the rules it reads the directories and needs no Terraform. With --rehearse it also plans BEFORE as Coder would, and AFTER
against what that would have made, with real Terraform and providers but without any cluster or engine: what is destroyed or
replaced then, and by which attribute, is the providers' own answer. What can't be rehearsed is an error, for it may be anything."""
EXAMPLE = "cdktf-coder guard templates cdktf.out/stacks"
EXIT_CODES = "Exit codes: 0 nothing worse than a restart, 2 something worse, 1 error."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `guard`."""
    command.add_argument("directories", nargs="+", type=Path, metavar="DIR", help="BEFORE…, and last AFTER")
    command.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="accept what is found at this address; TEMPLATE:ADDRESS in one template only",
    )
    command.add_argument(
        "--format", choices=("text", "json", "markdown", "github"), default="text", help="default: text"
    )
    command.add_argument("--rehearse", action="store_true", help="plan the update with real Terraform, too")
    command.add_argument(
        "--var", action="append", default=[], metavar="NAME=VALUE", help="for --rehearse: a Terraform variable"
    )
    command.add_argument(
        "--parameter", action="append", default=[], metavar="NAME=VALUE", help="for --rehearse: a workspace's parameter"
    )
    command.add_argument("--terraform", metavar="COMMAND", help="for --rehearse: Terraform's or OpenTofu's command")
    command.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")


def run(options: argparse.Namespace) -> int:
    """Judge and print; 2 if anything is worse than a restart."""
    *before, after = options.directories
    if not before:
        raise CoderError("give at least two directories: BEFORE… and AFTER")
    judged = judge_sets(before, after, allow=options.allow)
    failed: dict[str, str] = {}
    if options.rehearse:
        given = Given(_values("--var", options.var), _values("--parameter", options.parameter), options.terraform)
        judged, failed = rehearse_sets(before, after, given, judged, allow=options.allow)
    for entry in unused(options.allow, judged):
        raise CoderError(
            f"--allow {entry}: nothing worse than a restart was found there; omit it, or correct the address"
        )
    print_judged(judged, options.format, after, "the rules and a rehearsal" if options.rehearse else "the rules")
    for template, reason in failed.items():
        print(f"{template} can't be rehearsed: {reason}", file=sys.stderr)
    return 2 if judged.refused else 1 if failed else 0


def _values(option: str, given: Sequence[str]) -> dict[str, str]:
    for entry in given:
        if "=" not in entry:
            raise CoderError(f"{option} {entry}: write it as NAME=VALUE")
    return dict(entry.split("=", 1) for entry in given)


def print_judged(judged: Judged, form: str, after: Path, depth: str = "the rules") -> None:
    """Print what was found in one of the forms."""
    if form == "json":
        print(json.dumps(report.data(judged), indent=2, ensure_ascii=False))
        return
    if form == "markdown":
        lines = report.markdown(judged, MARKER)
    elif form == "github":
        lines = report.github(judged, annotation, after.as_posix())
    else:
        lines = report.text(judged, paint, depth=depth)
    for line in lines:
        print(line)
