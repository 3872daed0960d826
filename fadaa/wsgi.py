"""WSGI entry point: pages, for servers that keep sockets apart."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadaa.settings")
application = get_wsgi_application()
