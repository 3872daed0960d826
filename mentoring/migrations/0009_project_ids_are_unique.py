from django.db import migrations, models

import fadaa.core.ids


class Migration(migrations.Migration):
    dependencies = [("mentoring", "0008_ids_and_stages_of_projects")]

    operations = [
        migrations.AlterField(
            model_name="project",
            name="public_id",
            field=models.UUIDField(default=fadaa.core.ids.uuid7, editable=False, unique=True),
        ),
    ]
