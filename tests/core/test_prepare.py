"""Two starts from one checkout do not collect into the same folder at once."""

from fadaa.core import prepare


def test_only_one_start_collects_static_files(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "var" / "static"
    with prepare._lock_file().open("w") as first:
        assert prepare._try_to_lock(first)
        with prepare._lock_file().open("w") as second:
            assert not prepare._try_to_lock(second)
    with prepare._lock_file().open("w") as third:
        assert prepare._try_to_lock(third)
