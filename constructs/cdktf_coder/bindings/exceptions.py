"""Exceptions raised in Python below jsii's JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jsii import _kernel


@contextmanager
def own_exceptions() -> Iterator[None]:
    """Let an exception raised in Python, below CDKTF, come out as it was raised instead of as jsii's retelling of it."""

    kernel: Any = _kernel
    raised: list[BaseException] = []
    # jsii has no public place to see a callback's exception before it becomes JavaScript's.
    original = kernel._handle_callback  # noqa: SLF001

    def recording(*args: Any) -> Any:
        try:
            return original(*args)
        except Exception as error:
            raised.append(error)
            raise

    kernel._handle_callback = recording  # noqa: SLF001
    try:
        yield
    except RuntimeError:
        if raised:
            # The first is the cause; calls nested in one another each raise jsii's retelling of it.
            raise raised[0] from None
        raise
    finally:
        kernel._handle_callback = original  # noqa: SLF001
