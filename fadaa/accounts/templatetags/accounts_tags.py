"""How people's numbers are shown."""

from django import template

from fadaa.accounts import phones

register = template.Library()


@register.filter
def readable_phone(phone: str | None) -> str:
    """A stored phone as people write it."""
    return phones.readable(phone) if phone else ""
