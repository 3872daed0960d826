"""States and kinds of media."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AssetKind(models.TextChoices):
    VIDEO = "video", _("Video")
    AUDIO = "audio", _("Sound")


class AssetState(models.TextChoices):
    RECEIVED = "received", _("Received")
    PROBING = "probing", _("Being read")
    ENCODING = "encoding", _("Being prepared")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Not prepared")
    CANCELLED = "cancelled", _("Cancelled")


class Visibility(models.TextChoices):
    PUBLIC = "public", _("Public")
    PRIVATE = "private", _("Private")


class RenditionRole(models.TextChoices):
    MASTER = "hls_master", "HLS master"
    HLS = "hls", "HLS"
    PROGRESSIVE = "progressive", "MP4"
    AUDIO = "audio", _("Sound only")
    POSTER = "poster", _("Poster")


class TrackKind(models.TextChoices):
    CAPTIONS = "captions", _("Captions")


class RunStep(models.TextChoices):
    PROBE = "probe", _("Reading the file")
    LOUDNESS = "loudness", _("Listening")
    ENCODE = "encode", _("Encoding")
    PACKAGE = "package", _("Packaging")
    CHECK = "check", _("Checking the result")
    DONE = "done", _("Finished")


class RunStatus(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    SUCCEEDED = "succeeded", _("Succeeded")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")
    ABANDONED = "abandoned", _("Abandoned")
