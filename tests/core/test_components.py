import pytest
from django.template import Context, Template, TemplateSyntaxError


def render(source, **context):
    return Template(source).render(Context(context))


def test_component_renders_its_arguments_escaped():
    html = render('{% component "badge" label=label tone="ok" %}', label="<b>")
    assert html.strip() == '<span class="badge badge--ok">&lt;b&gt;</span>'


def test_component_refuses_an_unknown_argument():
    with pytest.raises(TemplateSyntaxError, match="colour"):
        render('{% component "badge" label="x" colour="red" %}')


def test_component_refuses_a_missing_argument():
    with pytest.raises(TemplateSyntaxError, match="label"):
        render('{% component "badge" %}')


def test_icon_is_hidden_from_screen_readers():
    assert 'aria-hidden="true"' in render('{% icon "book" %}')
