"""A photo: three sizes, upright, and nothing in the file about where and when it was taken."""

import io
import warnings
from pathlib import Path

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError

from media.enums import RenditionRole
from media.errors import Incomplete, NotPhoto, PhotoTooLarge
from media.pipeline.own import Own
from media.pipeline.package import Made

# Only these decoders are asked, whatever else is installed.
FORMATS = ("JPEG", "PNG", "WEBP")
# What the cameras of phones make; more would take a worker's memory before it is made small.
MAX_PIXELS = 64_000_000
SIDES = (320, 960, 1600)
QUALITY = {"webp": 78, "jpeg": 80}
PAPER = (255, 255, 255)


def make_photo(source: Path, folder: Path) -> Own:
    """Write each size as WebP and JPEG. Raises NotPhoto, Incomplete or PhotoTooLarge.

    1. read the header alone; 2. refuse too many points; 3. decode; 4. turn upright; 5. colours
    to sRGB; 6. write anew without the notes of the camera.
    """
    picture = decode(source)
    width, height = picture.size
    made = []
    for side in SIDES:
        if side > SIDES[0] and max(width, height) <= _smaller(side):
            break
        small = picture.copy()
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        for form in ("webp", "jpeg"):
            name = f"photo{side}.{'jpg' if form == 'jpeg' else form}"
            small.save(folder / name, form, quality=QUALITY[form], **_options(form))
            made.append(Made(RenditionRole.PHOTO, name, form, *small.size))
    return Own(made, {"width": made[-1].width, "height": made[-1].height})


def _smaller(side: int) -> int:
    return SIDES[SIDES.index(side) - 1]


def _options(form: str) -> dict[str, object]:
    return {"method": 4} if form == "webp" else {"optimize": True, "progressive": True}


def decode(source: Path) -> Image.Image:
    try:
        with warnings.catch_warnings():
            # Our own limit is the stricter one.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(source, formats=FORMATS) as opened:
                if opened.width * opened.height > MAX_PIXELS:
                    raise PhotoTooLarge
                # JPEG is decoded at a half, a quarter or an eighth where that is enough.
                opened.draft("RGB", (SIDES[-1], SIDES[-1]))
                # A package that prints pages lets half pictures pass, for the whole process.
                ImageFile.LOAD_TRUNCATED_IMAGES = False
                opened.load()
                return _to_srgb(ImageOps.exif_transpose(opened))
    except UnidentifiedImageError as error:
        raise NotPhoto from error
    except Image.DecompressionBombError as error:
        raise PhotoTooLarge from error
    except (OSError, SyntaxError, ValueError) as error:
        # Pillow's words for a file that ends too early, or is damaged inside.
        raise Incomplete from error


def _to_srgb(picture: Image.Image) -> Image.Image:
    """Colours as screens show them, on white where the picture lets light through."""
    profile = picture.info.get("icc_profile")
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        paper = Image.new("RGB", clear.size, PAPER)
        paper.paste(clear, mask=clear.getchannel("A"))
        picture = paper
    elif profile and picture.mode in {"RGB", "CMYK"}:
        picture = _with_profile(picture, profile)
    picture = picture if picture.mode == "RGB" else picture.convert("RGB")
    # Writers copy comments and XMP, which may say where it was taken, from here.
    picture.info = {}
    return picture


def _with_profile(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        return (
            ImageCms.profileToProfile(
                picture,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
            or picture
        )
    except (ImageCms.PyCMSError, OSError):
        return picture
