"""From a word to what the encoder is given: its pieces and its shape. The TypeScript side does the same, step by step."""

import re
from functools import lru_cache

import labels

MOST_PIECES = 12  # of one word; what follows is cut off, as only the first piece stands for the word

_SAME = str.maketrans({"’": "'", "‘": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
                       "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "…": "..."})
_ACRONYM = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?")


def normalize(word):
    """Typographic quotes, dashes and ellipses as the plain ones that the encoder has met most."""
    return word.translate(_SAME)


def shape(word):
    """The name of the word's shape; see `labels.SHAPES`."""
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return "digit" if not letters else "digit-mixed"
    if not letters:
        if word[:1] in "“‘„«" or word == "``":
            return "quote-open"
        if word[:1] in "”’»" or word == "''":
            return "quote-close"
        return "bracket" if word[:1] in "()[]{}" else "punctuation"
    upper = sum(c.isupper() for c in letters)
    lower = sum(c.islower() for c in letters)
    if upper + lower == 0:
        return "caseless"
    if upper == 0:
        return "lower"
    if lower == 0:
        if _ACRONYM.fullmatch(word):
            return "acronym"
        return "initial" if upper == 1 else "upper-short" if upper <= 3 else "upper"
    return "title" if upper == 1 and letters[0].isupper() else "mixed"


SHAPE_IDS = {name: index for index, name in enumerate(labels.SHAPES)}


class WordEncoder:
    """Word pieces and shapes of words, each worked out once."""

    def __init__(self, tokenizer):
        self._tokenizer = tokenizer
        self.cls, self.sep, self.unknown = (tokenizer.token_to_id(piece) for piece in ("[CLS]", "[SEP]", "[UNK]"))
        self.encode = lru_cache(maxsize=400_000)(self._encode)

    def _encode(self, word):
        pieces = self._tokenizer.encode(normalize(word), add_special_tokens=False).ids[:MOST_PIECES]
        return tuple(pieces) or (self.unknown,), SHAPE_IDS[shape(word)]
