import pytest
from django.utils.translation import override

from common.sizes import size_in_words


@pytest.mark.parametrize(
    ("count", "french", "english"),
    [
        (0, "0 octets", "0 bytes"),
        (431, "431 octets", "431 bytes"),
        (18_126, "18 ko", "18 kB"),
        (999_700, "1 Mo", "1 MB"),
        (2_440_000, "2,4 Mo", "2.4 MB"),
        (3_000_000_000, "3 Go", "3 GB"),
    ],
)
def test_a_weight_is_said_in_the_units_people_read(count, french, english):
    with override("fr"):
        assert size_in_words(count).replace("\u00a0", " ") == french
    with override("en"):
        assert size_in_words(count).replace("\u00a0", " ") == english
