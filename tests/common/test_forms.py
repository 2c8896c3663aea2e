import pytest
from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import override


@pytest.mark.parametrize(
    ("field", "french", "english"),
    [
        (forms.CharField, "Cette case est à remplir.", "Please fill in this field."),
        (forms.EmailField, "Cette case est à remplir.", "Please fill in this field."),
        (forms.ChoiceField, "Choisissez une réponse.", "Please choose an answer."),
        (lambda: forms.ModelChoiceField(Group.objects.none()), "Choisissez une réponse.", "Please choose an answer."),
        (forms.BooleanField, "Cochez cette case pour continuer.", "Please tick this box to continue."),
    ],
)
def test_what_is_missing_is_asked_for_in_one_sentence(field, french, english):
    asked = field().error_messages["required"]
    with override("fr"):
        assert str(asked) == french
    with override("en"):
        assert str(asked) == english
