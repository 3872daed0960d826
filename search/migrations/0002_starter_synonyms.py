"""Give a new site the synonym groups of ``search/synonyms.txt``."""

from django.db import migrations

from search.starter import starter_synonyms


def add_groups(apps, schema_editor):
    model = apps.get_model("search", "SynonymGroup")
    for name, terms in starter_synonyms():
        model.objects.get_or_create(name=name, defaults={"terms": "\n".join(terms)})


class Migration(migrations.Migration):
    dependencies = [("search", "0001_synonyms_log_and_outbox")]

    # Going back drops the table itself, one migration earlier.
    operations = [migrations.RunPython(add_groups, migrations.RunPython.noop)]
