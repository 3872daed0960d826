import io
import json
import uuid
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chat import protocol, queries, services
from chat.attachments import asset_of
from chat.changing import change_message
from chat.describing import file_of
from chat.errors import UnknownAttachment
from media.enums import AssetKind
from media.services import create_asset
from tests.factories.chat import say
from tests.media.test_own import draw_photo, speak

PDF = b"%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"


@pytest.fixture
def send(client, conversation, learner, django_capture_on_commit_callbacks):
    """Send a file by the plain form and let a worker prepare it."""
    client.force_login(learner)

    def _send(name, content, client_id=None):
        form = {
            "client_id": client_id or uuid.uuid4(),
            "body": "",
            "file": SimpleUploadedFile(name, content),
        }
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(reverse("chat:messages", args=[conversation.public_id]), form)

    return _send


def stored(conversation):
    return list(conversation.messages.with_people().in_order())


def page_of(client, conversation):
    return client.get(reverse("chat:conversation", args=[conversation.public_id])).content.decode()


def test_a_recording_becomes_a_message_with_a_wave(
    send, client, conversation, advisor, stranger, tmp_path
):
    answer = send("note.webm", speak(tmp_path / "note.webm").read_bytes())
    assert answer.status_code == 302
    message, change = stored(conversation)
    assert (message.kind, change.kind, change.author) == ("voice", "change", None)
    file = protocol.Said.of(message, "c").data["file"]
    assert (file["state"], len(file["peaks"])) == ("ready", 64)
    assert protocol.Said.of(change, "c").data["message"]["data"]["file"] == file
    address = reverse("chat:attachment", args=[conversation.public_id, 1, file["file"]])
    client.force_login(advisor)
    heard = client.get(address, headers={"Range": "bytes=0-99"})
    assert (heard.status_code, heard["Content-Type"]) == (206, "audio/mp4")
    assert "private" in heard["Cache-Control"]
    assert address in page_of(client, conversation)
    client.force_login(stranger)
    assert client.get(address).status_code == 404


def test_a_photo_comes_without_its_place(send, client, conversation, tmp_path):
    send("p.jpg", draw_photo(tmp_path / "p.jpg").read_bytes())
    message = stored(conversation)[0]
    photos = file_of(message)["photos"]
    assert [photo["width"] for photo in photos] == [320, 960, 1600]
    address = reverse("chat:attachment", args=[conversation.public_id, 1, photos[0]["file"]])
    content = b"".join(client.get(address).streaming_content)
    assert b"Exif" not in content


def test_a_pdf_is_only_downloaded(send, client, conversation):
    send("عقد.pdf", PDF)
    file = file_of(stored(conversation)[0])
    assert (file["name"], file["bytes"]) == ("عقد", len(PDF))
    address = reverse("chat:attachment", args=[conversation.public_id, 1, file["file"]])
    answer = client.get(address)
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert client.get(address.replace("document", "original")).status_code == 404


def test_what_is_none_of_these_is_refused_in_a_sentence(send, conversation):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("note.webm", "x")
    for name, content, status in [
        ("note.webm", archive.getvalue(), 415),
        ("page.pdf", b"<html><script>alert(1)</script>", 415),
        ("empty.pdf", b"", 422),
        ("large.pdf", b"%PDF-" + b"x" * 10 * 1024 * 1024, 413),
    ]:
        answer = send(name, content)
        assert answer.status_code == status
        assert 'role="alert"' in answer.content.decode()
    assert conversation.messages.count() == 0


def test_what_cannot_be_prepared_says_why(send, client, conversation):
    send("cut.pdf", PDF[:-10])
    message, change = stored(conversation)
    assert file_of(message)["state"] == "failed"
    assert protocol.Said.of(change, "c").data["message"]["data"]["file"]["why"]
    assert file_of(message)["why"] in page_of(client, conversation)


def test_a_double_tap_sends_one_file(send, conversation):
    client_id = uuid.uuid4()
    for _ in range(2):
        assert send("a.pdf", PDF, client_id).status_code == 302
    assert conversation.messages.shown().count() == 1


def test_only_ones_own_files_are_sent(conversation, learner, advisor, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF)
    asset = create_asset(path, title="a", kind=AssetKind.DOCUMENT, owner=advisor)
    with pytest.raises(UnknownAttachment):
        asset_of(learner, asset.public_id)
    with pytest.raises(UnknownAttachment):
        asset_of(learner, uuid.uuid4())
    values = {"type": "send", "conversation": conversation.public_id, "body": ""}
    values |= {"client_id": uuid.uuid4(), "asset": asset.public_id}
    frame = protocol.parse(json.dumps(values, default=str))
    assert frame.asset == asset.public_id


def test_a_deleted_file_is_not_given_out(send, client, conversation, learner):
    send("a.pdf", PDF)
    file = file_of(stored(conversation)[0])
    change_message(
        conversation, author=learner, client_id=uuid.uuid4(), seq=1, kind="delete", value=""
    )
    address = reverse("chat:attachment", args=[conversation.public_id, 1, file["file"]])
    assert client.get(address).status_code == 404
    assert client.get(address.replace("/1/", "/9/")).status_code == 404


def test_files_cost_no_query_each(send, conversation, learner, django_assert_num_queries):
    say(conversation, learner, "text")
    send("a.pdf", PDF)
    for count in range(2):
        with django_assert_num_queries(3):
            found = queries.messages_since(conversation, 0, reader=learner)
            assert [file_of(message) for message in found]
        if not count:
            for _ in range(2):
                asset = found[1].asset
                services.send_message(
                    conversation, author=learner, client_id=uuid.uuid4(), kind="file", asset=asset
                )
