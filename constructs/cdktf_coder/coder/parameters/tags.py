"""Workspace tags: which provisioner builds the workspace."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..._errors import Problem
from ...bindings.toolkit import Construct
from ...language.expr import BoolExpr, Expr, NumberExpr, TextExpr, TextLike, lift
from ...language.spelling import has_reference, json_value
from ..base import BlockConstruct, ElementBehind, others
from .parameter import Parameter
from .variable import Variable

if TYPE_CHECKING:
    from ...bindings.coder.data_coder_workspace_tags import DataCoderWorkspaceTags

TagValue = TextLike | Parameter | Variable | NumberExpr | BoolExpr | int | bool

# What Coder's server doesn't know while it reads a parameter's default: functions, and whatever is no variable.
_BEYOND = re.compile(r"\(|\b(?:data|local|module|each)\.")
_PARAMETER = re.compile(r"data\.coder_parameter\.([A-Za-z_][\w-]*)")


class WorkspaceTags(BlockConstruct):
    """``data.coder_workspace_tags``: named by its construct id.

    Coder's server reads the tags by itself, before Terraform runs, to find a provisioner that has all of them. So a tag's value
    is text, a variable or a parameter (or text that a parameter is part of), and no function may be called.

    :param tags: names and values. Of a parameter, give the parameter itself or its ``value``; it must have a default that is
        written out, as that is what counts when the template is pushed.

    Source: provider coder/coder, ``coder_workspace_tags``. Raises ``ConfigError`` for tags that are empty. Synth fails for what the
    server can't read.
    """

    resource: ElementBehind[DataCoderWorkspaceTags] = ElementBehind()

    def __init__(self, scope: Construct, id: str, *, tags: Mapping[str, TagValue]) -> None:
        super().__init__(scope, id)
        if not tags or not isinstance(tags, Mapping):
            raise self.problem("there are no tags", 'give names and values, as in tags={"cluster": "developers"}')
        self._tags = {name: self._value(name, value) for name, value in tags.items()}
        self._block = self._add("data", "coder_workspace_tags", id, self._body)
        for other in others(self, WorkspaceTags):
            for name in self._tags:
                if name in other.tags:
                    self._template.record.problems.append(
                        Problem(self.path, f"{other.path} has the tag {name!r} as well", "keep one of the two")
                    )

    @property
    def tags(self) -> Mapping[str, TextLike]:
        """The tags' values by their names."""
        return dict(self._tags)

    def _value(self, name: str, value: Any) -> TextLike:
        if not isinstance(name, str) or not name.strip():
            raise self.problem(f"a tag can't be named {name!r}", "give it a name")
        if has_reference(name):
            raise self.problem(
                "a tag's name is made of a reference, and Coder reads names as they stand", "write the name out"
            )
        if isinstance(value, Parameter):
            if value.conditional:
                raise self.problem(
                    f"the tag {name!r} is the parameter {value.path}, of which there may be none or several",
                    "use a parameter without when and for_each",
                )
            return value.text
        value = value.value if isinstance(value, Variable) else lift(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return str(value)
        if isinstance(value, Expr):
            return TextExpr(value.plain, binding=value.binding)
        if not isinstance(value, str):
            raise self.problem(f"the tag {name!r} is {value!r}", "give text, a variable or a parameter")
        if not value.strip():
            raise self.problem(f"the tag {name!r} is empty", "give it a value, or leave it out")
        return value

    def _body(self) -> dict[str, Any]:
        parameters = {construct.block.name: construct for construct in others(self, Parameter)}
        for name, value in self._tags.items():
            for used in _PARAMETER.findall(json_value(value)):
                if used in parameters:
                    self._check_parameter(name, parameters[used])
        return {"tags": dict(self._tags)}

    def _check_parameter(self, tag: str, parameter: Parameter) -> None:
        if parameter.conditional:
            raise self.problem(
                f"the tag {tag!r} uses the parameter {parameter.path}, of which there may be none or several",
                "use a parameter without when and for_each",
            )
        default = parameter.block.body.get("default")
        if default is None or (isinstance(default, str) and not has_reference(default)):
            return
        if any(_BEYOND.search(reference) for reference in re.findall(r"\$\{([^}]*)", json_value(default))):
            raise self.problem(
                f"the tag {tag!r} uses the parameter {parameter.path}, whose default Coder can't read before Terraform runs",
                "write that default out, or make it a variable",
            )
