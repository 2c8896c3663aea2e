"""A technique told: the same words for the page, the sheet of paper, the index and the version that is easy to read."""
