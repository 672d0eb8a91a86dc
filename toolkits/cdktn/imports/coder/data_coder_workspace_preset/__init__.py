r'''
# `data_coder_workspace_preset`

Refer to the Terraform Registry for docs: [`data_coder_workspace_preset`](https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset).
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


class DataCoderWorkspacePreset(
    _cdktn_78ede62e.TerraformDataSource,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePreset",
):
    '''Represents a {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset coder_workspace_preset}.'''

    def __init__(
        self,
        scope: "_constructs_77d1e7e8.Construct",
        id: builtins.str,
        *,
        name: builtins.str,
        default: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        description: typing.Optional[builtins.str] = None,
        icon: typing.Optional[builtins.str] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        prebuilds: typing.Optional[typing.Union["DataCoderWorkspacePresetPrebuilds", typing.Dict[builtins.str, typing.Any]]] = None,
        connection: typing.Optional[typing.Union[typing.Union["_cdktn_78ede62e.SSHProvisionerConnection", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.WinrmProvisionerConnection", typing.Dict[builtins.str, typing.Any]]]] = None,
        count: typing.Optional[typing.Union[jsii.Number, "_cdktn_78ede62e.TerraformCount"]] = None,
        depends_on: typing.Optional[typing.Sequence["_cdktn_78ede62e.ITerraformDependable"]] = None,
        for_each: typing.Optional["_cdktn_78ede62e.ITerraformIterator"] = None,
        lifecycle: typing.Optional[typing.Union["_cdktn_78ede62e.TerraformResourceLifecycle", typing.Dict[builtins.str, typing.Any]]] = None,
        provider: typing.Optional["_cdktn_78ede62e.TerraformProvider"] = None,
        provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union["_cdktn_78ede62e.FileProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.LocalExecProvisioner", typing.Dict[builtins.str, typing.Any]], typing.Union["_cdktn_78ede62e.RemoteExecProvisioner", typing.Dict[builtins.str, typing.Any]]]]] = None,
    ) -> None:
        '''Create a new {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset coder_workspace_preset} Data Source.

        :param scope: The scope in which to define this construct.
        :param id: The scoped construct ID. Must be unique amongst siblings in the same scope
        :param name: The name of the workspace preset. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#name DataCoderWorkspacePreset#name}
        :param default: Whether this preset should be selected by default when creating a workspace. Only one preset per template can be marked as default. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#default DataCoderWorkspacePreset#default}
        :param description: Describe what this preset does. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#description DataCoderWorkspacePreset#description}
        :param icon: A URL to an icon that will display in the dashboard. View built-in icons `here <https://github.com/coder/coder/tree/main/site/static/icon>`_. Use a built-in icon with ``"${data.coder_workspace.me.access_url}/icon/<path>"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#icon DataCoderWorkspacePreset#icon}
        :param parameters: Workspace parameters that will be set by the workspace preset. For simple templates that only need prebuilds, you may define a preset with zero parameters. Because workspace parameters may change between Coder template versions, preset parameters are allowed to define values for parameters that do not exist in the current template version. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#parameters DataCoderWorkspacePreset#parameters}
        :param prebuilds: prebuilds block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#prebuilds DataCoderWorkspacePreset#prebuilds}
        :param connection: 
        :param count: 
        :param depends_on: 
        :param for_each: 
        :param lifecycle: 
        :param provider: 
        :param provisioners: 
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__21004888611e9b10f87d6ff11af9013fb303529de1691a8a2e10c605000e716f)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument id", value=id, expected_type=type_hints["id"])
        config = DataCoderWorkspacePresetConfig(
            name=name,
            default=default,
            description=description,
            icon=icon,
            parameters=parameters,
            prebuilds=prebuilds,
            connection=connection,
            count=count,
            depends_on=depends_on,
            for_each=for_each,
            lifecycle=lifecycle,
            provider=provider,
            provisioners=provisioners,
        )

        jsii.create(self.__class__, self, [scope, id, config])

    @jsii.member(jsii_name="generateConfigForImport")
    @builtins.classmethod
    def generate_config_for_import(
        cls,
        scope: "_constructs_77d1e7e8.Construct",
        import_to_id: builtins.str,
        import_from_id: builtins.str,
        provider: typing.Optional["_cdktn_78ede62e.TerraformProvider"] = None,
    ) -> "_cdktn_78ede62e.ImportableResource":
        '''Generates CDKTN code for importing a DataCoderWorkspacePreset resource upon running "cdktn plan ".

        :param scope: The scope in which to define this construct.
        :param import_to_id: The construct id used in the generated config for the DataCoderWorkspacePreset to import.
        :param import_from_id: The id of the existing DataCoderWorkspacePreset that should be imported. Refer to the {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#import import section} in the documentation of this resource for the id to use
        :param provider: ? Optional instance of the provider where the DataCoderWorkspacePreset to import is found.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__aa716596c91b895fb0fed7f77f6f969eb86b769bc8a96101b37746246ae37b82)
            check_type(argname="argument scope", value=scope, expected_type=type_hints["scope"])
            check_type(argname="argument import_to_id", value=import_to_id, expected_type=type_hints["import_to_id"])
            check_type(argname="argument import_from_id", value=import_from_id, expected_type=type_hints["import_from_id"])
            check_type(argname="argument provider", value=provider, expected_type=type_hints["provider"])
        return typing.cast("_cdktn_78ede62e.ImportableResource", jsii.sinvoke(cls, "generateConfigForImport", [scope, import_to_id, import_from_id, provider]))

    @jsii.member(jsii_name="putPrebuilds")
    def put_prebuilds(
        self,
        *,
        instances: jsii.Number,
        expiration_policy: typing.Optional[typing.Union["DataCoderWorkspacePresetPrebuildsExpirationPolicy", typing.Dict[builtins.str, typing.Any]]] = None,
        scheduling: typing.Optional[typing.Union["DataCoderWorkspacePresetPrebuildsScheduling", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param instances: The number of workspaces to keep in reserve for this preset. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#instances DataCoderWorkspacePreset#instances}
        :param expiration_policy: expiration_policy block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#expiration_policy DataCoderWorkspacePreset#expiration_policy}
        :param scheduling: scheduling block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#scheduling DataCoderWorkspacePreset#scheduling}
        '''
        value = DataCoderWorkspacePresetPrebuilds(
            instances=instances,
            expiration_policy=expiration_policy,
            scheduling=scheduling,
        )

        return typing.cast(None, jsii.invoke(self, "putPrebuilds", [value]))

    @jsii.member(jsii_name="resetDefault")
    def reset_default(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetDefault", []))

    @jsii.member(jsii_name="resetDescription")
    def reset_description(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetDescription", []))

    @jsii.member(jsii_name="resetIcon")
    def reset_icon(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetIcon", []))

    @jsii.member(jsii_name="resetParameters")
    def reset_parameters(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetParameters", []))

    @jsii.member(jsii_name="resetPrebuilds")
    def reset_prebuilds(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetPrebuilds", []))

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
    @jsii.member(jsii_name="id")
    def id(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "id"))

    @builtins.property
    @jsii.member(jsii_name="prebuilds")
    def prebuilds(self) -> "DataCoderWorkspacePresetPrebuildsOutputReference":
        return typing.cast("DataCoderWorkspacePresetPrebuildsOutputReference", jsii.get(self, "prebuilds"))

    @builtins.property
    @jsii.member(jsii_name="defaultInput")
    def default_input(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], jsii.get(self, "defaultInput"))

    @builtins.property
    @jsii.member(jsii_name="descriptionInput")
    def description_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "descriptionInput"))

    @builtins.property
    @jsii.member(jsii_name="iconInput")
    def icon_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "iconInput"))

    @builtins.property
    @jsii.member(jsii_name="nameInput")
    def name_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "nameInput"))

    @builtins.property
    @jsii.member(jsii_name="parametersInput")
    def parameters_input(
        self,
    ) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], jsii.get(self, "parametersInput"))

    @builtins.property
    @jsii.member(jsii_name="prebuildsInput")
    def prebuilds_input(self) -> typing.Optional["DataCoderWorkspacePresetPrebuilds"]:
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuilds"], jsii.get(self, "prebuildsInput"))

    @builtins.property
    @jsii.member(jsii_name="default")
    def default(self) -> typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]:
        return typing.cast(typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"], jsii.get(self, "default"))

    @default.setter
    def default(
        self,
        value: typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__b877f2b8868ceff580038c674702b8e71d6b4a52a66eb36e109d50ac5cdaed6e)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "default", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="description")
    def description(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "description"))

    @description.setter
    def description(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__a3d72ec7b85595c7c5fa2e720d32940e98eae9b731cc69c02af99ed37662aa14)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "description", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="icon")
    def icon(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "icon"))

    @icon.setter
    def icon(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__93c733f2c963ff7b2b3cf364ca723a445b9404e1bba9b1e741041a0e85b8b522)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "icon", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="name")
    def name(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "name"))

    @name.setter
    def name(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__dd836cc349798af35227f4ae7bb1c6dca127de62825235318f8c55ef659228b0)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "name", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="parameters")
    def parameters(self) -> typing.Mapping[builtins.str, builtins.str]:
        return typing.cast(typing.Mapping[builtins.str, builtins.str], jsii.get(self, "parameters"))

    @parameters.setter
    def parameters(self, value: typing.Mapping[builtins.str, builtins.str]) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__0abed77434a752271d510a1f79474bd201efde75881ffc1e9a6b20531b4a5c96)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "parameters", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetConfig",
    jsii_struct_bases=[_cdktn_78ede62e.TerraformMetaArguments],
    name_mapping={
        "connection": "connection",
        "count": "count",
        "depends_on": "dependsOn",
        "for_each": "forEach",
        "lifecycle": "lifecycle",
        "provider": "provider",
        "provisioners": "provisioners",
        "name": "name",
        "default": "default",
        "description": "description",
        "icon": "icon",
        "parameters": "parameters",
        "prebuilds": "prebuilds",
    },
)
class DataCoderWorkspacePresetConfig(_cdktn_78ede62e.TerraformMetaArguments):
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
        name: builtins.str,
        default: typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]] = None,
        description: typing.Optional[builtins.str] = None,
        icon: typing.Optional[builtins.str] = None,
        parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
        prebuilds: typing.Optional[typing.Union["DataCoderWorkspacePresetPrebuilds", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param connection: 
        :param count: 
        :param depends_on: 
        :param for_each: 
        :param lifecycle: 
        :param provider: 
        :param provisioners: 
        :param name: The name of the workspace preset. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#name DataCoderWorkspacePreset#name}
        :param default: Whether this preset should be selected by default when creating a workspace. Only one preset per template can be marked as default. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#default DataCoderWorkspacePreset#default}
        :param description: Describe what this preset does. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#description DataCoderWorkspacePreset#description}
        :param icon: A URL to an icon that will display in the dashboard. View built-in icons `here <https://github.com/coder/coder/tree/main/site/static/icon>`_. Use a built-in icon with ``"${data.coder_workspace.me.access_url}/icon/<path>"``. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#icon DataCoderWorkspacePreset#icon}
        :param parameters: Workspace parameters that will be set by the workspace preset. For simple templates that only need prebuilds, you may define a preset with zero parameters. Because workspace parameters may change between Coder template versions, preset parameters are allowed to define values for parameters that do not exist in the current template version. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#parameters DataCoderWorkspacePreset#parameters}
        :param prebuilds: prebuilds block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#prebuilds DataCoderWorkspacePreset#prebuilds}
        '''
        if isinstance(lifecycle, dict):
            lifecycle = _cdktn_78ede62e.TerraformResourceLifecycle(**lifecycle)
        if isinstance(prebuilds, dict):
            prebuilds = DataCoderWorkspacePresetPrebuilds(**prebuilds)
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__14db08730938dbc2c7d51eb80fd3220f2038d5829ec48bdc9f576bc2e2d61c38)
            check_type(argname="argument connection", value=connection, expected_type=type_hints["connection"])
            check_type(argname="argument count", value=count, expected_type=type_hints["count"])
            check_type(argname="argument depends_on", value=depends_on, expected_type=type_hints["depends_on"])
            check_type(argname="argument for_each", value=for_each, expected_type=type_hints["for_each"])
            check_type(argname="argument lifecycle", value=lifecycle, expected_type=type_hints["lifecycle"])
            check_type(argname="argument provider", value=provider, expected_type=type_hints["provider"])
            check_type(argname="argument provisioners", value=provisioners, expected_type=type_hints["provisioners"])
            check_type(argname="argument name", value=name, expected_type=type_hints["name"])
            check_type(argname="argument default", value=default, expected_type=type_hints["default"])
            check_type(argname="argument description", value=description, expected_type=type_hints["description"])
            check_type(argname="argument icon", value=icon, expected_type=type_hints["icon"])
            check_type(argname="argument parameters", value=parameters, expected_type=type_hints["parameters"])
            check_type(argname="argument prebuilds", value=prebuilds, expected_type=type_hints["prebuilds"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "name": name,
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
        if default is not None:
            self._values["default"] = default
        if description is not None:
            self._values["description"] = description
        if icon is not None:
            self._values["icon"] = icon
        if parameters is not None:
            self._values["parameters"] = parameters
        if prebuilds is not None:
            self._values["prebuilds"] = prebuilds

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
    def name(self) -> builtins.str:
        '''The name of the workspace preset.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#name DataCoderWorkspacePreset#name}
        '''
        result = self._values.get("name")
        assert result is not None, "Required property 'name' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def default(
        self,
    ) -> typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]]:
        '''Whether this preset should be selected by default when creating a workspace.

        Only one preset per template can be marked as default.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#default DataCoderWorkspacePreset#default}
        '''
        result = self._values.get("default")
        return typing.cast(typing.Optional[typing.Union[builtins.bool, "_cdktn_78ede62e.IResolvable"]], result)

    @builtins.property
    def description(self) -> typing.Optional[builtins.str]:
        '''Describe what this preset does.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#description DataCoderWorkspacePreset#description}
        '''
        result = self._values.get("description")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def icon(self) -> typing.Optional[builtins.str]:
        '''A URL to an icon that will display in the dashboard.

        View built-in icons `here <https://github.com/coder/coder/tree/main/site/static/icon>`_. Use a built-in icon with ``"${data.coder_workspace.me.access_url}/icon/<path>"``.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#icon DataCoderWorkspacePreset#icon}
        '''
        result = self._values.get("icon")
        return typing.cast(typing.Optional[builtins.str], result)

    @builtins.property
    def parameters(self) -> typing.Optional[typing.Mapping[builtins.str, builtins.str]]:
        '''Workspace parameters that will be set by the workspace preset.

        For simple templates that only need prebuilds, you may define a preset with zero parameters. Because workspace parameters may change between Coder template versions, preset parameters are allowed to define values for parameters that do not exist in the current template version.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#parameters DataCoderWorkspacePreset#parameters}
        '''
        result = self._values.get("parameters")
        return typing.cast(typing.Optional[typing.Mapping[builtins.str, builtins.str]], result)

    @builtins.property
    def prebuilds(self) -> typing.Optional["DataCoderWorkspacePresetPrebuilds"]:
        '''prebuilds block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#prebuilds DataCoderWorkspacePreset#prebuilds}
        '''
        result = self._values.get("prebuilds")
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuilds"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DataCoderWorkspacePresetConfig(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuilds",
    jsii_struct_bases=[],
    name_mapping={
        "instances": "instances",
        "expiration_policy": "expirationPolicy",
        "scheduling": "scheduling",
    },
)
class DataCoderWorkspacePresetPrebuilds:
    def __init__(
        self,
        *,
        instances: jsii.Number,
        expiration_policy: typing.Optional[typing.Union["DataCoderWorkspacePresetPrebuildsExpirationPolicy", typing.Dict[builtins.str, typing.Any]]] = None,
        scheduling: typing.Optional[typing.Union["DataCoderWorkspacePresetPrebuildsScheduling", typing.Dict[builtins.str, typing.Any]]] = None,
    ) -> None:
        '''
        :param instances: The number of workspaces to keep in reserve for this preset. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#instances DataCoderWorkspacePreset#instances}
        :param expiration_policy: expiration_policy block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#expiration_policy DataCoderWorkspacePreset#expiration_policy}
        :param scheduling: scheduling block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#scheduling DataCoderWorkspacePreset#scheduling}
        '''
        if isinstance(expiration_policy, dict):
            expiration_policy = DataCoderWorkspacePresetPrebuildsExpirationPolicy(**expiration_policy)
        if isinstance(scheduling, dict):
            scheduling = DataCoderWorkspacePresetPrebuildsScheduling(**scheduling)
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__00c964fa75543f032b56a9d665f886ff91cc83f213f4042ce6ce8681df169dde)
            check_type(argname="argument instances", value=instances, expected_type=type_hints["instances"])
            check_type(argname="argument expiration_policy", value=expiration_policy, expected_type=type_hints["expiration_policy"])
            check_type(argname="argument scheduling", value=scheduling, expected_type=type_hints["scheduling"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "instances": instances,
        }
        if expiration_policy is not None:
            self._values["expiration_policy"] = expiration_policy
        if scheduling is not None:
            self._values["scheduling"] = scheduling

    @builtins.property
    def instances(self) -> jsii.Number:
        '''The number of workspaces to keep in reserve for this preset.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#instances DataCoderWorkspacePreset#instances}
        '''
        result = self._values.get("instances")
        assert result is not None, "Required property 'instances' is missing"
        return typing.cast(jsii.Number, result)

    @builtins.property
    def expiration_policy(
        self,
    ) -> typing.Optional["DataCoderWorkspacePresetPrebuildsExpirationPolicy"]:
        '''expiration_policy block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#expiration_policy DataCoderWorkspacePreset#expiration_policy}
        '''
        result = self._values.get("expiration_policy")
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuildsExpirationPolicy"], result)

    @builtins.property
    def scheduling(
        self,
    ) -> typing.Optional["DataCoderWorkspacePresetPrebuildsScheduling"]:
        '''scheduling block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#scheduling DataCoderWorkspacePreset#scheduling}
        '''
        result = self._values.get("scheduling")
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuildsScheduling"], result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DataCoderWorkspacePresetPrebuilds(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


@jsii.data_type(
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsExpirationPolicy",
    jsii_struct_bases=[],
    name_mapping={"ttl": "ttl"},
)
class DataCoderWorkspacePresetPrebuildsExpirationPolicy:
    def __init__(self, *, ttl: jsii.Number) -> None:
        '''
        :param ttl: Time in seconds after which an unclaimed prebuild is considered expired and eligible for cleanup. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#ttl DataCoderWorkspacePreset#ttl}
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__99891e8af1cc9c7fb26204b0dba18904fa021d265a0e069f1b5a628d45ac1b9d)
            check_type(argname="argument ttl", value=ttl, expected_type=type_hints["ttl"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "ttl": ttl,
        }

    @builtins.property
    def ttl(self) -> jsii.Number:
        '''Time in seconds after which an unclaimed prebuild is considered expired and eligible for cleanup.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#ttl DataCoderWorkspacePreset#ttl}
        '''
        result = self._values.get("ttl")
        assert result is not None, "Required property 'ttl' is missing"
        return typing.cast(jsii.Number, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DataCoderWorkspacePresetPrebuildsExpirationPolicy(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class DataCoderWorkspacePresetPrebuildsExpirationPolicyOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsExpirationPolicyOutputReference",
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
            type_hints = typing.get_type_hints(_typecheckingstub__3686bd2fcba1da29f759da866fc3ceed34389cf0d4d996c8c051af53a57ead31)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute])

    @builtins.property
    @jsii.member(jsii_name="ttlInput")
    def ttl_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "ttlInput"))

    @builtins.property
    @jsii.member(jsii_name="ttl")
    def ttl(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "ttl"))

    @ttl.setter
    def ttl(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__3fc8077e1e39d119f6c72a99c1d766ab4d8e840c151f74361cac0bb707791284)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "ttl", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional["DataCoderWorkspacePresetPrebuildsExpirationPolicy"]:
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuildsExpirationPolicy"], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional["DataCoderWorkspacePresetPrebuildsExpirationPolicy"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__0cecf9cd77485818127c4aedd4bfd56db756503de1f8167319847693902f3461)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


class DataCoderWorkspacePresetPrebuildsOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsOutputReference",
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
            type_hints = typing.get_type_hints(_typecheckingstub__907c4f8cf85fc3f4c32d7d8e99b35765dbdc8d079dc787745fadfb4d446cba9f)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute])

    @jsii.member(jsii_name="putExpirationPolicy")
    def put_expiration_policy(self, *, ttl: jsii.Number) -> None:
        '''
        :param ttl: Time in seconds after which an unclaimed prebuild is considered expired and eligible for cleanup. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#ttl DataCoderWorkspacePreset#ttl}
        '''
        value = DataCoderWorkspacePresetPrebuildsExpirationPolicy(ttl=ttl)

        return typing.cast(None, jsii.invoke(self, "putExpirationPolicy", [value]))

    @jsii.member(jsii_name="putScheduling")
    def put_scheduling(
        self,
        *,
        schedule: typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["DataCoderWorkspacePresetPrebuildsSchedulingSchedule", typing.Dict[builtins.str, typing.Any]]]],
        timezone: builtins.str,
    ) -> None:
        '''
        :param schedule: schedule block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#schedule DataCoderWorkspacePreset#schedule}
        :param timezone: The timezone to use for the prebuild schedules (e.g., "UTC", "America/New_York"). Timezone must be a valid timezone in the IANA timezone database. See https://en.wikipedia.org/wiki/List_of_tz_database_time_zones for a complete list of valid timezone identifiers and https://www.iana.org/time-zones for the official IANA timezone database. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#timezone DataCoderWorkspacePreset#timezone}
        '''
        value = DataCoderWorkspacePresetPrebuildsScheduling(
            schedule=schedule, timezone=timezone
        )

        return typing.cast(None, jsii.invoke(self, "putScheduling", [value]))

    @jsii.member(jsii_name="resetExpirationPolicy")
    def reset_expiration_policy(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetExpirationPolicy", []))

    @jsii.member(jsii_name="resetScheduling")
    def reset_scheduling(self) -> None:
        return typing.cast(None, jsii.invoke(self, "resetScheduling", []))

    @builtins.property
    @jsii.member(jsii_name="expirationPolicy")
    def expiration_policy(
        self,
    ) -> "DataCoderWorkspacePresetPrebuildsExpirationPolicyOutputReference":
        return typing.cast("DataCoderWorkspacePresetPrebuildsExpirationPolicyOutputReference", jsii.get(self, "expirationPolicy"))

    @builtins.property
    @jsii.member(jsii_name="scheduling")
    def scheduling(
        self,
    ) -> "DataCoderWorkspacePresetPrebuildsSchedulingOutputReference":
        return typing.cast("DataCoderWorkspacePresetPrebuildsSchedulingOutputReference", jsii.get(self, "scheduling"))

    @builtins.property
    @jsii.member(jsii_name="expirationPolicyInput")
    def expiration_policy_input(
        self,
    ) -> typing.Optional["DataCoderWorkspacePresetPrebuildsExpirationPolicy"]:
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuildsExpirationPolicy"], jsii.get(self, "expirationPolicyInput"))

    @builtins.property
    @jsii.member(jsii_name="instancesInput")
    def instances_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "instancesInput"))

    @builtins.property
    @jsii.member(jsii_name="schedulingInput")
    def scheduling_input(
        self,
    ) -> typing.Optional["DataCoderWorkspacePresetPrebuildsScheduling"]:
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuildsScheduling"], jsii.get(self, "schedulingInput"))

    @builtins.property
    @jsii.member(jsii_name="instances")
    def instances(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "instances"))

    @instances.setter
    def instances(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__19feb77de07b67064d8a9ab3840c81c62f30dea2f15de1afd6504ed6a3fa18e6)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "instances", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(self) -> typing.Optional["DataCoderWorkspacePresetPrebuilds"]:
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuilds"], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional["DataCoderWorkspacePresetPrebuilds"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__2175ae15172ce716a252ab9ecbf5f24e1e8f1b2a8b6b03531a95b523ce29857b)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsScheduling",
    jsii_struct_bases=[],
    name_mapping={"schedule": "schedule", "timezone": "timezone"},
)
class DataCoderWorkspacePresetPrebuildsScheduling:
    def __init__(
        self,
        *,
        schedule: typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["DataCoderWorkspacePresetPrebuildsSchedulingSchedule", typing.Dict[builtins.str, typing.Any]]]],
        timezone: builtins.str,
    ) -> None:
        '''
        :param schedule: schedule block. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#schedule DataCoderWorkspacePreset#schedule}
        :param timezone: The timezone to use for the prebuild schedules (e.g., "UTC", "America/New_York"). Timezone must be a valid timezone in the IANA timezone database. See https://en.wikipedia.org/wiki/List_of_tz_database_time_zones for a complete list of valid timezone identifiers and https://www.iana.org/time-zones for the official IANA timezone database. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#timezone DataCoderWorkspacePreset#timezone}
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__dfadfff59216fa169cbf7c444a0b102273470bd7d4203f6d846b2c1b54879029)
            check_type(argname="argument schedule", value=schedule, expected_type=type_hints["schedule"])
            check_type(argname="argument timezone", value=timezone, expected_type=type_hints["timezone"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "schedule": schedule,
            "timezone": timezone,
        }

    @builtins.property
    def schedule(
        self,
    ) -> typing.Union["_cdktn_78ede62e.IResolvable", typing.List["DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]]:
        '''schedule block.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#schedule DataCoderWorkspacePreset#schedule}
        '''
        result = self._values.get("schedule")
        assert result is not None, "Required property 'schedule' is missing"
        return typing.cast(typing.Union["_cdktn_78ede62e.IResolvable", typing.List["DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]], result)

    @builtins.property
    def timezone(self) -> builtins.str:
        '''The timezone to use for the prebuild schedules (e.g., "UTC", "America/New_York").  Timezone must be a valid timezone in the IANA timezone database.  See https://en.wikipedia.org/wiki/List_of_tz_database_time_zones for a complete list of valid timezone identifiers and https://www.iana.org/time-zones for the official IANA timezone database.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#timezone DataCoderWorkspacePreset#timezone}
        '''
        result = self._values.get("timezone")
        assert result is not None, "Required property 'timezone' is missing"
        return typing.cast(builtins.str, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DataCoderWorkspacePresetPrebuildsScheduling(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class DataCoderWorkspacePresetPrebuildsSchedulingOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsSchedulingOutputReference",
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
            type_hints = typing.get_type_hints(_typecheckingstub__74056cde08cad6649a1c6dbea6cdc03d4b1e4fa4b58b8a8ae5860f714fa74913)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute])

    @jsii.member(jsii_name="putSchedule")
    def put_schedule(
        self,
        value: typing.Union["_cdktn_78ede62e.IResolvable", typing.Sequence[typing.Union["DataCoderWorkspacePresetPrebuildsSchedulingSchedule", typing.Dict[builtins.str, typing.Any]]]],
    ) -> None:
        '''
        :param value: -
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__c9252aa83ed87447921b9dcfdfa861d398bc84478b9fb5ededd39d3c05d02e77)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        return typing.cast(None, jsii.invoke(self, "putSchedule", [value]))

    @builtins.property
    @jsii.member(jsii_name="schedule")
    def schedule(self) -> "DataCoderWorkspacePresetPrebuildsSchedulingScheduleList":
        return typing.cast("DataCoderWorkspacePresetPrebuildsSchedulingScheduleList", jsii.get(self, "schedule"))

    @builtins.property
    @jsii.member(jsii_name="scheduleInput")
    def schedule_input(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]]], jsii.get(self, "scheduleInput"))

    @builtins.property
    @jsii.member(jsii_name="timezoneInput")
    def timezone_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "timezoneInput"))

    @builtins.property
    @jsii.member(jsii_name="timezone")
    def timezone(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "timezone"))

    @timezone.setter
    def timezone(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__b77579b10b3fdafdc1dbe466ca79ced5fcacab0d5807625a00839c6a96abf02c)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "timezone", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional["DataCoderWorkspacePresetPrebuildsScheduling"]:
        return typing.cast(typing.Optional["DataCoderWorkspacePresetPrebuildsScheduling"], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional["DataCoderWorkspacePresetPrebuildsScheduling"],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__ad780ea537a1419d6c7d9a112a411eaa9918119c8cf73b460ff61750d14383d9)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


@jsii.data_type(
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsSchedulingSchedule",
    jsii_struct_bases=[],
    name_mapping={"cron": "cron", "instances": "instances"},
)
class DataCoderWorkspacePresetPrebuildsSchedulingSchedule:
    def __init__(self, *, cron: builtins.str, instances: jsii.Number) -> None:
        '''
        :param cron: A cron expression that defines when this schedule should be active. The cron expression must be in the format "* HOUR DOM MONTH DAY-OF-WEEK" where HOUR is 0-23, DOM (day-of-month) is 1-31, MONTH is 1-12, and DAY-OF-WEEK is 0-6 (Sunday-Saturday). The minute field must be "*" to ensure the schedule covers entire hours rather than specific minute intervals. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#cron DataCoderWorkspacePreset#cron}
        :param instances: The number of prebuild instances to maintain during this schedule period. Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#instances DataCoderWorkspacePreset#instances}
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__c6cd7d50ac384ebae10dd8bf0a97517a7712b13f3a16d82c4aa4a8b0b835b347)
            check_type(argname="argument cron", value=cron, expected_type=type_hints["cron"])
            check_type(argname="argument instances", value=instances, expected_type=type_hints["instances"])
        self._values: typing.Dict[builtins.str, typing.Any] = {
            "cron": cron,
            "instances": instances,
        }

    @builtins.property
    def cron(self) -> builtins.str:
        '''A cron expression that defines when this schedule should be active.

        The cron expression must be in the format "* HOUR DOM MONTH DAY-OF-WEEK" where HOUR is 0-23, DOM (day-of-month) is 1-31, MONTH is 1-12, and DAY-OF-WEEK is 0-6 (Sunday-Saturday). The minute field must be "*" to ensure the schedule covers entire hours rather than specific minute intervals.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#cron DataCoderWorkspacePreset#cron}
        '''
        result = self._values.get("cron")
        assert result is not None, "Required property 'cron' is missing"
        return typing.cast(builtins.str, result)

    @builtins.property
    def instances(self) -> jsii.Number:
        '''The number of prebuild instances to maintain during this schedule period.

        Docs at Terraform Registry: {@link https://registry.terraform.io/providers/coder/coder/2.20.0/docs/data-sources/workspace_preset#instances DataCoderWorkspacePreset#instances}
        '''
        result = self._values.get("instances")
        assert result is not None, "Required property 'instances' is missing"
        return typing.cast(jsii.Number, result)

    def __eq__(self, rhs: typing.Any) -> builtins.bool:
        return isinstance(rhs, self.__class__) and rhs._values == self._values

    def __ne__(self, rhs: typing.Any) -> builtins.bool:
        return not (rhs == self)

    def __repr__(self) -> str:
        return "DataCoderWorkspacePresetPrebuildsSchedulingSchedule(%s)" % ", ".join(
            k + "=" + repr(v) for k, v in self._values.items()
        )


class DataCoderWorkspacePresetPrebuildsSchedulingScheduleList(
    _cdktn_78ede62e.ComplexList,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsSchedulingScheduleList",
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
            type_hints = typing.get_type_hints(_typecheckingstub__1bbed0cfe1159e66c7f94765ea7fd0415dc61997cfe937da990719a861795497)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
            check_type(argname="argument wraps_set", value=wraps_set, expected_type=type_hints["wraps_set"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute, wraps_set])

    @jsii.member(jsii_name="get")
    def get(
        self,
        index: jsii.Number,
    ) -> "DataCoderWorkspacePresetPrebuildsSchedulingScheduleOutputReference":
        '''
        :param index: the index of the item to return.
        '''
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__fe6ba186a00d40a2e34fbc694a950ae97accb8054c5298e30a99f3e04322f08a)
            check_type(argname="argument index", value=index, expected_type=type_hints["index"])
        return typing.cast("DataCoderWorkspacePresetPrebuildsSchedulingScheduleOutputReference", jsii.invoke(self, "get", [index]))

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]]], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", typing.List["DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]]],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__c080184778fdc6a6a4f850f0799b5d72e824cde9a4049b996b3df4d3217dc00c)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


class DataCoderWorkspacePresetPrebuildsSchedulingScheduleOutputReference(
    _cdktn_78ede62e.ComplexObject,
    metaclass=jsii.JSIIMeta,
    jsii_type="coder.dataCoderWorkspacePreset.DataCoderWorkspacePresetPrebuildsSchedulingScheduleOutputReference",
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
            type_hints = typing.get_type_hints(_typecheckingstub__b51d4e5cafad6246b463230f629f94bcfab5ccc663b982d5b41ac185a005c4a8)
            check_type(argname="argument terraform_resource", value=terraform_resource, expected_type=type_hints["terraform_resource"])
            check_type(argname="argument terraform_attribute", value=terraform_attribute, expected_type=type_hints["terraform_attribute"])
            check_type(argname="argument complex_object_index", value=complex_object_index, expected_type=type_hints["complex_object_index"])
            check_type(argname="argument complex_object_is_from_set", value=complex_object_is_from_set, expected_type=type_hints["complex_object_is_from_set"])
        jsii.create(self.__class__, self, [terraform_resource, terraform_attribute, complex_object_index, complex_object_is_from_set])

    @builtins.property
    @jsii.member(jsii_name="cronInput")
    def cron_input(self) -> typing.Optional[builtins.str]:
        return typing.cast(typing.Optional[builtins.str], jsii.get(self, "cronInput"))

    @builtins.property
    @jsii.member(jsii_name="instancesInput")
    def instances_input(self) -> typing.Optional[jsii.Number]:
        return typing.cast(typing.Optional[jsii.Number], jsii.get(self, "instancesInput"))

    @builtins.property
    @jsii.member(jsii_name="cron")
    def cron(self) -> builtins.str:
        return typing.cast(builtins.str, jsii.get(self, "cron"))

    @cron.setter
    def cron(self, value: builtins.str) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__e8f04fdb75549d32e1377025ee2d27db89f78ce181339ee9d7f25b0ff1ac17bb)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "cron", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="instances")
    def instances(self) -> jsii.Number:
        return typing.cast(jsii.Number, jsii.get(self, "instances"))

    @instances.setter
    def instances(self, value: jsii.Number) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__18bca3b958549cffbc1c8442ca4ee025b78250489f43a2301b156c7892ae7642)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "instances", value) # pyright: ignore[reportArgumentType]

    @builtins.property
    @jsii.member(jsii_name="internalValue")
    def internal_value(
        self,
    ) -> typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", "DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]]:
        return typing.cast(typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", "DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]], jsii.get(self, "internalValue"))

    @internal_value.setter
    def internal_value(
        self,
        value: typing.Optional[typing.Union["_cdktn_78ede62e.IResolvable", "DataCoderWorkspacePresetPrebuildsSchedulingSchedule"]],
    ) -> None:
        if __debug__:
            type_hints = typing.get_type_hints(_typecheckingstub__83646762c8d5b78cfe6051263411cca8337afd8678220d01ecba96396b762fce)
            check_type(argname="argument value", value=value, expected_type=type_hints["value"])
        jsii.set(self, "internalValue", value) # pyright: ignore[reportArgumentType]


__all__ = [
    "DataCoderWorkspacePreset",
    "DataCoderWorkspacePresetConfig",
    "DataCoderWorkspacePresetPrebuilds",
    "DataCoderWorkspacePresetPrebuildsExpirationPolicy",
    "DataCoderWorkspacePresetPrebuildsExpirationPolicyOutputReference",
    "DataCoderWorkspacePresetPrebuildsOutputReference",
    "DataCoderWorkspacePresetPrebuildsScheduling",
    "DataCoderWorkspacePresetPrebuildsSchedulingOutputReference",
    "DataCoderWorkspacePresetPrebuildsSchedulingSchedule",
    "DataCoderWorkspacePresetPrebuildsSchedulingScheduleList",
    "DataCoderWorkspacePresetPrebuildsSchedulingScheduleOutputReference",
]

publication.publish()

def _typecheckingstub__21004888611e9b10f87d6ff11af9013fb303529de1691a8a2e10c605000e716f(
    scope: _constructs_77d1e7e8.Construct,
    id: builtins.str,
    *,
    name: builtins.str,
    default: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    description: typing.Optional[builtins.str] = None,
    icon: typing.Optional[builtins.str] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    prebuilds: typing.Optional[typing.Union[DataCoderWorkspacePresetPrebuilds, typing.Dict[builtins.str, typing.Any]]] = None,
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

def _typecheckingstub__aa716596c91b895fb0fed7f77f6f969eb86b769bc8a96101b37746246ae37b82(
    scope: _constructs_77d1e7e8.Construct,
    import_to_id: builtins.str,
    import_from_id: builtins.str,
    provider: typing.Optional[_cdktn_78ede62e.TerraformProvider] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b877f2b8868ceff580038c674702b8e71d6b4a52a66eb36e109d50ac5cdaed6e(
    value: typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__a3d72ec7b85595c7c5fa2e720d32940e98eae9b731cc69c02af99ed37662aa14(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__93c733f2c963ff7b2b3cf364ca723a445b9404e1bba9b1e741041a0e85b8b522(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__dd836cc349798af35227f4ae7bb1c6dca127de62825235318f8c55ef659228b0(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0abed77434a752271d510a1f79474bd201efde75881ffc1e9a6b20531b4a5c96(
    value: typing.Mapping[builtins.str, builtins.str],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__14db08730938dbc2c7d51eb80fd3220f2038d5829ec48bdc9f576bc2e2d61c38(
    *,
    connection: typing.Optional[typing.Union[typing.Union[_cdktn_78ede62e.SSHProvisionerConnection, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.WinrmProvisionerConnection, typing.Dict[builtins.str, typing.Any]]]] = None,
    count: typing.Optional[typing.Union[jsii.Number, _cdktn_78ede62e.TerraformCount]] = None,
    depends_on: typing.Optional[typing.Sequence[_cdktn_78ede62e.ITerraformDependable]] = None,
    for_each: typing.Optional[_cdktn_78ede62e.ITerraformIterator] = None,
    lifecycle: typing.Optional[typing.Union[_cdktn_78ede62e.TerraformResourceLifecycle, typing.Dict[builtins.str, typing.Any]]] = None,
    provider: typing.Optional[_cdktn_78ede62e.TerraformProvider] = None,
    provisioners: typing.Optional[typing.Sequence[typing.Union[typing.Union[_cdktn_78ede62e.FileProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.LocalExecProvisioner, typing.Dict[builtins.str, typing.Any]], typing.Union[_cdktn_78ede62e.RemoteExecProvisioner, typing.Dict[builtins.str, typing.Any]]]]] = None,
    name: builtins.str,
    default: typing.Optional[typing.Union[builtins.bool, _cdktn_78ede62e.IResolvable]] = None,
    description: typing.Optional[builtins.str] = None,
    icon: typing.Optional[builtins.str] = None,
    parameters: typing.Optional[typing.Mapping[builtins.str, builtins.str]] = None,
    prebuilds: typing.Optional[typing.Union[DataCoderWorkspacePresetPrebuilds, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__00c964fa75543f032b56a9d665f886ff91cc83f213f4042ce6ce8681df169dde(
    *,
    instances: jsii.Number,
    expiration_policy: typing.Optional[typing.Union[DataCoderWorkspacePresetPrebuildsExpirationPolicy, typing.Dict[builtins.str, typing.Any]]] = None,
    scheduling: typing.Optional[typing.Union[DataCoderWorkspacePresetPrebuildsScheduling, typing.Dict[builtins.str, typing.Any]]] = None,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__99891e8af1cc9c7fb26204b0dba18904fa021d265a0e069f1b5a628d45ac1b9d(
    *,
    ttl: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3686bd2fcba1da29f759da866fc3ceed34389cf0d4d996c8c051af53a57ead31(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__3fc8077e1e39d119f6c72a99c1d766ab4d8e840c151f74361cac0bb707791284(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__0cecf9cd77485818127c4aedd4bfd56db756503de1f8167319847693902f3461(
    value: typing.Optional[DataCoderWorkspacePresetPrebuildsExpirationPolicy],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__907c4f8cf85fc3f4c32d7d8e99b35765dbdc8d079dc787745fadfb4d446cba9f(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__19feb77de07b67064d8a9ab3840c81c62f30dea2f15de1afd6504ed6a3fa18e6(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__2175ae15172ce716a252ab9ecbf5f24e1e8f1b2a8b6b03531a95b523ce29857b(
    value: typing.Optional[DataCoderWorkspacePresetPrebuilds],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__dfadfff59216fa169cbf7c444a0b102273470bd7d4203f6d846b2c1b54879029(
    *,
    schedule: typing.Union[_cdktn_78ede62e.IResolvable, typing.Sequence[typing.Union[DataCoderWorkspacePresetPrebuildsSchedulingSchedule, typing.Dict[builtins.str, typing.Any]]]],
    timezone: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__74056cde08cad6649a1c6dbea6cdc03d4b1e4fa4b58b8a8ae5860f714fa74913(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c9252aa83ed87447921b9dcfdfa861d398bc84478b9fb5ededd39d3c05d02e77(
    value: typing.Union[_cdktn_78ede62e.IResolvable, typing.Sequence[typing.Union[DataCoderWorkspacePresetPrebuildsSchedulingSchedule, typing.Dict[builtins.str, typing.Any]]]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b77579b10b3fdafdc1dbe466ca79ced5fcacab0d5807625a00839c6a96abf02c(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__ad780ea537a1419d6c7d9a112a411eaa9918119c8cf73b460ff61750d14383d9(
    value: typing.Optional[DataCoderWorkspacePresetPrebuildsScheduling],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c6cd7d50ac384ebae10dd8bf0a97517a7712b13f3a16d82c4aa4a8b0b835b347(
    *,
    cron: builtins.str,
    instances: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__1bbed0cfe1159e66c7f94765ea7fd0415dc61997cfe937da990719a861795497(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
    wraps_set: builtins.bool,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__fe6ba186a00d40a2e34fbc694a950ae97accb8054c5298e30a99f3e04322f08a(
    index: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__c080184778fdc6a6a4f850f0799b5d72e824cde9a4049b996b3df4d3217dc00c(
    value: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, typing.List[DataCoderWorkspacePresetPrebuildsSchedulingSchedule]]],
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__b51d4e5cafad6246b463230f629f94bcfab5ccc663b982d5b41ac185a005c4a8(
    terraform_resource: _cdktn_78ede62e.IInterpolatingParent,
    terraform_attribute: builtins.str,
    complex_object_index: jsii.Number,
    complex_object_is_from_set: builtins.bool,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__e8f04fdb75549d32e1377025ee2d27db89f78ce181339ee9d7f25b0ff1ac17bb(
    value: builtins.str,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__18bca3b958549cffbc1c8442ca4ee025b78250489f43a2301b156c7892ae7642(
    value: jsii.Number,
) -> None:
    """Type checking stubs"""
    pass

def _typecheckingstub__83646762c8d5b78cfe6051263411cca8337afd8678220d01ecba96396b762fce(
    value: typing.Optional[typing.Union[_cdktn_78ede62e.IResolvable, DataCoderWorkspacePresetPrebuildsSchedulingSchedule]],
) -> None:
    """Type checking stubs"""
    pass
