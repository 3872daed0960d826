"""People, and what the platform keeps about keeping their data."""

from fadaa.accounts.models.devices import Device
from fadaa.accounts.models.people import Profile, User, UserManager
from fadaa.accounts.models.privacy import Consent, DataExport, Erasure, RetentionRun, SmsDay
from fadaa.accounts.models.trail import AuditEntry

__all__ = [
    "AuditEntry",
    "Consent",
    "DataExport",
    "Device",
    "Erasure",
    "Profile",
    "RetentionRun",
    "SmsDay",
    "User",
    "UserManager",
]
