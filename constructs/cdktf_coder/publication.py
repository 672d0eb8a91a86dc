"""Templates as Terraform resources: a stack that publishes the app's own directories through the provider coder/coderd.

It is a stack of another kind: with a backend of its own, applied by ``cdktf deploy`` or ``terraform apply``, and outside of
``cdktf-coder push``, the guard and the policies, which look at Coder templates. The names of arguments are those of the provider's
documentation; it can't be built from its sources here, so that no schema of it is shipped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ._errors import ConfigError
from .bindings.toolkit import Construct, cdktf
from .language.spelling import escape
from .model.checked import Signature, checked, checked_constructor
from .template import CoderTemplate

_SOURCE = "coder/coderd"
_VERSION = ">= 0.0.12, < 1.0.0"
_HOUR = 3_600_000
_NAMES = frozenset({"name", "username"})
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Role = Literal["use", "admin"]


@checked
@dataclass(frozen=True)
class Id:
    """The identifier of something in Coder: known once Terraform has read or made it, or given as a UUID.

    :param value: the UUID.
    """

    value: str


@checked
@dataclass(frozen=True)
class SecretVariable:
    """A sensitive variable of a publication; :meth:`Publication.secret` makes it.

    :param name: the variable's name.
    """

    name: str


@checked
@dataclass(frozen=True)
class Access:
    """Who may do what with a template. Needs a licence of Coder.

    :param who: the group or user.
    :param role: ``use`` the template, by default, or be its ``admin``.
    :param kind: whether ``who`` is a ``group``, by default, or a ``user``.

    Source: provider coder/coderd, ``coderd_template.acl``.
    """

    who: Id
    role: Role = "use"
    kind: Literal["group", "user"] = "group"


@checked
@dataclass(frozen=True)
class Lifetimes:
    """How long workspaces of a template run and stay, in hours, and on which days. All but the first two need a licence.

    :param run: hours after its start at which a workspace stops (``default_ttl_ms``).
    :param activity_bump: hours by which activity puts that off (``activity_bump_ms``).
    :param failed: hours after which a workspace that failed to start is stopped (``failure_ttl_ms``).
    :param until_dormant: hours without use after which a workspace is dormant (``time_til_dormant_ms``).
    :param dormant_until_deleted: hours after which a dormant workspace is deleted (``time_til_dormant_autodelete_ms``).
    :param stop_days: the days on which workspaces must be restarted, ``sunday`` for one (``auto_stop_requirement``).
    :param stop_weeks: every how many weeks that is so, by default each week.
    :param start_days: the days on which they may start by themselves (``auto_start_permitted_days_of_week``).

    What is not given stays as Coder has it. Source: provider coder/coderd, ``coderd_template``.
    """

    run: float | None = None
    activity_bump: float | None = None
    failed: float | None = None
    until_dormant: float | None = None
    dormant_until_deleted: float | None = None
    stop_days: Sequence[str] | None = None
    stop_weeks: int = 1
    start_days: Sequence[str] | None = None


class Publication(cdktf.TerraformStack):
    """A stack that publishes templates. Give it a backend of CDKTF's (``cdktf.S3Backend(publication, …)``).

    :param url: the deployment; by default ``CODER_URL`` where Terraform runs. The token is always ``CODER_SESSION_TOKEN``.
    :param version: the versions that the provider coder/coderd may have, by default ``>= 0.0.12, < 1.0.0``.

    Without a backend of yours the state is kept beside the output directory, in ``NAME.tfstate``.
    """

    __signature__ = Signature()

    def __init__(self, scope: Construct, id: str, *, url: str | None = None, version: str = _VERSION) -> None:
        super().__init__(scope, id)
        metadata = cdktf.TerraformProviderGeneratorMetadata(provider_name="coderd", provider_version_constraint=version)
        # Below a construct of their own, the ids of users can't meet those that CDKTF takes for itself.
        self.published = Construct(self, "published")
        provider = cdktf.TerraformProvider(
            self.published,
            "coderd",
            terraform_resource_type="coderd",
            terraform_provider_source=_SOURCE,
            terraform_generator_metadata=metadata,
        )
        if url is not None:
            provider.add_override("url", escape(url))
        self._metadata = metadata
        self._labels: dict[tuple[Any, ...], str] = {}

    def prepare_stack(self) -> None:
        """Called by CDKTF before it writes the stack. Its own default would be a path of the machine that runs the program."""
        if not any(isinstance(child, cdktf.TerraformBackend) for child in self.node.children):
            cdktf.LocalBackend(self, path=f"../../../{self.node.id}.tfstate")
        super().prepare_stack()

    def organization(self, name: str) -> Id:
        """An organization that is there already, by its name."""
        return self._read("coderd_organization", name, {"name": name})

    def group(self, name: str, *, organization: Id | None = None) -> Id:
        """A group that is there already, by its name."""
        return self._read("coderd_group", name, {"name": name, "organization_id": _id(organization)})

    def user(self, name: str) -> Id:
        """A user, by the username."""
        return self._read("coderd_user", name, {"username": name})

    def secret(self, name: str) -> SecretVariable:
        """A sensitive variable of this stack, set by ``TF_VAR_name`` where Terraform runs. Terraform keeps it in its state."""
        if self.published.node.try_find_child(f"var-{name}") is None:
            variable = cdktf.TerraformVariable(self.published, f"var-{name}", type="string", sensitive=True)
            variable.override_logical_id(name)
        return SecretVariable(name)

    def _read(self, type_: str, name: str, arguments: Mapping[str, str | None]) -> Id:
        """A data source; the same arguments are read once."""
        given = {
            key: escape(value) if key in _NAMES else value for key, value in arguments.items() if value is not None
        }
        key = (type_, *sorted(given.items()))
        if key not in self._labels:
            label = _label("".join(c if c.isalnum() else "_" for c in name))
            taken = sum(
                known[0] == type_ and (mine == label or mine.startswith(f"{label}_"))
                for known, mine in self._labels.items()
            )
            self._labels[key] = f"{label}_{taken + 1}" if taken else label
            element = cdktf.TerraformDataSource(
                self.published,
                f"{type_}-{self._labels[key]}",
                terraform_resource_type=type_,
                terraform_generator_metadata=self._metadata,
            )
            element.override_logical_id(self._labels[key])
            _fill(element, given)
        return Id(f"${{data.{type_}.{self._labels[key]}.id}}")

    def resource(self, scope: Construct, type_: str, name: str, arguments: Mapping[str, Any]) -> Id:
        """A resource of the provider's."""
        element = cdktf.TerraformResource(
            scope, "resource", terraform_resource_type=type_, terraform_generator_metadata=self._metadata
        )
        element.override_logical_id(name)
        _fill(element, arguments)
        return Id(f"${{{type_}.{name}.id}}")


class PublishedGroup(Construct):
    """A group of users. Its ``id`` goes to :class:`Access`. Needs a licence of Coder.

    :param publication: the stack that makes it.
    :param name: its name in Coder.
    :param display_name: what people read instead.
    :param organization: the organization it is in; by default Coder's default one.
    :param quota_allowance: the credits of each member for workspaces with a cost.
    :param members: its users; by default they are not managed here.

    Source: provider coder/coderd, ``coderd_group``.
    """

    __signature__ = Signature()

    def __init__(
        self,
        publication: Publication,
        id: str,
        *,
        name: str,
        display_name: str | None = None,
        organization: Id | None = None,
        quota_allowance: int | None = None,
        members: Sequence[Id] | None = None,
    ) -> None:
        super().__init__(publication.published, f"group-{id}")
        arguments = {
            "name": escape(name),
            "display_name": None if display_name is None else escape(display_name),
            "organization_id": _id(organization),
            "quota_allowance": quota_allowance,
            "members": None if members is None else [member.value for member in members],
        }
        self.id = publication.resource(self, "coderd_group", _label(id), arguments)


class PublishedTemplate(Construct):
    """A template of the app, published with what Coder keeps beside its files.

    :param publication: the stack that publishes it.
    :param template: the template; Terraform reads its directory beside this stack's own.
    :param name: what it is called in Coder; by default the template's name.
    :param display_name: what people read instead; by default Coder's default, the name.
    :param description: what it is for, 127 characters at most; by default nothing.
    :param icon: path or URL of an icon; by default none.
    :param organization: the organization it is in; by default Coder's default one.
    :param active: whether the version becomes the active one. Terraform makes a version whenever the directory changes.
    :param version_name: the version's name, which must change with the directory; by default Coder chooses one.
    :param message: what the version says of itself; by default nothing.
    :param variables: values of the template's variables; secrets by :meth:`Publication.secret`.
    :param tags: the provisioner tags of the version.
    :param access: who may use it; by default everyone in the organization.
    :param lifetimes: how long its workspaces run and stay.
    :param require_active_version: whether workspaces must be of the active version. Needs a licence.
    :param allow_user_cancel: whether users may cancel builds (``allow_user_cancel_workspace_jobs``); by default as Coder does.
    :param max_port_share_level: the widest audience that users may share ports with. Needs a licence.
    :param deprecation_message: why no new workspaces should be made of it. Needs a licence.

    Source: provider coder/coderd, ``coderd_template``. Raises ``ConfigError`` for what the provider refuses.
    """

    __signature__ = Signature()

    def __init__(
        self,
        publication: Publication,
        template: CoderTemplate,
        *,
        name: str | None = None,
        display_name: str | None = None,
        description: str | None = None,
        icon: str | None = None,
        organization: Id | None = None,
        active: bool = True,
        version_name: str | None = None,
        message: str | None = None,
        variables: Mapping[str, str | SecretVariable] | None = None,
        tags: Mapping[str, str] | None = None,
        access: Sequence[Access] | None = None,
        lifetimes: Lifetimes | None = None,
        require_active_version: bool | None = None,
        allow_user_cancel: bool | None = None,
        max_port_share_level: Literal["owner", "authenticated", "organization", "public"] | None = None,
        deprecation_message: str | None = None,
    ) -> None:
        super().__init__(publication.published, f"template-{template.name}")
        if description is not None and len(description) > 127:
            message_ = f"the description has {len(description)} characters, Coder takes 127"
            raise ConfigError(self.node.path, message_, "shorten it; the README has room")
        version = {
            "directory": f"${{path.module}}/../{template.name}",
            "active": active,
            "name": _text(version_name),
            "message": _text(message),
            "tf_vars": _pairs(variables),
            "provisioner_tags": _pairs(tags),
        }
        arguments = {
            "name": escape(name or template.name),
            "display_name": _text(display_name),
            "description": _text(description),
            "icon": _text(icon),
            "organization_id": _id(organization),
            "versions": [{key: value for key, value in version.items() if value is not None}],
            "acl": None if access is None else self._acl(access),
            "require_active_version": require_active_version,
            "allow_user_cancel_workspace_jobs": allow_user_cancel,
            "max_port_share_level": max_port_share_level,
            "deprecation_message": _text(deprecation_message),
            **self._lifetimes(lifetimes or Lifetimes()),
        }
        self.id = publication.resource(self, "coderd_template", _label(template.name), arguments)

    def _acl(self, access: Sequence[Access]) -> dict[str, Any]:
        return {
            f"{kind}s": [{"id": entry.who.value, "role": entry.role} for entry in access if entry.kind == kind]
            for kind in ("group", "user")
        }

    def _lifetimes(self, times: Lifetimes) -> dict[str, Any]:
        stop = None
        if times.stop_days is not None:
            stop = {"days_of_week": self._days(times.stop_days), "weeks": times.stop_weeks}
        return {
            "default_ttl_ms": self._milliseconds("run", times.run),
            "activity_bump_ms": self._milliseconds("activity_bump", times.activity_bump),
            "failure_ttl_ms": self._milliseconds("failed", times.failed),
            "time_til_dormant_ms": self._milliseconds("until_dormant", times.until_dormant),
            "time_til_dormant_autodelete_ms": self._milliseconds("dormant_until_deleted", times.dormant_until_deleted),
            "auto_stop_requirement": stop,
            "auto_start_permitted_days_of_week": None if times.start_days is None else self._days(times.start_days),
        }

    def _milliseconds(self, what: str, hours: float | None) -> int | None:
        if hours is None:
            return None
        if isinstance(hours, bool) or not isinstance(hours, (int, float)) or not 0 <= hours < 1e6:
            raise ConfigError(self.node.path, f"lifetimes.{what} is {hours!r}", "give hours, 0 or more")
        return round(hours * _HOUR)

    def _days(self, days: Sequence[str]) -> list[str]:
        for day in days:
            if day not in _DAYS:
                raise ConfigError(self.node.path, f"{day!r} is no day", f"there are {', '.join(_DAYS)}")
        return [day for day in _DAYS if day in days]


for _construct in (Publication, PublishedGroup, PublishedTemplate):
    _construct.__init__ = checked_constructor(  # type: ignore[method-assign]
        _construct.__init__,
        _construct.__name__,
        lambda arguments, title=_construct.__name__: str(arguments.get("id") or arguments.get("name") or title),  # type: ignore[misc]
        unchecked=("scope",),
    )


def _id(value: Id | None) -> str | None:
    return None if value is None else value.value


def _text(value: str | None) -> str | None:
    return None if value is None else escape(value)


def _pairs(values: Mapping[str, Any] | None) -> list[dict[str, str]] | None:
    """Names and values as the provider takes them; text is literal."""
    if not values:
        return None
    return [
        {"name": name, "value": f"${{var.{value.name}}}" if isinstance(value, SecretVariable) else escape(value)}
        for name, value in sorted(values.items())
    ]


def _fill(element: Any, arguments: Mapping[str, Any]) -> None:
    for name, value in arguments.items():
        if value is not None:
            element.add_override(name, value)


def _label(name: str) -> str:
    return name if name[:1].isalpha() or name[:1] == "_" else f"_{name}"
