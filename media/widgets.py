"""Form widgets for films."""

from media.viewsets import asset_chooser_viewset

AssetChooser = asset_chooser_viewset.widget_class
