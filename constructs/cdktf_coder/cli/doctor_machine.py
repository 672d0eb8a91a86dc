"""The doctor's look at this machine and at the login to Coder."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from .._errors import CoderError
from ..checks.provider_versions import admits
from ..language.secret import Secrets
from ..ship.coder_command import CoderCommand
from ..ship.record import KEY_VARIABLE
from .doctor_tools import Finding, ask

_NODE = 20
# Each toolkit, and what brings it.
_TOOLKITS = {"cdktf": "pip install cdktf-coder", "cdktn": "pip install 'cdktf-coder[cdktn]'"}
_PUSHERS = ("Owner", "Template Admin", "Organization Admin", "Organization Template Admin")


def machine(coder: str) -> Iterator[Finding]:
    """Everything that has to do with this machine."""
    yield Finding("Python", "ok", f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}")
    yield _toolkit()
    yield _node()
    yield _project()
    yield _terraform()
    done, text = ask("git", "--version")
    yield Finding(
        "git", "ok" if done else "advice", text, "" if done else "with git, versions are named by their commit"
    )
    yield from _coder(coder)


def _toolkit() -> Finding:
    """What a program works on unless it imports the other one, and whether this package is tested with that version of it."""
    asked = os.environ.get("CDKTF_CODER_TOOLKIT")
    for name in (asked,) if asked else _TOOLKITS:
        try:
            have = version(name)
        except PackageNotFoundError:
            continue
        tested = _tested(name)
        if admits(tested, have):
            return Finding(name, "ok", have)
        return Finding(name, "advice", f"this package is not tested with {have}", f"pip install '{name}{tested}'")
    fix = _TOOLKITS.get(asked or "cdktf", f"CDKTF_CODER_TOOLKIT is {' or '.join(_TOOLKITS)}")
    return Finding(asked or "cdktf", "missing", "not installed in this Python", fix)


def _tested(name: str) -> str:
    """The range of a toolkit's versions that this package asks for."""
    found = (re.match(rf"{name}([<>=,.\d ]+)", need) for need in requires("cdktf-coder") or ())
    return next((range[1] for range in found if range), "")


def _node() -> Finding:
    done, text = ask("node", "--version")
    if not done:
        return Finding("Node", "missing", text, f"install Node {_NODE} or newer; CDKTF runs in it")
    major = re.match(r"v(\d+)", text)
    if major is None or int(major.group(1)) < _NODE:
        return Finding("Node", "missing", f"{text} is too old", f"install Node {_NODE} or newer")
    return Finding("Node", "ok", text)


def _project() -> Finding:
    if Path("cdktf.json").is_file():
        return Finding("project", "ok", "cdktf.json")
    return Finding(
        "project", "advice", "there is no cdktf.json here", "go to the project's folder, or make one: cdktf-coder init"
    )


def _terraform() -> Finding:
    for name in filter(None, (os.environ.get("TERRAFORM_BINARY_NAME"), "terraform", "tofu")):
        done, text = ask(name, "version")
        if done:
            return Finding("Terraform", "ok", text.splitlines()[0])
    fix = "with Terraform or OpenTofu, `check` validates the templates and `lock` makes lock files"
    return Finding("Terraform", "advice", "neither terraform nor tofu is installed", fix)


def _coder(command: str) -> Iterator[Finding]:
    try:
        coder = CoderCommand(command=command, secrets=Secrets())
        yield Finding("Coder's command", "ok", coder.version())
    except CoderError as error:
        yield Finding(
            "Coder's command", "missing", str(error).split(";")[0], "install it: https://coder.com/docs/install/cli"
        )
        return
    try:
        who = coder.whoami()
    except CoderError as error:
        fix = "run `coder login URL`, or set CODER_URL and CODER_SESSION_TOKEN"
        yield Finding("login", "missing", str(error).splitlines()[0], fix)
        return
    yield Finding("login", "ok", f"{who.get('username')} at {who.get('url')}")
    roles = sorted({str(role) for some in (who.get("roles") or {}).values() for role in some})
    if any(role in _PUSHERS for role in roles):
        yield Finding("permission", "ok", ", ".join(roles))
    else:
        fix = "ask for the role Template Admin"
        yield Finding(
            "permission", "missing", f"none of the roles lets you push templates: {', '.join(roles) or 'none'}", fix
        )
    if os.environ.get("CI") and not os.environ.get(KEY_VARIABLE):
        fix = f"set {KEY_VARIABLE} to the same text everywhere, or templates with secret variables are pushed each time"
        yield Finding("key", "advice", f"{KEY_VARIABLE} is not set", fix)
