"""Form widgets for recordings."""

from media.viewsets import sound_chooser_viewset

RecordingChooser = sound_chooser_viewset.widget_class
