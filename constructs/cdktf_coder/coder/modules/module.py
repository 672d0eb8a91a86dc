"""Terraform modules: those of Coder's registry, and any other."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr
from ...language.spelling import has_reference, nested_nulls
from ...model.located import located
from ...model.workspace_data import workspace
from ..agent.agent import WorkspaceAgent
from ..agent.script_source import ScriptSource
from ..meta import Dependency, Meta, addresses_of
from ..repeat import Count, ForEach, open_to_default, repeated

REGISTRY = "registry.coder.com"

_PART = r"[0-9A-Za-z](?:[0-9A-Za-z_-]*[0-9A-Za-z])?"
_IN_CODERS = re.compile(rf"({_PART})/({_PART})")
_IN_A_REGISTRY = re.compile(rf"(?:[\w.-]+\.[\w.-]+(?::\d+)?/)?{_PART}/{_PART}/[0-9a-z]+(?://.+)?")
_ELSEWHERE = re.compile(r"\./|\.\./|[a-z0-9]+::|[a-z+]+://|(?:github\.com|bitbucket\.org)/|git@")
_CONSTRAINT = re.compile(r"(=|!=|>=|<=|>|<|~>)?\s*v?\d+(\.\d+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")
_INPUT = re.compile(r"[A-Za-z_][\w-]*")
_RESERVED = ("source", "version", "count", "for_each", "providers", "depends_on", "lifecycle")
_OWN_ARGUMENT = {
    "source": "source",
    "version": "version",
    "count": "count",
    "for_each": "for_each",
    "providers": "providers",
    "depends_on": "depends_on",
}


class RegistryModule(ScriptSource):
    """``module``: named by its construct id.

    :param source: a module of Coder's registry as ``namespace/name`` (``"coder/code-server"``), a local folder as a
        ``Path``, which is shipped with the template, or any address that Terraform knows (``git::https://…``).
    :param version: which versions will do, ``"~> 1.4"`` or ``">= 1.2, < 2.0"``. For modules of a registry only.
    :param agent: the agent it adds something to, handed over as ``agent_id``.
    :param agent_name: hand over the agent's name as ``agent_name`` too, for modules that ask for it.
    :param inputs: the module's variables, by their names. Text is literal; references are interpolated; ``None`` omits one.
    :param count: how many there are: a number, or a condition. By default one while the workspace runs if the module has
        an agent, else one always; ``True`` is always one.
    :param for_each: make one for each item; see ``each``.
    :param depends_on: what it waits for: constructs, blocks or addresses.
    :param providers: the configurations its providers use, as in ``{"docker": "docker.east"}``.

    Raises ``ConfigError`` for a source, version or input that Terraform can't read.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        source: str | os.PathLike[str],
        version: str | None = None,
        agent: WorkspaceAgent | None = None,
        agent_name: bool = False,
        inputs: Mapping[str, Any] | None = None,
        count: Count = None,
        for_each: ForEach = None,
        depends_on: Sequence[Dependency] = (),
        providers: Mapping[str, str] | None = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        self._agent = self._check_agent(agent, agent_name)
        self._source = self._address(source)
        self._check_version(version)
        self._check_inputs(inputs or {}, agent, agent_name)
        if agent is not None and open_to_default(self, count, for_each):
            count = workspace.start_count
        identity = {"agent_id": agent.agent_id} if agent is not None else {}
        if agent is not None and agent_name:
            identity["agent_name"] = agent.name  # type: ignore[assignment]
        body = {
            **repeated(self, count, for_each),
            "source": self._source,
            "version": version,
            "depends_on": [address for item in depends_on for address in addresses_of(item, self)] or None,
            "providers": dict(providers) if providers else None,
            **identity,
            **nested_nulls(inputs or {}),
        }
        self._body_value = {key: value for key, value in body.items() if value is not None}
        self._block = self._add("module", "", id, self._body)
        if agent is not None and self._source.startswith(f"{REGISTRY}/coder/git-config/"):
            # The module's variables would be overridden by the agent's own.
            agent.drop_git_identity()

    def _body(self) -> dict[str, Any]:
        if self._source.startswith("./"):
            # The folder may be added after the module, so this waits until the template is written.
            folder = self._source.removeprefix("./").partition("//")[0].rstrip("/")
            shipped = [extra.destination.removeprefix("./").rstrip("/") for extra in self._template.record.files]
            if not any(f"{folder}/".startswith(f"{place}/") or place.startswith(f"{folder}/") for place in shipped):
                raise self.problem(
                    f"the folder {self._source} is not shipped with the template",
                    f"give source=Path({self._source!r}), or add it by template.add_file",
                )
        return self._body_value

    def _check_agent(self, agent: WorkspaceAgent | None, agent_name: bool) -> WorkspaceAgent | None:
        if agent is None:
            if agent_name:
                raise self.problem("agent_name=True without an agent", "give agent=… too")
            return None
        return agent

    def _address(self, source: Any) -> str:
        if isinstance(source, PurePath):
            destination = f"modules/{source.name}"
            shipped = [extra.source for extra in self._template.record.files if extra.destination == destination]
            if located(source) not in shipped:
                self._template.add_file(source, destination)
            self._in_registry = False
            return f"./{destination}"
        if not isinstance(source, str) or has_reference(source):
            raise self.problem(
                "a module's source must be known when the template is pushed", "write it out, as in 'coder/code-server'"
            )
        found = _IN_CODERS.fullmatch(source)
        self._in_registry = found is not None or (
            _IN_A_REGISTRY.fullmatch(source) is not None and not _ELSEWHERE.match(source)
        )
        if found is not None:
            return f"{REGISTRY}/{source}/coder"
        if not self._in_registry and not _ELSEWHERE.match(source):
            raise self.problem(
                f"{source!r} is no module's source",
                "write 'namespace/name' for Coder's registry, a Path for a local folder, or the full address",
            )
        if source.startswith("../"):
            raise self.problem(
                f"{source!r} is outside of the template's directory, which is all that Coder gets",
                f"give source=Path({source!r}), which ships the folder",
            )
        return source

    def _check_version(self, version: Any) -> None:
        if version is None:
            if self._in_registry:
                self._template.add_warning(
                    self.path,
                    "the module has no version, so each push may use another; give one, such as version='~> 1.0'",
                )
            return
        if not self._in_registry:
            raise self.problem(
                f"Terraform takes no version with the source {self._source!r}",
                "omit version, or name it in the source",
            )
        parts = version.split(",") if isinstance(version, str) else [""]
        if not all(_CONSTRAINT.fullmatch(part.strip()) for part in parts):
            raise self.problem(
                f"version={version!r} is no version constraint", "write it as in '~> 1.4' or '>= 1.2, < 2.0'"
            )

    def _check_inputs(self, inputs: Mapping[str, Any], agent: Any, agent_name: bool) -> None:
        for name in inputs:
            if name in _RESERVED:
                hint = f"give {_OWN_ARGUMENT[name]}=… beside inputs" if name in _OWN_ARGUMENT else "omit it"
                raise self.problem(f"{name!r} is a word of Terraform's own, not an input of a module", hint)
            if not isinstance(name, str) or not _INPUT.fullmatch(name):
                raise self.problem(f"{name!r} can't be an input's name", "use letters, digits, - and _")
        if agent is not None and "agent_id" in inputs:
            raise self.problem("agent_id is given twice", "take it out of inputs: agent=… gives it")
        if agent_name and "agent_name" in inputs:
            raise self.problem("agent_name is given twice", "omit agent_name=True")

    def output(self, name: str) -> AnyExpr:
        """An output of the module: ``clone.output("repo_dir")``.

        Of a module that is there while the workspace runs, it is for things that are there as long: give them
        ``count=template.workspace.start_count``.
        """
        if not isinstance(name, str) or not _INPUT.fullmatch(name):
            raise self.problem(f"{name!r} can't be an output's name", "use letters, digits, - and _")
        if "for_each" in self._body_value:
            raise self.problem(
                "there is one module for each item", f"say which: expr('module.{self._block.name}[\"…\"].{name}')"
            )
        index = "[0]" if "count" in self._body_value else ""
        return AnyExpr(f"{self._block.address}{index}.{name}").reading(self._block.origin)

    @property
    def source(self) -> str:
        """The source as Terraform gets it."""
        return self._source
