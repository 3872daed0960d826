"""Two advisors, a project and one conversation that shows what the space is for."""

import datetime as dt
import uuid
from collections.abc import Callable

from django.utils import timezone

from chat.services import mark_read, send_message
from fadaa.accounts.models import User
from mentoring.enums import Side
from mentoring.following import add_task
from mentoring.models import Advisor, Assignment, CannedAnswer, Label, Project, Request
from mentoring.services import ask_for_advisor, take_request

NAMESPACE = uuid.UUID("5d7c4b0e-1c3b-4f39-8a4e-0c0a11a20113")
HOLDER = "+212600000001"
ADVISORS = (
    ("+212600000011", ["ar", "fr"], ["MA-03"]),
    ("+212600000012", ["ar"], ["MA-09"]),
)
QUESTION = "السلام عليكم. نحن ثلاث نساء نبيع العسل في تاونات، ونريد أن نؤسس تعاونية. من أين نبدأ؟"
TALK = (
    (True, "وعليكم السلام، مرحبا بكم. الفكرة جميلة. كم عدد الأعضاء الآن؟"),
    (False, "ثلاثة الآن، وجارتان تفكران."),
    (True, "جيد. القانون 112.12 يطلب خمسة أعضاء على الأقل، أشخاصا ذاتيين أو معنويين."),
    (False, "وهل نحتاج مالا كثيرا في البداية؟"),
    (True, "الرأسمال الأدنى 1.000 درهم، ولا تقل الحصة الواحدة عن 100 درهم."),
    (
        True,
        "الخطوة الأولى: طلب الموافقة على التسمية من مكتب تنمية التعاون، "
        "يوقعه خمسة أشخاص على الأقل.",
    ),
    (False, "شكرا جزيلا. سنتحدث مع الجارتين ونرجع إليكم."),
)


LABELS = (("مستعجل", "À suivre"), ("تمويل", "Financement"), ("ملف ناقص", "Dossier incomplet"))
ANSWERS = (
    (
        "Bienvenue",
        "السلام عليكم {name}. أنا {advisor}، قرأت سؤالكم حول «{topic}» وسأجيبكم اليوم.",
        "Bonjour {name}. Je suis {advisor}, j’ai lu votre question sur « {topic} » et je vous "
        "réponds aujourd’hui.",
    ),
    (
        "Pièces à préparer",
        "قبل موعدنا، هيئوا من فضلكم: نسخة من القانون الأساسي، لائحة الأعضاء، وشهادة التسمية.",
        "Avant notre rendez-vous, préparez s’il vous plaît : une copie des statuts, la liste des "
        "membres et le certificat de dénomination.",
    ),
)


def _tools_of_the_desk() -> None:
    for name_ar, name_fr in LABELS:
        Label.objects.get_or_create(name_fr=name_fr, defaults={"name_ar": name_ar})
    for title, body_ar, body_fr in ANSWERS:
        CannedAnswer.objects.get_or_create(
            title=title, owner=None, defaults={"body_ar": body_ar, "body_fr": body_fr}
        )


def seed(log: Callable[[str], None]) -> None:
    people = {user.phone: user for user in User.objects.filter(phone__startswith="+2126000000")}
    advisors = [
        Advisor.objects.get_or_create(
            user=people[phone], defaults={"languages": languages, "regions": regions}
        )[0]
        for phone, languages, regions in ADVISORS
    ]
    log(f"{len(advisors)} advisors")
    _tools_of_the_desk()
    holder = people[HOLDER]
    if Request.objects.filter(holder=holder).exists():
        return
    Project.objects.get_or_create(
        holder=holder,
        defaults={
            "idea": "تعاونية للعسل والأعشاب",
            "region": "MA-03",
            "sector": "food",
            "stage": "group",
            "partners_found": 3,
        },
    )
    request = ask_for_advisor(
        holder, topic="create.steps", text=QUESTION, language="ar", region="MA-03"
    )
    Assignment.objects.get_or_create(request=request, advisor=advisors[0])
    taken = take_request(request, advisor=advisors[0])
    assert taken.conversation is not None
    for number, (from_advisor, body) in enumerate(TALK):
        author = advisors[0].user if from_advisor else holder
        send_message(
            taken.conversation,
            author=author,
            client_id=uuid.uuid5(NAMESPACE, str(number)),
            body=body,
        )
    for user in (holder, advisors[0].user):
        mark_read(taken.conversation, user=user, read=len(TALK) + 2)
    today = timezone.localdate()
    for side, text, days in (
        (Side.HOLDER, "جمع نسخ بطائق الأعضاء الخمسة", 5),
        (Side.ADVISOR, "مراجعة مشروع القانون الأساسي", 7),
    ):
        add_task(
            taken,
            text=text,
            side=side,
            due_on=today + dt.timedelta(days=days),
            by=advisors[0].user,
        )
    taken.labels.set(Label.objects.filter(name_fr=LABELS[0][1]))
    Request.objects.filter(pk=taken.pk).update(created_at=timezone.now() - dt.timedelta(hours=3))
    log("one request with its conversation")
