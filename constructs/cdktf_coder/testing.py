"""For tests of templates: what a template would write, by Terraform address, without writing it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ._errors import Problem
from .template import CoderTemplate


class Synthesized:
    """A template's files as a test looks at them.

    ``Synthesized(template)["docker_container.workspace"]["runtime"]`` is an argument in Terraform's spelling; ``data.…``,
    ``var.…``, ``module.…`` and ``provider.…`` are addresses too. A block that goes to ``parameters.tf`` is found as well.
    """

    def __init__(self, template: CoderTemplate) -> None:
        self._output = template.output()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found wrong."""
        return self._output.problems

    @property
    def document(self) -> Mapping[str, Any]:
        """The whole template as one document in Terraform's JSON syntax, what goes to ``parameters.tf`` included."""
        return self._output.whole

    @property
    def files(self) -> Mapping[str, str]:
        """The texts of the template's directory by their names."""
        files = self._output.files
        return {path: files.text(path) for path in files.texts}

    @property
    def cdk_tf_json(self) -> Any:
        """``cdk.tf.json``, read back."""
        return json.loads(self.files["cdk.tf.json"])

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of all resources, data sources, modules and variables."""
        found: list[str] = []
        for kind, prefix in (("resource", ""), ("data", "data.")):
            for type_, blocks in self.document.get(kind, {}).items():
                found += [f"{prefix}{type_}.{name}" for name in blocks]
        found += [f"module.{name}" for name in self.document.get("module", {})]
        return (*found, *(f"var.{name}" for name in self.document.get("variable", {})))

    def __getitem__(self, address: str) -> Any:
        first, *rest = address.split(".")
        kinds = {"data": "data", "var": "variable", "module": "module", "provider": "provider", "local": "locals"}
        place = self.document.get(kinds.get(first, "resource"), {})
        for step in rest if first in kinds else (first, *rest):
            if step not in place:
                raise KeyError(f"there is no {address}; the template has {', '.join(self.addresses)}")
            place = place[step]
        return place
