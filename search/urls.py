from django.urls import path

from search import financing, views

app_name = "search"
urlpatterns = [
    path("", views.results, name="results"),
    path("financing/", financing.financing, name="financing"),
    path("financing/keep/", financing.keep, name="keep_finder"),
    path("suggest/", views.suggest, name="suggest"),
]
