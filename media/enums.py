"""States and kinds of media."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AssetKind(models.TextChoices):
    VIDEO = "video", _("Video")
    AUDIO = "audio", _("Sound")
    VOICE = "voice", _("Voice note")
    PHOTO = "photo", _("Photo")
    DOCUMENT = "document", _("Document")


# What editors look after; the other kinds belong to the person who sent them.
LIBRARY_KINDS = (AssetKind.VIDEO, AssetKind.AUDIO)


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
    STORYBOARD = "storyboard", _("Pictures for scrubbing")
    STORYBOARD_MAP = "board_map", _("Times of the pictures")
    PHOTO = "photo", _("Photo")
    DOCUMENT = "document", _("Document")


class TrackKind(models.TextChoices):
    CAPTIONS = "captions", _("Captions")
    CHAPTERS = "chapters", _("Chapters")
    DESCRIPTIONS = "descriptions", _("Descriptions of the picture")


class TrackLanguage(models.TextChoices):
    """What people speak and read here, whatever languages the pages have (BCP 47)."""

    ARABIC = "ar", _("Arabic")
    DARIJA = "ar-MA", _("Moroccan Arabic (Darija)")
    FRENCH = "fr", _("French")
    TAMAZIGHT = "zgh", _("Tamazight")


class TrackOrigin(models.TextChoices):
    EDITOR = "editor", _("Written here")
    UPLOAD = "upload", _("A file that was sent")
    SPEECH = "speech", _("Drafted by machine")
    SEED = "seed", _("Came with the demo")


class ReviewState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    WAITING = "waiting", _("Waits to be read over")
    REVIEWED = "reviewed", _("Read over")


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
