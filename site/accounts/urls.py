from allauth.urls import urlpatterns as allauth_urlpatterns

urlpatterns = [*allauth_urlpatterns]
