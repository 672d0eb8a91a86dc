"""What can be seen to be wrong with a workspace before it is written. Every check gives what is wrong and what to write."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..._errors import ConfigError
from ...language.expr import Expr, NumberLike, lift
from ...language.spelling import has_reference
from ...model.volumes import Ephemeral, Nfs, Persistent
from ...model.workspace import WorkspaceModel


def check_image(image: object) -> None:
    """The name of an image, or a reference to one."""
    if isinstance(lift(image), Expr):
        return
    if not isinstance(image, str) or not image.strip():
        raise ConfigError("", "the image is empty", "name one, such as codercom/enterprise-base:ubuntu")
    if has_reference(image):
        return
    if any(c.isspace() for c in image):
        raise ConfigError("", f"the image {image!r} has white space in it", "name it as docker pull takes it")
    if "${" in image:
        raise ConfigError(
            "",
            f"the image {image!r} is not the name of an image: text is literal here, so ${{…}} is no reference",
            'give a reference such as Variable(template, "image").value or expr("var.image")',
        )


def check_env(env: Mapping[str, Any]) -> None:
    """Names that can be those of environment variables."""
    for name in env:
        if not re.fullmatch(r"[^=\s\0]+", name):
            raise ConfigError("", f"{name!r} can't be an environment variable's name", "use letters, digits and _")


def check_names(model: WorkspaceModel) -> None:
    """A name that every workspace of the template would have is one that the second can't get; containers differ by name."""
    name = model.full_name
    if name is not None and not isinstance(name, Expr) and not has_reference(name):
        raise ConfigError(
            "",
            f"name={name!r} is the same for every workspace of the template, so a second one could not be made",
            f'put the workspace into it: f"{name}-{{template.workspace.id}}"',
        )
    names = [container.name for container in (*model.containers, *model.init_containers)]
    for twice in sorted({name for name in names if names.count(name) > 1}):
        raise ConfigError("", f"two containers are called {twice!r}", "give each a name of its own")


def check_container_name(name: str) -> None:
    """A container's name in a pod."""
    if not re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", name):
        raise ConfigError(
            "", f"a container can't be called {name!r}", "use small letters, digits and -, at most 63, as in dev"
        )


def check_mounts(model: WorkspaceModel) -> None:
    """Every mount has an absolute path of its own, and one name of a volume means one volume."""
    for container in (*model.containers, *model.init_containers):
        seen: set[str] = set()
        for mount in container.mounts:
            path = str(mount.path)
            if not has_reference(path):
                path = posixpath.normpath(path).replace("//", "/")
                if not path.startswith("/"):
                    raise ConfigError("", f"the mount path {path!r} is not absolute", "begin it with /")
            if path in seen:
                raise ConfigError(
                    "",
                    f"the container {container.name} mounts two volumes at {path}",
                    "give each volume a path of its own (the home is a volume too)",
                )
            seen.add(path)
    _check_volumes(model)


def _check_volumes(model: WorkspaceModel) -> None:
    named: dict[str, Any] = {}
    for container in (*model.containers, *model.init_containers):
        for volume in (mount.volume for mount in container.mounts):
            if not isinstance(volume, (Persistent, Ephemeral, Nfs)) or volume.name is None:
                continue
            other = named.setdefault(volume.name, volume)
            if repr(other) != repr(volume):
                raise ConfigError(
                    "",
                    f"two different volumes are called {volume.name!r}",
                    "give each a name of its own, or mount the same volume twice (the home is called 'home')",
                )


def surprises(**memory: NumberLike | None) -> Iterator[str]:
    """Amounts of memory that look as if they were meant in another unit than GiB."""
    for argument, gib in memory.items():
        if isinstance(gib, (int, float)) and gib >= 1024:
            yield f"{argument}={gib} means {gib} GiB; if MiB are meant, write {argument}={gib / 1024:g}"
