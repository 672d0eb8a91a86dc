"""The kinds of parameter with options to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Literal

from ..._errors import ConfigError
from ...bindings.toolkit import Construct
from ...language.expr import BoolLike, ListExpr, NumberLike, TextLike
from ..arguments import given
from ..base import path_of
from ..repeat import Items
from .options import Options, OptionsFrom, Styling, options_of
from .parameter import Monotonic, Parameter
from .rules import type_of_options
from .typed import ChosenValue, Lists, O, ParameterType


class ChoiceParameter(Parameter[Any], Generic[O]):
    """One of several options, as radio buttons or in a dropdown that can be searched.

    :param options: a list of :class:`Option` or plain values, or a dict of values and their names. Numbers, bools and
        lists of texts make a parameter of that type.
    :param options_from: a list or map that is known only when the form is filled in.
    :param form_type: ``radio`` or ``dropdown``.
    :param type: the type, where the options don't tell.
    :param monotonic: whether a number may only grow or only shrink.

    The other arguments are those of :class:`Parameter`.
    """

    value = ChosenValue()

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        options: Options[O] = (),
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
        for_each: Items | None = None,
    ) -> None:
        arguments = given(locals(), "type")
        try:
            inferred = type or type_of_options([option.value for option in options_of(options)])
        except ConfigError as error_:
            raise ConfigError(path_of(scope, id), error_.problem.message, error_.problem.hint) from None
        super().__init__(scope, id, type=inferred, **arguments)


class MultiSelectParameter(Parameter[Lists]):
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
        options: Options[str] = (),
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
        for_each: Items | None = None,
    ) -> None:
        super().__init__(scope, id, type="list(string)", form_type="multi-select", **given(locals()))
