"""What the constructs of all platforms have in common: from arguments to a model, by a nesting method, to resources."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar, cast

from ..._errors import ConfigError, Problem
from ...bindings.toolkit import cdktf
from ...language.block import Block
from ...language.expr import AnyExpr, Expr, NumberLike, TextLike
from ...language.spelling import template as spelled
from ...model.containers import Container, EnvValue
from ...model.platform import Capability, Platform
from ...model.quantity import quantity
from ...model.resources import Labels, ResourceSpec
from ...model.template import NestingNote, TrustClaim
from ...model.volumes import Mount, Persistent
from ...model.workspace import WorkspaceModel
from ...model.workspace_data import workspace
from ...nesting import alternatives
from ...nesting.base import Nesting
from ...render.base import render
from ..agent.agent import WorkspaceAgent
from ..base import BlockConstruct, ElementBehind
from ..repeat import repeated
from .checks import check_env, check_image, check_mounts, check_names, surprises
from .home import Home, default_user

_E = TypeVar("_E", bound=cdktf.TerraformElement)


class Located:
    """While it is entered, errors of values get a construct's path. A class, since a generator would put itself between the
    error and the user's line."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, ConfigError) and not error.problem.path:
            raise ConfigError(self._path, error.problem.message, error.problem.hint) from None


class WorkspaceConstruct(BlockConstruct):
    """What a workspace is on any platform: the same arguments mean the same everywhere."""

    _model: WorkspaceModel
    _home: Home | None
    resource: ElementBehind[cdktf.TerraformResource] = ElementBehind()

    @property
    def model(self) -> WorkspaceModel:
        """What the workspace is, as plain values, after its nesting method."""
        return self._model

    def resource_of(self, address: str, kind: type[_E] | None = None) -> _E:
        """The CDKTF element behind any address this workspace writes: ``workspace.resource_of("docker_volume.home")``. ``kind`` is
        its class, for type checkers; an element of another class is an error."""
        for block in self._blocks:
            if block.address == address:
                element = self._element(block)
                if kind is not None and not isinstance(element, kind):
                    raise self.problem(
                        f"{address} is a {type(element).__name__}, not a {kind.__name__}", "give its class"
                    )
                return cast(_E, element)
        known = ", ".join(block.address for block in self._blocks)
        raise self.problem(f"there is no {address} here", f"this workspace writes {known}")

    def _home_element(self) -> Any:
        if self._home is None:
            raise self.problem("this workspace has no home that stays", "omit home=None")
        name = self._home.address or self._resource_names(self._id).part("home")
        for block in self._blocks:
            if block is not self._block and name in (block.name, block.address):
                return self._element(block)
        raise self.problem("the home is no block of this workspace", "take it by resource_of(…)")

    def _build(
        self,
        platform: Platform,
        *,
        agent: WorkspaceAgent,
        image: TextLike,
        nesting: Nesting | None,
        home: Home | None,
        cpu: NumberLike | None,
        memory: NumberLike | None,
        env: Mapping[str, EnvValue] | AnyExpr | None,
        command: Sequence[TextLike] | None,
        mounts: Sequence[Mount],
        labels: Labels | None,
        user: int | str | None,
        owner_is_default: bool = True,
        sidecars: Sequence[Container],
        init_containers: Sequence[Container] = (),
        docker_socket: TextLike = "",
        name: TextLike | None = None,
        container_name: str | None = None,
        pod: Mapping[str, Any] | None = None,
        **container: Any,
    ) -> None:
        """Make the model, apply the nesting method, and write the resources. ``container`` and ``pod`` are further fields of
        the main container and of the model; ``owner_is_default`` says that it runs as the home's owner by default."""
        self._home = home
        if user is None and owner_is_default:
            user = default_user(home, by_name=platform.can(Capability.USER_NAMES))
        beside, init = tuple(sidecars), tuple(init_containers)
        main = Container(
            name=platform.main_container if container_name is None else container_name,
            image=image,
            # An empty command is the image's own entry point.
            command=command or None,
            mounts=(*self._home_mounts(home), *mounts),
            user=user,
            cpu=quantity(self.path, "cpu", cpu, "cores"),
            memory=quantity(self.path, "memory", memory, "GiB"),
            **self._variables(agent, env, nesting),
            **container,
        )
        self._check_containers(main, (*beside, *init))
        init_script = platform.inside(agent.init_script)
        start = ("sh", "-c", init_script) if command is None else main.command
        owner = home or Home()
        model = WorkspaceModel(
            platform=platform,
            container=replace(main, command=start),
            agent_command=init_script,
            agent_token=agent.token,
            agent_url=platform.inside(workspace.access_url),
            name=workspace.name,
            docker_socket=docker_socket,
            full_name=name,
            home=owner.path,
            user=_name(user) or owner.owner if owner.user is None else owner.user,
            uid=owner.number,
            labels=labels or {},
            sidecars=beside,
            init_containers=init,
            **(pod or {}),
        )
        if nesting is not None:
            model = self._nest(nesting, model)
            if (command is not None or main.args is not None) and model.container.command != start:
                raise self.problem(
                    f"{nesting.title} starts the container by a command of its own", "omit command and args"
                )
        check_names(model)
        check_mounts(model)
        for fragment in model.startup:
            agent.add_startup(fragment)
        self._model = model
        self._template.record.add_section("What is kept", self._kept(model))
        self._block = self._make(model)

    def _check_containers(self, main: Container, further: Sequence[Container]) -> None:
        check_image(main.image)
        for container in further:
            quantity(self.path, f"cpu of {container.name}", container.cpu, "cores")
            quantity(self.path, f"memory of {container.name}", container.memory, "GiB")
            check_image(container.image)
        for container in (main, *further):
            for surprise in surprises(memory=container.memory, memory_request=container.memory_request):
                self._template.add_warning(self.path, f"the container {container.name}: {surprise}")

    def _home_mounts(self, home: Home | None) -> tuple[Mount, ...]:
        if home is None:
            return ()
        size = quantity(self.path, "home.size", home.size, "GiB")
        storage = Persistent(
            name="home",
            size=10 if size is None else size,
            storage_class=home.storage_class,
            access_modes=home.access_modes,
            labels=home.labels,
            address=home.address,
            full_name=home.name,
        )
        return (Mount(volume=storage, path=home.path),)

    def _variables(self, agent: WorkspaceAgent, env: Any, nesting: Any) -> dict[str, Any]:
        """The environment as arguments of a container: what is known now, and a map that is not."""
        if not isinstance(env, Expr):
            check_env(env or {})
            return {"env": {"CODER_AGENT_TOKEN": agent.token, **(env or {})}}
        if getattr(nesting, "names_env", False):
            raise self.problem(
                f"{nesting.title} must know the names of the variables, and env is only known later",
                "give env as a dict",
            )
        return {"env": {"CODER_AGENT_TOKEN": agent.token}, "env_map": env}

    def _kept(self, model: WorkspaceModel) -> str:
        """What outlives the container, for the README."""
        mounts = [mount for container in model.containers for mount in container.mounts]
        paths = dict.fromkeys(
            f"`{spelled(str(mount.path))}`" for mount in mounts if isinstance(mount.volume, Persistent)
        )
        name = self._resource_names(self._id).workspace
        start = "" if name == "workspace" else f"`{name}`: "
        if not paths:
            return f"{start}Nothing outlives a stop but what is kept outside of the workspace."
        return (
            f"{start}Kept over a stop, a restart and an update of the template, and deleted with the workspace: "
            f"{', '.join(paths)}. Everything else begins anew from the image at each start."
        )

    def _nest(self, nesting: Nesting, model: WorkspaceModel) -> WorkspaceModel:
        platform = model.platform
        missing = nesting.missing(type(platform))
        if missing:
            names = ", ".join(alternatives(type(platform)))
            words = " and ".join(need.value for need in missing)
            raise self.problem(
                f"{nesting.title} needs {words}, which {platform.title} does not have",
                f"use one of {names}" if names else "omit nesting",
            )
        record = self._template.record
        record.claims.append(TrustClaim(self.path, nesting.trust, nesting.title))
        if nesting.handed_over():
            self._template.add_warning(self.path, nesting.handed_over())
        needs = nesting.prerequisites(platform)
        record.nestings.append(NestingNote(nesting.title, nesting.trust, needs, nesting.handed_over()))
        for note in nesting.notes(platform):
            record.add_section("Docker inside", note)
        return nesting.apply(model)

    def _make(self, model: WorkspaceModel) -> Block:
        rendered = render(model, self._resource_names(self._id))
        for message, hint in rendered.problems:
            self._template.record.problems.append(Problem(self.path, message, hint))
        repeat = self._condition()
        for spec in rendered.others:
            self._add_spec(spec, repeat, main=False)
        return self._add_spec(rendered.main, repeat, main=True)

    def _condition(self) -> dict[str, Any]:
        """``count`` of what stops with the workspace, if ``meta`` says when there is one at all."""
        if self.meta is None:
            return {}
        if self.meta.for_each is not None:
            raise self.problem(
                "a workspace is one, and for_each makes several of one name", "make a construct for each"
            )
        count = repeated(self, None).get("count", 1)
        if isinstance(count, int) and count > 1:
            raise self.problem(
                f"a workspace is one, not {count}", "give count a condition, or make a construct for each"
            )
        return {} if isinstance(count, int) and count == 1 else {"count": count}

    def _add_spec(self, spec: ResourceSpec, repeat: Mapping[str, Any], *, main: bool) -> Block:
        if repeat and getattr(spec.body.get("count"), "code", "") == workspace.start_count.code:
            spec = replace(spec, body={**spec.body, **repeat})
        body = partial(self._body, spec) if spec.claimed else spec.body
        return self._add_named("resource", spec.type, spec.name, body, main=main)

    def _body(self, spec: ResourceSpec) -> Mapping[str, Any]:
        """What a prebuilt workspace's new owner changes must not replace what was built; everything else may."""
        if not self._template.record.prebuilt:
            return spec.body
        return {**spec.body, "lifecycle": {"ignore_changes": list(spec.claimed)}}


def _name(user: Any) -> str:
    """The name of the user that the container runs as, if it is one that can be read here."""
    return user if isinstance(user, str) and re.fullmatch(r"[a-z_][a-z0-9_-]*", user) else ""
