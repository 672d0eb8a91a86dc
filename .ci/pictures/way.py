"""The way from Python to a running workspace, read off what the tour's first program writes."""

from __future__ import annotations

from programs import Ran
from svg import ACCENT, GOOD, WIDTH, Picture


def draw(ran: Ran) -> str:
    """The picture."""
    picture = Picture("The way from a Python program to a running workspace")
    y = _program(picture, 1, ran)
    y = _step(picture, y, "cdktf-coder synth", "every template is checked before a byte is written")
    y = _files(picture, y, ran)
    y = _step(picture, y, "coder templates push", "or cdktf-coder push, which asks the guard first")
    y = _form(picture, y, ran)
    y = _step(picture, y, "create the workspace", "Coder runs Terraform")
    y = _workspace(picture, y, ran)
    return picture.written(y + 2)


def _program(picture: Picture, y: float, ran: Ran) -> float:
    mine = [one for one in ran.template.constructs if not one.made_for]
    lines = [f'CoderTemplate(app, "{ran.template.name}")'] + [
        f'{type(one).__name__}(…, "{one.node.id}")' for one in mine
    ]
    height = 34 + 18 * len(lines)
    picture.box(1, y, WIDTH - 2, height, filled=0.05)
    picture.text(12, y + 20, "main.py", bold=True)
    for number, line in enumerate(lines):
        picture.text(24, y + 42 + 18 * number, line, size=12, code=True)
    return y + height


def _step(picture: Picture, y: float, command: str, words: str) -> float:
    picture.line((40, y + 4), (40, y + 44), colour=ACCENT, width=2, arrow=True)
    picture.text(56, y + 22, command, code=True, colour=ACCENT)
    picture.text(56, y + 38, words, size=12, faint=True)
    return y + 50


def _files(picture: Picture, y: float, ran: Ran) -> float:
    types = [block.address for block in ran.document.resources.values()]
    parameters = [f"data.coder_parameter.{block.name}" for block in ran.document.blocks("data", "coder_parameter")]
    held = {
        "cdk.tf.json": ", ".join(types),
        "parameters.tf": ", ".join(parameters) + ": in HCL, since Coder's form reads nothing else whole",
        "README.md": "what the dashboard shows of the template",
    }
    names = sorted(path.name for path in ran.folder.iterdir() if not path.name.startswith("."))
    top = y
    y += 20
    picture.text(12, y, f"cdktf.out/stacks/{ran.template.name}/", bold=True)
    y += 22
    for name in sorted(names, key=list(held).index):
        picture.text(24, y, name, size=12, code=True)
        y = picture.lines(140, y, held[name], width=52, size=12) + 4
    picture.box(1, top, WIDTH - 2, y - top - 4, filled=0.05)
    return y - 4


def _form(picture: Picture, y: float, ran: Ran) -> float:
    parameters = list(ran.document.blocks("data", "coder_parameter"))
    height = 32 + 26 * len(parameters)
    picture.box(1, y, WIDTH - 2, height, filled=0.05)
    picture.text(12, y + 20, "Coder asks", bold=True)
    for number, block in enumerate(parameters):
        at = y + 44 + 26 * number
        (rule,) = block.nested("validation")
        low, high, value = (float(str(one.literal)) for one in (rule.get("min"), rule.get("max"), block.get("default")))
        picture.text(24, at, str((block.get("display_name") or block.get("name")).literal))
        knob = 190 + 200 * (value - low) / (high - low)
        picture.box(190, at - 6, 200, 4, filled=0.15)
        picture.line((190, at - 4), (knob, at - 4), colour=ACCENT, width=4)
        picture.dot(knob, at - 4, 7, colour=ACCENT)
        picture.text(404, at, f"{value:g}")
    return y + height


def _workspace(picture: Picture, y: float, ran: Ran) -> float:
    container = ran.document.resources["docker_container.workspace"]
    picture.box(1, y, WIDTH - 2, 108, dashed=True)
    picture.text(12, y + 20, "a Docker host", bold=True)
    picture.box(12, y + 32, 300, 66, filled=0.07)
    picture.text(22, y + 51, "the workspace")
    picture.text(128, y + 51, f"runtime {container.get('runtime').literal}", size=11, code=True, faint=True)
    for x, words in ((22, "Coder's agent"), (168, "Docker")):
        picture.box(x, y + 62, 134, 26, colour=ACCENT, filled=0.15)
        picture.text(x + 67, y + 79.5, words, size=12, middle=True)
    picture.box(336, y + 32, 132, 66, colour=GOOD, filled=0.1)
    picture.text(346, y + 51, "the home")
    picture.text(346, y + 70, "docker_volume.home", size=10, code=True, faint=True)
    picture.text(346, y + 86, "survives", size=12, colour=GOOD)
    picture.line((312, y + 65), (335, y + 65), width=1.5)
    return y + 108
