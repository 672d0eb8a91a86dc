"""What each nesting method puts around the workspace, read off the containers that it writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from svg import ACCENT, BAD, GOOD, MIDDLE, PLAIN, WIDTH, Picture

from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, Trust, WorkspaceAgent
from cdktf_coder.nesting import METHODS, Nesting
from cdktf_coder.testing import synth

_IMAGE = "example/workspace"
_TRUST = {
    Trust.UNPRIVILEGED: (GOOD, "nothing privileged"),
    Trust.PRIVILEGED_OUTER: (MIDDLE, "privileged around it"),
    Trust.HOST_ROOT: (BAD, "root on the host reachable"),
}
_CARD, _GAP, _HEIGHT = (WIDTH - 12) / 2, 12, 196


def draw(app: CoderApp) -> str:
    """The picture."""
    picture = Picture("What each way to run Docker inside puts around the workspace, and how far its user can reach")
    for number, method in enumerate(METHODS):
        x, y = (number % 2) * (_CARD + _GAP), (number // 2) * (_HEIGHT + _GAP)
        _card(picture, x + 1, y + 1, method, _containers(app, method))
    rows = (len(METHODS) + 1) // 2
    y = rows * (_HEIGHT + _GAP) + 16
    picture.text(
        2,
        y,
        "dashed: the Docker host; solid: a container; red: privileged; blue: where Docker runs",
        size=11,
        faint=True,
    )
    return picture.written(y + 8)


def _containers(app: CoderApp, method: type[Nesting]) -> Mapping[str, Mapping[str, Any]]:
    template = CoderTemplate(app, f"method-{method.__name__.lower()}")
    agent = WorkspaceAgent(template, "main")
    asked = {"allow_host_root": True} if method.trust is Trust.HOST_ROOT else {}
    DockerWorkspace(template, "workspace", agent=agent, image=_IMAGE, nesting=method(**asked))
    found: Mapping[str, Mapping[str, Any]] = synth(template).document["resource"]["docker_container"]
    return found


def _card(
    picture: Picture, x: float, y: float, method: type[Nesting], containers: Mapping[str, Mapping[str, Any]]
) -> None:
    colour, words = _TRUST[method.trust]
    picture.text(x + 2, y + 15, method.title, size=14, bold=True)
    picture.dot(x + 8, y + 31, 5, colour=colour)
    picture.text(x + 19, y + 35, words, size=12, colour=colour)
    top, height = y + 46, _HEIGHT - 48
    picture.box(x, top, _CARD - 2, height, dashed=True)
    workspace = containers["workspace"]
    others = [(name, body) for name, body in containers.items() if name != "workspace"]
    socket = any(one["container_path"] == "/var/run/docker.sock" for one in workspace.get("volumes", ()))
    width = (_CARD - 26) / (1 + len(others)) - (4 if others else 0)
    room = height - (46 if socket else 20)
    inner = next((one for one in workspace["env"] if one.startswith("CODER_INNER_IMAGE=")), "")
    _container(picture, x + 11, top + 10, width, room, workspace, "envbox" if inner else "workspace")
    if inner:
        picture.box(x + 21, top + 52, width - 20, room - 52, filled=0.05)
        picture.text(x + 29, top + 68, "workspace")
        _docker(picture, x + 29, top + 78, width - 36)
    elif socket:
        _docker(picture, x + 11, top + height - 28, width)
        picture.line((x + 60, top + room - 12), (x + 60, top + height - 29), colour=BAD, arrow=True)
        picture.text(x + 19, top + room - 18, "docker.sock", size=11, code=True, colour=BAD)
    elif others:
        for number, (name, body) in enumerate(others, 1):
            at = x + 11 + number * (width + 8)
            _container(picture, at, top + 10, width, room, body, name)
            _docker(picture, at + 8, top + room - 26, width - 16)
            picture.line((x + 11 + width - 30, top + room - 15), (at + 8, top + room - 15), colour=ACCENT, arrow=True)
    else:
        _docker(picture, x + 19, top + room - 26, width - 16, "Podman" if "Podman" in method.title else "Docker")


def _container(
    picture: Picture, x: float, y: float, width: float, height: float, body: Mapping[str, Any], name: str
) -> None:
    privileged = body.get("privileged") is True
    picture.box(x, y, width, height, colour=BAD if privileged else PLAIN, filled=0.06)
    picture.text(x + 8, y + 18, name)
    facts = [f"runtime {body['runtime']}"] if body.get("runtime") else []
    facts += ["privileged"] if privileged else []
    facts += [f"user {body['user']}"] if body.get("user") else []
    facts += [one["host_path"] for one in body.get("devices", ())]
    facts += list(body.get("security_opts", ()))
    for number, fact in enumerate(facts):
        colour = BAD if fact == "privileged" else PLAIN
        picture.text(
            x + 8, y + 34 + 15 * number, fact, size=11, code=fact != "privileged", faint=colour == PLAIN, colour=colour
        )


def _docker(picture: Picture, x: float, y: float, width: float, name: str = "Docker") -> None:
    picture.box(x, y, width, 22, colour=ACCENT, filled=0.15)
    picture.text(x + width / 2, y + 15.5, name, size=12, middle=True)
