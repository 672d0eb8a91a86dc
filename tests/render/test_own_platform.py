"""A platform from outside the library, the one of the documentation: what works on it, and what is said where something can't."""

from __future__ import annotations

import base64
import re
import shlex
import subprocess
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    ConfigError,
    Container,
    Ephemeral,
    HostPath,
    Mount,
    Persistent,
    Platform,
    SecretKey,
    SecretVolume,
    Workspace,
    WorkspaceAgent,
)
from cdktf_coder.nesting import METHODS
from cdktf_coder.nesting.base import Nesting
from cdktf_coder.testing import Synthesized, synth

PAGE = Path(__file__).resolve().parents[2] / "docs" / "platforms.md"
_BLOCK = re.search(r"```python\n(.*?)\n\napp = CoderApp\(\)", PAGE.read_text(encoding="utf-8"), re.DOTALL)
assert _BLOCK
_SCOPE: dict[str, Any] = {"__name__": __name__}
exec(compile(_BLOCK[1], str(PAGE), "exec"), _SCOPE)
INCUS: Any = _SCOPE["Incus"]


def found(app: CoderApp, **options: Any) -> Synthesized:
    template = CoderTemplate(app, "dev")
    agent = WorkspaceAgent(template, "main")
    Workspace(template, "workspace", platform=INCUS(), agent=agent, image="ghcr:example", **options)
    return synth(template)


def test_it_is_a_platform_of_its_own() -> None:
    assert issubclass(INCUS, Platform)
    assert INCUS.__mro__[1] is Platform, "nothing is taken from the library's own platforms"


def made(method: type[Nesting]) -> Nesting:
    words = {field.name for field in fields(method)}  # type: ignore[arg-type]
    return method(**({"allow_host_root": True} if "allow_host_root" in words else {}))


WORKING = {"Podman"}


@pytest.mark.parametrize("method", METHODS)
def test_every_method_works_on_it_or_says_why_not(app: CoderApp, method: type[Nesting]) -> None:
    nesting = made(method)
    if method.__name__ in WORKING:
        assert found(app, nesting=nesting).problems == ()
        return
    with pytest.raises(ConfigError) as caught:
        found(app, nesting=nesting)
    assert re.fullmatch(
        rf"dev/workspace: {nesting.title} needs .+, which an Incus server does not have; use one of Podman",
        str(caught.value),
    )


def test_the_page_quotes_what_is_said(app: CoderApp) -> None:
    text = PAGE.read_text(encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        found(app, nesting=made(METHODS[0]))
    assert str(caught.value).replace("dev/", "incus/") in text
    [problem] = found(CoderApp(), sidecars=[Container(name="db", image="postgres:17")]).problems
    assert str(problem).replace("dev/", "incus/") in text


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"ports": []}, ""),
        ({"env": {"A": SecretKey(secret="s", key="k")}}, "the container workspace, the variable A is a SecretKey"),
        (
            {"mounts": [Mount(volume=SecretVolume(secret="s"), path="/s")]},
            "the container workspace, the mount at /s, the volume is a SecretVolume",
        ),
        (
            {"mounts": [Mount(volume=Persistent(name="a"), path="/a", sub_path="b")]},
            "the container workspace, the mount at /a sets sub_path",
        ),
        ({"capabilities": ["NET_ADMIN"]}, "the container workspace sets capabilities"),
    ],
)
def test_what_it_does_not_write_is_reported_without_a_line_for_it(app: CoderApp, options: Any, message: str) -> None:
    messages = [problem.message for problem in found(app, **options).problems]
    assert messages == ([f"{message}, which an Incus server does not have"] if message else [])


def test_the_workspace_is_what_was_asked_for(app: CoderApp) -> None:
    result = found(
        app,
        cpu=2,
        memory=4,
        env={"TEAM": "a"},
        mounts=[
            Mount(volume=Ephemeral(name="scratch"), path="/scratch"),
            Mount(volume=HostPath(path="/srv"), path="/srv", read_only=True),
        ],
    )
    assert result.problems == ()
    assert "incus" in result.document["provider"]
    instance = result["incus_instance.workspace"]
    assert instance["config"]["limits.memory"] == "4GiB"
    assert instance["config"]["environment.TEAM"] == "a"
    assert [device["properties"] for device in instance["device"]] == [
        {"path": "/home/coder", "pool": "default", "source": "${incus_storage_volume.home.name}"},
        {"path": "/scratch", "pool": "default", "source": "${incus_storage_volume.scratch[0].name}"},
        {"path": "/srv", "readonly": "true", "source": "/srv"},
    ]
    assert result["incus_storage_volume.home"]["lifecycle"] == {"ignore_changes": "all"}


def test_any_script_arrives_on_one_line(app: CoderApp) -> None:
    entry = found(app)["incus_instance.workspace"]["config"]["oci.entrypoint"]
    script = "echo \"it's $1\"\necho '${X} `y`' \\\n  z"
    words = {'"sh"': "sh", '"-c"': "-c", "coder_agent.main.init_script": script}
    for code, word in words.items():
        entry = entry.replace(f"${{base64encode({code})}}", base64.b64encode(word.encode()).decode())
    done = subprocess.run(shlex.split(entry), capture_output=True, text=True, check=True)
    assert done.stdout == "it's \n${X} `y` z\n"
