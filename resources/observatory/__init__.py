"""What the observatory's pages are made with: lists, feeds, citations, notes, words explained where they stand."""
