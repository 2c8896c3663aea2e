"""What a browser may load on our pages: our own things, nothing inline, nobody else's."""

from csp.constants import NONE, SELF, UNSAFE_INLINE

# Wagtail's own screens write style attributes and small scripts; `common.middleware` swaps this in, there only.
ADMIN = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
}


def directives(*, openid: list[str]) -> dict:
    """`openid`: a form may lead to the identity provider, when there is one."""
    return {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "media-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF, *openid],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
