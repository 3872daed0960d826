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


@pytest.mark.parametrize("address", ["operations_health", "operations_tasks"])
def test_only_administrators_operate(client, address):
    client.force_login(EditorFactory())
    assert client.get(reverse(address)).status_code in {302, 403}
    client.force_login(LearnerFactory())
    assert client.get(reverse(address)).status_code in {302, 403}
