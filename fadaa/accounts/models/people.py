"""People: a phone or an e-mail, a name to be called by, and a profile."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.enums import Language, Role, Stage
from fadaa.core.ids import uuid7
from fadaa.core.vocabularies import Region, Sector


class UserManager(BaseUserManager["User"]):
    use_in_migrations = True

    def create_user(
        self,
        phone: str | None = None,
        email: str | None = None,
        password: str | None = None,
        **fields: Any,
    ) -> "User":
        """Make a person known by a phone (E.164) or an e-mail; the password is optional."""
        if not phone and not email:
            raise ValueError("A person needs a phone or an e-mail")
        user = self.model(
            phone=phone or None,
            email=self.normalize_email(email) if email else None,
            **fields,
        )
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, phone: str, password: str | None = None, **fields: Any) -> "User":
        fields.setdefault("phone_verified", True)
        return self.create_user(
            phone=phone, password=password, is_staff=True, is_superuser=True, **fields
        )


class User(AbstractBaseUser, PermissionsMixin):
    """A person. The phone comes first; neither a name nor an e-mail is asked for."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    # E.164, for example +212612345678 (ITU-T E.164).
    phone = models.CharField(_("phone"), max_length=16, unique=True, null=True, blank=True)
    phone_verified = models.BooleanField(default=False)
    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    display_name = models.CharField(_("name to be called by"), max_length=80, blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    is_staff = models.BooleanField(_("works here"), default=False)
    date_joined = models.DateTimeField(default=timezone.now, editable=False)
    # Set when the person was erased: the row stays, empty, where others' records point at it.
    erased_at = models.DateTimeField(null=True, editable=False)

    USERNAME_FIELD = "phone"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(phone__isnull=False)
                | Q(email__isnull=False)
                | Q(erased_at__isnull=False),
                name="user_has_phone_or_email",
            )
        ]

    def __str__(self) -> str:
        return self.get_short_name()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the person; a new one gets a profile in the same moment, whoever makes them."""
        is_new = self._state.adding
        with transaction.atomic():
            super().save(*args, **kwargs)
            if is_new:
                Profile.objects.create(user=self)

    def get_full_name(self) -> str:
        if self.erased_at:
            return str(_("A person who left"))
        return self.display_name or str(_("Person %(id)s") % {"id": str(self.public_id)[-4:]})

    def get_short_name(self) -> str:
        return self.get_full_name()

    @property
    def first_name(self) -> str:
        """What Wagtail's side bar calls the person; without it the phone would stand there."""
        return self.get_short_name()

    def has_role(self, *roles: Role | str) -> bool:
        """Whether the person holds one of the roles, or names of roles; one query, then kept."""
        if not hasattr(self, "_roles"):
            self._roles = frozenset(self.groups.values_list("name", flat=True))
        return bool(self._roles & {str(role) for role in roles})


class Profile(models.Model):
    """What a person chose to tell; everything but the languages may stay empty."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    province = models.CharField(_("province"), max_length=80, blank=True)
    ui_language = models.CharField(max_length=3, choices=Language, default=Language.ARABIC)
    reading_language = models.CharField(max_length=3, choices=Language, default=Language.ARABIC)
    listening_language = models.CharField(max_length=3, choices=Language, default=Language.ARABIC)
    stage = models.CharField(_("stage"), max_length=20, choices=Stage, blank=True)
    sector = models.CharField(_("sector"), max_length=20, choices=Sector, blank=True)
    birth_year = models.PositiveSmallIntegerField(_("year of birth"), null=True, blank=True)

    class Meta:
        verbose_name = _("profile")
        verbose_name_plural = _("profiles")

    def __str__(self) -> str:
        return str(self.user)
