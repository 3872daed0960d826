"""People for tests: each with a phone of their own and the roles they are given."""

import factory
from django.contrib.auth.models import Group

from fadaa.accounts.enums import Role
from fadaa.accounts.models import User


class UserFactory(factory.django.DjangoModelFactory):
    """``UserFactory(roles=[Role.EDITOR])`` puts the person in the groups of the roles."""

    class Meta:
        model = User

    phone = factory.Sequence(lambda number: f"+2126110{number:05d}")
    phone_verified = True
    display_name = factory.Sequence(lambda number: f"Person {number}")
    roles = ()

    @classmethod
    def _create(cls, model_class, *args, roles, **fields):
        user = model_class.objects.create_user(*args, **fields)
        user.groups.add(*Group.objects.filter(name__in=roles))
        return user


class LearnerFactory(UserFactory):
    roles = (Role.MEMBER,)


class AdvisorFactory(UserFactory):
    roles = (Role.ADVISOR,)


class EditorFactory(UserFactory):
    roles = (Role.EDITOR,)
    is_staff = True


class AdministratorFactory(UserFactory):
    roles = (Role.ADMINISTRATOR,)
    is_staff = True
