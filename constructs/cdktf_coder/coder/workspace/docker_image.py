"""Images that a template builds or pulls itself, on the Docker host."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, Expr, TextExpr, TextLike
from ...model.checked import checked
from ...model.located import located, sought
from ...render.base import some
from ..base import BlockConstruct, ElementBehind
from ..meta import Meta
from .docker_host import docker_socket

if TYPE_CHECKING:
    from cdktf_cdktf_provider_docker.image import Image

Builder = Literal["1", "2"]


@checked
@dataclass(frozen=True, kw_only=True)
class Build:
    """How an image is built (``build``).

    :param context: a folder beside the program, which the template then ships, or a reference to a path on the machine that
        runs Terraform. The image is rebuilt when a file in a shipped folder changes.
    :param dockerfile: path of the Dockerfile in the context, by default ``Dockerfile``.
    :param target: the stage of the Dockerfile to build, by default the last.
    :param args: values of the Dockerfile's ``ARG`` (``build_args``). They can be read off the image: no place for secrets.
    :param labels: labels of the image (``label``). :param tags: further names of the image (``tag``).
    :param platform: the platform to build for, ``linux/arm64``; by default the engine's.
    :param network_mode: the network of ``RUN``, by default the engine's. :param cache_from: images whose layers may be reused.
    :param extra_hosts: further entries of ``/etc/hosts`` while building, ``name:address``.
    :param no_cache: rebuild every layer. :param pull_parent: look for a newer base image.
    :param version: the builder, ``"1"`` (the provider's default) or ``"2"`` (BuildKit).
    """

    context: str | os.PathLike[str] | TextExpr | AnyExpr
    dockerfile: TextLike | None = None
    target: TextLike | None = None
    args: Mapping[str, TextLike] = field(default_factory=dict, repr=False)
    labels: Mapping[str, TextLike] = field(default_factory=dict)
    tags: tuple[TextLike, ...] = ()
    platform: str | None = None
    network_mode: str | None = None
    cache_from: tuple[TextLike, ...] = ()
    extra_hosts: tuple[str, ...] = ()
    no_cache: bool | None = None
    pull_parent: bool | None = None
    version: Builder | None = None


class DockerImage(BlockConstruct):
    """``docker_image``: named by its construct id. Its ``value`` is what a workspace takes as ``image``.

    :param name: the image's name; needed for one that is pulled. For one that is built, by default ``coder-`` and the
        workspace's id.
    :param build: how to build it; ``None`` to pull it.
    :param triggers: rebuild it when one of these values changes, besides the files of a shipped context.
    :param pull_triggers: pull it again when one of these values changes, its digest in the registry for example.
    :param keep_locally: leave the image on the host when the workspace is deleted. By default ``True`` for an image that is
        pulled, since removing it fails while another workspace uses it; and the provider's ``False`` for one that is built,
        which is the workspace's own.
    :param force_remove: remove it even if a container uses it; by default not.
    :param platform: the platform to pull it for, ``linux/arm64``; by default the engine's.

    The image exists whether the workspace runs or not, so that a stopped workspace starts without building. Source: provider
    kreuzwerker/docker, ``docker_image``. Raises ``ConfigError`` if there is neither name nor build, or no folder of the context.
    """

    resource: ElementBehind[Image] = ElementBehind()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        name: TextLike | None = None,
        build: Build | None = None,
        triggers: Mapping[str, TextLike] | None = None,
        pull_triggers: Sequence[TextLike] = (),
        keep_locally: bool | None = None,
        force_remove: bool | None = None,
        platform: str | None = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        if name is None and build is None:
            raise self.problem("an image needs a name to pull, or a build", "give name=… or build=Build(context=…)")
        docker_socket(self._template)
        built, changed = (None, {}) if build is None else self._build(build)
        body = {
            "name": self._resource_names("workspace").unique() if name is None else name,
            "build": built,
            "triggers": {**changed, **(triggers or {})} or None,
            "pull_triggers": list(pull_triggers) or None,
            "keep_locally": True if keep_locally is None and build is None else keep_locally,
            "force_remove": force_remove,
            "platform": platform,
        }
        self._block = self._add("resource", "docker_image", id, body)

    def _build(self, build: Build) -> tuple[dict[str, Any], dict[str, Any]]:
        context: Any = build.context
        changed: dict[str, Any] = {}
        if not isinstance(context, Expr):
            folder = located(context)
            if not folder.is_dir():
                raise self.problem(
                    f"there is no folder {folder}{sought(folder)}", "give the folder that holds the Dockerfile"
                )
            context = self._template.add_file(folder)
            files = f'fileset(path.module, "{folder.name}/**")'
            digest = f'sha1(join("", [for file in {files} : filesha1("${{path.module}}/${{file}}")]))'
            changed["context"] = TextExpr(digest)
        body = {
            "context": context,
            "dockerfile": build.dockerfile,
            "target": build.target,
            "build_args": dict(build.args) or None,
            "label": dict(build.labels) or None,
            "tag": list(build.tags) or None,
            "platform": build.platform,
            "network_mode": build.network_mode,
            "cache_from": list(build.cache_from) or None,
            "extra_hosts": list(build.extra_hosts) or None,
            "no_cache": build.no_cache,
            "pull_parent": build.pull_parent,
            "version": build.version,
        }
        return some(**body), changed

    @property
    def value(self) -> TextExpr:
        """The image's id: a workspace that uses it is replaced when the image changes."""
        return self._block.text("image_id")

    @property
    def name(self) -> TextExpr:
        """The image's name."""
        return self._block.text("name")
