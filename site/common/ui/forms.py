"""What one fills in. `{{ form }}` and `{{ field.as_field_group }}` are drawn by the same templates."""

from django import forms

from common.ui.base import attributes, classes, draw, register

KINDS = (
    (forms.RadioSelect, "choices"),
    (forms.CheckboxSelectMultiple, "choices"),
    (forms.CheckboxInput, "choice"),
    (forms.FileInput, "file"),
    (forms.PasswordInput, "password"),
)
LONG = 45


def kind_of(widget) -> str:
    return next((kind for known, kind in KINDS if isinstance(widget, known)), "control")


@register.inclusion_tag("components/field_frame.html")
def field(bound, *, hide_label=False):
    """One field of a form: label, help, error, control. The same as `{{ bound.as_field_group }}`."""
    widget = bound.field.widget
    kind = kind_of(widget)
    labels = [str(label) for _, label in getattr(widget, "choices", [])] if kind == "choices" else []
    return {
        "field": bound,
        "kind": kind,
        "group": kind == "choices" or (bound.use_fieldset and kind == "control"),
        "long": any(len(label) > LONG for label in labels),
        "hide_label": hide_label,
        "optional": not bound.field.required and not getattr(bound.field, "asked_later", False) and kind != "choice",
        "classes": classes(
            "field",
            f"field-{getattr(widget, 'input_type', '') or 'area'}",
            "field-error" if bound.errors else "",
            bound.css_classes(),
        ),
    }


@register.inclusion_tag("components/error_summary.html")
def error_summary(*given):
    """What is wrong in these forms (or formsets), at the top, with the focus and a link to each field."""
    lines = []
    for one in given:
        for form in getattr(one, "forms", [one]):
            lines += [(error, "") for error in form.non_field_errors()]
            for bound in form:
                lines += [(said(bound.label, error), first_control(bound)) for error in bound.errors]
        if hasattr(one, "non_form_errors"):
            lines += [(error, "") for error in one.non_form_errors()]
    return {"lines": lines}


def said(label, error) -> str:
    """The label and what is wrong with it, in one sentence."""
    if not label:
        return str(error)
    return f"{label} {error}" if str(label).endswith((".", "?", "!")) else f"{label}\u00a0: {error}"


def first_control(bound) -> str:
    """The id to go to: a group of choices or of boxes has it on its first control."""
    if bound.is_hidden:
        return ""
    if kind_of(bound.field.widget) == "choices":
        return f"{bound.auto_id}_0"
    return bound.id_for_label


@register.simple_block_tag
def form_actions(content):
    """The buttons at the end of a form."""
    return draw("form_actions", content=content)


@register.simple_block_tag(takes_context=True)
def filters(context, content, *, label="Filtrer la liste", action="", submit="Filtrer"):
    """A list's filters as a GET form: a result can be shared, printed and come back to."""
    request = context.get("request")
    return draw(
        "filters",
        content=content,
        label=label,
        action=action,
        submit=submit,
        reset=(action or request.path) if request and request.GET else "",
    )


@register.inclusion_tag("components/searchbox.html")
def searchbox(*, action="", name="q", value="", label="Rechercher", **attrs):
    """One question, one button; a GET form."""
    return {"action": action, "name": name, "value": value, "label": label, "attrs": attributes(attrs)}
