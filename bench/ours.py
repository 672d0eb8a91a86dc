"""The same templates with this library. Usage: ours.py COUNT docker|both [container|pod], with CDKTF_OUTDIR naming the output
directory. The last changes the CDKTF element behind the workspace."""

import sys

from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, Sysbox, Variable, WorkspaceAgent

COUNT, WHICH = int(sys.argv[1]), sys.argv[2]
ELEMENT = sys.argv[3] if len(sys.argv) > 3 else ""
IMAGE = "codercom/enterprise-base:ubuntu"


def docker(app: CoderApp, name: str) -> None:
    template = CoderTemplate(app, name, description="A workspace on a Docker host.")
    image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
    agent = WorkspaceAgent(template, "main")
    workspace = DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sysbox())
    if ELEMENT == "container":
        workspace.container.network_mode = "host"


def kubernetes(app: CoderApp, name: str) -> None:
    from cdktf_coder import KubernetesWorkspace

    template = CoderTemplate(app, name, description="A workspace in Kubernetes.")
    image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
    agent = WorkspaceAgent(template, "main")
    workspace = KubernetesWorkspace(
        template, "workspace", agent=agent, image=image.value, nesting=Sysbox(), cpu=2, memory=4
    )
    if ELEMENT == "pod":
        workspace.pod.spec.host_network = True


app = CoderApp()
kinds = (docker,) if WHICH == "docker" else (docker, kubernetes)
for index in range(COUNT):
    kinds[index % len(kinds)](app, f"template-{index}")
app.synth()
