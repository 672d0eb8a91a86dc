"""Environments: what differs between staging and production, from ``environments/NAME.toml`` in the project."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .._errors import CoderError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDER = Path("environments")
_KEYS = ("prefix", "url", "organization", "variables", "provisioner_tags", "policy", "allow", "templates")
_TEMPLATE_KEYS = ("variables", "provisioner_tags", "name")
_NAME = re.compile(r"[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*")


@dataclass(frozen=True)
class Value:
    """A variable's value as Coder takes it, a text. ``secret``: it came from the process environment."""

    text: str = field(repr=False)
    secret: bool = False


@dataclass(frozen=True)
class PerTemplate:
    """What an environment says of one template."""

    variables: Mapping[str, Value] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True)
class Environment:
    """Where and how templates are pushed. ``name`` is empty when the project has no environments."""

    name: str = ""
    source: str = ""
    prefix: str = ""
    url: str = ""
    organization: str = ""
    variables: Mapping[str, Value] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, Any] = field(default_factory=dict)
    allow: tuple[str, ...] = ()
    """The addresses at which the guard's refusal is accepted."""
    templates: Mapping[str, PerTemplate] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()
    """The environment variables that secrets were read from: the program and Coder's command don't get them."""

    def deployed_name(self, template: str) -> str:
        """What a template of the program is called in Coder."""
        own = self.templates.get(template)
        return own.name if own and own.name else f"{self.prefix}{template}"

    def tags_of(self, template: str) -> Mapping[str, str]:
        """The provisioner tags of a template."""
        own = self.templates.get(template)
        return {**self.tags, **(own.tags if own else {})}

    def variables_of(self, template: str) -> Mapping[str, Value]:
        """The values of a template's variables, its own before those of all."""
        own = self.templates.get(template)
        return {**self.variables, **(own.variables if own else {})}


def load_environment(name: str | None, folder: Path = FOLDER) -> Environment:
    """The environment of that name; without one what ``CDKTF_CODER_ENVIRONMENT`` names.

    Raises ``CoderError`` when there are environments and none was chosen, when the file can't be read, or when a secret's
    environment variable is missing.
    """
    name = name or os.environ.get("CDKTF_CODER_ENVIRONMENT")
    known = sorted(path.stem for path in folder.glob("*.toml")) if folder.is_dir() else []
    if not name:
        if known:
            raise CoderError(f"choose an environment by --environment: {', '.join(known)}")
        return Environment()
    path = folder / f"{name}.toml"
    if name not in known:
        raise CoderError(f"there is no {path}; {'there are ' + ', '.join(known) if known else 'make it first'}")
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CoderError(f"{path} is not TOML: {error}") from None
    return _Reader(path).environment(name, read)


class _Reader:
    """Reads one file, and remembers the environment variables that it asks for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._withheld: set[str] = set()

    def environment(self, name: str, read: Mapping[str, Any]) -> Environment:
        self._known(read, _KEYS, "")
        prefix = self._text(read, "prefix")
        if prefix and not _NAME.fullmatch(f"{prefix}a"):
            raise self._wrong(
                "prefix", f"{prefix!r} can't begin a template's name; use letters, digits and single hyphens"
            )
        templates = {
            template: self._template(template, self._table(body, f"templates.{template}"))
            for template, body in self._table(read.get("templates", {}), "templates").items()
        }
        return Environment(
            name=name,
            source=str(self._path),
            prefix=prefix,
            url=self._text(read, "url"),
            organization=self._text(read, "organization"),
            variables=self._variables(read.get("variables", {}), "variables"),
            tags=self._tags(read.get("provisioner_tags", {}), "provisioner_tags"),
            policy=self._table(read.get("policy", {}), "policy"),
            allow=self._addresses(read.get("allow", [])),
            templates=templates,
            withheld=frozenset(self._withheld),
        )

    def _template(self, template: str, body: Mapping[str, Any]) -> PerTemplate:
        place = f"templates.{template}"
        self._known(body, _TEMPLATE_KEYS, f"{place}.")
        return PerTemplate(
            self._variables(body.get("variables", {}), f"{place}.variables"),
            self._tags(body.get("provisioner_tags", {}), f"{place}.provisioner_tags"),
            self._text(body, "name", place + "."),
        )

    def _variables(self, read: Any, place: str) -> dict[str, Value]:
        return {name: self._value(value, f"{place}.{name}") for name, value in self._table(read, place).items()}

    def _value(self, value: Any, place: str) -> Value:
        if isinstance(value, dict) and set(value) == {"env"}:
            return self._from_environment(value["env"], place)
        if isinstance(value, bool):
            return Value("true" if value else "false")
        if isinstance(value, str):
            return Value(value)
        if isinstance(value, (int, float)):
            return Value(repr(value))
        if isinstance(value, (list, dict)):
            try:
                return Value(json.dumps(value, ensure_ascii=False))
            except TypeError:
                pass
        raise self._wrong(
            place, "this is no value for a variable; write a text, a number, true, a list, a table or { env = … }"
        )

    def _from_environment(self, name: Any, place: str) -> Value:
        if not isinstance(name, str) or not name:
            raise self._wrong(place, 'env must name an environment variable, such as { env = "REGISTRY_PASSWORD" }')
        self._withheld.add(name)
        value = os.environ.get(name)
        if value is None:
            raise self._wrong(place, f"the environment variable {name} is not set; set it where this command runs")
        return Value(value, secret=True)

    def _tags(self, read: Any, place: str) -> dict[str, str]:
        tags = {}
        for key, value in self._table(read, place).items():
            if not isinstance(value, str) or not key or "=" in key:
                raise self._wrong(f"{place}.{key}", "a provisioner tag has a text for its value, and no = in its name")
            tags[key] = value
        return tags

    def _addresses(self, read: Any) -> tuple[str, ...]:
        if not isinstance(read, list) or not all(isinstance(item, str) for item in read):
            raise self._wrong("allow", 'this must be a list of addresses, such as ["docker_volume.home"]')
        return tuple(read)

    def _table(self, value: Any, place: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self._wrong(place, f"this must be a table: [{place}]")
        return value

    def _text(self, read: Mapping[str, Any], key: str, place: str = "") -> str:
        value = read.get(key, "")
        if not isinstance(value, str):
            raise self._wrong(f"{place}{key}", "this must be a text")
        return value

    def _known(self, read: Mapping[str, Any], keys: tuple[str, ...], place: str) -> None:
        for key in read:
            if key not in keys:
                raise self._wrong(f"{place}{key}", f"there is no such setting; there are {', '.join(keys)}")

    def _wrong(self, place: str, message: str) -> CoderError:
        return CoderError(f"{self._path}: {place}: {message}")
