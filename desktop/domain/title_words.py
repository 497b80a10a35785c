"""How the words of a job title are spelt, bent and said: what two ways of writing one have in common."""

import unicodedata

LONGEST_QUERY = 200
"""Characters of a query that are looked at."""

_MOST_WORDS = 10
_SHORTEST_BENT = 4

_SEPARATORS = str.maketrans(
    {chr(i): " " for i in range(128) if not (chr(i).isalnum() or chr(i) in "+#")}
)
SPELLINGS = {
    "staff": "staf", "supir": "sopir", "onlen": "online", "onlin": "online",
    "sekolahan": "sekolah", "krywan": "karyawan", "kariawan": "karyawan", "adm": "admin",
    "mgr": "manager", "asst": "assistant", "tkg": "tukang", "tkng": "tukang", "ksr": "kasir",
    "gaid": "guide", "gaed": "guide", "pgw": "pegawai", "sr": "senior", "jr": "junior",
}  # fmt: skip
"""Spellings of fashion and haste, each with the one that the index holds."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SAID = _words(
    "saya aku gue gw gua kita kerja bekerja pekerjaan pekerja yang dan seorang sbg "
    "yg dgn dengan orang bagian punya sendiri lagi masih sambil "
    "i am im a an the of and my job is work working works who people s "
    "own small little big new kecil besar baru"
)
"""Words around a title, which tell hardly anything of it."""

_PLACE = _words(
    "di ke dari untuk buat pada dalam luar depan dekat samping pinggir sekitar seputar pake pakai lewat "
    "at in on for from to near outside inside with by via"
)
"""What follows one of these says where, for whom or by what means somebody works."""

_AS = _words("sebagai jadi menjadi as")
"""After one of these comes the work itself, whatever was said before."""

_DOING = _words(
    "buka bikin ngurus urus bantu bawa mbawa ikut pegang cari nyari coba lakukan make making do doing "
    "run running help helping take get look looking after"
)
"""Verbs that say little without what follows."""

_RANK = _words(
    "staf karyawan pegawai anak magang kepala wakil ketua asisten senior junior honorer kontrak harian "
    "lepas borongan tetap pemula calon mantan freelance freelancer part full time paruh waktu head lead "
    "chief deputy assistant trainee intern apprentice temporary casual self employed professional"
)
_OF_A_PLACE, _OF_A_RANK, _OF_A_NUMBER, _OF_WHAT_IS_SAID = 0.5, 0.4, 0.2, 0.05

_ACTIVE = (
    ("menge", "penge"), ("meny", "peny"), ("meng", "peng"), ("mem", "pem"), ("men", "pen"),
    ("me", "pe"), ("ma", "pe"), ("ng", "peng"), ("ny", "peny"), ("n", "pen"), ("m", "pem"),
    ("mb", "b"), ("nd", "d"), ("nj", "j"), ("ngg", "g"),
)  # fmt: skip
"""Beginnings of Indonesian verbs, written and spoken, and of the one who does what the verb says."""

_AGENT = (
    ("peng", "aiueoghk"), ("pem", "bpf"), ("pen", "cdjtz"), ("pe", "lrwymn"), ("peny", "s"),
    ("per", "t"),
)  # fmt: skip
"""The beginning that a stem takes before each of its first letters, to name the one who does it."""

_SWALLOWED = {"k": "peng", "p": "pem", "t": "pen", "s": "peny"}
_SUFFIXES = ("nya", "an", "in", "kan", "ku", "i", "es", "s")


def normalise(text: str) -> str:
    """Lower case without accents or punctuation, words parted by spaces; `+` and `#` stay."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.replace("ı", "i"))
        plain = "".join(map(_plain, plain))
    return plain.translate(_SEPARATORS)


def words_of(name: str) -> list[str]:
    """The words of a name, in the spelling that the index holds."""
    return [SPELLINGS.get(word, word) for word in normalise(name).split()]


def query_words(query: str) -> list[tuple[str, float]]:
    """The telling words of a query, each with its share: how much it says about the work, up to 1.

    What says where or for whom one works counts half, rank and terms of employment less, a number
    hardly.
    """
    words = words_of(query)
    if len(words) == 1:
        return [(words[0], 1.0)] if words[0][0].isalpha() else []
    shares: dict[str, float] = {}
    beside = 1.0
    for word in words:
        if word in _PLACE:
            beside = _OF_A_PLACE if shares else 1.0
        elif word in _AS:
            beside = 1.0
        else:
            shares.setdefault(word, _share(word) * beside)
    telling = {word: share for word, share in shares.items() if word not in _SAID}
    if not any(word[0].isalpha() for word in telling):
        return []
    is_rank_alone = all(word in _RANK for word in telling)  # kepala bagian
    return list((shares if is_rank_alone else telling).items())[:_MOST_WORDS]


def _share(word: str) -> float:
    if word in _SAID:
        return _OF_WHAT_IS_SAID
    if word in _RANK or word in _DOING:
        return _OF_A_RANK
    return _OF_A_NUMBER if word.isdigit() else 1.0


def bent(word: str) -> list[str]:
    """Other forms of a word: without its ending, and the one who does what it says.

    `guruku` and `guru`, `nurses` and `nurse`; `jahit`, `menjahit`, `ngajar` and `penjahit`,
    `pengajar`; `driving` and `driver`. Not each form is a word; the index knows which are.
    """
    if len(word) < _SHORTEST_BENT:
        return []
    forms = [*_without_suffix(word), word + "s", *_indonesian_agents(word), *_english_agents(word)]
    return [form for form in forms if form != word and len(form) >= _SHORTEST_BENT]


def _without_suffix(word: str) -> list[str]:
    return [
        word[: -len(end)] for end in _SUFFIXES if word.endswith(end) and len(word) > len(end) + 3
    ]


def _indonesian_agents(word: str) -> list[str]:
    agents = [agent + word[len(verb) :] for verb, agent in _ACTIVE if word.startswith(verb)]
    agents += [agent + word for agent, firsts in _AGENT if word[0] in firsts]
    if word[0] in _SWALLOWED:
        agents.append(_SWALLOWED[word[0]] + word[1:])
    bare = [
        agent[: -len(end)] for agent in agents for end in ("kan", "in", "i") if agent.endswith(end)
    ]
    return agents + bare


def _english_agents(word: str) -> list[str]:
    stems = [word]
    if word.endswith("ing"):
        stem = word[:-3]
        stems += [stem, stem + "e"]
        if len(stem) > 2 and stem[-1] == stem[-2]:
            stems.append(stem[:-1])
    return [form for stem in stems for form in (stem, stem + "er", stem + "r", stem + "or")]


def _plain(char: str) -> str:
    """A character without its accent; a space in place of one that no word is made of."""
    if unicodedata.combining(char):
        return ""
    return char if char.isalnum() or char in "+#" else " "
