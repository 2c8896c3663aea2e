"""The demo machinery: in order, resumable, and the same network for the same seed."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper

from common import demo
from common.demo import registry
from common.demo.progress import Bar
from common.models import DemoStage, Theme

pytestmark = pytest.mark.django_db


@pytest.fixture
def stages(monkeypatch):
    """Two rooms of a tiny house: words, then a sentence made of them."""
    monkeypatch.setattr(registry, "STAGES", {})
    monkeypatch.setattr(registry, "autodiscover_modules", lambda name: None)
    runs = []

    @demo.stage("phrase", label="Phrase", after=("mots",))
    def phrase(world):
        runs.append("phrase")
        Theme.objects.create(slug="phrase", label=f"{world.random.randint(0, 10**9)}")

    @demo.stage("mots", label="Mots")
    def mots(world):
        runs.append("mots")
        for number in world.each(range(3)):
            Theme.objects.create(slug=f"mot-{number}", label=f"{world.random.randint(0, 10**9)}")

    return runs


def build(**options) -> str:
    out = StringIO()
    call_command("demo", stdout=out, **options)
    return out.getvalue()


def labels():
    return list(Theme.objects.order_by("slug").values_list("label", flat=True))


def test_stages_run_after_those_they_need_and_only_once(stages):
    build()
    build()
    assert stages == ["mots", "phrase"]
    assert DemoStage.objects.count() == 2


def test_one_stage_brings_what_it_needs(stages):
    build(stage="mots")
    assert stages == ["mots"]
    build(stage="phrase")
    assert stages == ["mots", "phrase"]


def test_the_same_seed_gives_the_same_network_and_another_seed_another(stages):
    build(seed=7)
    first = labels()
    Theme.objects.all().delete()
    DemoStage.objects.all().delete()
    build(seed=7)
    assert labels() == first
    Theme.objects.all().delete()
    DemoStage.objects.all().delete()
    build(seed=8)
    assert labels() != first


def test_an_interrupted_run_goes_on_where_it_stopped(stages):
    whole = registry.STAGES["phrase"]

    def cut(world):
        Theme.objects.create(slug="a-moitie", label="à moitié")
        raise KeyboardInterrupt

    registry.STAGES["phrase"] = registry.Stage("phrase", "Phrase", ("mots",), cut)
    with pytest.raises(KeyboardInterrupt):
        build()
    assert not Theme.objects.filter(slug="a-moitie").exists()

    registry.STAGES["phrase"] = whole
    build()
    assert stages == ["mots", "phrase"]


def test_another_seed_on_the_same_database_is_refused(stages):
    build(seed=7)
    with pytest.raises(CommandError, match="seed 7 and scale 1"):
        build(seed=8)
    with pytest.raises(CommandError, match="scale 1"):
        build(seed=7, scale=10)


def test_an_unknown_stage_is_named_with_those_there_are(stages):
    with pytest.raises(CommandError, match="mots, phrase"):
        build(stage="autre")


def test_the_demo_is_never_built_in_production(stages, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="not for production"):
        build()
    assert stages == []


def test_the_list_names_the_stages_and_builds_nothing(stages):
    assert build(list=True).split() == ["mots", "Mots", "phrase", "Phrase"]
    assert stages == []


def test_the_bar_follows_on_a_screen_and_stays_quiet_in_a_log(stages):
    screen, log = StringIO(), StringIO()
    for out, interactive in ((screen, True), (log, False)):
        bar = Bar("Structures", OutputWrapper(out), interactive=interactive)
        bar.show(1, 2)
        bar.finish(1.25)
    assert "░" in screen.getvalue()
    assert "1/2" in screen.getvalue()
    assert log.getvalue().count("\n") == 1
    assert "fait en 1,2 s" in log.getvalue()
