"""The models of parcours of a guide, as plain data: what the room of the parcours will open as a real one.

    models_of(chapter) → [ParcoursModel(...)]      as_data(model) → what JSON can carry

`key` names a model for ever: the translation key of its page (the same in every language) and the number of its block.
Stages are in order; `week` counts from 1 at the first stage; `minutes` includes the journey of an outing. Techniques
are named by the translation key of their page, art forms by their slug: neither changes with the language.
"""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Stage:
    kind: str  # resources.enums.StageKind
    title: str
    purpose: str
    week: int
    minutes: int
    techniques: tuple[str, ...]
    art_forms: tuple[str, ...]


@dataclass(frozen=True)
class ParcoursModel:
    key: str
    title: str
    starting_point: str
    people_min: int
    people_max: int
    stages: tuple[Stage, ...]
    needs: tuple[str, ...]

    @property
    def weeks(self) -> int:
        return max((stage.week for stage in self.stages), default=0)

    @property
    def outings(self) -> int:
        return sum(1 for stage in self.stages if stage.kind == "sortie")


def models_of(page) -> list[ParcoursModel]:
    """Those written in the body of a guide or of a chapter, in order."""
    found = [block for block in page.body if block.block_type == "parcours_model"]
    return [model(block.value, key=f"{page.translation_key}/{block.id}") for block in found]


def model(value, *, key: str) -> ParcoursModel:
    return ParcoursModel(
        key=key,
        title=value["title"],
        starting_point=value["starting_point"],
        people_min=value["people_min"],
        people_max=value["people_max"],
        stages=tuple(stage(each) for each in value["stages"]),
        needs=tuple(value["needs"]),
    )


def stage(value) -> Stage:
    return Stage(
        kind=value["kind"],
        title=value["title"],
        purpose=value["purpose"],
        week=value["week"],
        minutes=value["minutes"],
        techniques=tuple(str(page.translation_key) for page in value["techniques"] if page),
        art_forms=tuple(form.slug for form in value["art_forms"] if form),
    )


def as_data(model: ParcoursModel) -> dict:
    return asdict(model)
