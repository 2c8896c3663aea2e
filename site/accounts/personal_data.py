"""What the models of libraries know of people (ours say it themselves), and what an erasure does besides."""

from allauth.usersessions.models import UserSession
from django.utils.translation import gettext_lazy as _

from common.personal_data import NOTHING, PersonalData, Scrub, declare, on_erasure

ROW_GOES = Scrub.DELETE
TRACE = _("Trace de travail éditorial : elle reste avec le contenu et ne mène plus à personne une fois le compte vidé.")

# sign-in
declare(
    "account.EmailAddress",
    PersonalData(
        label=_("adresse de connexion"),
        person="user",
        fields={"email": ROW_GOES},
        export=("verified", "primary"),
        why=_("Se connecter et recevoir les courriels du réseau."),
    ),
)
declare(
    "account.EmailConfirmation",
    PersonalData(
        label=_("confirmation d’adresse en cours"),
        person="email_address__user",
        fields={"key": ROW_GOES},
        secret=("key",),
        export=("created",),
        why=_("Confirmer l’adresse."),
    ),
)
declare(
    "mfa.Authenticator",
    PersonalData(
        label=_("double authentification et clés d’accès"),
        person="user",
        fields={"data": ROW_GOES},
        secret=("data",),
        export=("type", "created_at", "last_used_at"),
        why=_("Vérifier l’identité à la connexion."),
    ),
)
declare(
    "usersessions.UserSession",
    PersonalData(
        label=_("session ouverte"),
        person="user",
        fields={"ip": ROW_GOES, "user_agent": ROW_GOES, "session_key": ROW_GOES},
        secret=("session_key",),
        export=("created_at", "last_seen_at"),
        keep_days=30,
        since="last_seen_at",
        why=_("Montrer à la personne où elle est connectée et lui permettre de fermer ces sessions."),
    ),
)
declare(
    "socialaccount.SocialAccount",
    PersonalData(
        label=_("compte relié"),
        person="user",
        fields={"uid": ROW_GOES, "extra_data": ROW_GOES},
        export=("provider", "date_joined", "last_login"),
        why=_("Reconnaître la personne qui arrive par un autre fournisseur d’identité."),
    ),
)
declare(
    "socialaccount.SocialToken",
    PersonalData(
        label=_("jeton d’un compte relié"),
        person="account__user",
        fields={"token": ROW_GOES, "token_secret": ROW_GOES},
        secret=("token", "token_secret"),
        why=_("Aucun jeton n’est conservé : la table reste vide."),
    ),
)
declare(
    "sessions.Session",
    PersonalData(
        label=_("session technique"),
        fields={"session_data": ROW_GOES},
        secret=("session_data",),
        keep_days=1,
        since="expire_date",
        why=_("Garder la personne connectée. Les sessions d’un compte effacé sont fermées avec lui."),
    ),
)

# editing
declare(
    "wagtailusers.UserProfile",
    PersonalData(
        label=_("préférences d’édition"),
        person="user",
        fields={"avatar": ROW_GOES},
        export=("preferred_language", "current_time_zone", "theme"),
        why=_("Préférences dans l’éditeur."),
    ),
)
declare(
    "wagtailcore.UploadedFile",
    PersonalData(
        label=_("fichier en cours d’envoi"),
        person="uploaded_by_user",
        fields={"file": ROW_GOES},
        why=_("Fichier en attente pendant un envoi multiple."),
    ),
)
declare(
    "wagtailadmin.EditingSession",
    PersonalData(
        label=_("édition en cours"),
        person="user",
        fields={"user": ROW_GOES},
        export=("last_seen_at",),
        keep_days=1,
        since="last_seen_at",
        why=_("Dire qui modifie la même page en ce moment."),
    ),
)
declare(
    "wagtailadmin.FormState",
    PersonalData(
        label=_("brouillon enregistré automatiquement"),
        person="user",
        fields={"data": ROW_GOES},
        keep_days=30,
        since="last_updated_at",
        why=_("Ne rien perdre de ce qui est en cours d’écriture."),
    ),
)
for label, name, person, shown in (
    ("wagtailcore.Page", _("page créée"), "owner", ("title", "first_published_at")),
    ("wagtailcore.Revision", _("version d’une page"), "user", ("created_at",)),
    ("wagtailcore.ModelLogEntry", _("action d’édition"), "user", ("action", "timestamp", "label")),
    ("wagtailcore.PageLogEntry", _("action sur une page"), "user", ("action", "timestamp", "label")),
    ("wagtailcore.Comment", _("commentaire sur une page"), "user", ("text", "created_at")),
    ("wagtailcore.CommentReply", _("réponse à un commentaire"), "user", ("text", "created_at")),
    ("wagtailcore.WorkflowState", _("relecture demandée"), "requested_by", ("created_at",)),
    ("wagtailcore.TaskState", _("relecture faite"), "finished_by", ("comment", "finished_at")),
    ("wagtail_localize.StringTranslation", _("traduction"), "last_translated_by", ("updated_at",)),
    ("wagtail_localize.SegmentOverride", _("traduction adaptée"), "last_translated_by", ("updated_at",)),
):
    declare(label, PersonalData(label=name, person=person, fields={}, export=shown, why=TRACE))
declare(
    "wagtailcore.PageSubscription",
    PersonalData(
        label=_("suivi de page"),
        person="user",
        fields={"comment_notifications": ROW_GOES},
        why=_("Suivre les commentaires d’une page."),
    ),
)
declare(
    "wagtailforms.FormSubmission",
    PersonalData(
        label=_("message reçu par formulaire"),
        fields={"form_data": ROW_GOES},
        keep_days=365,
        since="submit_time",
        why=_("Répondre au message reçu."),
    ),
)
declare(
    "django_tasks_database.DBTaskResult",
    PersonalData(
        label=_("travail du serveur"),
        fields={"args_kwargs": ROW_GOES},
        keep_days=30,
        since="finished_at",
        why=_("Travail confié au serveur : des numéros seulement, gardés le temps de comprendre une panne."),
    ),
)

for label in [
    "auth.Group",
    "auth.Permission",
    "contenttypes.ContentType",
    "modelsearch.IndexEntry",
    "modelsearch.SQLiteFTSIndexEntry",
    "socialaccount.SocialApp",
    "taggit.Tag",
    "taggit.TaggedItem",
    "wagtail_localize.LocaleSynchronization",
    "wagtail_localize.OverridableSegment",
    "wagtail_localize.RelatedObjectSegment",
    "wagtail_localize.String",
    "wagtail_localize.StringSegment",
    "wagtail_localize.Template",
    "wagtail_localize.TemplateSegment",
    "wagtail_localize.TranslatableObject",
    "wagtail_localize.Translation",
    "wagtail_localize.TranslationContext",
    "wagtail_localize.TranslationLog",
    "wagtail_localize.TranslationSource",
    "wagtailadmin.Admin",
    "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction",
    "wagtailcore.GroupApprovalTask",
    "wagtailcore.GroupCollectionPermission",
    "wagtailcore.GroupPagePermission",
    "wagtailcore.GroupSitePermission",
    "wagtailcore.Locale",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.ReferenceIndex",
    "wagtailcore.Site",
    "wagtailcore.Task",
    "wagtailcore.Workflow",
    "wagtailcore.WorkflowContentType",
    "wagtailcore.WorkflowPage",
    "wagtailcore.WorkflowTask",
    "wagtaildocs.Document",
    "wagtailembeds.Embed",
    "wagtailimages.Image",
    "wagtailimages.Rendition",
    "wagtailredirects.Redirect",
    "wagtailsearch.IndexEntry",
    "wagtailsearch.SQLiteFTSIndexEntry",
]:
    declare(label, NOTHING)


@on_erasure
def close_sessions(*, by, person) -> None:
    """The session itself, not only our note of it."""
    for session in UserSession.objects.filter(user=person):
        session.end()
