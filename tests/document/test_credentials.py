"""Credentials in the middle of a text are secret as well: the options of a mount, a URL."""

from __future__ import annotations

import pytest

from cdktf_coder.document import read_files
from cdktf_coder.document.secrets import secrets_of

BODY = {
    "mount options": 'driver_opts = { o = "addr=nas,username=u,password=hunter22,rw" }',
    "a URL": 'name = "ssh://u:hunter22@host/x"',
    "a query": 'name = "https://host/x?user=u&access_token=hunter22"',
}


@pytest.mark.parametrize("place", BODY)
def test_credentials_inside_a_text_are_secret(place: str) -> None:
    text = f'resource "docker_volume" "nas" {{\n  {BODY[place]}\n}}\n'
    found = secrets_of(read_files({"main.tf": text.encode()}))
    assert {item.value for item in found.places if item.value} == {"hunter22"}


def test_a_url_without_a_password_is_none() -> None:
    text = 'resource "docker_volume" "nas" {\n  name = "ssh://u@host:22/x?bypass=1"\n}\n'
    assert not [item for item in secrets_of(read_files({"main.tf": text.encode()})).places if item.value]


def test_what_a_provider_calls_sensitive_is_secret_whatever_its_name() -> None:
    text = b'resource "docker_secret" "s" {\n  name = "s"\n  data = "aHVudGVyMjI="\n}\n'
    found = secrets_of(read_files({"main.tf": text})).places
    assert {item.value for item in found if item.value} == {"aHVudGVyMjI="}
