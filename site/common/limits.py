"""How often one address may do something. The address itself is not kept."""

import hashlib

from allauth.account.adapter import get_adapter
from django.core.cache import cache


def within_limit(request, name: str, *, times: int, seconds: int) -> bool:
    """Counts this try; False once there were more than `times` within `seconds`."""
    address = get_adapter().get_client_ip(request)
    key = f"limit-{name}-" + hashlib.blake2b(address.encode(), digest_size=16).hexdigest()
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) <= times
    except ValueError:  # the count expired between the two lines
        return True
