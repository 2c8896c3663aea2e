"""The demo of this room: two territories, or the whole nation with `--scale 10`. Each module registers its stages."""

from network.demo import conventions, invitations, members, organisations, people, territories, volunteers

__all__ = ["conventions", "invitations", "members", "organisations", "people", "territories", "volunteers"]
