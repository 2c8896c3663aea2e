"""What a guide and its chapters need before they are published. Pictures are checked by their own block
(pages/blocks/media.py)."""

from pages.publication import PublicationForm

LEAST_WORDS = 80


class GuideForm(PublicationForm):
    def check_page(self, cleaned: dict) -> None:
        super().check_page(cleaned)
        if self.instance.pk is None or not self.instance.get_children().live().exists():
            self.add_error(
                None, "Publiez d’abord un chapitre au moins : sans lui, le guide s’ouvrirait sur une page vide."
            )


def chapter_errors(cls, cleaned: dict) -> dict[str, str]:
    if not cleaned.get("summary"):
        return {"summary": "Dites en deux phrases ce que ce chapitre apporte : elles ouvrent la page et le sommaire."}
    body = cleaned.get("body")
    if not body or words_in(body) < LEAST_WORDS:
        return {"body": f"Un chapitre de moins de {LEAST_WORDS} mots n’en est pas encore un : complétez-le."}
    problem = heading_problem(list(body))
    return {"body": problem} if problem else {}


def words_in(body) -> int:
    return sum(len(text.split()) for text in body.stream_block.get_searchable_content(body))


def heading_problem(found: list) -> str:
    """Headings in order and each told apart: contents, bookmarks and screen readers go by them."""
    headings = [block.value for block in found if block.block_type == "heading"]
    if headings and headings[0]["level"] != "2":
        return "Le premier intertitre est un grand : un petit vient toujours sous un grand."
    anchors = [heading.anchor for heading in headings]
    twice = next((heading["text"] for heading in headings if anchors.count(heading.anchor) > 1), "")
    return f"Deux intertitres portent le même nom (« {twice} ») : changez l’un des deux." if twice else ""
