"""The observatory harvested by libraries and researchers: OAI-PMH 2.0 with Dublin Core (docs/adr/0018)."""
