"""The words of the demo content, as data: facts, guides, schemes, sections and a course.

Everything stated here comes from the domain research of the project. What has a source is
``verified``; what is only commonly said is ``to_verify`` and the page says so.
"""
