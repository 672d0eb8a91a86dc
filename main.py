"""The gallery: one template for each way to run Docker inside a workspace, on each platform."""

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    DockerWorkspace,
    Envbox,
    Home,
    KubernetesWorkspace,
    Podman,
    Sidecar,
    Socket,
    Sysbox,
    Systemd,
    Variable,
    WorkspaceAgent,
)

IMAGE = "codercom/enterprise-base:ubuntu"
PODMAN_IMAGE = "ghcr.io/coder/podman:ubuntu"
PODMAN_HOME = Home(path="/home/podman", user="podman")

app = CoderApp()

# On a Docker host -----------------------------------------------------------------------------------------------------

template = CoderTemplate(
    app, "docker-sysbox", description="A container on a Docker host, with Docker inside by Sysbox."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sysbox())

template = CoderTemplate(
    app, "docker-systemd", description="A container on a Docker host, with systemd and Docker inside."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image, with systemd in it.")
agent = WorkspaceAgent(template, "main")
DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Systemd())

template = CoderTemplate(
    app, "docker-envbox", description="A container on a Docker host, with Docker inside by envbox."
)
image = Variable(template, "image", default=IMAGE, description="The image of the inner container.")
agent = WorkspaceAgent(template, "main")
DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Envbox(), cpu=2, memory=4)

template = CoderTemplate(app, "docker-podman", description="A container on a Docker host, with rootless Podman inside.")
image = Variable(template, "image", default=PODMAN_IMAGE, description="The workspace's image, with Podman in it.")
agent = WorkspaceAgent(template, "main")
DockerWorkspace(template, "workspace", agent=agent, image=image.value, home=PODMAN_HOME, nesting=Podman())

template = CoderTemplate(
    app, "docker-sidecar", description="A container on a Docker host, with a Docker daemon beside it."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sidecar(allow_host_root=True))

template = CoderTemplate(
    app, "docker-socket", description="A container on a Docker host, with that host's Docker inside."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
group = Variable(
    template,
    "docker_group",
    default="0",
    description="The group that owns the socket on the Docker host: the number that `stat -c %g /var/run/docker.sock` prints.",
)
agent = WorkspaceAgent(template, "main")
shared = Socket(allow_host_root=True, group=group.value)
DockerWorkspace(template, "workspace", agent=agent, image=image.value, nesting=shared)

# In Kubernetes --------------------------------------------------------------------------------------------------------

template = CoderTemplate(app, "kubernetes-sysbox", description="A pod, with Docker inside by Sysbox.")
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
KubernetesWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Sysbox(), cpu=2, memory=4)

template = CoderTemplate(app, "kubernetes-systemd", description="A pod, with systemd and Docker inside.")
image = Variable(template, "image", default=IMAGE, description="The workspace's image, with systemd in it.")
agent = WorkspaceAgent(template, "main")
KubernetesWorkspace(template, "workspace", agent=agent, image=image.value, nesting=Systemd(), cpu=2, memory=4)

template = CoderTemplate(app, "kubernetes-envbox", description="A pod, with Docker inside by envbox.")
image = Variable(template, "image", default=IMAGE, description="The image of the inner container.")
agent = WorkspaceAgent(template, "main")
boxed, home = Envbox(caches="home"), Home(size=30)
KubernetesWorkspace(template, "workspace", agent=agent, image=image.value, home=home, nesting=boxed, cpu=2, memory=4)

template = CoderTemplate(app, "kubernetes-podman", description="A pod, with rootless Podman inside.")
image = Variable(template, "image", default=PODMAN_IMAGE, description="The workspace's image, with Podman in it.")
agent = WorkspaceAgent(template, "main")
KubernetesWorkspace(
    template, "workspace", agent=agent, image=image.value, home=PODMAN_HOME, nesting=Podman(), cpu=2, memory=4
)

template = CoderTemplate(app, "kubernetes-sidecar", description="A pod, with a Docker daemon in a second container.")
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
beside = Sidecar(allow_host_root=True)
KubernetesWorkspace(template, "workspace", agent=agent, image=image.value, nesting=beside, cpu=2, memory=4)

# In Kubernetes, by the third-party provider mingfang/k8s --------------------------------------------------------------

template = CoderTemplate(
    app, "kubernetes-sysbox-mingfang", description="A pod in a user namespace, with Docker inside by Sysbox."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
alone = Sysbox(host_users=False)
KubernetesWorkspace(
    template, "workspace", agent=agent, image=image.value, nesting=alone, provider="mingfang", cpu=2, memory=4
)

template = CoderTemplate(app, "kubernetes-systemd-mingfang", description="A pod, with systemd and Docker inside.")
image = Variable(template, "image", default=IMAGE, description="The workspace's image, with systemd in it.")
agent = WorkspaceAgent(template, "main")
KubernetesWorkspace(
    template, "workspace", agent=agent, image=image.value, nesting=Systemd(), provider="mingfang", cpu=2, memory=4
)

template = CoderTemplate(
    app, "kubernetes-sidecar-mingfang", description="A pod, with a Docker daemon in a second container."
)
image = Variable(template, "image", default=IMAGE, description="The workspace's image.")
agent = WorkspaceAgent(template, "main")
beside = Sidecar(allow_host_root=True)
KubernetesWorkspace(
    template, "workspace", agent=agent, image=image.value, nesting=beside, provider="mingfang", cpu=2, memory=4
)

app.synth()
