"""Put the captions that are there already where search finds them."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from fadaa.core.folding import fold
from media.captions.parse import parse
from media.errors import BadCaptions


def write_rows(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    CueRow = apps.get_model("media", "CueRow")
    for track in apps.get_model("media", "Track").objects.filter(kind="captions").iterator():
        try:
            cues = parse(track.vtt).cues
        except BadCaptions:
            # Players show it as before; the next review writes its rows.
            continue
        CueRow.objects.bulk_create(
            CueRow(track=track, start_ms=cue.start, text=cue.plain, folded=fold(cue.plain))
            for cue in cues
        )


class Migration(migrations.Migration):
    dependencies = [("media", "0003_watching")]

    operations = [migrations.RunPython(write_rows, migrations.RunPython.noop)]
