#!/usr/bin/env python3
"""The same as the `portal` command, for a checkout that is not installed."""

import sys
from pathlib import Path

SITE = Path(__file__).resolve().parent
sys.path[:0] = [str(SITE.parent), str(SITE)]

from config.cli import main  # noqa: E402  (the path comes first)

if __name__ == "__main__":
    main()
