"""Ready rules for ``CoderApp(policies=[…])``, and what rules of one's own are made of.

    app = CoderApp(max_trust=Trust.UNPRIVILEGED, policies=[no_latest(), images_from("registry.example.com")])

A policy is a function from a finished template to findings. It sees the directory as Terraform will read it, whoever wrote
which part of it: overrides merged, local modules followed.

    def no_public_apps(template: Finished) -> Iterator[Finding]:
        for app in template.document.blocks("resource", "coder_app"):
            if app.literal("share") == "public":
                yield Finding(app.address, "share", "the app is open to the world", "share it with authenticated users")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .checks.finding import Finding as Finding
from .document import Expression
from .nesting.base import Nesting
from .policy import Finished as Finished
from .policy import Handover as Handover
from .policy import Policy as Policy
from .policy.facts import Open as Open
from .policy.facts import blocks_of, squashed
from .policy.images import Image, parse_image
from .policy.kubernetes_tables import WORKLOADS
from .policy.objects import RunningContainer, containers_of, kubernetes_object, values_of
from .policy.pods import pods_of

__all__ = [
    "Finding",
    "Finished",
    "Handover",
    "Open",
    "Policy",
    "images_from",
    "labels_on_everything",
    "limits_on_every_container",
    "no_latest",
    "only_methods",
    "refuse_not_visible",
]


def limits_on_every_container(*, cpu: bool = True, memory: bool = True) -> Policy:
    """Every container has a limit of cores and of memory, sidecars and init containers included.

    :param cpu: ask for a limit of cores. :param memory: ask for one of memory.
    """

    def policy(template: Finished) -> Iterator[Finding]:
        for container in containers_of(template.document):
            for wanted, value, what, hint in (
                (cpu, container.cpu, "cores", "cpu=2"),
                (memory, container.memory, "memory", "memory=4"),
            ):
                if wanted and value in (None, "", 0):
                    yield Finding(
                        container.address, container.place, f"the container has no limit of {what}", f"give one: {hint}"
                    )

    return policy


def images_from(*registries: str, variables: bool = False) -> Policy:
    """Images come only from these registries, or from these folders of them: ``"registry.example.com"``, ``"ghcr.io/coder"``.

    An image that isn't written out is refused, unless it is one that the template itself pulls or builds; what envbox runs
    inside counts too. What a Dockerfile builds upon is not visible here.

    :param variables: take the images of variables for their defaults, although a push may give others.
    """
    allowed = tuple(registry.rstrip("/").lower() for registry in registries)

    def policy(template: Finished) -> Iterator[Finding]:
        for address, place, value in _images(template, variables):
            if isinstance(value, Open):
                yield Finding(address, place, f"the image is decided elsewhere, by {_decides(value)}", "write it out")
            elif isinstance(value, str):
                image = parse_image(value)
                if not any(image.repository == one or image.repository.startswith(f"{one}/") for one in allowed):
                    names = " or ".join(registries)
                    yield Finding(
                        address, place, f"the image {value} comes from {image.registry}", f"use one of {names}"
                    )

    return policy


def no_latest(*, variables: bool = True) -> Policy:
    """Every image has a tag other than ``latest``, or a digest.

    :param variables: take the images of variables for their defaults. Without, they are left alone, as a push gives them.
    """

    def policy(template: Finished) -> Iterator[Finding]:
        for address, place, value in _images(template, variables):
            image = parse_image(value) if isinstance(value, str) else Image("", "", "", "sha256:")
            if not image.digest and image.tag in ("", "latest"):
                yield Finding(
                    address, place, f"the image {value} is another one tomorrow", "name a version or a digest"
                )

    return policy


Wanted = Mapping[str, "str | Callable[[str], bool] | None"]


def labels_on_everything(labels: Wanted, *, but: tuple[str, ...] = ()) -> Policy:
    """Everything that can have labels has these: containers, volumes, networks and services of Docker, objects of Kubernetes and
    the pods of workloads.

    :param labels: by name the value that a label must have, a function that says whether a constant value is right, or None for
        any value.
    :param but: types that need none, ``docker_volume`` for one: labels of a volume that exists can't be changed.
    """

    def policy(template: Finished) -> Iterator[Finding]:
        for block in template.document.blocks("resource"):
            if block.type in but:
                continue
            for place, found in _labels(block.type, *kubernetes_object(block, values_of(block))):
                for name, expected in labels.items():
                    yield from _label(block.address, place, found, name, expected)

    return policy


def only_methods(*methods: type[Nesting]) -> Policy:
    """Templates run Docker inside by these methods only, or not at all: ``only_methods(Sysbox, Podman)``.

    What hands over more than the most dangerous of them is refused too, whoever wrote it.
    """
    titles = {method.title for method in methods}
    most = max((method.trust for method in methods), default=0)
    names = ", ".join(method.__name__ for method in methods) or "none"

    def policy(template: Finished) -> Iterator[Finding]:
        for title in template.methods:
            if title not in titles:
                yield Finding("", "", f"{title} is not one of the methods allowed here", f"use one of {names}")
        for item in template.handed_over:
            if item.level > most and not item.hidden:
                yield Finding(item.address, item.attribute, f"{item.sentence}, beyond {names}", "take it away")

    return policy


def refuse_not_visible(*, modules: tuple[str, ...] = ()) -> Policy:
    """Refuse what can't be seen in the directory: modules of elsewhere, types and attributes that are not known here, and what a
    variable decides at the push.

    :param modules: sources of modules that are allowed, or what they begin with: ``"registry.coder.com/coder/"``.
    """

    def policy(template: Finished) -> Iterator[Finding]:
        for item in template.handed_over:
            if item.seen == "seen":
                continue
            if item.seen == "module":
                block = template.document.by_address.get(item.address)
                source = block.literal("source") if block is not None else None
                if isinstance(source, str) and source.startswith(modules):
                    continue
            yield Finding(item.address, item.attribute, item.sentence, "write it out, or ship the module's folder")

    return policy


# What the rules look at ---------------------------------------------------------------------------------------------------


def _images(template: Finished, variables: bool) -> Iterator[tuple[str, str, Any]]:
    """The images of a template: address, place, and the image. Those that the template pulls stand at their resource."""
    for container in containers_of(template.document):
        place = f"{container.place}.image".removeprefix(".")
        yield container.address, place, _settled(container.image, variables)
        yield from _inner_image(container, variables)
    for block in template.document.blocks("resource", "docker_image"):
        values = values_of(block)
        if "build" not in values:
            yield block.address, "name", _settled(values.get("name"), variables)


def _inner_image(container: RunningContainer, variables: bool) -> Iterator[tuple[str, str, Any]]:
    place = f"{container.place}.env".removeprefix(".")
    for item in blocks_of(container.env):
        if isinstance(item, dict) and item.get("name") == "CODER_INNER_IMAGE":
            yield container.address, place, _settled(item.get("value"), variables)
        elif isinstance(item, str) and item.startswith("CODER_INNER_IMAGE="):
            yield container.address, place, item.partition("=")[2]
        elif isinstance(item, Open) and item.expression.normal.startswith('"CODER_INNER_IMAGE='):
            value = _settled(item, variables)
            yield container.address, place, value.partition("=")[2] if isinstance(value, str) else value


def _settled(value: Any, variables: bool) -> Any:
    if not isinstance(value, Open):
        return value
    types = {address.split(".")[-2] for address in value.addresses if not address.startswith("data.")}
    if types == {"docker_image"}:
        return None
    expression: Expression = value.expression
    settled = expression.evaluate(defaults=True) if variables else value
    return settled if isinstance(settled, str) else value


def _decides(value: Open) -> str:
    return ", ".join(value.addresses) or str(value)


_DOCKER = ("docker_container", "docker_volume", "docker_network", "docker_service")


def _labels(type_: str, kind: str, body: Any, trail: str) -> Iterator[tuple[str, Any]]:
    """The labels of an object, and of the pods in it: place, and the labels by name."""
    if type_ in _DOCKER:
        items = blocks_of(body.get("labels"))
        yield "labels", {item.get("label"): item.get("value") for item in items if isinstance(item, dict)}
    elif kind and isinstance(body, Mapping):
        yield from _metadata(body, trail)
        for place, _, (metadata_place, metadata) in pods_of(kind, body, trail) if kind in WORKLOADS else ():
            if kind != "pod":
                yield f"{metadata_place or place}.labels", _of_metadata(metadata)


def _metadata(body: Mapping[str, Any], trail: str) -> Iterator[tuple[str, Any]]:
    for metadata in blocks_of(body.get("metadata")):
        yield f"{trail}.metadata.labels".removeprefix("."), _of_metadata(metadata)


def _of_metadata(metadata: Any) -> Any:
    labels = squashed(metadata).get("labels") if isinstance(metadata, dict) else metadata
    return labels if labels is not None else {}


def _label(
    address: str, place: str, labels: Any, name: str, expected: str | Callable[[str], bool] | None
) -> Iterator[Finding]:
    if isinstance(labels, Open):
        yield Finding(
            address, place, f"whether there is a label {name!r} is decided by {_decides(labels)}", "write it out"
        )
    elif labels.get(name) is None:
        yield Finding(address, place, f"there is no label {name!r}", f"give it: labels={{{name!r}: …}}")
    elif isinstance(expected, str) and labels[name] != expected:
        yield Finding(address, place, f"the label {name!r} is not {expected!r}", f"make it {expected!r}")
    elif callable(expected) and isinstance(labels[name], str) and not expected(labels[name]):
        yield Finding(address, place, f"the label {name!r} is {labels[name]!r}, which the policy refuses", "change it")
