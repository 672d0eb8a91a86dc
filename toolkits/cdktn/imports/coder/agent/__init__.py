r'''
# `coder_agent`

Refer to the Terraform Registry for docs: [`coder_agent`](https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent).
'''
from pkgutil import extend_path
__path__ = extend_path(__path__, __name__)

import abc
import builtins
import datetime
import enum
import typing

import jsii
import publication
import typing_extensions

import typeguard
from importlib.metadata import version as _metadata_package_version
TYPEGUARD_MAJOR_VERSION = int(_metadata_package_version('typeguard').split('.')[0])

def check_type(argname: str, value: object, expected_type: typing.Any) -> typing.Any:
    if TYPEGUARD_MAJOR_VERSION <= 2:
        return typeguard.check_type(argname=argname, value=value, expected_type=expected_type) # type:ignore
    else:
        if isinstance(value, jsii._reference_map.InterfaceDynamicProxy): # pyright: ignore [reportAttributeAccessIssue]
           pass
        else:
            if TYPEGUARD_MAJOR_VERSION == 3:
                typeguard.config.collection_check_strategy = typeguard.CollectionCheckStrategy.ALL_ITEMS # type:ignore
                typeguard.check_type(value=value, expected_type=expected_type) # type:ignore
            else:
                typeguard.check_type(value=value, expected_type=expected_type, collection_check_strategy=typeguard.CollectionCheckStrategy.ALL_ITEMS) # type:ignore

from .._jsii import *

import cdktn as _cdktn_78ede62e
import constructs as _constructs_77d1e7e8


class Agent(
    _cdktn_78ede62e.TerraformResource,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.Agent",
):
    '''Represents a {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent coder_agent}.'''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id_: builtins.str,
        *,
        arch: builtins.str,
        os: builtins.str,
        api_key_scope: typing.Optional[builtins.str] = None,
        auth: typing.Optional[builtins.str] = None,
        connection_timeout: typing.Optional[jsii.Number] = None,
        dir: typing.Optional[builtins.str] = None,
        display_apps: typing.Optional[typing.Union["AgentDisplayApps", typing.Dict[builtins.str, typing.Any]]] = None,
        env: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        id: typing.Optional[builtins.str] = None,
        metadata: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["AgentMetadata", typing.Dict[builtins.str, typing.Any]]]]] = None,
        motd_file: typing.Optional[builtins.str] = None,
        order: typing.Optional[jsii.Number] = None,
        resources_monitoring: typing.Optional[typing.Union["AgentResourcesMonitoring", typing.Dict[builtins.str, typing.Any]]] = None,
        shutdown_script: typing.Optional[builtins.str] = None,
        startup_script: typing.Optional[builtins.str] = None,
        startup_script_behavior: typing.Optional[builtins.str] = None,
        troubleshooting_url: typing.Optional[builtins.str] = None,
        connection: typing.Optional[typing.Union[typing.Union["_cdktn_78ede62e.SSHProvisionerConnection", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.WinrmProvisionerConnection", typing.Dict[builtins.str, typing.Any]]]] = None,
        count: typing.Optional[typing.Union[jsii.Number, "_cdktn_78ede62e.TerraformCount"]] = None,
        depends_on: typing.Optional[typing.Sequence["_cdktn_78ede62e.ITerraformDependable"]] = None,
        for_each: typing.Optional["_cdktn_78ede62e.ITerraformIterator"] = None,
        lifecycle: typing.Optional[typing.Union["_cdktn_78ede62e.TerraformResourceLifecycle", typing.Dict[builtins.str, typing.Any]]] = None,
        provider: typing.Optional["_cdktn_78ede62e.TerraformProvider"] = None,
        provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union["_cdktn_78ede62e.FileProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.LocalExecProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.RemoteExecProvisioner", typing.Dict[builtins.str, typing.Any]]]]] = None,
    ) -> None:
        '''Create a new {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent coder_agent} Resource.

        :param scope: The scope in which to define this construct.
        :param id_: The scoped construct ID. Must be unique amongst siblings in the same scope
        :param arch: The architecture the agent will run on. Must be one of: ``"amd64"``, ``"armv7"``, ``"arm64"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#arch Agent#arch}
        :param os: The operating system the agent will run on. Must be one of: ``"linux"``, ``"darwin"``, or ``"windows"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#os Agent#os}
        :param api_key_scope: Controls what API routes the agent token can access. Options: ``all`` (full access) or ``no_user_data`` (blocks ``/external-auth``, ``/gitsshkey``, and ``/gitauth`` routes) Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#api_key_scope Agent#api_key_scope}
        :param auth: The authentication type the agent will use. Must be one of: ``"token"``, ``"google-instance-identity"``, ``"aws-instance-identity"``, ``"azure-instance-identity"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#auth Agent#auth}
        :param connection_timeout: Time in seconds until the agent is marked as timed out when a connection with the server cannot be established. A value of zero never marks the agent as timed out. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#connection_timeout Agent#connection_timeout}
        :param dir: The starting directory when a user creates a shell session. Defaults to ``"$HOME"``. SFTP and scp resolve relative and ``~/``-prefixed paths against this directory, so use absolute paths for file transfers. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#dir Agent#dir}
        :param display_apps: display_apps block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#display_apps Agent#display_apps}
        :param env: A mapping of environment variables to set inside the workspace. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#env Agent#env}
        :param id: Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#id Agent#id}. Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2. If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
        :param metadata: metadata block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#metadata Agent#metadata}
        :param motd_file: The path to a file within the workspace containing a message to display to users when they login via SSH. A typical value would be ``"/etc/motd"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#motd_file Agent#motd_file}
        :param order: The order determines the position of agents in the UI presentation. The lowest order is shown first and agents with equal order are sorted by name (ascending order). Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#order Agent#order}
        :param resources_monitoring: resources_monitoring block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#resources_monitoring Agent#resources_monitoring}
        :param shutdown_script: A script to run before the agent is stopped. The script should exit when it is done to signal that the workspace can be stopped. This option is an alias for defining a ``coder_script`` resource with ``run_on_stop`` set to ``true``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#shutdown_script Agent#shutdown_script}
        :param startup_script: A script to run after the agent starts. The script should exit when it is done to signal that the agent is ready. This option is an alias for defining a ``coder_script`` resource with ``run_on_start`` set to ``true``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#startup_script Agent#startup_script}
        :param startup_script_behavior: This option sets the behavior of the ``startup_script``. When set to ``"blocking"``, the ``startup_script`` must exit before the workspace is ready. When set to ``"non-blocking"``, the ``startup_script`` may run in the background and the workspace will be ready immediately. Default is ``"non-blocking"``, although ``"blocking"`` is recommended. This option is an alias for defining a ``coder_script`` resource with ``start_blocks_login`` set to ``true`` (blocking). Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#startup_script_behavior Agent#startup_script_behavior}
        :param troubleshooting_url: A URL to a document with instructions for troubleshooting problems with the agent. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#troubleshooting_url Agent#troubleshooting_url}
        :param connection: 
        :param count: 
        :param depends_on: 
        :param for_each: 
        :param lifecycle: 
        :param provider: 
        :param provisioners: 
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__fe10827c0f963fbfb605548b753af33a7f05904edbf77677728a91ec59175441)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id_", value=id_, expected_type=type_hints["id_"])
        config = AgentConfig(
            arch=arch,
            os=os,
            api_key_scope=api_key_scope,
            auth=auth,
            connection_timeout=connection_timeout,
            dir=dir,
            display_apps=display_apps,
            env=env,
            id=id,
            metadata=metadata,
            motd_file=motd_file,
            order=order,
            resources_monitoring=resources_monitoring,
            shutdown_script=shutdown_script,
            startup_script=startup_script,
            startup_script_behavior=startup_script_behavior,
            troubleshooting_url=troubleshooting_url,
            connection=connection,
            count=count,
            depends_on=depends_on,
            for_each=for_each,
            lifecycle=lifecycle,
            provider=provider,
            provisioners=provisioners,
        )

        jsii.create(self.__class__, self, [scope, id_, config])

    @jsii.member(jsii_name="generateConfigForImport")
    @builtins.classmethod
    def generate_config_for_import(
        cls,
        scope: "_constructs_77d1e7e8.Construct",
        import_to_id: builtins.str,
        import_from_id: builtins.str,
        provider: typing.Optional["_cdktn_78ede62e.TerraformProvider"] = None,
    ) -> "_cdktn_78ede62e.ImportableResource":
        '''Generates CDKTN code for importing a Agent resource upon running "cdktn plan ".

        :param scope: The scope in which to define this construct.
        :param import_to_id: The construct id used in the generated config for the Agent to import.
        :param import_from_id: The id of the existing Agent that should be imported. Refer to the {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#import import section} in the documentation of this resource for the id to use
        :param provider: ? Optional instance of the provider where the Agent to import is found.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e49fea4eed9c05388af86857724ad0aea8c7b253dc18d3aaab6c62165a5efd0e)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument import_to_id", value=import_to_id, expected_type=type_hints["import_to_id"])
            check_type(argname="argument import_from_id", value=import_from_id, expected_type=type_hints["import_from_id"])
            check_type(argname="argument provider", value=provider, expected_type=type_hints["provider"])
        return typing.cast("_cdktn_78ede62e.ImportableResource", jsii.sinvoke(cls, "generateConfigForImport", [scope, import_to_id, import_from_id, provider]))

    @jsii.member(jsii_name="putDisplayApps")
    def put_display_apps(
        self,
        *,
        port_forwarding_helper: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        ssh_helper: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        vscode: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        vscode_insiders: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        web_terminal: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
    ) -> None:
        '''
        :param port_forwarding_helper: Display the port-forwarding helper button in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#port_forwarding_helper Agent#port_forwarding_helper}
        :param ssh_helper: Display the SSH helper button in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#ssh_helper Agent#ssh_helper}
        :param vscode: Display the VSCode Desktop app in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#vscode Agent#vscode}
        :param vscode_insiders: Display the VSCode Insiders app in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#vscode_insiders Agent#vscode_insiders}
        :param web_terminal: Display the web terminal app in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#web_terminal Agent#web_terminal}
        '''
        value = AgentDisplayApps(
            port_forwarding_helper=port_forwarding_helper,
            ssh_helper=ssh_helper,
            vscode=vscode,
            vscode_insiders=vscode_insiders,
            web_terminal=web_terminal,
        )

        return typing.cast(None, jsii.invoke(self, "putDisplayApps", [value]))

    @jsii.member(jsii_name="putMetadata")
    def put_metadata(
        self,
        value: typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["AgentMetadata", typing.Dict[builtins.str, typing.Any]]]],
    ) -> None:
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__ade7e70b2485e37efaea6139fb0e3cb063fa050411d385b843fea2be54abc96b)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast(None, jsii.invoke(self, "putMetadata", [value]))

    @jsii.member(jsii_name="putResourcesMonitoring")
    def put_resources_monitoring(
        self,
        *,
        memory: typing.Optional[typing.Union["AgentResourcesMonitoringMemory", typing.Dict[builtins.str, typing.Any]]] = None,
        volume: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["AgentResourcesMonitoringVolume", typing.Dict[builtins.str, typing.Any]]]]] = None,
    ) -> None:
        '''
        :param memory: memory block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#memory Agent#memory}
        :param volume: volume block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#volume Agent#volume}
        '''
        value = AgentResourcesMonitoring(memory=memory, volume=volume)

        return typing.cast(None, jsii.invoke(self, "putResourcesMonitoring", [value]))

    @jsii.member(jsii_name="resetApiKeyScope")
    def reset_api_key_scope(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetApiKeyScope", []))

    @jsii.member(jsii_name="resetAuth")
    def reset_auth(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetAuth", []))

    @jsii.member(jsii_name="resetConnectionTimeout")
    def reset_connection_timeout(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetConnectionTimeout", []))

    @jsii.member(jsii_name="resetDir")
    def reset_dir(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetDir", []))

    @jsii.member(jsii_name="resetDisplayApps")
    def reset_display_apps(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetDisplayApps", []))

    @jsii.member(jsii_name="resetEnv")
    def reset_env(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetEnv", []))

    @jsii.member(jsii_name="resetId")
    def reset_id(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetId", []))

    @jsii.member(jsii_name="resetMetadata")
    def reset_metadata(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetMetadata", []))

    @jsii.member(jsii_name="resetMotdFile")
    def reset_motd_file(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetMotdFile", []))

    @jsii.member(jsii_name="resetOrder")
    def reset_order(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetOrder", []))

    @jsii.member(jsii_name="resetResourcesMonitoring")
    def reset_resources_monitoring(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetResourcesMonitoring", []))

    @jsii.member(jsii_name="resetShutdownScript")
    def reset_shutdown_script(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetShutdownScript", []))

    @jsii.member(jsii_name="resetStartupScript")
    def reset_startup_script(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetStartupScript", []))

    @jsii.member(jsii_name="resetStartupScriptBehavior")
    def reset_startup_script_behavior(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetStartupScriptBehavior", []))

    @jsii.member(jsii_name="resetTroubleshootingUrl")
    def reset_troubleshooting_url(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetTroubleshootingUrl", []))

    @jsii.member(jsii_name="synthesizeAttributes")
    def _synthesize_attributes(self) -> typing.Mapping[builtins.str, typing.Any]:
        return typing.cast(typing.Mapping[builtins.str, typing.Any], jsii.invoke(self, "synthesizeAttributes", []))

    @jsii.member(jsii_name="synthesizeHclAttributes")
    def _synthesize_hcl_attributes(self) -> typing.Mapping[builtins.str, typing.Any]:
        return typing.cast(typing.Mapping[builtins.str, typing.Any], jsii.invoke(self, "synthesizeHclAttributes", []))

    @jsii.python.classproperty
    @jsii.member(jsii_name="tfResourceType")
    def TF_RESOURCE_TYPE(cls) -> builtins.str:
        return typing.cast(builtins.str, jsii.sget(cls, "tfResourceType"))

    @builtins.property
    @jsii.member(jsii_name="displayApps")
    def display_apps(self) -> "AgentDisplayAppsOutputReference":
        return typing.cast("AgentDisplayAppsOutputReference", jsii.get(self, "displayApps"))

    @builtins.property
    @jsii.member(jsii_name="initScript")
    def init_script(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "initScript"))

    @builtins.property
    @jsii.member(jsii_name="metadata")
    def metadata(self) -> "AgentMetadataList":
        return typing.cast("AgentMetadataList", jsii.get(self, "metadata"))

    @builtins.property
    @jsii.member(jsii_name="resourcesMonitoring")
    def resources_monitoring(self) -> "AgentResourcesMonitoringOutputReference":
        return typing.cast("AgentResourcesMonitoringOutputReference", jsii.get(self, "resourcesMonitoring"))

    @builtins.property
    @jsii.member(jsii_name="token")
    def token(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "token"))

    @builtins.property
    @jsii.member(jsii_name="apiKeyScopeInput")
    def api_key_scope_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "apiKeyScopeInput"))

    @builtins.property
    @jsii.member(jsii_name="archInput")
    def arch_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "archInput"))

    @builtins.property
    @jsii.member(jsii_name="authInput")
    def auth_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "authInput"))

    @builtins.property
    @jsii.member(jsii_name="connectionTimeoutInput")
    def connection_timeout_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "connectionTimeoutInput"))

    @builtins.property
    @jsii.member(jsii_name="dirInput")
    def dir_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "dirInput"))

    @builtins.property
    @jsii.member(jsii_name="displayAppsInput")
    def display_apps_input(self) -> typing.Optional["AgentDisplayApps"]:
        return typing.cast(typing.Optional["AgentDisplayApps"], jsii.get(self, "displayAppsInput"))

    @builtins.property
    @jsii.member(jsii_name="envInput")
    def env_input(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], jsii.get(self, "envInput"))

    @builtins.property
    @jsii.member(jsii_name="idInput")
    def id_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "idInput"))

    @builtins.property
    @jsii.member(jsii_name="metadataInput")
    def metadata_input(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentMetadata"]]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentMetadata"]]], jsii.get(self, "metadataInput"))

    @builtins.property
    @jsii.member(jsii_name="motdFileInput")
    def motd_file_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "motdFileInput"))

    @builtins.property
    @jsii.member(jsii_name="orderInput")
    def order_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "orderInput"))

    @builtins.property
    @jsii.member(jsii_name="osInput")
    def os_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "osInput"))

    @builtins.property
    @jsii.member(jsii_name="resourcesMonitoringInput")
    def resources_monitoring_input(self) -> typing.Optional["AgentResourcesMonitoring"]:
        return typing.cast(typing.Optional["AgentResourcesMonitoring"], jsii.get(self, "resourcesMonitoringInput"))

    @builtins.property
    @jsii.member(jsii_name="shutdownScriptInput")
    def shutdown_script_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "shutdownScriptInput"))

    @builtins.property
    @jsii.member(jsii_name="startupScriptBehaviorInput")
    def startup_script_behavior_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "startupScriptBehaviorInput"))

    @builtins.property
    @jsii.member(jsii_name="startupScriptInput")
    def startup_script_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "startupScriptInput"))

    @builtins.property
    @jsii.member(jsii_name="troubleshootingUrlInput")
    def troubleshooting_url_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "troubleshootingUrlInput"))

    @builtins.property
    @jsii.member(jsii_name="apiKeyScope")
    def api_key_scope(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "apiKeyScope"))

    @api_key_scope.setter
    def api_key_scope(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__714b25d7c5c6eb61a8e55ccc981743c4b62911d31b9cc0ca538e9be7dddbac9b)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "apiKeyScope", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="arch")
    def arch(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "arch"))

    @arch.setter
    def arch(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__16bf301bac846feab65b5b4fa95e46d89c62661095d1902dca88b9e622436756)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "arch", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="auth")
    def auth(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "auth"))

    @auth.setter
    def auth(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__0cb837ee7b7fd7cf43e1b43d6ddd8379f32db68984e78e24636df1ca5bef9b0c)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "auth", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="connectionTimeout")
    def connection_timeout(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "connectionTimeout"))

    @connection_timeout.setter
    def connection_timeout(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__a1dd1c2190c3673e039f1d794678771fd721d414d44b3c705c17d380ce1fa622)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "connectionTimeout", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="dir")
    def dir(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "dir"))

    @dir.setter
    def dir(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__eb2fcc519dc4cd00ee6a49f3ba7599a51b3196c44ead7f1817de1edfcf1b3a04)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "dir", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="env")
    def env(self) -> typing.Mapping[builtins.str, builtins.str]:
        return typing.cast(typing.Mapping[builtins.str, builtins.str], jsii.get(self, "env"))

    @env.setter
    def env(self, value: typing.Mapping[builtins.str, builtins.str]) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__8883cf1a9d7e566738b2c818ce5a9bed41ec84a111d7f164cfeb9ef9c32c1c5a)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "env", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="id")
    def id(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "id"))

    @id.setter
    def id(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__98c52950e0b7ddce51f928e291db132b35c9f52df37a2623a3d1054ea39799e9)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "id", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="motdFile")
    def motd_file(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "motdFile"))

    @motd_file.setter
    def motd_file(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__0a25bab2d931544bb350421157450c945b922aeaa2cb3a4f4e4bdb4d13775198)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "motdFile", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="order")
    def order(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "order"))

    @order.setter
    def order(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__5c194fab1c988888d5190d2766c7c701256c6f70662665bdc5726346a3041ffc)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "order", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="os")
    def os(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "os"))

    @os.setter
    def os(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__69211b2927339c57bbe9a0b5fc3779c4f06fb1e78f2490248a5a7979b983bf99)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "os", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="shutdownScript")
    def shutdown_script(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "shutdownScript"))

    @shutdown_script.setter
    def shutdown_script(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e3d1d99e24221c567bdbdfb2c1f50c9b66856f32d8339552c5670ca5b1bf31c1)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "shutdownScript", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="startupScript")
    def startup_script(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "startupScript"))

    @startup_script.setter
    def startup_script(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__82bc0d3afa42120ee9fa6865504d5718b871394345e334f87bf3c8f95b2c6fa0)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "startupScript", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="startupScriptBehavior")
    def startup_script_behavior(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "startupScriptBehavior"))

    @startup_script_behavior.setter
    def startup_script_behavior(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__6f9df215e627fc786ca2b37cc923130c2fe8750cdf58d38d41d55d91234287c6)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "startupScriptBehavior", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="troubleshootingUrl")
    def troubleshooting_url(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "troubleshootingUrl"))

    @troubleshooting_url.setter
    def troubleshooting_url(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__a6c054dcb0e799c020aeacd1701223303e1ffe75e72e52cd820c607bb36d5b8d)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "troubleshootingUrl", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.agent.AgentConfig",
    jsii_struct_bases=[_cdktn_78ede62e.TerraformMetaArguments],
    name_mapping={
        "connection": "connection",
        "count": "count",
        "depends_on": "dependsOn",
        "for_each": "forEach",
        "lifecycle": "lifecycle",
        "provider": "provider",
        "provisioners": "provisioners",
        "arch": "arch",
        "os": "os",
        "api_key_scope": "apiKeyScope",
        "auth": "auth",
        "connection_timeout": "connectionTimeout",
        "dir": "dir",
        "display_apps": "displayApps",
        "env": "env",
        "id": "id",
        "metadata": "metadata",
        "motd_file": "motdFile",
        "order": "order",
        "resources_monitoring": "resourcesMonitoring",
        "shutdown_script": "shutdownScript",
        "startup_script": "startupScript",
        "startup_script_behavior": "startupScriptBehavior",
        "troubleshooting_url": "troubleshootingUrl",
    },
)
class AgentConfig(_cdktn_78ede62e.TerraformMetaArguments):
    def __init__(
        self,
        *,
        connection: typing.Optional[typing.Union[typing.Union["_cdktn_78ede62e.SSHProvisionerConnection", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.WinrmProvisionerConnection", typing.Dict[builtins.str, typing.Any]]]] = None,
        count: typing.Optional[typing.Union[jsii.Number, "_cdktn_78ede62e.TerraformCount"]] = None,
        depends_on: typing.Optional[typing.Sequence["_cdktn_78ede62e.ITerraformDependable"]] = None,
        for_each: typing.Optional["_cdktn_78ede62e.ITerraformIterator"] = None,
        lifecycle: typing.Optional[typing.Union["_cdktn_78ede62e.TerraformResourceLifecycle", typing.Dict[builtins.str, typing.Any]]] = None,
        provider: typing.Optional["_cdktn_78ede62e.TerraformProvider"] = None,
        provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union["_cdktn_78ede62e.FileProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.LocalExecProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.RemoteExecProvisioner", typing.Dict[builtins.str, typing.Any]]]]] = None,
        arch: builtins.str,
        os: builtins.str,
        api_key_scope: typing.Optional[builtins.str] = None,
        auth: typing.Optional[builtins.str] = None,
        connection_timeout: typing.Optional[jsii.Number] = None,
        dir: typing.Optional[builtins.str] = None,
        display_apps: typing.Optional[typing.Union["AgentDisplayApps", typing.Dict[builtins.str, typing.Any]]] = None,
        env: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        id: typing.Optional[builtins.str] = None,
        metadata: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["AgentMetadata", typing.Dict[builtins.str, typing.Any]]]]] = None,
        motd_file: typing.Optional[builtins.str] = None,
        order: typing.Optional[jsii.Number] = None,
        resources_monitoring: typing.Optional[typing.Union["AgentResourcesMonitoring", typing.Dict[builtins.str, typing.Any]]] = None,
        shutdown_script: typing.Optional[builtins.str] = None,
        startup_script: typing.Optional[builtins.str] = None,
        startup_script_behavior: typing.Optional[builtins.str] = None,
        troubleshooting_url: typing.Optional[builtins.str] = None,
    ) -> None:
        '''
        :param connection: 
        :param count: 
        :param depends_on: 
        :param for_each: 
        :param lifecycle: 
        :param provider: 
        :param provisioners: 
        :param arch: The architecture the agent will run on. Must be one of: ``"amd64"``, ``"armv7"``, ``"arm64"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#arch Agent#arch}
        :param os: The operating system the agent will run on. Must be one of: ``"linux"``, ``"darwin"``, or ``"windows"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#os Agent#os}
        :param api_key_scope: Controls what API routes the agent token can access. Options: ``all`` (full access) or ``no_user_data`` (blocks ``/external-auth``, ``/gitsshkey``, and ``/gitauth`` routes) Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#api_key_scope Agent#api_key_scope}
        :param auth: The authentication type the agent will use. Must be one of: ``"token"``, ``"google-instance-identity"``, ``"aws-instance-identity"``, ``"azure-instance-identity"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#auth Agent#auth}
        :param connection_timeout: Time in seconds until the agent is marked as timed out when a connection with the server cannot be established. A value of zero never marks the agent as timed out. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#connection_timeout Agent#connection_timeout}
        :param dir: The starting directory when a user creates a shell session. Defaults to ``"$HOME"``. SFTP and scp resolve relative and ``~/``-prefixed paths against this directory, so use absolute paths for file transfers. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#dir Agent#dir}
        :param display_apps: display_apps block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#display_apps Agent#display_apps}
        :param env: A mapping of environment variables to set inside the workspace. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#env Agent#env}
        :param id: Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#id Agent#id}. Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2. If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
        :param metadata: metadata block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#metadata Agent#metadata}
        :param motd_file: The path to a file within the workspace containing a message to display to users when they login via SSH. A typical value would be ``"/etc/motd"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#motd_file Agent#motd_file}
        :param order: The order determines the position of agents in the UI presentation. The lowest order is shown first and agents with equal order are sorted by name (ascending order). Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#order Agent#order}
        :param resources_monitoring: resources_monitoring block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#resources_monitoring Agent#resources_monitoring}
        :param shutdown_script: A script to run before the agent is stopped. The script should exit when it is done to signal that the workspace can be stopped. This option is an alias for defining a ``coder_script`` resource with ``run_on_stop`` set to ``true``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#shutdown_script Agent#shutdown_script}
        :param startup_script: A script to run after the agent starts. The script should exit when it is done to signal that the agent is ready. This option is an alias for defining a ``coder_script`` resource with ``run_on_start`` set to ``true``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#startup_script Agent#startup_script}
        :param startup_script_behavior: This option sets the behavior of the ``startup_script``. When set to ``"blocking"``, the ``startup_script`` must exit before the workspace is ready. When set to ``"non-blocking"``, the ``startup_script`` may run in the background and the workspace will be ready immediately. Default is ``"non-blocking"``, although ``"blocking"`` is recommended. This option is an alias for defining a ``coder_script`` resource with ``start_blocks_login`` set to ``true`` (blocking). Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#startup_script_behavior Agent#startup_script_behavior}
        :param troubleshooting_url: A URL to a document with instructions for troubleshooting problems with the agent. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#troubleshooting_url Agent#troubleshooting_url}
        '''
        if isinstance(lifecycle, dict):
            lifecycle = _cdktn_78ede62e.TerraformResourceLifecycle(**lifecycle)
        if isinstance(display_apps, dict):
            display_apps = AgentDisplayApps(**display_apps)
        if isinstance(resources_monitoring, dict):
            resources_monitoring = AgentResourcesMonitoring(**resources_monitoring)
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__141e90e4180b998a38169d90d04a00d7c21541e709a48b4ce1737e015216c1e2)
            check_type(argname="argument connection", value=connection, expected_type=type_hints["connection"])
            check_type(argname="argument count", value=count, expected_type=type_hints["count"])
            check_type(argname="argument depends_on", value=depends_on, expected_type=type_hints["depends_on"])
            check_type(argname="argument for_each", value=for_each, expected_type=type_hints["for_each"])
            check_type(argname="argument lifecycle", value=lifecycle, expected_type=type_hints["lifecycle"])
            check_type(argname="argument provider", value=provider, expected_type=type_hints["provider"])
            check_type(argname="argument provisioners", value=provisioners, expected_type=type_hints["provisioners"])
            check_type(argname="argument arch", value=arch, expected_type=type_hints["arch"])
            check_type(argname="argument os", value=os, expected_type=type_hints["os"])
            check_type(argname="argument api_key_scope", value=api_key_scope, expected_type=type_hints["api_key_scope"])
            check_type(argname="argument auth", value=auth, expected_type=type_hints["auth"])
            check_type(argname="argument connection_timeout", value=connection_timeout, expected_type=type_hints["connection_timeout"])
            check_type(argname="argument dir", value=dir, expected_type=type_hints["dir"])
            check_type(argname="argument display_apps", value=display_apps, expected_type=type_hints["display_apps"])
            check_type(argname="argument env", value=env, expected_type=type_hints["env"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
            check_type(argname="argument metadata", value=metadata, expected_type=type_hints["metadata"])
            check_type(argname="argument motd_file", value=motd_file, expected_type=type_hints["motd_file"])
            check_type(argname="argument order", value=order, expected_type=type_hints["order"])
            check_type(argname="argument resources_monitoring", value=resources_monitoring, expected_type=type_hints["resources_monitoring"])
            check_type(argname="argument shutdown_script", value=shutdown_script, expected_type=type_hints["shutdown_script"])
            check_type(argname="argument startup_script", value=startup_script, expected_type=type_hints["startup_script"])
            check_type(argname="argument startup_script_behavior", value=startup_script_behavior, expected_type=type_hints["startup_script_behavior"])
            check_type(argname="argument troubleshooting_url", value=troubleshooting_url, expected_type=type_hints["troubleshooting_url"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "arch": arch,
            "os": os,
        }
        if connection is not None:
            self._values["connection"] = connection
        if count is not None:
            self._values["count"] = count
        if depends_on is not None:
            self._values["depends_on"] = depends_on
        if for_each is not None:
            self._values["for_each"] = for_each
        if lifecycle is not None:
            self._values["lifecycle"] = lifecycle
        if provider is not None:
            self._values["provider"] = provider
        if provisioners is not None:
            self._values["provisioners"] = provisioners
        if api_key_scope is not None:
            self._values["api_key_scope"] = api_key_scope
        if auth is not None:
            self._values["auth"] = auth
        if connection_timeout is not None:
            self._values["connection_timeout"] = connection_timeout
        if dir is not None:
            self._values["dir"] = dir
        if display_apps is not None:
            self._values["display_apps"] = display_apps
        if env is not None:
            self._values["env"] = env
        if id is not None:
            self._values["id"] = id
        if metadata is not None:
            self._values["metadata"] = metadata
        if motd_file is not None:
            self._values["motd_file"] = motd_file
        if order is not None:
            self._values["order"] = order
        if resources_monitoring is not None:
            self._values["resources_monitoring"] = resources_monitoring
        if shutdown_script is not None:
            self._values["shutdown_script"] = shutdown_script
        if startup_script is not None:
            self._values["startup_script"] = startup_script
        if startup_script_behavior is not None:
            self._values["startup_script_behavior"] = startup_script_behavior
        if troubleshooting_url is not None:
            self._values["troubleshooting_url"] = troubleshooting_url

    @builtins.property
    def connection(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.SSHProvisionerConnection", "_cdktn_78ede62e.WinrmProvisionerConnection"]]:
        '''
        :stability: experimental
        '''
        result = self._values.get("connection")
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.SSHProvisionerConnection", "_cdktn_78ede62e.WinrmProvisionerConnection"]], result)

    @builtins.property
    def count(
        self,
    ) -> typing.Optional[typing.Union[jsii.Number, "_cdktn_78ede62e.TerraformCount"]]:
        '''
        :stability: experimental
        '''
        result = self._values.get("count")
        return typing.cast(typing.Optional[typing.Union[jsii.Number, "_cdktn_78ede62e.TerraformCount"]], result)

    @builtins.property
    def depends_on(
        self,
    ) -> typing.Optional[typing.List["_cdktn_78ede62e.ITerraformDependable"]]:
        '''
        :stability: experimental
        '''
        result = self._values.get("depends_on")
        return typing.cast(typing.Optional[typing.List["_cdktn_78ede62e.ITerraformDependable"]], result)

    @builtins.property
    def for_each(self) -> typing.Optional["_cdktn_78ede62e.ITerraformIterator"]:
        '''
        :stability: experimental
        '''
        result = self._values.get("for_each")
        return typing.cast(typing.Optional["_cdktn_78ede62e.ITerraformIterator"], result)

    @builtins.property
    def lifecycle(
        self,
    ) -> typing.Optional["_cdktn_78ede62e.TerraformResourceLifecycle"]:
        '''
        :stability: experimental
        '''
        result = self._values.get("lifecycle")
        return typing.cast(typing.Optional["_cdktn_78ede62e.TerraformResourceLifecycle"], result)

    @builtins.property
    def provider(self) -> typing.Optional["_cdktn_78ede62e.TerraformProvider"]:
        '''
        :stability: experimental
        '''
        result = self._values.get("provider")
        return typing.cast(typing.Optional["_cdktn_78ede62e.TerraformProvider"], result)

    @builtins.property
    def provisioners(
        self,
    ) -> typing.Optional[typing.List[typing.Union["_cdktn_78ede62e.FileProvisioner", "_cdktn_78ede62e.LocalExecProvisioner", "_cdktn_78ede62e.RemoteExecProvisioner"]]]:
        '''
        :stability: experimental
        '''
        result = self._values.get("provisioners")
        return typing.cast(typing.Optional[typing.List[typing.Union["_cdktn_78ede62e.FileProvisioner", "_cdktn_78ede62e.LocalExecProvisioner", "_cdktn_78ede62e.RemoteExecProvisioner"]]], result)

    @builtins.property
    def arch(self) -> builtins.str:
        '''The architecture the agent will run on. Must be one of: ``"amd64"``, ``"armv7"``, ``"arm64"``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#arch Agent#arch}
        '''
        result = self._values.get("arch")
        assert result is not None, "Required property 'arch' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def os(self) -> builtins.str:
        '''The operating system the agent will run on. Must be one of: ``"linux"``, ``"darwin"``, or ``"windows"``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#os Agent#os}
        '''
        result = self._values.get("os")
        assert result is not None, "Required property 'os' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def api_key_scope(self) -> typing.Optional[builtins.str]:
        '''Controls what API routes the agent token can access.

        Options: ``all`` (full access) or ``no_user_data`` (blocks ``/external-auth``, ``/gitsshkey``, and ``/gitauth`` routes)

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#api_key_scope Agent#api_key_scope}
        '''
        result = self._values.get("api_key_scope")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def auth(self) -> typing.Optional[builtins.str]:
        '''The authentication type the agent will use. Must be one of: ``"token"``, ``"google-instance-identity"``, ``"aws-instance-identity"``, ``"azure-instance-identity"``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#auth Agent#auth}
        '''
        result = self._values.get("auth")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def connection_timeout(self) -> typing.Optional[jsii.Number]:
        '''Time in seconds until the agent is marked as timed out when a connection with the server cannot be established.

        A value of zero never marks the agent as timed out.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#connection_timeout Agent#connection_timeout}
        '''
        result = self._values.get("connection_timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def dir(self) -> typing.Optional[builtins.str]:
        '''The starting directory when a user creates a shell session.

        Defaults to ``"$HOME"``. SFTP and scp resolve relative and ``~/``-prefixed paths against this directory, so use absolute paths for file transfers.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#dir Agent#dir}
        '''
        result = self._values.get("dir")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def display_apps(self) -> typing.Optional["AgentDisplayApps"]:
        '''display_apps block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#display_apps Agent#display_apps}
        '''
        result = self._values.get("display_apps")
        return typing.cast(typing.Optional["AgentDisplayApps"], result)

    @builtins.property
    def env(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''A mapping of environment variables to set inside the workspace.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#env Agent#env}
        '''
        result = self._values.get("env")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def id(self) -> typing.Optional[builtins.str]:
        '''Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#id Agent#id}.

        Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
        If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
        '''
        result = self._values.get("id")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def metadata(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentMetadata"]]]:
        '''metadata block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#metadata Agent#metadata}
        '''
        result = self._values.get("metadata")
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentMetadata"]]], result)

    @builtins.property
    def motd_file(self) -> typing.Optional[builtins.str]:
        '''The path to a file within the workspace containing a message to display to users when they login via SSH.

        A typical value would be ``"/etc/motd"``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#motd_file Agent#motd_file}
        '''
        result = self._values.get("motd_file")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def order(self) -> typing.Optional[jsii.Number]:
        '''The order determines the position of agents in the UI presentation.

        The lowest order is shown first and agents with equal order are sorted by name (ascending order).

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#order Agent#order}
        '''
        result = self._values.get("order")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def resources_monitoring(self) -> typing.Optional["AgentResourcesMonitoring"]:
        '''resources_monitoring block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#resources_monitoring Agent#resources_monitoring}
        '''
        result = self._values.get("resources_monitoring")
        return typing.cast(typing.Optional["AgentResourcesMonitoring"], result)

    @builtins.property
    def shutdown_script(self) -> typing.Optional[builtins.str]:
        '''A script to run before the agent is stopped.

        The script should exit when it is done to signal that the workspace can be stopped. This option is an alias for defining a ``coder_script`` resource with ``run_on_stop`` set to ``true``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#shutdown_script Agent#shutdown_script}
        '''
        result = self._values.get("shutdown_script")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def startup_script(self) -> typing.Optional[builtins.str]:
        '''A script to run after the agent starts.

        The script should exit when it is done to signal that the agent is ready. This option is an alias for defining a ``coder_script`` resource with ``run_on_start`` set to ``true``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#startup_script Agent#startup_script}
        '''
        result = self._values.get("startup_script")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def startup_script_behavior(self) -> typing.Optional[builtins.str]:
        '''This option sets the behavior of the ``startup_script``.

        When set to ``"blocking"``, the ``startup_script`` must exit before the workspace is ready. When set to ``"non-blocking"``, the ``startup_script`` may run in the background and the workspace will be ready immediately. Default is ``"non-blocking"``, although ``"blocking"`` is recommended. This option is an alias for defining a ``coder_script`` resource with ``start_blocks_login`` set to ``true`` (blocking).

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#startup_script_behavior Agent#startup_script_behavior}
        '''
        result = self._values.get("startup_script_behavior")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def troubleshooting_url(self) -> typing.Optional[builtins.str]:
        '''A URL to a document with instructions for troubleshooting problems with the agent.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#troubleshooting_url Agent#troubleshooting_url}
        '''
        result = self._values.get("troubleshooting_url")
        return typing.cast(typing.Optional[builtins.str], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "AgentConfig(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="coder.agent.AgentDisplayApps",
    jsii_struct_bases=[],
    name_mapping={
        "port_forwarding_helper": "portForwardingHelper",
        "ssh_helper": "sshHelper",
        "vscode": "vscode",
        "vscode_insiders": "vscodeInsiders",
        "web_terminal": "webTerminal",
    },
)
class AgentDisplayApps:
    def __init__(
        self,
        *,
        port_forwarding_helper: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        ssh_helper: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        vscode: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        vscode_insiders: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        web_terminal: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
    ) -> None:
        '''
        :param port_forwarding_helper: Display the port-forwarding helper button in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#port_forwarding_helper Agent#port_forwarding_helper}
        :param ssh_helper: Display the SSH helper button in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#ssh_helper Agent#ssh_helper}
        :param vscode: Display the VSCode Desktop app in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#vscode Agent#vscode}
        :param vscode_insiders: Display the VSCode Insiders app in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#vscode_insiders Agent#vscode_insiders}
        :param web_terminal: Display the web terminal app in the agent bar. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#web_terminal Agent#web_terminal}
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e75c5518596d526d5d9a034023ccec4dc87dc74f3da2ab36f02439a827058738)
            check_type(argname="argument port_forwarding_helper", value=port_forwarding_helper, expected_type=type_hints["port_forwarding_helper"])
            check_type(argname="argument ssh_helper", value=ssh_helper, expected_type=type_hints["ssh_helper"])
            check_type(argname="argument vscode", value=vscode, expected_type=type_hints["vscode"])
            check_type(argname="argument vscode_insiders", value=vscode_insiders, expected_type=type_hints["vscode_insiders"])
            check_type(argname="argument web_terminal", value=web_terminal, expected_type=type_hints["web_terminal"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if port_forwarding_helper is not None:
            self._values["port_forwarding_helper"] = port_forwarding_helper
        if ssh_helper is not None:
            self._values["ssh_helper"] = ssh_helper
        if vscode is not None:
            self._values["vscode"] = vscode
        if vscode_insiders is not None:
            self._values["vscode_insiders"] = vscode_insiders
        if web_terminal is not None:
            self._values["web_terminal"] = web_terminal

    @builtins.property
    def port_forwarding_helper(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''Display the port-forwarding helper button in the agent bar.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#port_forwarding_helper Agent#port_forwarding_helper}
        '''
        result = self._values.get("port_forwarding_helper")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def ssh_helper(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''Display the SSH helper button in the agent bar.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#ssh_helper Agent#ssh_helper}
        '''
        result = self._values.get("ssh_helper")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def vscode(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''Display the VSCode Desktop app in the agent bar.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#vscode Agent#vscode}
        '''
        result = self._values.get("vscode")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def vscode_insiders(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''Display the VSCode Insiders app in the agent bar.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#vscode_insiders Agent#vscode_insiders}
        '''
        result = self._values.get("vscode_insiders")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def web_terminal(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''Display the web terminal app in the agent bar.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#web_terminal Agent#web_terminal}
        '''
        result = self._values.get("web_terminal")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "AgentDisplayApps(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class AgentDisplayAppsOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.AgentDisplayAppsOutputReference",
):
    def __init__(
        self,
        terraform_resource: "_cdktn_78ede62e.IInterpolatingParent",
        terraform_attribute: builtins.str,
    ) -> None:
        '''
        :param terraform_resource: The parent resource.
        :param terraform_attribute: The attribute on the parent resource this class is referencing.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__d552dceea348675ba9a2d6f5d171c3e9ef43df9af6687a21887099c3be444967)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute])

    @jsii.member(jsii_name="resetPortForwardingHelper")
    def reset_port_forwarding_helper(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetPortForwardingHelper", []))

    @jsii.member(jsii_name="resetSshHelper")
    def reset_ssh_helper(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetSshHelper", []))

    @jsii.member(jsii_name="resetVscode")
    def reset_vscode(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetVscode", []))

    @jsii.member(jsii_name="resetVscodeInsiders")
    def reset_vscode_insiders(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetVscodeInsiders", []))

    @jsii.member(jsii_name="resetWebTerminal")
    def reset_web_terminal(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetWebTerminal", []))

    @builtins.property
    @jsii.member(jsii_name="portForwardingHelperInput")
    def port_forwarding_helper_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "portForwardingHelperInput"))

    @builtins.property
    @jsii.member(jsii_name="sshHelperInput")
    def ssh_helper_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "sshHelperInput"))

    @builtins.property
    @jsii.member(jsii_name="vscodeInput")
    def vscode_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "vscodeInput"))

    @builtins.property
    @jsii.member(jsii_name="vscodeInsidersInput")
    def vscode_insiders_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "vscodeInsidersInput"))

    @builtins.property
    @jsii.member(jsii_name="webTerminalInput")
    def web_terminal_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "webTerminalInput"))

    @builtins.property
    @jsii.member(jsii_name="portForwardingHelper")
    def port_forwarding_helper(
        self,
    ) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "portForwardingHelper"))

    @port_forwarding_helper.setter
    def port_forwarding_helper(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__515ba19f67f8f729ff684fbd0c33586c77aff81ab3fbf6cc473949ab99d5e7f4)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "portForwardingHelper", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="sshHelper")
    def ssh_helper(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "sshHelper"))

    @ssh_helper.setter
    def ssh_helper(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__d3acfeddf63d16a563176f7546421be43570938a6effbaeea575a6b9aa30dee0)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "sshHelper", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="vscode")
    def vscode(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "vscode"))

    @vscode.setter
    def vscode(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__5f8c8646fb7ee284bf8ed66ac746531a726634d36200716c8a3b3fbebca435e6)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "vscode", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="vscodeInsiders")
    def vscode_insiders(
        self,
    ) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "vscodeInsiders"))

    @vscode_insiders.setter
    def vscode_insiders(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__6638a62888c0e5da9efb88c080cec20f17ed7c7192498e9b3b97093e4fa00ea9)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "vscodeInsiders", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="webTerminal")
    def web_terminal(
        self,
    ) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "webTerminal"))

    @web_terminal.setter
    def web_terminal(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__c698e51acfa4c0563b06db752a6dbe671dbd1fbd9cd954f269ff5890b2a63808)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "webTerminal", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(self) -> typing.Optional["AgentDisplayApps"]:
        return typing.cast(typing.Optional["AgentDisplayApps"], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(self, value: typing.Optional["AgentDisplayApps"]) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__cefc75ca6385c651c758482b67355b1f4d967aae9849ef1df03dc41a53eeb544)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.agent.AgentMetadata",
    jsii_struct_bases=[],
    name_mapping={
        "interval": "interval",
        "key": "key",
        "script": "script",
        "display_name": "displayName",
        "order": "order",
        "timeout": "timeout",
    },
)
class AgentMetadata:
    def __init__(
        self,
        *,
        interval: jsii.Number,
        key: builtins.str,
        script: builtins.str,
        display_name: typing.Optional[builtins.str] = None,
        order: typing.Optional[jsii.Number] = None,
        timeout: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param interval: The interval in seconds at which to refresh this metadata item. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#interval Agent#interval}
        :param key: The key of this metadata item. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#key Agent#key}
        :param script: The script that retrieves the value of this metadata item. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#script Agent#script}
        :param display_name: The user-facing name of this value. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#display_name Agent#display_name}
        :param order: The order determines the position of agent metadata in the UI presentation. The lowest order is shown first and metadata with equal order are sorted by key (ascending order). Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#order Agent#order}
        :param timeout: The maximum time the command is allowed to run in seconds. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#timeout Agent#timeout}
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__51acf7a29e130fdf9054072454a17df4788b86f180d1b1cb20a1c48078b3a78b)
            check_type(argname="argument interval", value=interval, expected_type=type_hints["interval"])
            check_type(argname="argument key", value=key, expected_type=type_hints["key"])
            check_type(argname="argument script", value=script, expected_type=type_hints["script"])
            check_type(argname="argument display_name", value=display_name, expected_type=type_hints["display_name"])
            check_type(argname="argument order", value=order, expected_type=type_hints["order"])
            check_type(argname="argument timeout", value=timeout, expected_type=type_hints["timeout"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "interval": interval,
            "key": key,
            "script": script,
        }
        if display_name is not None:
            self._values["display_name"] = display_name
        if order is not None:
            self._values["order"] = order
        if timeout is not None:
            self._values["timeout"] = timeout

    @builtins.property
    def interval(self) -> jsii.Number:
        '''The interval in seconds at which to refresh this metadata item.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#interval Agent#interval}
        '''
        result = self._values.get("interval")
        assert result is not None, "Required property 'interval' is missing"
        return typing.cast(jsii.Number, result)

    @builtins.property
    def key(self) -> builtins.str:
        '''The key of this metadata item.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#key Agent#key}
        '''
        result = self._values.get("key")
        assert result is not None, "Required property 'key' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def script(self) -> builtins.str:
        '''The script that retrieves the value of this metadata item.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#script Agent#script}
        '''
        result = self._values.get("script")
        assert result is not None, "Required property 'script' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def display_name(self) -> typing.Optional[builtins.str]:
        '''The user-facing name of this value.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#display_name Agent#display_name}
        '''
        result = self._values.get("display_name")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def order(self) -> typing.Optional[jsii.Number]:
        '''The order determines the position of agent metadata in the UI presentation.

        The lowest order is shown first and metadata with equal order are sorted by key (ascending order).

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#order Agent#order}
        '''
        result = self._values.get("order")
        return typing.cast(typing.Optional[jsii.Number], result)

    @builtins.property
    def timeout(self) -> typing.Optional[jsii.Number]:
        '''The maximum time the command is allowed to run in seconds.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#timeout Agent#timeout}
        '''
        result = self._values.get("timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "AgentMetadata(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class AgentMetadataList(
    _cdktn_78ede62e.ComplexList,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.AgentMetadataList",
):
    def __init__(
        self,
        terraform_resource: "_cdktn_78ede62e.IInterpolatingParent",
        terraform_attribute: builtins.str,
        wraps_set: builtins.bool,
    ) -> None:
        '''
        :param terraform_resource: The parent resource.
        :param terraform_attribute: The attribute on the parent resource this class is referencing.
        :param wraps_set: whether the list is wrapping a set (will add tolist() to be able to access an item via an index).
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__037ad9d843e1eafb7220cf9219cba6189264aa593458dc4995e487f602efa02b)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
            check_type(argname="argument wraps_set", value=wraps_set, expected_type=type_hints["wraps_set"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute, wraps_set])

    @jsii.member(jsii_name="get")
    def get(self, index: jsii.Number) -> "AgentMetadataOutputReference":
        '''
        :param index: the index of the item to return.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__2def30a234b91714202c32a934d0edc3d52b02141e8b04914abe1314be4976d1)
            check_type(argname="argument index", value=index, expected_type=type_hints["index"])
        return typing.cast("AgentMetadataOutputReference", jsii.invoke(self, "get", [index]))

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentMetadata"]]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentMetadata"]]], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentMetadata"]]],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__91412334da1ef3da66c69bac5420402e634505a5af4a58d32c1f9760df943c53)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


class AgentMetadataOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.AgentMetadataOutputReference",
):
    def __init__(
        self,
        terraform_resource: "_cdktn_78ede62e.IInterpolatingParent",
        terraform_attribute: builtins.str,
        complex_object_index: jsii.Number,
        complex_object_is_from_set: builtins.bool,
    ) -> None:
        '''
        :param terraform_resource: The parent resource.
        :param terraform_attribute: The attribute on the parent resource this class is referencing.
        :param complex_object_index: the index of this item in the list.
        :param complex_object_is_from_set: whether the list is wrapping a set (will add tolist() to be able to access an item via an index).
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__1179e29eadb4ddd4a8872d9e9fbb58c8f230c29a5180edbf776cde13a8d60f5d)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
            check_type(argname="argument complex_object_index", value=complex_object_index, expected_type=type_hints["complex_object_index"])
            check_type(argname="argument complex_object_is_from_set", value=complex_object_is_from_set, expected_type=type_hints["complex_object_is_from_set"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute, complex_object_index, complex_object_is_from_set])

    @jsii.member(jsii_name="resetDisplayName")
    def reset_display_name(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetDisplayName", []))

    @jsii.member(jsii_name="resetOrder")
    def reset_order(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetOrder", []))

    @jsii.member(jsii_name="resetTimeout")
    def reset_timeout(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetTimeout", []))

    @builtins.property
    @jsii.member(jsii_name="displayNameInput")
    def display_name_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "displayNameInput"))

    @builtins.property
    @jsii.member(jsii_name="intervalInput")
    def interval_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "intervalInput"))

    @builtins.property
    @jsii.member(jsii_name="keyInput")
    def key_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "keyInput"))

    @builtins.property
    @jsii.member(jsii_name="orderInput")
    def order_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "orderInput"))

    @builtins.property
    @jsii.member(jsii_name="scriptInput")
    def script_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "scriptInput"))

    @builtins.property
    @jsii.member(jsii_name="timeoutInput")
    def timeout_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "timeoutInput"))

    @builtins.property
    @jsii.member(jsii_name="displayName")
    def display_name(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "displayName"))

    @display_name.setter
    def display_name(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__57b36781b24f260b663890288e27c7914ff51a735d992cbf0eff0acafce169d7)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "displayName", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="interval")
    def interval(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "interval"))

    @interval.setter
    def interval(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__483f2d28b023422bba25ec22a8fbf9b61e2e27f4790a7ba452559f47bf82d272)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "interval", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="key")
    def key(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "key"))

    @key.setter
    def key(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e258b07ab93690ed9bb10cabf2cb758b23c6f711d5779c8f01563a98b27fd27a)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "key", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="order")
    def order(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "order"))

    @order.setter
    def order(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__53591b05c79ce17c78a85363c27b09f11e9918933b29fc673ff90b1c153920e1)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "order", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="script")
    def script(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "script"))

    @script.setter
    def script(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__00dc1bf81804d62cd0c474ff4b31d1d8904c5719b5a26e2275f4aabe8b9e9291)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "script", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="timeout")
    def timeout(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "timeout"))

    @timeout.setter
    def timeout(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__6f22bfc08a840db09142ced9fea6cb47144ffa01a22d7e0cbcbc5b175d3c6dbe)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "timeout", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional[typing.Union["AgentMetadata", "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union["AgentMetadata", "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional[typing.Union["AgentMetadata", "_cdktn_78ede62e.IResolvable"]],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__d88efc7c2091b547d942df3430233517c577d5ce8acfa22cdcd8feff06e22017)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.agent.AgentResourcesMonitoring",
    jsii_struct_bases=[],
    name_mapping={"memory": "memory", "volume": "volume"},
)
class AgentResourcesMonitoring:
    def __init__(
        self,
        *,
        memory: typing.Optional[typing.Union["AgentResourcesMonitoringMemory", typing.Dict[builtins.str, typing.Any]]] = None,
        volume: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["AgentResourcesMonitoringVolume", typing.Dict[builtins.str, typing.Any]]]]] = None,
    ) -> None:
        '''
        :param memory: memory block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#memory Agent#memory}
        :param volume: volume block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#volume Agent#volume}
        '''
        if isinstance(memory, dict):
            memory = AgentResourcesMonitoringMemory(**memory)
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__2c6ca089fd114bf498d2174a9ff8f09b46cf8cfb1ca925668b80bed389618776)
            check_type(argname="argument memory", value=memory, expected_type=type_hints["memory"])
            check_type(argname="argument volume", value=volume, expected_type=type_hints["volume"])
        self._values: typing.Dict[builtins.str, typing.Any] = {}
        if memory is not None:
            self._values["memory"] = memory
        if volume is not None:
            self._values["volume"] = volume

    @builtins.property
    def memory(self) -> typing.Optional["AgentResourcesMonitoringMemory"]:
        '''memory block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#memory Agent#memory}
        '''
        result = self._values.get("memory")
        return typing.cast(typing.Optional["AgentResourcesMonitoringMemory"], result)

    @builtins.property
    def volume(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentResourcesMonitoringVolume"]]]:
        '''volume block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#volume Agent#volume}
        '''
        result = self._values.get("volume")
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentResourcesMonitoringVolume"]]], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "AgentResourcesMonitoring(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="coder.agent.AgentResourcesMonitoringMemory",
    jsii_struct_bases=[],
    name_mapping={"enabled": "enabled", "threshold": "threshold"},
)
class AgentResourcesMonitoringMemory:
    def __init__(
        self,
        *,
        enabled: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
        threshold: jsii.Number,
    ) -> None:
        '''
        :param enabled: Enable memory monitoring for this agent. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#enabled Agent#enabled}
        :param threshold: The memory usage threshold in percentage at which to trigger an alert. Value should be between 0 and 100. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#threshold Agent#threshold}
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__b00c1431eb43b560dab723dab24e80aa75b6b25cf7ae12d2f15f378f5fc100c1)
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument threshold", value=threshold, expected_type=type_hints["threshold"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "enabled": enabled,
            "threshold": threshold,
        }

    @builtins.property
    def enabled(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        '''Enable memory monitoring for this agent.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#enabled Agent#enabled}
        '''
        result = self._values.get("enabled")
        assert result is not None, "Required property 'enabled' is missing"
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], result)

    @builtins.property
    def threshold(self) -> jsii.Number:
        '''The memory usage threshold in percentage at which to trigger an alert. Value should be between 0 and 100.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#threshold Agent#threshold}
        '''
        result = self._values.get("threshold")
        assert result is not None, "Required property 'threshold' is missing"
        return typing.cast(jsii.Number, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "AgentResourcesMonitoringMemory(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class AgentResourcesMonitoringMemoryOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.AgentResourcesMonitoringMemoryOutputReference",
):
    def __init__(
        self,
        terraform_resource: "_cdktn_78ede62e.IInterpolatingParent",
        terraform_attribute: builtins.str,
    ) -> None:
        '''
        :param terraform_resource: The parent resource.
        :param terraform_attribute: The attribute on the parent resource this class is referencing.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__66ab283fe721e0d01ed2ba4f7cbfb642b2aee08e7b72568e4d923166ff9f249d)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute])

    @builtins.property
    @jsii.member(jsii_name="enabledInput")
    def enabled_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "enabledInput"))

    @builtins.property
    @jsii.member(jsii_name="thresholdInput")
    def threshold_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "thresholdInput"))

    @builtins.property
    @jsii.member(jsii_name="enabled")
    def enabled(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "enabled"))

    @enabled.setter
    def enabled(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__143c6df43aff374a8b29cbbfdec6f28839fce690e3471b668db8433e2c0bcaa5)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "enabled", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="threshold")
    def threshold(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "threshold"))

    @threshold.setter
    def threshold(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__d1c1e629e051b3b8ab05b187fed4dba0bfc8fe88466e5a2b2b4562e56361d65d)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "threshold", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(self) -> typing.Optional["AgentResourcesMonitoringMemory"]:
        return typing.cast(typing.Optional["AgentResourcesMonitoringMemory"], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional["AgentResourcesMonitoringMemory"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__5205620e63739a4260c0926ec3c84034d317129961bc3daab3c2331c5f9425a5)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


class AgentResourcesMonitoringOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.AgentResourcesMonitoringOutputReference",
):
    def __init__(
        self,
        terraform_resource: "_cdktn_78ede62e.IInterpolatingParent",
        terraform_attribute: builtins.str,
    ) -> None:
        '''
        :param terraform_resource: The parent resource.
        :param terraform_attribute: The attribute on the parent resource this class is referencing.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__9866d568a664d03538b1d01603becab95f6162e72cc5cabe5edf50bb48580abb)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute])

    @jsii.member(jsii_name="putMemory")
    def put_memory(
        self,
        *,
        enabled: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
        threshold: jsii.Number,
    ) -> None:
        '''
        :param enabled: Enable memory monitoring for this agent. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#enabled Agent#enabled}
        :param threshold: The memory usage threshold in percentage at which to trigger an alert. Value should be between 0 and 100. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#threshold Agent#threshold}
        '''
        value = AgentResourcesMonitoringMemory(enabled=enabled, threshold=threshold)

        return typing.cast(None, jsii.invoke(self, "putMemory", [value]))

    @jsii.member(jsii_name="putVolume")
    def put_volume(
        self,
        value: typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["AgentResourcesMonitoringVolume", typing.Dict[builtins.str, typing.Any]]]],
    ) -> None:
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__b50544d751e22cf0d93d35076ef10419598835dbe5383d8d20f47a46fd8a4cc3)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast(None, jsii.invoke(self, "putVolume", [value]))

    @jsii.member(jsii_name="resetMemory")
    def reset_memory(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetMemory", []))

    @jsii.member(jsii_name="resetVolume")
    def reset_volume(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetVolume", []))

    @builtins.property
    @jsii.member(jsii_name="memory")
    def memory(self) -> "AgentResourcesMonitoringMemoryOutputReference":
        return typing.cast("AgentResourcesMonitoringMemoryOutputReference", jsii.get(self, "memory"))

    @builtins.property
    @jsii.member(jsii_name="volume")
    def volume(self) -> "AgentResourcesMonitoringVolumeList":
        return typing.cast("AgentResourcesMonitoringVolumeList", jsii.get(self, "volume"))

    @builtins.property
    @jsii.member(jsii_name="memoryInput")
    def memory_input(self) -> typing.Optional["AgentResourcesMonitoringMemory"]:
        return typing.cast(typing.Optional["AgentResourcesMonitoringMemory"], jsii.get(self, "memoryInput"))

    @builtins.property
    @jsii.member(jsii_name="volumeInput")
    def volume_input(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentResourcesMonitoringVolume"]]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentResourcesMonitoringVolume"]]], jsii.get(self, "volumeInput"))

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(self) -> typing.Optional["AgentResourcesMonitoring"]:
        return typing.cast(typing.Optional["AgentResourcesMonitoring"], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional["AgentResourcesMonitoring"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__eade2cf3a9908979d19580058448dad4c970545feb35aef77a82ab6aeb5d8317)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.agent.AgentResourcesMonitoringVolume",
    jsii_struct_bases=[],
    name_mapping={"enabled": "enabled", "path": "path", "threshold": "threshold"},
)
class AgentResourcesMonitoringVolume:
    def __init__(
        self,
        *,
        enabled: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
        path: builtins.str,
        threshold: jsii.Number,
    ) -> None:
        '''
        :param enabled: Enable volume monitoring for this agent. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#enabled Agent#enabled}
        :param path: The path of the volume to monitor. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#path Agent#path}
        :param threshold: The volume usage threshold in percentage at which to trigger an alert. Value should be between 0 and 100. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#threshold Agent#threshold}
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e2ab8bd168fac839654cb2b220d4437a18682408b04741c986c2d02f29d4b5ed)
            check_type(argname="argument enabled", value=enabled, expected_type=type_hints["enabled"])
            check_type(argname="argument path", value=path, expected_type=type_hints["path"])
            check_type(argname="argument threshold", value=threshold, expected_type=type_hints["threshold"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "enabled": enabled,
            "path": path,
            "threshold": threshold,
        }

    @builtins.property
    def enabled(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        '''Enable volume monitoring for this agent.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#enabled Agent#enabled}
        '''
        result = self._values.get("enabled")
        assert result is not None, "Required property 'enabled' is missing"
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], result)

    @builtins.property
    def path(self) -> builtins.str:
        '''The path of the volume to monitor.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#path Agent#path}
        '''
        result = self._values.get("path")
        assert result is not None, "Required property 'path' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def threshold(self) -> jsii.Number:
        '''The volume usage threshold in percentage at which to trigger an alert. Value should be between 0 and 100.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/agent#threshold Agent#threshold}
        '''
        result = self._values.get("threshold")
        assert result is not None, "Required property 'threshold' is missing"
        return typing.cast(jsii.Number, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "AgentResourcesMonitoringVolume(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class AgentResourcesMonitoringVolumeList(
    _cdktn_78ede62e.ComplexList,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.AgentResourcesMonitoringVolumeList",
):
    def __init__(
        self,
        terraform_resource: "_cdktn_78ede62e.IInterpolatingParent",
        terraform_attribute: builtins.str,
        wraps_set: builtins.bool,
    ) -> None:
        '''
        :param terraform_resource: The parent resource.
        :param terraform_attribute: The attribute on the parent resource this class is referencing.
        :param wraps_set: whether the list is wrapping a set (will add tolist() to be able to access an item via an index).
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e028a40789a474ddf5540c1e13e7fc7b1f5aa5b31707185205331fa195940c01)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
            check_type(argname="argument wraps_set", value=wraps_set, expected_type=type_hints["wraps_set"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute, wraps_set])

    @jsii.member(jsii_name="get")
    def get(
        self,
        index: jsii.Number,
    ) -> "AgentResourcesMonitoringVolumeOutputReference":
        '''
        :param index: the index of the item to return.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__d76fc8f022552044bd5c3853f2b26af67d1377063d515909dda6c8e99ecfeaf3)
            check_type(argname="argument index", value=index, expected_type=type_hints["index"])
        return typing.cast("AgentResourcesMonitoringVolumeOutputReference", jsii.invoke(self, "get", [index]))

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentResourcesMonitoringVolume"]]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentResourcesMonitoringVolume"]]], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["AgentResourcesMonitoringVolume"]]],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__f37b1b152a8b6e5ad2b4686145642d415e99b4025d12aa3562d19ef1fae97910)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


class AgentResourcesMonitoringVolumeOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.agent.AgentResourcesMonitoringVolumeOutputReference",
):
    def __init__(
        self,
        terraform_resource: "_cdktn_78ede62e.IInterpolatingParent",
        terraform_attribute: builtins.str,
        complex_object_index: jsii.Number,
        complex_object_is_from_set: builtins.bool,
    ) -> None:
        '''
        :param terraform_resource: The parent resource.
        :param terraform_attribute: The attribute on the parent resource this class is referencing.
        :param complex_object_index: the index of this item in the list.
        :param complex_object_is_from_set: whether the list is wrapping a set (will add tolist() to be able to access an item via an index).
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__f70bab5e04ec5b6e338a4e1571b1589b9479c950b5f7d281e1c4e05776b3e199)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
            check_type(argname="argument complex_object_index", value=complex_object_index, expected_type=type_hints["complex_object_index"])
            check_type(argname="argument complex_object_is_from_set", value=complex_object_is_from_set, expected_type=type_hints["complex_object_is_from_set"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute, complex_object_index, complex_object_is_from_set])

    @builtins.property
    @jsii.member(jsii_name="enabledInput")
    def enabled_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "enabledInput"))

    @builtins.property
    @jsii.member(jsii_name="pathInput")
    def path_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "pathInput"))

    @builtins.property
    @jsii.member(jsii_name="thresholdInput")
    def threshold_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "thresholdInput"))

    @builtins.property
    @jsii.member(jsii_name="enabled")
    def enabled(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "enabled"))

    @enabled.setter
    def enabled(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__55c06804ad172882f0aa6bf4c69fa1e51a9dfabe91e405ccff7914952dac21d6)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "enabled", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="path")
    def path(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "path"))

    @path.setter
    def path(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__af87932ea17159add0b682eaed35dffae7bb7a9c02413ebd631dfc86ab5fe6ba)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "path", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="threshold")
    def threshold(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "threshold"))

    @threshold.setter
    def threshold(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e0b35b781d48d02c091867a20a0b76fc5080a06e5f991659b93ca16cdd76f2fd)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "threshold", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", "AgentResourcesMonitoringVolume"]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", "AgentResourcesMonitoringVolume"]], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", "AgentResourcesMonitoringVolume"]],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__4c52903ab8bd9c1d59d84e811a0ad5148274864e8efcb46523a94745f7c9692d)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


__all__ = [
    "Agent",
    "AgentConfig",
    "AgentDisplayApps",
    "AgentDisplayAppsOutputReference",
    "AgentMetadata",
    "AgentMetadataList",
    "AgentMetadataOutputReference",
    "AgentResourcesMonitoring",
    "AgentResourcesMonitoringMemory",
    "AgentResourcesMonitoringMemoryOutputReference",
    "AgentResourcesMonitoringOutputReference",
    "AgentResourcesMonitoringVolume",
    "AgentResourcesMonitoringVolumeList",
    "AgentResourcesMonitoringVolumeOutputReference",
]

publication.publish()

def _typecheckingstub__fe10827c0f963fbfb605548b753af33a7f05904edbf77677728a91ec59175441(
    scope: _constructs_77d1e7e8.Construct,
    id_: builtins.str,
    *,
    arch: builtins.str,
    os: builtins.str,
    api_key_scope: typing.Optional[builtins.str] = None,
    auth: typing.Optional[builtins.str] = None,
    connection_timeout: typing.Optional[jsii.Number] = None,
    dir: typing.Optional[builtins.str] = None,
    display_apps: typing.Optional[typing.Union[AgentDisplayApps, typing.Dict[builtins.str, typing.Any]]] = None,
    env: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    id: typing.Optional[builtins.str] = None,
    metadata: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, typing.Sequence[typing.Union[AgentMetadata, typing.Dict[builtins.str, typing.Any]]]]] = None,
    motd_file: typing.Optional[builtins.str] = None,
    order: typing.Optional[jsii.Number] = None,
    resources_monitoring: typing.Optional[typing.Union[AgentResourcesMonitoring, typing.Dict[builtins.str, typing.Any]]] = None,
    shutdown_script: typing.Optional[builtins.str] = None,
    startup_script: typing.Optional[builtins.str] = None,
    startup_script_behavior: typing.Optional[builtins.str] = None,
    troubleshooting_url: typing.Optional[builtins.str] = None,
    connection: typing.Optional[typing.Union[typing.Union[_cdktn_78ede62e.SSHProvisionerConnection, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.WinrmProvisionerConnection, typing.Dict[builtins.str, typing.Any]]]] = None,
    count: typing.Optional[typing.Union[jsii.Number, _cdktn_78ede62e.TerraformCount]] = None,
    depends_on: typing.Optional[typing.Sequence[_cdktn_78ede62e.ITerraformDependable]] = None,
    for_each: typing.Optional[_cdktn_78ede62e.ITerraformIterator] = None,
    lifecycle: typing.Optional[typing.Union[_cdktn_78ede62e.TerraformResourceLifecycle, typing.Dict[builtins.str, typing.Any]]] = None,
    provider: typing.Optional[_cdktn_78ede62e.TerraformProvider] = None,
    provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union[_cdktn_78ede62e.FileProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.LocalExecProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.RemoteExecProvisioner, typing.Dict[builtins.str, typing.Any]]]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e49fea4eed9c05388af86857724ad0aea8c7b253dc18d3aaab6c62165a5efd0e(
    scope: _constructs_77d1e7e8.Construct,
    import_to_id: builtins.str,
    import_from_id: builtins.str,
    provider: typing.Optional[_cdktn_78ede62e.TerraformProvider] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__ade7e70b2485e37efaea6139fb0e3cb063fa050411d385b843fea2be54abc96b(
    value: typing.Union[_cdktn_78ede62e.IResolvable, typing.Sequence[typing.Union[AgentMetadata, typing.Dict[builtins.str, typing.Any]]]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__714b25d7c5c6eb61a8e55ccc981743c4b62911d31b9cc0ca538e9be7dddbac9b(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__16bf301bac846feab65b5b4fa95e46d89c62661095d1902dca88b9e622436756(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0cb837ee7b7fd7cf43e1b43d6ddd8379f32db68984e78e24636df1ca5bef9b0c(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a1dd1c2190c3673e039f1d794678771fd721d414d44b3c705c17d380ce1fa622(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__eb2fcc519dc4cd00ee6a49f3ba7599a51b3196c44ead7f1817de1edfcf1b3a04(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8883cf1a9d7e566738b2c818ce5a9bed41ec84a111d7f164cfeb9ef9c32c1c5a(
    value: typing.Mapping[builtins.str, builtins.str],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__98c52950e0b7ddce51f928e291db132b35c9f52df37a2623a3d1054ea39799e9(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0a25bab2d931544bb350421157450c945b922aeaa2cb3a4f4e4bdb4d13775198(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__5c194fab1c988888d5190d2766c7c701256c6f70662665bdc5726346a3041ffc(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__69211b2927339c57bbe9a0b5fc3779c4f06fb1e78f2490248a5a7979b983bf99(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e3d1d99e24221c567bdbdfb2c1f50c9b66856f32d8339552c5670ca5b1bf31c1(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__82bc0d3afa42120ee9fa6865504d5718b871394345e334f87bf3c8f95b2c6fa0(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__6f9df215e627fc786ca2b37cc923130c2fe8750cdf58d38d41d55d91234287c6(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a6c054dcb0e799c020aeacd1701223303e1ffe75e72e52cd820c607bb36d5b8d(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__141e90e4180b998a38169d90d04a00d7c21541e709a48b4ce1737e015216c1e2(
    *,
    connection: typing.Optional[typing.Union[typing.Union[_cdktn_78ede62e.SSHProvisionerConnection, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.WinrmProvisionerConnection, typing.Dict[builtins.str, typing.Any]]]] = None,
    count: typing.Optional[typing.Union[jsii.Number, _cdktn_78ede62e.TerraformCount]] = None,
    depends_on: typing.Optional[typing.Sequence[_cdktn_78ede62e.ITerraformDependable]] = None,
    for_each: typing.Optional[_cdktn_78ede62e.ITerraformIterator] = None,
    lifecycle: typing.Optional[typing.Union[_cdktn_78ede62e.TerraformResourceLifecycle, typing.Dict[builtins.str, typing.Any]]] = None,
    provider: typing.Optional[_cdktn_78ede62e.TerraformProvider] = None,
    provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union[_cdktn_78ede62e.FileProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.LocalExecProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.RemoteExecProvisioner, typing.Dict[builtins.str, typing.Any]]]]] = None,
    arch: builtins.str,
    os: builtins.str,
    api_key_scope: typing.Optional[builtins.str] = None,
    auth: typing.Optional[builtins.str] = None,
    connection_timeout: typing.Optional[jsii.Number] = None,
    dir: typing.Optional[builtins.str] = None,
    display_apps: typing.Optional[typing.Union[AgentDisplayApps, typing.Dict[builtins.str, typing.Any]]] = None,
    env: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    id: typing.Optional[builtins.str] = None,
    metadata: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, typing.Sequence[typing.Union[AgentMetadata, typing.Dict[builtins.str, typing.Any]]]]] = None,
    motd_file: typing.Optional[builtins.str] = None,
    order: typing.Optional[jsii.Number] = None,
    resources_monitoring: typing.Optional[typing.Union[AgentResourcesMonitoring, typing.Dict[builtins.str, typing.Any]]] = None,
    shutdown_script: typing.Optional[builtins.str] = None,
    startup_script: typing.Optional[builtins.str] = None,
    startup_script_behavior: typing.Optional[builtins.str] = None,
    troubleshooting_url: typing.Optional[builtins.str] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e75c5518596d526d5d9a034023ccec4dc87dc74f3da2ab36f02439a827058738(
    *,
    port_forwarding_helper: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    ssh_helper: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    vscode: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    vscode_insiders: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    web_terminal: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d552dceea348675ba9a2d6f5d171c3e9ef43df9af6687a21887099c3be444967(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__515ba19f67f8f729ff684fbd0c33586c77aff81ab3fbf6cc473949ab99d5e7f4(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d3acfeddf63d16a563176f7546421be43570938a6effbaeea575a6b9aa30dee0(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__5f8c8646fb7ee284bf8ed66ac746531a726634d36200716c8a3b3fbebca435e6(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__6638a62888c0e5da9efb88c080cec20f17ed7c7192498e9b3b97093e4fa00ea9(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c698e51acfa4c0563b06db752a6dbe671dbd1fbd9cd954f269ff5890b2a63808(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__cefc75ca6385c651c758482b67355b1f4d967aae9849ef1df03dc41a53eeb544(
    value: typing.Optional[AgentDisplayApps],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__51acf7a29e130fdf9054072454a17df4788b86f180d1b1cb20a1c48078b3a78b(
    *,
    interval: jsii.Number,
    key: builtins.str,
    script: builtins.str,
    display_name: typing.Optional[builtins.str] = None,
    order: typing.Optional[jsii.Number] = None,
    timeout: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__037ad9d843e1eafb7220cf9219cba6189264aa593458dc4995e487f602efa02b(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
    wraps_set: builtins.bool,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__2def30a234b91714202c32a934d0edc3d52b02141e8b04914abe1314be4976d1(
    index: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__91412334da1ef3da66c69bac5420402e634505a5af4a58d32c1f9760df943c53(
    value: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, typing.List[AgentMetadata]]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__1179e29eadb4ddd4a8872d9e9fbb58c8f230c29a5180edbf776cde13a8d60f5d(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
    complex_object_index: jsii.Number,
    complex_object_is_from_set: builtins.bool,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__57b36781b24f260b663890288e27c7914ff51a735d992cbf0eff0acafce169d7(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__483f2d28b023422bba25ec22a8fbf9b61e2e27f4790a7ba452559f47bf82d272(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e258b07ab93690ed9bb10cabf2cb758b23c6f711d5779c8f01563a98b27fd27a(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__53591b05c79ce17c78a85363c27b09f11e9918933b29fc673ff90b1c153920e1(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__00dc1bf81804d62cd0c474ff4b31d1d8904c5719b5a26e2275f4aabe8b9e9291(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__6f22bfc08a840db09142ced9fea6cb47144ffa01a22d7e0cbcbc5b175d3c6dbe(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d88efc7c2091b547d942df3430233517c577d5ce8acfa22cdcd8feff06e22017(
    value: typing.Optional[typing.Union[AgentMetadata, _cdktn_78ede62e.IResolvable]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__2c6ca089fd114bf498d2174a9ff8f09b46cf8cfb1ca925668b80bed389618776(
    *,
    memory: typing.Optional[typing.Union[AgentResourcesMonitoringMemory, typing.Dict[builtins.str, typing.Any]]] = None,
    volume: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, typing.Sequence[typing.Union[AgentResourcesMonitoringVolume, typing.Dict[builtins.str, typing.Any]]]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b00c1431eb43b560dab723dab24e80aa75b6b25cf7ae12d2f15f378f5fc100c1(
    *,
    enabled: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
    threshold: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__66ab283fe721e0d01ed2ba4f7cbfb642b2aee08e7b72568e4d923166ff9f249d(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__143c6df43aff374a8b29cbbfdec6f28839fce690e3471b668db8433e2c0bcaa5(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d1c1e629e051b3b8ab05b187fed4dba0bfc8fe88466e5a2b2b4562e56361d65d(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__5205620e63739a4260c0926ec3c84034d317129961bc3daab3c2331c5f9425a5(
    value: typing.Optional[AgentResourcesMonitoringMemory],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__9866d568a664d03538b1d01603becab95f6162e72cc5cabe5edf50bb48580abb(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b50544d751e22cf0d93d35076ef10419598835dbe5383d8d20f47a46fd8a4cc3(
    value: typing.Union[_cdktn_78ede62e.IResolvable, typing.Sequence[typing.Union[AgentResourcesMonitoringVolume, typing.Dict[builtins.str, typing.Any]]]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__eade2cf3a9908979d19580058448dad4c970545feb35aef77a82ab6aeb5d8317(
    value: typing.Optional[AgentResourcesMonitoring],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e2ab8bd168fac839654cb2b220d4437a18682408b04741c986c2d02f29d4b5ed(
    *,
    enabled: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
    path: builtins.str,
    threshold: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e028a40789a474ddf5540c1e13e7fc7b1f5aa5b31707185205331fa195940c01(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
    wraps_set: builtins.bool,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d76fc8f022552044bd5c3853f2b26af67d1377063d515909dda6c8e99ecfeaf3(
    index: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f37b1b152a8b6e5ad2b4686145642d415e99b4025d12aa3562d19ef1fae97910(
    value: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, typing.List[AgentResourcesMonitoringVolume]]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__f70bab5e04ec5b6e338a4e1571b1589b9479c950b5f7d281e1c4e05776b3e199(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
    complex_object_index: jsii.Number,
    complex_object_is_from_set: builtins.bool,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__55c06804ad172882f0aa6bf4c69fa1e51a9dfabe91e405ccff7914952dac21d6(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__af87932ea17159add0b682eaed35dffae7bb7a9c02413ebd631dfc86ab5fe6ba(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e0b35b781d48d02c091867a20a0b76fc5080a06e5f991659b93ca16cdd76f2fd(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__4c52903ab8bd9c1d59d84e811a0ad5148274864e8efcb46523a94745f7c9692d(
    value: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, AgentResourcesMonitoringVolume]],
) -> None:
    """Type checking stubs"""
    pass
