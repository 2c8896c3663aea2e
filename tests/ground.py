"""Where a process of tests stands: variables of its own, said before the settings are read.

Loaded with `-p` (pyproject.toml) rather than by conftest.py, which a process of pytest-xdist reads too late: it would
take the folder of the process that started it, and all of them would share one.
"""

import os
import tempfile
from pathlib import Path

os.environ |= {"PORTAL_MODE": "test", "DJANGO_SETTINGS_MODULE": "config.settings"}
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="portal-test-")
Path(os.environ["DATA_DIR"], "static").mkdir()
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "")
# A developer's own .env must not change what the tests see.
os.environ |= dict.fromkeys(("CACHE_URL", "STORAGE_URL", "OPENID_SERVER"), "")
os.environ |= {"EMAIL_URL": "memorymail://", "BASE_URL": "http://testserver", "ALLOWED_HOSTS": "*"}
