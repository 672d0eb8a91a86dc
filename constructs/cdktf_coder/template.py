"""A Coder template: one CDKTF stack, and the rules that hold for all of it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import cdktf
from constructs import Construct

from ._errors import ConfigError, Problem, SynthError
from ._report import install_report
from .coder.providers import CODER, Requirement
from .language.block import Block
from .language.expr import AnyExpr, TextExpr, TextLike, escape, raw
from .model.trust import Trust
from .model.workspace_data import OwnerData, ProvisionerData, WorkspaceData, owner, provisioner, workspace

if TYPE_CHECKING:
    from .coder.agent.agent import WorkspaceAgent
    from .coder.base import CoderConstruct
    from .model.workspace import Platform
    from .nesting.base import Nesting
    from .output.assemble import Output
    from .output.files import Extra

_NAME = re.compile(r"[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*")
_LIMIT = 32


class CoderTemplate(cdktf.TerraformStack):
    """A Coder workspace template; its stack directory is what ``coder templates push`` takes.

    :param scope: the :class:`CoderApp` (a plain ``cdktf.App`` works too, with less comfort).
    :param name: the template's name in Coder: letters, digits and single dashes, shorter than 32, not ``new`` or ``create``.
    :param display_name: the name people read; by default made of ``name``.
    :param description: one sentence on what the template is for; it opens the generated README.
    :param icon: path or URL of the icon named in the README's front matter.
    :param tags: words by which the template is found, for the README's front matter.
    :param readme: the README.md that Coder's dashboard shows, in full, instead of the generated one.
    :param lock_file: path of a ``.terraform.lock.hcl`` to ship, so that Coder can cache the providers.

    Raises ``ConfigError`` for a name that Coder refuses.
    """

    def __init__(
        self,
        scope: Construct,
        name: str,
        *,
        display_name: str | None = None,
        description: str = "",
        icon: str | None = None,
        tags: tuple[str, ...] | list[str] = (),
        readme: str | None = None,
        lock_file: str | os.PathLike[str] | None = None,
    ) -> None:
        install_report()
        _check_name(name)
        if not isinstance(scope, Construct):
            raise ConfigError(name, f"a template stands in an app, not in {scope!r}", "give the CoderApp as scope")
        for argument, value in (("display_name", display_name), ("description", description), ("readme", readme)):
            if value is not None and not isinstance(value, str):
                raise ConfigError(name, f"{argument}={value!r} is no text", "give it as text")
        if isinstance(tags, str):
            raise ConfigError(name, f"tags={tags!r} is one text", f"give a list, [{tags!r}]")
        try:
            super().__init__(scope, name)
        except RuntimeError as error:
            if "already a Construct" in str(error):
                raise ConfigError(
                    name, "there is already a template of this name in the app", "give each template its own name"
                ) from None
            raise ConfigError(name, str(error).splitlines()[0]) from None
        self._name = name
        self.display_name = display_name or name.replace("-", " ").capitalize()
        self.description = description
        self.icon = icon
        self.tags = tuple(tags)
        self.readme = readme
        self.lock_file = Path(lock_file) if lock_file is not None else None
        self._blocks: list[Block] = []
        self._owners: dict[int, CoderConstruct] = {}
        self._nouns: list[CoderConstruct] = []
        self._made: dict[int, cdktf.TerraformElement] = {}
        self._requirements: dict[str, Requirement] = {}
        self._provider_bodies: dict[str, Any] = {}
        self._removals: list[tuple[Block, str]] = []
        self._placeholders: set[str] = set()
        self._overrides: list[tuple[str, Any]] = []
        self._problems: list[Problem] = []
        self._notes: list[tuple[str, str]] = []
        self._extras: list[Extra] = []
        self._trust: list[tuple[str, Trust, str]] = []
        self._nestings: list[tuple[Nesting, Platform]] = []
        self._docker_socket: TextLike = ""
        self._sections: dict[str, list[str]] = {}
        self._writes = False
        self._prepared: bool | None = None
        self._collected: Output | None = None
        self._app = scope
        self.require_provider(CODER)
        for type_ in ("coder_workspace", "coder_workspace_owner", "coder_provisioner"):
            self._blocks.append(Block("data", type_, "me", {}, path=name))
        remember = getattr(scope, "_remember", None)
        if remember is not None:
            remember(self)

    # What Coder knows ---------------------------------------------------------------------------------------------------
    @property
    def name(self) -> str:
        """The template's name in Coder."""
        return self._name

    @property
    def path(self) -> str:
        """The template as messages name it."""
        return self._name

    @property
    def workspace(self) -> WorkspaceData:
        """The workspace being built, ``data.coder_workspace.me``."""
        return workspace

    @property
    def owner(self) -> OwnerData:
        """Its owner, ``data.coder_workspace_owner.me``."""
        return owner

    @property
    def provisioner(self) -> ProvisionerData:
        """The machine that runs Terraform, ``data.coder_provisioner.me``."""
        return provisioner

    # What constructs register -------------------------------------------------------------------------------------------
    def require_provider(self, requirement: Requirement, body: Any = None) -> None:
        """Have the template need a provider. The first configuration given stays; ``body`` is in Terraform's spelling."""
        self._requirements.setdefault(requirement.name, requirement)
        if body is not None or requirement.name not in self._provider_bodies:
            self._provider_bodies.setdefault(requirement.name, body if body is not None else {})

    def variable(
        self,
        name: str,
        *,
        type: Literal["string", "number", "bool", "list(string)", "map(string)", "any"] = "string",
        default: Any = None,
        description: str = "",
    ) -> Any:
        """The value of the template's variable of that name, which is made if there is none yet."""
        from .coder.parameters.variable import Variable

        for construct in self._nouns:
            if isinstance(construct, Variable) and construct.name == name:
                return construct.value
        return Variable(self, name, type=type, default=default, description=description).value

    def add_nesting(self, nesting: Nesting, platform: Platform) -> None:
        """Have the README say what a nesting method needs and hands over."""
        self._nestings.append((nesting, platform))

    def add_note(self, path: str, message: str) -> None:
        """Warn at synth, without stopping it."""
        self._notes.append((path, message))
        cdktf.Annotations.of(self).add_warning(f"{path}: {message}")

    def add_problem(self, problem: Problem) -> None:
        """Have synth fail with this finding, together with all others."""
        self._problems.append(problem)

    def add_file(self, source: str | os.PathLike[str], destination: str | None = None) -> TextExpr:
        """Ship a file or folder beside the template, a Dockerfile with its build context, say.

        :param source: path of the file or folder.
        :param destination: its path in the template's directory; by default its own name.

        Gives the path as Terraform sees it (``${path.module}/…``).
        """
        from .output.files import Extra

        extra = Extra(Path(source), destination or Path(source).name, self._name)
        self._extras.append(extra)
        return raw(f"${{path.module}}/{escape(extra.destination)}")

    def add_readme_section(self, title: str, text: str) -> None:
        """Add a paragraph to a section of the generated README."""
        self._sections.setdefault(title, []).append(text)

    def _register(self, block: Block, construct: CoderConstruct) -> None:
        self._blocks.append(block)
        self._owners[id(block)] = construct

    def _join(self, construct: CoderConstruct) -> None:
        self._nouns.append(construct)

    def _declare_trust(self, path: str, trust: Trust, method: str) -> None:
        self._trust.append((path, trust, method))

    @property
    def agents(self) -> tuple[WorkspaceAgent, ...]:
        """The template's agents."""
        from .coder.agent.agent import WorkspaceAgent

        return tuple(construct for construct in self._nouns if isinstance(construct, WorkspaceAgent))

    # CDKTF ----------------------------------------------------------------------------------------------------------------
    def add_override(self, path: str, value: Any) -> None:
        """Set a value anywhere in ``cdk.tf.json`` by its dotted path, in Terraform's spelling."""
        self._overrides.append((path, value))

    def _element(self, block: Block, scope: Construct) -> cdktf.TerraformElement:
        """The CDKTF element behind a block, made when it is first asked for: most programs never do."""
        element = self._made.get(id(block))
        if element is None:
            construct_id = f"{block.type or block.kind}.{block.name}"
            if block.kind == "resource":
                element = cdktf.TerraformResource(scope, construct_id, terraform_resource_type=block.type)
            elif block.kind == "data":
                element = cdktf.TerraformDataSource(scope, construct_id, terraform_resource_type=block.type)
            else:
                element = cdktf.TerraformElement(scope, construct_id, "var" if block.kind == "variable" else block.kind)
            element.override_logical_id(block.name)
            self._track_removals(element, block)
            self._made[id(block)] = element
        return element

    def _track_removals(self, element: Any, block: Block) -> None:
        """An override by None takes an argument away; CDKTF, which never had it, has nothing to show for that."""
        override = element.add_override

        def add_override(path: str, value: Any) -> None:
            if value is None:
                self._removals.append((block, path))
                return
            self._removals = [item for item in self._removals if item != (block, path)]
            override(path, value)

        element.add_override = add_override

    def prepare_stack(self) -> None:
        """Called by CDKTF before it writes. Raw elements of the user's are prepared by CDKTF itself."""
        self._writes = True
        self._prepared = self._foreign()
        if self._prepared:
            if self.node.try_find_child(_NO_BACKEND) is None:
                _NoBackend(self, _NO_BACKEND, "none")
            self._make_providers()
            super().prepare_stack()

    def _foreign(self) -> bool:
        """Whether CDKTF has anything to do here: elements that are not this library's, or aspects."""
        return len(self.node.find_all()) > 1 + len(self._nouns) or bool(self._aspects())

    def _aspects(self) -> list[Any]:
        return list(cdktf.Aspects.of(self).all)

    def _make_providers(self) -> None:
        """CDKTF wants a provider in the tree for each element of its own classes; ours are written without one."""
        for name, requirement in self._requirements.items():
            if name not in self._placeholders and not self._has_provider(requirement.type):
                self._placeholders.add(name)
                cdktf.TerraformProvider(
                    self,
                    f"provider.{name}",
                    terraform_resource_type=requirement.type,
                    terraform_provider_source=requirement.source,
                    terraform_generator_metadata=cdktf.TerraformProviderGeneratorMetadata(
                        provider_name=requirement.type
                    ),
                )
        if self._aspects():
            for block in self._blocks:
                if block.kind in ("resource", "data"):
                    self._element(block, self._owners.get(id(block), self))

    def _has_provider(self, type_: str) -> bool:
        return any(provider.terraform_resource_type == type_ for provider in self.all_providers())

    def raw_terraform(self) -> Mapping[str, Any]:
        """What CDKTF's own elements in this stack write, before this library adds to it; empty if there are none."""
        # Asking costs CDKTF four round trips; between its preparation and its writing the answer stays the same.
        foreign = self._prepared if self._app_collects() and self._prepared is not None else self._foreign()
        return super().to_terraform() if foreign else {}

    def raw_addresses(self) -> list[tuple[str, str]]:
        """The address and construct path of every element that the user added with CDKTF's own classes."""
        ours = set(map(id, self._made.values()))
        found: list[tuple[str, str]] = []
        elements: list[Any] = list(self.node.find_all())
        for element in elements:
            prefix = _address_prefix(element)
            if prefix is not None and id(element) not in ours:
                found.append((f"{prefix}.{element.friendly_unique_id}", element.node.path))
        return found

    def output(self) -> Output:
        """Everything the template's directory will hold, and everything found wrong with it."""
        from .output.assemble import assemble

        return assemble(self)

    def to_terraform(self) -> Any:
        """The template's ``cdk.tf.json``. Raises ``SynthError`` with everything found wrong."""
        result = self.output()
        if self._app_collects():
            # The app reports for all templates at once and writes the files itself.
            self._collected = result
            return {}
        if result.problems:
            raise SynthError(list(result.problems))
        if self._writes:
            self._clear()
            # A plain cdktf.App writes cdk.tf.json alone; what belongs beside it is ours to write.
            result.write(self._folder(), but="cdk.tf.json")
        return result.document

    def _folder(self) -> Path:
        return Path(cdktf.App.of(self).outdir) / "stacks" / self._name

    def _clear(self) -> None:
        """Take away what an earlier synth left, but not a trial's state and providers."""
        for entry in self._folder().glob("*"):
            if entry.is_dir():
                shutil.rmtree(entry)
            elif not entry.name.startswith("terraform.tfstate"):
                entry.unlink()
        (self._folder() / ".terraform.lock.hcl").unlink(missing_ok=True)

    def _app_collects(self) -> bool:
        return bool(getattr(self._app, "_collecting", False))

    def count_with_workspace(self) -> AnyExpr:
        """``count`` for what must stop with the workspace: 1 while it runs, 0 when it is stopped."""
        return AnyExpr(workspace.start_count.code)


_NO_BACKEND = "cdktf-coder.backend"


class _NoBackend(cdktf.TerraformBackend):
    """Keeps CDKTF from adding a backend of its own, whose construct id a user may want; nothing of it is written."""

    def get_remote_state_data_source(self, scope: Any, name: str, from_stack: str) -> Any:
        """Called by CDKTF when another stack refers into this one."""
        raise ConfigError(
            cdktf.TerraformStack.of(scope).node.path,
            f"a reference leads into the template {from_stack!r}, which a Coder template can't read",
            "make what it needs part of this template, or pass it as a variable",
        )


def _address_prefix(element: Any) -> str | None:
    if isinstance(element, cdktf.TerraformResource):
        return element.terraform_resource_type
    if isinstance(element, cdktf.TerraformDataSource):
        return f"data.{element.terraform_resource_type}"
    for cls, prefix in (
        (cdktf.TerraformVariable, "var"),
        (cdktf.TerraformOutput, "output"),
        (cdktf.TerraformModule, "module"),
    ):
        if isinstance(element, cls):
            return prefix
    return None


def _check_name(name: str) -> None:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ConfigError(
            str(name),
            f"Coder refuses the template name {name!r}",
            "use letters and digits in words joined by single dashes",
        )
    if len(name) >= _LIMIT:
        raise ConfigError(
            name, f"the template name has {len(name)} characters, Coder takes fewer than {_LIMIT}", "shorten it"
        )
    if name in ("new", "create"):
        raise ConfigError(name, f"Coder keeps the template name {name!r} for itself", "choose another")
