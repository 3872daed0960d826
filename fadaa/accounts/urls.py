"""Addresses of entering and of a person's own pages.

The names of allauth that its code and Wagtail look up lead to our pages; its e-mail pages
have no address here.
"""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from fadaa.accounts import privacy_views, security_views, views

to_entrance = RedirectView.as_view(pattern_name="account_login", query_string=True)
to_security = RedirectView.as_view(pattern_name="accounts:security")
sign_out = views.SignOutView.as_view()

own_pages = [
    path("", views.home, name="home"),
    path("profile/", views.profile, name="profile"),
    path("login/password/", views.EnterPasswordView.as_view(), name="enter_password"),
    path("sign-out/", sign_out, name="sign_out"),
    path("rights/", privacy_views.rights, name="rights"),
    path("data/", privacy_views.my_data, name="my_data"),
    path("data/export/", privacy_views.ask_export, name="ask_export"),
    path("data/export/<uuid:public_id>.zip", privacy_views.download, name="download_export"),
    path("data/erase/", privacy_views.erase, name="erase"),
    path("data/erase/undo/", privacy_views.undo_erase, name="undo_erase"),
    path("data/consent/", privacy_views.consent, name="consent"),
    path("security/", security_views.security, name="security"),
    path("security/devices/", security_views.sign_out_devices, name="sign_out_devices"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own_pages, "accounts"))),
    path("login/", views.EnterPhoneView.as_view(), name="account_login"),
    path("login/code/", views.EnterCodeView.as_view(), name="account_confirm_login_code"),
    path("login/request/", to_entrance, name="account_request_login_code"),
    path("signup/", to_entrance, name="account_signup"),
    path("inactive/", views.InactiveView.as_view(), name="account_inactive"),
    path("password/", views.password, name="account_change_password"),
    path("again/", security_views.again, name="account_reauthenticate"),
    # One page of ours stands for allauth's lists, and one way of entering anew for all of them.
    path("factor/", to_security, name="mfa_index"),
    path("factor/webauthn/", to_security, name="mfa_list_webauthn"),
    path("factor/reauthenticate/", security_views.again, name="mfa_reauthenticate"),
    path(
        "factor/webauthn/reauthenticate/", security_views.again, name="mfa_reauthenticate_webauthn"
    ),
    path("factor/", include("allauth.mfa.urls")),
    path("logout/", sign_out, name="account_logout"),
]
