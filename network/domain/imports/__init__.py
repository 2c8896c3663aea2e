"""Structures and partners from a spreadsheet: a dry run that names every faulty line, then all, or the good ones.

columns.py   the columns of an organisation (files themselves are read by `common.spreadsheets`)
lines.py     one row into fields or faults; duplicates in the file and in the network
planning.py  the dry run
applying.py  the import itself, in bulk
runs.py      the stored import a person starts, comes back to, applies or abandons
"""

from network.domain.imports.applying import apply
from network.domain.imports.planning import Plan, plan

__all__ = ["Plan", "apply", "plan"]
