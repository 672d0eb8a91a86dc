"""The agent: the program inside a workspace that connects it to Coder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, NumberLike, TextExpr, TextLike
from ...model.checked import checked, checked_method
from ...model.startup import Fragment, compose
from ...model.workspace_data import owner, provisioner
from ..arguments import literal, not_empty, whole
from ..base import BlockConstruct, ElementBehind, others
from ..meta import Meta
from ..repeat import Count, repeated
from .agent_metadata import AgentMetadata, metadata_blocks
from .target import AgentTarget

if TYPE_CHECKING:
    from ...bindings.coder.agent import Agent
    from ...bindings.coder.agent_instance import AgentInstance as AgentInstanceElement

Arch = Literal["amd64", "arm64", "armv7"]
Os = Literal["linux", "darwin", "windows"]
Auth = Literal["token", "google-instance-identity", "aws-instance-identity", "azure-instance-identity"]
# The agent's name is part of a host name.
_NAME = re.compile(r"[A-Za-z0-9](-?[A-Za-z0-9])*")


@checked
@dataclass(frozen=True, kw_only=True)
class DisplayApps:
    """The built-in apps that the dashboard shows for an agent (``display_apps``); of each, ``None`` is Coder's default.

    :param vscode: VS Code on the user's machine; shown by default.
    :param vscode_insiders: VS Code Insiders; not shown by default.
    :param web_terminal: a terminal in the browser; shown by default.
    :param ssh_helper: how to connect by SSH; shown by default.
    :param port_forwarding_helper: forwarded ports; shown by default.
    """

    vscode: BoolLike | None = None
    vscode_insiders: BoolLike | None = None
    web_terminal: BoolLike | None = None
    ssh_helper: BoolLike | None = None
    port_forwarding_helper: BoolLike | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class MonitoredVolume:
    """A file system that is watched for running full (``volume``).

    :param path: its absolute path in the workspace.
    :param threshold: percent in use from which the owner is notified.
    :param enabled: whether it is watched, by default it is.
    """

    path: TextLike
    threshold: NumberLike
    enabled: BoolLike = True


@checked
@dataclass(frozen=True, kw_only=True)
class ResourcesMonitoring:
    """Notifications about memory and disks running out (``resources_monitoring``).

    :param memory_threshold: percent of memory in use from which the owner is notified; by default memory is not watched.
    :param memory_enabled: whether memory is watched, if it has a threshold; by default it is.
    :param volumes: file systems to watch.
    """

    memory_threshold: NumberLike | None = None
    memory_enabled: BoolLike = True
    volumes: tuple[MonitoredVolume, ...] = field(default=())


class WorkspaceAgent(AgentTarget):
    """``coder_agent``: named by its construct id, conventionally ``main``. The name is part of a host name: letters, digits and
    single dashes.

    :param arch: the processor's architecture; by default that of the machine that runs Terraform.
    :param os: the operating system.
    :param dir: the directory in which sessions start, by default the home. Use an absolute path if files are copied there.
    :param env: environment variables of everything the agent starts.
    :param git_identity: set Git's author and committer to the workspace's owner.
    :param startup_script: run when the workspace starts. Pieces that others add (a nesting method starts Docker) come
        in front of it, each under its name.
    :param startup: named pieces of your own, each with a phase (install, wait, start).
    :param shutdown_script: run before the workspace stops.
    :param startup_script_behavior: whether a login waits for the start-up script; Coder's default is ``non-blocking``.
    :param display_apps: which built-in apps the dashboard shows.
    :param metadata: values for the dashboard, ``AgentMetadata.usual()`` for one.
    :param resources_monitoring: when to tell the owner that memory or a disk is running out.
    :param connection_timeout: seconds until an agent that doesn't connect counts as failed; 0 for never. Coder's
        default is 120.
    :param auth: how the agent authenticates; Coder's default is ``token``. For the others see :class:`AgentInstance`.
    :param motd_file: a file shown at login, such as ``/etc/motd``.
    :param order: the place among several agents, the lowest first.
    :param troubleshooting_url: where the dashboard sends people when the agent fails.
    :param api_key_scope: what the agent's token may reach: ``all`` (Coder's default), or ``no_user_data``, which keeps it
        from the owner's Git key and external tokens.
    :param count: how many there are: a number, or a condition that decides when the workspace is built.

    Source: provider coder/coder, ``coder_agent``. Raises ``ConfigError`` for what Coder refuses.
    """

    resource: ElementBehind[Agent] = ElementBehind()

    as_argument = "a WorkspaceAgent", 'write WorkspaceAgent(template, "main")'

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        arch: Arch | TextExpr | None = None,
        os: Os | TextExpr = "linux",
        dir: TextLike | None = None,
        env: Mapping[str, TextLike] | None = None,
        git_identity: bool = True,
        startup_script: TextLike | None = None,
        startup: Sequence[Fragment] = (),
        shutdown_script: TextLike | None = None,
        startup_script_behavior: Literal["blocking", "non-blocking"] | None = None,
        display_apps: DisplayApps | None = None,
        metadata: Sequence[AgentMetadata] = (),
        resources_monitoring: ResourcesMonitoring | None = None,
        connection_timeout: NumberLike | None = None,
        auth: Auth | None = None,
        motd_file: TextLike | None = None,
        order: NumberLike | None = None,
        troubleshooting_url: TextLike | None = None,
        api_key_scope: Literal["all", "no_user_data"] | None = None,
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        agent = self._named(id, "-")
        self._check_name(agent)
        whole(self, "connection_timeout", connection_timeout, 0, unit="seconds")
        for name in env or {}:
            if not name or "=" in name or "\0" in name:
                raise self.problem(f"{name!r} can't be an environment variable's name", "use letters, digits and _")
        self._startup: list[Fragment] = list(startup)
        if startup_script is not None:
            self._startup.append(Fragment(name="Start-up script", script=startup_script))
        self._git_identity = _git_identity() if git_identity else {}
        self._env: dict[str, TextLike] = dict(env or {})
        self._auth = auth
        self._repeat = repeated(self, count)
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
            "metadata": metadata_blocks(self, metadata),
            "resources_monitoring": self._monitoring(resources_monitoring),
        }
        self._block = self._add_named("resource", "coder_agent", agent, self._body)
        for name in self._git_identity:
            block = self._named(f"{id}_{name.lower()}")
            self._add_named("resource", "coder_env", block, partial(self._identity, name), main=False)

    def _identity(self, name: str) -> dict[str, Any] | None:
        """A line of Git's identity beside the agent: in its arguments the owner would replace a prebuilt workspace's agent."""
        if not self._template.record.prebuilt or name not in self._git_identity or name in self._env:
            return None
        return {**self._repeat, "agent_id": self.agent_id, "name": name, "value": self._git_identity[name]}

    def _check_name(self, name: str) -> None:
        if not _NAME.fullmatch(name):
            meant = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-") or "main"
            raise self.problem(
                f"Coder refuses the agent name {name!r}, which becomes part of a host name",
                f"use letters, digits and single dashes, as in {meant!r}",
            )
        for other in others(self, WorkspaceAgent):
            if other.name != name and other.name.lower() == name.lower():
                raise self.problem(
                    f"Coder can't tell the agent {name!r} from {other.name!r}", "give one of the two another id"
                )

    def _body(self) -> dict[str, Any]:
        fixed = self._fixed
        head = {key: fixed[key] for key in ("arch", "os", "auth", "dir")}
        env = {**({} if self._template.record.prebuilt else self._git_identity), **self._env}
        return {**self._repeat, **head, "env": env or None, "startup_script": compose(self._startup), **fixed}

    def _monitoring(self, item: ResourcesMonitoring | None) -> dict[str, Any] | None:
        if item is None:
            return None
        if item.memory_threshold is None and not item.volumes:
            raise self.problem("resources_monitoring watches nothing", "give memory_threshold, or volumes, or omit it")
        body: dict[str, Any] = {}
        if item.memory_threshold is not None:
            whole(self, "memory_threshold", item.memory_threshold, 0, 100, "percent")
            body["memory"] = {"enabled": item.memory_enabled, "threshold": item.memory_threshold}
        seen: set[str] = set()
        for volume in item.volumes:
            path = literal(volume.path)
            not_empty(self, "the path of a monitored volume", volume.path, "/home/coder")
            whole(self, f"the threshold of the monitored volume {path or ''!r}", volume.threshold, 0, 100, "percent")
            if path is not None and not path.startswith("/"):
                raise self.problem(f"the monitored volume {path!r} is no absolute path", "begin it with /")
            if path in seen:
                raise self.problem(f"the volume {path!r} is monitored twice", "keep one of the two")
            seen.update([path] if path else [])
        if item.volumes:
            body["volume"] = [{"path": v.path, "enabled": v.enabled, "threshold": v.threshold} for v in item.volumes]
        return body

    @checked_method
    def add_startup(self, fragment: Fragment) -> None:
        """Add a named piece to the start-up script. Pieces run in the order of their phases, then as they were added."""
        self._startup.append(fragment)

    @checked_method
    def add_env(self, **env: TextLike) -> None:
        """Add environment variables to everything the agent starts."""
        self._env.update(env)

    def drop_git_identity(self) -> None:
        """Leave Git's author and committer to something else; what ``env`` says of them stays."""
        self._git_identity = {}

    @property
    def agent_id(self) -> TextExpr:
        """``coder_agent.<id>.id``, which apps and scripts refer to."""
        return self._block.text("id")

    @property
    def target_agent_id(self) -> TextExpr:
        """The same: what is added to the agent refers to this id."""
        return self.agent_id

    @property
    def auth(self) -> str:
        """How the agent authenticates: ``token`` unless another method was given."""
        return self._auth or "token"

    @property
    def name(self) -> str:
        """The agent's name in Coder."""
        return self._block.name

    @property
    def token(self) -> TextExpr:
        """``coder_agent.<id>.token``, the secret that the agent authenticates with."""
        return self._block.text("token")

    @property
    def init_script(self) -> TextExpr:
        """``coder_agent.<id>.init_script``, the script that fetches and starts the agent."""
        return self._block.text("init_script")


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
    return {name: value for name, value in values.items() if value is not None} or None


class AgentInstance(BlockConstruct):
    """``coder_agent_instance``: tells Coder which cloud instance an agent runs on, so that the agent can authenticate by it.

    :param agent: an agent whose ``auth`` is one of the instance identities.
    :param instance_id: the instance's identifier, such as ``expr("linode_instance.main.id")``.
    :param count: how many there are.

    The instances of AWS, Google and Azure are associated by Coder itself. Source: provider coder/coder.
    """

    resource: ElementBehind[AgentInstanceElement] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        agent: WorkspaceAgent,
        instance_id: TextLike,
        count: Count = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        if agent.auth == "token":
            raise self.problem(
                f"the agent {agent.name} authenticates by a token, so Coder ignores its instance",
                "give the agent auth='aws-instance-identity', or that of another cloud",
            )
        not_empty(self, "instance_id", instance_id, "i-0123456789")
        body = {**repeated(self, count), "agent_id": agent.agent_id, "instance_id": instance_id}
        self._block = self._add("resource", "coder_agent_instance", id, body)
