"""Columns that only one of the databases fills."""

from django.db import models


class WordsField(models.Field):
    """Stems with their places and weights, where the database itself keeps them; on SQLite FTS5 has its own table."""

    def db_type(self, connection):
        return "tsvector" if connection.vendor == "postgresql" else "text"

    def get_placeholder(self, value, compiler, connection):
        return "%s::tsvector" if connection.vendor == "postgresql" else "%s"
