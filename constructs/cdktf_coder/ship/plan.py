"""What a push would do: each template of the program held against what is deployed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from .._errors import CoderError
from .coder_command import CoderCommand, Template, Version
from .environment import Environment, Value
from .record import Key, Record, files_digest, read_record
from .same import same_template
from .scratch import scratch_folder
from .variables import Declared, declared, unknown_settings, values_for

Action = Literal["create", "push", "promote", "none", "refused", "error"]


@dataclass(frozen=True)
class Step:
    """What is to be done with one template, and why."""

    template: str
    name: str
    folder: Path
    action: Action
    reasons: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    active: Version | None = None
    promote: str = ""
    record: Record = field(default_factory=lambda: Record(""))
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    tags: Mapping[str, str] | None = None

    @property
    def does_something(self) -> bool:
        """Whether anything would change in Coder."""
        return self.action in ("create", "push", "promote")


@dataclass(frozen=True)
class Plan:
    """The steps, in the order of the templates' names, and the templates that the program no longer makes."""

    steps: tuple[Step, ...]
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class Planner:
    """Makes a plan. ``everything`` pushes what does not differ as well; ``activate`` says what the push would do with versions."""

    coder: CoderCommand
    environment: Environment
    key: Key
    project: str = ""
    everything: bool = False
    activate: bool = True
    jobs: int = 4

    def plan(self, folders: Mapping[str, Path], chosen: Sequence[str] = ()) -> Plan:
        """The plan for the templates in ``folders``, or for those chosen. Raises ``CoderError`` for what is wrong with all."""
        for name in chosen:
            if name not in folders:
                raise CoderError(f"the program makes no template {name!r}; it makes {', '.join(folders)}")
        variables = {name: declared(folder) for name, folder in folders.items()}
        problems = unknown_settings(self.environment, variables)
        if problems:
            raise CoderError("\n".join(problems))
        names = {name: self.environment.deployed_name(name) for name in folders}
        _unique(names)
        deployed = self.coder.templates()
        wanted = [name for name in folders if not chosen or name in chosen]
        others = [] if chosen else self._others(deployed, set(names.values()))

        def step(name: str) -> Step:
            try:
                return self._step(name, names[name], folders[name], variables[name], deployed.get(names[name]))
            except (CoderError, OSError) as error:
                return Step(name, names[name], folders[name], "error", (str(error),))

        with ThreadPoolExecutor(self.jobs) as pool:
            steps = tuple(pool.map(step, wanted))
            gone = tuple(name for name, ours in zip(others, pool.map(self._ours, others), strict=True) if ours)
        return Plan(steps, gone)

    def _step(
        self, template: str, name: str, folder: Path, variables: Mapping[str, Declared], deployed: Template | None
    ) -> Step:
        values = values_for(template, variables, self.environment)
        tags = self.environment.tags_of(template)
        digests = {variable: self.key.digest(variable, value) for variable, value in values.items()}
        key = self.key.name if any(value.secret for value in values.values()) else ""
        record = Record(files_digest(folder), digests, dict(tags), key, self.project)
        texts = {variable: value.text for variable, value in values.items()}
        if deployed is None:
            missing = [variable for variable, known in variables.items() if known.required and variable not in values]
            if missing:
                raise CoderError(_missing(missing, self.environment))
            return Step(template, name, folder, "create", ("new",), record=record, values=texts, tags=tags or None)
        versions = tuple(self.coder.versions(name))
        active = next((version for version in versions if version.id == deployed.active_version_id), None)
        before = read_record(active.message) if active else None
        reasons = self._reasons(name, folder, record, before, active, tags, values)
        texts.update(_reset(variables, values, before))
        step = Step(
            template, name, folder, "push", tuple(reasons), versions, active, "", record, texts, _sent(tags, before)
        )
        if not reasons:
            return step if self.everything else replace(step, action="none")
        ready = _already_pushed(versions, active, record)
        if ready is None or self.everything:
            return step
        return (
            replace(step, action="promote", promote=ready)
            if self.activate
            else replace(step, action="none", promote=ready)
        )

    def _reasons(
        self,
        name: str,
        folder: Path,
        record: Record,
        before: Record | None,
        active: Version | None,
        tags: Mapping[str, str],
        values: Mapping[str, Value],
    ) -> list[str]:
        reasons = []
        if before is None:
            if not self._same(name, folder):
                reasons.append("files (the active version was pushed by other means)")
            elif values:
                reasons.append("variables (the active version was pushed by other means, its values can't be read)")
        else:
            if before.files != record.files:
                reasons.append("files")
            reasons += _changed_variables(before, record)
        # What the version was built with holds the defaults of coder_workspace_tags too, so that the record decides.
        built_with = active.tags if active else {}
        known = dict(before.tags) if before else {key: value for key, value in built_with.items() if key in tags}
        if known != dict(tags):
            reasons.append("provisioner tags")
        return reasons

    def _same(self, name: str, folder: Path) -> bool:
        """Whether the active version holds what a folder holds; asked only of versions that someone else pushed."""
        with scratch_folder() as place:
            pulled = Path(place) / "pulled"
            self.coder.pull(name, pulled)
            return same_template(pulled, folder)

    def _others(self, deployed: Mapping[str, Template], ours: set[str]) -> list[str]:
        prefix = self.environment.prefix
        return [name for name in deployed if name not in ours and name.startswith(prefix)]

    def _ours(self, name: str) -> bool:
        """Whether this project pushed the newest version of a template."""
        try:
            versions = self.coder.versions(name)
        except CoderError:
            return False
        record = read_record(versions[-1].message) if versions else None
        return record is not None and record.project == self.project


def _unique(names: Mapping[str, str]) -> None:
    taken: dict[str, str] = {}
    for template, name in names.items():
        if name in taken:
            raise CoderError(f"{taken[name]} and {template} would both be pushed as {name}; give one another name")
        taken[name] = template
        if len(name) >= 32:
            raise CoderError(
                f"{name} has {len(name)} characters, Coder takes 31; shorten the prefix or the template's name"
            )


def _missing(names: Sequence[str], environment: Environment) -> str:
    where = environment.source or "environments/NAME.toml"
    what = "the variable" if len(names) == 1 else "the variables"
    verb = "has" if len(names) == 1 else "have"
    return f"{what} {', '.join(names)} {verb} no default and no value; set it in {where}, or as TF_VAR_{names[0]}"


def _changed_variables(before: Record, now: Record) -> list[str]:
    plain = []
    other_key = False
    for name in sorted({*before.variables, *now.variables}):
        old, new = before.variables.get(name), now.variables.get(name)
        if old == new and not (new or "").startswith("k:"):
            continue
        if old and new and old.startswith("k:") and new.startswith("k:") and before.key != now.key:
            other_key = True
        elif old != new:
            plain.append(name)
    reasons = [f"variables ({', '.join(plain)})"] if plain else []
    return reasons + (
        ["secret variables (pushed with another key, so that they can't be compared)"] if other_key else []
    )


def _reset(variables: Mapping[str, Declared], values: Mapping[str, Value], before: Record | None) -> dict[str, str]:
    """The defaults of variables that were set before and no longer are: the server would carry the old values on."""
    gone = [name for name in (before.variables if before else {}) if name in variables and name not in values]
    return {name: default for name in gone if (default := variables[name].default) is not None}


def _sent(tags: Mapping[str, str], before: Record | None) -> Mapping[str, str] | None:
    """The tags to give: nothing where this command never gave any, so that tags given by other means stay."""
    return tags if tags or (before is not None and before.tags) else None


def _already_pushed(versions: Sequence[Version], active: Version | None, record: Record) -> str | None:
    """The newest version, if it is what would be pushed and only waits to be made the active one."""
    newest = versions[-1] if versions else None
    if newest is None or not newest.built or (active and newest.id == active.id):
        return None
    return newest.name if read_record(newest.message) == record else None
