"""The gallery: one template for each way to run Docker inside a workspace, on each platform.

Each asks for an image, cores and memory, in Kubernetes for the size of the home too, offers two presets, shows how busy the
workspace is, and has VS Code in the browser. Git knows the owner by the agent's default.
"""

from cdktf_coder import (
    AgentMetadata,
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    DockerWorkspace,
    Envbox,
    HealthCheck,
    Home,
    KubernetesWorkspace,
    NumberExpr,
    Podman,
    Preset,
    Sidecar,
    SliderParameter,
    Socket,
    Sysbox,
    Systemd,
    TextExpr,
    Variable,
    WorkspaceAgent,
    WorkspaceApp,
    WorkspaceScript,
)

UBUNTU, GO, NODE = (f"codercom/enterprise-{name}:ubuntu" for name in ("base", "golang", "node"))
CODE_SERVER = """\
set -eu
curl -fsSL https://code-server.dev/install.sh -o /tmp/install-code-server.sh
sh /tmp/install-code-server.sh --method=standalone --prefix=/tmp/code-server
/tmp/code-server/bin/code-server --auth none --port 13337 >/tmp/code-server.log 2>&1 &
"""

app = CoderApp()

# What the templates have in common ------------------------------------------------------------------------------------


class DevTemplate(CoderTemplate):
    """A template with an agent that serves VS Code, and a choice of cores and memory."""

    def __init__(self, name: str, description: str, *, home: str = "/home/coder") -> None:
        icon = "/icon/docker.png" if name.startswith("docker") else "/icon/k8s.png"
        super().__init__(app, name, description=description, icon=icon)
        cpu = ChoiceParameter(
            self,
            "cpu",
            display_name="CPU",
            description="How many cores the workspace may use.",
            icon="/icon/memory.svg",
            options={1: "1 core", 2: "2 cores", 4: "4 cores", 8: "8 cores"},
            default=2,
            mutable=True,
            order=2,
        )
        memory = SliderParameter(
            self,
            "memory",
            display_name="Memory",
            description="How many GiB of memory the workspace may use.",
            icon="/icon/memory.svg",
            min=1,
            max=32,
            default=4,
            mutable=True,
            order=3,
        )
        Preset(self, "standard", name="Standard", default=True, parameters={cpu: 2, memory: 4})
        Preset(self, "large", name="Large", description="For large builds.", parameters={cpu: 8, memory: 16})
        self.cpu, self.memory = cpu.value, memory.value
        self.agent = WorkspaceAgent(self, "main", metadata=AgentMetadata.usual())
        WorkspaceScript(
            self,
            "code_server",
            agent=self.agent,
            display_name="VS Code in the browser",
            icon="/icon/code.svg",
            script=CODE_SERVER,
            run_on_start=True,
        )
        WorkspaceApp(
            self,
            "code-server",
            agent=self.agent,
            display_name="VS Code in the browser",
            icon="/icon/code.svg",
            url=f"http://localhost:13337?folder={home}",
            healthcheck=HealthCheck(url="http://localhost:13337/healthz"),
        )


def choose_image(template: CoderTemplate) -> TextExpr:
    """An image of Coder's own; all of these hold Docker and systemd."""
    return ChoiceParameter(
        template,
        "image",
        display_name="Image",
        description="What is installed in the workspace.",
        icon="/icon/docker.png",
        form_type="dropdown",
        options={UBUNTU: "Ubuntu", GO: "Ubuntu with Go", NODE: "Ubuntu with Node.js"},
        default=UBUNTU,
        mutable=True,
        order=1,
    ).value


def podman_image(template: CoderTemplate) -> TextExpr:
    """The image with Podman, which whoever pushes the template may replace."""
    description = "The workspace's image, with Podman in it."
    return Variable(template, "image", default="ghcr.io/coder/podman:ubuntu", description=description).value


def choose_home_size(template: CoderTemplate, *, least: int = 10) -> NumberExpr:
    """GiB for the home. It may only grow, since a smaller claim would be another one, and empty."""
    return SliderParameter(
        template,
        "home_size",
        display_name="Home",
        description="How many GiB the home directory has.",
        icon="/emojis/1f4be.png",
        min=least,
        max=200,
        default=least,
        mutable=True,
        monotonic="increasing",
        order=4,
    ).value


# On a Docker host -----------------------------------------------------------------------------------------------------

template = DevTemplate("docker-sysbox", "A container on a Docker host, with Docker inside by Sysbox.")
DockerWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Sysbox(),
)

template = DevTemplate("docker-systemd", "A container on a Docker host, with systemd and Docker inside.")
DockerWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Systemd(),
)

template = DevTemplate("docker-envbox", "A container on a Docker host, with Docker inside by envbox.")
DockerWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Envbox(),
)

template = DevTemplate(
    "docker-podman", "A container on a Docker host, with rootless Podman inside.", home="/home/podman"
)
DockerWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=podman_image(template),
    home=Home(path="/home/podman", user="podman"),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Podman(),
)

template = DevTemplate("docker-sidecar", "A container on a Docker host, with a Docker daemon beside it.")
DockerWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Sidecar(allow_host_root=True),
)

template = DevTemplate("docker-socket", "A container on a Docker host, with that host's Docker inside.")
group = Variable(
    template,
    "docker_group",
    default="0",
    description="The group that owns the socket on the Docker host: the number that `stat -c %g /var/run/docker.sock` prints.",
)
DockerWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Socket(allow_host_root=True, group=group.value),
)

# In Kubernetes --------------------------------------------------------------------------------------------------------

template = DevTemplate("kubernetes-sysbox", "A pod, with Docker inside by Sysbox.")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    home=Home(size=choose_home_size(template)),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Sysbox(),
)

template = DevTemplate("kubernetes-systemd", "A pod, with systemd and Docker inside.")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    home=Home(size=choose_home_size(template)),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Systemd(),
)

template = DevTemplate("kubernetes-envbox", "A pod, with Docker inside by envbox.")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    home=Home(size=choose_home_size(template, least=30)),  # the images of the inner Docker lie there too
    cpu=template.cpu,
    memory=template.memory,
    nesting=Envbox(caches="home"),
)

template = DevTemplate("kubernetes-podman", "A pod, with rootless Podman inside.", home="/home/podman")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=podman_image(template),
    home=Home(path="/home/podman", user="podman", size=choose_home_size(template)),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Podman(),
)

template = DevTemplate("kubernetes-sidecar", "A pod, with a Docker daemon in a second container.")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    home=Home(size=choose_home_size(template)),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Sidecar(allow_host_root=True),
)

# In Kubernetes, by the third-party provider mingfang/k8s --------------------------------------------------------------

template = DevTemplate("kubernetes-sysbox-mingfang", "A pod in a user namespace, with Docker inside by Sysbox.")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    home=Home(size=choose_home_size(template)),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Sysbox(host_users=False),
    provider="mingfang",
)

template = DevTemplate("kubernetes-systemd-mingfang", "A pod, with systemd and Docker inside.")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    home=Home(size=choose_home_size(template)),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Systemd(),
    provider="mingfang",
)

template = DevTemplate("kubernetes-sidecar-mingfang", "A pod, with a Docker daemon in a second container.")
KubernetesWorkspace(
    template,
    "workspace",
    agent=template.agent,
    image=choose_image(template),
    home=Home(size=choose_home_size(template)),
    cpu=template.cpu,
    memory=template.memory,
    nesting=Sidecar(allow_host_root=True),
    provider="mingfang",
)

app.synth()
