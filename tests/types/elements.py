"""A program that a strict type checker takes: elements are of their generated classes, and references go both ways."""

import cdktf
from cdktf_cdktf_provider_docker.container import ContainerPorts
from cdktf_cdktf_provider_docker.network import Network
from cdktf_cdktf_provider_docker.volume import Volume

from cdktf_coder import (
    CheckboxParameter,
    CoderApp,
    CoderTemplate,
    DockerImage,
    DockerWorkspace,
    KubernetesWorkspace,
    MultiSelectParameter,
    SliderParameter,
    Variable,
    WorkspaceAgent,
)

app = CoderApp()
docker, kubernetes = CoderTemplate(app, "docker"), CoderTemplate(app, "kubernetes")

image = DockerImage(docker, "image", name="example:1")
image.resource.force_remove = True
network = Network(docker, "backend", name=docker.workspace.name.as_token())
workspace = DockerWorkspace(
    docker, "workspace", agent=WorkspaceAgent(docker, "main"), image=image.value, networks=[network.name]
)
memory = SliderParameter(docker, "memory", min=1, max=16, default=4)
servers = MultiSelectParameter(docker, "servers", options=["a", "b"], default=["a"])
local = CheckboxParameter(docker, "local", default=False)

container = workspace.container
container.network_mode = "host"
container.memory = (memory.value * 1024).as_token()
container.dns = servers.value.as_token()
container.must_run = local.value.as_token()
container.put_ports([ContainerPorts(internal=memory.value.as_token())])
container.put_healthcheck(test=["CMD", "true"])
container.healthcheck.retries = 3
container.lifecycle = cdktf.TerraformResourceLifecycle(prevent_destroy=True)
address: str = container.network_data.get(0).ip_address
known: str | None = container.image_input
workspace.home_volume.driver = "local"
volume: Volume = workspace.resource_of("docker_volume.home", Volume)
cdktf.TerraformOutput(docker, "address", value=address)

agent = WorkspaceAgent(kubernetes, "main", dir=Variable(kubernetes, "dir").value)
pods = KubernetesWorkspace(kubernetes, "workspace", agent=agent, image="example:1", namespace="work")
pods.pod.spec.host_network = True
pods.pod.spec.container.get(0).image = Variable(kubernetes, "image").value.as_token()
pods.pod.metadata.labels = {**(pods.pod.metadata.labels_input or {}), "team": "backend"}
pods.pod_spec.node_name = "node-1"
pods.home_volume.wait_until_bound = True
