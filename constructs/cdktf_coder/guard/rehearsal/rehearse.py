"""The rehearsal itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..._errors import CoderError
from ...document import Document, read_directory
from ..storage import stateless
from ..verdict import Consequence, Verdict
from ..workloads import restarting
from .state import Plan, state_of
from .terraform import Terraform, TerraformFailed
from .workspace import environment

_ROUNDS = 5
_PLACEHOLDERS = {"bool": "false", "number": "1"}


class CannotRehearse(CoderError):
    """Why an update can't be rehearsed; that says nothing of whether it is safe."""


@dataclass(frozen=True)
class Given:
    """What a rehearsal is given besides the templates."""

    variables: Mapping[str, str] = field(default_factory=dict)
    """Terraform variables, by name. One without a default that isn't given gets a placeholder."""
    parameters: Mapping[str, str] = field(default_factory=dict)
    """Values of the workspace's parameters, by their name in Coder. One that isn't given has its default."""
    terraform: str | None = None
    """Terraform's or OpenTofu's command; by default what is installed."""


def rehearse(before: Path, after: Path, given: Given | None = None) -> list[Verdict]:
    """What the update from one version of a template to another destroys or replaces, by the providers' own answer.

    Raises:
        CannotRehearse: one of the two can't be planned, or the older one plans changes of what it made itself.
    """
    with TemporaryDirectory(prefix="rehearsal-") as scratch:
        return Rehearsal(before, Path(scratch), given).update(after)


class Rehearsal:
    """A workspace of the older version, to which newer ones can be applied, each by itself. ``scratch`` is an empty folder.

    Raises:
        CannotRehearse: the older version can't be planned, or plans changes of what it made itself.
    """

    def __init__(self, before: Path, scratch: Path, given: Given | None = None) -> None:
        self._given = given or Given()
        self._scratch = scratch
        self._terraform = Terraform(self._given.terraform, scratch)
        self._before = self._copy(before, scratch / "before")
        try:
            self._state, self._ephemeral = self._workspace()
        except TerraformFailed as error:
            raise CannotRehearse(_sentence("the older version can't be planned", self._before, error)) from None

    def _copy(self, template: Path, to: Path) -> Path:
        shutil.copytree(template, to, ignore=shutil.ignore_patterns(".terraform", "*.tfstate*"), symlinks=True)
        return to

    def update(self, after: Path) -> list[Verdict]:
        """What the update destroys or replaces in the workspace while it runs, and at the next stop, the worst first.

        Raises:
            CannotRehearse: the newer version can't be planned.
        """
        with TemporaryDirectory(dir=self._scratch) as place:
            directory = self._copy(after, Path(place) / "after")
            try:
                self._terraform.init(directory, environment("start", {}))
                (directory / "terraform.tfstate").write_text(json.dumps(self._state))
                plans = [self._plan(directory, transition) for transition in ("start", "stop")]
            except TerraformFailed as error:
                raise CannotRehearse(_sentence("the newer version can't be planned", directory, error)) from None
        running, stopped = ({v.address: v for v in _verdicts(plan, self._ephemeral)} for plan in plans)
        for address, verdict in stopped.items():
            if verdict.consequence is Consequence.DATA_LOSS and address not in running:
                running[address] = replace(verdict, message=f"{verdict.message} by the next stop")
        return sorted(running.values(), key=lambda verdict: (-verdict.consequence, verdict.address))

    def _workspace(self) -> tuple[dict[str, Any], frozenset[str]]:
        """The state of a workspace of the older version, and what of it a stop destroys."""
        self._terraform.init(self._before, environment("start", {}))
        schemas = self._terraform.schemas(self._before, environment("start", {}))
        file = self._before / "terraform.tfstate"
        restless: list[str] = []
        for _ in range(_ROUNDS):
            plan = self._plan(self._before, "start")
            restless = [_told(change) for change in _changes(plan) if _does_something(change)]
            if file.exists() and not restless:
                break
            state = state_of(plan, schemas)
            file.write_text(json.dumps(state))
        else:
            message = "the older version plans changes of what it made itself, again and again"
            raise CannotRehearse(f"{message}: {'; '.join(restless[:5])}")
        stop = self._plan(self._before, "stop")
        ephemeral = frozenset(c["address"] for c in _changes(stop) if "delete" in c["change"]["actions"])
        return json.loads(file.read_text()), ephemeral

    def _plan(self, directory: Path, transition: str) -> Plan:
        document = read_directory(directory)
        variables = {
            **{name: value for name, value in _open_variables(document).items() if name not in self._given.variables},
            **{name: value for name, value in self._given.variables.items() if name in document.root.variables},
        }
        plan: Plan = self._terraform.plan(directory, environment(transition, self._given.parameters), variables)
        return plan


def _open_variables(document: Document) -> dict[str, str]:
    """Placeholders for the variables that have no default."""
    found = {}
    for name, block in document.root.variables.items():
        type_ = block.get("type")
        if block.get("default") is None:
            spelled = type_.normal if type_ else "string"
            found[name] = _PLACEHOLDERS.get(
                spelled, "[]" if spelled.startswith(("list", "set", "tuple")) else "rehearsal"
            )
    return found


def _sentence(what: str, directory: Path, error: TerraformFailed) -> str:
    sources = {str(value.fields()["source"].literal) for value in _required(directory) if "source" in value.fields()}
    hint = ""
    if any(source.endswith("mingfang/k8s") for source in sources):
        hint = " (mingfang/k8s reads its schema from the cluster, so that it needs an API server to plan)"
    asked = sorted(_open_variables(read_directory(directory)))
    if asked:
        hint += f" (placeholders stand for the variables {', '.join(asked)}: give them by --var NAME=VALUE)"
    return f"{what}: {error}{hint}"


def _required(directory: Path) -> Iterator[Any]:
    yield from read_directory(directory).root.required_providers.values()


def _changes(plan: Plan) -> Iterator[Mapping[str, Any]]:
    yield from (change for change in plan.get("resource_changes", ()) if change["mode"] == "managed")


def _does_something(change: Mapping[str, Any]) -> bool:
    """Whether anything changes; that a value is sensitive is no change, though Terraform plans it as one."""
    of = change["change"]
    if of["actions"] != ["update"]:
        return bool(of["actions"] != ["no-op"])
    return bool(of["before"] != of["after"] or _any_true(of.get("after_unknown")))


def _any_true(value: Any) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return value is True or any(map(_any_true, inside))


def _told(change: Mapping[str, Any]) -> str:
    paths = ", ".join(_paths(change)) or ", ".join(_differing(change))
    return f"{change['address']} ({'/'.join(change['change']['actions'])}{f': {paths}' if paths else ''})"


def _paths(change: Mapping[str, Any]) -> list[str]:
    """The attributes that force a replacement, without indexes."""
    paths = change["change"].get("replace_paths", ())
    found = {".".join(str(step) for step in path if not isinstance(step, int)) for path in paths}
    return sorted(path for path in found if not any(path.startswith(f"{other}.") for other in found))


def _differing(change: Mapping[str, Any]) -> list[str]:
    before, after = change["change"]["before"] or {}, change["change"]["after"] or {}
    return sorted(name for name in {**before, **after} if before.get(name) != after.get(name))


def _verdicts(plan: Plan, ephemeral: frozenset[str]) -> Iterator[Verdict]:
    for change in _changes(plan):
        actions, type_ = change["change"]["actions"], change["type"]
        address = change.get("previous_address", change["address"])
        if actions in (["read"], ["create"], ["forget"]) or not _does_something(change):
            continue
        attribute = ", ".join(_paths(change))
        if "delete" in actions and not stateless(type_) and address not in ephemeral:
            message = "replaced by an empty one" if "create" in actions else _reason(change)
            yield Verdict(Consequence.DATA_LOSS, address, message, "", attribute)
        elif "delete" in actions and restarting(type_):
            yield Verdict(
                Consequence.RESTART, address, "replaced" if "create" in actions else "destroyed", "", attribute
            )
        elif actions == ["update"] and _rolls_out(change):
            yield Verdict(Consequence.RESTART, address, "its pods are replaced", "", ", ".join(_differing(change)))


_REASONS = {
    "delete_because_no_resource_config": "destroyed: it is not in the template",
    "delete_because_no_module": "destroyed: its module is not in the template",
    "delete_because_wrong_repetition": "destroyed: its instance is not in the template",
    "delete_because_count_index": "destroyed: its count is smaller",
    "delete_because_each_key": "destroyed: its key is not in for_each",
    "delete_because_no_move_target": "destroyed: it is moved to what is not in the template",
}


def _reason(change: Mapping[str, Any]) -> str:
    return _REASONS.get(change.get("action_reason", ""), "destroyed")


def _rolls_out(change: Mapping[str, Any]) -> bool:
    """Whether a workload that is updated in place starts its pods anew."""
    if change["type"].split("_")[-1].startswith("v") or change["type"].startswith("kubernetes_"):
        sides = [(change["change"][side] or {}).get("spec") or [{}] for side in ("before", "after")]
        templates = [spec[0].get("template") for spec in sides if isinstance(spec, list)]
        return len(templates) == 2 and templates[0] != templates[1]
    return False
