r'''
# `coder_script`

Refer to the Terraform Registry for docs: [`coder_script`](https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script).
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


class Script(
    _cdktn_78ede62e.TerraformResource,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.script.Script",
):
    '''Represents a {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script coder_script}.'''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id_: builtins.str,
        *,
        agent_id: builtins.str,
        display_name: builtins.str,
        script: builtins.str,
        cron: typing.Optional[builtins.str] = None,
        icon: typing.Optional[builtins.str] = None,
        id: typing.Optional[builtins.str] = None,
        log_path: typing.Optional[builtins.str] = None,
        run_on_start: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        run_on_stop: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        start_blocks_login: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        timeout: typing.Optional[jsii.Number] = None,
        connection: typing.Optional[typing.Union[typing.Union["_cdktn_78ede62e.SSHProvisionerConnection", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.WinrmProvisionerConnection", typing.Dict[builtins.str, typing.Any]]]] = None,
        count: typing.Optional[typing.Union[jsii.Number, "_cdktn_78ede62e.TerraformCount"]] = None,
        depends_on: typing.Optional[typing.Sequence["_cdktn_78ede62e.ITerraformDependable"]] = None,
        for_each: typing.Optional["_cdktn_78ede62e.ITerraformIterator"] = None,
        lifecycle: typing.Optional[typing.Union["_cdktn_78ede62e.TerraformResourceLifecycle", typing.Dict[builtins.str, typing.Any]]] = None,
        provider: typing.Optional["_cdktn_78ede62e.TerraformProvider"] = None,
        provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union["_cdktn_78ede62e.FileProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.LocalExecProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.RemoteExecProvisioner", typing.Dict[builtins.str, typing.Any]]]]] = None,
    ) -> None:
        '''Create a new {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script coder_script} Resource.

        :param scope: The scope in which to define this construct.
        :param id_: The scoped construct ID. Must be unique amongst siblings in the same scope
        :param agent_id: The ``id`` property of a ``coder_agent`` resource to associate with. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#agent_id Script#agent_id}
        :param display_name: The display name of the script to display logs in the dashboard. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#display_name Script#display_name}
        :param script: The content of the script that will be run. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#script Script#script}
        :param cron: The cron schedule to run the script on. This uses a 6-field cron expression format: ``seconds minutes hours day-of-month month day-of-week``. Note that this differs from the standard Unix 5-field format by including seconds as the first field. Examples: ``"0 0 22 * * *"`` (daily at 10 PM), ``"0 * /5 * * * *"`` (every 5 minutes), ``"0 30 9 * * 1-5"`` (weekdays at 9:30 AM). Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#cron Script#cron} Note: The above comment contained a comment block ending sequence (* followed by /). We have introduced a space between to prevent syntax errors. Please ignore the space.
        :param icon: A URL to an icon that will display in the dashboard. View built-in icons `here <https://github.com/coder/coder/tree/main/site/static/icon>`_. Use a built-in icon with ``"${data.coder_workspace.me.access_url}/icon/<path>"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#icon Script#icon}
        :param id: Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#id Script#id}. Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2. If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
        :param log_path: The path of a file to write the logs to. If relative, it will be appended to tmp. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#log_path Script#log_path}
        :param run_on_start: This option defines whether or not the script should run when the agent starts. The script should exit when it is done to signal that the agent is ready. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#run_on_start Script#run_on_start}
        :param run_on_stop: This option defines whether or not the script should run when the agent stops. The script should exit when it is done to signal that the workspace can be stopped. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#run_on_stop Script#run_on_stop}
        :param start_blocks_login: This option determines whether users can log in immediately or must wait for the workspace to finish running this script upon startup. If not enabled, users may encounter an incomplete workspace when logging in. This option only sets the default, the user can still manually override the behavior. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#start_blocks_login Script#start_blocks_login}
        :param timeout: Time in seconds that the script is allowed to run. If the script does not complete within this time, the script is terminated and the agent lifecycle status is marked as timed out. A value of zero (default) means no timeout. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#timeout Script#timeout}
        :param connection: 
        :param count: 
        :param depends_on: 
        :param for_each: 
        :param lifecycle: 
        :param provider: 
        :param provisioners: 
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__c845061572c216190c14b951da1f107a75c6fbc72c455f6d18f58c135f544b7b)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id_", value=id_, expected_type=type_hints["id_"])
        config = ScriptConfig(
            agent_id=agent_id,
            display_name=display_name,
            script=script,
            cron=cron,
            icon=icon,
            id=id,
            log_path=log_path,
            run_on_start=run_on_start,
            run_on_stop=run_on_stop,
            start_blocks_login=start_blocks_login,
            timeout=timeout,
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
        '''Generates CDKTN code for importing a Script resource upon running "cdktn plan ".

        :param scope: The scope in which to define this construct.
        :param import_to_id: The construct id used in the generated config for the Script to import.
        :param import_from_id: The id of the existing Script that should be imported. Refer to the {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#import import section} in the documentation of this resource for the id to use
        :param provider: ? Optional instance of the provider where the Script to import is found.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__584dffafc007717b13d79d97c411b642ab3b791e0b9a647d7e6ece3eff1ec605)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument import_to_id", value=import_to_id, expected_type=type_hints["import_to_id"])
            check_type(argname="argument import_from_id", value=import_from_id, expected_type=type_hints["import_from_id"])
            check_type(argname="argument provider", value=provider, expected_type=type_hints["provider"])
        return typing.cast("_cdktn_78ede62e.ImportableResource", jsii.sinvoke(cls, "generateConfigForImport", [scope, import_to_id, import_from_id, provider]))

    @jsii.member(jsii_name="resetCron")
    def reset_cron(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetCron", []))

    @jsii.member(jsii_name="resetIcon")
    def reset_icon(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetIcon", []))

    @jsii.member(jsii_name="resetId")
    def reset_id(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetId", []))

    @jsii.member(jsii_name="resetLogPath")
    def reset_log_path(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetLogPath", []))

    @jsii.member(jsii_name="resetRunOnStart")
    def reset_run_on_start(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetRunOnStart", []))

    @jsii.member(jsii_name="resetRunOnStop")
    def reset_run_on_stop(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetRunOnStop", []))

    @jsii.member(jsii_name="resetStartBlocksLogin")
    def reset_start_blocks_login(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetStartBlocksLogin", []))

    @jsii.member(jsii_name="resetTimeout")
    def reset_timeout(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetTimeout", []))

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
    @jsii.member(jsii_name="agentIdInput")
    def agent_id_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "agentIdInput"))

    @builtins.property
    @jsii.member(jsii_name="cronInput")
    def cron_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "cronInput"))

    @builtins.property
    @jsii.member(jsii_name="displayNameInput")
    def display_name_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "displayNameInput"))

    @builtins.property
    @jsii.member(jsii_name="iconInput")
    def icon_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "iconInput"))

    @builtins.property
    @jsii.member(jsii_name="idInput")
    def id_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "idInput"))

    @builtins.property
    @jsii.member(jsii_name="logPathInput")
    def log_path_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "logPathInput"))

    @builtins.property
    @jsii.member(jsii_name="runOnStartInput")
    def run_on_start_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "runOnStartInput"))

    @builtins.property
    @jsii.member(jsii_name="runOnStopInput")
    def run_on_stop_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "runOnStopInput"))

    @builtins.property
    @jsii.member(jsii_name="scriptInput")
    def script_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "scriptInput"))

    @builtins.property
    @jsii.member(jsii_name="startBlocksLoginInput")
    def start_blocks_login_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "startBlocksLoginInput"))

    @builtins.property
    @jsii.member(jsii_name="timeoutInput")
    def timeout_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "timeoutInput"))

    @builtins.property
    @jsii.member(jsii_name="agentId")
    def agent_id(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "agentId"))

    @agent_id.setter
    def agent_id(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__4817700300d5ef7a16d09ade6784589348c8f7060e90aef07097be8cb11ffbae)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "agentId", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="cron")
    def cron(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "cron"))

    @cron.setter
    def cron(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__457a6f42ecdf2af5b8c100b4722343694623b8a729c2346da7a8cfc8091e78fa)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "cron", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="displayName")
    def display_name(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "displayName"))

    @display_name.setter
    def display_name(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e4731ceb9d0f3af5cd85439b4a058e55952366beaeeeea18cf5a1ebd462361a7)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "displayName", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="icon")
    def icon(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "icon"))

    @icon.setter
    def icon(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__8bacbe166c1c00fc397e4c8ff43b6dba502a2f6867bb9d16038f76bf47c6946c)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "icon", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="id")
    def id(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "id"))

    @id.setter
    def id(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__0ec6846cdb3b06d302f0f6a69ce14618e17dcd995dd3f4ee1782607b12ddf068)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "id", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="logPath")
    def log_path(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "logPath"))

    @log_path.setter
    def log_path(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__0333449fef1e9abc5c58861e6b6b802b19f12f096c9142137491215f91aeb45e)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "logPath", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="runOnStart")
    def run_on_start(
        self,
    ) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "runOnStart"))

    @run_on_start.setter
    def run_on_start(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__aa8b7688305e5ebd996c347cd35cfd6a5ea7895fc9898c2ce954cbfdc0d8178d)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "runOnStart", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="runOnStop")
    def run_on_stop(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "runOnStop"))

    @run_on_stop.setter
    def run_on_stop(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e6860d4369ac37cc38aa8783d809f3a343822f55502c9ad2e904364e9e5a3da0)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "runOnStop", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="script")
    def script(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "script"))

    @script.setter
    def script(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__d648afe091eab7fc787ec3fcad69aa9c15478b2fd6a1c73323bf8f68824f7895)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "script", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="startBlocksLogin")
    def start_blocks_login(
        self,
    ) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "startBlocksLogin"))

    @start_blocks_login.setter
    def start_blocks_login(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__3f5e598a3b4df0e96413cc03e9b1a657b54d9a332e024d0194fee0f104c3a7f5)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "startBlocksLogin", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="timeout")
    def timeout(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "timeout"))

    @timeout.setter
    def timeout(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__dec3f755bd36652e8b8613a4cce82b664354572d3ccfa43a005bbf34e30088da)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "timeout", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.script.ScriptConfig",
    jsii_struct_bases=[_cdktn_78ede62e.TerraformMetaArguments],
    name_mapping={
        "connection": "connection",
        "count": "count",
        "depends_on": "dependsOn",
        "for_each": "forEach",
        "lifecycle": "lifecycle",
        "provider": "provider",
        "provisioners": "provisioners",
        "agent_id": "agentId",
        "display_name": "displayName",
        "script": "script",
        "cron": "cron",
        "icon": "icon",
        "id": "id",
        "log_path": "logPath",
        "run_on_start": "runOnStart",
        "run_on_stop": "runOnStop",
        "start_blocks_login": "startBlocksLogin",
        "timeout": "timeout",
    },
)
class ScriptConfig(_cdktn_78ede62e.TerraformMetaArguments):
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
        agent_id: builtins.str,
        display_name: builtins.str,
        script: builtins.str,
        cron: typing.Optional[builtins.str] = None,
        icon: typing.Optional[builtins.str] = None,
        id: typing.Optional[builtins.str] = None,
        log_path: typing.Optional[builtins.str] = None,
        run_on_start: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        run_on_stop: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        start_blocks_login: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        timeout: typing.Optional[jsii.Number] = None,
    ) -> None:
        '''
        :param connection: 
        :param count: 
        :param depends_on: 
        :param for_each: 
        :param lifecycle: 
        :param provider: 
        :param provisioners: 
        :param agent_id: The ``id`` property of a ``coder_agent`` resource to associate with. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#agent_id Script#agent_id}
        :param display_name: The display name of the script to display logs in the dashboard. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#display_name Script#display_name}
        :param script: The content of the script that will be run. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#script Script#script}
        :param cron: The cron schedule to run the script on. This uses a 6-field cron expression format: ``seconds minutes hours day-of-month month day-of-week``. Note that this differs from the standard Unix 5-field format by including seconds as the first field. Examples: ``"0 0 22 * * *"`` (daily at 10 PM), ``"0 * /5 * * * *"`` (every 5 minutes), ``"0 30 9 * * 1-5"`` (weekdays at 9:30 AM). Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#cron Script#cron} Note: The above comment contained a comment block ending sequence (* followed by /). We have introduced a space between to prevent syntax errors. Please ignore the space.
        :param icon: A URL to an icon that will display in the dashboard. View built-in icons `here <https://github.com/coder/coder/tree/main/site/static/icon>`_. Use a built-in icon with ``"${data.coder_workspace.me.access_url}/icon/<path>"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#icon Script#icon}
        :param id: Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#id Script#id}. Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2. If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
        :param log_path: The path of a file to write the logs to. If relative, it will be appended to tmp. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#log_path Script#log_path}
        :param run_on_start: This option defines whether or not the script should run when the agent starts. The script should exit when it is done to signal that the agent is ready. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#run_on_start Script#run_on_start}
        :param run_on_stop: This option defines whether or not the script should run when the agent stops. The script should exit when it is done to signal that the workspace can be stopped. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#run_on_stop Script#run_on_stop}
        :param start_blocks_login: This option determines whether users can log in immediately or must wait for the workspace to finish running this script upon startup. If not enabled, users may encounter an incomplete workspace when logging in. This option only sets the default, the user can still manually override the behavior. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#start_blocks_login Script#start_blocks_login}
        :param timeout: Time in seconds that the script is allowed to run. If the script does not complete within this time, the script is terminated and the agent lifecycle status is marked as timed out. A value of zero (default) means no timeout. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#timeout Script#timeout}
        '''
        if isinstance(lifecycle, dict):
            lifecycle = _cdktn_78ede62e.TerraformResourceLifecycle(**lifecycle)
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__c2c8cf830d2338bbb195f3a37b8abc08bb033ca3821123102b9f40843b8ec14c)
            check_type(argname="argument connection", value=connection, expected_type=type_hints["connection"])
            check_type(argname="argument count", value=count, expected_type=type_hints["count"])
            check_type(argname="argument depends_on", value=depends_on, expected_type=type_hints["depends_on"])
            check_type(argname="argument for_each", value=for_each, expected_type=type_hints["for_each"])
            check_type(argname="argument lifecycle", value=lifecycle, expected_type=type_hints["lifecycle"])
            check_type(argname="argument provider", value=provider, expected_type=type_hints["provider"])
            check_type(argname="argument provisioners", value=provisioners, expected_type=type_hints["provisioners"])
            check_type(argname="argument agent_id", value=agent_id, expected_type=type_hints["agent_id"])
            check_type(argname="argument display_name", value=display_name, expected_type=type_hints["display_name"])
            check_type(argname="argument script", value=script, expected_type=type_hints["script"])
            check_type(argname="argument cron", value=cron, expected_type=type_hints["cron"])
            check_type(argname="argument icon", value=icon, expected_type=type_hints["icon"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
            check_type(argname="argument log_path", value=log_path, expected_type=type_hints["log_path"])
            check_type(argname="argument run_on_start", value=run_on_start, expected_type=type_hints["run_on_start"])
            check_type(argname="argument run_on_stop", value=run_on_stop, expected_type=type_hints["run_on_stop"])
            check_type(argname="argument start_blocks_login", value=start_blocks_login, expected_type=type_hints["start_blocks_login"])
            check_type(argname="argument timeout", value=timeout, expected_type=type_hints["timeout"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "agent_id": agent_id,
            "display_name": display_name,
            "script": script,
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
        if cron is not None:
            self._values["cron"] = cron
        if icon is not None:
            self._values["icon"] = icon
        if id is not None:
            self._values["id"] = id
        if log_path is not None:
            self._values["log_path"] = log_path
        if run_on_start is not None:
            self._values["run_on_start"] = run_on_start
        if run_on_stop is not None:
            self._values["run_on_stop"] = run_on_stop
        if start_blocks_login is not None:
            self._values["start_blocks_login"] = start_blocks_login
        if timeout is not None:
            self._values["timeout"] = timeout

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
    def agent_id(self) -> builtins.str:
        '''The ``id`` property of a ``coder_agent`` resource to associate with.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#agent_id Script#agent_id}
        '''
        result = self._values.get("agent_id")
        assert result is not None, "Required property 'agent_id' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def display_name(self) -> builtins.str:
        '''The display name of the script to display logs in the dashboard.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#display_name Script#display_name}
        '''
        result = self._values.get("display_name")
        assert result is not None, "Required property 'display_name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def script(self) -> builtins.str:
        '''The content of the script that will be run.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#script Script#script}
        '''
        result = self._values.get("script")
        assert result is not None, "Required property 'script' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def cron(self) -> typing.Optional[builtins.str]:
        '''The cron schedule to run the script on.

        This uses a 6-field cron expression format: ``seconds minutes hours day-of-month month day-of-week``. Note that this differs from the standard Unix 5-field format by including seconds as the first field. Examples: ``"0 0 22 * * *"`` (daily at 10 PM), ``"0 * /5 * * * *"`` (every 5 minutes), ``"0 30 9 * * 1-5"`` (weekdays at 9:30 AM).

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#cron Script#cron}

        Note: The above comment contained a comment block ending sequence (* followed by /). We have introduced a space between to prevent syntax errors. Please ignore the space.
        '''
        result = self._values.get("cron")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def icon(self) -> typing.Optional[builtins.str]:
        '''A URL to an icon that will display in the dashboard.

        View built-in icons `here <https://github.com/coder/coder/tree/main/site/static/icon>`_. Use a built-in icon with ``"${data.coder_workspace.me.access_url}/icon/<path>"``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#icon Script#icon}
        '''
        result = self._values.get("icon")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def id(self) -> typing.Optional[builtins.str]:
        '''Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#id Script#id}.

        Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
        If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
        '''
        result = self._values.get("id")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def log_path(self) -> typing.Optional[builtins.str]:
        '''The path of a file to write the logs to. If relative, it will be appended to tmp.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#log_path Script#log_path}
        '''
        result = self._values.get("log_path")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def run_on_start(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''This option defines whether or not the script should run when the agent starts.

        The script should exit when it is done to signal that the agent is ready.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#run_on_start Script#run_on_start}
        '''
        result = self._values.get("run_on_start")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def run_on_stop(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''This option defines whether or not the script should run when the agent stops.

        The script should exit when it is done to signal that the workspace can be stopped.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#run_on_stop Script#run_on_stop}
        '''
        result = self._values.get("run_on_stop")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def start_blocks_login(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''This option determines whether users can log in immediately or must wait for the workspace to finish running this script upon startup.

        If not enabled, users may encounter an incomplete workspace when logging in. This option only sets the default, the user can still manually override the behavior.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#start_blocks_login Script#start_blocks_login}
        '''
        result = self._values.get("start_blocks_login")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def timeout(self) -> typing.Optional[jsii.Number]:
        '''Time in seconds that the script is allowed to run.

        If the script does not complete within this time, the script is terminated and the agent lifecycle status is marked as timed out. A value of zero (default) means no timeout.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/resources/script#timeout Script#timeout}
        '''
        result = self._values.get("timeout")
        return typing.cast(typing.Optional[jsii.Number], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "ScriptConfig(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


__all__ = [
    "Script",
    "ScriptConfig",
]

publication.publish()

def _typecheckingstub__c845061572c216190c14b951da1f107a75c6fbc72c455f6d18f58c135f544b7b(
    scope: _constructs_77d1e7e8.Construct,
    id_: builtins.str,
    *,
    agent_id: builtins.str,
    display_name: builtins.str,
    script: builtins.str,
    cron: typing.Optional[builtins.str] = None,
    icon: typing.Optional[builtins.str] = None,
    id: typing.Optional[builtins.str] = None,
    log_path: typing.Optional[builtins.str] = None,
    run_on_start: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    run_on_stop: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    start_blocks_login: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    timeout: typing.Optional[jsii.Number] = None,
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

def _typecheckingstub__584dffafc007717b13d79d97c411b642ab3b791e0b9a647d7e6ece3eff1ec605(
    scope: _constructs_77d1e7e8.Construct,
    import_to_id: builtins.str,
    import_from_id: builtins.str,
    provider: typing.Optional[_cdktn_78ede62e.TerraformProvider] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__4817700300d5ef7a16d09ade6784589348c8f7060e90aef07097be8cb11ffbae(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__457a6f42ecdf2af5b8c100b4722343694623b8a729c2346da7a8cfc8091e78fa(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e4731ceb9d0f3af5cd85439b4a058e55952366beaeeeea18cf5a1ebd462361a7(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__8bacbe166c1c00fc397e4c8ff43b6dba502a2f6867bb9d16038f76bf47c6946c(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0ec6846cdb3b06d302f0f6a69ce14618e17dcd995dd3f4ee1782607b12ddf068(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0333449fef1e9abc5c58861e6b6b802b19f12f096c9142137491215f91aeb45e(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__aa8b7688305e5ebd996c347cd35cfd6a5ea7895fc9898c2ce954cbfdc0d8178d(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e6860d4369ac37cc38aa8783d809f3a343822f55502c9ad2e904364e9e5a3da0(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__d648afe091eab7fc787ec3fcad69aa9c15478b2fd6a1c73323bf8f68824f7895(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3f5e598a3b4df0e96413cc03e9b1a657b54d9a332e024d0194fee0f104c3a7f5(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__dec3f755bd36652e8b8613a4cce82b664354572d3ccfa43a005bbf34e30088da(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c2c8cf830d2338bbb195f3a37b8abc08bb033ca3821123102b9f40843b8ec14c(
    *,
    connection: typing.Optional[typing.Union[typing.Union[_cdktn_78ede62e.SSHProvisionerConnection, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.WinrmProvisionerConnection, typing.Dict[builtins.str, typing.Any]]]] = None,
    count: typing.Optional[typing.Union[jsii.Number, _cdktn_78ede62e.TerraformCount]] = None,
    depends_on: typing.Optional[typing.Sequence[_cdktn_78ede62e.ITerraformDependable]] = None,
    for_each: typing.Optional[_cdktn_78ede62e.ITerraformIterator] = None,
    lifecycle: typing.Optional[typing.Union[_cdktn_78ede62e.TerraformResourceLifecycle, typing.Dict[builtins.str, typing.Any]]] = None,
    provider: typing.Optional[_cdktn_78ede62e.TerraformProvider] = None,
    provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union[_cdktn_78ede62e.FileProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.LocalExecProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.RemoteExecProvisioner, typing.Dict[builtins.str, typing.Any]]]]] = None,
    agent_id: builtins.str,
    display_name: builtins.str,
    script: builtins.str,
    cron: typing.Optional[builtins.str] = None,
    icon: typing.Optional[builtins.str] = None,
    id: typing.Optional[builtins.str] = None,
    log_path: typing.Optional[builtins.str] = None,
    run_on_start: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    run_on_stop: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    start_blocks_login: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    timeout: typing.Optional[jsii.Number] = None,
) -> None:
    """Type checking stubs"""
    pass
