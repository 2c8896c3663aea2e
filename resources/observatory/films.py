"""An interview's film: what must be there before it is published, what the page shows of it, what machines are told."""

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pages import renditions
from pages.blocks.checks import medium_problems
from pages.transcript import passages as passages_of

NONE = "Choisissez un film ou un enregistrement, ou donnez l’adresse de celui qui est ailleurs."
BOTH = "Un seul à la fois : le film déposé ici, ou celui d’ailleurs."
NO_CAPTIONS = "Un film sans sous-titres laisse des gens dehors : demandez-les à qui l’héberge, ou déposez-le ici."
NO_TRANSCRIPT = "Il manque la transcription."
NO_POSTER = "Il manque l’image d’attente : complétez la fiche de ce film."
NO_ALT = "L’image d’attente n’a pas de texte alternatif : ouvrez-la et dites ce qu’elle montre."


def publication_errors(cleaned: dict) -> dict[str, str]:
    film, elsewhere = cleaned.get("film"), cleaned.get("elsewhere")
    if film and elsewhere:
        return {"elsewhere": BOTH}
    if film:
        problems = film_problems(film)
        return {"film": " ".join(problems)} if problems else {}
    if elsewhere:
        return elsewhere_problems(cleaned)
    return {"film": NONE}


def film_problems(film) -> list[str]:
    problems = [f"Il manque {what} : complétez la fiche de ce film." for what in film.missing()]
    problems += [text for text in medium_problems(film) if film.credit]
    if film.poster:
        problems += [] if film.poster.alt or film.poster.is_decorative else [NO_ALT]
        problems += [f"L’image d’attente : {lower(text)}" for text in medium_problems(film.poster)]
    elif not film.is_sound:
        problems.append(NO_POSTER)
    return problems


def lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def elsewhere_problems(cleaned: dict) -> dict[str, str]:
    errors = {}
    if not cleaned["elsewhere"].startswith("https://"):
        errors["elsewhere"] = "L’adresse commence par https://."
    if not cleaned.get("elsewhere_captioned"):
        errors["elsewhere_captioned"] = NO_CAPTIONS
    if not cleaned.get("elsewhere_transcript"):
        errors["elsewhere_transcript"] = NO_TRANSCRIPT
    return errors


def passages(page) -> list:
    if page.film:
        return page.film.passages(page.locale.language_code)
    return passages_of(page.elsewhere_transcript)


def tracks(film) -> list[dict]:
    """The captions come from the site even when films come from a bucket: a browser loads none from elsewhere."""
    language = film.language or "fr"
    own = _("Sous-titres") if language == get_language() or language != "fr" else _("Sous-titres en français")
    known = [
        (film.captions, language, own),
        (film.captions_en, "en", _("Sous-titres anglais")),
    ]
    return [
        {"src": reverse("media", args=[file.name]), "language": language, "label": label}
        for file, language, label in known
        if file
    ]


def shown(page) -> dict:
    said = passages(page)
    return {
        "film": page.film,
        "tracks": tracks(page.film) if page.film else [],
        "passages": said,
        "timed": any(each.at is not None for each in said),
        "chapters": page.film.parts_in(page.locale.language_code) if page.film else [],
    }


def structured_data(page, request) -> list[dict]:
    if page.film is None:
        return [page.creative_work(request, "VideoObject", url=page.elsewhere, transcript=spoken(page))]
    film, picture = page.film, renditions.one(page.film.poster, "width-960|format-jpeg")
    return [
        page.creative_work(
            request,
            "AudioObject" if film.is_sound else "VideoObject",
            uploadDate=page.day.isoformat(),
            contentUrl=request.build_absolute_uri(film.file.url),
            encodingFormat=film.content_type,
            thumbnailUrl=picture.full_url if picture else "",
            duration=f"PT{film.minutes}M",
            transcript=spoken(page),
            hasPart=clips(page, request),
        )
    ]


def spoken(page) -> str:
    return "\n".join(f"{each.speaker} : {each.text}" if each.speaker else each.text for each in passages(page))


def clips(page, request) -> list[dict]:
    parts, address = page.film.parts_in(page.locale.language_code), page.get_full_url(request)
    ends = [each.at for each in parts[1:]] + ([page.film.minutes * 60] if parts else [])
    return [
        {
            "@type": "Clip",
            "name": part.title,
            "startOffset": part.at,
            "endOffset": max(end, part.at + 1),
            "url": f"{address}#t={part.at}",
        }
        for part, end in zip(parts, ends, strict=True)
    ]
