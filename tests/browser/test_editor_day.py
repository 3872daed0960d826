"""The editor's whole day in Arabic: write, review, schedule, publish, translate, correct."""

from tests.browser import editor_day, stations
from tests.browser.running import DESKTOP, PHONE


def test_the_editors_day(visitor):
    editor, reviewer, reader = visitor(DESKTOP), visitor(DESKTOP), visitor(PHONE)
    stations.enter_by_password(editor, "ar", editor_day.EDITOR, "/admin/")
    stations.enter_by_password(reviewer, "ar", editor_day.REVIEWER, "/admin/")

    editor_day.desk(editor)
    number = editor_day.write_guide(editor)
    editor_day.send_back(reviewer)
    editor_day.send_again(editor, number)
    editor_day.schedule_and_approve(reviewer, number)
    arabic = editor_day.wait_until_live(reader, number)
    editor_day.translate(editor, number)
    editor_day.read_french(reader, arabic)
    editor_day.correct_fact(editor, reader, arabic)
