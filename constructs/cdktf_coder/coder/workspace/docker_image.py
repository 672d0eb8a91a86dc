"""Images that a template builds or pulls itself, on the Docker host."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, Expr, TextExpr, TextLike
from ...model.checked import checked
from ...model.workspace_data import workspace
from ..base import BlockConstruct
from .docker_host import docker_socket

Builder = Literal["1", "2"]


@checked
@dataclass(frozen=True, kw_only=True)
class Build:
    """How an image is built (``build``).

    ``context`` is a folder beside the program, which the template then ships, or a reference to a path on the machine that
    runs Terraform. The image is built anew when a file in a shipped folder changes.
    """

    context: str | os.PathLike[str] | TextExpr | AnyExpr
    dockerfile: TextLike | None = None
    target: TextLike | None = None
    args: Mapping[str, TextLike] = field(default_factory=dict)
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

    :param name: the image's name. For one that is built, by default ``coder-`` and the workspace's id.
    :param build: how to build it; ``None`` to pull it.
    :param triggers: build it anew when one of these values changes, besides the files of a shipped context.
    :param pull_triggers: pull it anew when one of these values changes, a registry's digest of it for one.
    :param keep_locally: leave the image on the host when the workspace is deleted; other workspaces may use it.
    :param force_remove: remove it even if something uses it. :param platform: the platform to pull it for.
    :param count: how many; by default always one, so that a stopped workspace starts without building.

    Source: provider kreuzwerker/docker, ``docker_image``. Raises ``ConfigError`` if there is neither name nor build.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        name: TextLike | None = None,
        build: Build | None = None,
        triggers: Mapping[str, TextLike] | None = None,
        pull_triggers: Sequence[TextLike] = (),
        keep_locally: bool | None = True,
        force_remove: bool | None = None,
        platform: str | None = None,
    ) -> None:
        super().__init__(scope, id)
        if name is None and build is None:
            raise self.problem("an image wants a name to pull, or a build", "give name=… or build=Build(context=…)")
        docker_socket(self._template)
        built, changed = (None, {}) if build is None else self._build(build)
        body = {
            "name": f"coder-{workspace.id}" if name is None else name,
            "build": built,
            "triggers": {**changed, **(triggers or {})} or None,
            "pull_triggers": list(pull_triggers) or None,
            "keep_locally": keep_locally,
            "force_remove": force_remove,
            "platform": platform,
        }
        self._block = self._add("resource", "docker_image", id, body)

    def _build(self, build: Build) -> tuple[dict[str, Any], dict[str, Any]]:
        context: Any = build.context
        changed: dict[str, Any] = {}
        if not isinstance(context, Expr):
            folder = Path(context)
            if not folder.is_dir():
                raise self.problem(f"there is no folder {folder}", "give the folder that holds the Dockerfile")
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
        return {key: value for key, value in body.items() if value is not None}, changed

    @property
    def value(self) -> TextExpr:
        """The image's id: a workspace that uses it is made anew when the image changes."""
        return self._block.text("image_id")

    @property
    def name(self) -> TextExpr:
        """The image's name."""
        return self._block.text("name")
