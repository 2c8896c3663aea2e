"""A reflection on paper: its blocks as plain nodes that Typst draws."""


def reflection(page, request) -> dict:
    return {}
