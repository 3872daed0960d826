"""Pictures: drawn by a task, shown from what exists, refused when they are bombs."""

import json
import struct
import zlib
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.urls import reverse
from PIL import Image as Drawing
from PIL import ImageFile as DrawingFile
from wagtail.images.models import Image

from cms.blocks import GuideBody
from cms.editing import pictures, tasks
from cms.models import GuidePage
from fadaa.accounts.models import Profile
from tests.factories.cms import fresh, publish


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def picture(size=(1000, 500), mode="RGB"):
    data = BytesIO()
    Drawing.new(mode, size, (23, 98, 74) if mode == "RGB" else (23, 98, 74, 80)).save(data, "PNG")
    return Image.objects.create(title="x", file=ImageFile(data, name="x.png"))


def png_bomb(width=20_000, height=10_000):
    """Two hundred million points in a few hundred bytes of header."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 100)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def guide_with(shelf, *images):
    body = [
        {"type": "picture", "value": {"image": image.pk, "alt": "زيتون", "credit": "كريمة"}}
        for image in images
    ]
    return publish(GuidePage(title="صور", slug="pictures", body=json.dumps(body)), fresh(shelf))


def drawn(image):
    return set(image.renditions.values_list("filter_spec", flat=True))


def test_an_upload_is_drawn_by_the_task(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = picture()
    assert drawn(image) == set(pictures.SPECS)
    assert {r.width for r in image.renditions.all()} == {360, 720}


def test_publishing_draws_what_is_missing(site, django_capture_on_commit_callbacks):
    image = picture()
    assert drawn(image) == set()
    with django_capture_on_commit_callbacks(execute=True):
        guide_with(site["guides", "ar"], image)
    assert drawn(image) == set(pictures.SPECS)


def test_a_reader_gets_sizes_and_never_draws_one(site, client):
    image = picture()
    page = guide_with(site["guides", "ar"], image)
    before = client.get(page.url).content.decode()
    assert ("data-picture" in before, "<img" in before.split("data-picture")[1][:300]) == (
        True,
        False,
    )
    assert drawn(image) == set()

    tasks.draw_picture.func(image.pk)
    html = client.get(page.url).content.decode()
    figure = html.split("data-picture")[1].split("</figure>")[0]
    for part in ("image/avif", "image/webp", "360w", "720w", 'loading="lazy"', "زيتون", "كريمة"):
        assert part in figure
    assert ('width="720"' in figure, 'height="360"' in figure) == (True, True)


def test_on_a_light_page_a_picture_waits_for_a_tap_and_says_its_size(site, client):
    image = picture()
    page = guide_with(site["guides", "fr"], image)
    tasks.draw_picture.func(image.pk)
    client.cookies["light"] = "1"
    figure = client.get(page.url).content.decode().split("data-picture")[1].split("</figure>")[0]
    summary, _mark, inside = figure.partition("</summary>")
    assert "<details" in summary
    assert "Afficher l’image" in summary
    assert "Ko" in summary
    assert ("<img" in summary, 'loading="lazy"' in inside, "srcset" in figure) == (
        False,
        True,
        False,
    )


@pytest.mark.parametrize("number", [1, 3])
def test_all_pictures_of_a_page_cost_one_query(site, client, number, rf, django_assert_num_queries):
    images = [picture((400, 300)) for _number in range(number)]
    page = GuidePage.objects.get(pk=guide_with(site["guides", "ar"], *images).pk)
    blocks = list(page.body)
    for block in blocks:
        assert block.value["image"] is not None
    template = Template(
        "{% load picture_tags %}{% for b in blocks %}{% picture b.value %}{% endfor %}"
    )
    context = Context({"blocks": blocks, "page": page, "request": rf.get("/")})
    with django_assert_num_queries(1):
        assert template.render(context).count("data-picture") == number


def test_a_transparent_and_a_small_picture_are_drawn_too(db):
    image = picture((200, 100), mode="RGBA")
    tasks.draw_picture.func(image.pk)
    rows = pictures.renditions_of([image.pk])[image.pk]
    shown = pictures.shown(image, rows)
    assert (shown.width, shown.height, shown.fallback.width) == (200, 100, 200)


def test_the_task_forgives_a_deleted_picture(db):
    tasks.draw_picture.func(987654)


@pytest.mark.parametrize(
    ("value", "fine"),
    [
        ({"alt": "زيتون"}, True),
        ({"alt": "", "decorative": True}, True),
        ({"alt": "  "}, False),
    ],
)
def test_words_or_decoration(db, value, fine):
    block = GuideBody().child_blocks["picture"]
    whole = block.normalize({"image": picture(), "caption": "", "credit": ""} | value)
    if fine:
        assert block.clean(whole)
    else:
        with pytest.raises(ValidationError):
            block.clean(whole)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("ar", "هذه الصورة كبيرة جدا"), ("fr", "Cette image est trop grande")],
)
@pytest.mark.parametrize("size", [(20_000, 10_000), (8_000, 6_000)])
def test_a_picture_of_200_megapixels_is_refused(client, editor, language, sentence, size):
    Profile.objects.filter(user=editor).update(ui_language=language)
    client.force_login(editor)
    bomb = SimpleUploadedFile("bomb.png", png_bomb(*size), content_type="image/png")
    assert bomb.size < 1000
    response = client.post(reverse("wagtailimages:add"), {"title": "bomb", "file": bomb})
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert not Image.objects.exists()


def test_half_a_picture_is_refused_whatever_else_runs(client, editor, monkeypatch):
    # A package that prints pages lets half pictures pass, for the whole process.
    monkeypatch.setattr(DrawingFile, "LOAD_TRUNCATED_IMAGES", False)
    client.force_login(editor)
    half = SimpleUploadedFile("half.png", png_bomb(600, 400), content_type="image/png")
    response = client.post(reverse("wagtailimages:add"), {"title": "half", "file": half})
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not Image.objects.exists()


def test_it_is_refused_among_many_too(client, editor):
    client.force_login(editor)
    bomb = SimpleUploadedFile("bomb.png", png_bomb(), content_type="image/png")
    response = client.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "bomb", "files[]": bomb},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert response.json()["success"] is False
    assert "كبيرة جدا" in response.json()["error_message"]
