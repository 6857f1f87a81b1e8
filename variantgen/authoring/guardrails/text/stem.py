"""Words brought to a common form. Light on purpose: enough to see that `returns` and `return` are one word."""

from functools import lru_cache

from variantgen.authoring.guardrails.text.stem_germanic import GERMANIC, germanic_stem

_SHORTEST = 3
_ENDINGS: dict[str, tuple[str, ...]] = {
    "en": (
        "'s",
        "ations",
        "ation",
        "ings",
        "ing",
        "iest",
        "ied",
        "ies",
        "ers",
        "ally",
        "ed",
        "er",
        "es",
        "ly",
        "e",
        "s",
        "y",
    ),
}
_ROMANCE = {  # verb forms, plurals and genders; the longest first
    "fr": (
        "issements issement eraient atrices itement issent issant issons ations aisons atrice ateurs ements issez "
        "erait eront erons aient ation aison ateur ement antes ables ibles euses ieres erez erai ions ante ants "
        "able ible euse eurs ives ales iere iers eres era iez ant eur ive ifs aux ale ons ent ees ait ais ies ier "
        "ere if al ee ie ir it is es er ez e i s x"
    ),
    "es": (
        "amientos imientos amiento imiento aciones amente aremos eremos iremos acion mente iendo arlos arlas ables "
        "ibles aban abas ados adas idos idas ando aran eran iran aras iras amos emos imos arlo arla arte arse erte "
        "erse irte irse able ible aba ado ada ido ida ara ira are ere ire ais eis ar er ir as os es an en a o e s"
    ),
    "it": (
        "amenti amento imenti imento azioni azione amente eranno iranno mente eremo iremo erete irete avano evano "
        "ivano abili abile ibili ibile erai irai iamo ando endo arsi ersi irsi arlo arla erlo erla irlo arti erti "
        "irti ava eva iva ati ate ato ata uti ute uto uta iti ite ito ita are ere ire ano ono hi he i e a o"
    ),
    "pt": (
        "amentos imentos amento imento amente aremos eremos iremos acoes mente aveis iveis acao avam ados adas "
        "idos idas ando endo indo arao erao irao amos emos imos arem erem irem avel ivel ava ado ada ido ida ara "
        "ira ais eis al il ar er ir as os es am em a o e s"
    ),
}
_ENDINGS |= {language: tuple(endings.split()) for language, endings in _ROMANCE.items()}


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word: its endings cut while at least three letters stay; `class` keeps its own s."""
    if len(word) <= _SHORTEST or not word[-1].isalpha():
        return word
    if language in GERMANIC:
        return germanic_stem(word, language)
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not (ending == "s" and word[-2] == "s"):
            return _settled(word[: -len(ending)])
    return _settled(word)


def _settled(root: str) -> str:
    """Undo what an ending did to the root: `stopp` is `stop`, `tri` is `try`."""
    if len(root) > _SHORTEST and root[-1] == root[-2] and root[-1] not in "aeious":
        return root[:-1]
    return root[:-1] if len(root) > _SHORTEST and root[-1] in "iye" else root
