"""Labelled changes of finished templates: what each does to workspaces that run."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Files = dict[str, bytes]
HARMLESS, RESTART, TRUST, VALUES, LOSS = "harmless", "restart", "weaker trust", "broken values", "data loss"
VOLUME, CLAIM, POD, CONTAINER = (
    "docker_volume",
    "kubernetes_persistent_volume_claim_v1",
    "kubernetes_pod_v1",
    "docker_container",
)

# What the form of a gallery template asks for, and the answer written out instead: a mutation changes fixed values, or brings
# parameters of its own.
ANSWERS = {
    '"${data.coder_parameter.memory.value * 1024}"': "4096",
    "${floor(data.coder_parameter.memory.value * 1073741824)}": "4294967296",
    "${ceil(tonumber(data.coder_parameter.cpu.value))}": "2",
    "${data.coder_parameter.cpu.value}": "2",
    "${data.coder_parameter.memory.value}Gi": "4Gi",
    "${data.coder_parameter.home_size.value}Gi": "10Gi",
    "${data.coder_parameter.image.value}": "${var.image}",
}
IMAGE = {"type": "string", "description": "The image.", "default": "codercom/enterprise-base:ubuntu"}

PARAMETERS = b"""\
data "coder_parameter" "cpu" {
  name    = "cpu"
  type    = "number"
  default = "2"
  mutable = true

  option {
    name  = "2 cores"
    value = "2"
  }

  option {
    name  = "4 cores"
    value = "4"
  }
}

data "coder_parameter" "disk" {
  name    = "disk"
  type    = "number"
  default = "10"
  mutable = false

  validation {
    min = 5
    max = 100
  }
}

data "coder_parameter" "repo" {
  name    = "repo"
  type    = "string"
  default = ""
  mutable = true

  validation {
    regex = "^[a-z]*$"
    error = "small letters only"
  }
}
"""


@dataclass(frozen=True)
class Mutation:
    """``base`` is a template of the gallery; ``change`` makes the newer version of it, ``before`` the older one first."""

    name: str
    base: str
    change: Callable[[Files], object]
    expected: str
    before: Callable[[Files], object] = lambda files: None
    differs: str = ""
    """Why the rehearsal says something else, if it does."""


def answered(folder: Path) -> Files:
    """A template of the gallery with the answers to its form written out, and no form."""
    files = {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.name != "parameters.tf"}
    text = files["cdk.tf.json"].decode()
    for asked, answer in ANSWERS.items():
        text = text.replace(asked, answer)
    assert "coder_parameter" not in text
    content = json.loads(text)
    content["variable"].setdefault("image", IMAGE)
    return {**files, "cdk.tf.json": json.dumps(content, indent=2).encode()}


def document(change: Callable[[dict[str, Any]], object]) -> Callable[[Files], None]:
    """A change of ``cdk.tf.json``."""

    def apply(files: Files) -> None:
        content = json.loads(files["cdk.tf.json"])
        change(content)
        files["cdk.tf.json"] = json.dumps(content).encode()

    return apply


def resources(change: Callable[[dict[str, Any]], object]) -> Callable[[Files], None]:
    """A change of the resources in it."""
    return document(lambda content: change(content["resource"]))


def text(old: str, new: str) -> Callable[[Files], None]:
    """A change of the text of ``cdk.tf.json``."""

    def apply(files: Files) -> None:
        assert old.encode() in files["cdk.tf.json"], old
        files["cdk.tf.json"] = files["cdk.tf.json"].replace(old.encode(), new.encode())

    return apply


def parameters(old: str = "", new: str = "") -> Callable[[Files], None]:
    """A change of the parameters, which the older version has as they stand above."""

    def apply(files: Files) -> None:
        content = files.setdefault("parameters.tf", PARAMETERS)
        assert old.encode() in content, old
        files["parameters.tf"] = content.replace(old.encode(), new.encode(), 1)

    return apply


def file(name: str, content: str) -> Callable[[Files], None]:
    return lambda files: files.update({name: content.encode()})


def both(*changes: Callable[[Files], object]) -> Callable[[Files], None]:
    def apply(files: Files) -> None:
        for change in changes:
            change(files)

    return apply


def merged(type_: str, name: str, **arguments: Any) -> Callable[[Files], None]:
    return resources(lambda r: r[type_][name].update(arguments))


def without(type_: str, name: str, *path: Any) -> Callable[[Files], None]:
    def change(r: dict[str, Any]) -> None:
        at = r[type_] if not path else r[type_][name]
        for step in path[:-1]:
            at = at[step]
        del at[path[-1] if path else name]
        if not path and not at:
            del r[type_]

    return resources(change)


def put(type_: str, name: str, *path: Any, value: Any) -> Callable[[Files], None]:
    def change(r: dict[str, Any]) -> None:
        at = r[type_][name]
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value

    return resources(change)


def renamed(type_: str, old: str, new: str) -> Callable[[Files], None]:
    """A resource's name in Terraform, everywhere."""

    def apply(files: Files) -> None:
        resources(lambda r: r[type_].update({new: r[type_].pop(old)}))(files)
        files["cdk.tf.json"] = files["cdk.tf.json"].replace(f"{type_}.{old}".encode(), f"{type_}.{new}".encode())

    return apply


def moved(source: str, target: str) -> Callable[[Files], None]:
    return document(lambda d: d.setdefault("moved", []).append({"from": source, "to": target}))


def unprotected(type_: str) -> Callable[[Files], None]:
    return without(type_, "home", "lifecycle")


def volume(name: str, path: str) -> Callable[[Files], None]:
    """Another volume of the template, mounted."""

    def change(r: dict[str, Any]) -> None:
        r[VOLUME][name] = {
            "name": "coder-${data.coder_workspace.me.id}-" + name,
            "lifecycle": {"ignore_changes": "all"},
        }
        mount = {"container_path": path, "volume_name": f"${{docker_volume.{name}.name}}", "read_only": False}
        r[CONTAINER]["workspace"]["volumes"].append(mount)

    return resources(change)


def reordered(files: Files) -> None:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turned(value[key]) for key in reversed(value)}
        return value

    files["cdk.tf.json"] = json.dumps(turned(json.loads(files["cdk.tf.json"]))).encode()


def in_a_module(files: Files) -> None:
    """The home in a local module of its own."""

    def change(d: dict[str, Any]) -> None:
        home = d["resource"].pop(VOLUME)["home"]
        home["name"] = home["name"].replace("data.coder_workspace.me.id", "var.id")
        home["labels"] = []
        inner = {
            "terraform": {"required_providers": {"docker": {"source": "kreuzwerker/docker"}}},
            "variable": {"id": {"type": "string"}},
            "resource": {VOLUME: {"home": home}},
            "output": {"name": {"value": "${docker_volume.home.name}"}},
        }
        files["storage/main.tf.json"] = json.dumps(inner).encode()
        d["module"] = {"storage": {"source": "./storage", "id": "${data.coder_workspace.me.id}"}}

    document(change)(files)
    text("${docker_volume.home.name}", "${module.storage.name}")(files)


SYSBOX, SIDECAR, ENVBOX, SOCKET = "docker-sysbox", "docker-sidecar", "docker-envbox", "docker-socket"
K_SYSBOX, K_ENVBOX, K_SIDECAR = "kubernetes-sysbox", "kubernetes-envbox", "kubernetes-sidecar"
MINGFANG, M_CLAIM = "kubernetes-sysbox-mingfang", "k8s_core_v1_persistent_volume_claim"
HOME = f"{VOLUME}.home"
_KEPT_WITHOUT_MODES = ["metadata[0].name", "metadata[0].namespace", "spec[0].storage_class_name"]
_LABELS = [{"label": "team", "value": "a"}]
_HOST_MOUNT = {"container_path": "/srv", "host_path": "/srv/${data.coder_workspace.me.id}", "read_only": False}

MUTATIONS: tuple[Mutation, ...] = (
    # Nothing at all.
    Mutation("nothing changes", SYSBOX, lambda files: None, HARMLESS),
    Mutation("keys are written in another order", SYSBOX, reordered, HARMLESS),
    Mutation("keys are written in another order in Kubernetes", K_SYSBOX, reordered, HARMLESS),
    Mutation("a file is added", SYSBOX, file("README.md", "more"), HARMLESS),
    Mutation("a comment is written", SYSBOX, document(lambda d: d.update({"//": "a comment"})), HARMLESS),
    Mutation(
        "a name goes through a local",
        SYSBOX,
        both(
            document(lambda d: d.update(locals={"home": "coder-${data.coder_workspace.me.id}-home"})),
            put(VOLUME, "home", "name", value="${local.home}"),
        ),
        HARMLESS,
    ),
    Mutation(
        "an unprotected name is made by format() instead",
        SYSBOX,
        put(VOLUME, "home", "name", value='${join("-", ["coder", data.coder_workspace.me.id, "home"])}'),
        HARMLESS,
        before=unprotected(VOLUME),
    ),
    Mutation(
        "a data source gets another name",
        SYSBOX,
        both(
            text("data.coder_workspace.me", "data.coder_workspace.this"),
            document(lambda d: d["data"].update(coder_workspace={"this": {}})),
        ),
        HARMLESS,
    ),
    Mutation("an output is added", SYSBOX, document(lambda d: d.update(output={"a": {"value": "b"}})), HARMLESS),
    Mutation(
        "an app is added",
        SYSBOX,
        resources(
            lambda r: r.update(
                coder_app={"ide": {"agent_id": "${coder_agent.main.id}", "slug": "ide", "url": "http://localhost:80"}}
            )
        ),
        HARMLESS,
    ),
    Mutation(
        "the description of a variable changes",
        SYSBOX,
        document(lambda d: d["variable"]["image"].update(description="x")),
        HARMLESS,
    ),
    Mutation(
        "a variable with a default is added",
        SYSBOX,
        document(lambda d: d["variable"].update(a={"default": "b"})),
        HARMLESS,
    ),
    Mutation("the range of a provider's versions changes", SYSBOX, text(">= 3.6.2, < 5.0.0", ">= 3.6.2"), HARMLESS),
    Mutation("the labels of a protected volume change", SYSBOX, put(VOLUME, "home", "labels", value=_LABELS), HARMLESS),
    Mutation("the name of a protected volume changes", SYSBOX, put(VOLUME, "home", "name", value="other"), HARMLESS),
    Mutation(
        "a claim's labels change", K_SYSBOX, put(CLAIM, "home", "metadata", "labels", "team", value="a"), HARMLESS
    ),
    Mutation(
        "a claim's annotations change",
        K_SYSBOX,
        put(CLAIM, "home", "metadata", "annotations", value={"a": "b"}),
        HARMLESS,
    ),
    Mutation("a claim grows", K_SYSBOX, text("10Gi", "20Gi"), HARMLESS),
    Mutation("the same size is written in another unit", K_SYSBOX, text("10Gi", "10240Mi"), HARMLESS),
    Mutation(
        "a protected claim asks for another storage class",
        K_SYSBOX,
        put(CLAIM, "home", "spec", "storage_class_name", value="fast"),
        HARMLESS,
    ),
    Mutation(
        "a pod's labels change", K_SYSBOX, put(POD, "workspace", "metadata", "labels", "team", value="a"), HARMLESS
    ),
    Mutation("more is ignored", K_SYSBOX, put(CLAIM, "home", "lifecycle", "ignore_changes", value="all"), HARMLESS),
    Mutation(
        "prevent_destroy is added", SYSBOX, put(VOLUME, "home", "lifecycle", "prevent_destroy", value=True), HARMLESS
    ),
    Mutation(
        "all that was ignored is listed",
        SYSBOX,
        put(
            VOLUME, "home", "lifecycle", "ignore_changes", value=["name", "driver", "driver_opts", "labels", "cluster"]
        ),
        HARMLESS,
    ),
    Mutation(
        "the home gets a count of one",
        SYSBOX,
        both(put(VOLUME, "home", "count", value=1), text("docker_volume.home.name", "docker_volume.home[0].name")),
        HARMLESS,
    ),
    Mutation(
        "the home is created before it is destroyed",
        SYSBOX,
        put(VOLUME, "home", "lifecycle", "create_before_destroy", value=True),
        HARMLESS,
    ),
    # A restart.
    Mutation("another image", SYSBOX, put(CONTAINER, "workspace", "image", value="debian"), RESTART),
    Mutation(
        "another default of the image's variable",
        SYSBOX,
        document(lambda d: d["variable"]["image"].update(default="debian")),
        RESTART,
    ),
    Mutation("another start-up script", SYSBOX, put("coder_agent", "main", "startup_script", value="true"), RESTART),
    Mutation(
        "a variable of the container's environment",
        SYSBOX,
        resources(lambda r: r[CONTAINER]["workspace"]["env"].append("A=b")),
        RESTART,
    ),
    Mutation(
        "a variable of the pod's environment",
        K_SYSBOX,
        resources(lambda r: r[POD]["workspace"]["spec"]["container"][0]["env"].append({"name": "A", "value": "b"})),
        RESTART,
    ),
    Mutation("another image of the pod", K_SYSBOX, text("${var.image}", "debian"), RESTART),
    Mutation("more memory of the pod", K_SYSBOX, text('"4Gi"', '"8Gi"'), RESTART),
    Mutation("another name of the container", SYSBOX, put(CONTAINER, "workspace", "name", value="other"), RESTART),
    Mutation("another address of the container", SYSBOX, renamed(CONTAINER, "workspace", "box"), RESTART),
    Mutation("another address of the agent", SYSBOX, renamed("coder_agent", "main", "dev"), RESTART),
    Mutation(
        "the pod is bound to nodes",
        K_SYSBOX,
        put(POD, "workspace", "spec", "node_selector", value={"disk": "ssd"}),
        RESTART,
    ),
    Mutation("another volume at a path of its own", SYSBOX, volume("data", "/data"), RESTART),
    Mutation("a sidecar's image", SIDECAR, put(CONTAINER, "dind", "image", value="docker:28-dind"), RESTART),
    Mutation("a network's name", SIDECAR, put("docker_network", "docker", "name", value="other"), RESTART),
    Mutation(
        "a volume that goes with every stop is gone",
        ENVBOX,
        both(
            without(VOLUME, "sysbox"),
            resources(
                lambda r: r[CONTAINER]["workspace"].update(
                    volumes=[
                        v for v in r[CONTAINER]["workspace"]["volumes"] if "sysbox" not in v.get("volume_name", "")
                    ]
                )
            ),
        ),
        RESTART,
    ),
    Mutation(
        "the inner Docker's data outlive a stop from now on",
        SIDECAR,
        both(without(VOLUME, "docker", "count"), text("docker_volume.docker[0]", "docker_volume.docker")),
        HARMLESS,
    ),
    Mutation(
        "the home is moved with a moved block",
        SYSBOX,
        both(renamed(VOLUME, "home", "home_volume"), moved("docker_volume.home", "docker_volume.home_volume")),
        HARMLESS,
    ),
    Mutation(
        "the claim is moved with a moved block",
        K_SYSBOX,
        both(renamed(CLAIM, "home", "disk"), moved(f"{CLAIM}.home", f"{CLAIM}.disk")),
        HARMLESS,
    ),
    Mutation(
        "the home is moved through two moved blocks",
        SYSBOX,
        both(
            renamed(VOLUME, "home", "disk"),
            moved("docker_volume.home", "docker_volume.data"),
            moved("docker_volume.data", "docker_volume.disk"),
        ),
        HARMLESS,
    ),
    Mutation(
        "the home is moved into a module with a moved block",
        SYSBOX,
        both(in_a_module, moved("docker_volume.home", "module.storage.docker_volume.home")),
        HARMLESS,
    ),
    Mutation(
        "the module with the home is renamed with a moved block",
        SYSBOX,
        both(
            document(lambda d: d.update(module={"disk": d["module"]["storage"]})),
            text("module.storage", "module.disk"),
            moved("module.storage", "module.disk"),
        ),
        HARMLESS,
        before=in_a_module,
    ),
    # Data loss: destroyed.
    Mutation("the home is renamed", SYSBOX, renamed(VOLUME, "home", "home_volume"), LOSS),
    Mutation("the claim is renamed", K_SYSBOX, renamed(CLAIM, "home", "disk"), LOSS),
    Mutation("the claim is renamed on mingfang/k8s", MINGFANG, renamed(M_CLAIM, "home", "disk"), LOSS),
    Mutation("the home is moved into a module", SYSBOX, in_a_module, LOSS),
    Mutation(
        "the module with the home is renamed",
        SYSBOX,
        both(
            document(lambda d: d.update(module={"disk": d["module"]["storage"]})), text("module.storage", "module.disk")
        ),
        LOSS,
        before=in_a_module,
    ),
    Mutation(
        "the module with the home runs only while the workspace does",
        SYSBOX,
        both(
            document(lambda d: d["module"]["storage"].update(count="${data.coder_workspace.me.start_count}")),
            text("module.storage.name", "module.storage[0].name"),
        ),
        LOSS,
        before=in_a_module,
    ),
    Mutation(
        "the home is gone",
        SYSBOX,
        both(without(VOLUME, "home"), resources(lambda r: r[CONTAINER]["workspace"].pop("volumes"))),
        LOSS,
    ),
    Mutation(
        "the claim is gone",
        K_SYSBOX,
        both(
            without(CLAIM, "home"),
            without(POD, "workspace", "depends_on"),
            resources(lambda r: r[POD]["workspace"]["spec"].update(volume=[{"name": "home", "empty_dir": {}}])),
        ),
        LOSS,
    ),
    Mutation(
        "a cache of Envbox's images is gone",
        ENVBOX,
        both(
            without(VOLUME, "cache_docker"),
            resources(
                lambda r: r[CONTAINER]["workspace"].update(
                    volumes=[
                        v
                        for v in r[CONTAINER]["workspace"]["volumes"]
                        if "cache_docker" not in v.get("volume_name", "")
                    ]
                )
            ),
        ),
        LOSS,
    ),
    Mutation(
        "the inner Docker's data go with every stop from now on",
        SIDECAR,
        both(
            put(VOLUME, "docker", "count", value="${data.coder_workspace.me.start_count}"),
            text("docker_volume.docker.name", "docker_volume.docker[0].name"),
        ),
        LOSS,
        before=both(without(VOLUME, "docker", "count"), text("docker_volume.docker[0]", "docker_volume.docker")),
    ),
    Mutation(
        "the moved block leads to an address that isn't there",
        SYSBOX,
        both(renamed(VOLUME, "home", "home_volume"), moved("docker_volume.home", "docker_volume.disk")),
        LOSS,
    ),
    Mutation(
        "the claim takes the type without _v1",
        K_SYSBOX,
        both(
            resources(lambda r: r.update(kubernetes_persistent_volume_claim=r.pop(CLAIM))),
            text(f"{CLAIM}.home", "kubernetes_persistent_volume_claim.home"),
        ),
        LOSS,
    ),
    Mutation(
        "the claim is moved to the type without _v1",
        K_SYSBOX,
        both(
            resources(lambda r: r.update(kubernetes_persistent_volume_claim=r.pop(CLAIM))),
            text(f"{CLAIM}.home", "kubernetes_persistent_volume_claim.home"),
            moved(f"{CLAIM}.home", "kubernetes_persistent_volume_claim.home"),
        ),
        LOSS,
        differs="Terraform refuses to move state between these types, so that no build works until the block is gone",
    ),
    Mutation(
        "a removed block destroys the home",
        SYSBOX,
        both(
            without(VOLUME, "home"),
            resources(lambda r: r[CONTAINER]["workspace"].pop("volumes")),
            document(lambda d: d.update(removed=[{"from": HOME, "lifecycle": {"destroy": True}}])),
        ),
        LOSS,
    ),
    Mutation(
        "a removed block forgets the home",
        SYSBOX,
        both(
            without(VOLUME, "home"),
            resources(lambda r: r[CONTAINER]["workspace"].pop("volumes")),
            document(lambda d: d.update(removed=[{"from": HOME, "lifecycle": {"destroy": False}}])),
        ),
        LOSS,
        differs="Terraform destroys nothing, but the volume is mounted nowhere any more",
    ),
    Mutation(
        "a moved block that older workspaces need is taken away",
        SYSBOX,
        lambda files: document(lambda d: d.pop("moved"))(files),
        LOSS,
        before=moved("docker_volume.home_volume", "docker_volume.home"),
        differs="the rehearsal's workspace was made by the version with the moved block, and has moved already",
    ),
    # Data loss: comes and goes.
    Mutation(
        "the home's count is start_count",
        SYSBOX,
        both(
            put(VOLUME, "home", "count", value="${data.coder_workspace.me.start_count}"),
            text("docker_volume.home.name", "docker_volume.home[0].name"),
        ),
        LOSS,
    ),
    Mutation(
        "the claim's count hangs on the transition",
        K_SYSBOX,
        both(
            put(CLAIM, "home", "count", value='${data.coder_workspace.me.transition == "start" ? 1 : 0}'),
            text(f"{CLAIM}.home.metadata", f"{CLAIM}.home[0].metadata"),
        ),
        LOSS,
    ),
    Mutation(
        "the home hangs on a parameter",
        SYSBOX,
        both(
            parameters(),
            put(VOLUME, "home", "count", value='${data.coder_parameter.cpu.value == "2" ? 1 : 0}'),
            text("docker_volume.home.name", "one(docker_volume.home[*].name)"),
        ),
        LOSS,
        before=parameters(),
        differs="with the parameter's present value the volume stays; it goes once a user chooses another",
    ),
    Mutation(
        "the home's count is zero",
        SYSBOX,
        both(put(VOLUME, "home", "count", value=0), resources(lambda r: r[CONTAINER]["workspace"].pop("volumes"))),
        LOSS,
    ),
    Mutation(
        "the home gets keys",
        SYSBOX,
        both(
            put(VOLUME, "home", "for_each", value={"a": "a"}),
            text("docker_volume.home.name", 'docker_volume.home[\\"a\\"].name'),
        ),
        LOSS,
    ),
    Mutation(
        "the home gets keys and is moved to one",
        SYSBOX,
        both(
            put(VOLUME, "home", "for_each", value={"a": "a"}),
            text("docker_volume.home.name", 'docker_volume.home[\\"a\\"].name'),
            moved("docker_volume.home", 'docker_volume.home["a"]'),
        ),
        HARMLESS,
    ),
    # Data loss: robbed of its protection, or replaced.
    Mutation(
        "a volume loses its protection",
        SYSBOX,
        unprotected(VOLUME),
        LOSS,
        differs="nothing is replaced yet: the next change of a label would do it",
    ),
    Mutation(
        "a claim loses its protection",
        K_SYSBOX,
        unprotected(CLAIM),
        LOSS,
        differs="nothing is replaced yet: the next change would do it",
    ),
    Mutation(
        "a volume's labels are no longer ignored",
        SYSBOX,
        put(VOLUME, "home", "lifecycle", "ignore_changes", value=["name", "driver"]),
        LOSS,
        differs="nothing is replaced yet: the next change of a label would do it",
    ),
    Mutation(
        "prevent_destroy is taken away",
        SYSBOX,
        without(VOLUME, "home", "lifecycle", "prevent_destroy"),
        LOSS,
        before=put(VOLUME, "home", "lifecycle", "prevent_destroy", value=True),
        differs="nothing is destroyed yet",
    ),
    Mutation(
        "an unprotected volume gets another name",
        SYSBOX,
        put(VOLUME, "home", "name", value="coder-${data.coder_workspace.me.name}"),
        LOSS,
        before=unprotected(VOLUME),
    ),
    Mutation(
        "an unprotected volume gets other labels",
        SYSBOX,
        put(VOLUME, "home", "labels", value=_LABELS),
        LOSS,
        before=unprotected(VOLUME),
    ),
    Mutation(
        "an unprotected volume gets another driver",
        SYSBOX,
        put(VOLUME, "home", "driver", value="nfs"),
        LOSS,
        before=unprotected(VOLUME),
    ),
    Mutation(
        "an unprotected volume gets options of its driver",
        SYSBOX,
        put(VOLUME, "home", "driver_opts", value={"type": "tmpfs"}),
        LOSS,
        before=unprotected(VOLUME),
    ),
    Mutation(
        "an unprotected claim gets other access modes",
        K_SYSBOX,
        put(CLAIM, "home", "spec", "access_modes", value=["ReadWriteMany"]),
        LOSS,
        before=unprotected(CLAIM),
    ),
    Mutation(
        "an unprotected claim gets another storage class",
        K_SYSBOX,
        put(CLAIM, "home", "spec", "storage_class_name", value="fast"),
        LOSS,
        before=unprotected(CLAIM),
    ),
    Mutation(
        "an unprotected claim gets another name",
        K_SYSBOX,
        put(CLAIM, "home", "metadata", "name", value="home-${data.coder_workspace.me.id}"),
        LOSS,
        before=unprotected(CLAIM),
    ),
    Mutation(
        "an unprotected claim goes to another namespace",
        K_SYSBOX,
        put(CLAIM, "home", "metadata", "namespace", value="other"),
        LOSS,
        before=unprotected(CLAIM),
    ),
    Mutation(
        "an unprotected claim gets a selector",
        K_SYSBOX,
        put(CLAIM, "home", "spec", "selector", value={"match_labels": {"a": "b"}}),
        LOSS,
        before=unprotected(CLAIM),
    ),
    Mutation(
        "an unprotected claim is bound to a volume",
        K_SYSBOX,
        put(CLAIM, "home", "spec", "volume_name", value="disk-7"),
        LOSS,
        before=unprotected(CLAIM),
    ),
    Mutation(
        "access modes change where they are no longer ignored",
        K_SYSBOX,
        both(
            put(CLAIM, "home", "lifecycle", "ignore_changes", value=_KEPT_WITHOUT_MODES),
            put(CLAIM, "home", "spec", "access_modes", value=["ReadWriteMany"]),
        ),
        LOSS,
    ),
    Mutation("a claim shrinks", K_SYSBOX, text("10Gi", "5Gi"), LOSS),
    Mutation("a claim shrinks by its unit", K_SYSBOX, text("10Gi", "10G"), LOSS),
    Mutation(
        "a claim's size becomes a parameter that may be lower",
        K_SYSBOX,
        both(parameters(), text("10Gi", "${data.coder_parameter.disk.value}Gi")),
        LOSS,
        before=parameters(),
        differs="the parameter's default is the old size; a user may have chosen less",
    ),
    Mutation(
        "users may lower the size from now on",
        K_SYSBOX,
        parameters("mutable = false", "mutable = true"),
        LOSS,
        before=both(parameters(), text("10Gi", "${data.coder_parameter.disk.value}Gi")),
        differs="nothing is replaced until a user lowers it",
    ),
    Mutation(
        "the volume's driver is another host's",
        SYSBOX,
        document(lambda d: d["provider"]["docker"].update(host="tcp://elsewhere:2376")),
        LOSS,
        differs="Terraform finds no change until it asks the other host, where the volume is not",
    ),
    Mutation(
        "the claim is looked for in another cluster",
        K_SYSBOX,
        document(lambda d: d["provider"]["kubernetes"].update(config_context="other")),
        LOSS,
        differs="Terraform finds no change until it asks the other cluster, where the claim is not",
    ),
    Mutation(
        "the home is made by another provider configuration",
        SYSBOX,
        both(
            document(
                lambda d: d["provider"].update(
                    docker=[d["provider"]["docker"], {"alias": "b", "host": "tcp://elsewhere:2376"}]
                )
            ),
            put(VOLUME, "home", "provider", value="docker.b"),
        ),
        LOSS,
        differs="Terraform finds no change until it asks the other host",
    ),
    # Data loss: out of sight.
    Mutation(
        "the home is mounted elsewhere",
        SYSBOX,
        put(CONTAINER, "workspace", "volumes", 0, "container_path", value="/home/dev"),
        LOSS,
        differs="the container is replaced, the volume stays: where it is mounted, Terraform doesn't ask",
    ),
    Mutation(
        "the home is mounted no longer",
        SYSBOX,
        resources(lambda r: r[CONTAINER]["workspace"].pop("volumes")),
        LOSS,
        differs="the container is replaced, the volume stays: where it is mounted, Terraform doesn't ask",
    ),
    Mutation(
        "the home is mounted in the sidecar only",
        SIDECAR,
        resources(lambda r: r[CONTAINER]["workspace"].update(volumes=r[CONTAINER]["workspace"]["volumes"][1:])),
        LOSS,
        differs="the container is replaced, the volume stays: where it is mounted, Terraform doesn't ask",
    ),
    Mutation(
        "another volume is mounted over a folder of the home",
        SYSBOX,
        volume("data", "/home/coder/projects"),
        LOSS,
        differs="the container is replaced, the volume stays: what is mounted over it, Terraform doesn't ask",
    ),
    Mutation(
        "a folder of the claim is mounted",
        K_SYSBOX,
        put(POD, "workspace", "spec", "container", 0, "volume_mount", 0, "sub_path", value="home"),
        LOSS,
        differs="the pod is replaced, the claim stays: where it is mounted, Terraform doesn't ask",
    ),
    Mutation(
        "all of the claim is mounted instead of a folder",
        K_SYSBOX,
        without(POD, "workspace", "spec", "container", 0, "volume_mount", 0, "sub_path"),
        LOSS,
        before=put(POD, "workspace", "spec", "container", 0, "volume_mount", 0, "sub_path", value="a"),
        differs="the pod is replaced, the claim stays: where it is mounted, Terraform doesn't ask",
    ),
    Mutation(
        "another folder of the claim is mounted",
        K_SYSBOX,
        put(POD, "workspace", "spec", "container", 0, "volume_mount", 0, "sub_path", value="b"),
        LOSS,
        before=put(POD, "workspace", "spec", "container", 0, "volume_mount", 0, "sub_path", value="a"),
        differs="the pod is replaced, the claim stays: where it is mounted, Terraform doesn't ask",
    ),
    Mutation(
        "the pod mounts an empty directory where the claim was",
        K_SYSBOX,
        put(POD, "workspace", "spec", "volume", value=[{"name": "home", "empty_dir": {}}]),
        LOSS,
        differs="the pod is replaced, the claim stays: where it is mounted, Terraform doesn't ask",
    ),
    Mutation(
        "Envbox no longer shows the home inside",
        ENVBOX,
        text("CODER_MOUNTS=/home/coder:/home/coder", "CODER_MOUNTS="),
        LOSS,
        differs="the container is replaced, the volume stays: what envbox shows, Terraform doesn't ask",
    ),
    Mutation(
        "a folder of the host is no longer mounted",
        SYSBOX,
        resources(lambda r: r[CONTAINER]["workspace"]["volumes"].pop()),
        LOSS,
        before=resources(lambda r: r[CONTAINER]["workspace"]["volumes"].append(_HOST_MOUNT)),
        differs="the container is replaced; what the host keeps, Terraform doesn't ask",
    ),
    # Broken values.
    Mutation(
        "a parameter gets another name",
        SYSBOX,
        parameters('{\n  name    = "repo"', '{\n  name    = "project"'),
        VALUES,
        before=parameters(),
    ),
    Mutation("a parameter is gone", SYSBOX, lambda files: files.pop("parameters.tf"), VALUES, before=parameters()),
    Mutation(
        "a parameter changes its type",
        SYSBOX,
        parameters('"cpu"\n  type    = "number"', '"cpu"\n  type    = "string"'),
        VALUES,
        before=parameters(),
    ),
    Mutation(
        "a parameter becomes immutable",
        SYSBOX,
        parameters("mutable = true", "mutable = false"),
        VALUES,
        before=parameters(),
    ),
    Mutation(
        "a parameter becomes mutable",
        SYSBOX,
        parameters("mutable = false", "mutable = true"),
        HARMLESS,
        before=parameters(),
    ),
    Mutation(
        "an option is gone",
        SYSBOX,
        parameters('  option {\n    name  = "4 cores"\n    value = "4"\n  }\n', ""),
        VALUES,
        before=parameters(),
    ),
    Mutation(
        "an option has another value", SYSBOX, parameters('value = "4"', 'value = "8"'), VALUES, before=parameters()
    ),
    Mutation(
        "an option has another name", SYSBOX, parameters('"4 cores"', '"four cores"'), HARMLESS, before=parameters()
    ),
    Mutation(
        "an option is added",
        SYSBOX,
        parameters("  option {", '  option {\n    name  = "8"\n    value = "8"\n  }\n\n  option {'),
        HARMLESS,
        before=parameters(),
    ),
    Mutation("the least value is greater", SYSBOX, parameters("min = 5", "min = 10"), VALUES, before=parameters()),
    Mutation("the greatest value is smaller", SYSBOX, parameters("max = 100", "max = 50"), VALUES, before=parameters()),
    Mutation(
        "the range is wider",
        SYSBOX,
        parameters("min = 5\n    max = 100", "min = 1\n    max = 200"),
        HARMLESS,
        before=parameters(),
    ),
    Mutation("the pattern is another", SYSBOX, parameters("^[a-z]*$", "^[a-z]{0,9}$"), VALUES, before=parameters()),
    Mutation(
        "the pattern is gone",
        SYSBOX,
        parameters('  validation {\n    regex = "^[a-z]*$"\n    error = "small letters only"\n  }\n', ""),
        HARMLESS,
        before=parameters(),
    ),
    Mutation(
        "a parameter has another default",
        SYSBOX,
        parameters('default = "2"', 'default = "4"'),
        HARMLESS,
        before=parameters(),
    ),
    Mutation(
        "a parameter has another address and the same name",
        SYSBOX,
        parameters('"coder_parameter" "cpu"', '"coder_parameter" "cores"'),
        HARMLESS,
        before=parameters(),
    ),
    Mutation(
        "a new parameter without a default",
        SYSBOX,
        both(parameters(), file("more.tf", 'data "coder_parameter" "a" {\n  name = "a"\n}\n')),
        VALUES,
        before=parameters(),
    ),
    Mutation(
        "a new parameter with a default",
        SYSBOX,
        both(parameters(), file("more.tf", 'data "coder_parameter" "a" {\n  name    = "a"\n  default = ""\n}\n')),
        HARMLESS,
        before=parameters(),
    ),
    Mutation(
        "a new variable without a default",
        SYSBOX,
        document(lambda d: d["variable"].update(a={"type": "string"})),
        VALUES,
    ),
    Mutation(
        "a variable of another type",
        SYSBOX,
        document(lambda d: d["variable"]["a"].update(type="number", default=1)),
        VALUES,
        before=document(lambda d: d["variable"].update(a={"type": "string", "default": "b"})),
    ),
    # Weaker trust.
    Mutation("a runtime class that nobody knows", K_SYSBOX, text("sysbox-runc", "sysbox"), TRUST),
    Mutation("the container is privileged", SYSBOX, put(CONTAINER, "workspace", "privileged", value=True), TRUST),
    Mutation(
        "the pod's container is privileged",
        K_SYSBOX,
        put(POD, "workspace", "spec", "container", 0, "security_context", "privileged", value=True),
        TRUST,
    ),
    Mutation(
        "the host's socket is mounted",
        SYSBOX,
        resources(
            lambda r: r[CONTAINER]["workspace"]["volumes"].append(
                {"container_path": "/var/run/docker.sock", "host_path": "/var/run/docker.sock", "read_only": False}
            )
        ),
        TRUST,
    ),
    Mutation(
        "the pod shares the host's network", K_SYSBOX, put(POD, "workspace", "spec", "host_network", value=True), TRUST
    ),
)
