"""The same templates with this library. Usage: ours.py COUNT docker|both, with CDKTF_OUTDIR naming the output directory."""

import sys

from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, Sysbox, Variable, WorkspaceAgent

COUNT, WHICH = int(sys.argv[1]), sys.argv[2]
IMAGE = "codercom/enterprise-base:ubuntu"


def docker(app: CoderApp, name: str) -> None:
    template = CoderTemplate(app, name, description="A workspace on a Docker host.")
    image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
    agent = WorkspaceAgent(template, "main")
    DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sysbox())


def kubernetes(app: CoderApp, name: str) -> None:
    from cdktf_coder import KubernetesWorkspace

    template = CoderTemplate(app, name, description="A workspace in Kubernetes.")
    image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
    agent = WorkspaceAgent(template, "main")
    KubernetesWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sysbox(), cpu=2, memory=4)


app = CoderApp()
kinds = (docker,) if WHICH == "docker" else (docker, kubernetes)
for index in range(COUNT):
    kinds[index % len(kinds)](app, f"template-{index}")
app.synth()
