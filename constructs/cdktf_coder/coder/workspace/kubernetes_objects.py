"""Objects of Kubernetes' that a workspace uses and the template makes: Secrets and ConfigMaps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...bindings.toolkit import Construct
from ...language.expr import TextExpr, TextLike
from ...language.secret import remember
from ...model.existing import ConfigMapUses, ExistingConfigMap, ExistingSecret, SecretUses
from ...model.resources import Labels, merged
from ...render.base import some
from ...render.kubernetes_labels import workload_labels
from ..base import BlockConstruct, ElementBehind
from ..meta import Meta
from .kubernetes_workspace import kubernetes_namespace, require_kubernetes

if TYPE_CHECKING:
    from cdktf_cdktf_provider_kubernetes.config_map_v1 import ConfigMapV1
    from cdktf_cdktf_provider_kubernetes.secret_v1 import SecretV1


class _Object(BlockConstruct):
    _type: str

    def _make(
        self,
        id: str,
        name: TextLike | None,
        namespace: TextLike | None,
        labels: Labels | None,
        body: Any,
    ) -> None:
        require_kubernetes(self._template)
        names = self._resource_names(id)
        metadata = some(
            name=self._resource_names("workspace").unique(id) if name is None else name,
            namespace=kubernetes_namespace(self._template) if namespace is None else namespace,
            labels=workload_labels(names, labels or {}) or None,
            annotations=merged(names.common_annotations) or None,
        )
        self._block = self._add("resource", self._type, id, {"metadata": metadata, **body})

    @property
    def name(self) -> TextExpr:
        """The object's name, as :class:`SecretVolume`, :class:`ConfigMapVolume` and their keys want it."""
        return self._block.text("metadata[0].name")


class KubernetesSecret(_Object, SecretUses):
    """``kubernetes_secret_v1``: named by its construct id.

    :param data: its keys with their values. Terraform keeps them in the workspace's state, where they can be read.
    :param name: its name in the cluster, by default made of the workspace's id and the construct id.
    :param namespace: by default the workspaces' own.
    :param labels: labels besides those that Coder's own templates set; ``None`` takes one of these away.
    :param type: Kubernetes' type of the Secret, by default ``Opaque``.
    :param immutable: forbid changes of its data; by default they are allowed.

    Source: provider hashicorp/kubernetes, ``kubernetes_secret_v1``.
    """

    _type = "kubernetes_secret_v1"
    resource: ElementBehind[SecretV1] = ElementBehind()

    @staticmethod
    def from_secret_name(name: TextLike) -> ExistingSecret:
        """A Secret of the workspace's namespace that exists already."""
        return ExistingSecret(name)

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        data: Mapping[str, TextLike],
        name: TextLike | None = None,
        namespace: TextLike | None = None,
        labels: Labels | None = None,
        type: str | None = None,
        immutable: bool | None = None,
        meta: Meta | None = None,
    ) -> None:
        remember(data)
        super().__init__(scope, id, meta=meta)
        self._make(id, name, namespace, labels, {"type": type, "immutable": immutable, "data": dict(data)})


class KubernetesConfigMap(_Object, ConfigMapUses):
    """``kubernetes_config_map_v1``: named by its construct id.

    :param data: its keys with their texts. :param binary_data: keys with bytes in base 64.
    :param name: its name in the cluster, by default made of the workspace's id and the construct id.
    :param namespace: by default the workspaces' own.
    :param labels: labels besides those that Coder's own templates set; ``None`` takes one of these away.
    :param immutable: forbid changes of its data; by default they are allowed.

    Source: provider hashicorp/kubernetes, ``kubernetes_config_map_v1``.
    """

    _type = "kubernetes_config_map_v1"
    resource: ElementBehind[ConfigMapV1] = ElementBehind()

    @staticmethod
    def from_config_map_name(name: TextLike) -> ExistingConfigMap:
        """A ConfigMap of the workspace's namespace that exists already."""
        return ExistingConfigMap(name)

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        data: Mapping[str, TextLike],
        binary_data: Mapping[str, TextLike] | None = None,
        name: TextLike | None = None,
        namespace: TextLike | None = None,
        labels: Labels | None = None,
        immutable: bool | None = None,
        meta: Meta | None = None,
    ) -> None:
        super().__init__(scope, id, meta=meta)
        body = {"immutable": immutable, "data": dict(data), "binary_data": dict(binary_data) if binary_data else None}
        self._make(id, name, namespace, labels, body)
