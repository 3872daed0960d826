"""Put a lawyer between editors and what people rely on before the law."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

WORKFLOW = "المحرر ثم المراجعة القانونية"
TASK = "المراجعة القانونية"
READERS = ("legal_reviewer", "administrator")


def raise_gate(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    # What editors may publish by themselves is said in the code, by kind of page.
    apps.get_model("wagtailcore", "GroupPagePermission").objects.filter(
        group__name="editor", page=root, permission__codename="publish_page"
    ).delete()
    workflow = _make_workflow(apps)
    WorkflowPage = apps.get_model("wagtailcore", "WorkflowPage")
    stock = WorkflowPage.objects.filter(page=root).values_list("workflow_id", flat=True).first()
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
    if stock and not apps.get_model("wagtailcore", "WorkflowState").objects.exists():
        # Wagtail's own, for groups in which nobody is here.
        apps.get_model("wagtailcore", "Workflow").objects.filter(pk=stock).update(active=False)


def _make_workflow(apps: Apps) -> object:
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind, _ = ContentType.objects.get_or_create(app_label="cms", model="legalreviewtask")
    task = apps.get_model("cms", "LegalReviewTask").objects.create(name=TASK, content_type=kind)
    task.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=READERS))
    workflow = apps.get_model("wagtailcore", "Workflow").objects.create(name=WORKFLOW)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task_id=task.pk, sort_order=0
    )
    return workflow


def lower_gate(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("wagtailcore", "Workflow").objects.filter(name=WORKFLOW).delete()
    apps.get_model("wagtailcore", "Task").objects.filter(name=TASK).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0006_flow_pages"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(raise_gate, lower_gate)]
