"""What a template would write, as a test looks at it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, overload

from .._errors import ConfigError, Problem, SynthError
from ..app import CoderApp
from ..bindings.exceptions import own_exceptions
from ..bindings.toolkit import cdktf
from ..output.assemble import Output
from ..template import CoderTemplate


@overload
def synth(target: CoderTemplate) -> Synthesized: ...
@overload
def synth(target: CoderApp) -> SynthesizedApp: ...
def synth(target: CoderTemplate | CoderApp) -> Synthesized | SynthesizedApp:
    """What a synth would write and say, without writing it: aspects, validations and the app's policy included.

    :param target: a template, or a whole app.

    What is wrong is in ``problems``, nothing is raised for it. An exception in a user's own code, an aspect for one, comes
    out as it is.
    """
    if isinstance(target, CoderApp):
        return SynthesizedApp(target)
    if not isinstance(target, CoderTemplate):
        raise ConfigError("", f"{target!r} can't be synthesized", "give a CoderTemplate or a CoderApp")
    if isinstance(target.app, CoderApp):
        return SynthesizedApp(target.app)[target.name]
    target.prepare_stack()
    try:
        with own_exceptions():
            cdktf.Testing.synth(target)
    except SynthError:
        pass  # The problems are part of what is found.
    output = target.collect()
    return Synthesized(output, output.problems, output.warnings)


class SynthesizedApp(Mapping[str, "Synthesized"]):
    """The templates of an app by their names, and everything found wrong in any of them."""

    def __init__(self, app: CoderApp) -> None:
        found = app.collect()
        self.problems = found.problems
        self._templates = {
            name: Synthesized(
                output,
                tuple(problem for problem in found.problems if _inside(problem.path, name)),
                tuple(warning for warning in found.warnings if _inside(warning[0], name)),
            )
            for name, output in found.outputs.items()
        }

    def __getitem__(self, name: str) -> Synthesized:
        if name not in self._templates:
            raise KeyError(f"there is no template {name!r}; the app has {', '.join(self._templates)}")
        return self._templates[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._templates)

    def __len__(self) -> int:
        return len(self._templates)


def _inside(path: str, name: str) -> bool:
    return path == name or path.startswith(f"{name}/")


class Synthesized:
    """A template's files as a test looks at them.

    ``synth(template)["docker_container.workspace"]["runtime"]`` is an argument in Terraform's spelling; ``data.…``,
    ``var.…``, ``module.…`` and ``provider.…`` are addresses too. A block that goes to ``parameters.tf`` is found as well.
    """

    def __init__(
        self, output: Output, problems: tuple[Problem, ...], warnings: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self._output = output
        self.problems = problems
        """Everything found wrong."""
        self.warnings = warnings
        """Construct paths with what is worth a warning there."""

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
    def cdk_tf_json(self) -> Mapping[str, Any]:
        """``cdk.tf.json``, read back."""
        read: Mapping[str, Any] = json.loads(self.files["cdk.tf.json"])
        return read

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
