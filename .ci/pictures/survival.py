"""What is left of a workspace after a stop, an update and a delete, read off a template and asked of the guard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from svg import BAD, GOOD, MIDDLE, WIDTH, Picture

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    DockerWorkspace,
    Existing,
    Home,
    KubernetesWorkspace,
    Mount,
    Persistent,
    Sysbox,
    WorkspaceAgent,
)
from cdktf_coder.document import Document, read_files
from cdktf_coder.guard import Consequence, judge
from cdktf_coder.testing import Synthesized, synth

_WORKSPACES = {"Docker": DockerWorkspace, "Kubernetes": KubernetesWorkspace}
_KEPT, _REPLACED, _GONE = ("kept", GOOD), ("replaced", MIDDLE), ("gone", BAD)
_COLUMNS = ((276, "stop"), (358, "update"), (440, "delete"))
_NAMES = {
    "docker_container.workspace": "the container",
    "kubernetes_pod_v1.workspace": "the pod",
    "home": "the home",
    "docker": "inner Docker's images",
    "cache": "a volume that you add",
}


def draw(app: CoderApp) -> str:
    """The picture."""
    picture = Picture("What survives a stop, an update of the template and a delete of the workspace")
    y = 20.0
    for platform in _WORKSPACES:
        before, after = (_template(app, platform, version) for version in ("1", "2"))
        picture.text(2, y, platform, size=15, bold=True)
        for x, name in _COLUMNS:
            picture.text(x, y, name, bold=True, middle=True)
        picture.line((0, y + 9), (WIDTH, y + 9), width=0.7)
        y += 30
        verdicts = {one.address: one.consequence for one in judge(_read(before), _read(after))}
        for address, name, body in _lasting(before):
            picture.text(2, y, _NAMES.get(address) or _NAMES[name])
            picture.text(2, y + 21, address, size=11, code=True, faint=True)
            _row(picture, y, "count" in body, verdicts.get(address, Consequence.HARMLESS))
            y += 50
        picture.text(2, y, "what existed before (Existing)")
        for x, _ in _COLUMNS:
            _mark(picture, x, y, _KEPT)
        y += 46
    y = picture.lines(
        2, y - 10, "Update: a new version of the template with another image, judged by the guard.", width=84, size=11
    )
    return picture.written(y)


def _template(app: CoderApp, platform: str, version: str) -> Synthesized:
    template = CoderTemplate(app, f"survival-{platform.lower()}-{version}")
    agent = WorkspaceAgent(template, "main")
    mounts = [
        Mount(volume=Persistent(name="cache"), path="/cache"),
        Mount(volume=Existing(claim="datasets"), path="/datasets", read_only=True),
    ]
    _WORKSPACES[platform](
        template, "workspace", agent=agent, image=f"example/workspace:{version}", home=Home(), mounts=mounts,
        nesting=Sysbox(keep_docker_data=True),
    )  # fmt: skip
    return synth(template)


def _read(template: Synthesized) -> Document:
    return read_files({name: text.encode() for name, text in template.files.items()})


def _lasting(template: Synthesized) -> list[tuple[str, str, Mapping[str, Any]]]:
    """The resources that are there in more than Coder's database: the container first, then what it mounts."""
    found = [
        (f"{type_}.{name}", name, body)
        for type_, blocks in template.document["resource"].items()
        if not type_.startswith("coder_")
        for name, body in blocks.items()
    ]
    return sorted(found, key=lambda one: (one[1] != "workspace", one[1] != "home", one[0]))


def _row(picture: Picture, y: float, counted: bool, consequence: Consequence) -> None:
    stop = _GONE if counted else _KEPT
    update = {Consequence.HARMLESS: _KEPT, Consequence.RESTART: _REPLACED}.get(consequence, _GONE)
    for (x, _), (words, colour) in zip(_COLUMNS, (stop, update, _GONE), strict=True):
        _mark(picture, x, y, (words, colour))


def _mark(picture: Picture, x: float, y: float, mark: tuple[str, str]) -> None:
    words, colour = mark
    picture.box(x - 38, y - 15, 76, 22, colour=colour, filled=0.12, round=11)
    picture.text(x, y, words, size=12, colour=colour, middle=True)
