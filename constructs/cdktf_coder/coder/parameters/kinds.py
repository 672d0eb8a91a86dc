"""The kinds of parameter, each with the arguments that make sense for it and a value of its type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from ..._errors import ConfigError
from ...bindings.toolkit import Construct
from ...language.expr import BoolExpr, BoolLike, ListExpr, NumberExpr, NumberLike, TextExpr, TextLike
from .options import Options, Styling, options_of
from .parameter import ForEach, Monotonic, OptionsFrom, Parameter
from .rules import ParameterType, type_of_options


class TextParameter(Parameter):
    """Text, in a field of one line or (``multiline``) of several.

    :param multiline: ask in a text area.
    :param regex: what the text must match, in Go's syntax; give ``error`` with it.
    :param error: what is said of text that doesn't match; ``{value}`` is filled in.

    The other arguments are those of :class:`Parameter`.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        multiline: bool = False,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: TextLike | None = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        regex: TextLike | None = None,
        error: TextLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: ForEach | None = None,
    ) -> None:
        super().__init__(
            scope,
            id,
            type="string",
            form_type="textarea" if multiline else "input",
            name=name,
            display_name=display_name,
            description=description,
            icon=icon,
            default=default,
            mutable=mutable,
            ephemeral=ephemeral,
            order=order,
            regex=regex,
            error=error,
            styling=styling,
            when=when,
            for_each=for_each,
        )

    @property
    def value(self) -> TextExpr:
        """The text."""
        return TextExpr(super().value.code)


class TextAreaParameter(TextParameter):
    """Text of several lines: a :class:`TextParameter` with ``multiline``."""

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: TextLike | None = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        regex: TextLike | None = None,
        error: TextLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: ForEach | None = None,
    ) -> None:
        super().__init__(
            scope,
            id,
            multiline=True,
            name=name,
            display_name=display_name,
            description=description,
            icon=icon,
            default=default,
            mutable=mutable,
            ephemeral=ephemeral,
            order=order,
            regex=regex,
            error=error,
            styling=styling,
            when=when,
            for_each=for_each,
        )


class NumberParameter(Parameter):
    """A number, in a field.

    :param min: the smallest one, whole.
    :param max: the greatest one, whole. With ``min``, ``max`` or ``monotonic`` Coder takes whole numbers only.
    :param monotonic: whether the number may only grow (a disk, say) or only shrink.
    :param error: what is said of a number that breaks a rule; ``{min}``, ``{max}`` and ``{value}`` are filled in.

    The other arguments are those of :class:`Parameter`.
    """

    _FORM: Literal["input", "slider"] = "input"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: NumberLike | None = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        min: NumberLike | None = None,
        max: NumberLike | None = None,
        monotonic: Monotonic | None = None,
        error: TextLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: ForEach | None = None,
    ) -> None:
        super().__init__(
            scope,
            id,
            type="number",
            form_type=self._FORM,
            name=name,
            display_name=display_name,
            description=description,
            icon=icon,
            default=default,
            mutable=mutable,
            ephemeral=ephemeral,
            order=order,
            min=min,
            max=max,
            monotonic=monotonic,
            error=error,
            styling=styling,
            when=when,
            for_each=for_each,
        )

    @property
    def value(self) -> NumberExpr:
        """The number, to calculate with or to hand to a CPU or memory argument."""
        value = super().value
        return NumberExpr(value.code, plain=value.plain)


class SliderParameter(NumberParameter):
    """A number on a slider from ``min`` to ``max``, which must both be given. Otherwise a :class:`NumberParameter`."""

    _FORM = "slider"


class ChoiceParameter(Parameter):
    """One of several options, as radio buttons or in a dropdown that can be searched.

    :param options: a list of :class:`Option` or plain values, or a dict of values and their names. Numbers, bools and
        lists of texts make a parameter of that type.
    :param options_from: a list or map that is known only when the form is filled in.
    :param form_type: ``radio`` or ``dropdown``.
    :param type: the type, where the options don't tell.
    :param monotonic: whether a number may only grow or only shrink.

    The other arguments are those of :class:`Parameter`.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        options: Options = (),
        options_from: OptionsFrom | None = None,
        form_type: Literal["radio", "dropdown"] = "radio",
        type: ParameterType | None = None,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: Any = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        monotonic: Monotonic | None = None,
        error: TextLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: ForEach | None = None,
    ) -> None:
        inferred: Any = type
        if inferred is None:
            try:
                inferred = type_of_options([option.value for option in options_of(options)])
            except ConfigError as error_:
                path = f"{getattr(scope, 'path', '')}/{id}"
                raise ConfigError(path, error_.problem.message, error_.problem.hint) from None
        super().__init__(
            scope,
            id,
            type=inferred,
            form_type=form_type,
            options=options,
            options_from=options_from,
            name=name,
            display_name=display_name,
            description=description,
            icon=icon,
            default=default,
            mutable=mutable,
            ephemeral=ephemeral,
            order=order,
            monotonic=monotonic,
            error=error,
            styling=styling,
            when=when,
            for_each=for_each,
        )


class MultiSelectParameter(Parameter):
    """Any number of several options; the value is a list of texts.

    :param options: a list of :class:`Option` or texts, or a dict of values and their names.
    :param options_from: a list or map that is known only when the form is filled in.
    :param default: the options chosen at first.

    The other arguments are those of :class:`Parameter`.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        options: Options = (),
        options_from: OptionsFrom | None = None,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: Sequence[TextLike] | ListExpr | None = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: ForEach | None = None,
    ) -> None:
        super().__init__(
            scope,
            id,
            type="list(string)",
            form_type="multi-select",
            options=options,
            options_from=options_from,
            name=name,
            display_name=display_name,
            description=description,
            icon=icon,
            default=default,
            mutable=mutable,
            ephemeral=ephemeral,
            order=order,
            styling=styling,
            when=when,
            for_each=for_each,
        )

    @property
    def value(self) -> ListExpr:
        """The values of the options chosen."""
        return ListExpr(super().value.code)


class TagsParameter(Parameter):
    """A list of texts that people type, as tags.

    The arguments are those of :class:`Parameter`; ``default`` is a list.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: Sequence[TextLike] | ListExpr | None = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: ForEach | None = None,
    ) -> None:
        super().__init__(
            scope,
            id,
            type="list(string)",
            form_type="tag-select",
            name=name,
            display_name=display_name,
            description=description,
            icon=icon,
            default=default,
            mutable=mutable,
            ephemeral=ephemeral,
            order=order,
            styling=styling,
            when=when,
            for_each=for_each,
        )

    @property
    def value(self) -> ListExpr:
        """The list."""
        return ListExpr(super().value.code)


class CheckboxParameter(Parameter):
    """True or false, as a checkbox.

    The arguments are those of :class:`Parameter`; ``default`` is True or False.
    """

    _FORM: Literal["checkbox", "switch"] = "checkbox"

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        name: TextLike | None = None,
        display_name: TextLike | None = None,
        description: TextLike | None = None,
        icon: TextLike | None = None,
        default: BoolLike | None = None,
        mutable: BoolLike = False,
        ephemeral: BoolLike = False,
        order: NumberLike | None = None,
        styling: Styling | None = None,
        when: BoolLike | None = None,
        for_each: ForEach | None = None,
    ) -> None:
        super().__init__(
            scope,
            id,
            type="bool",
            form_type=self._FORM,
            name=name,
            display_name=display_name,
            description=description,
            icon=icon,
            default=default,
            mutable=mutable,
            ephemeral=ephemeral,
            order=order,
            styling=styling,
            when=when,
            for_each=for_each,
        )

    @property
    def value(self) -> BoolExpr:
        """The truth, to be used with ``when(…)``, ``&``, ``|`` and ``~``."""
        value = super().value
        return BoolExpr(value.code, plain=value.plain)


class SwitchParameter(CheckboxParameter):
    """True or false, as a switch. Otherwise a :class:`CheckboxParameter`."""

    _FORM = "switch"
