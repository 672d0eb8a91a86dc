"""Finished documents as the library writes them, in the shape of Coder's own Docker and Kubernetes templates."""

from __future__ import annotations

import copy
from typing import Any

from cdktf_coder.checks.index import Index
from cdktf_coder.checks.runner import Check

Document = dict[str, Any]


def docker() -> Document:
    """A container on a Docker host, with a home, a parameter, an app, a module and tags."""
    return copy.deepcopy(_DOCKER)


def kubernetes() -> Document:
    """A deployment on a cluster, with a claim, parameters and a dynamic block."""
    return copy.deepcopy(_KUBERNETES)


def mingfang() -> Document:
    """A pod by the provider that reads its schema from the cluster."""
    return copy.deepcopy(_MINGFANG)


def found(check: Check, document: Document) -> list[str]:
    """Every finding of one check as it is printed, without the construct's path."""
    return [str(finding.problem("")) for finding in check(Index(document))]


def with_resources(resources: Document, **more: Any) -> Document:
    """A document of nothing but resources."""
    return {"resource": {**resources, **more}}


def path_of(address: str) -> str:
    """A construct path that shows which address was asked for."""
    return f"template/{address.rpartition('.')[2]}"


_OWNER = "${data.coder_workspace_owner.me.name}"
_CODER = {"source": "coder/coder", "version": ">= 2.20.0, < 3.0.0"}
_LABELS = [
    {"label": "coder.owner", "value": _OWNER},
    {"label": "coder.owner_id", "value": "${data.coder_workspace_owner.me.id}"},
    {"label": "coder.workspace_id", "value": "${data.coder_workspace.me.id}"},
    {"label": "coder.workspace_name", "value": "${data.coder_workspace.me.name}"},
]
_METADATA = [
    {"display_name": "CPU Usage", "key": "0_cpu_usage", "script": "coder stat cpu", "interval": 10, "timeout": 1},
    {"display_name": "Home Disk", "key": "3_home_disk", "script": "coder stat disk --path $${HOME}", "interval": 60},
    {
        "display_name": "Swap",
        "key": "7_swap",
        "interval": 10,
        "timeout": 1,
        "script": "free -b | awk '/^Swap/ { printf(\"%.1f\", $3/1024) }'",
    },
]
_AGENT = {
    "arch": "${data.coder_provisioner.me.arch}",
    "os": "linux",
    "startup_script": 'set -e\nfor f in "$${FILES[@]}"; do curl -w "%%{http_code}" "$f"; done\n',
    "env": {
        "GIT_AUTHOR_NAME": "${coalesce(data.coder_workspace_owner.me.full_name, data.coder_workspace_owner.me.name)}",
        "GIT_AUTHOR_EMAIL": "${data.coder_workspace_owner.me.email}",
    },
    "display_apps": {"vscode": True, "web_terminal": True},
    "metadata": _METADATA,
}

_DOCKER: Document = {
    "//": {"metadata": {"stackName": "docker", "version": "0.21.0"}, "outputs": {}},
    "terraform": {
        "required_providers": {
            "coder": _CODER,
            "docker": {"source": "kreuzwerker/docker", "version": ">= 3.6.2, < 5.0.0"},
        }
    },
    "variable": {
        "docker_socket": {"default": "", "description": "Docker socket, as in ${HOME}/docker.sock", "type": "string"},
        "zone": {"default": "north", "type": "string"},
    },
    "locals": {"username": "${lower(data.coder_workspace_owner.me.name)}", "hosts": {"gateway": "host-gateway"}},
    "provider": {
        "coder": [{}],
        "docker": [{"host": '${var.docker_socket != "" ? var.docker_socket : null}'}],
    },
    "data": {
        "coder_provisioner": {"me": {}},
        "coder_workspace": {"me": {}},
        "coder_workspace_owner": {"me": {}},
        "coder_parameter": {
            "image": {
                "name": "image",
                "display_name": "Image",
                "type": "string",
                "default": "codercom/enterprise-base:ubuntu",
                "form_type": "dropdown",
                "mutable": True,
                "option": [
                    {"name": "Base", "value": "codercom/enterprise-base:ubuntu"},
                    {"name": "Go", "value": "codercom/enterprise-golang:ubuntu", "icon": "/icon/go.svg"},
                ],
            },
            "cpu": {"name": "cpu", "type": "number", "default": "2", "validation": [{"min": 1, "max": 8}]},
        },
        "coder_workspace_tags": {
            "tags": {
                "tags": {"zone": "${var.zone}", "cpu": "cores-${data.coder_parameter.cpu.value}", "kind": "docker"}
            }
        },
        "coder_workspace_preset": {
            "small": {"name": "Small", "parameters": {"cpu": "1"}},
        },
    },
    "resource": {
        "coder_agent": {"main": _AGENT},
        "coder_app": {
            "code-server": {
                "agent_id": "${coder_agent.main.id}",
                "slug": "code-server",
                "url": "http://localhost:13337?folder=/home/coder",
                "share": "owner",
                "healthcheck": [{"url": "http://localhost:13337/healthz", "interval": 3, "threshold": 10}],
            }
        },
        "coder_script": {
            "dockerd": {
                "agent_id": "${coder_agent.main.id}",
                "display_name": "dockerd",
                "script": "sudo dockerd &",
                "run_on_start": True,
            }
        },
        "coder_metadata": {
            "workspace": {
                "count": "${data.coder_workspace.me.start_count}",
                "resource_id": "${docker_container.workspace[0].id}",
                "item": [{"key": "image", "value": "${data.coder_parameter.image.value}"}],
            }
        },
        "docker_volume": {
            "home": {
                "name": "coder-${data.coder_workspace.me.id}-home",
                "labels": _LABELS,
                "lifecycle": {"ignore_changes": "all"},
            }
        },
        "docker_container": {
            "workspace": {
                "count": "${data.coder_workspace.me.start_count}",
                "image": "${data.coder_parameter.image.value}",
                "name": "coder-${local.username}-${lower(data.coder_workspace.me.name)}",
                "hostname": "${data.coder_workspace.me.name}",
                "entrypoint": [
                    "sh",
                    "-c",
                    '${replace(coder_agent.main.init_script, "/localhost|127\\\\.0\\\\.0\\\\.1/", "docker.internal")}',
                ],
                "env": ["CODER_AGENT_TOKEN=${coder_agent.main.token}"],
                "runtime": "sysbox-runc",
                "memory": "${data.coder_parameter.cpu.value * 1024}",
                "host": [{"host": "host.docker.internal", "ip": "host-gateway"}],
                "volumes": [
                    {"container_path": "/home/coder", "volume_name": "${docker_volume.home.name}", "read_only": False}
                ],
                "labels": _LABELS,
                "dynamic": {
                    "ulimit": {
                        "for_each": '${toset(["nofile"])}',
                        "content": {"name": "${ulimit.value}", "soft": 1024, "hard": "${2 * 1024}"},
                    }
                },
            }
        },
    },
    "module": {
        "jetbrains": {
            "count": "${data.coder_workspace.me.start_count}",
            "source": "./modules/jetbrains",
            "version": "~> 1.0",
            "agent_id": "${coder_agent.main.id}",
            "folder": "/home/coder",
        }
    },
    "output": {
        "container": {"value": "${one(docker_container.workspace[*].id)}"},
        "names": {"value": '${[for name, host in local.hosts : "${name}=${host}" if name != var.zone]}'},
    },
}

_KUBERNETES_LABELS = {
    "app.kubernetes.io/name": "coder-workspace",
    "app.kubernetes.io/instance": "coder-workspace-${data.coder_workspace.me.id}",
    "com.coder.user.username": _OWNER,
}

_KUBERNETES: Document = {
    "terraform": {
        "required_providers": {
            "coder": _CODER,
            "kubernetes": {"source": "hashicorp/kubernetes", "version": ">= 2.38.0, < 4.0.0"},
        }
    },
    "variable": {
        "use_kubeconfig": {"type": "bool", "default": False},
        "namespace": {"type": "string", "description": "The namespace to create workspaces in."},
    },
    "provider": {"kubernetes": [{"config_path": '${var.use_kubeconfig == true ? "~/.kube/config" : null}'}]},
    "data": {
        "coder_provisioner": {"me": {}},
        "coder_workspace": {"me": {}},
        "coder_workspace_owner": {"me": {}},
        "coder_parameter": {
            "cpu": {
                "name": "cpu",
                "default": "2",
                "mutable": True,
                "option": [{"name": "2 Cores", "value": "2"}, {"name": "4 Cores", "value": "4"}],
            },
            "home_disk_size": {"name": "home_disk_size", "default": 10, "type": "number", "validation": {"min": 1}},
        },
    },
    "resource": {
        "coder_agent": {"main": _AGENT},
        "kubernetes_persistent_volume_claim_v1": {
            "home": {
                "metadata": {
                    "name": "coder-${data.coder_workspace.me.id}-home",
                    "namespace": "${var.namespace}",
                    "labels": _KUBERNETES_LABELS,
                    "annotations": {"com.coder.user.email": "${data.coder_workspace_owner.me.email}"},
                },
                "wait_until_bound": False,
                "spec": {
                    "access_modes": ["ReadWriteOnce"],
                    "resources": {"requests": {"storage": "${data.coder_parameter.home_disk_size.value}Gi"}},
                },
            }
        },
        "kubernetes_deployment_v1": {
            "workspace": {
                "count": "${data.coder_workspace.me.start_count}",
                "depends_on": ["kubernetes_persistent_volume_claim_v1.home"],
                "wait_for_rollout": False,
                "metadata": [{"name": "coder-${lower(data.coder_workspace.me.name)}", "labels": _KUBERNETES_LABELS}],
                "spec": [
                    {
                        "replicas": 1,
                        "selector": [{"match_labels": _KUBERNETES_LABELS}],
                        "strategy": [{"type": "Recreate"}],
                        "template": [
                            {
                                "metadata": [{"labels": _KUBERNETES_LABELS}],
                                "spec": [
                                    {
                                        "runtime_class_name": "sysbox-runc",
                                        "security_context": [{"run_as_user": 1000, "fs_group": "1000"}],
                                        "container": [
                                            {
                                                "name": "dev",
                                                "image": "codercom/enterprise-base:ubuntu",
                                                "image_pull_policy": "Always",
                                                "command": ["sh", "-c", "${coder_agent.main.init_script}"],
                                                "security_context": [{"run_as_user": "1000"}],
                                                "env": [
                                                    {"name": "CODER_AGENT_TOKEN", "value": "${coder_agent.main.token}"},
                                                    {
                                                        "name": "CODER_CPUS",
                                                        "value_from": [
                                                            {"resource_field_ref": [{"resource": "limits.cpu"}]}
                                                        ],
                                                    },
                                                ],
                                                "resources": [
                                                    {
                                                        "requests": {"cpu": "250m", "memory": "512Mi"},
                                                        "limits": {"cpu": "${data.coder_parameter.cpu.value}"},
                                                    }
                                                ],
                                                "volume_mount": [
                                                    {"mount_path": "/home/coder", "name": "home", "read_only": False}
                                                ],
                                            }
                                        ],
                                        "volume": [
                                            {
                                                "name": "home",
                                                "persistent_volume_claim": [
                                                    {
                                                        "claim_name": "${kubernetes_persistent_volume_claim_v1"
                                                        ".home.metadata.0.name}"
                                                    }
                                                ],
                                            },
                                            {"name": "sysbox", "empty_dir": {}},
                                        ],
                                        "dynamic": {
                                            "toleration": {
                                                "for_each": ["gpu"],
                                                "iterator": "taint",
                                                "content": [{"key": "${taint.value}", "operator": "Exists"}],
                                            }
                                        },
                                        "affinity": {
                                            "pod_anti_affinity": {
                                                "preferred_during_scheduling_ignored_during_execution": [
                                                    {
                                                        "weight": 1,
                                                        "pod_affinity_term": {
                                                            "topology_key": "kubernetes.io/hostname",
                                                            "label_selector": {
                                                                "match_expressions": [
                                                                    {
                                                                        "key": "app.kubernetes.io/name",
                                                                        "operator": "In",
                                                                        "values": ["coder-workspace"],
                                                                    }
                                                                ]
                                                            },
                                                        },
                                                    }
                                                ]
                                            }
                                        },
                                    }
                                ],
                            }
                        ],
                    }
                ],
            }
        },
        "kubernetes_network_policy_v1": {
            "egress": {
                "metadata": {"name": "egress", "namespace": "${var.namespace}"},
                "spec": {"pod_selector": {}, "policy_types": ["Ingress", "Egress"], "egress": [{}]},
            }
        },
    },
}

_MINGFANG: Document = {
    "terraform": {
        "required_providers": {"coder": _CODER, "k8s": {"source": "mingfang/k8s", "version": ">= 1.0.4, < 2.0.0"}}
    },
    "provider": {"k8s": [{}]},
    "data": {"coder_provisioner": {"me": {}}, "coder_workspace": {"me": {}}, "coder_workspace_owner": {"me": {}}},
    "resource": {
        "coder_agent": {"main": _AGENT},
        "k8s_core_v1_pod": {
            "workspace": {
                "count": "${data.coder_workspace.me.start_count}",
                "metadata": {"name": "coder-${data.coder_workspace.me.id}", "namespace": "coder"},
                "spec": {
                    "host_users": False,
                    "runtime_class_name": "sysbox-runc",
                    "security_context": {"run_asuser": 1000, "fsgroup": 1000, "run_asnon_root": True},
                    "containers": [
                        {
                            "name": "dev",
                            "image": "codercom/enterprise-base:ubuntu",
                            "command": ["sh", "-c", "${coder_agent.main.init_script}"],
                            "env": [{"name": "CODER_AGENT_TOKEN", "value": "${coder_agent.main.token}"}],
                            "volume_mounts": [{"mount_path": "/home/coder", "name": "home"}],
                        }
                    ],
                    "volumes": [{"name": "home", "empty_dir": {}}],
                },
            }
        },
    },
}
