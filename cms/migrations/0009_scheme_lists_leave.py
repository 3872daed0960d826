"""The old lists of a scheme leave: its rows say what they said."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("cms", "0008_scheme_rows_from_lists")]

    operations = [
        migrations.RemoveField(model_name="schemepage", name=name)
        for name in ("forms", "regions", "sectors", "who")
    ]
