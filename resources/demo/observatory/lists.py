"""The door of the observatory takes the place of its plain section, and its lists stand below it."""

from pages.demo.build import put
from resources.models import (
    DossierIndexPage,
    GlossaryPage,
    InterviewIndexPage,
    ObservatoryIndexPage,
    ReflectionIndexPage,
    VoiceIndexPage,
)

LISTS = (
    (
        InterviewIndexPage,
        "Entretiens",
        "entretiens",
        "Des professionnelles, des artistes, des habitantes racontent ce qu’ils ont essayé. À regarder, à écouter ou à lire : "
        "la transcription suit la voix.",
    ),
    (
        VoiceIndexPage,
        "Paroles d’acteurs",
        "paroles",
        "Une personne du terrain, ses mots, une chose qui a marché ou qui a résisté. Relus avec elle, signés d’un rôle.",
    ),
    (
        ReflectionIndexPage,
        "Réflexions",
        "reflexions",
        "Des textes plus longs, avec un résumé, des notes et des références, à lire, à citer et à discuter.",
    ),
    (
        DossierIndexPage,
        "Dossiers",
        "dossiers",
        "Une question, et tout ce que l’observatoire en sait, dans un ordre qui se lit.",
    ),
    (
        GlossaryPage,
        "Abécédaire",
        "abecedaire",
        "Les mots de la médiation dans le champ social : ce qu’ils veulent dire, ce qu’ils cachent, ce que l’on peut dire à la "
        "place. Partout sur le site, un mot souligné de points donne sa définition.",
    ),
)


def make(*, by) -> None:
    door = ObservatoryIndexPage.objects.get(locale__language_code="fr")
    for model, title, slug, summary in LISTS:
        put(door, model, by=by, title=title, slug=slug, summary=summary)
