"""What the web server runs. Refuses to start with an unsafe production value."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from config.checks import refuse_unsafe_start  # noqa: E402  (the settings come first)

refuse_unsafe_start()
