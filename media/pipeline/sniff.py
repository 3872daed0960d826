"""A cheap first look: what the first bytes say, before a decoder is asked."""

HEAD_BYTES = 512
# The first box of MP4 and MOV files, also of old cameras and of fragments.
MP4_BOXES = {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"styp", b"uuid"}
RIFF_KINDS = {b"AVI ", b"WAVE"}
TS_PACKET_BYTES = 188


def looks_like_media(head: bytes) -> bool:
    """False for text, playlists, documents and pictures, whatever the file is called."""
    if head[4:8] in MP4_BOXES:
        return True
    if head[:4] == b"RIFF":
        return head[8:12] in RIFF_KINDS
    if head.startswith((b"\x1a\x45\xdf\xa3", b"OggS", b"ID3")):
        return True
    if _is_transport_stream(head):
        return True
    # MP3 without a label: eleven sync bits, then layer III.
    return len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2


def _is_transport_stream(head: bytes) -> bool:
    """A sync byte at the head of two packets; cameras put four bytes of time before each."""
    return any(
        head[start : start + 1] == b"G" and head[start + size : start + size + 1] == b"G"
        for start, size in ((0, TS_PACKET_BYTES), (4, TS_PACKET_BYTES + 4))
    )


# Brands of the first box of pictures that are kept like films (ISO/IEC 23008-12).
HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}


def looks_like_voice(head: bytes) -> bool:
    """WebM of Chromium, Ogg of Firefox, MP4 of Safari: what browsers record."""
    return head.startswith((b"\x1a\x45\xdf\xa3", b"OggS")) or (
        head[4:8] == b"ftyp" and not is_heic(head)
    )


def looks_like_photo(head: bytes) -> bool:
    return head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or (
        head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    )


def looks_like_document(head: bytes) -> bool:
    """A PDF from its first byte on: nothing else may hide before it."""
    return head.startswith(b"%PDF-")


def is_heic(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS
