"""A small template to put things into, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cdktf_coder import CoderApp, CoderTemplate, ConfigError, DockerWorkspace, WorkspaceAgent


class Dev:
    """A template ``dev`` with an agent and a container, in an app of its own."""

    def __init__(self, app: CoderApp, **agent: Any) -> None:
        self.template = CoderTemplate(app, "dev")
        self.agent = WorkspaceAgent(self.template, "main", **agent)
        self.workspace = DockerWorkspace(self.template, "workspace", agent=self.agent, image="example:1")

    def written(self, address: str) -> Any:
        """The body of a block as Terraform gets it."""
        kind, _, rest = address.partition(".")
        whole = self.template.output().whole
        if kind == "module":
            return whole["module"][rest]
        if kind == "data":
            type_, _, name = rest.partition(".")
            return whole["data"][type_][name]
        return whole["resource"][kind][rest]

    def problems(self) -> list[str]:
        """Everything that synth would complain about."""
        return [str(problem) for problem in self.template.output().problems]


def refusal(make: Callable[[], Any]) -> str:
    """What is said where something can't be made."""
    with pytest.raises(ConfigError) as caught:
        make()
    return str(caught.value)
