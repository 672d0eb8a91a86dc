"""How values are spelled: in strings of Terraform's JSON syntax, and as expressions. There is one table of escapes."""

from __future__ import annotations

import enum
import json
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from .._errors import ConfigError
from .markers import has_marker, split
from .reference import Reference
from .toolkit_tokens import QUOTED_TOKEN, TOKEN, lift_in_text, token_source


def has_reference(value: object) -> bool:
    """Whether a value is a reference, or text that holds one, and so has no value at synth."""
    if isinstance(value, str):
        return has_marker(value) or ("TfToken[" in value and TOKEN.search(value) is not None)
    return isinstance(value, Reference)


def require_literal(path: str, argument: str, value: Any, hint: str = "write it out") -> Any:
    """``value``, which must be known at synth. Raises ``ConfigError`` if it is or holds a reference."""
    if has_reference(value) or token_source(value) is not None:
        raise ConfigError(
            path, f"{argument} must be known when the template is synthesized, and holds a reference", hint
        )
    return value


# Literal text -------------------------------------------------------------------------------------------------------------


def escape(text: str) -> str:
    """Literal text as Terraform's template language spells it."""
    if "{" in text:
        text = text.replace("${", "$${").replace("%{", "%%{")
    return text


# Behind a carriage return without a line feed Terraform's JSON syntax reads no sequence any more, not even an escaped one.
# A dollar sign before it joins it, for it would turn the interpolation into literal text.
_LONE_RETURN = re.compile(r"(?<!\$)(\$*)\r(?!\n)")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')


def _in_json(text: str) -> str:
    text = escape(text)
    return _LONE_RETURN.sub(r'${"\1\\r"}', text) if "\r" in text else text


def _in_quotes(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}", escape(text))


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


# Text with references -------------------------------------------------------------------------------------------------------


def interpolation(value: Reference) -> str:
    """A reference as a Terraform template holds it."""
    if value.template is not None:
        return value.template
    if QUOTED_TOKEN.fullmatch(value.plain):
        return value.plain[1:-1]
    return f"${{{value.plain}}}"


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of literal text and the interpolation behind it (empty at the end)."""
    for literal, reference in split(text):
        start = 0
        for found in TOKEN.finditer(literal) if "TfToken[" in literal else ():
            yield literal[start : found.start()], found[0]
            start = found.end()
        yield literal[start:], "" if reference is None else interpolation(reference)


def _written(text: str, spell: Any) -> str:
    out: list[str] = []
    for literal, reference in _parts(text):
        spelled = spell(literal)
        if reference:
            bare = spelled.rstrip("$")
            # A dollar sign right before "${" would turn the reference into literal text.
            spelled = bare if bare == spelled else f'{bare}${{"{spelled[len(bare) :]}"}}'
        out.append(spelled + reference)
    return "".join(out)


def template(text: str) -> str:
    """Text of a user's as a Terraform template: literal parts escaped, references interpolated."""
    if not text.isascii():
        check_unicode(text)
    text = lift_in_text(text)
    if not has_reference(text):
        return _in_json(text)
    return _written(text, _in_json)


def resolve_marks(value: Any) -> Any:
    """References of ours in what CDKTF's own classes were given, in a document that needs no escaping any more."""
    if isinstance(value, str):
        if not has_marker(value):
            return value
        return "".join(literal + ("" if found is None else interpolation(found)) for literal, found in split(value))
    if isinstance(value, dict):
        return {resolve_marks(key): resolve_marks(item) for key, item in value.items()}
    if isinstance(value, list):
        return [resolve_marks(item) for item in value]
    return value


def address(value: Any) -> Any:
    """What stands where Terraform reads an address, a reference as its source: ``f"{first}[0]"`` is ``docker_volume.first[0]``."""
    if isinstance(value, Reference):
        return value.code
    if isinstance(value, str):
        return "".join(literal + ("" if found is None else found.code) for literal, found in split(value))
    if isinstance(value, Mapping):
        return {address(key): address(item) for key, item in value.items()}
    return [address(item) for item in value] if isinstance(value, (list, tuple)) else value


# Values -------------------------------------------------------------------------------------------------------------------


class Null:
    """Terraform's ``null``, where ``None`` would mean that the argument is left out."""

    def __repr__(self) -> str:
        return "NULL"


NULL = Null()


def keep_nulls(value: Any) -> Any:
    """A user's own value, in which ``None`` is a value as any other."""
    if value is None:
        return NULL
    if isinstance(value, Mapping):
        return {key: keep_nulls(item) for key, item in value.items()}
    return [keep_nulls(item) for item in value] if isinstance(value, (list, tuple)) else value


def nested_nulls(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """A block's arguments, of which ``None`` leaves one out; inside their values it is a value as any other."""
    return {key: keep_nulls(value) for key, value in arguments.items() if value is not None}


def number(value: int | float) -> int | float:
    """A number as it is written. Raises ``ConfigError`` for what is none to Terraform."""
    if isinstance(value, int):
        return int(value)
    if not math.isfinite(value):
        raise ConfigError("", f"{value!r} is no number to Terraform", "give a finite number")
    return int(value) if float(value).is_integer() else float(value)


def _text(value: str) -> str:
    # An enumeration's member shows its own name as text.
    return str(value.value) if isinstance(value, enum.Enum) else value


def _unwritable(value: object) -> ConfigError:
    kind = type(value).__name__
    return ConfigError(
        "",
        f"a value of type {kind} can't be written to Terraform",
        "give text, a number, true or false, a list or a dict",
    )


DEEPEST = 100
"""How deep lists and dicts may be nested. Deeper than any template goes, and shallow enough for every reader of JSON."""


def check_depth(value: Any, depth: int = 0) -> None:
    """Refuse what is nested so deep that nothing could read it."""
    if isinstance(value, (Mapping, list, tuple)):
        if depth > DEEPEST:
            raise ConfigError("", f"a value is nested more than {DEEPEST} deep, or holds itself", "flatten it")
        for item in value.values() if isinstance(value, Mapping) else value:
            check_depth(item, depth + 1)


_GO = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def check_encoded(value: Any) -> None:
    """Refuse text of which ``jsonencode`` makes broken JSON: it normalizes what it wrote, and so joins a combining mark to the last
    letter of an escape such as ``\\n`` before it."""
    if isinstance(value, Mapping):
        check_encoded([*value, *value.values()])
    elif isinstance(value, (list, tuple)):
        for item in value:
            check_encoded(item)
    elif isinstance(value, str) and not value.isascii() and not has_marker(value):
        written = json.dumps(unicodedata.normalize("NFC", value), ensure_ascii=False).translate(_GO)
        if not unicodedata.is_normalized("NFC", written):
            message = (
                f"jsonencode would break the text {value[:40]!a}, which has a combining mark behind what it escapes"
            )
            raise ConfigError("", message, "write the JSON by json.dumps(…), or leave out the mark")


def spelled_value(value: Any) -> Any:
    """A value that is in Terraform's own spelling already, with the references in it interpolated."""
    if isinstance(value, str):
        return resolve_marks(_text(value))
    if isinstance(value, Mapping):
        return {spelled_value(_key(key)): spelled_value(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [spelled_value(item) for item in value]
    return json_value(value)


def json_value(value: Any) -> Any:
    """A value as Terraform's JSON syntax spells it in a template position; ``None`` entries of objects are left out."""
    if isinstance(value, str):
        return template(_text(value))
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return number(value)
    if isinstance(value, Mapping):
        return _json_object(value)
    if isinstance(value, (list, tuple)):
        return [json_value(item) for item in value]
    if isinstance(value, Reference):
        return interpolation(value)
    if isinstance(value, Null):
        return None
    source = token_source(value)
    if source is not None:
        return interpolation(Reference(source))
    if isinstance(value, float):
        return number(value)
    raise _unwritable(value)


def literal_value(argument: str, value: Any, hint: str = "write it out") -> Any:
    """A value as Terraform's JSON syntax spells it where nothing is a template: text as it stands, ``None`` as null.

    Raises ``ConfigError`` if a reference stands in it, wherever.
    """
    if isinstance(value, Mapping):
        return {
            literal_value(argument, _key(key), hint): literal_value(argument, item, hint) for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [literal_value(argument, item, hint) for item in value]
    require_literal("", argument, value, hint)
    if isinstance(value, str):
        check_unicode(value)
        return _text(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return number(value)
    raise _unwritable(value)


def _json_object(value: Mapping[Any, Any]) -> dict[str, Any]:
    out = {template(_key(key)): json_value(item) for key, item in value.items() if item is not None}
    if len(out) < sum(item is not None for item in value.values()):
        raise ConfigError("", "two keys of this object are the same text", "give each its own")
    for key in out:
        if not key.isascii():
            _check_keys(out)
            break
    return out


def _check_keys(keys: Mapping[str, Any]) -> None:
    seen: dict[str, str] = {}
    for key in keys:
        normal = unicodedata.normalize("NFC", key)
        if normal in seen:
            raise ConfigError(
                "", f"the keys {seen[normal]!a} and {key!a} are the same to Terraform", "keep one of them"
            )
        seen[normal] = key


def _key(key: Any) -> str:
    if isinstance(key, str):
        return _text(key)
    if isinstance(key, Reference):
        return str(key)
    if isinstance(key, bool):
        return "true" if key else "false"
    if isinstance(key, (int, float)):
        return str(number(key))
    raise ConfigError("", f"a key of type {type(key).__name__} can't be written to Terraform", "give text as key")


def code(value: Any) -> str:
    """A value as a Terraform expression spells it: text quoted, lists and dicts as constructors."""
    check_depth(value)
    return _code(value)


def _code(value: Any) -> str:
    if isinstance(value, Reference):
        return value.code
    if value is None or isinstance(value, Null):
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{_written(_text(value), _in_quotes)}"'
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_code(item) for item in value) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_code(_key(key))} = {_code(item)}" for key, item in value.items()) + "}"
    source = token_source(value)
    if source is not None:
        return source
    if isinstance(value, (int, float)):
        return repr(number(value))
    raise _unwritable(value)
