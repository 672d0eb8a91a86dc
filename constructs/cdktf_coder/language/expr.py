"""References and expressions: what a template knows only once Coder runs it.

A value such as a parameter's or the workspace's name does not exist at synth. It is an ``Expr``: a piece of Terraform's
expression language that knows arithmetic, comparison and text. Everything else that a user hands over is literal, so
text is escaped on its way out and only an ``Expr`` (or one of CDKTF's tokens) becomes an interpolation.

An ``Expr`` may be used inside Python text, ``f"{owner.name}-home"``: it leaves a marker there which the output turns into
``${…}``. The markers carry a number drawn once a process, so that no text of a user's can be mistaken for one.
"""

from __future__ import annotations

import os
import re
import struct
import sys
from collections.abc import Mapping
from typing import Any

from .._errors import ConfigError

_NONCE = str(int.from_bytes(os.urandom(6), "big") + 10**15)
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_marked: list[Expr] = []
_marks: dict[tuple[str, str], str] = {}

# A reference inside text: one of our markers, or a token of CDKTF's (text, or the one entry of a list token).
_SPLIT = re.compile(rf"{_OPEN}{_NONCE}\.(\d+){_CLOSE}|([$#]\{{TfToken\[[^\]]*\]\}})")
_QUOTED_TOKEN = re.compile(r'"\$\{TfToken\[[^\]]*\]\}"')

# How tightly Terraform's operators bind; 10 is a value that never needs brackets.
_ATOM, _MUL, _ADD, _CMP, _EQ, _AND, _OR, _COND = 10, 7, 6, 5, 4, 3, 2, 1


class Expr:
    """An expression of Terraform's, evaluated when Coder builds the workspace.

    ``code`` is its source (``data.coder_workspace.me.name``), ``plain`` a shorter form for places where Terraform converts
    the type by itself. Compare with ``==``, ``<`` and so on: the answer is a ``BoolExpr``, to be used with :func:`when`, not
    in a Python ``if``.
    """

    __slots__ = ("binding", "code", "plain")
    kind = "any"

    def __init__(self, code: str, *, plain: str | None = None, binding: int = _ATOM) -> None:
        self.code = code
        self.plain = plain or code
        self.binding = binding

    # text -------------------------------------------------------------------------------------------------------------
    def __str__(self) -> str:
        key = (self.code, self.plain)
        mark = _marks.get(key)
        if mark is None:
            mark = _marks[key] = f"{_OPEN}{_NONCE}.{len(_marked)}{_CLOSE}"
            _marked.append(self)
        return mark

    def __format__(self, spec: str) -> str:
        if spec:
            raise ConfigError(
                "",
                f"the format {spec!r} can't be applied to {self.code}, which has no value at synth",
                "use fn.format(…)",
            )
        return str(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.code!r})"

    # comparison -------------------------------------------------------------------------------------------------------
    def __eq__(self, other: object) -> BoolExpr:  # type: ignore[override]
        return _Comparison(self, "==", other)

    def __ne__(self, other: object) -> BoolExpr:  # type: ignore[override]
        return _Comparison(self, "!=", other)

    def __hash__(self) -> int:
        return hash(self.code)

    def __bool__(self) -> bool:
        raise ConfigError(
            "",
            f"{self.code} has no value at synth, so Python can't decide on it",
            "choose with when(condition, value, other), or give the resource a count",
        )

    def __iter__(self) -> Any:
        raise ConfigError(
            "", f"{self.code} has no items at synth, so Python can't loop over it", "use for_each or fn.join(…)"
        )

    # structure --------------------------------------------------------------------------------------------------------
    def attr(self, name: str) -> AnyExpr:
        """An attribute of the value: ``expr.attr("name")`` is ``expr.name``."""
        return AnyExpr(f"{self.as_operand(_ATOM)}.{name}")

    def at(self, key: int | str | Expr) -> AnyExpr:
        """An item of a list or map: ``expr.at(0)`` is ``expr[0]``."""
        return AnyExpr(f"{self.as_operand(_ATOM)}[{code(key)}]")

    def as_operand(self, binding: int, *, plain: bool = False) -> str:
        """The source, in brackets if it binds less tightly than ``binding``."""
        source = self.plain if plain else self.code
        return source if self.binding >= binding else f"({source})"


class BoolExpr(Expr):
    """A true-or-false expression. ``&``, ``|`` and ``~`` are Terraform's and, or and not."""

    __slots__ = ()
    kind = "bool"

    def __and__(self, other: BoolLike) -> BoolExpr:
        return BoolExpr(f"{_operand(self, _AND)} && {_operand(other, _AND)}", binding=_AND)

    def __or__(self, other: BoolLike) -> BoolExpr:
        return BoolExpr(f"{_operand(self, _OR)} || {_operand(other, _OR)}", binding=_OR)

    def __invert__(self) -> BoolExpr:
        return BoolExpr(f"!{self.as_operand(_ATOM)}", binding=_MUL + 1)

    __rand__, __ror__ = __and__, __or__


class _Comparison(BoolExpr):
    """``==`` and ``!=``: for Terraform an expression, for Python (sets, frozen values, tests) the sameness of two sources."""

    __slots__ = ("_same",)

    def __init__(self, left: Expr, operator: str, right: object) -> None:
        super().__init__(f"{_operand(left, _CMP)} {operator} {_operand(right, _CMP)}", binding=_EQ)
        same = isinstance(right, Expr) and left.code == right.code
        self._same = same if operator == "==" else not same
        if not isinstance(right, Expr):
            self._same = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        if self._same is None:
            return super().__bool__()
        return self._same


class _Arithmetic(Expr):
    __slots__ = ()

    def __add__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "+", other, _ADD)

    def __radd__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "+", self, _ADD)

    def __sub__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "-", other, _ADD)

    def __rsub__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "-", self, _ADD)

    def __mul__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "*", other, _MUL)

    def __rmul__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "*", self, _MUL)

    def __truediv__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "/", other, _MUL)

    def __rtruediv__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(other, "/", self, _MUL)

    def __mod__(self, other: NumberLike) -> NumberExpr:
        return _arithmetic(self, "%", other, _MUL)

    def __neg__(self) -> NumberExpr:
        return NumberExpr(f"-{self.as_operand(_ATOM, plain=True)}", binding=_MUL + 1)

    def __lt__(self, other: NumberLike) -> BoolExpr:
        return _compare(self, "<", other)

    def __le__(self, other: NumberLike) -> BoolExpr:
        return _compare(self, "<=", other)

    def __gt__(self, other: NumberLike) -> BoolExpr:
        return _compare(self, ">", other)

    def __ge__(self, other: NumberLike) -> BoolExpr:
        return _compare(self, ">=", other)


class NumberExpr(_Arithmetic):
    """A number known when the workspace is built: ``cores.value * 1024``, ``gib.value + 1``, ``cores.value > 4``."""

    __slots__ = ()
    kind = "number"


class TextExpr(Expr):
    """Text known when the workspace is built. ``+`` joins it with other text; so does an f-string."""

    __slots__ = ()
    kind = "text"

    def __add__(self, other: TextLike) -> str:
        return f"{self}{other}"

    def __radd__(self, other: TextLike) -> str:
        return f"{other}{self}"

    def lower(self) -> TextExpr:
        """In small letters."""
        return TextExpr(f"lower({self.code})")

    def upper(self) -> TextExpr:
        """In capitals."""
        return TextExpr(f"upper({self.code})")


class ListExpr(Expr):
    """A list known when the workspace is built. ``+`` joins it with another list."""

    __slots__ = ()
    kind = "list"

    def __add__(self, other: Any) -> ListExpr:
        return ListExpr(f"concat({self.code}, {code(other)})")

    def __radd__(self, other: Any) -> ListExpr:
        return ListExpr(f"concat({code(other)}, {self.code})")

    def contains(self, value: Any) -> BoolExpr:
        """Whether the list holds the value."""
        return BoolExpr(f"contains({self.code}, {code(value)})")

    def length(self) -> NumberExpr:
        """How many items there are."""
        return NumberExpr(f"length({self.code})")


class AnyExpr(_Arithmetic, TextExpr, ListExpr, BoolExpr):  # type: ignore[misc]
    """A reference whose type is not known here; taken for whatever the place it is used in asks for."""

    __slots__ = ()
    kind = "any"


# Behind the classes, so that the names in them can be read at run time.
TextLike = str | Expr
NumberLike = int | float | NumberExpr | AnyExpr
BoolLike = bool | BoolExpr | AnyExpr


class RawTemplate(TextExpr):
    """Text in Terraform's own template spelling; see :func:`raw`."""

    __slots__ = ("template",)

    def __init__(self, template: str) -> None:
        quoted = '"' + _hcl_escape_template(template) + '"'
        super().__init__(quoted)
        self.template = template


def raw(template: str) -> TextExpr:
    """Text in Terraform's own template spelling: ``raw("${var.prefix}-home")``. Nothing in it is escaped."""
    return RawTemplate(template)


def expr(source: str) -> AnyExpr:
    """Any expression of Terraform's, as it would stand in HCL: ``expr("length(var.zones)")``."""
    return AnyExpr(source, binding=_ATOM if re.fullmatch(r"[\w.\-\[\]*\"]+(\(.*\))?", source) else 0)


def when(condition: BoolLike, then: Any, otherwise: Any) -> Any:
    """``condition ? then : otherwise``, decided when the workspace is built. A condition known at synth decides here."""
    if isinstance(condition, bool):
        return then if condition else otherwise
    kinds = {_kind_of(value) for value in (then, otherwise) if value is not None}
    cls = _CLASSES[kinds.pop()] if len(kinds) == 1 else AnyExpr
    return cls(
        f"{_operand(condition, _COND + 1)} ? {_operand(then, _COND + 1)} : {_operand(otherwise, _COND)}", binding=_COND
    )


def _kind_of(value: Any) -> str:
    if isinstance(value, Expr):
        return value.kind
    for type_, kind in ((bool, "bool"), ((int, float), "number"), (str, "text"), ((list, tuple), "list")):
        if isinstance(value, type_):
            return kind
    return "any"


_CLASSES: dict[str, type[Expr]] = {
    "bool": BoolExpr, "number": NumberExpr, "text": TextExpr, "list": ListExpr, "any": AnyExpr,
}  # fmt: skip


def _operand(value: object, binding: int) -> str:
    return value.as_operand(binding) if isinstance(value, Expr) else code(value)


def _number_operand(value: object, binding: int, operator: str) -> str:
    value = lift(value)
    if isinstance(value, Expr) and value.kind in ("number", "any"):
        return value.as_operand(binding, plain=True)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return code(value)
    raise ConfigError("", f"{operator} wants a number, not {value!r}", "use fn.tonumber(…) on text that holds a number")


def _arithmetic(left: object, operator: str, right: object, binding: int) -> NumberExpr:
    # The right operand binds tighter by one, so that a - (b - c) keeps its brackets.
    source = f"{_number_operand(left, binding, operator)} {operator} {_number_operand(right, binding + 1, operator)}"
    return NumberExpr(source, binding=binding)


def _compare(left: object, operator: str, right: object) -> BoolExpr:
    source = f"{_number_operand(left, _ADD, operator)} {operator} {_number_operand(right, _ADD, operator)}"
    return BoolExpr(source, binding=_CMP)


# CDKTF's tokens ---------------------------------------------------------------------------------------------------------


def lift(value: Any) -> Any:
    """CDKTF's number tokens and resolvable objects as an ``Expr``; everything else as it is."""
    if isinstance(value, float) and 1e290 < abs(value) < float("inf"):
        if not _is_token(value):
            raise ConfigError(
                "",
                f"{value!r} is what Python's arithmetic makes of a CDKTF number token",
                "calculate with the library's own references",
            )
        return _token(value)
    if hasattr(type(value), "__jsii_type__") and not isinstance(value, type):
        if hasattr(value, "as_value"):
            return value.as_value()
        return _token(value)
    return value


def _is_token(number: float) -> bool:
    """Whether a number is one of CDKTF's tokens, by the bits it marks them with."""
    high: int = struct.unpack(">I", struct.pack(">d", number)[:4])[0]
    return high & 0xFFFF0000 == 0xFDFF0000


def _token(value: Any) -> AnyExpr:
    # Whoever holds a token has loaded cdktf; the model itself never does.
    text: str = sys.modules["cdktf"].Token.as_string(value)
    return AnyExpr(f'"{text}"', plain=f'"{text}"')


# Output: Terraform's JSON and its expressions -----------------------------------------------------------------------------


def has_reference(text: str) -> bool:
    """Whether text holds a reference or token, and so has no value at synth."""
    return ("\ufdd0" in text or "TfToken[" in text) and _SPLIT.search(text) is not None


def escape(text: str) -> str:
    """Literal text as Terraform's template language spells it."""
    if "{" in text:
        text = text.replace("${", "$${").replace("%{", "%%{")
    return text


# Behind a carriage return without a line feed Terraform's JSON syntax reads no sequence any more, not even an escaped one.
# A dollar sign before it joins it, for it would turn the interpolation into literal text.
_LONE_RETURN = re.compile(r"(?<!\$)(\$*)\r(?!\n)")


def _escape_in_json(text: str) -> str:
    text = escape(text)
    return _LONE_RETURN.sub(r'${"\1\\r"}', text) if "\r" in text else text


def template(text: str) -> str:
    """Text of a user's as a Terraform template: literal parts escaped, references interpolated."""
    if not text.isascii():
        check_unicode(text)
    if "e+29" in text:
        text = _lift_numbers(text)
    if "\ufdd0" not in text and "TfToken[" not in text:
        return _escape_in_json(text)
    out: list[str] = []
    for literal, reference in _parts(text):
        escaped = _escape_in_json(literal)
        if reference:
            bare = escaped.rstrip("$")
            # A dollar sign right before "${" would turn the reference into literal text.
            escaped = bare if bare == escaped else f'{bare}${{"{escaped[len(bare) :]}"}}'
        out.append(escaped + reference)
    return "".join(out)


def check_unicode(value: Any) -> None:
    """Refuse text that would not arrive as it is: a leading byte order mark, half a character."""
    if isinstance(value, Mapping):
        for pair in value.items():
            check_unicode(pair)
    elif isinstance(value, (list, tuple)):
        for item in value:
            check_unicode(item)
    if not isinstance(value, str) or value.isascii():
        return
    if value[0] == "\ufeff":
        raise ConfigError(
            "",
            "this text begins with a byte order mark, which Terraform drops",
            "read the file with encoding='utf-8-sig'",
        )
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ConfigError(
            "", f"this text holds half a character ({error.reason})", "decode it from its bytes properly"
        ) from None


# How Python shows a number token of CDKTF's that was put into text.
_NUMBER_TOKEN = re.compile(r"-?\d\.\d+e\+29\d")


def _lift_numbers(text: str) -> str:
    def lifted(match: re.Match[str]) -> str:
        number = float(match[0])
        return str(lift(number)) if _is_token(number) and "cdktf" in sys.modules else match[0]

    return _NUMBER_TOKEN.sub(lifted, text)


def _parts(text: str) -> list[tuple[str, str]]:
    """Pairs of literal text and the interpolation behind it (empty at the end)."""
    found: list[tuple[str, str]] = []
    start = 0
    for match in _SPLIT.finditer(text):
        index, token = match.groups()
        reference = token if token else interpolation(_marked[int(index)])
        found.append((text[start : match.start()], reference))
        start = match.end()
    rest = text[start:]
    if _NONCE in rest or any(_NONCE in literal for literal, _ in found):
        raise ConfigError(
            "", "a reference inside this text was cut apart", "use fn.… for what is to happen to its value"
        )
    return [*found, (rest, "")]


def interpolation(value: Expr) -> str:
    """An expression as a Terraform template holds it."""
    if isinstance(value, RawTemplate):
        return value.template
    source = value.plain
    if _QUOTED_TOKEN.fullmatch(source):
        return source[1:-1]
    return f"${{{source}}}"


def json_value(value: Any) -> Any:
    """A value as Terraform's JSON syntax spells it in a template position; ``None`` entries of objects are left out."""
    if isinstance(value, str):
        return template(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, dict):
        return {template(str(key)): json_value(item) for key, item in value.items() if item is not None}
    if isinstance(value, (list, tuple)):
        return [json_value(item) for item in value]
    value = lift(value)
    if isinstance(value, Expr):
        return interpolation(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    raise ConfigError(
        "", f"{value!r} can't be written to Terraform", "give text, a number, true or false, a list or a dict"
    )


def code(value: Any) -> str:
    """A value as a Terraform expression spells it: text quoted, lists and dicts as constructors."""
    value = lift(value)
    if isinstance(value, Expr):
        return value.code
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(int(value) if float(value).is_integer() else value)
    if isinstance(value, str):
        return '"' + _hcl_quote(value) + '"'
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(code(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{code(str(key))} = {code(item)}" for key, item in value.items()) + "}"
    raise ConfigError(
        "", f"{value!r} can't be written to Terraform", "give text, a number, true or false, a list or a dict"
    )


_HCL_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_HCL_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')


def _hcl_escape(text: str) -> str:
    return _HCL_SPECIAL.sub(lambda m: _HCL_ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04x}", text)


def _hcl_quote(text: str) -> str:
    out: list[str] = []
    for literal, reference in _parts(text):
        escaped = _hcl_escape(escape(literal))
        if reference:
            bare = escaped.rstrip("$")
            escaped = bare if bare == escaped else f'{bare}${{"{escaped[len(bare) :]}"}}'
        out.append(escaped + reference)
    return "".join(out)


def _hcl_escape_template(text: str) -> str:
    """A template in Terraform's spelling as the inside of a quoted string: what stands in ``${…}`` is left alone."""
    out: list[str] = []
    start = 0
    for begin, end in _interpolations(text):
        out.append(_hcl_escape(text[start:begin]))
        out.append(text[begin:end])
        start = end
    return "".join([*out, _hcl_escape(text[start:])])


def _interpolations(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    while (match := re.compile(r"(?:\$\$\{|%%\{)|[$%]\{").search(text, at)) is not None:
        at = match.end()
        if len(match[0]) == 3:
            continue
        depth, quoted = 1, False
        while at < len(text) and depth:
            char = text[at]
            if quoted:
                at += char == "\\"
                quoted = char != '"'
            elif char == '"':
                quoted = True
            else:
                depth += (char == "{") - (char == "}")
            at += 1
        if depth:
            raise ConfigError(
                "",
                f"the interpolation that begins with {text[match.start() :][:20]!r} is not closed",
                "close it with }",
            )
        found.append((match.start(), at))
    return found


def resolve_marks(value: Any) -> Any:
    """References of ours in what CDKTF's own classes were given, in a document that needs no escaping any more."""
    if isinstance(value, str):
        if "\ufdd0" not in value:
            return value
        return "".join(literal + reference for literal, reference in _parts(value))
    if isinstance(value, dict):
        return {resolve_marks(key): resolve_marks(item) for key, item in value.items()}
    if isinstance(value, list):
        return [resolve_marks(item) for item in value]
    return value
