"""What the field says of a technique, under it."""

from django import template

from resources.domain import feedback

register = template.Library()


@register.inclusion_tag("resources/parts/field_feedback.html", takes_context=True)
def field_feedback(context, page):
    """Members are offered to tell theirs; a kept page is a visitor's, who is not."""
    request = context["request"]
    may_tell = page.live and bool(getattr(request, "acting", None))
    return {"feedbacks": feedback.published(page), "page": page, "may_tell": may_tell}
