"""The gallery: one template a way to run Docker inside a workspace."""

from cdktf_coder import CoderApp, CoderTemplate, DockerWorkspace, KubernetesWorkspace, Sysbox, Variable, WorkspaceAgent

IMAGE = "codercom/enterprise-base:ubuntu"

app = CoderApp()

template = CoderTemplate(
    app, "docker-sysbox", description="A workspace on a Docker host, with Docker inside by Sysbox."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sysbox())

template = CoderTemplate(
    app, "kubernetes-sysbox", description="A workspace in Kubernetes, with Docker inside by Sysbox."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
KubernetesWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sysbox(), cpu=2, memory=4)

app.synth()
