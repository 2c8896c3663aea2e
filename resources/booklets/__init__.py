"""Reading a booklet: its double pages (reading.py), on screen (answers.py) and on paper (paper.py)."""
