"""The way around CDKTF's classes for nested arguments: Terraform's own spelling, with nothing lost on the way."""

from __future__ import annotations

from typing import Any

from ..language.spelling import json_value
from .base import CoderConstruct


def override(element: Any, path: str, value: Any) -> None:
    """Set an argument by its dotted path, in Terraform's own spelling, of a CDKTF element or of the one behind a construct.

    CDKTF's classes drop keys of a dict inside a list in silence (``container=[{"image_pull_policy": …}]`` loses it). Here
    the whole value arrives: ``override(pod, "spec.container", [{"name": "dev", "image_pull_policy": "Always"}])``. Text in
    it is literal; references of this library and CDKTF's tokens are interpolated.
    """
    target: Any = getattr(element, "resource", None) if isinstance(element, CoderConstruct) else element
    target.add_override(path, json_value(value))
