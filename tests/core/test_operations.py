import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from tests.factories.accounts import AdministratorFactory, EditorFactory, LearnerFactory

pytestmark = pytest.mark.django_db


def task(path, **fields):
    return DBTaskResult.objects.create(
        task_path=path,
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        queue_name="default",
        priority=0,
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
        **fields,
    )


def test_the_administrator_sees_every_check(client):
    client.force_login(AdministratorFactory())
    page = client.get(reverse("operations_health"))
    assert page.status_code == 200
    assert "data-health=" in page.content.decode()


def test_tasks_are_listed_without_housekeeping(client):
    now = timezone.now()
    task("media.tasks.process_asset", status="SUCCESSFUL", started_at=now, finished_at=now)
    task("wagtail.tasks.update_reference_index_task", status="SUCCESSFUL")
    client.force_login(AdministratorFactory())
    shown = client.get(reverse("operations_tasks")).content.decode()
    assert 'data-task="media.tasks.process_asset"' in shown
    assert "wagtail.tasks" not in shown
    assert "wagtail.tasks" in client.get(reverse("operations_tasks") + "?all=1").content.decode()


def test_a_failed_task_is_asked_for_again_with_what_it_was_given(client, settings):
    failed = task("chat.tasks.gone", status="FAILED")
    client.force_login(AdministratorFactory())
    again = reverse("operations_retry", args=[failed.pk])
    shown = client.get(reverse("operations_tasks") + "?status=FAILED").content.decode()
    assert f'action="{again}"' in shown
    # A task of another release is not run, and says so.
    assert client.post(again).status_code == 302
    assert DBTaskResult.objects.count() == 1

    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
    DBTaskResult.objects.filter(pk=failed.pk).update(
        task_path="media.tasks.process_asset", args_kwargs={"args": [7], "kwargs": {}}
    )
    client.post(again)
    asked = DBTaskResult.objects.exclude(pk=failed.pk).get()
    assert (asked.status, asked.args_kwargs["args"]) == ("READY", [7])


def test_only_a_failed_task_is_asked_for_again_and_only_by_administrators(client):
    done, failed = task("a.b", status="SUCCESSFUL"), task("a.b", status="FAILED")
    client.force_login(AdministratorFactory())
    assert client.get(reverse("operations_retry", args=[failed.pk])).status_code == 405
    assert client.post(reverse("operations_retry", args=[done.pk]), follow=True).status_code == 404
    client.force_login(EditorFactory())
    answer = client.post(reverse("operations_retry", args=[failed.pk]))
    assert answer.status_code in {302, 403}
    assert DBTaskResult.objects.count() == 2


def test_the_numbers_are_shown_in_words(client):
    client.force_login(AdministratorFactory())
    shown = client.get(reverse("operations_health")).content.decode()
    for name in ("fadaa_tasks", "fadaa_disk_free_bytes", "fadaa_notices_waiting"):
        assert f'data-measure="{name}"' in shown


@pytest.mark.parametrize("address", ["operations_health", "operations_tasks"])
def test_only_administrators_operate(client, address):
    client.force_login(EditorFactory())
    assert client.get(reverse(address)).status_code in {302, 403}
    client.force_login(LearnerFactory())
    assert client.get(reverse(address)).status_code in {302, 403}
