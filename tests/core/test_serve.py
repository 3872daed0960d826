import socket

import pytest
from django.core.management import CommandError, call_command


def test_a_taken_port_is_named_with_a_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is taken.*PORT="):
            call_command("serve", port=port)
