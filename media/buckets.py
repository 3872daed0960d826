"""Files in a bucket that speaks S3. The bucket is private: we answer with signed addresses."""

import os
from typing import Any

import boto3
from botocore.config import Config
from django.conf import settings
from django.core.cache import cache
from django.core.files import File
from django.utils.functional import cached_property
from storages.backends.s3 import S3Storage

from media import addresses
from media.ranges import TYPES

# What is named by its content, or never written twice.
IMMUTABLE = "public, max-age=31536000, immutable"
PRIVATE = "private, no-store"
PRIVATE_FOLDERS = ("private/",)


class BucketStorage(S3Storage):  # type: ignore[misc]
    """The platform's files in one bucket; pages hold our own addresses, which do not expire."""

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return addresses.open_to_all(name)

    def get_object_parameters(self, name: str) -> dict[str, Any]:
        """Kept for a year by whoever may keep it; the type is ours, not the machine's guess."""
        private = name.startswith(PRIVATE_FOLDERS)
        parameters: dict[str, Any] = {"CacheControl": PRIVATE if private else IMMUTABLE}
        kind = TYPES.get(os.path.splitext(name)[1].lower())
        return parameters | ({"ContentType": kind} if kind else {})

    def put(self, name: str, content: File) -> None:
        """Write under exactly this name, over what a broken attempt left there."""
        self._save(name, content)

    def direct_url(self, name: str, seconds: int) -> str:
        """A signed address in the bucket itself, the same for half of its life."""

        def sign() -> str:
            key = self._normalize_name(name)
            url: str = self._signer.generate_presigned_url(
                "get_object",
                Params={"Bucket": self.bucket_name, "Key": key},
                ExpiresIn=seconds,
            )
            return url

        return str(cache.get_or_set(f"bucket:{seconds}:{name}", sign, seconds // 2))

    @cached_property
    def _signer(self) -> Any:
        """Signs for the name by which browsers know the bucket; the name is part of the proof."""
        return boto3.client(
            "s3",
            aws_access_key_id=self.access_key,
            aws_secret_access_key=self.secret_key,
            region_name=self.region_name,
            endpoint_url=settings.S3_PUBLIC_ENDPOINT_URL or self.endpoint_url,
            config=Config(
                signature_version="s3v4", s3={"addressing_style": self.addressing_style or "auto"}
            ),
        )
