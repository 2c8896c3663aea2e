"""Fill an empty product with the demo network, stage by stage.

portal demo                     every stage that has not been done yet
portal demo --stage people      that stage and what it needs
portal demo --scale 10          the national network for a year
"""

import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from common import demo, page_cache
from common.demo.progress import Bar
from common.models import DemoStage

SCALES = (1, 10, 100)


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--stage", help="Only this stage and those it needs.")
        parser.add_argument("--seed", type=int, default=1998)
        parser.add_argument("--scale", type=int, choices=SCALES, default=1)
        parser.add_argument("--list", action="store_true", help="Name the stages, build nothing.")

    def handle(self, *, stage, seed, scale, **options):
        stages = wanted(demo.discover(), stage)
        if options["list"]:
            self.stdout.write("\n".join(f"{each.name:<20} {each.label}" for each in stages))
            return
        if settings.PRODUCTION:
            raise CommandError("The demo network is not for production.")
        same_world_or_refuse(seed, scale)
        for each in stages:
            self.run(each, seed, scale)
        page_cache.turn()

    def run(self, stage, seed, scale):
        if DemoStage.objects.filter(name=stage.name).exists():
            return
        bar = Bar(stage.label, self.stdout, interactive=sys.stdout.isatty())
        world = demo.World(seed=seed, scale=scale, today=timezone.localdate(), show=bar.show)
        world.reseed(stage.name)
        started = time.perf_counter()
        with transaction.atomic():
            stage.build(world)
            seconds = time.perf_counter() - started
            DemoStage.objects.create(name=stage.name, seed=seed, scale=scale, seconds=seconds)
        bar.finish(seconds)


def wanted(stages, name):
    """All of them, or one with what it needs, in order."""
    if name is None:
        return stages
    by_name = {each.name: each for each in stages}
    if name not in by_name:
        raise CommandError(f"No stage « {name} ». There are: {', '.join(by_name)}.")
    needed, queue = set(), [name]
    while queue:
        current = queue.pop()
        if current not in needed:
            needed.add(current)
            queue.extend(by_name[current].after)
    return [each for each in stages if each.name in needed]


def same_world_or_refuse(seed, scale):
    other = DemoStage.objects.exclude(seed=seed, scale=scale).first()
    if other:
        raise CommandError(
            f"This database holds the demo of seed {other.seed} and scale {other.scale}. "
            "Use the same values, or start from an empty DATA_DIR."
        )
