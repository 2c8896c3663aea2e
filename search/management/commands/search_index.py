"""portal search_index: the index of the one search, made again while it serves, or compared with the site."""

from django.core.management.base import BaseCommand, CommandError

from search import opensearch
from search.domain.rebuilding import check, rebuild
from search.registry import kinds

SHOWN = 20


class Command(BaseCommand):
    help = "Refait l’index de la recherche sans l’arrêter ; --check dit seulement ce qui diffère."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="Ne change rien : nomme les différences.")
        parser.add_argument("--kind", action="append", default=[], choices=sorted(kinds()), help="Ce genre seulement.")

    def handle(self, **options):
        if options["check"]:
            self.compare(options["kind"])
            return
        done = rebuild(options["kind"], say=self.stdout.write)
        if opensearch.configured():
            self.stdout.write(f"{opensearch.remake()} lignes envoyées à OpenSearch.")
        self.stdout.write(
            self.style.SUCCESS(f"{done.seen} lignes vues, {done.written} écrites, {done.removed} retirées.")
        )

    def compare(self, only):
        found = check(only)
        named = {
            "manque": found.missing,
            "n’est plus à jour": found.changed,
            "est de trop": found.extra,
            "a perdu ses mots": found.wordless,
        }
        for what, keys in named.items():
            for key in sorted(keys)[:SHOWN]:
                self.stdout.write(f"{' '.join(key)} {what}")
            if len(keys) > SHOWN:
                self.stdout.write(f"… et {len(keys) - SHOWN} autres lignes : {what}")
        if found:
            raise CommandError(f"{len(found)} différence(s). « portal search_index » les répare.")
        self.stdout.write(self.style.SUCCESS("L’index dit ce que dit le site."))
