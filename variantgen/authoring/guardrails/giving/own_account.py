"""What the reader is told to pay or bring: `fuel is on you`, `onderdelen reken je apart af`, `zahlst du selbst`."""

from itertools import pairwise

from variantgen.authoring.guardrails.text.reading import Reading

_WORDS = (
    "yourself yourselves separately selbst selber separat gesondert zelf apart afzonderlijk aparte vous-meme toi-meme"
)
_ALONE = frozenset(_WORDS.split())
_PAIRS = frozenset(
    [
        *(("on", "you"), ("your", "own"), ("your", "expense"), ("your", "cost")),
        *(("eigene", "kosten"), ("eigene", "rechnung"), ("auf", "dich"), ("auf", "sie"), ("kommen", "dazu")),
        *(
            ("kommt", "dazu"),
            ("vous", "meme"),
            ("votre", "charge"),
            ("ta", "charge"),
            ("vos", "frais"),
            ("tes", "frais"),
        ),
        *(("a", "part"), ("tu", "cuenta"), ("su", "cuenta"), ("tu", "cargo"), ("su", "cargo"), ("a", "parte")),
        *(
            ("pensate", "voi"),
            ("pensi", "tu"),
            ("pensa", "lei"),
            ("carico", "tuo"),
            ("tuo", "carico"),
            ("carico", "vostro"),
        ),
        *(("tue", "spese"), ("vostre", "spese"), ("eigen", "rekening"), ("eigen", "kosten"), ("jouw", "rekening")),
        *(("tua", "conta"), ("sua", "conta"), ("seu", "cargo"), ("teu", "cargo"), ("mettete", "voi"), ("metti", "tu")),
        *(("portate", "voi"), ("porti", "tu"), ("pones", "tu"), ("pagas", "tu"), ("paghi", "tu"), ("payez", "vous")),
    ]
)


def is_on_own_account(reading: Reading, index: int) -> bool:
    """Whether a word's clause, or the one behind it in the sentence, leaves the thing to the reader."""
    clause, sentence = reading.clause_of(index), reading.sentence_of(index)
    is_going_on = clause.stop < sentence.stop and "," in reading.gap(clause.stop - 1)
    stop = reading.clause_of(clause.stop).stop if is_going_on else clause.stop
    words = reading.words[clause.start : stop]
    if not _ALONE.isdisjoint(words):
        return True
    return any(pair in _PAIRS for pair in pairwise(words))
