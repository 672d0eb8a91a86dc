#!/usr/bin/env python3
"""The public API and the gallery's addresses, held against those of the last version: `api.py`, or `api.py --renew`.

Prints what differs and how far the version must move; the exit code is 1 if the version in pyproject.toml is too low.
It is breaking that a name, an argument or an address is gone, that an argument became required or lost its place, and
that an argument was added which must be given. While the version is 0.x, the second number moves for what breaks and
the third for what was added; from 1.0.0 on the first and the second do.

``--renew`` takes today's state as that of the last version: the newest section of CHANGELOG.md that has a date, 0.0.0
if there is none. ``--renew-gallery`` takes the gallery's addresses alone, for a change of main.py that says nothing
about the library.

Types and defaults are not compared: whether a wider type breaks anybody, only a person can tell.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import inspect
import json
import re
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from cdktf_coder.cli import __main__ as cli
from cdktf_coder.document.moves import Moves
from cdktf_coder.document.read import read_directory

ROOT = Path(__file__).resolve().parent.parent
BASELINE = ROOT / "tests" / "api.json"
MODULES = ("cdktf_coder", "cdktf_coder.policies", "cdktf_coder.testing", "cdktf_coder.fn")
State = dict[str, Any]


def signature(function: Callable[..., Any]) -> str:
    """The arguments in short: ``scope, id, *, image, name=``."""
    words: list[str] = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name in ("self", "cls") or parameter.name.startswith("_"):
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not any(word.startswith("*") for word in words):
            words.append("*")
        star = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
        words.append(f"{star}{parameter.name}{'' if parameter.default is parameter.empty else '='}")
    return ", ".join(words)


def own_classes(kind: type) -> Iterator[type]:
    """A class and those it inherits from, as far as they are this library's."""
    yield from (one for one in kind.__mro__ if one.__module__.startswith("cdktf_coder"))


def attributes(kind: type) -> set[str]:
    """What the class and its methods set on themselves."""
    found: set[str] = set()
    for one in own_classes(kind):
        found |= {*vars(one), *getattr(one, "__annotations__", {})}
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(one)))):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                found |= {node.attr} if isinstance(node.value, ast.Name) and node.value.id == "self" else set()
    return {name for name in found if not name.startswith("_")}


def described(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """A name, and the names below it."""
    if not inspect.isclass(value):
        yield name, signature(value) if callable(value) else ""
        return
    own = "__init__" in {key for one in own_classes(value) for key in vars(one)}
    yield name, signature(value.__init__) if own else ""
    for attribute in attributes(value):
        member = inspect.getattr_static(value, attribute, None)
        function = getattr(member, "__func__", member)
        yield f"{name}.{attribute}", signature(function) if inspect.isfunction(function) else ""


def names() -> dict[str, str]:
    """Every public name with its arguments."""
    found: dict[str, str] = {}
    for where in MODULES:
        module = importlib.import_module("cdktf_coder.language.functions" if where.endswith(".fn") else where)
        public = getattr(module, "__all__", None) or [name for name in vars(module) if not name.startswith("_")]
        for name in public:
            value = getattr(module, name)
            if not inspect.ismodule(value) and getattr(value, "__module__", "").startswith("cdktf_coder"):
                found.update(described(f"{where}.{name}", value))
    return found


def commands() -> dict[str, str]:
    """Every command with its arguments."""
    (commands,) = (action for action in cli.parser()._actions if action.dest == "command")  # noqa: SLF001
    found = {}
    for name, command in commands.choices.items():
        taken = [action for action in command._actions if action.dest != "help"]  # noqa: SLF001
        words = [
            f"{action.dest}{'=' if action.nargs in ('?', '*') else ''}" for action in taken if not action.option_strings
        ]
        words += ["*", *(f"{max(action.option_strings, key=len)}=" for action in taken if action.option_strings)]
        found[f"cdktf-coder {name}"] = ", ".join(words)
    return found


def gallery() -> dict[str, list[str]]:
    """The addresses of each template of the gallery; one that a ``moved`` block takes over counts as there."""
    found = {}
    for folder in sorted((ROOT / "tests" / "snapshots").iterdir()):
        document = read_directory(folder)
        blocks = {
            block.address
            for block in document.root.blocks
            if block.kind in ("resource", "data", "variable", "output", "module")
        }
        found[folder.name] = sorted(blocks | set(Moves(document).targets))
    return found


def state() -> State:
    """Today's."""
    version = re.search(r'^version = "([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    return {"version": version[1], "names": dict(sorted({**names(), **commands()}.items())), "gallery": gallery()}


def breaks(name: str, before: str, after: str) -> Iterator[str]:
    """What calls break that fitted ``before``."""
    old, new = ([word for word in text.split(", ") if word] for text in (before, after))
    plain_old, plain_new = ([word.rstrip("=") for word in words] for words in (old, new))
    for word in old:
        argument = word.rstrip("=")
        if argument != "*" and argument not in plain_new:
            yield f"{name}: the argument {argument} is gone"
        elif word.endswith("=") and argument in new:
            yield f"{name}: the argument {argument} must be given now"
    for word in new:
        if not word.startswith("*") and not word.endswith("=") and word not in plain_old:
            yield f"{name}: the argument {word} is new and must be given"
    places = [
        [word for word in plain[: plain.index("*") if "*" in plain else None] if not word.startswith("*")]
        for plain in (plain_old, plain_new)
    ]
    if places[1][: len(places[0])] != places[0] and set(places[0]) <= set(plain_new):
        yield f"{name}: the arguments without a keyword are {', '.join(places[1]) or 'none'}, and were {', '.join(places[0])}"


def gathered(names: Mapping[str, str], others: Mapping[str, str], what: str) -> list[str]:
    """A line for each name that the others lack; one for a class with all it has, one for what several classes inherit."""
    lacking = [name for name in names if name not in others]
    tops = [name for name in lacking if name.rpartition(".")[0] not in lacking]
    owners: dict[str, list[str]] = {}
    for name in tops:
        owner, _, member = name.rpartition(".")
        owners.setdefault(member if owner in names else name, []).append(owner)
    many = {member: places for member, places in owners.items() if len(places) > 3}
    lines = [f"{name} is {what}" for name in tops if name.rpartition(".")[2] not in many]
    return lines + [
        f"{member} of {len(places)} classes, such as {places[0]}, is {what}" for member, places in many.items()
    ]


def differences(before: State, after: State) -> tuple[list[str], list[str]]:
    """What breaks, and what was added."""
    old, new = before["names"], after["names"]
    broken = gathered(old, new, "gone")
    broken += [line for name in old if name in new for line in breaks(name, old[name], new[name])]
    added = gathered(new, old, "new")
    for name in set(old) & set(new):
        fresh = {word.rstrip("=") for word in new[name].split(", ")} - {
            word.rstrip("=") for word in old[name].split(", ")
        }
        added += [f"{name}: the argument {word} is new" for word in fresh if word.strip("*")]
    for template, addresses in before["gallery"].items():
        now = after["gallery"].get(template)
        broken += [] if now is None else [f"{template}: {one} is gone" for one in addresses if one not in now]
        added += [] if now is None else [f"{template}: {one} is new" for one in now if one not in addresses]
    return sorted(broken), sorted(added)


def least(version: str, broken: bool, added: bool) -> str:
    """The lowest version that may have such differences from ``version``."""
    first, second, third = (int(number) for number in version.split("."))
    if not broken and not added:
        return version
    if first == 0:
        return f"0.{second + 1}.0" if broken else f"0.{second}.{third + 1}"
    return f"{first + 1}.0.0" if broken else f"{first}.{second + 1}.0"


def judged(before: State, after: State) -> tuple[bool, list[str]]:
    """Whether the version has moved far enough, and what to print."""
    broken, added = differences(before, after)
    needed = least(before["version"], bool(broken), bool(added))
    enough = numbers(after["version"]) >= numbers(needed)
    lines = [*(f"breaking: {line}" for line in broken), *(f"added: {line}" for line in added)]
    verdict = (
        "is enough"
        if enough
        else f'is too low: set version = "{needed}" or higher in pyproject.toml, and say in CHANGELOG.md what changed'
    )
    lines.append(
        f"compared with {before['version']}: {len(broken)} breaking, {len(added)} added; version {after['version']} {verdict}"
    )
    return enough, lines


def numbers(version: str) -> tuple[int, ...]:
    """A version's numbers, to compare by."""
    return tuple(int(number) for number in version.split("."))


def released(changelog: str) -> str:
    """The last version that was released."""
    found = re.search(r"^## \[(\d+\.\d+\.\d+)\] - \d", changelog, re.MULTILINE)
    return found[1] if found else "0.0.0"


def write(what: Mapping[str, Any]) -> None:
    """Renew the baseline."""
    BASELINE.write_text(json.dumps(what, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Compare, or renew the baseline."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--renew", action="store_true")
    arguments.add_argument("--renew-gallery", action="store_true")
    options = arguments.parse_args()
    today = state()
    if options.renew:
        write({**today, "version": released((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))})
        return 0
    baseline: State = json.loads(BASELINE.read_text(encoding="utf-8"))
    if options.renew_gallery:
        write({**baseline, "gallery": today["gallery"]})
        return 0
    enough, lines = judged(baseline, today)
    print("\n".join(lines))
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
