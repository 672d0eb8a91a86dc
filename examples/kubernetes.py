"""A Deployment, as in Coder's own template `kubernetes`."""

from cdktf_coder import (
    AgentMetadata,
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    HealthCheck,
    Home,
    KubernetesWorkspace,
    NumberParameter,
    Variable,
    WorkspaceAgent,
    WorkspaceApp,
)

CODE_SERVER = """\
set -e
curl -fsSL https://code-server.dev/install.sh | sh -s -- --method=standalone --prefix=/tmp/code-server
/tmp/code-server/bin/code-server --auth none --port 13337 >/tmp/code-server.log 2>&1 &
"""

app = CoderApp()
template = CoderTemplate(app, "kubernetes", description="A workspace in a Kubernetes Deployment.", icon="/icon/k8s.png")
image = Variable(template, "image", default="codercom/example-base:ubuntu", description="The workspaces' image.")
cpu = ChoiceParameter(
    template,
    "cpu",
    display_name="CPU",
    description="How many cores",
    icon="/icon/memory.svg",
    options={cores: f"{cores} Cores" for cores in (2, 4, 6, 8)},
    default=2,
    mutable=True,
)
memory = ChoiceParameter(
    template,
    "memory",
    display_name="Memory",
    description="How many GB",
    icon="/icon/memory.svg",
    options={size: f"{size} GB" for size in (2, 4, 6, 8)},
    default=2,
    mutable=True,
)
disk = NumberParameter(
    template,
    "home_disk_size",
    display_name="Home disk size",
    description="GB for the home directory",
    icon="/emojis/1f4be.png",
    default=10,
    min=1,
    max=99999,
)
agent = WorkspaceAgent(
    template,
    "main",
    arch="amd64",
    startup_script=CODE_SERVER,
    git_identity=False,
    metadata=AgentMetadata.usual(registry=True)[:-1],
)
WorkspaceApp(
    template,
    "code-server",
    agent=agent,
    display_name="code-server",
    icon="/icon/code.svg",
    url="http://localhost:13337?folder=/home/coder",
    healthcheck=HealthCheck(url="http://localhost:13337/healthz", interval=3, threshold=10),
    share="owner",
    subdomain=False,
)
KubernetesWorkspace(
    template,
    "workspace",
    agent=agent,
    image=image.value,
    pull_policy="IfNotPresent",
    home=Home(size=disk.value),
    cpu=cpu.value,
    memory=memory.value,
    workload="deployment",
    spread_over_nodes=True,
)
app.synth()
