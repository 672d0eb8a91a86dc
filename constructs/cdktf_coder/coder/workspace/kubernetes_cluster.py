"""The cluster that a template's workspaces run in, and how it is reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, TextLike
from ...model.checked import checked
from ..base import CoderConstruct
from ..providers import KUBERNETES


@checked
@dataclass(frozen=True, kw_only=True)
class ExecLogin:
    """A command that fetches credentials (``exec``), a cloud's command line for one."""

    command: str
    args: tuple[TextLike, ...] = ()
    env: Mapping[str, TextLike] = field(default_factory=dict)
    api_version: str = "client.authentication.k8s.io/v1"


class KubernetesCluster(CoderConstruct):
    """The provider hashicorp/kubernetes, configured. Without one, a template has the variable ``use_kubeconfig`` instead.

    :param config_path: a kubeconfig on the machine that runs Terraform; :param config_paths: several.
    :param config_context: the context in it to use.
    :param host: the API server's URL. :param token: a token to log in with; it belongs in a sensitive :class:`Variable`.
    :param cluster_ca_certificate, client_certificate, client_key: texts in PEM.
    :param exec: a command that fetches credentials.
    :param insecure: don't check the server's certificate.

    Raises ``ConfigError`` if a workspace of the template was made before it.
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
    ) -> None:
        super().__init__(scope, id)
        if KUBERNETES.name in self._template.record.provider_bodies:
            raise self.problem(
                "the template's cluster is settled already", "make the KubernetesCluster before its workspaces"
            )
        login: dict[str, Any] | None = None
        if exec is not None:
            login = {"api_version": exec.api_version, "command": exec.command}
            login |= {"args": list(exec.args)} if exec.args else {}
            login |= {"env": dict(exec.env)} if exec.env else {}
        body = {
            "config_path": config_path,
            "config_paths": list(config_paths) or None,
            "config_context": config_context,
            "host": host,
            "token": token,
            "username": username,
            "password": password,
            "cluster_ca_certificate": cluster_ca_certificate,
            "client_certificate": client_certificate,
            "client_key": client_key,
            "tls_server_name": tls_server_name,
            "proxy_url": proxy_url,
            "insecure": insecure,
            "exec": login,
        }
        self._template.require_provider(KUBERNETES, {key: value for key, value in body.items() if value is not None})
