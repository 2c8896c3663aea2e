"""The component gallery, /composants/: development and staff only."""

urlpatterns = []
