"""Style sheets are one file when they are collected."""

import pytest
from django.core.files.storage import FileSystemStorage

from fadaa.core.storage import StaticStorage


@pytest.fixture
def collected(tmp_path):
    """A source folder and a storage that collects it: ``collect({name: text}) -> storage``."""

    def collect(files):
        source = FileSystemStorage(tmp_path / "source")
        target = StaticStorage(location=str(tmp_path / "target"), base_url="/static/")
        paths = {}
        for name, text in files.items():
            for folder in ("source", "target"):
                path = tmp_path / folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            paths[name] = (source, name)
        for _name, _hashed, processed in target.post_process(paths):
            if isinstance(processed, Exception):
                raise processed
        return target

    return collect


def test_imports_of_neighbours_become_part_of_the_sheet(collected):
    storage = collected(
        {
            "css/site.css": '@import url("a.css");\n@import url("b.css");\np { margin: 0; }\n',
            "css/a.css": 'b { background: url("../img/x.svg"); }\n',
            "css/b.css": "i { color: red; }\n",
            "img/x.svg": "<svg/>",
        }
    )
    text = storage.open(storage.stored_name("css/site.css")).read().decode()
    assert "@import" not in text
    order = [text.index(part) for part in ("b { background", "i { color", "p { margin")]
    assert order == sorted(order)
    assert storage.stored_name("img/x.svg").removeprefix("img/") in text


def test_a_changed_neighbour_changes_the_name_of_the_sheet(collected):
    files = {"css/site.css": '@import url("a.css");\n', "css/a.css": "b { margin: 0; }\n"}
    before = collected(files).stored_name("css/site.css")
    after = collected(files | {"css/a.css": "b { margin: 1px; }\n"}).stored_name("css/site.css")
    assert before != after


def test_a_sheet_without_imports_is_left_alone(collected):
    text = "/* plain */\nb { margin: 0; }\n"
    storage = collected({"css/plain.css": text})
    assert storage.open(storage.stored_name("css/plain.css")).read().decode() == text
