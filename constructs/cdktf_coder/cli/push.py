"""`cdktf-coder push`: from the program to templates that are live."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from collections.abc import Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

from .._errors import CoderError
from ..language.secret import Secrets
from ..ship.coder_command import CoderCommand
from ..ship.environment import Environment, Value, load_environment
from ..ship.gates import Gates, installed_guard, trust_limit
from ..ship.plan import Plan, Planner
from ..ship.project import Project, load_project, run_program
from ..ship.pushing import Outcome, Pusher, Result
from ..ship.record import KEY_VARIABLE, Key
from ..ship.revision import revision
from ..ship.smoke import Smoke
from ..ship.stacks import template_folders
from .push_report import print_plan, print_results, report
from .terminal import progress

DESCRIPTION = """\
Synthesizes the templates, checks them, and pushes those that differ from what is deployed, through Coder's own command.

What differs in files, variables or provisioner tags is pushed; --all pushes every template. Variables, tags and a prefix of the
templates' names come from environments/NAME.toml; secrets from the process environment. Templates that the program no longer makes
are named and left alone."""
EXAMPLE = "cdktf-coder push --environment staging --dry-run"
EXIT_CODES = """\
Exit codes: 0 everything that differed was pushed (or would be, with --dry-run), 1 an error or a failed push, 2 a check or the
guard refused something, 130 interrupted. Each template stands on its own: one that fails does not stop the others."""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `push`."""
    command.add_argument("templates", nargs="*", metavar="TEMPLATE", help="what to push (default: all that differ)")
    command.add_argument("-e", "--environment", metavar="NAME", help="read environments/NAME.toml")
    command.add_argument("--all", action="store_true", help="push what does not differ too")
    command.add_argument("--dry-run", action="store_true", help="say what would be pushed, and why")
    command.add_argument(
        "--activate",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="make the versions the active ones (default), or not; the first version of a template always is",
    )
    command.add_argument("--name", help="the versions' name (default: the commit)")
    command.add_argument("-m", "--message", help="the versions' message (default: the commit's subject)")
    command.add_argument(
        "--smoke", action="store_true", help="try each version with a workspace before it becomes active"
    )
    command.add_argument("--preset", default="", help="the preset of that workspace")
    command.add_argument(
        "--parameter", action="append", default=[], metavar="NAME=VALUE", help="a parameter of that workspace"
    )
    command.add_argument(
        "--smoke-timeout",
        type=float,
        default=600.0,
        metavar="SECONDS",
        help="how long its agents may take (default: 600)",
    )
    command.add_argument(
        "--allow",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="accept a loss that the guard refuses, by its address",
    )
    command.add_argument("-j", "--jobs", type=_jobs, default=4, help="how many at a time (default: 4)")
    command.add_argument("--app", help="the command that runs the program (default: `app` of cdktf.json)")
    command.add_argument(
        "--output", type=Path, help="the output directory (default: `output` of cdktf.json, else cdktf.out)"
    )
    command.add_argument("--no-synth", action="store_true", help="push what the output directory holds already")
    command.add_argument("--coder", default="coder", metavar="COMMAND", help="Coder's command (default: coder)")
    command.add_argument("--json", action="store_true", help="print JSON")


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError("give a number from 1 to 64")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Push; the exit code tells how that went."""
    environment = load_environment(options.environment)
    limit = trust_limit(environment)
    project = load_project(app=options.app, output=options.output)
    coder = coder_for(environment, options.coder)
    secrets = coder.secrets
    if not options.no_synth:
        synthesize(project, project.output, environment)
    folders = template_folders(project.output / "stacks", hint="run `cdktf-coder synth` first")
    refused = _leaks(folders, secrets)
    if refused:
        raise CoderError(refused)
    with ExitStack() as cleanup:
        plan = Planner(
            coder=coder,
            environment=environment,
            key=Key(),
            project=str(project.settings.get("projectId") or ""),
            everything=options.all,
            activate=options.activate,
            jobs=options.jobs,
        ).plan(folders, options.templates)
        for step in plan.steps:
            secrets.add(
                *(step.values[name] for name, digest in step.record.variables.items() if digest.startswith("k:"))
            )
        gates = Gates(coder, limit, installed_guard(), (*environment.allow, *options.allow), options.jobs)
        plan = replace(plan, steps=gates.passed(plan.steps))
        if options.dry_run:
            return _dry_run(plan, options, environment)
        stop = cleanup.enter_context(_interruptible())
        results = _push(plan, options, coder, stop)
    for step in plan.steps:
        if step.action in ("error", "refused"):
            outcome: Outcome = "failed" if step.action == "error" else "refused"
            results.append(Result(step, outcome, "", secrets.mask("\n".join(step.reasons))))
    results.sort(key=lambda result: result.step.template)
    if options.json:
        print(json.dumps(report(plan, results, environment), indent=2, ensure_ascii=False))
    else:
        print_results(plan, results, environment)
    return _code(results, stop.is_set())


def _push(plan: Plan, options: argparse.Namespace, coder: CoderCommand, stop: threading.Event) -> list[Result]:
    smoke = Smoke(coder, options.preset, tuple(options.parameter), options.smoke_timeout) if options.smoke else None
    steps = [step for step in plan.steps if step.does_something]
    count = 0

    def told(result: Result) -> None:
        nonlocal count
        count += 1
        progress(f"[{count}/{len(steps)}] {result.step.name}: {result.outcome}")

    progress(f"[0/{len(steps)}] pushing…" if steps else "")
    pusher = Pusher(coder, revision(), options.name or "", options.message or "", options.activate, smoke, options.jobs)
    results = pusher.push(steps, stop=stop, told=told)
    progress("")
    return results


def _dry_run(plan: Plan, options: argparse.Namespace, environment: Environment) -> int:
    if options.json:
        print(json.dumps(report(plan, [], environment), indent=2, ensure_ascii=False))
    else:
        print_plan(plan, environment)
    actions = {step.action for step in plan.steps}
    return 1 if "error" in actions else 2 if "refused" in actions else 0


def _code(results: list[Result], interrupted: bool) -> int:
    outcomes = {result.outcome for result in results}
    if interrupted:
        return 130
    return 1 if "failed" in outcomes else 2 if "refused" in outcomes else 0


@contextmanager
def _interruptible() -> Any:
    """An event that an interrupt sets, a second one ends the process at once."""
    stop = threading.Event()
    before: dict[signal.Signals, Any] = {}

    def handle(number: int, frame: FrameType | None) -> None:
        stop.set()
        print("\ninterrupted: waiting for what is under way; interrupt again to leave at once", file=sys.stderr)
        for which, handler in before.items():
            signal.signal(which, handler)

    for which in (signal.SIGINT, signal.SIGTERM):
        before[which] = signal.signal(which, handle)
    try:
        yield stop
    finally:
        for which, handler in before.items():
            signal.signal(which, handler)


def coder_for(environment: Environment, command: str) -> CoderCommand:
    """Coder's command for an environment. It gets none of the secrets but by a file of variables."""
    return CoderCommand(
        command=command,
        url=environment.url,
        organization=environment.organization,
        secrets=Secrets(value.text for value in environment_secrets(environment)),
        withhold={*environment.withheld, KEY_VARIABLE},
    )


def synthesize(project: Project, output: Path, environment: Environment) -> None:
    """Run the program for an environment; it gets no secret, and its own output goes to standard error."""
    context = {"environment": environment.name} if environment.name else {}
    withheld = {*environment.withheld, "CODER_SESSION_TOKEN", KEY_VARIABLE}
    run_program(project, output, context=context, withhold=frozenset(withheld), to_stderr=True)


def environment_secrets(environment: Environment) -> list[Value]:
    """Every secret value of an environment."""
    everywhere: list[Mapping[str, Value]] = [
        environment.variables,
        *(own.variables for own in environment.templates.values()),
    ]
    return [value for variables in everywhere for value in variables.values() if value.secret]


def _leaks(folders: Mapping[str, Path], secrets: Secrets) -> str:
    """The first file that holds a secret value, as a sentence."""
    for name, folder in folders.items():
        for path in sorted(folder.rglob("*")):
            if path.is_file() and ".terraform" not in path.parts and secrets.found_in(path.read_bytes()):
                return (
                    f"{name}: {path.relative_to(folder)} holds the value of a secret; every user of the template could read it; "
                    "pass it as a variable with sensitive=True"
                )
    return ""
