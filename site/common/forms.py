"""Forms drawn by the design system: `{{ form }}` lays out every field as templates/components/field.html does."""

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

# One sentence for what is missing, in every form, those of the libraries too (read by `common.apps` at start).
forms.Field.default_error_messages["required"] = _("Cette case est à remplir.")
forms.ChoiceField.default_error_messages["required"] = _("Choisissez une réponse.")
forms.BooleanField.default_error_messages = {"required": _("Cochez cette case pour continuer.")}


class FormRenderer(TemplatesSetting):
    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
