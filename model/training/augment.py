"""Other names and other letter cases for a sentence, so that the model learns contexts instead of lists of names.

Names come from the gold marks of the training data itself and from syllables put together; the tree of a sentence
stays as it is, because a name is replaced by one of as many words.
"""

import labels

NAME_TYPES = ("PERSON", "GPE", "NORP")
INDEX = {tag: index for index, tag in enumerate(labels.ENTITIES)}
SMALL_WORDS = set("a an the and but or nor as at by for from in into of off on onto over to up via with vs".split())

_ONSETS = "b ch d f g gh h j k kh kw l m mb n nd ng ny p r s sh t ts v w y z zh st kr br dr tr".split()
_VOWELS = "a e i o u a e i o ai au ei ia ou uu ö ü á é".split()
_CODAS = [""] * 8 + "n m ng r l s k t sh ch v".split()
_SURNAME_ENDS = [""] * 6 + "ov ev ić escu oğlu yan dze shvili son sen wala kar pour zadeh nen ski enko ez".split()
_PLACE_ENDS = [""] * 5 + "abad pur grad stan ville ton burg nagar kent berg dale ovo ica polis".split()


def syllables(random, least, most):
    return "".join(
        random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS) for _ in range(random.randint(least, most))
    ).capitalize()


def person_word(random):
    return syllables(random, 1, 2) + random.choice(_SURNAME_ENDS)


def place_word(random):
    return syllables(random, 1, 3) + random.choice(_PLACE_ENDS)


def spans(tags):
    """(start, end, type) of the entities of one sentence of plain tags."""
    start, kind = None, None
    for at, tag in enumerate([*tags, "O"]):
        if start is not None and tag != f"I-{kind}":
            yield start, at, kind
            start = None
        if tag.startswith("B-"):
            start, kind = at, tag[2:]


def certain_tags(row):
    """The tag of each word that has exactly one, else O: only what is beyond doubt is replaced."""
    return [labels.ENTITIES[tags[0]] if len(tags) == 1 else "O" for tags in row["allowed"]]


class Augmenter:
    """Pools of names by type and number of words, filled from the sentences that it is given."""

    def __init__(self, rows):
        pools = {}
        for row in rows:
            if "g" not in row:
                continue
            for start, end, kind in spans(certain_tags(row)):
                words = tuple(row["w"][start:end])
                if kind in NAME_TYPES and len(words) <= 5 and all(word[:1].isupper() or word in ("-", ".") or len(words) > 2 for word in words):
                    pools.setdefault((kind, len(words)), set()).add(words)
        self._pools = {key: sorted(names) for key, names in pools.items()}

    def other_name(self, random, kind, old):
        """A name of the same type and number of words; marks such as hyphens inside keep their places."""
        if any(not any(c.isalnum() for c in word) for word in old):
            return old
        make = {"PERSON": person_word, "GPE": place_word}.get(kind)
        if make and random.random() < 0.35:
            return tuple(make(random) if word[:1].isupper() else word for word in old)
        pool = self._pools.get((kind, len(old)))
        new = random.choice(pool) if pool else old
        return new if all(any(c.isalnum() for c in word) for word in new) else old

    def rename(self, row, random, share):
        words = list(row["w"])
        for start, end, kind in spans(certain_tags(row)):
            if kind in NAME_TYPES and random.random() < share:
                # Peoples are few and real ones matter, so they are replaced by others of the pool only.
                words[start:end] = self.other_name(random, kind, tuple(words[start:end]))
        return {**row, "w": words}

    def __call__(self, row, random):
        if random.random() < 0.4:
            row = self.rename(row, random, 0.6)
        chance = random.random()
        if chance < 0.03:
            row = {**row, "w": [word.upper() for word in row["w"]]}
        elif chance < 0.06:
            row = headline(row)
        elif chance < 0.075:
            row = {**row, "w": [word.lower() for word in row["w"]]}
        return row


def headline(row):
    """Title Case; the full stop stays, since its place in the tree must."""
    words = [word if word.lower() in SMALL_WORDS and at else word[:1].upper() + word[1:] for at, word in enumerate(row["w"])]
    return {**row, "w": words}
