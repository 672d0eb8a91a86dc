"""The home directory of a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...language.expr import NumberLike, TextLike
from ...model.checked import checked
from ...model.resources import Labels


@checked
@dataclass(frozen=True, kw_only=True)
class Home:
    """The home directory, on storage that outlives a stop: ``docker_volume.home``, or a claim ``home`` in Kubernetes.

    :param path: where it is mounted, by default ``/home/coder``.
    :param size: GiB, by default 10; growing it later works, shrinking does not. Docker volumes have no size.
    :param storage_class: the claim's storage class, by default the cluster's. Docker has none.
    :param access_modes: the claim's access modes, by default ``ReadWriteOnce``. Docker has none.
    :param user: the name of the home's owner, as which the agent runs: by default ``coder`` for methods that need a name, and
        the image's user for a plain container on a Docker host. In Kubernetes, which takes users by number, give ``uid``.
    :param address: the Terraform address of a home that workspaces have already, to adopt it: ``docker_volume.home_volume`` or
        such as ``kubernetes_persistent_volume_claim.home``. By default ``docker_volume.home`` and
        ``kubernetes_persistent_volume_claim_v1.home``.
    :param name: the volume's or claim's own name for workspaces that are new; by default made of the workspace's id. What exists
        keeps its name.
    :param labels: further labels of the volume or claim, for workspaces that are new on Docker; ``None`` takes one away.
    :param uid: the owner's number, by default 1000. On a Docker host it is used if there is no ``user``.
    """

    path: str = "/home/coder"
    size: NumberLike = 10
    storage_class: TextLike | None = None
    access_modes: Sequence[str] = ("ReadWriteOnce",)
    address: str | None = None
    name: TextLike | None = None
    labels: Labels = field(default_factory=dict)
    user: str | None = None
    uid: int | None = None

    @property
    def owner(self) -> str:
        """The owner's name."""
        return "coder" if self.user is None else self.user

    @property
    def number(self) -> int:
        """The owner's number."""
        return 1000 if self.uid is None else self.uid


DEFAULT_HOME = Home()


def default_user(home: Home | None, *, by_name: bool) -> int | str | None:
    """The user that a container runs as if none is given: the home's owner, if the template says who that is."""
    if home is None:
        return None
    if by_name and home.user is not None:
        return home.user
    return home.uid if home.uid is None or not by_name else str(home.uid)
