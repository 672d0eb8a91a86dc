"""The Docker host that a template's workspaces run on, and how its engine is reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolLike, Expr, TextExpr, TextLike
from ...model.checked import checked
from ..base import CoderConstruct
from ..providers import DOCKER


@checked
@dataclass(frozen=True, kw_only=True)
class RegistryAuth:
    """How the engine proves itself to a registry of images (``registry_auth``).

    ``password`` belongs in a sensitive :class:`Variable`; ``config_file`` names a Docker configuration on the machine that runs
    Terraform, ``config_file_content`` is its text.
    """

    address: TextLike
    username: TextLike | None = None
    password: TextLike | None = None
    config_file: TextLike | None = None
    config_file_content: TextLike | None = None
    auth_disabled: BoolLike | None = None


class DockerHost(CoderConstruct):
    """The provider kreuzwerker/docker, configured. Without one, a template has the variable ``docker_socket`` instead.

    :param host: URI of the engine, ``unix:///…``, ``tcp://…`` or ``ssh://…``.
    :param context: the Docker context to use instead of ``host``.
    :param cert_path: directory of ``ca.pem``, ``cert.pem`` and ``key.pem``; :param ca_material, cert_material, key_material: their
        texts instead.
    :param ssh_options: options of ``ssh`` for an ``ssh://`` host.
    :param registry_auth: registries that images are pulled from.
    :param socket: where the engine's socket is on the host itself, for the shared socket; by default
        ``/var/run/docker.sock``, or the path in a ``unix://`` host.
    :param skip_daemon_check: plan without reaching the engine.

    Raises ``ConfigError`` if a workspace of the template was made before it.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        host: TextLike | None = None,
        context: TextLike | None = None,
        cert_path: TextLike | None = None,
        ca_material: TextLike | None = None,
        cert_material: TextLike | None = None,
        key_material: TextLike | None = None,
        ssh_options: Sequence[str] = (),
        registry_auth: Sequence[RegistryAuth] = (),
        socket: TextLike | None = None,
        skip_daemon_check: BoolLike | None = None,
    ) -> None:
        super().__init__(scope, id)
        template = self._template
        if DOCKER.name in template.record.provider_bodies:
            raise self.problem(
                "the template's Docker host is settled already", "make the DockerHost before its workspaces"
            )
        body = {
            "host": host,
            "context": context,
            "cert_path": cert_path,
            "ca_material": ca_material,
            "cert_material": cert_material,
            "key_material": key_material,
            "ssh_opts": list(ssh_options) or None,
            "disable_docker_daemon_check": skip_daemon_check,
            "registry_auth": [_auth(item) for item in registry_auth] or None,
        }
        template.require_provider(DOCKER, {key: value for key, value in body.items() if value is not None})
        template.record.docker_socket = socket if socket is not None else _path(host)


def docker_socket(template: Any) -> TextLike:
    """The path of the engine's socket on the host; settles the template's Docker host if that is still open."""
    if DOCKER.name not in template.record.provider_bodies:
        uri = template.variable(
            "docker_socket",
            default="",
            description="(Optional) URI of the Docker socket, such as unix:///run/user/1000/docker.sock.",
        )
        template.require_provider(DOCKER, {"host": AnyExpr(f'{uri.code} != "" ? {uri.code} : null', binding=1)})
        template.record.docker_socket = TextExpr(
            f'startswith({uri.code}, "unix://") ? trimprefix({uri.code}, "unix://") : "/var/run/docker.sock"', binding=1
        )
    path: TextLike = template.record.docker_socket
    return path


def _path(host: TextLike | None) -> TextLike:
    if isinstance(host, str) and not isinstance(host, Expr) and host.startswith("unix://"):
        return host[len("unix://") :]
    return "/var/run/docker.sock"


def _auth(auth: RegistryAuth) -> dict[str, Any]:
    values = {name: getattr(auth, name) for name in RegistryAuth.__dataclass_fields__}
    return {name: value for name, value in values.items() if value is not None}
