"""Where data, files, cache and mail live: each one URL from the environment, read into Django's form."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;"


def database(url: str, data_dir: Path) -> dict:
    """SQLite in the data folder unless a URL says otherwise."""
    config = environ.Env.db_url_config(url or f"sqlite:///{data_dir / 'portal.sqlite3'}")
    if config["ENGINE"].endswith("sqlite3"):
        # IMMEDIATE: a writer queues at the start of its transaction instead of failing in the middle.
        options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_START}
    else:
        options = {"connect_timeout": 5, "options": "-c lock_timeout=3000 -c client_encoding=UTF8"}
        config |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    return config | {"OPTIONS": options | config.get("OPTIONS", {})}


def caches(url: str) -> dict:
    """Kept pages apart from rate limits and the rest: visitors fill the one, and must not empty the other."""
    return {"default": cache(url, "portal", entries=20_000), "pages": cache(url, "portal-pages", entries=1000)}


def cache(url: str, name: str, *, entries: int) -> dict:
    if not url:
        backend = "django.core.cache.backends.locmem.LocMemCache"
        return {"BACKEND": backend, "LOCATION": name, "OPTIONS": {"MAX_ENTRIES": entries}}
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured("CACHE_URL: a redis:// address, or nothing for local memory.")
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url, "KEY_PREFIX": name}


def papers(data_dir: Path) -> dict:
    """Documents already made, on this disk: a few hundred of at most eight megabytes (common/printing/keeping.py)."""
    backend = "django.core.cache.backends.filebased.FileBasedCache"
    return {"BACKEND": backend, "LOCATION": data_dir / "papers", "OPTIONS": {"MAX_ENTRIES": 400}}


def files(url: str, *, hashed: bool, data_dir: Path) -> dict:
    """Uploads on this disk, or in a bucket: s3://key:secret@host/bucket?region=…&secure=0."""
    static = "common.static_files.HashedFiles" if hashed else ("django.contrib.staticfiles.storage.StaticFilesStorage")
    return {
        "default": bucket(url) if url else local_files(),
        # No address leads here: `common.views.private` asks for permission first.
        "private": bucket(url, location="private") if url else private_folder(data_dir / "private"),
        "staticfiles": {"BACKEND": static},
    }


def local_files() -> dict:
    return {"BACKEND": "common.local_files.LocalFiles"}


def private_folder(location: Path) -> dict:
    return {"BACKEND": "common.private_files.PrivateFolder", "OPTIONS": {"location": location}}


def bucket(url: str, location: str = "") -> dict:
    parts = urlsplit(url)
    query = {key: values[0] for key, values in parse_qs(parts.query).items()}
    if parts.scheme != "s3" or not (parts.hostname and parts.username and parts.path.strip("/")):
        raise ImproperlyConfigured("STORAGE_URL: s3://key:secret@host/bucket.")
    scheme = "http" if query.get("secure") == "0" else "https"
    address = parts.hostname + (f":{parts.port}" if parts.port else "")
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "access_key": unquote(parts.username),
            "secret_key": unquote(parts.password or ""),
            "bucket_name": parts.path.strip("/"),
            "endpoint_url": f"{scheme}://{address}",
            "region_name": query.get("region", "eu-west-3"),
            "addressing_style": "path",
            "default_acl": None,
            "querystring_auth": True,
            "file_overwrite": False,
            "location": location,
        },
    }


def bucket_origins(env: environ.Env) -> list[str]:
    """Pictures and films come from the bucket itself: the content policy must let them."""
    url = env("STORAGE_URL", default="")
    parts = urlsplit(bucket(url)["OPTIONS"]["endpoint_url"] if url else "")
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []


def search(url: str) -> str:
    """The database answers the public search; or OpenSearch: https://user:password@host:9200/name."""
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname or not parts.path.strip("/")):
        raise ImproperlyConfigured("SEARCH_URL: https://user:password@host:9200/name, or nothing for the database.")
    return url


def mail(url: str) -> dict:
    """The arguments of Django's mail connection the outbox sends through; without a server, mail is printed."""
    config = environ.Env.email_url_config(url)
    printed = "console" in config["EMAIL_BACKEND"]
    return {
        "backend": "common.mail.terminal.TerminalBackend" if printed else config["EMAIL_BACKEND"],
        "host": config.get("EMAIL_HOST"),
        "port": config.get("EMAIL_PORT"),
        "username": config.get("EMAIL_HOST_USER"),
        "password": config.get("EMAIL_HOST_PASSWORD"),
        "use_tls": config.get("EMAIL_USE_TLS", False),
        "use_ssl": config.get("EMAIL_USE_SSL", False),
    }


def openid(env: environ.Env) -> dict:
    """ProConnect, or any OpenID Connect provider, when the three variables are there."""
    server = env("OPENID_SERVER", default="")
    if not server:
        return {}
    app = {
        "provider_id": env("OPENID_ID", default="proconnect"),
        "name": env("OPENID_NAME", default="ProConnect"),
        "client_id": env("OPENID_CLIENT"),
        "secret": env("OPENID_SECRET"),
        "settings": {
            "server_url": server,
            "acr_values": env("OPENID_ACR", default=""),
            # ProConnect vouches for every address by contract and signs its userinfo; others may do neither.
            "verified_email": env.bool("OPENID_EMAIL_VERIFIED", default=True),
            "userinfo_signed": env.bool("OPENID_USERINFO_SIGNED", default=True),
        },
    }
    scope = env.list("OPENID_SCOPE", default=["openid", "given_name", "usual_name", "email"])
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True, "SCOPE": scope}}


def openid_origins(env: environ.Env) -> list[str]:
    """A form that leads to the provider must be allowed to by the content policy."""
    parts = urlsplit(env("OPENID_SERVER", default=""))
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []
