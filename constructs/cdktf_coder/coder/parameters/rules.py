"""What Coder refuses about a parameter, and how the value of each type is spelled.

Sources: provider coder/coder 2.20, ``provider/parameter.go`` and ``provider/formtype.go``.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ..._errors import ConfigError
from ...language.expr import Expr, NumberLike, TextLike, lift
from ...language.spelling import code, has_reference
from ..json_text import json_of
from .regex import regex_matches, regex_problem

FormType = Literal[
    "input", "textarea", "radio", "dropdown", "slider", "checkbox", "switch", "multi-select", "tag-select"
]

# For each type, the forms with options and those without; the first of each is the default.
FORMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "string": (("radio", "dropdown"), ("input", "textarea")),
    "number": (("radio", "dropdown"), ("input", "slider")),
    "bool": (("radio", "dropdown"), ("checkbox", "switch")),
    "list(string)": (("radio", "multi-select"), ("tag-select",)),
}
_TITLES = {"string": "text", "number": "a number", "bool": "true or false", "list(string)": "a list of texts"}


def form_of(type: str, form_type: str | None, *, options: bool) -> str:
    """The form that a parameter has; raises ``ConfigError`` for a pair of type and form that Coder refuses."""
    allowed, otherwise = FORMS[type] if options else reversed(FORMS[type])
    if form_type is None:
        return allowed[0]
    if form_type in allowed:
        return form_type
    hint = f"use {' or '.join(allowed)}"
    if form_type not in otherwise:
        raise _wrong(f"a parameter of type {type} can't be shown as {form_type}", hint)
    if options:
        raise _wrong(f"a parameter shown as {form_type} has no options", f"omit the options, or {hint}")
    raise _wrong(f"a parameter shown as {form_type} needs options", f"give options, or {hint}")


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What a value of one parameter must be like."""

    type: str
    form: str
    choices: tuple[TextLike, ...] = ()
    open: bool = False
    """Whether there may be other choices than those known here."""
    min: NumberLike | None = None
    max: NumberLike | None = None
    monotonic: str | None = None
    regex: TextLike | None = None
    error: TextLike | None = None

    @property
    def validated(self) -> bool:
        """Whether there is a ``validation`` block."""
        return any(rule is not None for rule in (self.min, self.max, self.monotonic, self.regex))

    def check(self) -> None:
        """Raise ``ConfigError`` for rules that make no sense by themselves."""
        if self.type != "number":
            for name in ("min", "max", "monotonic"):
                if getattr(self, name) is not None:
                    raise _wrong(
                        f"{name} is a rule for numbers, this parameter is {_TITLES[self.type]}", f"omit {name}"
                    )
        if self.type != "string" and self.regex is not None:
            raise _wrong(f"regex is a rule for text, this parameter is {_TITLES[self.type]}", "omit regex")
        for name in ("min", "max"):
            _whole(name, getattr(self, name))
        if self.form == "slider" and (self.min is None or self.max is None):
            raise _wrong("a slider needs both its ends", "give min and max")
        if isinstance(self.min, (int, float)) and isinstance(self.max, (int, float)) and self.min > self.max:
            raise _wrong(f"min={self.min} is above max={self.max}", "exchange the two")
        self._check_regex()
        if self.error is not None and not self.validated:
            rule = {"string": "a regex", "number": "min or max"}.get(self.type)
            hint = f"give {rule} with it, or omit it" if rule else "omit it"
            raise _wrong("the error message stands without a rule", hint)

    def _check_regex(self) -> None:
        if self.regex is None:
            return
        if isinstance(self.regex, str) and not has_reference(self.regex):
            if not self.regex:
                raise _wrong("the regex is empty", "omit it")
            problem = regex_problem(self.regex)
            if problem is not None:
                raise _wrong(f"the regex {self.regex!r} {problem}", "write it in Go's syntax (RE2)")
        if self.error is None or self.error == "":
            raise _wrong("a regex needs an error message", "say in error what a value should look like")

    def check_choices(self, names: Sequence[TextLike]) -> None:
        """Raise ``ConfigError`` for options that share a name or a value."""
        for what, texts in (("name", names), ("value", self.choices)):
            known = [text for text in texts if _literal(text)]
            for text in known:
                if known.count(text) > 1:
                    raise _wrong(f"two options have the {what} {text!r}", f"give each its own {what}")
        if any(isinstance(name, str) and not name for name in names):
            raise _wrong("an option has no name", "give it a name that people can read")

    def check_value(self, text: TextLike, what: str) -> None:
        """Raise ``ConfigError`` if Coder refuses a value, given as it is spelled; ``what`` names it in the message."""
        if not isinstance(text, str) or has_reference(text):
            return
        self._check_choice(text, what)
        if self.type == "number" and self.validated:
            self._check_bounds(text, what)
        if isinstance(self.regex, str) and not has_reference(self.regex) and regex_matches(self.regex, text) is False:
            raise _wrong(f"{what} {text!r} doesn't match the regex {self.regex!r}", "change one of the two")

    def _check_choice(self, text: str, what: str) -> None:
        if self.open or not self.choices or not all(_literal(choice) for choice in self.choices):
            return
        missing = [text] if text not in self.choices else []
        if self.form == "multi-select":
            missing = [item for item in _items(text) if item not in self.choices]
        if missing:
            offered = ", ".join(str(choice) for choice in self.choices)
            raise _wrong(f"{what} {missing[0]!r} is none of the options", f"use one of {offered}, or add an option")

    def _check_bounds(self, text: str, what: str) -> None:
        if not re.fullmatch(r"[+-]?\d+", text):
            raise _wrong(f"{what} {text} isn't a whole number, as min, max and monotonic want", "give a whole number")
        number = int(text)
        if isinstance(self.min, (int, float)) and number < self.min:
            raise _wrong(f"{what} {text} is below min={self.min}", f"use {self.min} or more")
        if isinstance(self.max, (int, float)) and number > self.max:
            raise _wrong(f"{what} {text} is above max={self.max}", f"use {self.max} or less")

    def check_absence(self) -> None:
        """Raise ``ConfigError`` if the parameter needs a default.

        When a template is pushed nobody has given a value, and Coder holds the empty text against the rules.
        """
        if not self.validated:
            return
        if (self.type == "string" and self.open) or "" in [
            choice for choice in self.choices if isinstance(choice, str)
        ]:
            return
        if self.type == "string" and not self.choices:
            if (
                not isinstance(self.regex, str)
                or has_reference(self.regex)
                or regex_matches(self.regex, "") is not False
            ):
                return
            reason = f"the empty text doesn't match the regex {self.regex!r}"
        else:
            reason = "the empty text is no number" if self.type == "number" else "the empty text is none of the options"
        raise _wrong(
            f"without a default Coder refuses the template when it is pushed, as nobody has given a value then and {reason}",
            "give a default",
        )


def spell(type: str, value: Any, what: str) -> TextLike:
    """A value as Coder stores it, which is always text. Raises ``ConfigError`` for a value of another type."""
    value = lift(value)
    if isinstance(value, Expr):
        return _spell_reference(type, value, what)
    if type == "string" and isinstance(value, str):
        return value
    if type == "bool" and isinstance(value, bool):
        return "true" if value else "false"
    if type == "number" and isinstance(value, (int, float)) and not isinstance(value, bool):
        if not math.isfinite(value):
            raise _wrong(f"{what} {value!r} is no number for Coder", "give a finite number")
        return code(value)
    if type == "number" and isinstance(value, str) and has_reference(value):
        return value
    if type == "list(string)" and isinstance(value, (list, tuple)):
        wrong = next((item for item in value if not isinstance(lift(item), (str, Expr))), None)
        if wrong is not None:
            raise _wrong(f"{what} holds {wrong!r}, which is no text", "give a list of texts")
        return json_of(list(value))
    raise _wrong(f"{what} {value!r} is not {_TITLES[type]}", f"this parameter is {_TITLES[type]}: {_EXAMPLES[type]}")


_EXAMPLES = {
    "string": 'write "text"',
    "number": "write 2 or 0.5, without quotes",
    "bool": "write True or False",
    "list(string)": 'write ["one", "two"]',
}


def _spell_reference(type: str, value: Expr, what: str) -> TextLike:
    if type == "list(string)":
        # Text is taken for the JSON of a list, as another parameter's text would be.
        return value if value.kind == "text" else json_of(value)
    if value.kind == "list":
        raise _wrong(f"{what} is a list, this parameter is {_TITLES[type]}", "use fn.join(…), or an item of it")
    return value


def type_of_options(values: Sequence[Any]) -> str:
    """The type of a parameter told from the Python types of what it offers."""
    types = {_type_of(value) for value in values if not isinstance(lift(value), Expr)}
    if len(types) > 1:
        names = " and ".join(_TITLES[type] for type in sorted(types))
        raise _wrong(f"the options mix {names}", "give values of one type")
    return types.pop() if types else "string"


def _type_of(value: Any) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, (int, float)):
        return "number"
    return "list(string)" if isinstance(value, (list, tuple)) else "string"


def _items(text: str) -> list[str]:
    return list(json.loads(text))


def _whole(name: str, value: Any) -> None:
    if value is None or isinstance(value, Expr) or (isinstance(value, int) and not isinstance(value, bool)):
        return
    if isinstance(lift(value), Expr):
        return
    raise _wrong(f"{name}={value!r} is not a whole number", f"Coder compares whole numbers only: round {name}")


def _literal(text: TextLike) -> bool:
    return isinstance(text, str) and not has_reference(text)


def _wrong(message: str, hint: str) -> ConfigError:
    return ConfigError("", message, hint)
