"""Static files under names that carry a hash of their content, so that browsers may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORTED = r'(?P<matched>from "(?P<url>\./[^"]+)")'
IMPORTED_LATER = r'(?P<matched>import\("(?P<url>\./[^"]+)"\))'


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Our modules import each other by these names too: after a new version, an old module never meets a new one.

    Django's own `support_js_module_import_aggregation` reads every script, and stumbles on an import that a library
    mentions in a comment.
    """

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        ("js/*.js", ((IMPORTED, 'from "%(url)s"'), (IMPORTED_LATER, 'import("%(url)s")'))),
    )
