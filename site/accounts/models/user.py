"""A person with an account. What the person may do is told by memberships, in `network`."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.personal_data import PersonalData, Scrub


class UserManager(BaseUserManager):
    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    email = models.EmailField(_("adresse électronique"), unique=True)
    first_name = models.CharField(_("prénom"), max_length=80, blank=True)
    last_name = models.CharField(_("nom"), max_length=80, blank=True)
    phone = models.CharField(_("téléphone professionnel"), max_length=30, blank=True)
    language = models.CharField(
        _("langue"), max_length=5, choices=[("fr", "Français"), ("en", "English")], default="fr"
    )
    is_active = models.BooleanField("compte actif", default=True)
    is_staff = models.BooleanField("équipe technique", default=False)
    date_joined = models.DateTimeField(_("compte créé"), default=timezone.now)
    erased_at = models.DateTimeField("données effacées", null=True, blank=True, editable=False)
    erased_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, editable=False, related_name="+")

    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []
    objects = UserManager()

    personal_data = PersonalData(
        person="",
        fields={
            "email": Scrub.FORGET,
            "first_name": Scrub.BLANK,
            "last_name": Scrub.BLANK,
            "phone": Scrub.BLANK,
            "password": Scrub.FORGET,
            "last_login": Scrub.BLANK,
        },
        secret=("password",),
        export=("language", "date_joined"),
        why=_("Reconnaître la personne qui se connecte et lui écrire."),
    )

    class Meta:
        verbose_name = _("personne")
        verbose_name_plural = "personnes"
        ordering = ["last_name", "first_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_once",
                violation_error_message="Un compte existe déjà avec cette adresse.",
            )
        ]

    def __str__(self):
        return self.get_full_name() or self.email

    def get_full_name(self):
        return f"{self.first_name} {self.last_name}".strip()

    def get_short_name(self):
        return self.first_name or self.email.split("@")[0]
