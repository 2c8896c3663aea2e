"""The design system as template tags: one tag per component, its arguments checked by Python."""

from django import template

register = template.Library()
