"""A preset: parameters' values under one name, and workspaces of it that Coder builds before anybody asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..._errors import ConfigError, Problem
from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, Expr, NumberLike, TextLike, lift
from ...language.secret import remember, revealed
from ...language.spelling import code, has_reference
from ...model.checked import checked
from ..arguments import check_icon
from ..base import BlockConstruct, ElementBehind, others
from ..json_text import json_of
from .parameter import Parameter
from .prebuild_schedule import check_cron, check_schedules, check_timezone

if TYPE_CHECKING:
    from ...bindings.coder.data_coder_workspace_preset import DataCoderWorkspacePreset

_MOST_DESCRIPTION = 128
_MOST_ICON = 256
_TTL = (3600, 31_536_000)


@checked
@dataclass(frozen=True, kw_only=True)
class PrebuildSchedule:
    """Hours during which another number of workspaces is kept (``schedule``).

    :param cron: ``* HOUR DAY-OF-MONTH MONTH DAY-OF-WEEK``, whole hours: ``* 8-18 * * 1-5`` is from 8:00 to 18:59 on workdays.
    :param instances: how many workspaces are kept then.
    """

    cron: str
    instances: NumberLike


@checked
@dataclass(frozen=True, kw_only=True)
class PrebuildScheduling:
    """When how many workspaces are kept (``scheduling``); outside of all schedules it is ``Prebuilds.instances``.

    :param timezone: a name of the IANA database, as in ``Europe/Berlin``.
    :param schedules: at least one; no two may hold at the same hour.
    """

    timezone: str
    schedules: Sequence[PrebuildSchedule]


@checked
@dataclass(frozen=True, kw_only=True)
class Prebuilds:
    """Workspaces that Coder builds ahead and hands to the next user who asks for one with the preset's values (``prebuilds``).

    :param instances: how many are kept.
    :param expiration_ttl: seconds after which one that nobody took is replaced: an hour to a year; 0 or None for never.
    :param scheduling: other numbers at other hours.
    """

    instances: NumberLike
    expiration_ttl: NumberLike | None = None
    scheduling: PrebuildScheduling | None = None


class Preset(BlockConstruct):
    """``data.coder_workspace_preset``: named by its construct id.

    :param name: the name people choose it by; by default the construct id.
    :param parameters: values by parameter, or by a parameter's name in Coder. Those that a preset leaves out are asked for.
    :param default: whether it is chosen at first; one preset of a template may be.
    :param description: what it is for, 128 bytes at most.
    :param icon: path or URL of an icon.
    :param prebuilds: workspaces built ahead.

    Source: provider coder/coder, ``coder_workspace_preset``. Raises ``ConfigError`` for a value that its parameter refuses and
    for schedules that Coder can't read. Synth fails for names of no parameter, and for prebuilds that lack a required one.
    """

    resource: ElementBehind[DataCoderWorkspacePreset] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        name: TextLike | None = None,
        parameters: Mapping[Parameter[Any] | str, Any] | None = None,
        default: BoolLike = False,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        prebuilds: Prebuilds | None = None,
    ) -> None:
        super().__init__(scope, id)
        self._name: TextLike = self._named(id) if name is None else name
        self._default = default
        if not isinstance(parameters, (Mapping, type(None))):
            raise self.problem("parameters= are no values by parameter", "write {cpu: 4}")
        masked = {str(other.name) for other in others(self, Parameter) if other.masked}
        for key, value in (parameters or {}).items():
            if str(key.name if isinstance(key, Parameter) else key) in masked:
                remember(value)
        self._parameters = {key: revealed(value) for key, value in (parameters or {}).items()}
        self._prebuilds = prebuilds
        self._template.record.prebuilt |= prebuilds is not None
        try:
            self._check(description, icon)
            for key in self._parameters:
                if isinstance(key, Parameter):
                    self._stored(key, self._parameters[key])
            written = None if prebuilds is None else _prebuilds(prebuilds)
        except ConfigError as error:
            if error.problem.path == self.path:
                raise
            raise self.problem(error.problem.message, error.problem.hint) from None
        self._fixed = {
            "name": self._name,
            "description": description,
            "icon": icon,
            "default": default or None if isinstance(default, bool) else default,
        }
        self._written = written
        self._block = self._add("data", "coder_workspace_preset", id, self._body)
        self._check_neighbours()

    @property
    def name(self) -> TextLike:
        """The preset's name in Coder."""
        return self._name

    @property
    def default(self) -> BoolLike:
        """Whether it is chosen at first."""
        return self._default

    def _body(self) -> dict[str, Any]:
        known = {str(construct.name): construct for construct in others(self, Parameter)}
        values: dict[str, TextLike] = {}
        unknown: list[str] = []
        for key, value in self._parameters.items():
            parameter = key if isinstance(key, Parameter) else known.get(key)
            name = parameter.name if parameter is not None else key
            if str(name) in values:
                raise self.problem(f"the preset has two values for the parameter {name!r}", "keep one of them")
            if parameter is None:
                unknown.append(str(name))
                values[str(name)] = _text_of(value)
            else:
                values[str(name)] = self._stored(parameter, value)
        if unknown and not self._may_be_elsewhere():
            names = ", ".join(repr(name) for name in unknown)
            has = ", ".join(known) or "none"
            raise self.problem(f"the template has no parameter named {names}", f"its parameters are: {has}")
        self._check_complete(values)
        return {**self._fixed, "parameters": values or None, "prebuilds": self._written}

    def _stored(self, parameter: Parameter, value: Any) -> TextLike:
        if isinstance(parameter.name, Expr) or has_reference(parameter.name):
            raise self.problem(
                f"{parameter.path} has a name that is known only in Coder", "give the name that is meant, as text"
            )
        try:
            text = parameter.stored(value, f"{parameter.name} =")
        except ConfigError as error:
            raise self.problem(error.problem.message, error.problem.hint) from None
        if isinstance(text, str) and not text:
            raise self.problem(
                f"{parameter.name} = '' is empty, which Coder refuses in a preset",
                "leave the parameter out, its default holds then",
            )
        return text

    def _check(self, description: TextLike | None, icon: TextLike | None) -> None:
        if isinstance(self._name, str) and not self._name:
            raise ConfigError("", "the preset has no name", "omit name, and it is called by its construct id")
        for what, text, most in (("description", description, _MOST_DESCRIPTION), ("icon", icon, _MOST_ICON)):
            if isinstance(text, str) and not has_reference(text) and len(text.encode()) > most:
                raise ConfigError(
                    "", f"the {what} has {len(text.encode())} bytes, Coder takes {most} at most", "shorten it"
                )
        check_icon(self, icon)

    def _check_neighbours(self) -> None:
        for other in others(self, Preset):
            if isinstance(self._name, str) and isinstance(other.name, str) and self._name == other.name:
                self._template.record.problems.append(
                    Problem(self.path, f"{other.path} is named {self._name!r} as well", "give each its own name")
                )
            if self._default is True and other.default is True:
                self._template.record.problems.append(
                    Problem(
                        self.path,
                        f"{other.path} is the default preset already, and there can be one",
                        "leave default=True to one",
                    )
                )

    def _may_be_elsewhere(self) -> bool:
        """Whether parameters may come from where this library doesn't see their names: modules, CDKTF's own elements, and
        parameters named by a reference."""
        if any(
            isinstance(construct.name, Expr) or has_reference(construct.name) for construct in others(self, Parameter)
        ):
            return True
        return any(block.kind == "module" for block in self._template.record.blocks) or bool(
            self._template.has_foreign_elements()
        )

    def _check_complete(self, values: Mapping[str, TextLike]) -> None:
        if self._prebuilds is None:
            return
        instances = self._prebuilds.instances
        if isinstance(instances, int) and instances == 0 and self._prebuilds.scheduling is None:
            return
        missing = [
            repr(str(construct.name))
            for construct in others(self, Parameter)
            if construct.required and not construct.conditional and str(construct.name) not in values
        ]
        if missing:
            raise self.problem(
                f"nobody is asked for {', '.join(missing)} when a workspace is built ahead",
                "give it a value in the preset, or a default",
            )


def _text_of(value: Any) -> Any:
    value = lift(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return code(value)
    if isinstance(value, (list, tuple)):
        return json_of(list(value))
    return value


def _prebuilds(prebuilds: Prebuilds) -> dict[str, Any]:
    if not isinstance(prebuilds, Prebuilds):
        raise ConfigError("", f"prebuilds={prebuilds!r} is not what is kept", "write Prebuilds(instances=1)")
    _check_count("instances", prebuilds.instances)
    body: dict[str, Any] = {"instances": prebuilds.instances}
    ttl = prebuilds.expiration_ttl
    if ttl is not None:
        low, high = _TTL
        if isinstance(ttl, (int, float)) and ttl != 0 and (not low <= ttl <= high or ttl != int(ttl)):
            raise ConfigError(
                "",
                f"expiration_ttl={ttl} is out of Coder's range",
                f"use 0, or {low} (an hour) to {high} (a year) seconds",
            )
        body["expiration_policy"] = {"ttl": ttl}
    if prebuilds.scheduling is not None:
        body["scheduling"] = _scheduling(prebuilds.scheduling)
    return body


def _scheduling(scheduling: PrebuildScheduling) -> dict[str, Any]:
    if not isinstance(scheduling, PrebuildScheduling) or any(
        not isinstance(item, PrebuildSchedule) for item in scheduling.schedules
    ):
        raise ConfigError(
            "",
            f"scheduling={scheduling!r} is no scheduling",
            'write PrebuildScheduling(timezone="UTC", schedules=[PrebuildSchedule(cron="* 8-18 * * 1-5", instances=1)])',
        )
    if isinstance(scheduling.timezone, str) and not has_reference(scheduling.timezone):
        check_timezone(scheduling.timezone)
    if not scheduling.schedules:
        raise ConfigError(
            "",
            "scheduling without schedules does nothing",
            "give at least one PrebuildSchedule, or omit scheduling",
        )
    for schedule in scheduling.schedules:
        if isinstance(schedule.cron, str) and not has_reference(schedule.cron):
            check_cron(schedule.cron)
        _check_count("instances of a schedule", schedule.instances)
    literal = [s.cron for s in scheduling.schedules if isinstance(s.cron, str) and not has_reference(s.cron)]
    check_schedules(literal)
    return {
        "timezone": scheduling.timezone,
        "schedule": [{"cron": schedule.cron, "instances": schedule.instances} for schedule in scheduling.schedules],
    }


def _check_count(what: str, number: Any) -> None:
    number = lift(number)
    if isinstance(number, Expr) or (isinstance(number, int) and not isinstance(number, bool) and number >= 0):
        return
    raise ConfigError("", f"{what} is {number!r}", "give a whole number, 0 or more")
