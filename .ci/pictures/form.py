"""What Coder's form asks, drawn from what its own parameter engine answers to a template of the documentation."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from programs import Ran, run
from svg import ACCENT, WIDTH, Picture

from cdktf_coder.document import Block

ANSWER = Path(__file__).parent / "form.txt"
"""The engine's answer as it was last asked."""
_COLUMN, _GAP = (WIDTH - 16) / 2, 16


class Choice(NamedTuple):
    """An option as the engine shows it."""

    name: str
    chosen: bool


class Asked(NamedTuple):
    """A parameter as the engine shows it."""

    name: str
    title: str
    description: str
    value: str
    choices: tuple[Choice, ...]


def ask(folder: Path) -> str | None:
    """What the engine says of a template, if there is an engine: coder-preview, in the folder that CDKTF_CODER_BIN names."""
    engine = Path(os.environ.get("CDKTF_CODER_BIN") or ".cache/bin").resolve() / "coder-preview"
    if not engine.exists():
        return None
    done = subprocess.run([engine], cwd=folder, capture_output=True, text=True, check=True)
    return (
        "\n".join(
            line.rstrip(" │").lstrip("│ ") if line.startswith("│") else line[:1] for line in done.stdout.splitlines()
        )
        + "\n"
    )


def read(answer: str) -> list[Asked]:
    """The parameters of an answer, in their order."""
    cells = re.split(r"^[├┌└]\n", answer.partition("PARAMETER\n")[2], flags=re.MULTILINE)
    return [_asked(cell.splitlines()) for cell in cells if cell.strip()]


def _asked(lines: list[str]) -> Asked:
    head = re.fullmatch(r"\((?P<title>.*)\) (?P<name>\w+):(?: (?P<description>.*))?", lines[0])
    assert head, f"the engine's answer is not as it was: {lines[0]}"
    value = next((line[3:-1] for line in lines if line.startswith("= [")), "")
    choices = tuple(
        Choice(found["name"], found["mark"] == "X")
        for line in lines
        if (found := re.fullmatch(r"\[(?P<mark>[X ])\] (?P<name>.*) \(.*\)", line))
    )
    return Asked(head["name"], head["title"] or head["name"], head["description"] or "", value, choices)


def program(folder: Path) -> Ran:
    """The template that is drawn."""
    return run("parameters.md", "form", folder)


def draw(ran: Ran, answer: str) -> str:
    """The picture."""
    picture = Picture("How each kind of parameter is asked for, from the answer of Coder's parameter engine")
    classes = {construct.node.id: type(construct).__name__ for construct in ran.template.constructs}
    blocks = {str(block.get("name").literal): block for block in ran.document.blocks("data", "coder_parameter")}
    heights = [0.0, 0.0]
    for asked in read(answer):
        column = 0 if heights[0] <= heights[1] else 1
        x, y = column * (_COLUMN + _GAP) + 1, heights[column] + 16
        block = blocks[asked.name]
        picture.text(x, y, asked.title, size=14, bold=True)
        picture.text(x, y + 17, classes[block.name], size=11, code=True, colour=ACCENT)
        y = picture.lines(x, y + 34, asked.description, width=38) if asked.description else y + 30
        heights[column] = _field(picture, x, y - 4, asked, block) + 22
    y = picture.lines(2, max(heights) + 6, _LABEL, width=84, size=11)
    return picture.written(y)


_LABEL = (
    "Titles, texts, values and options: the answer of Coder's parameter engine to the program's parameters.tf. "
    "The kind of field and its bounds: form_type, validation and styling there. Coder's own form has its own look."
)


def _field(picture: Picture, x: float, y: float, asked: Asked, block: Block) -> float:
    form = block.get("form_type")
    default = "radio" if asked.choices else "tag-select" if asked.value.startswith("[") else "input"
    if not asked.choices and asked.value in ("true", "false"):
        default = "checkbox"
    styling: dict[str, Any] = json.loads(str(block.get("styling").literal)) if block.get("styling") else {}
    return _FIELDS[str(form.literal) if form else default](picture, x, y, asked, block, styling)


def _input(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    picture.box(x, y, _COLUMN - 4, 26)
    picture.text(x + 9, y + 17.5, asked.value or styling.get("placeholder", ""), faint=not asked.value)
    return y + 26


def _textarea(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    picture.box(x, y, _COLUMN - 4, 48)
    picture.text(x + 9, y + 18, asked.value or styling.get("placeholder", ""), faint=not asked.value)
    return y + 48


def _slider(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    (rule,) = block.nested("validation")
    low, high = (float(rule.get(end).literal) for end in ("min", "max"))
    at = x + 8 + (_COLUMN - 60) * (float(asked.value) - low) / (high - low)
    picture.box(x + 8, y + 11, _COLUMN - 60, 4, filled=0.15)
    picture.line((x + 8, y + 13), (at, y + 13), colour=ACCENT, width=4)
    picture.dot(at, y + 13, 7, colour=ACCENT)
    picture.text(x + _COLUMN - 36, y + 18, asked.value)
    picture.text(x + 4, y + 34, f"{low:g}", size=11, faint=True)
    picture.text(x + _COLUMN - 66, y + 34, f"{high:g}", size=11, faint=True)
    return y + 36


def _radio(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    for choice in asked.choices:
        picture.dot(x + 8, y + 10, 6.5, filled=0.0, colour=ACCENT if choice.chosen else "currentColor")
        if choice.chosen:
            picture.dot(x + 8, y + 10, 3, colour=ACCENT)
        picture.text(x + 22, y + 14.5, choice.name)
        y += 22
    return y


def _dropdown(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    picture.box(x, y, _COLUMN - 4, 26)
    picture.text(x + 9, y + 17.5, next(choice.name for choice in asked.choices if choice.chosen))
    return _opened(picture, x, y, [choice.name for choice in asked.choices])


def _several(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    picture.box(x, y, _COLUMN - 4, 30)
    _chips(picture, x, y, [choice.name for choice in asked.choices if choice.chosen])
    return _opened(picture, x, y + 4, [choice.name for choice in asked.choices if not choice.chosen])


def _opened(picture: Picture, x: float, y: float, names: list[str]) -> float:
    picture.line((x + _COLUMN - 24, y + 10), (x + _COLUMN - 19, y + 16), (x + _COLUMN - 14, y + 10))
    picture.box(x, y + 30, _COLUMN - 4, 8 + 20 * len(names), filled=0.04)
    for number, name in enumerate(names):
        picture.text(x + 9, y + 47 + 20 * number, name)
    return y + 38 + 20 * len(names)


def _tags(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    picture.box(x, y, _COLUMN - 4, 30)
    _chips(picture, x, y, json.loads(asked.value))
    return y + 30


def _chips(picture: Picture, x: float, y: float, names: list[str]) -> None:
    at = x + 6
    for name in names:
        width = 26 + 7.2 * len(name)
        picture.box(at, y + 5, width, 20, colour=ACCENT, filled=0.15)
        picture.text(at + 8, y + 19, f"{name} ×", size=12)
        at += width + 6


def _switch(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    on = asked.value == "true"
    picture.box(x, y + 2, 36, 20, colour=ACCENT if on else "currentColor", filled=0.3 if on else 0.08, round=10)
    picture.dot(x + (26 if on else 10), y + 12, 6.5, colour=ACCENT if on else "currentColor")
    return y + 24


def _checkbox(picture: Picture, x: float, y: float, asked: Asked, block: Block, styling: dict[str, Any]) -> float:
    picture.box(x + 1, y + 3, 16, 16, round=3)
    if asked.value == "true":
        picture.line((x + 4, y + 11), (x + 8, y + 15), (x + 14, y + 6), colour=ACCENT, width=2)
    picture.text(x + 26, y + 16, styling.get("label", ""))
    return y + 22


_FIELDS = {
    "input": _input, "textarea": _textarea, "slider": _slider, "radio": _radio, "dropdown": _dropdown,
    "multi-select": _several, "tag-select": _tags, "switch": _switch, "checkbox": _checkbox,
}  # fmt: skip
