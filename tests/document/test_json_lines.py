"""JSON is read with the line of every key, the same whichever of the two readers takes it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder.document.json_text import JsonObject, read_json
from cdktf_coder.language.code import ReadError

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


def told(value: Any) -> Any:
    """A value with its types and lines, to be compared."""
    if isinstance(value, JsonObject):
        return value.line, [(key, told(item), line) for key, item, line in value.entries]
    return [told(item) for item in value] if isinstance(value, list) else (type(value).__name__, value)


# An escape of four digits is what only the careful reader takes.
def carefully(text: str) -> Any:
    return told(read_json("x", f'["\\u0041",\n{text}]'))[1:]


@given(VALUES, st.sampled_from([None, 0, 1, 4]))
def test_both_readers_see_the_same_values_in_the_same_lines(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    assert told(read_json("x", f'["A",\n{text}]'))[1:] == carefully(text)


def test_each_key_has_its_line_and_twice_the_same_key_stays_twice() -> None:
    text = '{"a": 1, "b" :\n  [{}, {"say": "\\"q\\": {"}],\n"a"\n: 2}'
    assert told(read_json("x", text)) == (
        1,
        [
            ("a", ("int", 1), 1),
            ("b", [(2, []), (2, [("say", ("str", '"q": {'), 2)])], 1),
            ("a", ("int", 2), 3),
        ],
    )


@pytest.mark.parametrize("text", ['{"a": NaN}', "[1,]", '{"a": 01}', "{} x", "", '["\t"]', '{"a" 1}'])
def test_what_is_no_json_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(ReadError, match="stands where"):
        read_json("x", text)
