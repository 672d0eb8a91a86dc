"""Command line arguments as Coder's own parser reads them: a bool takes a value only after ``=``."""

from __future__ import annotations

from dataclasses import dataclass, field

from .errors import CommandError

GLOBAL = {"url": str, "token": str, "global-config": str, "verbose": bool, "no-version-warning": bool}
_SHORT = {
    "d": "directory",
    "m": "message",
    "y": "yes",
    "o": "output",
    "t": "template",
    "a": "all",
    "O": "org",
    "c": "column",
}


@dataclass
class Flags:
    """The flags given, by name, and the arguments that are none."""

    values: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    arguments: list[str] = field(default_factory=list)

    def text(self, name: str, default: str = "") -> str:
        """A string flag."""
        return self.values.get(name, default)

    def true(self, name: str, default: bool = False) -> bool:
        """A bool flag."""
        value = self.values.get(name)
        if value is None:
            return default
        if value.lower() not in ("true", "false", "1", "0", "t", "f"):
            raise CommandError(f'invalid argument "{value}" for "--{name}" flag: parsing "{value}": invalid syntax')
        return value.lower() in ("true", "1", "t")

    def many(self, name: str) -> list[str]:
        """A flag that may be repeated."""
        return self.lists.get(name, [])


def parse(arguments: list[str], kinds: dict[str, type]) -> Flags:
    """Read what follows a command's name. ``kinds`` maps a flag to ``str``, ``bool`` or ``list``."""
    known = {**GLOBAL, "yes": bool, "org": str, **kinds}
    found = Flags()
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--":
            found.arguments += rest
            break
        if not word.startswith("-") or word == "-":
            found.arguments.append(word)
            continue
        name, equals, value = word.lstrip("-").partition("=")
        if not word.startswith("--"):
            if name not in _SHORT:
                raise CommandError(f"unknown shorthand flag: {name!r} in {word}")
            name = _SHORT[name]
        if name not in known:
            raise CommandError(f"unknown flag: --{name}")
        if known[name] is bool:
            found.values[name] = value if equals else "true"
            continue
        if not equals:
            if not rest:
                raise CommandError(f"flag needs an argument: --{name}")
            value = rest.pop(0)
        if known[name] is list:
            found.lists.setdefault(name, []).append(value)
        else:
            found.values[name] = value
    return found
