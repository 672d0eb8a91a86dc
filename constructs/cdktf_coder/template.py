"""A Coder template: one CDKTF stack, and the rules that hold for all of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, overload, runtime_checkable

from ._errors import ConfigError, Problem, SynthError
from ._report import install_report, print_warning, users_line
from .bindings.crossing import origins_read
from .bindings.elements import Elements
from .bindings.synthesizer import DirectorySynthesizer
from .bindings.toolkit import Construct, IConstruct, cdktf
from .coder.agent.agent import WorkspaceAgent
from .coder.base import CoderConstruct, template_of
from .coder.dependencies import Dependencies
from .coder.parameters.typed import Bools, Lists, Numbers, Others, Texts, VariableType
from .coder.parameters.variable import Variable
from .coder.providers import CODER
from .language.block import Block
from .language.expr import AnyExpr, BoolExpr, Expr, ListExpr, NumberExpr, TextExpr, raw
from .language.spelling import escape, json_value, require_literal
from .model.checked import Signature, checked_constructor, checked_method, checked_method_but
from .model.located import located
from .model.resources import Labels
from .model.template import RequiredProvider, ShippedFile, TemplateRecord
from .model.template_text import check_move, check_template_name, readme_text
from .model.workspace_data import OwnerData, ProvisionerData, WorkspaceData, owner, provisioner, workspace
from .output.assemble import Output, assemble
from .output.transaction.write import write_template
from .output.whole import elsewhere


@runtime_checkable
class Collector(Protocol):
    """An app that reports for all its templates at once and writes their files itself."""

    collecting: bool
    envbox_images: tuple[str, ...]
    labels: Labels
    annotations: Labels
    plain: bool
    """Whether, while it is collecting, there is known to be nothing but this library's constructs, and no aspect of the app's."""

    def join(self, template: CoderTemplate) -> None:
        """Add a template."""
        ...


class CoderTemplate(cdktf.TerraformStack):
    """A Coder workspace template; its stack directory is what ``coder templates push`` takes.

    :param scope: the :class:`CoderApp` (a plain ``cdktf.App`` works too, with less comfort).
    :param name: the template's name in Coder: letters, digits and single dashes, shorter than 32, not ``new`` or ``create``.
    :param display_name: the name people read; by default made of ``name``.
    :param description: one sentence on what the template is for; it opens the generated README.
    :param icon: path or URL of the icon named in the README's front matter.
    :param tags: words by which the template is found, for the README's front matter.
    :param readme: the README.md that Coder's dashboard shows, instead of the generated one: its text, or the ``Path`` of a file
        that holds it, in UTF-8. The front matter comes before it unless it has one, and sections behind.
    :param labels: labels of everything that the template makes and that can have some: containers, volumes and networks on
        Docker; workloads with their pods, claims, Secrets and ConfigMaps in Kubernetes. ``None`` as a value takes one away that
        Coder's own templates set: ``{"coder.owner": None}``. By default those of the app.
    :param annotations: the same for annotations; on Docker, which has none, they are labels.
    :param lock_file: path of a ``.terraform.lock.hcl`` to ship, so that Coder can cache the providers.

    Raises ``ConfigError`` for a name that Coder refuses.
    """

    __signature__ = Signature()
    no_value = True
    """That it can't stand where CDKTF's classes take any value."""

    def __init__(
        self,
        scope: Construct,
        name: str,
        *,
        display_name: str | None = None,
        description: str = "",
        icon: str | None = None,
        tags: Sequence[str] = (),
        labels: Labels | None = None,
        annotations: Labels | None = None,
        readme: str | os.PathLike[str] | None = None,
        lock_file: str | os.PathLike[str] | None = None,
    ) -> None:
        install_report()
        check_template_name(name)
        words = {"display_name": display_name, "description": description, "icon": icon, "readme": readme}
        for argument, value in (*words.items(), *(("tags", tag) for tag in tags)):
            require_literal(name, argument, value, "a README is read before there is any workspace")
        if not isinstance(scope, Construct):
            raise ConfigError(name, f"a template stands in an app, not in {scope!r}", "give the CoderApp as scope")
        try:
            super().__init__(scope, name)
        except RuntimeError as error:
            if "already a Construct" in str(error):
                raise ConfigError(
                    name, "there is already a template of this name in the app", "give each template its own name"
                ) from None
            raise ConfigError(name, str(error).splitlines()[0]) from None
        # Asking CDKTF for the scopes above costs a round trip, and mostly there is the app alone.
        self._app: Collector | None = scope if isinstance(scope, Collector) else None
        self._above = [scope] if self._app is not None else []
        if self._app is None:
            root = scope.node.root
            self._app = root if isinstance(root, Collector) else None
        self._record = TemplateRecord(
            name=name,
            display_name=display_name or name.replace("-", " ").capitalize(),
            description=description,
            icon=icon,
            tags=tuple(tags),
            labels={**(self._app.labels if self._app else {}), **(labels or {})},
            annotations={**(self._app.annotations if self._app else {}), **(annotations or {})},
            readme=readme if readme is None or isinstance(readme, str) else readme_text(name, Path(readme)),
            lock_file=located(lock_file) if lock_file is not None else None,
        )
        self._made_at = users_line()
        self._constructs: list[CoderConstruct] = []
        self._places: dict[str, list[CoderConstruct]] = {}
        self._elements = Elements(self)
        self._dependencies = Dependencies()
        self._foreign: bool | None = None
        self._output: Output | None = None
        self.require_provider(CODER)
        for type_ in ("coder_workspace", "coder_workspace_owner", "coder_provisioner"):
            self._record.blocks.append(Block("data", type_, "me", {}, path=name))
        if self._app is not None:
            self._app.join(self)

    def __str__(self) -> str:
        raise ConfigError(self.path, "the template itself stands where a value belongs", "write template.name")

    def __format__(self, spec: str) -> str:
        return str(self)

    # What Coder knows ---------------------------------------------------------------------------------------------------
    @property
    def name(self) -> str:
        """The template's name in Coder."""
        return self._record.name

    @property
    def path(self) -> str:
        """The template as messages name it."""
        return self._record.name

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

    @classmethod
    def of(cls, construct: IConstruct) -> CoderTemplate:
        """The template that a construct stands in: one of this library's, of CDKTF's, or a scope of your own.

        Raises ``ConfigError`` if it stands in none.
        """
        found = template_of(construct)
        if not isinstance(found, CoderTemplate):
            path = construct.node.path if isinstance(construct, Construct) else ""
            raise ConfigError(
                path, f"this {type(construct).__name__} stands in no CoderTemplate", "give a construct inside one"
            )
        return found

    @property
    def app(self) -> Collector | None:
        """The :class:`CoderApp` that the template stands in, at any depth; ``None`` in a plain ``cdktf.App``."""
        return self._app

    # What constructs say of it ------------------------------------------------------------------------------------------
    @property
    def record(self) -> TemplateRecord:
        """What the template holds so far, as plain values."""
        return self._record

    @property
    def constructs(self) -> tuple[CoderConstruct, ...]:
        """This library's constructs in the template, in the order they were made."""
        return tuple(self._constructs)

    def places(self) -> dict[str, tuple[str, int]]:
        """The file and line of the program that made the template and each construct in it, by their paths."""
        return {self.path: self._made_at, **{construct.path: construct.made_at for construct in self._constructs}}

    def join(self, construct: CoderConstruct) -> None:
        """Called by a construct of this library that is made inside the template."""
        self._constructs.append(construct)
        self._places.setdefault(construct.place, []).append(construct)

    def at(self, place: str) -> Sequence[CoderConstruct]:
        """The constructs that were made at a place, which is a scope's path and an id."""
        return self._places.get(place, ())

    def depend(self, construct: IConstruct, on: tuple[IConstruct, ...]) -> None:
        """Called by ``node.add_dependency`` of a construct in the template: its blocks wait for those of the others."""
        self._dependencies.add(construct, on)

    @checked_method_but("body")
    def require_provider(self, requirement: RequiredProvider, body: Any = None) -> None:
        """Have the template need a provider; ``body`` is its configuration in Terraform's spelling. Asked for again, its
        versions must fit every range that was given.

        Raises ``ConfigError`` if it comes from two sources, or is configured in two ways.
        """
        known = self._record.requirements.setdefault(requirement.name, requirement)
        if known.source != requirement.source:
            raise ConfigError(
                self.path,
                f"the provider {known.name!r} is {known.source} already, and can't be {requirement.source} too",
                "give one of the two another local name",
            )
        self._record.requirements[known.name] = known.narrowed(requirement)
        before = self._record.provider_bodies.get(known.name)
        if before and body and json_value(before) != json_value(body):
            raise ConfigError(
                self.path,
                f"the provider {known.name!r} is configured already, in another way",
                "give one configuration, or a list of several with aliases",
            )
        self._record.provider_bodies[known.name] = before or body or {}

    @overload
    def variable(self, name: str, *, type: Texts = ..., default: Any = None, description: str = "") -> TextExpr: ...
    @overload
    def variable(self, name: str, *, type: Numbers, default: Any = None, description: str = "") -> NumberExpr: ...
    @overload
    def variable(self, name: str, *, type: Bools, default: Any = None, description: str = "") -> BoolExpr: ...
    @overload
    def variable(self, name: str, *, type: Lists, default: Any = None, description: str = "") -> ListExpr: ...
    @overload
    def variable(self, name: str, *, type: Others, default: Any = None, description: str = "") -> AnyExpr: ...
    def variable(self, name: str, *, type: VariableType = "string", default: Any = None, description: str = "") -> Expr:
        """The value of the template's variable of that name, which is made if there is none yet."""
        for construct in self._constructs:
            if isinstance(construct, Variable) and construct.name == name:
                return construct.read()
        made = Variable(self, name, type=type, default=default, description=description)
        # A construct that has no blocks yet and was begun in the same line is being made: it asks for what it needs.
        makers = (other for other in reversed(self._constructs[:-1]) if not other.made_for)
        maker = next(makers, None)
        if maker is not None and not maker.blocks and maker.made_at == made.made_at:
            made.made_for = maker.path
        return made.read()

    @checked_method
    def add_warning(self, path: str, message: str) -> None:
        """Warn at synth, without stopping it."""
        self._record.warnings.append((path, message))

    def add_problem(self, problem: Problem) -> None:
        """Have synth fail with this finding, together with all others."""
        self._record.problems.append(problem)

    @checked_method
    def add_file(self, source: str | os.PathLike[str], destination: str | None = None) -> TextExpr:
        """Ship a file or folder beside the template, such as a Dockerfile with its build context.

        :param source: path of the file or folder; a relative one is sought in the current folder, then beside the program.
        :param destination: its path in the template's directory; by default its own name.

        Gives the path as Terraform sees it (``${path.module}/…``).
        """
        require_literal(self.name, "the destination of a file", destination)
        file = ShippedFile(located(source), destination or Path(source).name, self.name)
        self._record.files.append(file)
        return raw(f"${{path.module}}/{escape(file.destination)}")

    @checked_method
    def add_readme_section(self, title: str, text: str) -> None:
        """Add a paragraph to a section of the generated README."""
        for argument, value in (("title", title), ("text", text)):
            require_literal(
                self.path,
                f"the {argument} of a README's section",
                value,
                "a README is read before there is any workspace",
            )
        self._record.add_section(title, text)
        self._record.own_sections.setdefault(title, []).append(text)

    def moved(self, old: str, new: str) -> None:
        """Keep what an earlier version of the template made under another address, a renamed home for one.

        :param old: the address until now, ``docker_volume.home_volume``.
        :param new: the address from now on, ``docker_volume.home``; the template must write it.

        Keep the line as long as a workspace may still run on the earlier version. Terraform can't move between two types:
        adopt a claim of another type by ``Home(address=…)``. Raises ``ConfigError`` for what is no two addresses of one type.
        """
        check_move(self.path, old, new)
        self._record.moved.append((old, new))

    @property
    def agents(self) -> tuple[WorkspaceAgent, ...]:
        """The template's agents."""
        return tuple(construct for construct in self._constructs if isinstance(construct, WorkspaceAgent))

    def count_with_workspace(self) -> AnyExpr:
        """``count`` for what must stop with the workspace: 1 while it runs, 0 when it is stopped."""
        return AnyExpr(workspace.start_count.code)

    # CDKTF ----------------------------------------------------------------------------------------------------------------
    @checked_method_but("value")
    def add_override(self, path: str, value: Any) -> None:
        """Set a value anywhere in ``cdk.tf.json`` by its dotted path, in Terraform's spelling."""
        require_literal(self.path, "the path of an override", path)
        self._record.overrides.append((path, value))

    def element(self, block: Block, scope: Construct) -> cdktf.TerraformElement:
        """The CDKTF element behind a block, made when it is first asked for."""
        return self._elements.of(block, scope)

    def has_foreign_elements(self) -> bool:
        """Whether something in the template is made by CDKTF's own classes, or an aspect visits it."""
        return self._elements.has_foreign(len(self._constructs))

    def prepare_stack(self) -> None:
        """Called by CDKTF before it writes. Raw elements of the user's are prepared by CDKTF itself."""
        if self._collected and self._app is not None and self._app.plain:
            self._foreign = bool(self._elements.aspects())
        else:
            for scope in self._above or self.node.scopes[:-1]:
                self._elements.inherit_aspects(scope)
            self._foreign = self.has_foreign_elements()
        if self._foreign:
            self._elements.prepare(self._record.requirements)
            if self._elements.aspects():
                # An aspect sees every resource.
                for construct in self._constructs:
                    for block in construct.blocks:
                        if block.kind in ("resource", "data") and block.written is not None:
                            self._elements.of(block, construct)
            super().prepare_stack()

    def output(self) -> Output:
        """Everything the template's directory will hold, and everything found wrong with it."""
        # Asking costs CDKTF four round trips; between its preparation and its writing the answer stays the same.
        foreign = self._foreign if self._collected and self._foreign is not None else self.has_foreign_elements()
        images = self._app.envbox_images if self._app is not None else ()
        with origins_read() as read:
            written = super().to_terraform() if foreign else {}
        there = tuple(elsewhere(self._record, self.path, "an element of CDKTF's own class", tuple(read)))
        self._record.dependencies, self._record.unordered = self._dependencies.resolved()
        output = assemble(self._record, written, self._elements, envbox_images=images)
        return replace(output, problems=(*output.problems, *there)) if there else output

    def collect(self) -> Output:
        """What :meth:`output` gave when the app had the template written, else what it gives now."""
        output, self._output = self._output, None
        return self.output() if output is None else output

    def to_terraform(self) -> Any:
        """The template's ``cdk.tf.json``. Raises ``SynthError`` with everything found wrong."""
        self._output = result = self.output()
        if self._collected:
            return {}
        if result.problems:
            raise SynthError(list(result.problems), self.places())
        return result.document

    @property
    def _collected(self) -> bool:
        return self._app is not None and self._app.collecting

    @property  # type: ignore[misc]
    def synthesizer(self) -> Any:
        """Asked for by CDKTF when it writes the stack: its own while an app of ours collects, else ours."""
        # The declared property goes through jsii's own descriptor; there is no other way to its value.
        before = cdktf.TerraformStack.synthesizer.fget(self)  # type: ignore[attr-defined]
        return before if self._collected else DirectorySynthesizer(self, before, self._prepare_once, self._write)

    def _prepare_once(self) -> None:
        # An app prepares its stacks itself; cdktf.Testing does not.
        if self._foreign is None:
            self.prepare_stack()

    def _write(self, folder: Path) -> None:
        """What belongs beside ``cdk.tf.json``, which CDKTF has written, and that file in our order of keys."""
        output = self.collect()
        for path, message in output.warnings:
            print_warning(path, message)
        files = {f"stacks/{self.name}/{path}": file for path, file in output.files.files().items()}
        for path, message in write_template(folder.parents[1], self.name, files):
            print_warning(path, message)


CoderTemplate.__init__ = checked_constructor(  # type: ignore[method-assign]
    CoderTemplate.__init__,
    "CoderTemplate",
    lambda arguments: str(arguments.get("name", "CoderTemplate")),
    unchecked=("scope", "name"),
)
