"""What the configuration of a provider hands over: programs that it starts, files that it takes for settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..document import Block, Body
from . import sources as page
from .facts import Open, blocks_of, facts
from .handover import Handover
from .reach import constants_of, deciders
from .rules import by, seen_by, shown

_MACHINE = "the machine that runs Terraform, with the credentials it has"
_LOGINS: Mapping[str, tuple[str, ...]] = {
    "aws": ("eks", "get-token"),
    "aws-iam-authenticator": ("token",),
    "gke-gcloud-auth-plugin": (),
    "kubelogin": ("get-token",),
    "doctl": ("kubernetes", "cluster", "kubeconfig", "exec-credential"),
}
# Options of theirs that neither start programs nor send the credentials elsewhere.
_LOGIN_OPTION = re.compile(
    r"(--(region|profile|output|cluster-name|cluster-id|role-arn|role|environment|login|server-id|client-id|tenant-id"
    r"|authority-host|oidc-issuer-url|oidc-client-id|oidc-extra-scope|grant-type|version|context|use_application_default_credentials"
    r"|no-cli-pager|no-verify-ssl)|-[ir])(=.*)?"
)
_SSH_OPTION = re.compile(
    r"-o|-p|\d+|(-o\s*)?((StrictHostKeyChecking|ServerAlive\w+|ConnectTimeout|ConnectionAttempts|LogLevel|Port"
    r"|Compression|BatchMode|IdentitiesOnly|HostKeyAlgorithms)=[\w./-]+|UserKnownHostsFile=(/dev/null|/etc/ssh/ssh_known_hosts))"
)
_KUBECONFIG = re.compile(r"(~|/root|/home/[\w-]+)/\.kube/[\w-][\w./-]*|/(etc|var)/[\w-][\w./-]*|")
_DOCKER_CONFIG = re.compile(r"(~|/root|/home/[\w-]+)/\.docker/[\w-][\w./-]*|/(etc|var)/[\w-][\w./-]*|")


def look_at_provider(block: Block) -> Iterator[Handover]:
    """What one ``provider`` block hands over."""
    values = facts(block.body)
    if block.type == "docker":
        yield from _docker(block.address, values)
    elif block.type in ("kubernetes", "k8s"):
        yield from _kubernetes(block.address, values, block.body, "")
    elif block.type == "helm":
        for inner in blocks_of(values.get("kubernetes")):
            yield from _kubernetes(block.address, inner, block.body, "kubernetes.")


def _docker(address: str, values: dict[str, Any]) -> Iterator[Handover]:
    for option in blocks_of(values.get("ssh_opts")):
        if not (isinstance(option, str) and _SSH_OPTION.fullmatch(option)):
            yield Handover(address, "ssh_opts", f"{_MACHINE}, by an option of ssh", source=page.DOCKER_PROVIDER)
    host = values.get("host")
    if any(re.match(r"ssh://([^/@]*@)?-", text) for text in constants_of(host)):
        yield Handover(address, "host", f"{_MACHINE}, by an option of ssh", source=page.DOCKER_PROVIDER)
    elif isinstance(host, Open) and {"chosen", "other"} & set(deciders(host)):
        what = f"{_MACHINE}, at whatever address {by(host)} names"
        yield Handover(address, "host", what, source=page.DOCKER_PROVIDER)
    for auth in blocks_of(values.get("registry_auth")):
        if not isinstance(auth, dict):
            continue
        yield from _settings(address, "registry_auth.config_file", auth.get("config_file"), _DOCKER_CONFIG)
        content = auth.get("config_file_content")
        texts = list(constants_of(content))
        if any(re.search("cred(s|h)", text, re.IGNORECASE) or "\\" in text for text in texts) or (
            isinstance(content, Open) and not texts
        ):
            what = f"{_MACHINE}: a configuration of Docker's may name a program that it runs for credentials"
            place = "registry_auth.config_file_content"
            yield Handover(address, place, what, seen=seen_by(content), source=page.DOCKER_PROVIDER)


def _settings(address: str, place: str, value: Any, allowed: re.Pattern[str]) -> Iterator[Handover]:
    """A file of settings that may name programs to run: not one that comes with the template."""
    texts = list(constants_of(value))
    bad = next((text for text in texts if not allowed.fullmatch(text) or ".." in text), None)
    if bad is not None:
        what = f"{_MACHINE}: the file {shown(bad)} may come with the template, and name programs that it runs"
        yield Handover(address, place, what, source=page.KUBERNETES_PROVIDER)
    elif isinstance(value, Open) and not texts:
        what = f"{_MACHINE}: the file that {by(value)} names may come with the template, and name programs that it runs"
        yield Handover(address, place, what, seen=seen_by(value), source=page.KUBERNETES_PROVIDER)


def _kubernetes(address: str, values: Any, body: Body, trail: str) -> Iterator[Handover]:
    if not isinstance(values, dict):
        yield Handover(address, trail.rstrip("."), f"{_MACHINE}, if it starts programs", seen="type")
        return
    files = [values.get("config_path"), *blocks_of(values.get("config_paths"))]
    for value in files:
        yield from _settings(address, f"{trail}config_path", value, _KUBECONFIG)
    if any(value not in (None, "") for value in files) and values.get("host") not in (None, ""):
        what = "the credentials in the kubeconfig, to another address than the one they are for"
        yield Handover(address, f"{trail}host", what, source=page.KUBERNETES_PROVIDER)
    for login in blocks_of(values.get("exec")):
        command = login.get("command") if isinstance(login, dict) else login
        args = login.get("args", []) if isinstance(login, dict) else None
        expected = _LOGINS.get(command) if isinstance(command, str) else None
        if expected is None or not isinstance(args, list) or not _is_login(expected, args) or login.get("env"):
            said = by(command) if isinstance(command, Open) else shown(command)
            yield Handover(
                address, f"{trail}exec", f"{_MACHINE}: it runs {said} there", source=page.KUBERNETES_PROVIDER
            )


def _is_login(words: tuple[str, ...], args: list[Any]) -> bool:
    """Whether the command is the expected one, with harmless options before and after it, each with one value at most."""
    waiting, value = list(words), False
    for arg in args:
        option = isinstance(arg, str) and arg.startswith("-")
        if option:
            if not _LOGIN_OPTION.fullmatch(arg):
                return False
            value = "=" not in arg and arg not in (
                "--use_application_default_credentials",
                "--no-cli-pager",
                "--no-verify-ssl",
            )
        elif value:
            value = False
            if isinstance(arg, Open) and {"chosen", "other"} & set(deciders(arg)):
                return False
        elif waiting and arg == waiting[0]:
            waiting.pop(0)
        else:
            return False
    return not waiting
