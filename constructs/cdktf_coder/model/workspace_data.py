"""What Coder tells a template about the workspace being built, its owner and the provisioner, as references.

The attributes are those of the data sources ``coder_workspace``, ``coder_workspace_owner`` and ``coder_provisioner``.
"""

from __future__ import annotations

from .._errors import ConfigError
from ..language.expr import BoolExpr, ListExpr, NumberExpr, TextExpr


class _Facts:
    address: str

    def __str__(self) -> str:
        raise ConfigError("", f"{self.address} itself stands in a text", "write one of its attributes, such as .name")


class WorkspaceData(_Facts):
    """``data.coder_workspace.me``."""

    address = "data.coder_workspace.me"
    id = TextExpr(f"{address}.id")
    name = TextExpr(f"{address}.name")
    access_url = TextExpr(f"{address}.access_url")
    access_port = NumberExpr(f"{address}.access_port")
    transition = TextExpr(f"{address}.transition")
    start_count = NumberExpr(f"{address}.start_count")
    template_id = TextExpr(f"{address}.template_id")
    template_name = TextExpr(f"{address}.template_name")
    template_version = TextExpr(f"{address}.template_version")
    is_prebuild = BoolExpr(f"{address}.is_prebuild")
    is_prebuild_claim = BoolExpr(f"{address}.is_prebuild_claim")
    prebuild_count = NumberExpr(f"{address}.prebuild_count")


class OwnerData(_Facts):
    """``data.coder_workspace_owner.me``."""

    address = "data.coder_workspace_owner.me"
    id = TextExpr(f"{address}.id")
    name = TextExpr(f"{address}.name")
    full_name = TextExpr(f"{address}.full_name")
    email = TextExpr(f"{address}.email")
    groups = ListExpr(f"{address}.groups")
    rbac_roles = ListExpr(f"{address}.rbac_roles")
    session_token = TextExpr(f"{address}.session_token")
    oidc_access_token = TextExpr(f"{address}.oidc_access_token")
    login_type = TextExpr(f"{address}.login_type")
    ssh_public_key = TextExpr(f"{address}.ssh_public_key")
    ssh_private_key = TextExpr(f"{address}.ssh_private_key")


class ProvisionerData(_Facts):
    """``data.coder_provisioner.me``: the machine that runs Terraform."""

    address = "data.coder_provisioner.me"
    id = TextExpr(f"{address}.id")
    os = TextExpr(f"{address}.os")
    arch = TextExpr(f"{address}.arch")


workspace = WorkspaceData()
owner = OwnerData()
provisioner = ProvisionerData()

__all__ = ["OwnerData", "ProvisionerData", "WorkspaceData", "owner", "provisioner", "workspace"]
