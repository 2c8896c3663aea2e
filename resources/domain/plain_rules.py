"""What makes a French sentence hard to read, one rule a function: it takes the sentence and answers with advice.

Rules look at forms, not at meaning: they advise, an editor decides. Sources: the European guidelines for easy-to-read
information, and years of bulletins pinned on doors.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

LONG_SENTENCE, TOO_LONG_SENTENCE = 15, 22  # words
LONG_WORD = 13  # letters

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’'](?=.)", re.IGNORECASE)


@dataclass(frozen=True)
class Advice:
    rule: str
    words: str  # what it is about, as written; the whole sentence where empty
    message: str
    cost: int  # on a hundred


class Jargon(NamedTuple):
    word: str
    say: str


def words_of(text: str) -> list[str]:
    """Without what is elided: « l’exposition » is one word, of ten letters."""
    return [ELISION.sub("", word) for word in WORD.findall(text)]


def too_long(text: str) -> list[Advice]:
    count = len(text.split())
    if count > TOO_LONG_SENTENCE:
        return [Advice("length", "", f"{count} mots : coupez en deux ou trois phrases.", 40)]
    if count > LONG_SENTENCE:
        return [Advice("length", "", f"{count} mots : une idée par phrase, quinze mots au plus.", 20)]
    return []


def long_words(text: str) -> list[Advice]:
    """Names of people and places are as long as they are."""
    first, *others = words_of(text) or [""]
    asked = [first, *(word for word in others if not word[0].isupper())]
    parts = dict.fromkeys(part for word in asked for part in word.split("-") if len(part) >= LONG_WORD)
    return [
        Advice("word", part, f"« {part} » est long : un mot de tous les jours dit-il la même chose ?", 10)
        for part in parts
    ]


BE = r"(?:est|sont|était|étaient|sera|seront|serait|seraient|soit|soient|être|êtes|sommes|suis|es|été)"
ADVERB = r"(?:\s+(?:\w+ment|bien|déjà|aussi|toujours|souvent|tous|toutes|tout|très|pas))?"
DONE = (
    r"\w+(?:é|ée|és|ées|ert|erte|erts|ertes|ite|ise)|"
    r"(?:accueilli|attendu|choisi|connu|construit|écrit|fini|mis|perdu|pris|prévu|reçu|rempli|rendu|réuni|servi|tenu|vendu)e?s?"
)
PASSIVE = re.compile(rf"(?<!\w)(?P<be>{BE}){ADVERB}\s+(?P<done>{DONE})(?!\w)", re.IGNORECASE)
REFLEXIVE = re.compile(r"(?:\b(?:se|me|te|nous nous|vous vous)\s+|[smt][’'])$", re.IGNORECASE)
# Verbs that say « je suis allé », and what is read as an adjective.
MOVES = ("allé", "arrivé", "entré", "resté", "né", "monté", "rentré", "retourné", "tombé", "passé")
STATES = ("âgé", "fatigué", "situé", "gratuit", "petit", "suivi", "précis", "assis", "ouvert", "offert", "fermé")
NOT_PASSIVE = {form for word in [*MOVES, *STATES] for form in (word, f"{word}e", f"{word}s", f"{word}es")}


def passive(text: str) -> list[Advice]:
    found = []
    for match in PASSIVE.finditer(text):
        before = text[: match.start()]
        if match["done"].lower() not in NOT_PASSIVE and not REFLEXIVE.search(before):
            words = f"{match['be']} {match['done']}"
            found.append(
                Advice(
                    "passive", words, f"« {words} » : dites qui fait quoi, « nous réservons », « le musée offre ».", 15
                )
            )
    return found


DATE = re.compile(r"\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b")
CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
SHARE = re.compile(r"\b\d+(?:,\d+)?\s*%")
ROMAN = re.compile(r"\b(?=[XVI]{2,})X{0,2}(?:IX|IV|V?I{0,3})(?:e|ème)?\b")
SPELLED = re.compile(
    r"\b(?:onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)(?:-\w+)*\b",
    re.IGNORECASE,
)


def figures(text: str) -> list[Advice]:
    return [
        Advice("figure", match[0], message.format(match[0]), 10)
        for pattern, message in (
            (DATE, "« {} » : écrivez le jour en toutes lettres, « samedi 12 décembre »."),
            (CLOCK, "« {} » : écrivez « 20 h » ou « 20 h 30 »."),
            (SHARE, "« {} » : dites « la moitié », « 1 personne sur 4 »."),
            (ROMAN, "« {} » : écrivez le nombre en chiffres, « 19e »."),
            (SPELLED, "« {} » : un nombre se lit mieux en chiffres."),
        )
        for match in pattern.finditer(text)
    ]


ACRONYM = re.compile(r"\b[A-ZÀ-Ý]{2,6}\b")
KNOWN = {"RER", "TGV", "SMS", "PDF", "TV", "DVD", "CD", "OK", "RATP", "SNCF"} | {"II", "III", "IV", "VI", "XX"}


def acronyms(text: str) -> list[Advice]:
    """A title written in capitals is another matter: most of its words are."""
    found = [word for word in ACRONYM.findall(text) if word not in KNOWN]
    if len(found) > len(WORD.findall(text)) / 2:
        return []
    return [
        Advice("acronym", word, f"« {word} » : écrivez-le en entier, tout le monde ne le connaît pas.", 15)
        for word in found
    ]


TWICE = re.compile(
    r"\b(?:ne|n[’'])\s*\w+(?:\s+\w+){0,2}?\s+(?:pas|jamais|plus)\b.{0,40}\b(?:sans|non|aucun)\b", re.IGNORECASE
)


def two_denials(text: str) -> list[Advice]:
    message = "Deux négations dans une phrase : dites ce qu’il faut faire plutôt que ce qu’il ne faut pas."
    return [Advice("denial", "", message, 20)] if TWICE.search(text) else []


def asides(text: str) -> list[Advice]:
    if ";" in text or "(" in text:
        return [Advice("aside", "", "Parenthèse ou point-virgule : faites une phrase de plus.", 8)]
    return []


RULES = (too_long, long_words, passive, figures, acronyms, two_denials, asides)
