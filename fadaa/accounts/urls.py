"""Addresses of entering and of a person's own pages.

The names of allauth that its code and Wagtail look up lead to our pages; its e-mail pages
have no address here.
"""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from fadaa.accounts import views

to_entrance = RedirectView.as_view(pattern_name="account_login", query_string=True)
sign_out = views.SignOutView.as_view()

own_pages = [
    path("", views.home, name="home"),
    path("profile/", views.profile, name="profile"),
    path("login/password/", views.EnterPasswordView.as_view(), name="enter_password"),
    path("sign-out/", sign_out, name="sign_out"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own_pages, "accounts"))),
    path("login/", views.EnterPhoneView.as_view(), name="account_login"),
    path("login/code/", views.EnterCodeView.as_view(), name="account_confirm_login_code"),
    path("login/request/", to_entrance, name="account_request_login_code"),
    path("signup/", to_entrance, name="account_signup"),
    path("inactive/", views.InactiveView.as_view(), name="account_inactive"),
    path("password/", views.password, name="account_change_password"),
    path("logout/", sign_out, name="account_logout"),
]
