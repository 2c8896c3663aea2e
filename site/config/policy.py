"""What a browser may load on our pages: our own things, nothing inline, nobody else's."""

from csp.constants import NONE, SELF, UNSAFE_INLINE


def admin(*, files: list[str]) -> dict:
    """Wagtail's own screens write style attributes and small scripts; `common.middleware` swaps this in, there only."""
    return {
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:", *files],
        "frame-src": [SELF],
    }


def directives(*, openid: list[str], files: list[str]) -> dict:
    """`openid`: a form may lead to the identity provider; `files`: the bucket, when there is one."""
    return {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *files],
        "media-src": [SELF, *files],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF, *openid],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
