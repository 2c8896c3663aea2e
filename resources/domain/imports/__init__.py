"""A catalogue of techniques from a spreadsheet and a ZIP: a dry run that tells everything, then drafts.

columns.py   the columns of a card (files themselves are read by `common.spreadsheets`)
words.py, measures.py, texts.py   what the cells say
folder.py    the ZIP: which files, by the names people give them
files.py     the files that cards name, judged by their content
known.py     is this card in the catalogue already?
lines.py     one row into a card, or into faults
planning.py  the dry run
drafting.py  a line made into a draft, with its files
applying.py  the import itself
runs.py      the stored import a person starts, comes back to, applies or abandons
"""
