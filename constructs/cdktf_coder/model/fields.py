"""Marks on the fields of the model."""

from __future__ import annotations

from typing import Final

INFORMS: Final = {"informs": True}
"""Metadata of a field that tells nesting methods something, or only names a value: no platform has to write it."""
