"""What every construct of this library has in common: a place in a template, a path for messages, and blocks."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeGuard, TypeVar, overload, runtime_checkable

from .._errors import ConfigError
from .._report import users_line
from ..bindings.toolkit import Construct, cdktf
from ..language.block import Block, Body
from ..language.expr import TextExpr
from ..language.reference import Origin, foreign
from ..model.checked import Signature, checked_constructor
from ..model.documented import complete
from ..model.resources import ResourceNames
from ..model.template import RequiredProvider, TemplateRecord

if TYPE_CHECKING:
    from typing_extensions import Self

_TERRAFORM_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


@runtime_checkable
class Template(Protocol):
    """A template as its constructs see it."""

    @property
    def record(self) -> TemplateRecord:
        """What the template holds so far."""
        ...

    @property
    def path(self) -> str:
        """The template as messages name it."""
        ...

    @property
    def constructs(self) -> Sequence[CoderConstruct]:
        """This library's constructs in it, in the order they were made."""
        ...

    def join(self, construct: CoderConstruct) -> None:
        """Add a construct."""
        ...

    def at(self, place: str) -> Sequence[CoderConstruct]:
        """The constructs that were made at a place, which is a scope's path and an id."""
        ...

    def require_provider(self, requirement: RequiredProvider, body: Any = None) -> None:
        """Have the template need a provider."""
        ...

    def variable(self, name: str, *, type: str = "string", default: Any = None, description: str = "") -> Any:
        """The value of the template's variable of that name, which is made if there is none yet."""
        ...

    def add_warning(self, path: str, message: str) -> None:
        """Warn at synth, without stopping it."""
        ...

    def add_file(self, source: str | os.PathLike[str], destination: str | None = None) -> TextExpr:
        """Ship a file or folder beside the template."""
        ...

    def element(self, block: Block, scope: Construct) -> cdktf.TerraformElement:
        """The CDKTF element behind a block."""
        ...

    def has_foreign_elements(self) -> bool:
        """Whether something in the template is made by CDKTF's own classes."""
        ...


class MetaArguments(Protocol):
    """Terraform's own arguments of a construct's block, see :class:`Meta`."""

    @property
    def count(self) -> Any:
        """How many there are."""
        ...

    @property
    def for_each(self) -> Any:
        """What there is one for."""
        ...

    def around(self, construct: CoderConstruct, kind: str, type: str, body: Body, *, main: bool) -> Body:
        """A block's body with these arguments."""
        ...


class CoderConstruct(Construct):
    """A construct inside a :class:`CoderTemplate`.

    :param meta: Terraform's own arguments of the block: what it waits for, its ``lifecycle``, its provider's configuration, how
        many there are.

    Raises ``ConfigError`` if ``scope`` is in no template or already holds a construct of that id, and for an argument that is
    unknown, missing or of another type than its annotation says.
    """

    __signature__ = Signature()
    as_argument: ClassVar[tuple[str, str]] = "a construct", "give a construct of the template"
    """What an argument for one is called in messages, and what to give; a class that says nothing is called by its name."""

    no_value: ClassVar[bool] = True
    """That it can't stand where CDKTF's classes take any value."""

    made_for: str = ""
    """The path of the construct that needed this one, and made it since the program had not; empty for the program's own."""

    _of_any_type: ClassVar[bool] = False
    """Whether two constructs of this class may have one id in one scope, since their blocks can be of two types."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        complete(cls)
        if "__init__" in vars(cls):
            id = inspect.signature(cls.__init__).parameters.get("id")
            default = id.default if id is not None and isinstance(id.default, str) else cls.__name__
            place = partial(_place, default)
            cls.__init__ = checked_constructor(  # type: ignore[method-assign]
                cls.__init__, cls.__name__, place, unchecked=("scope", "id"), then=partial(_at_home, place)
            )

    def __init__(self, scope: Construct, id: str, meta: MetaArguments | None = None) -> None:
        template = template_of(scope)
        if template is None:
            raise _outside(id)
        self.place = self._path = path_of(scope, id)
        if not isinstance(id, str) or not id or "/" in id:
            raise ConfigError(self._path, f"the construct id {id!r} is not a name", "use letters, digits, - and _")
        self._id = id
        self._twins = tuple(template.at(self.place))
        for other in self._twins:
            if type(other) is type(self) and not self._of_any_type:
                raise self._twice(other)
        node = id
        if self._twins:
            # HCL has an agent and a container of one name; a scope of CDKTF's has one node of each id.
            node = f"{id} ({type(self).__name__}{f' {len(self._twins) + 1}' if len(self._twins) > 1 else ''})"
            self._path = path_of(scope, node)
        try:
            super().__init__(scope, node)
        except RuntimeError as error:
            first = str(error).splitlines()[0]
            if "already a Construct" in first:
                raise self._twice(None) from None
            raise ConfigError(self._path, first) from None
        self.made_at = users_line()
        self._template = template
        self._blocks: list[Block] = []
        self.meta = meta
        self.within = inside_of(scope, template)
        template.join(self)

    def _twice(self, there: CoderConstruct | None) -> ConfigError:
        if there is not None and there.made_for:
            return ConfigError(
                self.place,
                f"{there.made_for} has made the {type(there).__name__} {self._id!r} for itself, since there was none",
                f"make yours before {there.made_for}, which then takes it",
            )
        kind = "construct" if there is None else type(there).__name__
        return ConfigError(
            self.place,
            f"there is already a {kind} {self._id!r} in {self.place.rpartition('/')[0]!r}",
            "give this one another id, or make it inside a Composite, whose id its address then begins with",
        )

    def as_value(self) -> Any:
        """Refuse to stand where a value belongs: Python would write the object's address into the template."""
        value = "write its .value" if hasattr(type(self), "value") else "write one of its references"
        raise ConfigError(self._path, f"the {type(self).__name__} itself stands where a value belongs", value)

    def __str__(self) -> str:
        return str(self.as_value())

    def __format__(self, spec: str) -> str:
        return str(self.as_value())

    @property
    def template(self) -> Template:
        """The template this construct is part of."""
        return self._template

    @property
    def path(self) -> str:
        """Where the construct stands, as messages name it: ``docker-sysbox/workspace``."""
        return self._path

    @property
    def inside(self) -> tuple[str, ...]:
        """What the Terraform name of a construct made in this one begins with: the ids of the composites around it."""
        return self.within

    @property
    def origin(self) -> Origin:
        """The construct as what references read."""
        return Origin(self._template.record.name, self._path)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The Terraform blocks this construct writes."""
        return tuple(self._blocks)

    def problem(self, message: str, hint: str = "") -> ConfigError:
        """The error to raise for something that is wrong with this construct: its path, what is wrong, what to write."""
        return ConfigError(self._path, message, hint)

    def _named(self, id: str, separator: str = "_") -> str:
        """A name that differs in two composites: theirs in front of an id, by a separator that the name may hold."""
        return joined(self.within, id, separator)

    def _resource_names(self, id: str) -> ResourceNames:
        """The names and labels of what the construct makes on a platform."""
        record = self._template.record
        return ResourceNames(
            id=id, within=self.within, common_labels=record.labels, common_annotations=record.annotations
        )

    def _add(self, kind: str, type: str, id: str, body: Body) -> Block:
        """A block of this construct, named by an id as the composites around want it."""
        return self._add_named(kind, type, self._named(id), body)

    def _add_named(self, kind: str, type: str, name: str, body: Body, *, main: bool = True) -> Block:
        if not _TERRAFORM_NAME.fullmatch(name):
            raise self.problem(
                f"{name!r} can't be a Terraform name", "begin with a letter; use letters, digits, - and _"
            )
        if self.meta is not None:
            body = self.meta.around(self, kind, type, body, main=main)
        block = Block(kind, type, name, body, path=self._path, template=self._template.record.name)
        for other in self._twins:
            if any(there.address == block.address for there in other.blocks):
                raise self._twice(other)
        self._blocks.append(block)
        self._template.record.blocks.append(block)
        return block

    def _element(self, block: Block) -> cdktf.TerraformElement:
        """The CDKTF element behind a block, made when it is first asked for."""
        return self._template.element(block, self)


_E = TypeVar("_E", bound=cdktf.TerraformElement, covariant=True)


class ElementBehind(Generic[_E]):
    """The CDKTF element behind a construct's block, made when it is first asked for: an instance of the block's generated class,
    if that is installed. ``x`` is a reference and ``x_input`` the value; what is set there is laid over what the construct writes.
    """

    @overload
    def __get__(self, construct: None, owner: Any) -> Self: ...
    @overload
    def __get__(self, construct: BlockConstruct, owner: Any) -> _E: ...
    def __get__(self, construct: BlockConstruct | None, owner: Any) -> Any:
        return self if construct is None else construct.template.element(construct.block, construct)


class BlockConstruct(CoderConstruct):
    """A construct that stands for one block of Terraform's."""

    _block: Block

    @property
    def block(self) -> Block:
        """The block, for references of a known kind: ``app.block.text("id")``."""
        return self._block

    resource: ElementBehind[cdktf.TerraformElement] = ElementBehind()


def _place(default: str, arguments: Mapping[str, Any]) -> str:
    """Where a construct with these arguments would stand."""
    id = arguments.get("id", default)
    if "scope" not in arguments:
        return str(id)
    if template_of(arguments["scope"]) is None:
        raise _outside(id)
    return path_of(arguments["scope"], id)


def _at_home(place: Callable[[Mapping[str, Any]], str], arguments: Mapping[str, Any]) -> None:
    """Refuse a reference, or a construct, of another template: what has the same address here is something else."""
    home = template_of(arguments.get("scope"))
    if home is None:
        return
    for argument, value in arguments.items():
        if argument not in ("scope", "id"):
            try:
                elsewhere = foreign(value, home.record.name)
            except ConfigError as error:
                raise ConfigError(
                    place(arguments), f"{argument}: {error.problem.message}", error.problem.hint
                ) from None
            if elsewhere:
                message = f"{argument} comes from {elsewhere[0].path}, which is another template's"
                raise ConfigError(place(arguments), message, "give one of this template")


def _outside(id: object) -> ConfigError:
    hint = "give a CoderTemplate, or a construct inside one, as scope"
    return ConfigError(str(id), "this construct is not inside a CoderTemplate", hint)


def path_of(scope: Any, id: object) -> str:
    """The path that a construct of that id has inside a scope."""
    parent = scope.path if isinstance(scope, CoderConstruct) or _is_template(scope) else scope.node.path
    return f"{parent}/{id}"


def inside_of(scope: Any, template: Template | None) -> tuple[str, ...]:
    """What the Terraform name of a construct made in a scope begins with; a plain ``Construct`` adds nothing of its own."""
    if scope is template or scope is None:
        return ()
    return scope.inside if isinstance(scope, CoderConstruct) else inside_of(scope.node.scope, template)


def joined(around: Sequence[str], id: str, separator: str = "_") -> str:
    """An id behind those of the composites around it, by a separator that the name may hold."""
    return separator.join((*(part.replace("_", separator) for part in around), id)) if around else id


_C = TypeVar("_C", bound=CoderConstruct)


def others(construct: CoderConstruct, kind: type[_C]) -> list[_C]:
    """The other constructs of a kind in the same template, except those that were refused."""
    return [
        other
        for other in construct.template.constructs
        if isinstance(other, kind) and other is not construct and other.blocks
    ]


def template_of(scope: Any) -> Template | None:
    """The template a scope stands in, or None; no round trip to CDKTF for our own constructs."""
    if isinstance(scope, CoderConstruct):
        return scope.template
    if _is_template(scope):
        return scope
    if not isinstance(scope, Construct):
        return None
    try:
        stack = cdktf.TerraformStack.of(scope)
    except RuntimeError:
        return None
    return stack if _is_template(stack) else None


_kinds: dict[type, bool] = {}


def _is_template(scope: Any) -> TypeGuard[Template]:
    """Whether a scope is a template. What a protocol asks is looked at once a class, since that takes long."""
    kind = type(scope)
    if kind not in _kinds:
        _kinds[kind] = isinstance(scope, Template)
    return _kinds[kind]
