"""A privileged Docker daemon in a container beside the workspace."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ..language.expr import NumberLike, TextLike
from ..model.checked import checked
from ..model.containers import Container, EnvValue, Network
from ..model.platform import Capability, Platform
from ..model.trust import Trust
from ..model.volumes import Ephemeral, Mount, Persistent
from ..model.workspace import WorkspaceModel
from .base import Nesting, spelled_out
from .dockerd import wait_for_docker

_CERTS = "/certs/client"
# One of the names that the image's entry point writes into the certificate it makes.
_ALIAS = "docker"


@checked
@dataclass(frozen=True, kw_only=True)
class Sidecar(Nesting):
    """Docker inside by a daemon of its own, in a privileged container named ``dind``.

    On Docker both containers share a private network, and talk by TLS with certificates that the sidecar makes at each
    start. In Kubernetes they share the pod, and the daemon listens on the pod's loopback only.

    :param allow_host_root: must be ``True``: whoever can use the daemon can become root on the host.
    :param dind_image: the daemon's image; its entry point is that of ``docker:dind``.
    :param dockerd_args: further arguments of dockerd, such as ``--registry-mirror=…``.
    :param keep_docker_data: keep images and containers over restarts; by default they go when the workspace stops.
    :param docker_data_size: that volume's size in GiB, in Kubernetes.
    :param share_home: mount the home in the sidecar too, so that ``docker run -v "$HOME/project:/src"`` finds it.
    :param cpu: the sidecar's limit in cores. :param memory: its limit in GiB.
    :param start_timeout: how long the start-up script waits for the daemon, in seconds.

    Raises ``ConfigError`` without ``allow_host_root=True``. Source: Coder's page "Docker in workspaces", the
    documentation of the image ``docker``.
    """

    allow_host_root: bool = False
    dind_image: TextLike = "docker:dind"
    dockerd_args: tuple[TextLike, ...] = ()
    keep_docker_data: bool = False
    docker_data_size: NumberLike = 20
    share_home: bool = True
    cpu: NumberLike | None = None
    memory: NumberLike | None = None
    start_timeout: int = 120

    title: ClassVar[str] = "Privileged sidecar"
    trust: ClassVar[Trust] = Trust.HOST_ROOT
    needs: ClassVar[tuple[Capability, ...]] = (
        Capability.SIDECAR,
        Capability.PRIVILEGED,
        Capability.PRIVATE_NETWORK,
    )

    def __post_init__(self) -> None:
        spelled_out(self, self.allow_host_root)

    def apply(self, workspace: WorkspaceModel) -> WorkspaceModel:
        """The workspace with the daemon beside it, its address in the environment, and a wait for it."""
        workspace = self.enter(workspace)
        local = workspace.platform.can(Capability.SHARED_LOOPBACK)
        workspace = self._on_the_loopback(workspace) if local else self._on_a_network(workspace)
        return workspace.with_startup(wait_for_docker(seconds=self.start_timeout))

    def prerequisites(self, platform: Platform) -> tuple[str, ...]:
        """A host that takes privileged containers, Docker's client in the image."""
        return (
            *platform.prerequisite(Capability.PRIVILEGED),
            *platform.prerequisite(Capability.PRIVATE_NETWORK),
            "The image holds Docker's command line client; the daemon is the sidecar's.",
        )

    def handed_over(self) -> str:
        """Root on the host, by the privileged daemon."""
        return "whoever uses the workspace can become root on its host, through the privileged Docker daemon beside it"

    def _on_a_network(self, workspace: WorkspaceModel) -> WorkspaceModel:
        certs = Mount(volume=Ephemeral(name="docker_certs"), path=_CERTS)
        dind = self._dind(
            workspace,
            args=self.dockerd_args or None,
            env={"DOCKER_TLS_CERTDIR": "/certs"},
            mounts=(certs,),
            aliases=(_ALIAS,),
        )
        return replace(
            workspace.with_mounts(replace(certs, read_only=True)).with_env(
                DOCKER_HOST=f"tcp://{_ALIAS}:2376", DOCKER_TLS_VERIFY="1", DOCKER_CERT_PATH=_CERTS
            ),
            sidecars=(*workspace.sidecars, dind),
            networks=(*workspace.networks, Network(name="docker")),
        )

    def _on_the_loopback(self, workspace: WorkspaceModel) -> WorkspaceModel:
        # Without --tls=false dockerd waits 15 s before it listens on plain TCP. The pod says that nothing runs as root,
        # this container does.
        dind = self._dind(
            workspace,
            args=("dockerd", "-H", "tcp://127.0.0.1:2375", "--tls=false", *self.dockerd_args),
            user=0,
            run_as_non_root=False,
        )
        return replace(workspace.with_env(DOCKER_HOST="tcp://localhost:2375"), sidecars=(*workspace.sidecars, dind))

    def _dind(
        self,
        workspace: WorkspaceModel,
        *,
        args: tuple[TextLike, ...] | None,
        env: dict[str, EnvValue] | None = None,
        mounts: tuple[Mount, ...] = (),
        aliases: tuple[str, ...] = (),
        user: int | None = None,
        run_as_non_root: bool | None = None,
    ) -> Container:
        data = (
            Persistent(name="docker", size=self.docker_data_size) if self.keep_docker_data else Ephemeral(name="docker")
        )
        home = (workspace.home_mount,) if self.share_home and workspace.home_mount else ()
        return Container(
            name="dind",
            image=self.dind_image,
            args=args,
            env=env or {},
            mounts=(Mount(volume=data, path="/var/lib/docker"), *mounts, *home),
            aliases=aliases,
            privileged=True,
            user=user,
            run_as_non_root=run_as_non_root,
            cpu=self.cpu,
            memory=self.memory,
        )
