"""Our own writer of indented JSON writes what the standard library does."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cdktf_coder.output.json_text import json_text

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(values)
def test_it_equals_the_standard_librarys(value: object) -> None:
    assert json_text(value) == json.dumps(value, indent=2, ensure_ascii=False) + "\n"
