"""Copies of everything that people gave us, and the way back.

A backup is a folder::

    fadaa-20261123T054500Z/
        manifest.json     what lies here, with sizes, hashes and the rows of each table
        database.sqlite3  (or database.dump, made by pg_dump)
        keys/             the signing key and the like
        files/            uploads and what was made of them

It is made beside the running platform and named last, so that a folder with its final name is
whole. The search index is not in it: it is built anew from the database.
"""
