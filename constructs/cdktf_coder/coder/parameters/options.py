"""What a parameter offers to choose from, and how the form shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Union

from ...language.expr import AnyExpr, BoolLike, Expr, ListExpr, TextExpr, TextLike, lift
from ...language.spelling import keep_nulls
from ...model.checked import checked
from ..json_text import json_of
from .typed import O


@checked
@dataclass(frozen=True, kw_only=True)
class Option(Generic[O]):
    """One thing to choose (``option`` of ``coder_parameter``).

    :param value: what the parameter's value is when it is chosen.
    :param name: what people read; by default the value.
    :param description: what choosing it does.
    :param icon: path or URL of an icon.
    :param when: whether it is offered; a reference is decided while people fill in the form.
    """

    value: O
    name: TextLike | None = None
    description: TextLike | None = None
    icon: TextLike | None = None
    when: BoolLike | None = None


@checked
@dataclass(frozen=True, kw_only=True)
class DynamicOptions:
    """Options made from a list or map that is known only when the form is filled in (a ``dynamic "option"`` block).

    ``value``, ``name`` and the rest are made from one item: ``DynamicOptions.ITEM`` is the item (``option.value``),
    ``DynamicOptions.KEY`` its key in a map or index in a list, and ``DynamicOptions.ITEM.attr("id")`` an attribute of it.

    :param items: the list or map.
    :param value: what is chosen; by default the item itself.
    :param name: what people read; by default ``value``.
    :param description: what choosing it does.
    :param icon: path or URL of an icon.
    """

    items: ListExpr | AnyExpr | Sequence[Any] | Mapping[str, Any]
    value: TextLike | None = None
    name: TextLike | None = None
    description: TextLike | None = None
    icon: TextLike | None = None

    ITEM = TextExpr("option.value")
    KEY = TextExpr("option.key")


@checked
@dataclass(frozen=True, kw_only=True)
class Styling:
    """How the form shows a parameter (``styling``); it changes nothing about the value.

    :param placeholder: grey text in an empty field.
    :param disabled: show the value without letting anybody change it.
    :param mask_input: show dots for what is typed. The value is stored as it is: only its display in the form is hidden.
    :param label: the words beside a checkbox.
    :param other: further attributes by their names in Coder.
    """

    placeholder: TextLike | None = None
    disabled: BoolLike | None = None
    mask_input: BoolLike | None = None
    label: TextLike | None = None
    other: Mapping[str, Any] = field(default_factory=dict)

    @property
    def masks(self) -> bool:
        """Whether the input is masked, or may be: a reference decides it only when the form is shown."""
        return not (self.mask_input is None or self.mask_input is False)


# Python 3.10 knows no parameters of a union written with a bar.
Options = Union[Sequence[Option[O] | O], Mapping[O, TextLike]]  # noqa: UP007
"""Options in a list (a plain value is an option named by its value), or a mapping of values to names."""


OptionsFrom = ListExpr | AnyExpr | DynamicOptions | Sequence[str] | Mapping[str, Any]
"""Where options come from that are known only when the form is filled in."""


def options_of(options: Options[Any]) -> list[Option[Any]]:
    """Every way to write options, as options."""
    if isinstance(options, Mapping):
        return [Option(value=value, name=name) for value, name in options.items()]
    return [option if isinstance(option, Option) else Option(value=option) for option in options]


def option_blocks(encoded: Sequence[tuple[Option[Any], TextLike]], dynamic: OptionsFrom | None) -> dict[str, Any]:
    """The ``option`` blocks of a parameter in the order they were given.

    HCL keeps the order of blocks only within one kind: from the first that may be absent on, all are dynamic.
    """
    plain: list[dict[str, Any]] = []
    generated: list[dict[str, Any]] = []
    for option, value in encoded:
        body = _body(value, option.name, option.description, option.icon)
        if option.when is False:
            continue
        if isinstance(option.when, Expr):
            condition = option.when.as_operand(2, plain=True)
            generated.append({"for_each": TextExpr(f"{condition} ? [1] : []", binding=1), "content": body})
        elif generated:
            generated.append({"for_each": [1], "content": body})
        else:
            plain.append(body)
    if dynamic is not None:
        source = dynamic if isinstance(dynamic, DynamicOptions) else DynamicOptions(items=dynamic)
        item = source.ITEM if source.value is None else source.value
        content = _body(item, source.name, source.description, source.icon)
        generated.append({"for_each": keep_nulls(lift(source.items)), "content": content})
    out: dict[str, Any] = {}
    if plain:
        out["option"] = plain
    if generated:
        out["dynamic"] = {"option": generated}
    return out


def _body(
    value: TextLike, name: TextLike | None, description: TextLike | None, icon: TextLike | None
) -> dict[str, Any]:
    return {
        "name": value if name is None else name,
        "value": value,
        "description": description,
        "icon": icon,
    }


def styling_text(styling: Styling | None) -> TextLike | None:
    """The styling as Coder wants it: JSON text; with references in it, the expression that makes the JSON."""
    if styling is None:
        return None
    known = {
        "placeholder": styling.placeholder,
        "disabled": styling.disabled,
        "mask_input": styling.mask_input,
        "label": styling.label,
    }
    return json_of({key: value for key, value in known.items() if value is not None} | dict(styling.other))
