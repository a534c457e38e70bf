"""Gathers the training data into one file of sentences: `python data.py`.

Reads the folder of licensed data (`--source`), and the project's own corpus as IOB2, `corpus-train.iob` and
`corpus-test.iob` in the work folder (made by `tsx model/evaluation/corpus-to-iob.ts --split …`). Writes `sentences.jsonl` to the work folder, one sentence a
line: `src`, `doc`, `split`, `w` words, where known `u x h d` syntax, where known `g` entity tags of the source's own
types, and `silver`, the tags of other models.

A document is held out as a whole for measuring while training; which ones depends on a hash of its name alone.
"""

import argparse
import gzip
import hashlib
import json
from pathlib import Path

# Share of documents held out, in percent. What is small and precious is held out less.
HELD_OUT = {"ewt": 4, "gum": 4, "crossner": 8, "uner": 4, "re-docred": 2, "wnut": 0, "meantime": 0, "re3d": 0, "own": 0}


def split_of(source, doc):
    share = HELD_OUT[source]
    digest = hashlib.sha1(doc.encode()).digest()
    return "held-out" if int.from_bytes(digest[:4], "big") % 100 < share else "train"


def family(source):
    return next(name for name in HELD_OUT if source.startswith(name))


def read_licensed(folder):
    for path in sorted(Path(folder).glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                silver = [row[teacher] for teacher in ("sm", "md") if teacher in row]
                kept = {key: row[key] for key in ("src", "doc", "w", "u", "x", "h", "d", "g") if key in row}
                yield {**kept, "silver": silver, "split": split_of(family(row["src"]), row["doc"])}


def read_own(path, split):
    """IOB2, word and tag in a line, `# doc = name` before a sentence."""
    words, tags, doc = [], [], ""
    for line in [*Path(path).read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# doc = "):
            doc = line.removeprefix("# doc = ")
        elif line == "":
            if words:
                yield {"src": "own", "doc": doc, "split": split, "w": words, "g": tags, "silver": []}
            words, tags = [], []
        elif "\t" in line:
            word, tag = line.split("\t")
            words.append(word)
            tags.append(tag)


def merge_annotations(rows):
    """Universal NER marks names in the sentences of EWT: one sentence with both is better than two with one each."""
    names = {tuple(row["w"]): row["g"] for row in rows if row["src"].startswith("uner")}
    parsed = {tuple(row["w"]) for row in rows if "h" in row}
    for row in rows:
        words = tuple(row["w"])
        if row["src"].startswith("uner") and words in parsed:
            continue
        if row["src"].startswith("ewt") and words in names:
            row = {**row, "src": "ewt-uner", "g": names[words]}
        yield row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", default="../../../shared/training")
    parser.add_argument("--work", default="work")
    options = parser.parse_args()
    work = Path(options.work)
    own = [*read_own(work / "corpus-train.iob", "train"), *read_own(work / "corpus-test.iob", "held-out")]
    rows = [*read_licensed(options.source), *own]
    target = work / "sentences.jsonl"
    counts = {}
    with target.open("w", encoding="utf-8") as out:
        for row in merge_annotations(rows):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            key = (row["src"], row["split"])
            counts[key] = counts.get(key, 0) + 1
    for (source, split), count in sorted(counts.items()):
        print(f"{source:16}{split:10}{count:7}")


if __name__ == "__main__":
    main()
