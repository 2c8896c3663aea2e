"""Addresses that machines read: the same in every language."""

from django.urls import path

from resources.views.oai import oai

urlpatterns = [path("oai/", oai, name="oai")]
