"""Who may ask for what: every address of the platform outside the CMS, by its pattern.

``PUBLIC`` answers everybody. ``OWN`` answers whoever is signed in with what is theirs.
``OBJECT`` belongs to some people and does not exist for others. ``DESK`` is for advisors,
``BOARD`` for leads and administrators.
"""

from enum import StrEnum


class For(StrEnum):
    PUBLIC = "public"
    OWN = "own"
    OBJECT = "object"
    DESK = "desk"
    BOARD = "board"


TABLE = {
    For.PUBLIC: """
        - health/live health/ready metrics healthz readyz sitemap.xml oembed llms.txt sw.js
        app-<slug:language>.webmanifest embed/<str:language>/<uuid:key>
        ^(?P<language>ar|fr)/(?P<path>[-\\w/]+)\\.md$
        files/signed/<str:token>/<path:path> files/<path:path>
        media/films/<uuid:asset_id>/master.m3u8 media/films/<uuid:asset_id>/storyboard.vtt
        media/tracks/<uuid:asset_id>/<slug:kind>/<slug:lang>.m3u8
        media/tracks/<uuid:asset_id>/<slug:kind>/<slug:lang>.vtt
        media/films/<uuid:asset_id>/position media/films/<uuid:asset_id>/watched
        api/v1/openapi.json api/v1/guides/ api/v1/guides/<key>/ api/v1/schemes/
        api/v1/schemes/<key>/ api/v1/offices/ api/v1/offices/<key>/ api/v1/
        accounts/rights/ accounts/login/ accounts/login/code/ accounts/login/password/
        accounts/login/request/ accounts/signup/ accounts/inactive/
        accounts/sign-out/ accounts/logout/ accounts/factor/authenticate/
        accounts/factor/ accounts/factor/webauthn/
        courses/<uuid:course_key>/ courses/<uuid:course_key>/<uuid:lesson_key>/
        courses/shelf/ courses/certificates/<slug:code>/ mentoring/ask/
        search/ search/financing/ search/suggest/ search/results/<str:form>
        content/editing/draft/<str:token>/ content/feeds/<slug:kind>/ content/card/<uuid:key>.png
        content/open-data/ content/display/ content/only-in/<uuid:key>/ content/useful/<int:pk>/
        content/useful/<int:pk>/thanks/ content/pdf/<int:pk>.pdf
        content/journeys/<uuid:journey>/progress/
        content/journeys/<uuid:journey>/steps/<str:step>/
        content/journeys/<uuid:journey>/steps/<str:step>/<str:day>.ics
        content/events/<int:pk>/calendar.ics content/capsule-player/<uuid:key>/
        content/series/<uuid:key>/episodes.atom content/series/<uuid:key>/podcast.xml
        content/series/<uuid:key>/cover.png content/founding/
        content/founding/papers/<slug:paper>.<slug:form>
        content/founding/samples/<slug:paper>/ content/founding/samples/<slug:paper>.<slug:form>
        content/capsules/said/ content/capsules/<int:page_id>/words/<slug:lang>/
        _util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/
        _util/login/ ^((?:[\\w\\-]+/)*)$
    """,
    For.OWN: """
        media/uploads/
        accounts/ accounts/profile/ accounts/password/ accounts/again/ accounts/data/
        accounts/data/export/ accounts/data/erase/ accounts/data/erase/undo/
        accounts/data/consent/ accounts/security/ accounts/security/devices/
        accounts/factor/reauthenticate/ accounts/factor/webauthn/reauthenticate/
        accounts/factor/totp/activate/ accounts/factor/totp/deactivate/
        accounts/factor/recovery-codes/ accounts/factor/recovery-codes/generate/
        accounts/factor/recovery-codes/download/ accounts/factor/webauthn/add/
        courses/api/events courses/api/<uuid:course_key>/manifest
        courses/api/<uuid:course_key>/standing
        courses/<uuid:course_key>/offline/<slug:sha256>/
        courses/<uuid:course_key>/<uuid:lesson_key>/offline/<slug:sha256>/
        courses/<uuid:course_key>/enrol/ courses/<uuid:course_key>/resume/
        courses/mine/ courses/mine/everything.json courses/<uuid:course_key>/certificate/
        courses/<uuid:course_key>/accept/ courses/<uuid:course_key>/<uuid:lesson_key>/done/
        chat/ chat/search/ chat/notices/ chat/safety/ chat/safety/unblock
        mentoring/file/ mentoring/file/share/ mentoring/file/invite/
        search/financing/keep/ content/series/<int:pk>/follow/ content/founding/take-over/
    """,
    For.OBJECT: """
        media/uploads/<uuid:upload_id>
        accounts/data/export/<uuid:public_id>.zip
        accounts/factor/webauthn/keys/<int:pk>/remove/ accounts/factor/webauthn/keys/<int:pk>/edit/
        chat/<uuid:public_id>/ chat/<uuid:public_id>/conversation.json
        chat/<uuid:public_id>/conversation.pdf chat/<uuid:public_id>/mute
        chat/<uuid:public_id>/messages chat/<uuid:public_id>/messages/<int:seq>/
        chat/<uuid:public_id>/messages/<int:seq>/report
        chat/<uuid:public_id>/messages/<int:seq>/block
        chat/<uuid:public_id>/messages/<int:seq>/<str:name> chat/<uuid:public_id>/changes
        chat/<uuid:public_id>/events chat/<uuid:public_id>/read
        chat/safety/<uuid:public_id>/appeal
        courses/certificates/<slug:code>/paper.pdf
        mentoring/file/people/<int:pk>/ mentoring/projects/<uuid:public_id>/
        mentoring/requests/<uuid:public_id>/ mentoring/requests/<uuid:public_id>/withdraw/
        mentoring/requests/<uuid:public_id>/rate/ mentoring/requests/<uuid:public_id>/reopen/
        mentoring/requests/<uuid:public_id>/task/<int:pk>/
        mentoring/requests/<uuid:public_id>/appointment/
        mentoring/requests/<uuid:public_id>/appointment/<uuid:meeting_id>.ics
        mentoring/desk/<uuid:public_id>/ mentoring/desk/<uuid:public_id>/take/
        mentoring/desk/<uuid:public_id>/decline/ mentoring/desk/<uuid:public_id>/case/
        mentoring/desk/<uuid:public_id>/close/ mentoring/desk/<uuid:public_id>/note/
        mentoring/desk/<uuid:public_id>/labels/ mentoring/desk/<uuid:public_id>/snooze/
        mentoring/desk/<uuid:public_id>/task/ mentoring/desk/<uuid:public_id>/transfer/
        mentoring/desk/<uuid:public_id>/invite/ mentoring/desk/<uuid:public_id>/step/
        mentoring/desk/<uuid:public_id>/answers/ mentoring/desk/answers/<int:pk>/
        content/founding/copies/<int:draft>/erase/
    """,
    For.DESK: """
        mentoring/desk/ mentoring/desk/list/ mentoring/desk/availability/ mentoring/desk/hours/
        mentoring/desk/absence/ mentoring/desk/answers/
    """,
    For.BOARD: """
        mentoring/board/ mentoring/board/<uuid:public_id>/ mentoring/board/advisors/<int:pk>/
        mentoring/board/advisors/<int:pk>/step/
    """,
}

AUDIENCES = {
    "" if pattern == "-" else pattern: audience
    for audience, patterns in TABLE.items()
    for pattern in patterns.split()
}
