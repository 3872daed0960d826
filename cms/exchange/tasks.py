"""Work of the worker."""

from django.utils import translation
from django_tasks import task


@task()
def write_import(asked_id: int, language: str) -> None:
    from cms.exchange.services import run  # the services enqueue this task

    with translation.override(language):
        run(asked_id)
