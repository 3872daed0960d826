import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from fadaa.accounts import sms
from fadaa.accounts.errors import SmsNotSent


@pytest.fixture
def operator():
    """A real HTTP service that keeps what it is sent; ``status`` is what it answers."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.server.received.append((self.headers["Authorization"], json.loads(body)))
            self.send_response(self.server.status)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.received, server.status = [], 200
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def use_operator(settings, operator):
    settings.SMS_GATEWAY = "http"
    settings.SMS_HTTP_URL = f"http://127.0.0.1:{operator.server_port}/send"
    settings.SMS_HTTP_TOKEN = "secret"


def test_http_gateway_sends_json_with_its_token(settings, operator):
    use_operator(settings, operator)

    sms.gateway().send("+212612345678", "your code is 123456")

    assert operator.received == [
        ("Bearer secret", {"to": "+212612345678", "text": "your code is 123456"})
    ]


@pytest.mark.django_db
def test_refused_sms_is_told_and_not_a_fault(settings, operator, client):
    use_operator(settings, operator)
    operator.status = 500

    answer = client.post("/ar/accounts/login/", {"phone": "0612345678"})

    assert answer.status_code == 503
    assert answer.context["form"].errors["phone"]


def test_unreachable_gateway_raises_the_domain_error(settings):
    settings.SMS_GATEWAY = "http"
    settings.SMS_HTTP_URL = "http://127.0.0.1:9/none"

    with pytest.raises(SmsNotSent):
        sms.gateway().send("+212612345678", "x")


def test_console_prints_one_framed_message(settings, capsys):
    settings.SMS_GATEWAY = "console"

    sms.gateway().send("+212612345678", "your code is 123456")

    assert "SMS to +212612345678: your code is 123456" in capsys.readouterr().out


def test_null_gateway_says_nothing(settings, capsys):
    settings.SMS_GATEWAY = "null"

    sms.gateway().send("+212612345678", "your code is 123456")

    assert capsys.readouterr().out == ""
