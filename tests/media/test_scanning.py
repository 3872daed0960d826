"""Documents and the virus scanner that may stand beside us."""

import socket
import threading

import pytest

from media.errors import InfectedFile
from media.pipeline.document import make_document
from media.scanning import found_virus

PDF = b"%PDF-1.4\n1 0 obj << >> endobj\n%%EOF\n"
EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


@pytest.fixture
def clamd(settings):
    """A small clamd: reads one INSTREAM after another and knows one virus."""
    listener = socket.create_server(("127.0.0.1", 0))
    settings.MEDIA_CLAMD_ADDRESS = f"127.0.0.1:{listener.getsockname()[1]}"

    def answer():
        while True:
            try:
                line, _address = listener.accept()
            except OSError:
                return
            with line, line.makefile("rb") as reader:
                assert reader.read(10) == b"zINSTREAM\x00"
                content = b""
                while size := int.from_bytes(reader.read(4), "big"):
                    content += reader.read(size)
                found = b"stream: Eicar FOUND\x00" if EICAR in content else b"stream: OK\x00"
                line.sendall(found)

    threading.Thread(target=answer, daemon=True).start()
    yield
    listener.close()


@pytest.mark.usefixtures("clamd")
def test_a_virus_is_found(tmp_path):
    clean, bad = tmp_path / "clean.pdf", tmp_path / "bad.pdf"
    clean.write_bytes(PDF)
    bad.write_bytes(PDF.replace(b"<< >>", EICAR))
    assert make_document(clean, tmp_path).made[0].name == "document.pdf"
    with pytest.raises(InfectedFile):
        make_document(bad, tmp_path)


def test_a_scanner_that_is_away_holds_nothing_back(tmp_path, settings):
    settings.MEDIA_CLAMD_ADDRESS = "127.0.0.1:1"
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF)
    assert found_virus(path) is False
