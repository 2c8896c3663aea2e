"""Every component in every state, as template text: the gallery prints both the text and what it draws."""

from common.gallery import actions, content, data, forms, frame, pictures
from common.gallery.base import Example, Section

SECTIONS: list[Section] = [
    pictures.FOUNDATIONS,
    actions.ACTIONS,
    actions.WAYS,
    forms.FIELDS,
    forms.FORMS,
    content.CARDS,
    content.NOTICES,
    content.VOICES,
    data.TABLES,
    data.FIGURES,
    data.TIME,
    pictures.PICTURES,
    frame.FRAME,
]


def examples() -> list[Example]:
    return [example for section in SECTIONS for example in section.examples]
