"""The baseline: the two Sysbox templates in plain CDKTF, as its documentation has one write them.

Usage: plain.py COUNT docker|both, with CDKTF_OUTDIR naming the output directory.
"""

import sys

from cdktf import App, Fn, TerraformStack, TerraformVariable
from constructs import Construct
from imports.coder.agent import Agent
from imports.coder.data_coder_provisioner import DataCoderProvisioner
from imports.coder.data_coder_workspace import DataCoderWorkspace
from imports.coder.data_coder_workspace_owner import DataCoderWorkspaceOwner
from imports.coder.provider import CoderProvider

COUNT, WHICH = int(sys.argv[1]), sys.argv[2]

from cdktf_cdktf_provider_docker.container import Container, ContainerHost, ContainerLabels, ContainerVolumes
from cdktf_cdktf_provider_docker.provider import DockerProvider
from cdktf_cdktf_provider_docker.volume import Volume, VolumeLabels

if WHICH == "both":
    from cdktf_cdktf_provider_kubernetes.persistent_volume_claim_v1 import (
        PersistentVolumeClaimV1,
        PersistentVolumeClaimV1Metadata,
        PersistentVolumeClaimV1Spec,
        PersistentVolumeClaimV1SpecResources,
    )
    from cdktf_cdktf_provider_kubernetes.pod_v1 import (
        PodV1,
        PodV1Metadata,
        PodV1Spec,
        PodV1SpecContainer,
        PodV1SpecContainerEnv,
        PodV1SpecContainerResources,
        PodV1SpecContainerSecurityContext,
        PodV1SpecContainerVolumeMount,
        PodV1SpecSecurityContext,
        PodV1SpecVolume,
        PodV1SpecVolumePersistentVolumeClaim,
    )
    from cdktf_cdktf_provider_kubernetes.provider import KubernetesProvider

STARTUP = """\
if ! docker info >/dev/null 2>&1; then
  sudo sh -c 'nohup dockerd >/var/log/dockerd.log 2>&1 &'
  waited=0
  until docker info >/dev/null 2>&1; do
    waited=$((waited + 1))
    if [ "$waited" -ge 60 ]; then
      sudo tail -n 20 /var/log/dockerd.log >&2
      exit 1
    fi
    sleep 1
  done
fi
"""


class CoderStack(TerraformStack):
    def __init__(self, scope: Construct, name: str) -> None:
        super().__init__(scope, name)
        CoderProvider(self, "coder")
        self.image = TerraformVariable(
            self,
            "image",
            type="string",
            default="codercom/enterprise-base:ubuntu",
            description="The workspace's image.",
        )
        self.workspace = DataCoderWorkspace(self, "workspace_me")
        self.workspace.override_logical_id("me")
        self.owner = DataCoderWorkspaceOwner(self, "owner_me")
        self.owner.override_logical_id("me")
        self.provisioner = DataCoderProvisioner(self, "provisioner_me")
        self.provisioner.override_logical_id("me")
        author = Fn.coalesce([self.owner.full_name, self.owner.name])
        self.agent = Agent(
            self,
            "main",
            arch=self.provisioner.arch,
            os="linux",
            startup_script=STARTUP,
            env={
                "GIT_AUTHOR_NAME": author,
                "GIT_AUTHOR_EMAIL": self.owner.email,
                "GIT_COMMITTER_NAME": author,
                "GIT_COMMITTER_EMAIL": self.owner.email,
            },
        )


class DockerStack(CoderStack):
    def __init__(self, scope: Construct, name: str) -> None:
        super().__init__(scope, name)
        socket = TerraformVariable(
            self, "docker_socket", type="string", default="", description="(Optional) Docker socket URI"
        )
        DockerProvider(self, "docker", host=socket.string_value)
        labels = {
            "coder.owner": self.owner.name,
            "coder.owner_id": self.owner.id,
            "coder.workspace_id": self.workspace.id,
        }
        home = Volume(
            self,
            "home",
            name=f"coder-{self.workspace.id}-home",
            labels=[
                VolumeLabels(label=key, value=value)
                for key, value in {**labels, "coder.workspace_name_at_creation": self.workspace.name}.items()
            ],
        )
        home.add_override("lifecycle.ignore_changes", "all")
        container = Container(
            self,
            "workspace",
            image=self.image.string_value,
            name=f"coder-{self.owner.name}-{Fn.lower(self.workspace.name)}",
            hostname=self.workspace.name,
            runtime="sysbox-runc",
            entrypoint=[
                "sh",
                "-c",
                Fn.replace(self.agent.init_script, "/localhost|127\\\\.0\\\\.0\\\\.1/", "host.docker.internal"),
            ],
            env=[f"CODER_AGENT_TOKEN={self.agent.token}"],
            host=[ContainerHost(host="host.docker.internal", ip="host-gateway")],
            volumes=[ContainerVolumes(container_path="/home/coder", volume_name=home.name, read_only=False)],
            labels=[
                ContainerLabels(label=key, value=value)
                for key, value in {**labels, "coder.workspace_name": self.workspace.name}.items()
            ],
        )
        container.add_override("count", "${data.coder_workspace.me.start_count}")


class KubernetesStack(CoderStack):
    def __init__(self, scope: Construct, name: str) -> None:
        super().__init__(scope, name)
        namespace = TerraformVariable(self, "namespace", type="string", description="The namespace of the workspaces")
        kubeconfig = TerraformVariable(
            self, "use_kubeconfig", type="bool", default=False, description="Use host kubeconfig?"
        )
        provider = KubernetesProvider(self, "kubernetes")
        provider.add_override("config_path", f'${{var.{kubeconfig.friendly_unique_id} ? "~/.kube/config" : null}}')

        def labels(kind: str) -> dict[str, str]:
            return {
                "app.kubernetes.io/name": f"coder-{kind}",
                "app.kubernetes.io/instance": f"coder-{kind}-{self.workspace.id}",
                "app.kubernetes.io/part-of": "coder",
                "com.coder.resource": "true",
                "com.coder.workspace.id": self.workspace.id,
                "com.coder.workspace.name": self.workspace.name,
                "com.coder.user.id": self.owner.id,
                "com.coder.user.username": self.owner.name,
            }

        annotations = {"com.coder.user.email": self.owner.email}
        home = PersistentVolumeClaimV1(
            self,
            "home",
            wait_until_bound=False,
            metadata=PersistentVolumeClaimV1Metadata(
                name=f"coder-{self.workspace.id}-home",
                namespace=namespace.string_value,
                labels=labels("pvc"),
                annotations=annotations,
            ),
            spec=PersistentVolumeClaimV1Spec(
                access_modes=["ReadWriteOnce"],
                resources=PersistentVolumeClaimV1SpecResources(requests={"storage": "10Gi"}),
            ),
        )
        pod = PodV1(
            self,
            "workspace",
            depends_on=[home],
            metadata=PodV1Metadata(
                name=f"coder-{self.workspace.id}",
                namespace=namespace.string_value,
                labels=labels("workspace"),
                annotations={**annotations, "io.kubernetes.cri-o.userns-mode": "auto:size=65536"},
            ),
            spec=PodV1Spec(
                runtime_class_name="sysbox-runc",
                security_context=PodV1SpecSecurityContext(run_as_user="1000", fs_group="1000", run_as_non_root=True),
                container=[
                    PodV1SpecContainer(
                        name="dev",
                        image=self.image.string_value,
                        command=["sh", "-c", self.agent.init_script],
                        security_context=PodV1SpecContainerSecurityContext(run_as_user="1000"),
                        env=[PodV1SpecContainerEnv(name="CODER_AGENT_TOKEN", value=self.agent.token)],
                        resources=PodV1SpecContainerResources(
                            requests={"cpu": "250m", "memory": "512Mi"}, limits={"cpu": "2", "memory": "4Gi"}
                        ),
                        volume_mount=[
                            PodV1SpecContainerVolumeMount(mount_path="/home/coder", name="home", read_only=False)
                        ],
                    )
                ],
                volume=[
                    PodV1SpecVolume(
                        name="home",
                        persistent_volume_claim=PodV1SpecVolumePersistentVolumeClaim(
                            claim_name="${kubernetes_persistent_volume_claim_v1.home.metadata[0].name}", read_only=False
                        ),
                    )
                ],
            ),
        )
        pod.add_override("count", "${data.coder_workspace.me.start_count}")


app = App()
kinds = (DockerStack,) if WHICH == "docker" else (DockerStack, KubernetesStack)
for index in range(COUNT):
    kinds[index % len(kinds)](app, f"template-{index}")
app.synth()
