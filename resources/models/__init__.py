from resources.models.base import ResourcePage
from resources.models.edition import Edition
from resources.models.recording import Recording
from resources.models.technique import TechniqueIndexPage, TechniquePage
from resources.models.use import Use

__all__ = ["Edition", "Recording", "ResourcePage", "TechniqueIndexPage", "TechniquePage", "Use"]
