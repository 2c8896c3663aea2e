"""What the current request or job is, for logs and the audit trail: an identifier and a capacity."""

from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="")
capacity: ContextVar[str] = ContextVar("capacity", default="")  # "coordination, Seine-Saint-Denis"
