"""Where sign-in is ours rather than allauth's: adapters, the second factor, work kept across an expired session."""
