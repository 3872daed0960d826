"""Templates are read without their indentation, ours alone."""

from django.conf import settings
from django.template.loader import get_template

from fadaa.core.template_loaders import unindented


def test_our_templates_lose_their_indentation_and_keep_their_lines():
    path = settings.BASE_DIR / "fadaa" / "templates" / "base.html"
    read = unindented(str(path), path.read_text())
    assert not [line for line in read.split("\n") if line.startswith((" ", "\t"))]
    assert len(read.split("\n")) == len(path.read_text().split("\n"))
    assert get_template("base.html").template.source == read


def test_templates_of_others_and_plain_text_stay_as_they_are():
    theirs = get_template("wagtailadmin/skeleton.html").template
    assert "\n  " in theirs.source or "\n    " in theirs.source
    assert unindented(str(settings.BASE_DIR / "cms" / "a.txt"), "a\n  b") == "a\n  b"
