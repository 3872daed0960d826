"""Who may do what in a conversation."""

import datetime as dt
import unicodedata

from chat.enums import MemberRole
from chat.errors import EmptyMessage, MessageTooLong

# Who reads within this time is not told outside the page.
TELL_AFTER = dt.timedelta(seconds=30)
BODY_MAX_CHARACTERS = 4_000
# Members with these roles may write; an observer only reads.
WRITING_ROLES = (MemberRole.MEMBER, MemberRole.ADVISOR)


def clean_body(raw: str, *, may_be_empty: bool = False) -> str:
    """The text as it will be stored, the same whichever way it came.

    Line ends become one kind, and what no database stores (NUL, half a character) goes.
    Raises EmptyMessage when nothing visible is left, MessageTooLong above the limit.
    """
    body = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    body = body.encode("utf-8", "replace").decode("utf-8").strip()
    if len(body) > BODY_MAX_CHARACTERS:
        raise MessageTooLong()
    # A message of spaces and invisible marks is empty to the person who receives it.
    visible = any(unicodedata.category(character)[0] not in "ZC" for character in body)
    if not visible:
        if may_be_empty:
            return ""
        raise EmptyMessage()
    return body
