"""Spreadsheets that people bring: read row by row, understood by their headings, given back where they are faulty.

reading.py     the file into rows of text, or a refusal that says why; one module per format beside it
headings.py    which column is which, whatever its heading is called
lines.py       the rows of a file, and the faults of a cell with what to do
words.py       words of a list as people write them; for the others, the nearest
correcting.py  the faulty lines as a workbook to take back
states.py      an import from the file somebody brings to the day it is done
working.py     what a worker does of it whatever the room: told, given up, taken up again

A room adds its columns, what a row becomes, and the writing of it.
"""
