"""The whole product on this machine: web server, worker and clock, from one command.

portal serve                    http://localhost:8000, or the next free port
portal serve --no-demo          leave an empty database empty
portal serve --host 0.0.0.0     answer to other machines too
"""

import time
import urllib.error
import urllib.request

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.urls import reverse

from common import demo
from common.demo.logins import LOGINS
from common.running import serving
from common.running.processes import Child, Supervisor, portal

START_SECONDS = 60


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-demo", action="store_true", help="Leave an empty database empty.")

    def handle(self, *, host, port, no_demo, **options):
        with_demo = settings.DEBUG and not no_demo
        serving.refuse_unsafe_values()
        serving.refuse_unwritable_folder()
        serving.prepare_database(self.say)
        serving.prepare_static()
        if with_demo:
            serving.prepare_demo(self.stdout)
        port = serving.free_port(host, port, self.say)
        connections.close_all()  # the children open their own
        supervisor = Supervisor(self.children(host, port), serving.environment(host, port), self.say)
        supervisor.start()
        try:
            self.wait_for(supervisor, f"http://{host}:{port}/sante/vivant/")
            self.welcome(serving.address(host, port), with_demo)
            supervisor.watch()
        finally:
            supervisor.end()
        self.say("Arrêté.")

    def children(self, host, port):
        return [
            Child("web", serving.web_command(host, port)),
            Child("worker", portal("db_worker", "--queue-name", "*", "--no-reload", "--verbosity", "0")),
            Child("clock", portal("clock")),
        ]

    def wait_for(self, supervisor, address):
        """Until the server answers; one that falls at once says why on its own output."""
        deadline = time.monotonic() + START_SECONDS
        while not supervisor.stop.wait(0.1):
            if answers(address):
                return
            if not supervisor.children[0].running or time.monotonic() > deadline:
                raise CommandError("Le serveur web n’a pas pu démarrer : voir les lignes ci-dessus.")

    def welcome(self, address, with_demo):
        self.say(f"\nLe portail est prêt : {address}    (Ctrl-C pour arrêter)\n")
        if not with_demo:
            return
        demo.discover()
        self.say("")
        self.say(f"  {'Qui':<28} {'Courriel':<34} À voir d’abord")
        self.say(f"  {'─' * 27}  {'─' * 33}  {'─' * 40}")
        for login in LOGINS:
            self.say(f"  {login.role:<28} {login.email + ' *' * login.second_factor:<34} {login.look}")
        if LOGINS:
            self.say(f"\n  Se connecter : {address}{reverse('account_login')}")
            self.say(f"  Mot de passe de tous les comptes : {LOGINS[0].password}")
        if settings.MFA_TOTP_INSECURE_BYPASS_CODE and any(login.second_factor for login in LOGINS):
            code = settings.MFA_TOTP_INSECURE_BYPASS_CODE
            self.say(f"  * Un code à six chiffres est demandé ensuite : {code} (dans la démonstration seulement)")
        if "terminal" in settings.MAIL_TRANSPORT["backend"]:
            self.say("  Les courriels (invitations, codes) s’affichent dans ce terminal.")
        self.say("")

    def say(self, text):
        self.stdout.write(text)
        self.stdout.flush()


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2):  # noqa: S310  (our own server)
            return True
    except urllib.error.HTTPError:
        return True  # it answers, be it to refuse the name or to ask for https
    except OSError:
        return False
