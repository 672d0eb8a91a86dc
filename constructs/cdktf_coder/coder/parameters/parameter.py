"""A parameter: what the form asks of the person who creates a workspace. The kinds are in ``kinds`` and ``choices``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, Literal, overload

from ..._errors import ConfigError, Problem
from ...bindings.toolkit import Construct
from ...language.expr import (
    AnyExpr,
    BoolExpr,
    BoolLike,
    Expr,
    ListExpr,
    NumberExpr,
    NumberLike,
    TextExpr,
    TextLike,
    lift,
)
from ...language.secret import Secret
from ...language.spelling import code, has_reference
from ..arguments import check_icon
from ..base import BlockConstruct, ElementBehind, others
from ..repeat import Items, items_of
from .options import Option, Options, OptionsFrom, Styling, option_blocks, options_of, styling_text
from .rules import FORMS, FormType, Rules, form_of, spell
from .typed import Bools, Lists, Numbers, P, ParameterValue, Texts

if TYPE_CHECKING:
    from ...bindings.coder.data_coder_parameter import DataCoderParameter

Monotonic = Literal["increasing", "decreasing"]

# How text becomes a value of each type, and what stands for it while nobody has given one.
_READ: dict[str, tuple[type[Expr], str, str]] = {
    "string": (TextExpr, "", '""'),
    "number": (NumberExpr, "tonumber", "0"),
    "bool": (BoolExpr, "tobool", "false"),
    "list(string)": (ListExpr, "jsondecode", "[]"),
}


class Parameter(BlockConstruct, Generic[P]):
    """``data.coder_parameter``: named by its construct id. Any type in any form; the kinds (:class:`TextParameter`,
    :class:`SliderParameter` and so on) are shorter to write and give a ``value`` that editors know the type of.

    :param type: the type of the value.
    :param form_type: how it is asked for; by default ``radio`` with options, else ``input``, ``checkbox`` or ``tag-select``.
    :param name: the name in Coder, by which a value is stored; by default the construct id. Another name is another
        parameter: people are asked again.
    :param display_name: what people read instead of the name.
    :param description: what the parameter does, in Markdown.
    :param icon: path or URL of an icon.
    :param default: the value if nobody gives one. Without it the parameter is required.
    :param mutable: whether the value can be changed after the workspace is made.
    :param ephemeral: whether the value holds for one start only; it must be mutable and have a default.
    :param order: the place in the form; parameters without one stand first, by their names.
    :param options: what there is to choose from.
    :param options_from: a list or map known only when the form is filled in, to choose from.
    :param min: the smallest number, a whole one.
    :param max: the greatest number, a whole one.
    :param monotonic: whether a number may only grow or only shrink.
    :param regex: what text must match, in Go's syntax.
    :param error: what is said of a value that breaks a rule; ``{min}``, ``{max}`` and ``{value}`` are filled in.
    :param styling: how the form shows it.
    :param when: whether the parameter exists; a reference is decided while the form is filled in.
    :param for_each: make one parameter for each item; ``name`` must then differ, as ``expr("each.key")`` does.

    Source: provider coder/coder, ``coder_parameter``. Raises ``ConfigError`` for what Coder would refuse later: a pair of
    type and form that don't go together, a default that breaks a rule or is none of the options, and the like.
    """

    resource: ElementBehind[DataCoderParameter] = ElementBehind()

    value = ParameterValue()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        type: P = "string",  # type: ignore[assignment]
        form_type: FormType | None = None,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: Any = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        options: Options[Any] = (),
        options_from: OptionsFrom | None = None,
        min: NumberLike | None = None,
        max: NumberLike | None = None,
        monotonic: Monotonic | None = None,
        regex: TextLike | None = None,
        error: TextLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: Items | None = None,
    ) -> None:
        if isinstance(default, Secret):
            default, styling = default.reveal(), replace(styling or Styling(), mask_input=True)
        self._masked = styling is not None and styling.masks
        super().__init__(scope, id)
        self._name: TextLike = self._named(id) if name is None else name
        self._order = order
        self._when = None if when is True else lift(when)
        self._for_each = for_each
        try:
            offered = options_of(options)
            self._form = form_of(type, form_type, options=bool(offered) or options_from is not None)
            self._type = type
            encoded = [(option, self._option_value(option)) for option in offered]
            self._rules = Rules(
                type=type,
                form=self._form,
                choices=tuple(value for _, value in encoded),
                open=options_from is not None,
                min=min,
                max=max,
                monotonic=monotonic,
                regex=regex,
                error=error,
            )
            self._default = None if default is None else spell(type, default, "the default")
            self._check(encoded, icon, mutable=mutable, ephemeral=ephemeral)
            body = {
                **self._repetition(),
                "name": self._name,
                "display_name": display_name,
                "description": description,
                "type": None if type == "string" else type,
                "form_type": None if form_type is None or form_type == _default_form(type, self._form) else form_type,
                "default": self._default,
                "mutable": mutable or None if isinstance(mutable, bool) else mutable,
                "ephemeral": ephemeral or None if isinstance(ephemeral, bool) else ephemeral,
                "icon": icon,
                "order": order,
                "styling": styling_text(styling),
                **option_blocks(encoded, options_from),
                "validation": self._validation(),
            }
        except ConfigError as error_:
            if error_.problem.path:
                raise
            raise self.problem(error_.problem.message, error_.problem.hint) from None
        self._block = self._add("data", "coder_parameter", id, body)
        self._check_neighbours()

    @property
    def masked(self) -> bool:
        """Whether the form hides what is typed, so that its values are told nowhere."""
        return self._masked

    # What it stands for ---------------------------------------------------------------------------------------------
    @property
    def name(self) -> TextLike:
        """The parameter's name in Coder."""
        return self._name

    @property
    def order(self) -> NumberLike | None:
        """Its place in the form."""
        return self._order

    @property
    def type(self) -> str:
        """The type of its value, as Coder names it."""
        return self._type

    @property
    def form_type(self) -> str:
        """How it is asked for."""
        return self._form

    @property
    def required(self) -> bool:
        """Whether a value must be given."""
        return self._default is None

    @property
    def conditional(self) -> bool:
        """Whether there may be none or several of it (``when``, ``for_each``)."""
        return self._when is not None or self._for_each is not None

    def read(self) -> Any:
        """The reference that ``value`` gives."""
        return self._read(self._one()).reading(self._block.origin)

    @overload
    def value_or(self, default: bool | BoolExpr) -> BoolExpr: ...
    @overload
    def value_or(self, default: float | NumberExpr) -> NumberExpr: ...
    @overload
    def value_or(self, default: str | TextExpr) -> TextExpr: ...
    @overload
    def value_or(self, default: list[str] | tuple[str, ...] | ListExpr) -> ListExpr: ...
    def value_or(self, default: Any) -> Any:
        """The value, or ``default`` where the parameter isn't there or its value is of another type.

        Raises ``ConfigError`` for a default of another type than the parameter's.
        """
        try:
            spell(self._type, default, "the default of value_or")
        except ConfigError as error:
            raise self.problem(error.problem.message, error.problem.hint) from None
        cls, function, _ = _READ[self._type]
        reference = self._one()
        return cls(f"try({f'{function}({reference})' if function else reference}, {code(default)})").reading(
            self._block.origin, default
        )

    @overload
    def value_of(self: Parameter[Texts], key: TextLike) -> TextExpr: ...
    @overload
    def value_of(self: Parameter[Numbers], key: TextLike) -> NumberExpr: ...
    @overload
    def value_of(self: Parameter[Bools], key: TextLike) -> BoolExpr: ...
    @overload
    def value_of(self: Parameter[Lists], key: TextLike) -> ListExpr: ...
    def value_of(self, key: TextLike) -> Any:
        """The value of one of the parameters made by ``for_each``."""
        if self._for_each is None:
            raise self.problem("this parameter isn't repeated, so it has no keys", "use value")
        return self._read(f"data.coder_parameter.{self._block.name}[{code(key)}].value").reading(
            self._block.origin, key
        )

    @property
    def values(self) -> AnyExpr:
        """The values of all the parameters made by ``for_each``, by their keys."""
        if self._for_each is None:
            raise self.problem("this parameter isn't repeated, so it has one value", "use value")
        one = self._read("one.value").code
        return AnyExpr(f"{{ for key, one in data.coder_parameter.{self._block.name} : key => {one} }}").reading(
            self._block.origin
        )

    @property
    def text(self) -> TextExpr:
        """The value as it is stored, which is text whatever the type; a list is JSON."""
        return TextExpr(self._one()).reading(self._block.origin)

    def stored(self, value: Any, what: str = "the value") -> TextLike:
        """A value as Coder would store it for this parameter; ``what`` names it in messages.

        Raises ``ConfigError`` for one that Coder would refuse.
        """
        try:
            text = spell(self._type, value, what)
            self._rules.check_value(text, what)
        except ConfigError as error:
            raise self.problem(error.problem.message, error.problem.hint) from None
        return text

    def _one(self) -> str:
        if self._for_each is not None:
            raise self.problem(
                "for_each makes several of this parameter, so it has no one value", 'use value_of("key") or values'
            )
        index = "[0]" if self._when is not None else ""
        return f"data.coder_parameter.{self._block.name}{index}.value"

    def _read(self, reference: str) -> Any:
        cls, function, nothing = _READ[self._type]
        if not function:
            return cls(reference)
        if self._default is None and not self.conditional:
            # When a template is pushed nobody has given a value, and Terraform can't read an empty one.
            return cls(f"try({function}({reference}), {nothing})")
        # Where Terraform converts by itself, numbers and bools are written as Coder's own templates do.
        return cls(f"{function}({reference})", plain=None if self._type == "list(string)" else reference)

    # How it is written ------------------------------------------------------------------------------------------------
    def _option_value(self, option: Option[Any]) -> TextLike:
        type = "string" if self._form == "multi-select" else self._type
        return spell(type, option.value, "the option")

    def _repetition(self) -> dict[str, Any]:
        if self._for_each is not None:
            return {"for_each": items_of(self._for_each)}
        if self._when is None:
            return {}
        if isinstance(self._when, bool):
            return {"count": 0}
        if self._when.kind not in ("bool", "any"):
            raise ConfigError("", f"when={self._when!r} is no condition", "give True, False or a comparison")
        return {"count": NumberExpr(f"{self._when.as_operand(2, plain=True)} ? 1 : 0", binding=1)}

    def _validation(self) -> dict[str, Any] | None:
        rules = self._rules
        if not rules.validated:
            return None
        names = ("min", "max", "monotonic", "regex", "error")
        return {name: getattr(rules, name) for name in names if getattr(rules, name) is not None}

    # What Coder would refuse --------------------------------------------------------------------------------------------
    def _check(
        self,
        encoded: list[tuple[Option[Any], TextLike]],
        icon: TextLike | None,
        *,
        mutable: BoolLike,
        ephemeral: BoolLike,
    ) -> None:
        rules = self._rules
        if isinstance(self._name, str) and not self._name.strip():
            raise ConfigError("", "the parameter has no name", "omit name, and it is called by its construct id")
        self._check_repetition()
        check_icon(self, icon)
        for option, _ in encoded:
            check_icon(self, option.icon, "the option's icon")
        rules.check()
        rules.check_choices([value if option.name is None else option.name for option, value in encoded])
        each = replace(rules, type="string" if self._form == "multi-select" else self._type, form="", choices=())
        for choice in rules.choices:
            each.check_value(choice, "the option")
        if ephemeral is True and mutable is False:
            raise ConfigError("", "an ephemeral parameter can't be immutable", "add mutable=True, or omit ephemeral")
        if ephemeral is True and self._default is None:
            raise ConfigError(
                "", "an ephemeral parameter needs a default", "give the value that holds when nobody gives one"
            )
        if isinstance(self._order, (float, bool)):
            raise ConfigError("", f"order={self._order!r} is not a whole number", "give a whole number")
        if self._default is not None:
            rules.check_value(self._default, "the default")
        elif not self.conditional:
            rules.check_absence()

    def _check_repetition(self) -> None:
        if self._for_each is None:
            return
        if self._when is not None:
            raise ConfigError("", "a parameter can't have both when and for_each", "give for_each fewer items instead")
        if isinstance(self._name, str) and not has_reference(self._name):
            raise ConfigError(
                "",
                f"for_each makes several parameters, all named {self._name!r}",
                'name them by their keys: name=expr("each.key")',
            )

    def _check_neighbours(self) -> None:
        """Names and places in the form that another parameter has already, if the two can be seen together."""
        for other in others(self, Parameter):
            if not self._meets(other):
                continue
            if _same(self._name, other.name):
                self._template.record.problems.append(
                    Problem(
                        self.path,
                        f"{other.path} is named {self._name!r} as well, Coder refuses two of one name",
                        "give each its own",
                    )
                )
            if _same(self._order, other.order):
                self._template.record.problems.append(
                    Problem(
                        self.path,
                        f"{other.path} has order={self._order} as well, so their order is undefined",
                        "give each its own",
                    )
                )

    def _meets(self, other: Parameter) -> bool:
        if self._for_each is not None or other._for_each is not None:
            return self._when is not False and other._when is not False
        if self._when is False or other._when is False:
            return False
        if self._when is None or other._when is None:
            return True
        # Two conditions may exclude each other; the same one doesn't.
        return self._when.code == other._when.code if isinstance(self._when, Expr) else False


def _default_form(type: str, form: str) -> str:
    with_options, without = FORMS[type]
    return with_options[0] if form in with_options else without[0]


def _same(one: Any, other: Any) -> bool:
    one, other = lift(one), lift(other)
    if one is None or other is None or isinstance(one, Expr) or isinstance(other, Expr):
        return False
    if isinstance(one, str) and (has_reference(one) or has_reference(other)):
        return False
    return bool(one == other)
