"""What media tells the rooms to its right."""

from django.dispatch import Signal

# Sent after the commit that made an asset ready. Arguments: ``asset_id``.
asset_ready = Signal()
