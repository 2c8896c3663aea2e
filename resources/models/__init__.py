from resources.models.base import ResourcePage
from resources.models.basket import Basket
from resources.models.booklet import BookletIndexPage, BookletPage
from resources.models.bulletin import BulletinIndexPage, BulletinPage
from resources.models.catalogue_import import CatalogueImport, ImportedCard
from resources.models.dossier import DossierIndexPage, DossierPage
from resources.models.edition import Edition
from resources.models.feedback import FieldFeedback
from resources.models.glossary import GlossaryPage, GlossaryTerm
from resources.models.guide import ChapterPage, GuideIndexPage, GuidePage
from resources.models.harvest import HarvestRecord
from resources.models.interview import InterviewIndexPage, InterviewPage
from resources.models.jargon import JargonWord
from resources.models.kit import KitIndexPage, KitItem, KitPage
from resources.models.observatory import ObservatoryIndexPage
from resources.models.proposal import ToolFile, ToolProposal
from resources.models.recording import Recording
from resources.models.reflection import ReflectionIndexPage, ReflectionPage
from resources.models.sending import BulletinSending
from resources.models.technique import TechniquePage
from resources.models.technique_index import TechniqueIndexPage
from resources.models.use import Use
from resources.models.voice import VoiceIndexPage, VoicePage

__all__ = [
    "Basket",
    "BookletIndexPage",
    "BookletPage",
    "BulletinIndexPage",
    "BulletinPage",
    "BulletinSending",
    "CatalogueImport",
    "ChapterPage",
    "DossierIndexPage",
    "DossierPage",
    "Edition",
    "FieldFeedback",
    "GlossaryPage",
    "GlossaryTerm",
    "GuideIndexPage",
    "GuidePage",
    "HarvestRecord",
    "ImportedCard",
    "InterviewIndexPage",
    "InterviewPage",
    "JargonWord",
    "KitIndexPage",
    "KitItem",
    "KitPage",
    "ObservatoryIndexPage",
    "Recording",
    "ReflectionIndexPage",
    "ReflectionPage",
    "ResourcePage",
    "TechniqueIndexPage",
    "TechniquePage",
    "ToolFile",
    "ToolProposal",
    "Use",
    "VoiceIndexPage",
    "VoicePage",
]
