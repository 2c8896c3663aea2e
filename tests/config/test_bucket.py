"""Files in a bucket, against a real server that checks the key."""

import urllib.error
import urllib.request
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from botocore.exceptions import ClientError
from django.core.files.base import ContentFile
from django.utils.module_loading import import_string

from config import storage
from tests.support.bucket import s3_server


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    with s3_server(tmp_path_factory.mktemp("s3")) as address:
        yield address


@contextmanager
def bucket(url):
    config = storage.bucket(url)
    files = import_string(config["BACKEND"])(**config["OPTIONS"])
    try:
        yield files
    finally:
        files.connection.meta.client.close()


def read(files, name) -> bytes:
    with files.open(name) as kept:
        return kept.read()


def test_a_file_is_kept_read_and_removed(url):
    with bucket(url) as files:
        name = files.save("photos/été.txt", ContentFile("œuvre".encode()))
        assert read(files, name).decode() == "œuvre"
        files.delete(name)
        assert not files.exists(name)


def test_a_second_file_of_the_same_name_does_not_replace_the_first(url):
    with bucket(url) as files:
        first, second = (files.save("double.txt", ContentFile(text)) for text in (b"un", b"deux"))
        assert first != second
        assert read(files, first) == b"un"


def test_an_address_is_signed_and_worth_nothing_without_its_signature(url):
    with bucket(url) as files:
        address = files.url(files.save("prive.txt", ContentFile(b"secret")))
    with urllib.request.urlopen(address) as answer:
        assert answer.read() == b"secret"
    bare = urlsplit(address)._replace(query="").geturl()
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(bare)
    refused.value.close()
    assert refused.value.code in (400, 401, 403)


def test_a_wrong_key_is_refused(url):
    with bucket(url.replace("secret-de-test", "autre-secret")) as files, pytest.raises(ClientError):
        files.save("x.txt", ContentFile(b"x"))
