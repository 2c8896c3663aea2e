"""How much is in a place: rows per main model."""

import json

import django

django.setup()

from accounts.models import User
from network.models import Membership, Partner, Structure, Territory

MODELS = {
    "territories": Territory,
    "structures": Structure,
    "partners": Partner,
    "people": User,
    "memberships": Membership,
}

if __name__ == "__main__":
    print(json.dumps({name: model.objects.count() for name, model in MODELS.items()}))
