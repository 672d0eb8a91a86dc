"""The values of a template's variables: what it declares, what the environment gives, and the file that hands them over."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..document.blocks import Block
from ..document.read import read_directory
from ..document.unknown import holds_unknown
from .environment import Environment, Value
from .scratch import scratch_folder

_PRINTABLE = ((0x20, 0x7E), (0xA0, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))


@dataclass(frozen=True)
class Declared:
    """A variable that a template declares. ``default`` is its text in Coder, None if there is none."""

    name: str
    default: str | None
    required: bool
    sensitive: bool


def declared(folder: Path) -> dict[str, Declared]:
    """The variables of a finished directory. Raises ``DocumentError`` for one that Terraform can't read."""
    return {name: _declared(name, block) for name, block in read_directory(folder).root.variables.items()}


def _declared(name: str, block: Block) -> Declared:
    default = block.literal("default")
    if default is not None and not isinstance(default, str):
        default = None if holds_unknown(default) else json.dumps(default, ensure_ascii=False)
    return Declared(name, default, block.get("default") is None, block.literal("sensitive") is True)


def values_for(template: str, variables: Mapping[str, Declared], environment: Environment) -> dict[str, Value]:
    """The values to push, by name: the environment's, then those of ``TF_VAR_…``. What is sensitive counts as secret."""
    given = environment.variables_of(template)
    found: dict[str, Value] = {}
    for name, variable in variables.items():
        value = given.get(name)
        if value is None and f"TF_VAR_{name}" in os.environ:
            value = Value(os.environ[f"TF_VAR_{name}"], secret=True)
        if value is not None:
            found[name] = Value(value.text, value.secret or variable.sensitive)
    return found


def unknown_settings(environment: Environment, templates: Mapping[str, Mapping[str, Declared]]) -> list[str]:
    """What an environment says of templates or variables that don't exist."""
    anywhere = {name for variables in templates.values() for name in variables}
    problems = [
        f"variables.{name}: no template declares this variable; there are {', '.join(sorted(anywhere)) or 'none'}"
        for name in environment.variables
        if name not in anywhere
    ]
    for template, own in environment.templates.items():
        if template not in templates:
            problems.append(
                f"templates.{template}: the program makes no such template; it makes {', '.join(sorted(templates))}"
            )
            continue
        known = ", ".join(sorted(templates[template])) or "none"
        problems += [
            f"templates.{template}.variables.{name}: the template declares no such variable; it declares {known}"
            for name in own.variables
            if name not in templates[template]
        ]
    return [f"{environment.source}: {problem}" for problem in problems]


@contextmanager
def variables_file(values: Mapping[str, str]) -> Iterator[Path | None]:
    """The values as a file that only this user can read, gone afterwards; None for no values."""
    if not values:
        yield None
        return
    with scratch_folder() as folder:
        path = Path(folder) / "variables.yaml"
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write("".join(f"{_quoted(name)}: {_quoted(value)}\n" for name, value in sorted(values.items())))
        yield path


def _quoted(text: str) -> str:
    """A double-quoted text of YAML: what it must not hold as it is goes in as an escape."""
    out = []
    for character in text:
        code = ord(character)
        if character in '"\\':
            out.append(f"\\{character}")
        elif any(low <= code <= high for low, high in _PRINTABLE) and code not in (0x2028, 0x2029, 0xFEFF):
            out.append(character)
        else:
            out.append(f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return f'"{"".join(out)}"'
