"""Publish events of Wagtail that the editors' day follows."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.models import Page
from wagtail.signals import page_published


def connect() -> None:
    from wagtail.images.models import Image

    page_published.connect(_on_publish, dispatch_uid="cms-editing-stamp")
    post_save.connect(_on_picture, sender=Image, dispatch_uid="cms-editing-picture")


def _on_publish(sender: Any, instance: Page, **kwargs: Any) -> None:
    from cms.editing import pictures, stamps

    stamps.stamp(instance)
    images = pictures.pictures_of_page(instance)
    if images:
        drawn = pictures.renditions_of(image.pk for image in images)
        for pk, sizes in drawn.items():
            if len(sizes) < len(pictures.SPECS):
                _draw_later(pk)


def _on_picture(sender: Any, instance: Any, **kwargs: Any) -> None:
    """A new file, or a new focal point, needs its sizes."""
    _draw_later(instance.pk)


def _draw_later(image_id: int) -> None:
    from cms.editing.tasks import draw_picture

    transaction.on_commit(partial(draw_picture.enqueue, image_id))
