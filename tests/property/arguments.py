"""Arbitrary arguments for any public construct, drawn by the type hints of its signature."""

from __future__ import annotations

import collections.abc
import dataclasses
import inspect
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from cdktf_coder import (
    AgentMetadata,
    Block,
    CoderTemplate,
    Devcontainer,
    Expr,
    ExternalAgent,
    Nesting,
    NumberParameter,
    Parameter,
    Podman,
    Provider,
    RequiredProvider,
    Resource,
    ScriptRule,
    Sysbox,
    TextParameter,
    Variable,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceScript,
    expr,
    when,
)
from cdktf_coder.coder.agent.script_source import ScriptSource
from cdktf_coder.coder.agent.target import AgentTarget
from cdktf_coder.coder.base import CoderConstruct


class Opaque:
    """What no template can hold."""


class Shade(Enum):
    """An enumeration of somebody else's."""

    DARK = "dark"


@dataclasses.dataclass(frozen=True)
class Around:
    """What stands in a template beside the construct that is tried."""

    template: CoderTemplate
    agent: WorkspaceAgent
    script: WorkspaceScript
    app: WorkspaceApp
    text: TextParameter
    number: NumberParameter
    variable: Variable[Any]
    cloud: WorkspaceAgent
    """An agent that authenticates by its cloud."""


def around(template: CoderTemplate, *, started: bool = True) -> Around:
    """A template with one construct of each kind that arguments ask for.

    ``started`` says whether the agent runs somewhere already.
    """
    agent, cloud = WorkspaceAgent(template, "main"), WorkspaceAgent(template, "cloud", auth="aws-instance-identity")
    ExternalAgent(template, "beside_cloud", agent=cloud)
    WorkspaceScript(template, "second", agent=agent, script="true", run_on_start=True)
    Resource(template, "pet", type="random_pet", provider=RequiredProvider("random", "hashicorp/random", "~> 3.6"))
    if started:
        ExternalAgent(template, "beside_main", agent=agent)
    return Around(
        template=template,
        agent=agent,
        script=WorkspaceScript(template, "beside", agent=agent, script="true", run_on_start=True),
        app=WorkspaceApp(template, "beside_app", agent=agent, url="http://localhost:1"),
        text=TextParameter(template, "beside_text", default="a", order=901),
        number=NumberParameter(template, "beside_number", default=2, order=902),
        variable=Variable(template, "beside_variable", default="a"),
        cloud=cloud,
    )


Make = Callable[[Around], Any]
"""A value, once there is a template to make it in."""

# Every text holds a word of its own, by which it is found again in what is written.
WORD = st.integers(10**5, 10**6).map(lambda number: f"w{number}")

# Texts that mean something to Coder, Docker, Kubernetes or Terraform.
TEXTS: dict[str, Callable[[str], str]] = {
    "url": lambda word: f"http://localhost:8080/{word}",
    "troubleshooting_url": lambda word: f"https://example.com/{word}",
    "dotfiles_uri": lambda word: f"https://example.com/{word}",
    "default_dotfiles_uri": lambda word: f"https://example.com/{word}",
    "icon": lambda word: f"/icon/{word}.svg",
    "image": lambda word: f"{word}:1",
    "path": lambda word: f"/{word}",
    "folder": lambda word: f"/{word}",
    "database_path": lambda word: f"/{word}/filebrowser.db",
    "cron": lambda word: "0 0 22 * * *",
    "version": lambda word: "~> 1.0",
    "type": lambda word: "random_pet",
    "name": lambda word: word,
    "regex": lambda word: f"^{word}?",
    "timezone": lambda word: "UTC",
    "internal": lambda word: word,
    "host": lambda word: f"tcp://{word}:2375",
}
SOURCES = {"RegistryModule": "coder/code-server", "Provider": "hashicorp/random"}
CRONS = {"PrebuildSchedule": "* 8-18 * * 1-5"}
WHOLE = st.integers(1, 60)


def well_typed(hint: Any, argument: str, owner: str) -> st.SearchStrategy[Make]:
    """Values that an annotation allows."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([well_typed(item, argument, owner) for item in arguments])
    if origin is typing.Literal:
        return constant(st.sampled_from(arguments))
    if isinstance(hint, typing.TypeVar):
        return well_typed(hint.__bound__ or str, argument, owner)
    if hint is Any or hint is object:
        return constant(data())
    if hint is None or hint is type(None):
        return constant(st.none())
    kind = origin or hint
    if kind is str:
        return constant(text(argument, owner))
    if kind is bool:
        return constant(st.booleans())
    if kind in (int, float):
        return constant(WHOLE)
    if issubclass(kind, Expr):
        return reference(kind)
    if issubclass(kind, Enum):
        return constant(st.sampled_from(list(kind)))
    if issubclass(kind, PathLike):
        return constant(st.just(Path(__file__)))
    if issubclass(kind, collections.abc.Mapping):
        return mapping(*(arguments or (str, Any)), argument, owner)
    if issubclass(kind, (collections.abc.Sequence, list, tuple)):
        item = well_typed(arguments[0] if arguments else Any, argument, owner)
        return st.lists(item, max_size=2).map(lambda makes: lambda beside: [make(beside) for make in makes])
    return instance(kind)


def constant(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Make]:
    return values.map(lambda value: lambda beside: value)


def text(argument: str, owner: str) -> st.SearchStrategy[str]:
    if argument == "source":
        return st.just(SOURCES.get(owner, "coder/code-server"))
    if argument == "cron" and owner in CRONS:
        return st.just(CRONS[owner])
    return WORD.map(TEXTS.get(argument, lambda word: f"{word} ${{x}} é"))


def data() -> st.SearchStrategy[Any]:
    scalars = st.one_of(WORD, st.integers(-5, 5), st.booleans(), st.none())
    return st.recursive(
        scalars,
        lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(WORD, inner, max_size=2)),
        max_leaves=4,
    )


def reference(kind: type[Expr]) -> st.SearchStrategy[Make]:
    numbers: list[Make] = [lambda beside: beside.number.value, lambda beside: beside.number.value * 2]
    texts: list[Make] = [lambda beside: beside.text.value, lambda beside: beside.template.owner.name + "-x"]
    bools: list[Make] = [lambda beside: beside.number.value > 1, lambda beside: beside.text.value == "a"]
    lists: list[Make] = [lambda beside: expr('["a"]').as_list()]
    anything: list[Make] = [
        lambda beside: expr("var.beside_variable"),
        lambda beside: when(beside.number.value > 1, "a", 2),
    ]
    found = {"number": numbers, "text": texts, "bool": bools, "list": lists}
    return st.sampled_from(found.get(kind.kind, anything))


def mapping(key: Any, item: Any, argument: str, owner: str) -> st.SearchStrategy[Make]:
    names = [item for item in (*typing.get_args(key), key) if isinstance(item, type) and item not in (list, object)]
    keys = well_typed(names[0], argument, owner) if names and names[0] in BESIDE else constant(WORD)
    pairs = st.lists(st.tuples(keys, well_typed(item, argument, owner)), max_size=2)
    return pairs.map(lambda made: lambda beside: {name(beside): value(beside) for name, value in made})


BESIDE: dict[type, list[Make]] = {
    WorkspaceAgent: [lambda beside: beside.agent],
    AgentTarget: [
        lambda beside: beside.agent,
        lambda beside: Devcontainer(beside.template, "beside_dc", agent=beside.agent, workspace_folder="/x"),
    ],
    ScriptSource: [lambda beside: beside.script],
    CoderConstruct: [lambda beside: beside.script],
    WorkspaceApp: [lambda beside: beside.app],
    Parameter: [lambda beside: beside.text, lambda beside: beside.number],
    Variable: [lambda beside: beside.variable],
    Block: [lambda beside: beside.agent.block],
    Nesting: [lambda beside: Sysbox(), lambda beside: Podman()],
    Provider: [lambda beside: Provider(beside.template, "random", source="hashicorp/random", version="~> 3.6")],
    RequiredProvider: [lambda beside: RequiredProvider("random", "hashicorp/random", "~> 3.6")],
    AgentMetadata: [lambda beside: AgentMetadata.cpu(), lambda beside: AgentMetadata.load()],
}


# What a construct needs beside its required arguments to make sense.
USUAL: dict[str, dict[str, Make]] = {
    "SliderParameter": {"min": lambda beside: 0, "max": lambda beside: 100, "default": lambda beside: 5},
    "WorkspaceApp": {"url": lambda beside: "http://localhost:8080"},
    "WorkspaceScript": {"run_on_start": lambda beside: True},
    "ChoiceParameter": {"options": lambda beside: ["a", "b"]},
    "MultiSelectParameter": {"options": lambda beside: ["a", "b"]},
    "DockerImage": {"name": lambda beside: "example:1"},
    "AgentInstance": {"agent": lambda beside: beside.cloud},
    "RegistryModule": {"agent": lambda beside: beside.agent, "version": lambda beside: "~> 1.0"},
    "ResourceMetadata": {"resource": lambda beside: "random_pet.pet"},
    "Resource": {"provider": BESIDE[RequiredProvider][0]},
    "Data": {"provider": BESIDE[RequiredProvider][0]},
    "ScriptOrder": {"rules": lambda beside: [ScriptRule(run="coder_script.beside", after="coder_script.second")]},
    "WorkspaceTags": {"tags": lambda beside: {"a": "b"}},
    "Preset": {"parameters": lambda beside: {beside.text: "b"}},
    "Probe": {"port": lambda beside: 80},
    "Fragment": {"name": lambda beside: "piece"},
}


def instance(kind: type) -> st.SearchStrategy[Make]:
    if kind in BESIDE:
        return st.sampled_from(BESIDE[kind])
    if dataclasses.is_dataclass(kind):
        return arguments(kind).map(lambda makes: lambda beside: kind(**made(makes, beside)))
    return constant(st.none())


ODD = [
    None, "", "x", 3, -1, 0.5, float("nan"), float("inf"), True, [], {}, ["a"], [1], {"a": 1}, {1: "a"}, b"x", set(), (), Opaque(),
    Opaque, Shade.DARK, Path("/x"), [[[]]], lambda: None, 10**30, "${HOME}", "\x00", "\ud800", {"a": None}, [None],
]  # fmt: skip


def odd() -> st.SearchStrategy[Make]:
    """Values that hardly any annotation allows."""
    constructs: list[Make] = [
        lambda beside: beside.template,
        lambda beside: beside.agent,
        lambda beside: [beside.number],
        lambda beside: {"a": beside.number},
    ]
    return st.one_of(constant(st.sampled_from(ODD)), st.sampled_from(constructs))


@cache
def hints_of(function: Any) -> Mapping[str, Any]:
    return typing.get_type_hints(function)


def arguments(kind: Any, *, wanted: str = "", strange: bool = False) -> st.SearchStrategy[dict[str, Make]]:
    """Arguments of a class: those that it needs, and some of the others; ``wanted`` is always among them."""
    hints = hints_of(kind.__init__)
    given = ("scope", "name") if kind is CoderTemplate else ("scope", "id")
    names = [name for name in inspect.signature(kind).parameters if name not in given]
    needed = [name for name in names if inspect.signature(kind).parameters[name].default is inspect.Parameter.empty]
    strategies = {name: well_typed(hints[name], name, kind.__name__) for name in names}

    @st.composite
    def drawn(draw: st.DrawFn) -> dict[str, Make]:
        chosen = {*needed, wanted, *draw(st.sets(st.sampled_from(names), max_size=2))} if names else set()
        usual = {name: make for name, make in USUAL.get(kind.__name__, {}).items() if name != wanted}
        made = {name: draw(strategies[name]) for name in names if name in chosen - usual.keys()} | usual
        if strange and made:
            made[wanted or draw(st.sampled_from(sorted(made)))] = draw(odd())
        return made

    return drawn()


def made(makes: Mapping[str, Make], beside: Around) -> dict[str, Any]:
    """The arguments themselves."""
    return {name: make(beside) for name, make in makes.items()}
