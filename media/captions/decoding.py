"""From the bytes of a caption file to text, and the name of the encoding that fitted."""

from media.captions.errors import CaptionsTooLarge, CaptionsUnreadable

MAX_BYTES = 1_000_000
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
# What old subtitle tools on Windows write. 1256 holds the small French letters too, but
# É and À only in 1252: the language of the track decides.
OLD_ENCODINGS = {"fr": ("cp1252", "Windows-1252")}
ARABIC_WINDOWS = ("cp1256", "Windows-1256")


def decoded(raw: bytes, lang: str) -> tuple[str, str]:
    """``(text, encoding)``. Raises CaptionsTooLarge, CaptionsUnreadable."""
    if len(raw) > MAX_BYTES:
        raise CaptionsTooLarge
    for mark, codec, name in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _text(raw, codec), name
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        codec, name = OLD_ENCODINGS.get(lang, ARABIC_WINDOWS)
        return _text(raw, codec), name
    if "\x00" in text[:200]:
        return _text(raw, "utf-16-le" if raw[1:2] == b"\x00" else "utf-16-be"), "UTF-16"
    return text, "UTF-8"


def _text(raw: bytes, codec: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        raise CaptionsUnreadable from error
