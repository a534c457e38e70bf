"""Which entity tags a word may have, from gold marks in the source's own types and from silver teachers: `python teachers.py`.

Adds `allowed` to every sentence: for each word the list of tags that the teachers together leave possible, as
indices into `labels.ENTITIES`. The loss adds up the probability of all of them, so that coarse gold ("LOC") and
disagreeing teachers train together and the rest of the data decides (as in marginal likelihood over partial labels).

Our own corpus is the standard: each of its words has one tag. Where a source's convention differs from it in a
systematic way, both readings are left open.
"""

import argparse
import json
from pathlib import Path

import labels

# Gold type of a source -> types of ours. An empty list: the teachers decide alone.
GOLD_TYPES = {
    # First, so that the coarser meaning that a source gives to LOC or MISC wins over the name.
    **{kind: [kind] for kind in labels.ENTITY_TYPES},
    "PER": ["PERSON"], "person": ["PERSON"], "politician": ["PERSON"],
    "ORG": ["ORG"], "organisation": ["ORG"], "politicalparty": ["ORG"], "corporation": ["ORG"], "group": ["ORG"],
    "country": ["GPE"], "LOC": ["GPE", "LOC"], "location": ["GPE", "LOC"],
    "election": ["EVENT"], "event": ["EVENT"], "TIME": ["DATE"],
    "MISC": ["NORP", "EVENT", "MISC", "O"], "misc": ["NORP", "EVENT", "MISC", "O"],
    "creative-work": ["EVENT", "MISC", "O"], "product": ["MISC", "O"],
    "NUM": ["O", "DATE"],
}
# Re-DocRED marks "German" as a place, parties as organisations also where they are followers, and "Olympics" as anything.
MORE_FOR_RE_DOCRED = {"LOC": ["NORP"], "ORG": ["NORP"], "MISC": ["ORG"]}
INDEX = {tag: index for index, tag in enumerate(labels.ENTITIES)}


def tags_for(kinds, part):
    return {"O" if kind == "O" else f"{part}-{kind}" for kind in kinds}


def silver_tags(silver, at):
    return {tags[at] for tags in silver}


def from_gold(tag, teachers, source):
    """A marked word: the source's span stands, the teachers choose among the types that the gold leaves open."""
    part, _, kind = tag.partition("-")
    kinds = GOLD_TYPES[kind] + (MORE_FOR_RE_DOCRED.get(kind, []) if source == "re-docred" else [])
    possible = tags_for(kinds, part)
    agreed = possible & teachers
    # Only for a plain choice of place: a tentative MISC of the teachers is worth nothing.
    return agreed if agreed and kind in ("LOC", "location") else possible


def without_article(row, sets):
    """Re-DocRED's marks hold a leading "the", which is outside of ours, or inside ("The Hague"): both are left open."""
    for at, (word, tag) in enumerate(zip(row["w"], row["g"])):
        longer = at + 1 < len(row["g"]) and row["g"][at + 1].startswith("I-")
        if word.lower() == "the" and tag.startswith("B-") and longer and not tag.endswith("TIME"):
            sets[at] = {"O"} if word == "the" else sets[at] | {"O"}
            starts = {f"B-{other[2:]}" for other in sets[at + 1] if other != "O"}
            sets[at + 1] = starts if word == "the" else sets[at + 1] | starts


def from_silence(teachers, source):
    """A word outside the gold marks: what the source does not mark at all may still be there."""
    unmarked = {tag for tag in teachers if tag[2:] in ("DATE", "NORP")}
    if source == "re-docred":
        unmarked |= {tag for tag in teachers if tag[2:] in ("EVENT", "MISC")}
    return unmarked | {"O"}


def soften_dates(possible):
    """Silver dates hold durations, ages and a leading "the", which are no part of a date of ours."""
    return possible | {"O", "B-DATE"} if any(tag.endswith("-DATE") for tag in possible) else possible


def allowed(row):
    """A list of sets of tags, one a word."""
    source, silver = row["src"], row["silver"]
    if source == "own":
        return [{tag} for tag in row["g"]]
    result = []
    for at in range(len(row["w"])):
        teachers = silver_tags(silver, at)
        if "g" not in row:
            possible = soften_dates(teachers)
        elif row["g"][at] == "O":
            possible = soften_dates(from_silence(teachers, source))
        else:
            possible = from_gold(row["g"][at], teachers, source)
        result.append(possible)
    if source == "re-docred":
        without_article(row, result)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", default="work")
    work = Path(parser.parse_args().work)
    with (work / "sentences.jsonl").open(encoding="utf-8") as rows, (work / "taught.jsonl").open("w", encoding="utf-8") as out:
        words = choices = 0
        for line in rows:
            row = json.loads(line)
            sets = allowed(row)
            row["allowed"] = [sorted(INDEX[tag] for tag in possible) for possible in sets]
            words += len(sets)
            choices += sum(len(possible) > 1 for possible in sets)
            del row["silver"]
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{words} words, {choices} of them with more than one possible tag")


if __name__ == "__main__":
    main()
