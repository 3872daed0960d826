"""Work of the media worker."""

from django_tasks import task


@task(queue_name="media")
def process_asset(run_id: int) -> None:
    from media.services import process  # the services enqueue this task

    process(run_id)


@task(queue_name="media")
def draft_captions(job_id: int) -> None:
    from media.captions.speech import draft  # the service enqueues this task

    draft(job_id)
