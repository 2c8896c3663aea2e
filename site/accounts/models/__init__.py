from accounts.models.media import File, Picture, PictureRendition
from accounts.models.user import User

__all__ = ["File", "Picture", "PictureRendition", "User"]
