"""Arbitrary values for arbitrary arguments of every public construct: a clear error, or output that holds what was given."""

from __future__ import annotations

import dataclasses
import inspect
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import cdktf_coder
from cdktf_coder import (
    CoderApp,
    CoderError,
    CoderTemplate,
    DockerWorkspace,
    ExternalAgent,
    KubernetesWorkspace,
    WorkspaceAgent,
)
from cdktf_coder.coder.base import CoderConstruct

from .arguments import Around, arguments, around, made

PUBLIC = [getattr(cdktf_coder, name) for name in cdktf_coder.__all__]
CONSTRUCTS: list[Any] = [item for item in PUBLIC if isinstance(item, type) and issubclass(item, CoderConstruct)]
TRIED = [*(item for item in CONSTRUCTS if item.__name__ != "Workspace"), CoderTemplate]
"""A ``Workspace`` takes a platform of somebody's own; its arguments are those of the others."""


STARTS = (DockerWorkspace, KubernetesWorkspace, ExternalAgent)
"""What starts the agent that it is given."""
VALUES = [item.__name__ for item in PUBLIC if dataclasses.is_dataclass(item)]


PORTABLE = (
    "Home.storage_class", "Home.access_modes", "Home.user", "Persistent.storage_class", "Persistent.access_modes",
    "HostPath.name", "Existing.name", "Nfs.name", "Ephemeral.name",
)  # fmt: skip
"""Fields that one platform has no place for and takes all the same, as their documentation says."""

UNUSED = ("socket",)
"""What a Docker host tells the workspaces on it, of which there are none here."""


class Trial:
    """Templates to try constructs in, and a count of what became of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.app: CoderApp | None = None
        self.number = 0
        self.outcomes: Counter[str] = Counter()
        self.used: Counter[tuple[str, str]] = Counter()

    def beside(self, kind: Any) -> Around:
        if self.number % 200 == 0:
            self.app = CoderApp(outdir=self.folder)
        self.number += 1
        return around(CoderTemplate(self.app, f"t{self.number}"), started=kind not in STARTS)

    def run(self, kind: Any, makes: dict[str, Any]) -> None:
        beside = self.beside(kind)
        self.used.update((kind.__name__, name) for name in makes)
        try:
            values = made(makes, beside)
        except CoderError as error:
            # A value says what is wrong with it by itself, before there is a construct.
            self.outcomes["refused"] += 1
            assert any(name in str(error) for name in VALUES), error
            return
        name = f"{beside.template.name}-tried" if kind is CoderTemplate else beside.template.name
        try:
            output = self.output(kind, beside, name, values)
        except CoderError as error:
            self.outcomes["refused"] += 1
            assert str(error).startswith(f"{name}: " if kind is CoderTemplate else f"{name}/tried: "), error
            return
        if output.problems:
            self.outcomes["refused at synth"] += 1
            assert all(problem.path.startswith(name) for problem in output.problems), output.problems
            return
        self.outcomes["accepted"] += 1
        text = written(output)
        told = {name: _without_nulls(name, value) for name, value in values.items() if name not in UNUSED}
        lost = [word for word in words(told) if word not in text]
        assert not lost, f"{lost} of {values} are not written"

    def output(self, kind: Any, beside: Around, name: str, values: dict[str, Any]) -> Any:
        """What is written of a construct with these values; of a template, with a workspace in it."""
        if kind is CoderTemplate:
            template = CoderTemplate(self.app, name, **values)
            agent = WorkspaceAgent(template, "main")
            DockerWorkspace(template, "workspace", agent=agent, image="example:1")
            return template.output()
        tried = kind(beside.template, "tried", **values)
        if isinstance(tried, WorkspaceAgent):
            ExternalAgent(beside.template, "tried_external", agent=tried)
        return beside.template.output()


def _without_nulls(name: str, value: Any) -> Any:
    """A block's arguments, or labels, without those that are omitted by ``None``."""
    if name not in ("inputs", "body", "labels", "annotations") or not isinstance(value, dict):
        return value
    return {key: item for key, item in value.items() if item is not None}


def words(value: Any) -> Iterator[str]:
    """The words by which the given texts are known."""
    if isinstance(value, str):
        yield from re.findall(r"w\d{6}", value)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from words(key)
            yield from words(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from words(item)
    elif hasattr(value, "__dataclass_fields__"):
        fields = [name for name in value.__dataclass_fields__ if f"{type(value).__name__}.{name}" not in PORTABLE]
        yield from words([_without_nulls(name, getattr(value, name)) for name in fields])


def written(output: Any) -> str:
    return json.dumps(output.whole, default=str) + "".join(output.files.text(name) for name in output.files.texts)


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    return Trial(tmp_path_factory.mktemp("arbitrary"))


QUICK = settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", TRIED, ids=lambda kind: kind.__name__)
def test_arguments_of_their_types_are_written_or_refused_clearly(trial: Trial, kind: Any) -> None:
    @QUICK
    @given(arguments(kind))
    def check(makes: dict[str, Any]) -> None:
        trial.run(kind, makes)

    check()


@pytest.mark.parametrize("kind", TRIED, ids=lambda kind: kind.__name__)
def test_odd_arguments_are_refused_by_name(trial: Trial, kind: Any) -> None:
    @QUICK
    @given(arguments(kind, strange=True))
    def check(makes: dict[str, Any]) -> None:
        trial.run(kind, makes)

    check()


MANY = settings(max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.mark.heavy
@pytest.mark.parametrize("kind", TRIED, ids=lambda kind: kind.__name__)
def test_every_argument_is_tried_a_hundred_times(trial: Trial, kind: Any) -> None:
    """Some fifty thousand constructs in all; one in five gets an odd value."""
    times = int(os.environ.get("CDKTF_CODER_TRIES", "100"))
    names = [
        name
        for name in inspect.signature(kind).parameters
        if name not in ("scope", "id") and (kind, name) != (CoderTemplate, "name")
    ]
    for name in names:
        for strange, count in ((False, times - times // 5), (True, times // 5)):

            @settings(MANY, max_examples=count)
            @given(arguments(kind, wanted=name, strange=strange))
            def check(makes: dict[str, Any]) -> None:
                trial.run(kind, makes)

            check()
    assert all(trial.used[kind.__name__, name] >= times for name in names)


@pytest.mark.heavy
def test_refusing_everything_is_no_way_out(trial: Trial) -> None:
    told = ", ".join(f"{count} {outcome}" for outcome, count in trial.outcomes.items())
    print(told)
    assert trial.outcomes["accepted"] >= 0.4 * sum(trial.outcomes.values()), told
