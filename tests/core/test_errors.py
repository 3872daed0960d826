import pytest


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "sentence"),
    [("/ar/la-yujad/", "هذه الصفحة غير موجودة"), ("/fr/absent/", "Cette page n’existe pas")],
)
def test_an_unknown_page_answers_in_the_language_of_its_address(client, path, sentence):
    response = client.get(path)
    assert response.status_code == 404
    assert sentence in response.content.decode()


@pytest.mark.django_db
def test_the_root_leads_to_arabic_first(client):
    response = client.get("/", headers={"accept-language": "fr"})
    assert (response.status_code, response.url) == (302, "/ar/")


@pytest.mark.django_db
def test_a_nul_byte_in_the_query_is_harmless(client):
    assert client.get("/ar/search/?q=a%00b").status_code == 200
