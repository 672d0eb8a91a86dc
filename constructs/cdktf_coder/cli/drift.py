"""`cdktf-coder drift`: what changed between two synthesized sets of templates.

Exit codes: 0 for equal, 2 for differences, 1 for an error.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..ship.stacks import pushed_files, template_folders

_COLOURS = {"+": "32", "-": "31", "~": "33"}
_LONG = 72


DESCRIPTION = (
    "Compares freshly synthesized templates with a baseline, byte for byte, and prints what differs: "
    "for cdk.tf.json by Terraform address and attribute (old → new), for every other file line by line."
)
EXAMPLE = "cdktf-coder drift fresh/stacks templates"
EXIT_CODES = "Exit codes: 0 equal, 2 different, 1 error."


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of `drift`."""
    command.add_argument("fresh", metavar="FRESH", type=Path, help="what was just synthesized: cdktf.out/stacks")
    command.add_argument("baseline", metavar="BASELINE", type=Path, help="what it should be, one folder a template")


def run(options: argparse.Namespace) -> int:
    """Print the differences; 2 if there are any."""
    lines = list(differences(options.fresh, options.baseline))
    if not lines:
        count = len(template_folders(options.baseline, hint=""))
        print(f"{count} {'template equals its' if count == 1 else 'templates equal their'} baseline")
        return 0
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in lines:
        print(_paint(line) if coloured else line)
    return 2


def differences(fresh: Path, baseline: Path) -> Iterator[str]:
    """What differs, as lines to print: a template or file flush left, what changed in it indented. Nothing if equal."""
    new = template_folders(fresh, hint="run `cdktf synth` first")
    old = template_folders(baseline, hint="the baseline is a copy of an earlier cdktf.out/stacks")
    for name in sorted({*new, *old}):
        if name not in old:
            yield f"+ {name}: a new template, not in {baseline}"
        elif name not in new:
            yield f"- {name}: no longer synthesized, still in {baseline}"
        else:
            yield from _template(name, pushed_files(new[name]), pushed_files(old[name]))


def _template(name: str, new: Mapping[str, Path], old: Mapping[str, Path]) -> Iterator[str]:
    for path in sorted({*new, *old}):
        if path not in old:
            yield f"+ {name}/{path}: a new file"
        elif path not in new:
            yield f"- {name}/{path}: no longer written"
        else:
            before, after = old[path].read_bytes(), new[path].read_bytes()
            if before != after:
                yield f"~ {name}/{path}"
                yield from (f"    {line}" for line in _file(path, before, after))


def _file(path: str, before: bytes, after: bytes) -> Iterator[str]:
    if path.endswith(".tf.json"):
        try:
            old, new = json.loads(before), json.loads(after)
        except ValueError:
            pass
        else:
            if isinstance(old, dict) and isinstance(new, dict):
                found = list(_documents(old, new))
                yield from found or ["~ the same document, written in another order or with other white space"]
                return
    try:
        old_text, new_text = before.decode(), after.decode()
    except UnicodeDecodeError:
        yield f"~ not text: {len(before):,} → {len(after):,} bytes"
        return
    yield from _text(old_text, new_text)


def _text(old: str, new: str, context: int = 2) -> Iterator[str]:
    """A unified diff without its header."""
    # Lines keep their ends: a text may differ in nothing else.
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in (old, new))
    for line in list(difflib.unified_diff(before, after, n=context))[2:]:
        text = line.rstrip("\n")
        yield f"{text[:1]} {_visible(text[1:])}" if text[:1] in "+- " else text
        if not line.endswith("\n"):
            yield "\\ no line break at the end"


def _visible(text: str) -> str:
    """A carriage return, say, would leave no trace on a terminal."""
    return "".join(c if c.isprintable() or c == "\t" else json.dumps(c)[1:-1] for c in text)


def _documents(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """Two Terraform documents, address by address."""
    before, after = dict(_addresses(old)), dict(_addresses(new))
    for address in [*before, *(address for address in after if address not in before)]:
        if address not in after:
            yield f"- {address}"
        elif address not in before:
            yield f"+ {address}"
            yield from (f"    {line}" for line in json.dumps(after[address], indent=2, ensure_ascii=False).splitlines())
        else:
            lines = list(_values("", before[address], after[address]))
            if lines:
                yield f"~ {address}"
                yield from (f"    {line}" for line in lines)


def _addresses(document: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The blocks of a document by what Terraform calls them."""
    prefixes = {"resource": "", "data": "data.", "ephemeral": "ephemeral."}
    names = {"variable": "var.", "output": "output.", "module": "module.", "locals": "local."}
    for section, content in document.items():
        if section in prefixes and isinstance(content, dict):
            for kind, blocks in content.items():
                if isinstance(blocks, dict):
                    yield from ((f"{prefixes[section]}{kind}.{name}", body) for name, body in blocks.items())
                else:
                    yield f"{prefixes[section]}{kind}", blocks
        elif section in names and isinstance(content, dict):
            yield from ((f"{names[section]}{name}", body) for name, body in content.items())
        elif section == "provider" and isinstance(content, dict):
            yield from ((f"provider.{name}", body) for name, body in content.items())
        else:
            yield section, content


def _values(path: str, old: Any, new: Any) -> Iterator[str]:
    """What differs between two values, by attribute path."""
    if _canonical(old) == _canonical(new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            place = _join(path, key)
            if key not in new:
                yield f"- {place}: {_short(old[key])}"
            elif key not in old:
                yield f"+ {place}: {_short(new[key])}"
            else:
                yield from _values(place, old[key], new[key])
    elif isinstance(old, list) and isinstance(new, list):
        yield from _lists(path, old, new)
    elif isinstance(old, str) and isinstance(new, str) and ("\n" in old + new or max(len(old), len(new)) > _LONG):
        yield f"~ {path}:"
        yield from (f"    {line}" for line in _text(old, new, 1))
    else:
        yield f"~ {path}: {_short(old)} → {_short(new)}"


def _lists(path: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[str]:
    """Two lists, aligned: one element more at the front must not make all the others look changed."""
    before, after = ([_canonical(item) for item in items] for items in (old, new))
    for kind, i, i_end, j, j_end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = min(i_end - i, j_end - j)
        for step in range(pairs):
            yield from _values(f"{path}[{j + step}]", old[i + step], new[j + step])
        yield from (f"- {path}[{index}]: {_short(old[index])}" for index in range(i + pairs, i_end))
        yield from (f"+ {path}[{index}]: {_short(new[index])}" for index in range(j + pairs, j_end))


def _canonical(value: Any) -> str:
    """Equal for values that are the same in JSON; Python takes True for 1."""
    return json.dumps(value, sort_keys=True)


def _join(path: str, key: str) -> str:
    name = key if key.replace("_", "").replace("-", "").isalnum() else f"[{json.dumps(key, ensure_ascii=False)}]"
    return f"{path}{'.' if path and not name.startswith('[') else ''}{name}"


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _paint(line: str) -> str:
    colour = _COLOURS.get(line.lstrip(" ")[:1])
    return f"\033[{colour}m{line}\033[0m" if colour else line
