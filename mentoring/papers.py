"""Conversations on paper, by the same press as the other papers of the platform."""

from cms import pdf


def of_conversation(html: str, styles: tuple[str, ...]) -> bytes:
    """A conversation as PDF. Raises NoPdf or Busy."""
    return pdf.render(html, styles=styles)
