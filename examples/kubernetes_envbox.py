"""A pod with Docker inside by envbox, as in Coder's own template `kubernetes-envbox`."""

from cdktf_coder import (
    CoderApp,
    CoderTemplate,
    CodeServer,
    Envbox,
    Home,
    JetBrains,
    KubernetesWorkspace,
    NumberParameter,
    Variable,
    WorkspaceAgent,
)

# A new home is empty: bash wants its settings there.
FILL_HOME = """\
for file in .profile .bashrc; do
  [ -f ~/"$file" ] || cp "/etc/skel/$file" ~
done
"""

app = CoderApp()
template = CoderTemplate(app, "kubernetes-envbox", description="A pod with Docker inside.", icon="/icon/k8s.png")
disk = NumberParameter(
    template,
    "home_disk",
    name="Disk Size",
    description="How many GB the home directory and Docker's images may take",
    icon="/emojis/1f4be.png",
    default=10,
    min=10,
    max=100,
    mutable=True,
    monotonic="increasing",
)
Variable(
    template,
    "use_kubeconfig",
    type="bool",
    default=True,
    description="Whether Coder reaches the cluster by ~/.kube/config.",
)
tun = Variable(template, "create_tun", type="bool", default=False, description="Whether there is a TUN device inside.")
fuse = Variable(
    template, "create_fuse", type="bool", default=False, description="Whether there is a FUSE device inside."
)
max_cpus = Variable(template, "max_cpus", type="number", description="The most cores a workspace may use.")
min_cpus = Variable(template, "min_cpus", type="number", description="The cores reserved for a workspace.")
max_memory = Variable(template, "max_memory", type="number", description="The most GB of memory a workspace may use.")
min_memory = Variable(template, "min_memory", type="number", description="The GB of memory reserved for a workspace.")
agent = WorkspaceAgent(template, "main", arch="amd64", startup_script=FILL_HOME, git_identity=False)
CodeServer(template, agent=agent, order=1)
JetBrains(template, agent=agent, folder="/home/coder")
KubernetesWorkspace(
    template,
    "workspace",
    agent=agent,
    image="index.docker.io/codercom/enterprise-base:ubuntu-20240812",
    nesting=Envbox(caches="home", add_tun=tun.value, add_fuse=fuse.value),
    home=Home(size=disk.value),
    cpu=max_cpus.value,
    cpu_request=min_cpus.value,
    memory=max_memory.value,
    memory_request=min_memory.value,
    pull_policy="IfNotPresent",
    restart_policy="Never",
)
app.synth()
