"""What a template asks for, in the README's plain words: parameters and presets for users, variables for whoever pushes it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..document.secrets import DocumentSecrets
from ..language.secret import MASK
from .readme_text import cell, code, meant, sentence

_KINDS = {"number": "A number.", "bool": "Yes or no.", "list(string)": "A list of texts.", "string": "Text."}
_GROWTH = {"increasing": "It may only grow.", "decreasing": "It may only shrink."}
_YES_OR_NO = {"true": "yes", "false": "no"}


class _Parameter:
    """One parameter: its title, and its values as people know them."""

    def __init__(self, name: str, body: Mapping[str, Any], secrets: DocumentSecrets) -> None:
        self.body = body
        self.type = str(body.get("type", "string"))
        self.title = meant(body.get("display_name") or body.get("name") or name)
        self.options = _blocks(body.get("option"))
        self._names = {str(option.get("value")): meant(option.get("name")) for option in self.options}
        self._hidden = secrets.hides(f"data.coder_parameter.{name}", "default")
        default = body.get("default")
        self.default = None if default is None else str(default)

    @property
    def lines(self) -> list[str]:
        """The parameter as an item of a list; its options are items below it."""
        chosen = self._chosen()
        told = [sentence(self.body.get("description")), self._if_nobody_says(chosen), self._change()]
        # What introduces the options stands right before them.
        told.insert(len(told) if self.options else 1, self._values())
        first = f"- **{self.title}**: {' '.join(part for part in told if part)}"
        return [first, *(self._option(option, chosen) for option in self.options)]

    def value(self, text: object) -> str:
        """A value as the form shows it: an option by its name."""
        if self._hidden:
            return MASK
        stored = meant(text)
        return self._names.get(str(text)) or (_YES_OR_NO.get(stored, stored) if self.type == "bool" else stored)

    def _option(self, option: Mapping[str, Any], chosen: Sequence[str]) -> str:
        default = " (the default)" if str(option.get("value")) in chosen and not self._hidden else ""
        described = sentence(option.get("description"))
        return f"  - {meant(option.get('name'))}{default}{f': {described}' if described else ''}"

    def _chosen(self) -> list[str]:
        """The values of the options that are chosen at first."""
        if self.default is None or not self.options:
            return []
        if self.type != "list(string)" or self.default in self._names:
            return [self.default] if self.default in self._names else []
        values = _json_list(self.default)
        return [value for value in values or () if value in self._names]

    def _values(self) -> str:
        if self.options:
            several = self.body.get("form_type") == "multi-select"
            return "Any of these:" if several else "One of these:"
        if self.body.get("dynamic"):
            return "What there is to choose from depends on other values."
        rules = next(iter(_blocks(self.body.get("validation"))), {})
        growth = _GROWTH.get(str(rules.get("monotonic")), "")
        if rules.get("regex") is not None:
            return f"Text that matches {code(meant(rules['regex']))}."
        return f"{_range(rules.get('min'), rules.get('max')) or _KINDS.get(self.type, 'Text.')} {growth}".strip()

    def _if_nobody_says(self, chosen: Sequence[str]) -> str:
        if self._hidden:
            return f"{MASK} by default."
        if self.default is None:
            return "It must be given."
        if chosen:
            return ""
        if _refers(self.default):
            return "The default depends on other values."
        if self.default == "" or _json_list(self.default) == []:
            return "Empty by default."
        values = _json_list(self.default) if self.type == "list(string)" else None
        shown = ", ".join(code(meant(value)) for value in values) if values else self.value(self.default)
        return f"{shown[0].upper()}{shown[1:]} by default." if self.type == "bool" else f"{shown} by default."

    def _change(self) -> str:
        if self.body.get("ephemeral") is True:
            return "It holds for one start."
        mutable = self.body.get("mutable")
        if isinstance(mutable, str):
            return "Whether it can be changed later depends on other values."
        return "It can be changed later." if mutable else "It is fixed once the workspace is made."


def parameters(bodies: Mapping[str, Any], secrets: DocumentSecrets) -> list[str]:
    """The section on parameters, in the order of the form."""
    if not bodies:
        return []
    lines = [line for name in sorted(bodies, key=lambda name: _place(name, bodies[name])) for line in
             _Parameter(name, bodies[name], secrets).lines]  # fmt: skip
    return ["## Parameters", "Asked of whoever makes a workspace.", "\n".join(lines)]


def presets(bodies: Mapping[str, Any], asked: Mapping[str, Any], secrets: DocumentSecrets) -> list[str]:
    """The section on presets, with the parameters as the form names them."""
    if not bodies:
        return []
    known = {str(body.get("name") or name): _Parameter(name, body, secrets) for name, body in asked.items()}
    lines = []
    for name, body in bodies.items():
        told = [sentence(body.get("description")), _preset_values(name, body, known, secrets), _prebuilt(body)]
        default = " (the default)" if body.get("default") is True else ""
        text = " ".join(part for part in told if part)
        lines.append(f"- **{meant(body.get('name') or name)}**{default}{f': {text}' if text else ''}")
    return ["## Presets", "Values for several parameters under one name.", "\n".join(lines)]


def _preset_values(
    preset: str, body: Mapping[str, Any], known: Mapping[str, _Parameter], secrets: DocumentSecrets
) -> str:
    values = body.get("parameters") or {}
    if not isinstance(values, Mapping):
        return "Its values depend on others."
    told = []
    for key, value in values.items():
        parameter = known.get(str(key))
        hidden = secrets.hides(f"data.coder_workspace_preset.{preset}", f"parameters.{key}")
        shown = MASK if hidden else meant(value) if parameter is None else parameter.value(value)
        told.append(f"{meant(key) if parameter is None else parameter.title}: {shown}")
    return f"{'; '.join(told)}." if told else ""


def _prebuilt(body: Mapping[str, Any]) -> str:
    counts = [str(prebuild.get("instances")) for prebuild in _blocks(body.get("prebuilds"))]
    if not counts:
        return ""
    if not counts[0].isdigit():
        return "Workspaces of it are kept ready."
    return "One workspace of it is kept ready." if counts[0] == "1" else f"{counts[0]} workspaces of it are kept ready."


def variables(bodies: Mapping[str, Any], secrets: DocumentSecrets) -> list[str]:
    """The section on variables, as a table: they are Terraform's, and so are their values."""
    if not bodies:
        return []
    table = ["| Name | Type | Default | What it is for |", "| --- | --- | --- | --- |"]
    for name, body in bodies.items():
        hidden = secrets.hides(f"var.{name}", "default")
        default = "(must be given)" if "default" not in body else MASK if hidden else _terraform(body["default"])
        # Terraform reads a variable's texts as they stand: nothing in them is escaped.
        cells = (f"`{name}`", str(body.get("type", "any")), default, str(body.get("description", "")))
        table.append(f"| {' | '.join(cell(text) for text in cells)} |")
    push = "Set when the template is pushed, by `--variable name=value`."
    return ["## Variables", push, "\n".join(table)]


def _terraform(value: Any) -> str:
    return code(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _place(name: str, body: Mapping[str, Any]) -> tuple[float, str]:
    """Where the form has it: those without an order come first, by their names."""
    order = body.get("order")
    return (order if isinstance(order, (int, float)) else float("-inf"), str(body.get("name") or name))


def _range(least: Any, most: Any) -> str:
    if _refers(least) or _refers(most):
        return "A number in a range that depends on other values."
    if least is not None and most is not None:
        return f"From {least} to {most}."
    if least is not None:
        return f"{least} or more."
    return "" if most is None else f"{most} at most."


def _refers(value: Any) -> bool:
    """Whether a value is worked out later."""
    return isinstance(value, str) and "${" in value.replace("$${", "")


def _json_list(text: str) -> list[str] | None:
    try:
        values = json.loads(text)
    except ValueError:
        return None
    return [str(value) for value in values] if isinstance(values, list) else None


def _blocks(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        return [value]
    return [item for item in value or [] if isinstance(item, Mapping)]
