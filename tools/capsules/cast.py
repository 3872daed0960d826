"""The invented people who come back from one capsule to the next, and their voices."""

from capsules.story import Look, Person, Voice

WOMAN = Voice("f2", 58)
OLDER_WOMAN = Voice("f4", 44, 188)
MAN = Voice("m3", 40, 184)
OLDER_MAN = Voice("m7", 34, 188)

GREEN, DEEP, SAFFRON, CLAY, INDIGO, PAPER = (
    "#17624a",
    "#0e4535",
    "#e0992b",
    "#a8452d",
    "#2c4a9a",
    "#fbf6ec",
)

ZAHRA = Person("زهرة", "Zahra", Look(robe=INDIGO, trim=SAFFRON, head="#c8633f"), WOMAN)
FADMA = Person(
    "فاضمة",
    "Fadma",
    Look(robe=GREEN, trim=PAPER, head="#f3e3c0", skin="#c98f63"),
    OLDER_WOMAN,
)
# The three who found the cooperative with Zahra and Fadma.
NEIGHBOURS = (
    Look(robe=CLAY, trim=SAFFRON, head="#3d7f68", skin="#c98f63"),
    Look(robe="#8a5a83", trim=PAPER, head=SAFFRON),
    Look(robe="#c58a3a", trim=DEEP, head="#5b6fb0", skin="#b97f56"),
)
MALIKA = Person("مليكة", "Malika", Look(robe=CLAY, trim=PAPER, head="#e8b65c"), WOMAN)
DRISS = Person(
    "إدريس",
    "Driss",
    Look(robe="#5f7f74", trim=PAPER, head="#fffdf8", kind="cap", glasses=True),
    MAN,
)
