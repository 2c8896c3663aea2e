"""wagtail-localize's screens, for the pages one may change: its own permission is for all of them or none."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from wagtail.models import Page
from wagtail.permissions import page_permission_policy
from wagtail_localize.views import convert
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from common.errors import Refused
from pages.domain.translations import leave_public_ones, prepare_above


class Submit(SubmitPageTranslationView):
    def get_object(self):
        page = super().get_object()
        if not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page

    def form_valid(self, form):
        asked, by = form.cleaned_data, self.request.user
        try:
            with transaction.atomic():  # one language refused: no draft of the others stays behind
                leave_public_ones(by=by, page=self.object, locales=asked["locales"], below=asked["include_subtree"])
                for locale in asked["locales"]:
                    prepare_above(by=by, page=self.object, locale=locale)
        except Refused as refusal:
            messages.error(self.request, refusal.messages[0])
            return redirect(self.get_success_url() or self.get_default_success_url())
        return super().form_valid(form)


class Update(UpdateTranslationsView):
    """Who may not publish a translation brings it up to date as a draft."""

    def get_object(self):
        source = super().get_object()
        page = source.get_source_instance()
        if not isinstance(page, Page) or not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return source

    def get_form(self):
        form = super().get_form()
        if not self.may_publish():
            form.fields["publish_translations"].disabled = True
            form.fields["publish_translations"].help_text = "La personne qui relit publiera la traduction."
        return form

    def may_publish(self) -> bool:
        made = self.object.translations.filter(enabled=True)
        pages = [each.get_target_instance() for each in made]
        return all(page.permissions_for_user(self.request.user).can_publish() for page in pages)


def convert_to_alias(request, page_id: int):
    """An alias is public as soon as its original is: theirs asks only for the right to change the page."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    return convert.convert_to_alias(request, page_id)


class Report(TranslationsReportView):
    """The translations of the pages one may change: theirs names every page of everybody, drafts included."""

    def get_queryset(self):
        mine = page_permission_policy.instances_user_has_permission_for(self.request.user, "change")
        return super().get_queryset().filter(source__object_id__in=mine.values("translation_key")).order_by("-pk")
