"""The workspace itself, what an agent runs in: the part that is the same on a Docker host and in Kubernetes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..._errors import ConfigError, Problem
from ...language.block import Block
from ...language.expr import Expr, NumberLike, TextExpr, TextLike, has_reference, lift
from ...model.quantity import quantity
from ...model.template import NestingNote, TrustClaim
from ...model.trust import Trust
from ...model.workspace import (
    ConfigMapKey,
    Container,
    Ephemeral,
    FieldRef,
    HostPath,
    Mount,
    Persistent,
    Platform,
    ResourceRef,
    SecretKey,
    Workspace,
)
from ...model.workspace_data import workspace
from ...nesting.base import Nesting
from ...render.base import Rendered
from ..agent.agent import WorkspaceAgent
from ..base import BlockConstruct


@dataclass(frozen=True, kw_only=True)
class Home:
    """The home directory, on storage that outlives a stop. ``size`` in GiB and ``storage_class`` matter to Kubernetes only.

    ``user`` and ``uid`` are whom it belongs to; the agent runs as this user.
    """

    path: str = "/home/coder"
    size: NumberLike = 10
    storage_class: TextLike | None = None
    access_modes: tuple[str, ...] = ("ReadWriteOnce",)
    user: str = "coder"
    uid: int = 1000


DEFAULT_HOME = Home()


class WorkspaceConstruct(BlockConstruct):
    """What both platforms share: the same arguments mean the same on each."""

    _platform: Platform

    def _model(
        self,
        *,
        agent: WorkspaceAgent,
        init_script: TextExpr,
        container: Container,
        home: Home | None,
        nesting: Nesting | None,
        labels: Mapping[str, TextLike] | None,
        sidecars: Sequence[Container],
        init_containers: Sequence[Container],
        pod: Mapping[str, Any],
        agent_url: TextExpr,
        command: Sequence[TextLike] | None,
        docker_socket: TextLike = "",
        danger: Sequence[str] = (),
    ) -> Workspace:
        if home is not None and not isinstance(home, Home):
            raise self.problem(f"home={home!r} is no home", "give Home(path=…), or None for none")
        for beside in (*sidecars, *init_containers):
            quantity(self.path, f"cpu of {beside.name}", beside.cpu, "cores")
            quantity(self.path, f"memory of {beside.name}", beside.memory, "GiB")
            self._check_image(beside.image)
        self._check_danger(container, (*sidecars, *init_containers), danger)
        where = home or Home()
        # An empty command is the image's own entry point.
        start = ("sh", "-c", init_script) if command is None else tuple(command) or None
        if home is not None:
            size = quantity(self.path, "home.size", home.size, "GiB")
            storage = Persistent(
                name="home",
                size=10 if size is None else size,
                storage_class=home.storage_class,
                access_modes=home.access_modes,
            )
            container = replace(container, mounts=(Mount(volume=storage, path=home.path), *container.mounts))
        model = Workspace(
            platform=self._platform,
            container=replace(container, command=start),
            agent_command=init_script,
            agent_token=agent.token,
            agent_url=agent_url,
            name=workspace.name,
            docker_socket=docker_socket,
            home=where.path,
            user=where.user,
            uid=where.uid,
            labels=labels or {},
            sidecars=tuple(sidecars),
            init_containers=tuple(init_containers),
            **pod,
        )
        if nesting is not None:
            model = self._nest(nesting, model)
            if (command is not None or container.args is not None) and model.container.command is not start:
                raise self.problem(
                    f"{nesting.title} starts the container by a command of its own", "leave command and args away"
                )
        self._check_mounts(model)
        for fragment in model.startup:
            agent.add_startup(fragment)
        return model

    def _nest(self, nesting: Nesting, model: Workspace) -> Workspace:
        template = self._template
        if not isinstance(nesting, Nesting):
            raise self.problem(f"nesting={nesting!r} is not a nesting method", "give a value such as Sysbox()")
        if self._platform not in nesting.platforms:
            from ...nesting import alternatives

            names = ", ".join(alternatives(self._platform))
            place = "a Docker host" if self._platform == "docker" else "Kubernetes"
            raise self.problem(f"{nesting.title} makes no sense on {place}", f"use one of {names}")
        template.record.claims.append(TrustClaim(self.path, nesting.trust, nesting.title))
        if nesting.handed_over():
            template.add_warning(self.path, nesting.handed_over())
        needs = nesting.prerequisites(self._platform)
        template.record.nestings.append(NestingNote(nesting.title, nesting.trust, needs, nesting.handed_over()))
        for note in nesting.notes(self._platform):
            template.record.add_section("Docker inside", note)
        try:
            return nesting.apply(model)
        except ConfigError as error:
            raise self.problem(error.problem.message, error.problem.hint) from None

    def _check_mounts(self, model: Workspace) -> None:
        for container in (*model.containers, *model.init_containers):
            seen: dict[str, Any] = {}
            for mount in container.mounts:
                path = str(mount.path)
                path = path if has_reference(path) else posixpath.normpath(path).replace("//", "/")
                if path in seen:
                    raise self.problem(
                        f"the container {container.name} mounts two volumes at {path}",
                        "give each volume a path of its own (the home is a volume too)",
                    )
                if not has_reference(path) and not path.startswith("/"):
                    raise self.problem(f"the mount path {path!r} is not absolute", "begin it with /")
                seen[path] = mount
        self._check_volumes(model)

    def _check_volumes(self, model: Workspace) -> None:
        """One name is one volume: of two that differ, one would be lost."""
        named: dict[str, Any] = {}
        for container in (*model.containers, *model.init_containers):
            for volume in (mount.volume for mount in container.mounts):
                if not isinstance(volume, (Persistent, Ephemeral)):
                    continue
                other = named.setdefault(volume.name, volume)
                if repr(other) != repr(volume):
                    raise self.problem(
                        f"two different volumes are called {volume.name!r}",
                        "give each a name of its own, or mount the same volume twice (the home is called 'home')",
                    )

    def _check_danger(self, container: Container, sidecars: Sequence[Container], others: Sequence[str]) -> None:
        """What hands over the host without any nesting method: it warns, and counts for the app's policy."""
        found = list(others)
        for item in (container, *sidecars):
            if item.privileged:
                found.append(f"the container {item.name} is privileged")
            for mount in item.mounts:
                if not isinstance(mount, Mount):
                    raise self.problem(f"{mount!r} is no mount", "give Mount(volume=…, path=…)")
                path = str(mount.volume.path) if isinstance(mount.volume, HostPath) else ""
                if path and posixpath.normpath(path) in ("/", "/var/run/docker.sock", "/run/docker.sock"):
                    found.append(f"the container {item.name} mounts the host's {path}")
        for what in found:
            self._template.record.claims.append(TrustClaim(self.path, Trust.HOST_ROOT, what))
            self._template.add_warning(self.path, f"whoever uses the workspace can become root on its host: {what}")

    def _variables(self, agent: WorkspaceAgent, env: Any, nesting: Any) -> dict[str, Any]:
        """The environment as arguments of a container: what is known now, and a map that is not."""
        if not isinstance(env, Expr):
            self._check_env(env or {})
            return {"env": {"CODER_AGENT_TOKEN": agent.token, **(env or {})}}
        if getattr(nesting, "names_env", False):
            raise self.problem(
                f"{nesting.title} must know the names of the variables, and env is only known later",
                "give env as a dict",
            )
        return {"env": {"CODER_AGENT_TOKEN": agent.token}, "env_map": env}

    def _check_env(self, env: Any) -> None:
        if not isinstance(env, Mapping):
            raise self.problem(f"env={env!r} is no mapping", 'give it as in env={"NAME": "value"}')
        for name, value in env.items():
            if not isinstance(name, str) or not re.fullmatch(r"[^=\s\0]+", name):
                raise self.problem(f"{name!r} can't be an environment variable's name", "use letters, digits and _")
            if not isinstance(lift(value), (str, Expr, SecretKey, ConfigMapKey, FieldRef, ResourceRef)):
                raise self.problem(f"the variable {name} is {value!r}, which is no text", f"write {str(value)!r}")

    def _check(self, agent: Any, image: Any) -> None:
        if not isinstance(agent, WorkspaceAgent):
            raise self.problem(
                f"a workspace needs an agent, not {agent!r}", "give agent=WorkspaceAgent(template, 'main')"
            )
        if agent.template is not self._template:
            raise self.problem(f"the agent {agent.path} is another template's", "make an agent in this template")
        self._check_image(image)

    def _check_image(self, image: Any) -> None:
        if isinstance(lift(image), Expr):
            return
        if not isinstance(image, str) or not image.strip():
            raise self.problem("the image is empty", "name one, such as codercom/enterprise-base:ubuntu")
        if not has_reference(image) and any(c.isspace() for c in image):
            raise self.problem(f"the image {image!r} has white space in it", "name it as docker pull takes it")

    def _make(self, rendered: Rendered) -> Block:
        for message, hint in rendered.problems:
            self._template.record.problems.append(Problem(self.path, message, hint))
        for spec in rendered.others:
            self._add("resource", spec.type, spec.name, spec.body)
        return self._add("resource", rendered.main.type, rendered.main.name, rendered.main.body)

    def _rendered(self, render: Any, *args: Any) -> Rendered:
        try:
            result: Rendered = render(*args)
        except ConfigError as error:
            raise self.problem(error.problem.message, error.problem.hint) from None
        return result

    @property
    def block(self) -> Block:
        """The container or pod as a block, for references: ``workspace.block.ref("id")``."""
        return self._block

    @property
    def model(self) -> Workspace:
        """What the workspace is, as plain values, after its nesting method."""
        return self._model_value

    _model_value: Workspace

    def resource_of(self, address: str) -> Any:
        """The CDKTF resource behind any address this workspace writes: ``workspace.resource_of("docker_volume.home")``."""
        for block in self._blocks:
            if block.address == address:
                return self._element(block)
        known = ", ".join(block.address for block in self._blocks)
        raise self.problem(f"there is no {address} here", f"this workspace writes {known}")
