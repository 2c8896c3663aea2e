import pytest
from django.core.exceptions import ValidationError

from network import validators


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("0199001000", "FR", "01 99 00 10 00"),
        ("01.99.00.10.00", "FR", "01 99 00 10 00"),
        ("01\u00a099\u202f00-10-00", "FR", "01 99 00 10 00"),
        ("+33 1 99 00 10 00", "FR", "01 99 00 10 00"),
        ("+33 (0)1 99 00 10 00", "FR", "01 99 00 10 00"),
        ("0033199001000", "FR", "01 99 00 10 00"),
        ("199001000", "FR", "01 99 00 10 00"),
        ("+1 514 555 0100", "FR", "+15145550100"),
        ("(514) 555-0100", "CA", "514 555-0100"),
        ("1 514 555 0100", "CA", "514 555-0100"),
        ("+1-514-555-0100", "CA", "514 555-0100"),
        ("+32 2 555 12 34", "CA", "+3225551234"),
        ("", "FR", ""),
    ],
)
def test_a_phone_number_is_written_as_the_country_reads_it(typed, country, kept):
    assert validators.clean_phone(typed, country) == kept


@pytest.mark.parametrize(("typed", "country"), [("12", "FR"), ("téléphone", "FR"), ("0199001000", "CA"), ("+0", "FR")])
def test_what_is_not_a_phone_number_is_refused(typed, country):
    with pytest.raises(ValidationError, match="téléphone"):
        validators.clean_phone(typed, country)


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("93 200", "FR", "93200"),
        ("93\u202f200", "FR", "93200"),
        ("1000", "FR", "01000"),
        ("h2x1y4", "CA", "H2X 1Y4"),
        ("H2X-1Y4", "CA", "H2X 1Y4"),
        ("1000", "BE", "1000"),
    ],
)
def test_a_postcode_is_made_regular(typed, country, kept):
    assert validators.clean_postcode(typed, country) == kept


@pytest.mark.parametrize(("code", "country"), [("932", "FR"), ("H2X 1Y4", "FR"), ("93200", "CA"), ("D2X 1Y4", "CA")])
def test_a_postcode_of_another_country_is_refused(code, country):
    with pytest.raises(ValidationError, match="code postal n’est pas valide"):
        validators.validate_postcode(code, country)


def test_without_a_country_any_postcode_of_the_network_will_do():
    validators.validate_postcode("93200")
    validators.validate_postcode("h2x 1y4")
    with pytest.raises(ValidationError, match="Ce code postal n’est pas valide"):
        validators.validate_postcode("nowhere")


@pytest.mark.parametrize("typed", ["732 829 320 00074", "732.829.320-00074", "732\u00a0829\u202f32000074"])
def test_a_siret_may_be_typed_with_spaces(typed):
    assert validators.clean_siret(typed) == "73282932000074"


def test_a_spreadsheet_gives_back_the_zero_it_ate():
    assert validators.clean_siret("1199463900026") == "01199463900026"


@pytest.mark.parametrize("number", ["73282932000075", "123", "ABCDEFGHIJKLMN"])
def test_a_siret_with_a_wrong_key_is_refused(number):
    with pytest.raises(ValidationError, match="SIRET"):
        validators.validate_siret(number)


def test_a_website_without_a_scheme_gets_one():
    assert validators.clean_website(" www.example.org ") == "https://www.example.org"
    assert validators.clean_website("http://example.org") == "http://example.org"
    assert validators.clean_website("") == ""
