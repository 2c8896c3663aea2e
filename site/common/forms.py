"""Forms drawn by the design system: `{{ form }}` lays out every field as templates/components/field.html does."""

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
