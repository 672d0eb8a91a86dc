"""A container on a Docker host, as in Coder's own template `docker`."""

from cdktf_coder import (
    AgentMetadata,
    CoderApp,
    CoderTemplate,
    CodeServer,
    DockerWorkspace,
    Home,
    JetBrains,
    Variable,
    WorkspaceAgent,
)

# A new home volume is empty: what new users of the image get is copied into it once.
FILL_HOME = """\
set -e
if [ ! -f ~/.init_done ]; then
  cp -rT /etc/skel ~
  touch ~/.init_done
fi
"""

app = CoderApp()
template = CoderTemplate(
    app, "docker", description="A workspace in a container on a Docker host.", icon="/icon/docker.png"
)
image = Variable(template, "image", default="codercom/example-base:ubuntu", description="The workspaces' image.")
agent = WorkspaceAgent(template, "main", startup_script=FILL_HOME, metadata=AgentMetadata.usual(registry=True))
DockerWorkspace(template, "workspace", agent=agent, image=image.value, home=Home(address="docker_volume.home_volume"))
CodeServer(template, agent=agent, order=1)
JetBrains(template, agent=agent, folder="/home/coder", agent_name=True)
app.synth()
