"""Another attempt at rungs that could not be made, beside those that play already."""

from media import manifest, storage
from media.enums import RenditionRole, RunStep
from media.errors import EncodingFailed
from media.pipeline.encode import encode
from media.pipeline.package import good_outputs
from media.pipeline.plan import Plan
from media.workshop import Heart

# Files that tell of the others; the others never change.
REPLACED = ("master.m3u8", storage.MANIFEST)


def encode_missing(name: str, plan: Plan, heart: Heart) -> None:
    """Fetch the streams that are there into the plan's folder and encode the others.

    Raises EncodingFailed when none of them can be made this time either.
    """
    made, missing = manifest.read(name)
    for one in made:
        if one.role == RenditionRole.HLS:
            storage.copy_out(f"{name}/{one.name}", plan.folder / one.name)
            heart.tick()
    heart.step(RunStep.ENCODE, 0.05)
    wanted = [output for output in plan.outputs if output.rung.lines in missing]
    for number, output in enumerate(wanted):
        try:
            encode(
                plan.only((output,), ()),
                lambda part, done=number: heart.beat(0.05 + 0.8 * (done + part) / len(wanted)),  # type: ignore[misc]
            )
        except EncodingFailed:
            continue
    if not set(good_outputs(plan, plan.folder)) & set(wanted):
        raise EncodingFailed
