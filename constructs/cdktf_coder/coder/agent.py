"""The agent: the program inside a workspace that connects it to Coder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from constructs import Construct

from ..model.block import Block
from ..model.expr import Expr, NumberLike, TextExpr, TextLike
from ..model.startup import compose
from ..model.workspace import Fragment
from .base import Noun
from .workspace_data import owner, provisioner

Arch = Literal["amd64", "arm64", "armv7"]
Os = Literal["linux", "darwin", "windows"]
_ARCHES = ("amd64", "arm64", "armv7")
_SYSTEMS = ("linux", "darwin", "windows")


@dataclass(frozen=True, kw_only=True)
class DisplayApps:
    """The built-in apps that the dashboard shows for an agent (``display_apps``)."""

    vscode: bool | None = None
    vscode_insiders: bool | None = None
    web_terminal: bool | None = None
    ssh_helper: bool | None = None
    port_forwarding_helper: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """A value that the agent reports to the dashboard (``metadata``).

    ``interval`` and ``timeout`` are in seconds; ``script`` is run by the user's shell, its output is the value.
    """

    key: str
    script: TextLike
    display_name: TextLike | None = None
    interval: int = 10
    timeout: int | None = 1
    order: int | None = None


@dataclass(frozen=True, kw_only=True)
class MonitoredVolume:
    """A file system whose filling is watched; ``threshold`` in percent."""

    path: str
    threshold: int
    enabled: bool = True


@dataclass(frozen=True, kw_only=True)
class ResourcesMonitoring:
    """Warnings about memory and disk running out (``resources_monitoring``); thresholds in percent, ``None`` for none."""

    memory_threshold: int | None = None
    memory_enabled: bool = True
    volumes: tuple[MonitoredVolume, ...] = field(default=())


class WorkspaceAgent(Noun):
    """``coder_agent``: named by its construct id, by custom ``main``.

    :param arch: the processor's architecture; by default that of the machine that runs Terraform.
    :param os: the operating system.
    :param dir: the directory in which sessions start, by default the home.
    :param env: environment variables of everything the agent starts.
    :param git_identity: set Git's author and committer to the workspace's owner.
    :param startup_script: run when the workspace starts. Pieces that others add (a nesting method starts Docker) come
        in front of it, each under its name.
    :param shutdown_script: run before the workspace stops.
    :param startup_script_behavior: whether a login waits for the start-up script.
    :param metadata: values for the dashboard.
    :param connection_timeout: seconds until an agent that doesn't connect counts as failed; Coder's default is 120.
    :param auth: how the agent proves itself.
    :param motd_file: a file shown at login.
    :param order: the place among several agents.
    :param troubleshooting_url: where the dashboard sends people when the agent fails.
    :param api_key_scope: what the agent's token may reach.

    Source: provider coder/coder, ``coder_agent``. Raises ``ConfigError`` for an arch, os or auth that Coder doesn't know.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        arch: Arch | TextExpr | None = None,
        os: Os = "linux",
        dir: TextLike | None = None,
        env: Mapping[str, TextLike] | None = None,
        git_identity: bool = True,
        startup_script: TextLike | None = None,
        startup: Sequence[Fragment] = (),
        shutdown_script: TextLike | None = None,
        startup_script_behavior: Literal["blocking", "non-blocking"] | None = None,
        display_apps: DisplayApps | None = None,
        metadata: Sequence[Metadata] = (),
        resources_monitoring: ResourcesMonitoring | None = None,
        connection_timeout: NumberLike | None = None,
        auth: Literal["token", "google-instance-identity", "aws-instance-identity", "azure-instance-identity"]
        | None = None,
        motd_file: TextLike | None = None,
        order: NumberLike | None = None,
        troubleshooting_url: TextLike | None = None,
        api_key_scope: Literal["all", "no_user_data"] | None = None,
    ) -> None:
        super().__init__(scope, id)
        self._one_of("arch", arch, _ARCHES)
        self._one_of("os", os, _SYSTEMS)
        self._one_of("startup_script_behavior", startup_script_behavior, ("blocking", "non-blocking"))
        self._one_of("api_key_scope", api_key_scope, ("all", "no_user_data"))
        keys = [item.key for item in metadata]
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            raise self._problem(f"two metadata have the key {key!r}", "give each its own key")
        self._startup: list[Fragment] = list(startup)
        if startup_script is not None:
            self._startup.append(Fragment(name="Start-up script", script=startup_script))
        self._env: dict[str, TextLike] = {**(_git_identity() if git_identity else {}), **(env or {})}
        self._fixed: dict[str, Any] = {
            "arch": provisioner.arch if arch is None else arch,
            "os": os,
            "auth": auth,
            "dir": dir,
            "connection_timeout": connection_timeout,
            "motd_file": motd_file,
            "order": order,
            "troubleshooting_url": troubleshooting_url,
            "api_key_scope": api_key_scope,
            "startup_script_behavior": startup_script_behavior,
            "shutdown_script": shutdown_script,
            "display_apps": _display_apps(display_apps),
            "metadata": [_metadata(item) for item in metadata] or None,
            "resources_monitoring": _monitoring(resources_monitoring),
        }
        self._block = self._add("resource", "coder_agent", id, self._body)

    def _body(self) -> dict[str, Any]:
        fixed = self._fixed
        head = {key: fixed[key] for key in ("arch", "os", "auth", "dir")}
        return {**head, "env": self._env or None, "startup_script": compose(self._startup), **fixed}

    def _one_of(self, argument: str, value: Any, known: Sequence[str]) -> None:
        if value is None or isinstance(value, Expr) or (isinstance(value, str) and value in known):
            return
        raise self._problem(f"Coder doesn't know {argument}={value!r}", f"use one of {', '.join(known)}")

    def add_startup(self, fragment: Fragment) -> None:
        """Add a named piece to the start-up script. Pieces run in the order of their phases, then as they were added."""
        self._startup.append(fragment)

    def add_env(self, **env: TextLike) -> None:
        """Add environment variables to everything the agent starts."""
        self._env.update(env)

    @property
    def block(self) -> Block:
        """The agent as a block, for references: ``agent.block.ref("id")``."""
        return self._block

    @property
    def agent_id(self) -> TextExpr:
        """``coder_agent.<id>.id``, which apps and scripts refer to."""
        return self._block.text("id")

    @property
    def name(self) -> str:
        """The agent's name in Coder."""
        return self._block.name

    @property
    def token(self) -> TextExpr:
        """``coder_agent.<id>.token``, the secret that the agent proves itself with."""
        return self._block.text("token")

    @property
    def init_script(self) -> TextExpr:
        """``coder_agent.<id>.init_script``, the script that fetches and starts the agent."""
        return self._block.text("init_script")

    @property
    def resource(self) -> Any:
        """The CDKTF resource behind the agent."""
        return self._element(self._block)


def _git_identity() -> dict[str, TextLike]:
    name = TextExpr(f"coalesce({owner.full_name.code}, {owner.name.code})")
    return {
        "GIT_AUTHOR_NAME": name,
        "GIT_AUTHOR_EMAIL": owner.email,
        "GIT_COMMITTER_NAME": name,
        "GIT_COMMITTER_EMAIL": owner.email,
    }


def _display_apps(apps: DisplayApps | None) -> dict[str, Any] | None:
    if apps is None:
        return None
    values = {name: getattr(apps, name) for name in DisplayApps.__dataclass_fields__}
    return {name: value for name, value in values.items() if value is not None}


def _metadata(item: Metadata) -> dict[str, Any]:
    return {
        "key": item.key,
        "display_name": item.display_name,
        "script": item.script,
        "interval": item.interval,
        "timeout": item.timeout,
        "order": item.order,
    }


def _monitoring(item: ResourcesMonitoring | None) -> dict[str, Any] | None:
    if item is None:
        return None
    body: dict[str, Any] = {}
    if item.memory_threshold is not None:
        body["memory"] = {"enabled": item.memory_enabled, "threshold": item.memory_threshold}
    if item.volumes:
        body["volume"] = [{"path": v.path, "enabled": v.enabled, "threshold": v.threshold} for v in item.volumes]
    return body
