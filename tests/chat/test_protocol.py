import json
import uuid

import pytest

from chat import protocol
from chat.errors import BadFrame

# Fixed, because parameters name their tests and several processes must agree on the names.
HERE = "7b9177a5-b561-4a44-9f5c-2d1d2e9f7a02"
ID = "7b9177a5-b561-4a44-9f5c-2d1d2e9f7a03"

FRAMES = [
    ({"type": "hello", "v": 1, "cursors": {HERE: 3}}, protocol.Hello({HERE: 3})),
    ({"type": "hello"}, protocol.Hello({})),
    (
        {"type": "send", "conversation": HERE, "client_id": ID, "body": "سلام", "reply_to": 2},
        protocol.Send(uuid.UUID(HERE), uuid.UUID(ID), "سلام", 2),
    ),
    (
        {"type": "since", "conversation": HERE, "seq": 7},
        protocol.Since(uuid.UUID(HERE), 7, 200),
    ),
    (
        {"type": "read", "conversation": HERE, "seq": 7, "delivered": 9},
        protocol.Read(uuid.UUID(HERE), 7, 9),
    ),
    ({"type": "typing", "conversation": HERE}, protocol.Typing(uuid.UUID(HERE))),
    ({"type": "ping", "cursors": {}}, protocol.Ping({})),
]

BAD = {
    "not JSON": "{",
    "empty": "",
    "a list": "[]",
    "a number": "7",
    "NaN": '{"type":"ping","cursors":{"a":NaN}}',
    "a repeated key": '{"type":"ping","type":"ping"}',
    "bottomless": "[" * 10_000,
    "bottomless object": '{"a":' * 10_000,
    "a huge number": '{"type":"since","seq":' + "9" * 5000 + "}",
    "no type": "{}",
    "an unknown type": '{"type":"assign"}',
    "a type that is a list": '{"type":[]}',
    "another version": '{"type":"ping","v":2}',
    "an unknown field": '{"type":"ping","admin":true}',
    "someone else's name": json.dumps(
        {"type": "send", "conversation": HERE, "client_id": ID, "body": "x", "author": 1}
    ),
    "no client id": json.dumps({"type": "send", "conversation": HERE, "body": "x"}),
    "a client id that is none": json.dumps(
        {"type": "send", "conversation": HERE, "client_id": "7", "body": "x"}
    ),
    "a body that is a number": json.dumps(
        {"type": "send", "conversation": HERE, "client_id": ID, "body": 7}
    ),
    "a negative number": json.dumps({"type": "since", "conversation": HERE, "seq": -1}),
    "true for a number": json.dumps({"type": "since", "conversation": HERE, "seq": True}),
    "a number too big to store": json.dumps({"type": "since", "conversation": HERE, "seq": 2**63}),
    "cursors that are a list": '{"type":"hello","cursors":[]}',
    "a cursor without a conversation": '{"type":"hello","cursors":{"x":1}}',
    "too many cursors": json.dumps(
        {"type": "hello", "cursors": {str(uuid.UUID(int=number)): 1 for number in range(201)}}
    ),
}


@pytest.mark.parametrize(("values", "frame"), FRAMES, ids=lambda item: str(item)[:30])
def test_a_known_frame_is_read(values, frame):
    assert protocol.parse(json.dumps(values)) == frame


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_anything_else_is_a_bad_frame(text):
    with pytest.raises(BadFrame):
        protocol.parse(text)


def test_a_frame_leaves_out_what_it_does_not_say():
    ack = protocol.Ack(conversation=HERE, client_id=ID, seq=4, created_at="2026-11-22T10:00:00Z")
    assert json.loads(ack.encode()) == {
        "type": "ack",
        "conversation": HERE,
        "client_id": ID,
        "seq": 4,
        "created_at": "2026-11-22T10:00:00Z",
    }
