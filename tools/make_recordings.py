"""Read sections of the founding guide aloud with the voices of the capsules.

    python tools/make_recordings.py            all four, into cms/seed_files
    python tools/make_recordings.py --out DIR  elsewhere

Needs espeak-ng and the ffmpeg of the Python packages. The words are those of the sections,
the Arabic ones with their vowels, for the synthesiser guesses none. Run it again after the
guide changed: its results are kept in the project, marked as a synthetic voice.
"""

import argparse
import array
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

from capsules import sound
from capsules.story import Voice
from make_capsules import SOUND_FILTERS, ffmpeg

SEED_FILES = Path(__file__).resolve().parents[1] / "cms" / "seed_files"
PAUSE_SECONDS = 0.45
VOICES = {
    "ar": ("ar", Voice(variant="f2", pitch=48, speed=155)),
    "fr": ("fr", Voice(variant="f2", pitch=45, speed=150)),
}
# {file: sentences}: guide, section (opening, or the number of the step), language.
TEXTS = {
    "create-steps.opening.ar": (
        "تَأْسِيسُ تَعَاوُنِيَّةٍ، خُطْوَةً بِخُطْوَة.",
        "كَيْفَ نُؤَسِّسُ تَعَاوُنِيَّةً، كُوبِيرَاتِيف، فِي سَبْعِ خُطُوَاتْ: خَمْسَةُ أَشْخَاصْ، اِسْمْ، نِظَامٌ أَسَاسِي، "
        "حِسَابٌ بَنْكِي، ثُمَّ التَّسْجِيلُ بِالْمَحْكَمَةِ الِابْتِدَائِيَّة.",
        "هَذِهِ هِيَ الطَّرِيقُ مِنَ الْفِكْرَةِ إِلَى رَقْمِ التَّسْجِيل. اِتَّبِعُوا الْخُطُوَاتِ بِالتَّرْتِيب. "
        "كُلُّ خُطْوَةٍ تَقُولُ لَكُمْ: مَنْ، أَيْنَ، وَأَيُّ وَثَائِق.",
        "يَلْزَمُ خَمْسَةُ أَعْضَاءَ عَلَى الْأَقَلّ: أَشْخَاصٌ أَوْ شَرِكَاتٌ وَمُؤَسَّسَات.",
        "مَا زَالَتْ صَفَحَاتٌ كَثِيرَةٌ تَتَحَدَّثُ عَنْ سَبْعَةِ أَعْضَاءَ أَوْ عَنْ إِذْنٍ مُسْبَق. هَذَا مِنَ الْقَانُونِ "
        "الْقَدِيمِ أَوْ خَطَأ. الْيَوْم: خَمْسَةُ أَعْضَاء، وَتَسْجِيلٌ فِي السِّجِلِّ الْمَحَلِّي.",
    ),
    "create-steps.1.ar": (
        "الْخُطْوَةُ الْأُولَى: نَتَّفِقُ، لِمَاذَا، وَمَنْ مَعَنَا؟",
        "مَنْ؟ خَمْسَةُ أَشْخَاصٍ عَلَى الْأَقَلّ. أَيْنَ؟ بَيْنَكُمْ، فِي الدُّوَّارِ أَوِ الْحَيّ. التَّكْلُفَة: لَا شَيْء. "
        "الْوَقْت: عَلَى مَهْلِكُمْ.",
        "قَبْلَ أَيِّ وَرَقَة، أَجِيبُوا مَعًا عَنْ ثَلَاثَةِ أَسْئِلَة. مَا الْمُشْكِلُ الَّذِي نَحُلُّهُ مَعًا وَلَا نَحُلُّهُ "
        "فُرَادَى؟ مَنْ سَيَشْتَرِي، وَبِأَيِّ ثَمَن؟ هَلْ يَقْبَلُ كُلُّ وَاحِدٍ أَنْ يَكُونَ لَهُ صَوْتٌ وَاحِدٌ مِثْلَ "
        "الْآخَرِين؟",
        "إِذَا كَانَ الْجَوَابُ غَيْرَ وَاضِح، قَارِنُوا الْأَشْكَالَ الْقَانُونِيَّةَ أَوَّلًا.",
        "الْوَثَائِق: وَرَقَةٌ تَكْتُبُونَ فِيهَا مَاذَا نُنْتِج، لِمَنْ نَبِيع، وَمَنْ يَعْمَلُ مَاذَا. وَلَائِحَةُ "
        "الْمُؤَسِّسِينَ وَمَا سَيُؤَدِّيهِ كُلُّ وَاحِد.",
        "لِكُلِّ عُضْوٍ صَوْتٌ وَاحِد، مَهْمَا كَانَ عَدَدُ حِصَصِه.",
    ),
    "create-steps.opening.fr": (
        "Créer une coopérative, étape par étape.",
        "Comment créer une coopérative en sept étapes : cinq personnes, un nom, des statuts, un "
        "compte en banque, puis le registre du tribunal.",
        "Voici le chemin, de l’idée au numéro d’immatriculation. Suivez les étapes dans l’ordre. "
        "Chacune dit qui, où, et avec quels papiers.",
        "Il faut au moins cinq membres : des personnes ou des organismes.",
        "Beaucoup de pages parlent encore de sept membres ou d’un agrément. C’est l’ancienne loi "
        "ou une erreur. Aujourd’hui : cinq membres et une immatriculation au registre local.",
    ),
    "create-steps.1.fr": (
        "Première étape. S’entendre : pourquoi, et avec qui ?",
        "Qui ? Cinq personnes au moins. Où ? Entre vous, au douar ou au quartier. Coût : rien. "
        "Prenez votre temps.",
        "Avant tout papier, répondez ensemble à trois questions. Quel problème résout-on mieux "
        "ensemble que seul ? Qui achètera, et à quel prix ? Chacun accepte-t-il d’avoir une seule "
        "voix, comme les autres ?",
        "Si la réponse n’est pas claire, comparez d’abord les formes juridiques.",
        "Les papiers : une feuille, que produit-on, à qui vend-on, qui fait quoi. Et la liste des "
        "fondateurs et ce que chacun versera.",
        "Un membre, une voix, quel que soit le nombre de ses parts.",
    ),
}


def read_aloud(name: str, sentences: tuple[str, ...], folder: Path) -> None:
    """One section as mono AAC at a telephone's quality."""
    language, voice = VOICES[name.rsplit(".", 1)[1]]
    track, pause = array.array("h"), array.array("h", [0] * round(PAUSE_SECONDS * sound.RATE))
    for sentence in sentences:
        track += sound.speak(sentence, voice, language) + pause
    target = folder / f"{name}.m4a"
    with tempfile.TemporaryDirectory() as scratch:
        speech = Path(scratch) / "speech.wav"
        with wave.open(str(speech), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(sound.RATE)
            out.writeframes(track.tobytes())
        command = [
            *(ffmpeg(), "-hide_banner", "-loglevel", "error", "-y", "-i", str(speech)),
            *("-af", SOUND_FILTERS, "-c:a", "aac", "-b:a", "14k", "-ar", "22050", "-ac", "1"),
            *("-fflags", "+bitexact", "-flags", "+bitexact", "-movflags", "+faststart"),
            str(target),
        ]
        subprocess.run(command, check=True)
    print(f"{target.name}: {len(track) / sound.RATE:.1f} s, {target.stat().st_size:,} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=SEED_FILES)
    options = parser.parse_args()
    if not sound.has_voice():
        sys.exit("make_recordings needs espeak-ng: apt-get install espeak-ng")
    options.out.mkdir(parents=True, exist_ok=True)
    for name, sentences in TEXTS.items():
        read_aloud(name, sentences, options.out)


if __name__ == "__main__":
    main()
