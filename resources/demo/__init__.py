"""The demo of the resource centre: content worth reading, one module per kind."""
