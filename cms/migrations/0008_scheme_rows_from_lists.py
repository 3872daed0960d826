"""Turn the lists of regions, fields, forms and lines of each scheme into criterion rows.

Drafts are kept too: the newest revision of each page gets the same rows.
"""

import json
import uuid
from collections.abc import Iterator
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LISTS = (("form", "forms"), ("region", "regions"), ("sector", "sectors"))
LONGEST_WORDS = 255


def rows_of(said: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows that a scheme's old lists and lines make, in the order people read them."""
    rows = [
        {"kind": kind, "values": values, "words": ""}
        for kind, name in LISTS
        if (values := as_list(said.get(name)))
    ]
    rows += [
        {"kind": "other", "values": [], "words": text[:LONGEST_WORDS]}
        for text in lines_of(said.get("who"))
    ]
    # A twin in another language has the same rows: they carry the same keys.
    key = str(said["translation_key"])
    for number, row in enumerate(rows):
        place = f"{key}:{row['kind']}:{number}"
        row["translation_key"] = uuid.uuid5(uuid.NAMESPACE_OID, place)
    return rows


def as_list(value: Any) -> list[Any]:
    return json.loads(value) if isinstance(value, str) and value else value or []


def lines_of(value: Any) -> Iterator[str]:
    blocks = as_list(getattr(value, "raw_data", value))
    for block in blocks:
        text = str(block["value"]).strip() if isinstance(block, dict) else ""
        if text:
            yield text


def make_rows(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    SchemeCriterion = apps.get_model("cms", "SchemeCriterion")
    SchemePage = apps.get_model("cms", "SchemePage")
    Revision = apps.get_model("wagtailcore", "Revision")
    # The field is read as text: a historical model does not know the blocks of the stream.
    stored = dict(_stored_lines(schema_editor))
    for page in SchemePage.objects.all():
        said = {name: getattr(page, name) for _kind, name in LISTS}
        said |= {"who": stored.get(page.pk), "translation_key": page.translation_key}
        SchemeCriterion.objects.bulk_create(
            SchemeCriterion(page_id=page.pk, locale_id=page.locale_id, sort_order=number, **row)
            for number, row in enumerate(rows_of(said))
        )
        revision = Revision.objects.filter(pk=page.latest_revision_id).first()
        if revision is not None:
            _add_rows(revision, page)


def _stored_lines(schema_editor: BaseDatabaseSchemaEditor) -> list[tuple[int, str]]:
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT page_ptr_id, who FROM cms_schemepage")
        return cursor.fetchall()


def _add_rows(revision: Any, page: Any) -> None:
    content = revision.content
    if "criteria" in content:
        return
    content["criteria"] = [
        {
            "pk": None,
            "sort_order": number,
            "translation_key": str(row.pop("translation_key")),
            "locale": page.locale_id,
            "page": page.pk,
            "minimum": None,
            "maximum": None,
            "unit": "",
            "excludes": False,
            **row,
        }
        for number, row in enumerate(rows_of(content))
    ]
    revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [("cms", "0007_legal_gate")]

    # Going back leaves the old lists as they were: they are still there.
    operations = [migrations.RunPython(make_rows, migrations.RunPython.noop)]
