"""What leaves for an error service: the error, and nothing that tells who or what was asked."""

from config.watching import without_personal_data


def test_an_error_leaves_without_who_asked_and_what():
    event = {
        "message": "boom",
        "user": {"email": "a@example.org"},
        "request": {"url": "/invitation/secret/", "cookies": {"sessionid": "x"}, "method": "GET", "data": {"a": 1}},
    }
    assert without_personal_data(event, {}) == {"message": "boom", "request": {"method": "GET"}}
