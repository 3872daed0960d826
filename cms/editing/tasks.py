"""Work of the task worker for editors."""

import logging

from django_tasks import task

logger = logging.getLogger(__name__)


@task()
def draw_picture(image_id: int) -> None:
    """Draw every size of a picture that readers may ask for."""
    from wagtail.images.models import Image

    from cms.editing.pictures import make_renditions  # models are not ready when tasks load
    from fadaa.core import page_cache

    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        return
    make_renditions(image)
    page_cache.empty()
