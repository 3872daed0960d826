"""What media tells the rooms to its right."""

from django.dispatch import Signal

# Sent after the commit that made an asset ready. Arguments: ``asset_id``.
asset_ready = Signal()

# Sent after the commit that gave an asset up. Arguments: ``asset_id``.
asset_failed = Signal()

# Sent after the commit that changed what the public reads of a film. Arguments: ``asset_id``,
# ``lang``.
tracks_changed = Signal()
