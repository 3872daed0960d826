"""Work of the task worker for people's accounts."""

from django_tasks import task


@task()
def build_export(export_id: int) -> None:
    from fadaa.accounts.privacy import exporting  # it enqueues this task

    exporting.build(export_id)
