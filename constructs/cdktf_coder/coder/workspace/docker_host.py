"""The Docker host that a template's workspaces run on, and how its engine is reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...bindings.toolkit import Construct
from ...language.expr import AnyExpr, BoolLike, Expr, TextExpr, TextLike
from ...model.checked import checked
from ...render.base import listed, some
from ..base import CoderConstruct, Template
from ..meta import Meta
from ..providers import DOCKER, add_alias, require_version

_REACHED = (
    "A Docker engine on the machine that runs Coder's provisioner (Coder itself, by default), whose socket the provisioner may "
    "use: there, `sudo adduser coder docker`, restart Coder, and `sudo -u coder docker ps` works."
)
_REACHED_THERE = (
    "A Docker engine at the address that the template names, which Coder's provisioner reaches and may use."
)


@checked
@dataclass(frozen=True, kw_only=True)
class RegistryAuth:
    """How the engine authenticates to a registry of images (``registry_auth``): by name and password, or by a configuration of
    Docker's.

    :param address: the registry's host name, with a port if it has one of its own.
    :param username: the user's name. :param password: the password or token, out of a sensitive
        :class:`Variable` without a default.
    :param config_file: path of a ``config.json`` of Docker's on the machine that runs Terraform, by default
        ``~/.docker/config.json``. :param config_file_content: its text instead.
    :param auth_disabled: don't authenticate to this registry.
    """

    address: TextLike
    username: TextLike | None = None
    password: TextLike | None = field(default=None, repr=False)
    config_file: TextLike | None = None
    config_file_content: TextLike | None = field(default=None, repr=False)
    auth_disabled: BoolLike | None = None


class DockerHost(CoderConstruct):
    """The provider kreuzwerker/docker, configured. Without one, a template has the variable ``docker_socket`` instead.

    :param host: URI of the engine, ``unix:///…``, ``tcp://…`` or ``ssh://…``.
        By default what the environment variable ``DOCKER_HOST`` says, else the local engine's socket.
    :param context: the Docker context to use instead of ``host``.
    :param cert_path: directory of ``ca.pem``, ``cert.pem`` and ``key.pem`` on the machine that runs Terraform, for ``tcp://``.
    :param ca_material: the text of ``ca.pem`` instead. :param cert_material: the text of ``cert.pem`` instead.
    :param key_material: the text of ``key.pem`` instead, out of a sensitive :class:`Variable`.
    :param ssh_options: options of ``ssh`` for an ``ssh://`` host, as in ``["-o", "StrictHostKeyChecking=no"]`` (``ssh_opts``).
    :param registry_auth: registries that images are pulled from; by default what Docker's configuration says.
    :param socket: path of the engine's socket on the host itself, for the shared socket; by default
        ``/var/run/docker.sock``, or the path in a ``unix://`` host.
    :param skip_daemon_check: plan without reaching the engine (``disable_docker_daemon_check``).
    :param alias: a name, for one more host besides the template's: ``meta=Meta(provider=…)`` of a workspace takes it.
        By default it is the one that workspaces use.
    :param version: versions that the provider may have, ``"~> 4.5"``, within those that this library is tested with.

    Source: provider kreuzwerker/docker. Raises ``ConfigError`` if a workspace of the template was made before it.
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
        alias: str | None = None,
        version: str | None = None,
    ) -> None:
        super().__init__(scope, id)
        template = self._template
        if alias is None and DOCKER.name in template.record.provider_bodies:
            raise self.problem(
                "the template's Docker host is settled already", "make the DockerHost before its workspaces"
            )
        body = some(
            host=host,
            context=context,
            cert_path=cert_path,
            ca_material=ca_material,
            cert_material=cert_material,
            key_material=key_material,
            ssh_opts=listed(ssh_options),
            disable_docker_daemon_check=skip_daemon_check,
            registry_auth=listed([some(**vars(item)) for item in registry_auth]),
        )
        self.socket = socket if socket is not None else _path(host)
        self.provider_address = DOCKER.name if alias is None else f"{DOCKER.name}.{alias}"
        if alias is not None:
            docker_socket(template)
            add_alias(self, DOCKER, alias, body)
            body = {}
        else:
            template.record.docker_socket = self.socket
        require_version(template, DOCKER, version, body)
        template.record.prerequisites.append(_REACHED if host is None and context is None else _REACHED_THERE)


def docker_socket(template: Template, meta: Meta | None = None) -> TextLike:
    """The path of the engine's socket on the host; settles the template's Docker host if that is still open. ``meta`` may name
    another one."""
    if meta is not None and isinstance(meta.provider, DockerHost):
        return meta.provider.socket
    if DOCKER.name not in template.record.provider_bodies:
        uri = template.variable(
            "docker_socket",
            default="",
            description="(Optional) URI of the Docker socket, such as unix:///run/user/1000/docker.sock.",
        )
        template.record.prerequisites.append(f"{_REACHED} Another engine is named by the variable `docker_socket`.")
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
