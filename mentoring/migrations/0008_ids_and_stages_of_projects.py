"""Give every project its public id, and stages their new names."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from fadaa.core.ids import uuid7

NEW_NAMES = {"founding": "assembly", "running": "operating"}


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Project = apps.get_model("mentoring", "Project")
    for pk in Project.objects.filter(public_id=None).values_list("pk", flat=True):
        Project.objects.filter(pk=pk).update(public_id=uuid7())
    for old, new in NEW_NAMES.items():
        Project.objects.filter(stage=old).update(stage=new)


class Migration(migrations.Migration):
    dependencies = [("mentoring", "0007_projects_of_several")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
