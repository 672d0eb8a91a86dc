"""A dev container that envbuilder builds on a Docker host, as in Coder's own template `docker-devcontainer`."""

from cdktf_coder import (
    AgentMetadata,
    ChoiceParameter,
    CoderApp,
    CoderTemplate,
    CodeServer,
    Data,
    DockerImage,
    DockerWorkspace,
    JetBrains,
    Local,
    Mount,
    Option,
    Persistent,
    Provider,
    RequiredProvider,
    Resource,
    ResourceMetadata,
    TextParameter,
    Variable,
    WorkspaceAgent,
    expr,
    fn,
    when,
)

LOCAL = r"/localhost|127\.0\.0\.1/"

app = CoderApp()
template = CoderTemplate(
    app, "docker-devcontainer", description="A dev container on a Docker host.", icon="/icon/docker.png"
)
envbuilder = Provider(template, "envbuilder", source="coder/envbuilder", version="~> 1.0")

# What is asked for -----------------------------------------------------------------------------------------------------

github = "https://github.com/"
repo = ChoiceParameter(
    template,
    "repo",
    display_name="Repository (auto)",
    description="A repository that brings a dev container.",
    mutable=True,
    order=1,
    options=[
        Option(value=f"{github}vercel/next.js", name="vercel/next.js", description="A framework for React"),
        Option(value=f"{github}home-assistant/core", name="home-assistant/core", description="Home automation"),
        Option(value=f"{github}discourse/discourse", name="discourse/discourse", description="A forum"),
        Option(value=f"{github}denoland/deno", name="denoland/deno", description="A runtime for TypeScript"),
        Option(
            value=f"{github}microsoft/vscode", name="microsoft/vscode", icon="/icon/code.svg", description="An editor"
        ),
        Option(value="custom", name="Custom", icon="/emojis/1f5c3.png", description="The URL below"),
    ],
)
custom = TextParameter(
    template,
    "custom_repo_url",
    display_name="Repository URL (custom)",
    description="Another repository, if Custom is chosen above.",
    default="",
    mutable=True,
    order=2,
)
fallback = TextParameter(
    template,
    "fallback_image",
    display_name="Fallback Image",
    description="The image to run if the dev container can't be built.",
    default="codercom/enterprise-base:ubuntu",
    mutable=True,
    order=3,
)
builder = TextParameter(
    template,
    "devcontainer_builder",
    display_name="Devcontainer Builder",
    description="The image of envbuilder; better one of its releases than `latest`.",
    default="ghcr.io/coder/envbuilder:latest",
    mutable=True,
    order=4,
)
cache_repo = Variable(
    template, "cache_repo", default="", description="A registry's repository to keep built layers in."
)
insecure = Variable(
    template, "insecure_cache_repo", type="bool", default=False, description="Whether that registry speaks plain HTTP."
)
login = Variable(
    template,
    "cache_repo_docker_config_path",
    default="",
    sensitive=True,
    description="Path of the Docker config.json that lets Coder log in there.",
)

# What is made of it ----------------------------------------------------------------------------------------------------

agent = WorkspaceAgent(template, "main", dir="/workspaces", metadata=AgentMetadata.usual(registry=True))
repo_url = when(repo.value == "custom", custom.value, repo.value)
cached_at = cache_repo.value != ""
Data(
    template,
    "cache_repo_dockerconfigjson",
    type="local_sensitive_file",
    provider=RequiredProvider("local", "hashicorp/local", "~> 2.4"),
    count=when(login.value == "", 0, 1),
    body={"filename": login.value},
)
env = Local(
    template,
    "envbuilder_env",
    value={
        "ENVBUILDER_GIT_URL": repo_url,
        "ENVBUILDER_CACHE_REPO": cache_repo.value,
        "CODER_AGENT_TOKEN": agent.token,
        "CODER_AGENT_URL": fn.replace(template.workspace.access_url, LOCAL, "host.docker.internal"),
        "ENVBUILDER_INIT_SCRIPT": fn.replace(agent.init_script, LOCAL, "host.docker.internal"),
        "ENVBUILDER_FALLBACK_IMAGE": fallback.value,
        "ENVBUILDER_DOCKER_CONFIG_BASE64": expr(
            'try(data.local_sensitive_file.cache_repo_dockerconfigjson[0].content_base64, "")'
        ),
        "ENVBUILDER_PUSH_IMAGE": when(cached_at, "true", ""),
        "ENVBUILDER_INSECURE": fn.tostring(insecure.value),
    },
)
cached = Resource(
    template,
    "cached",
    type="envbuilder_cached_image",
    provider=envbuilder,
    count=cached_at,
    body={
        "builder_image": builder.value,
        "git_url": repo_url,
        "cache_repo": cache_repo.value,
        "extra_env": env.value,
        "insecure": insecure.value,
    },
)
DockerImage(template, "devcontainer_builder_image", name=builder.value)
image = when(cached_at, cached.ref("image"), builder.value)
workspace = DockerWorkspace(
    template,
    "workspace",
    agent=agent,
    image=image,
    command=(),  # envbuilder's own: it builds the dev container, then starts the agent in it
    env=when(cached_at, cached.ref("env_map"), env.value),
    home=None,
    mounts=[Mount(volume=Persistent(name="workspaces"), path="/workspaces")],
)
CodeServer(template, agent=agent, order=1)
JetBrains(template, agent=agent, folder="/workspaces", agent_name=True)
ResourceMetadata(
    template,
    "container_info",
    resource=workspace,
    items={
        "workspace image": image,
        "git url": repo_url,
        "cache repo": when(cached_at, cache_repo.value, "not enabled"),
    },
)
app.synth()
