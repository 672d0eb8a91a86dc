"""The cluster that a template's workspaces run in, and how it is reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, TextLike
from ...model.checked import checked
from ...render.base import listed, some
from ..base import CoderConstruct
from ..providers import KUBERNETES, add_alias, require_version
from .kubernetes_workspace import require_kubernetes


@checked
@dataclass(frozen=True, kw_only=True)
class ExecLogin:
    """A command that fetches credentials (``exec``), such as a cloud's command line.

    :param command: the program, on the machine that runs Terraform. :param args: its arguments.
    :param env: environment variables for it, besides those of Terraform.
    :param api_version: the version of Kubernetes' client authentication that it speaks.
    """

    command: str
    args: tuple[TextLike, ...] = ()
    env: Mapping[str, TextLike] = field(default_factory=dict, repr=False)
    api_version: str = "client.authentication.k8s.io/v1"


class KubernetesCluster(CoderConstruct):
    """The provider hashicorp/kubernetes, configured. Without one, a template has the variable ``use_kubeconfig`` instead.

    :param config_path: path of a kubeconfig on the machine that runs Terraform; by default none, not even ``~/.kube/config``.
    :param config_paths: paths of several, merged.
    :param config_context: the context in it to use, by default its current one.
    :param host: the API server's URL. Without it and without a kubeconfig, the service account of the pod that runs Terraform.
    :param token: a token to authenticate with, out of a sensitive :class:`Variable`.
    :param username: the user's name for basic authentication. :param password: the password, out of a sensitive
        :class:`Variable`.
    :param cluster_ca_certificate: the certificates that the server's is checked against, as text in PEM.
    :param client_certificate: a certificate to authenticate with, as text in PEM. :param client_key: its key, as text in PEM, out
        of a sensitive :class:`Variable`.
    :param tls_server_name: the name that the server's certificate is checked for, by default that in ``host``.
    :param proxy_url: URL of a proxy to the server.
    :param insecure: don't check the server's certificate; by default it is checked.
    :param exec: a command that fetches credentials.
    :param alias: a name, for one more cluster besides the template's: ``meta=Meta(provider=…)`` of a workspace takes it.
        By default it is the one that workspaces use.
    :param version: versions that the provider may have, ``"~> 3.0"``, within those that this library is tested with.

    Source: provider hashicorp/kubernetes. Raises ``ConfigError`` if a workspace of the template was made before it.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        config_path: TextLike | None = None,
        config_paths: Sequence[TextLike] = (),
        config_context: TextLike | None = None,
        host: TextLike | None = None,
        token: TextLike | None = None,
        username: TextLike | None = None,
        password: TextLike | None = None,
        cluster_ca_certificate: TextLike | None = None,
        client_certificate: TextLike | None = None,
        client_key: TextLike | None = None,
        tls_server_name: TextLike | None = None,
        proxy_url: TextLike | None = None,
        insecure: BoolLike | None = None,
        exec: ExecLogin | None = None,
        alias: str | None = None,
        version: str | None = None,
    ) -> None:
        super().__init__(scope, id)
        if alias is None and KUBERNETES.name in self._template.record.provider_bodies:
            raise self.problem(
                "the template's cluster is settled already", "make the KubernetesCluster before its workspaces"
            )
        body = some(
            config_path=config_path,
            config_paths=listed(config_paths),
            config_context=config_context,
            host=host,
            token=token,
            username=username,
            password=password,
            cluster_ca_certificate=cluster_ca_certificate,
            client_certificate=client_certificate,
            client_key=client_key,
            tls_server_name=tls_server_name,
            proxy_url=proxy_url,
            insecure=insecure,
            exec=None if exec is None else _exec(exec),
        )
        self.provider_address = KUBERNETES.name if alias is None else f"{KUBERNETES.name}.{alias}"
        if alias is not None:
            require_kubernetes(self._template)
            add_alias(self, KUBERNETES, alias, body)
            body = {}
        require_version(self._template, KUBERNETES, version, body)


def _exec(login: ExecLogin) -> dict[str, Any]:
    return some(
        api_version=login.api_version, command=login.command, args=listed(login.args), env=dict(login.env) or None
    )
