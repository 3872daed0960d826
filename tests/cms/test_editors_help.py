"""The help inside the CMS, and that it is not behind what it tells."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from cms.blocks import GuideBody
from cms.editing import plain_markdown
from cms.editing.help_pages import contents
from fadaa.accounts.models import Profile

NAMES = [name for name, _title in contents("ar")]


def page_text(language, name):
    folder = Path(settings.BASE_DIR) / "docs" / "editors" / language
    return next(folder.glob(f"*-{name}.md")).read_text(encoding="utf-8")


def test_both_languages_have_the_same_chapters():
    assert [name for name, _title in contents("fr")] == NAMES
    assert NAMES[0] == "start"


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("name", NAMES)
def test_each_chapter_opens_in_the_language_of_the_editor(site, client, editor, language, name):
    Profile.objects.filter(user=editor).update(ui_language=language)
    client.force_login(editor)
    html = client.get(reverse("editing_help_page", args=[name])).content.decode()
    title = re.search(r"^# (.+)$", page_text(language, name), re.MULTILINE).group(1)
    assert f"<h1>{title}</h1>" in html


def test_the_chapter_on_blocks_shows_every_block(site, client, editor):
    client.force_login(editor)
    html = client.get(reverse("editing_help_page", args=["blocks"])).content.decode()
    for block in GuideBody().child_blocks.values():
        assert str(block.label) in html
    assert html.count("<iframe") == len(GuideBody().child_blocks)


def test_the_help_is_for_people_of_the_cms(site, client, learner):
    client.force_login(learner)
    assert client.get(reverse("editing_help")).status_code == 302


def test_an_unknown_chapter_is_not_found(site, client, editor):
    client.force_login(editor)
    answer = client.get(reverse("editing_help_page", args=["unknown"]), follow=True)
    assert answer.status_code == 404


def test_numbers_told_are_the_numbers_kept():
    from cms.editing.rules import LINK_DAYS, REVIEW_DAYS

    assert REVIEW_DAYS == 5
    assert "خمسة أيام" in page_text("ar", "review")
    assert f"{LINK_DAYS} يوما" in page_text("ar", "review")
    assert f"{settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000} مليون" in (
        page_text("ar", "pictures")
    )


def test_the_little_markdown():
    text = "# عنوان\n\nجملة **مهمة** و`رمز`\nوتتمة\n\n- أ\n- ب\n\n1. واحد\n\n<b>x</b>"
    assert plain_markdown.to_html(text) == "\n".join(
        [
            "<h1>عنوان</h1>",
            '<p>جملة <strong>مهمة</strong> و<code dir="ltr">رمز</code> وتتمة</p>',
            "<ul><li>أ</li><li>ب</li></ul>",
            "<ol><li>واحد</li></ol>",
            "<p>&lt;b&gt;x&lt;/b&gt;</p>",
        ]
    )
