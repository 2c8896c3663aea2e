from tests.resources.observatory.conftest import english, film, observatory, theme, word

__all__ = ["english", "film", "observatory", "theme", "word"]
