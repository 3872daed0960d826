"""Every block tells the editor what it is, in words and as a picture."""

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.fields import StreamField

from tests.factories.cms import FactFactory, capsule

BLOCKS = {
    f"{model.__name__}.{field.name}.{name}": block
    for model in apps.get_app_config("cms").get_models()
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
    for name, block in field.stream_block.child_blocks.items()
}


@pytest.mark.parametrize("place", BLOCKS)
def test_a_block_has_its_words(place):
    block = BLOCKS[place]
    assert str(block.label)
    assert str(block.get_description())
    assert block.meta.icon != "placeholder"
    assert block.is_previewable


def test_every_block_can_be_seen_before_it_is_chosen(site, client, editor):
    FactFactory(statement="خمسة أعضاء على الأقل")
    capsule(site["capsules", "ar"], title="أول جمع عام")
    client.force_login(editor)
    for place, block in BLOCKS.items():
        response = client.get(
            reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
        )
        html = response.content.decode()
        assert response.status_code == 200, place
        assert ('dir="rtl"' in html, "fadaa/css/tokens" in html) == (True, True), place


def test_previews_of_facts_and_films_show_real_ones(site, client, editor):
    FactFactory(statement="خمسة أعضاء على الأقل")
    capsule(site["capsules", "ar"], title="أول جمع عام")
    client.force_login(editor)
    for place, words in (("fact", "خمسة أعضاء على الأقل"), ("capsule", "أول جمع عام")):
        block = BLOCKS[f"GuidePage.body.{place}"]
        response = client.get(
            reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
        )
        assert words in response.content.decode()
