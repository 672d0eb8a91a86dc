"""The kinds of parameter without options, each with the arguments that make sense for it and a value of its type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, ListExpr, NumberLike, TextLike
from ..arguments import given
from ..repeat import Items
from .options import Styling
from .parameter import Monotonic, Parameter
from .typed import Bools, Lists, Numbers, Texts


class TextParameter(Parameter[Texts]):
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
        for_each: Items | None = None,
    ) -> None:
        super().__init__(
            scope, id, type="string", form_type="textarea" if multiline else "input", **given(locals(), "multiline")
        )


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
        for_each: Items | None = None,
    ) -> None:
        super().__init__(scope, id, multiline=True, **given(locals()))


class NumberParameter(Parameter[Numbers]):
    """A number, in a field.

    :param min: the smallest one, whole.
    :param max: the greatest one, whole. With ``min``, ``max`` or ``monotonic`` Coder takes whole numbers only.
    :param monotonic: whether the number may only grow (such as a disk's size) or only shrink.
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
        for_each: Items | None = None,
    ) -> None:
        super().__init__(scope, id, type="number", form_type=self._FORM, **given(locals()))


class SliderParameter(NumberParameter):
    """A number on a slider from ``min`` to ``max``, which must both be given. Otherwise a :class:`NumberParameter`."""

    _FORM = "slider"


class TagsParameter(Parameter[Lists]):
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
        for_each: Items | None = None,
    ) -> None:
        super().__init__(scope, id, type="list(string)", form_type="tag-select", **given(locals()))


class CheckboxParameter(Parameter[Bools]):
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
        for_each: Items | None = None,
    ) -> None:
        super().__init__(scope, id, type="bool", form_type=self._FORM, **given(locals()))


class SwitchParameter(CheckboxParameter):
    """True or false, as a switch. Otherwise a :class:`CheckboxParameter`."""

    _FORM = "switch"
