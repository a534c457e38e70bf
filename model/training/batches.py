"""Sentences to padded tensors, in batches of about equally long ones."""

import random

import torch

import labels

PIECES_A_BATCH = 1_536
LONGEST = 160  # pieces; longer training sentences are left out

# How often a sentence of a source is met in an epoch. The names of our own corpus are what the product's types mean;
# CrossNER is the only gold for politics; GUM's news is the only gold syntax of news.
REPEATS = {"own": 4, "crossner-train": 3, "crossner-dev": 3, "re3d": 2}
NEWS_REPEATS = 2

_IDS = {name: {label: index for index, label in enumerate(values)} for name, values in
        (("u", labels.UPOS), ("x", labels.TAGS), ("d", labels.RELATIONS))}


def repeats(row):
    return NEWS_REPEATS if row["doc"].startswith("GUM_news") else REPEATS.get(row["src"], 1)


def encode(row, encoder):
    """One sentence as lists of numbers."""
    ids, shapes, first = [encoder.cls], [0], []
    for word in row["w"]:
        pieces, shape = encoder.encode(word)
        first.append(len(ids))
        ids.extend(pieces)
        shapes.extend([shape] * len(pieces))
    ids.append(encoder.sep)
    shapes.append(0)
    example = {"ids": ids, "shapes": shapes, "first": first, "allowed": row["allowed"]}
    if "h" in row:
        example.update(h=row["h"], **{name: [table[label] for label in row[name]] for name, table in _IDS.items()})
    return example


def collate(examples):
    """Padded tensors; `h`, `u`, `x`, `d` are -100 where there is no gold syntax."""
    pieces = max(len(example["ids"]) for example in examples)
    words = max(len(example["first"]) for example in examples)
    size = len(examples)
    batch = {name: torch.zeros(size, pieces, dtype=torch.long) for name in ("ids", "mask", "shapes")}
    batch["first"] = torch.zeros(size, words, dtype=torch.long)
    batch["words"] = torch.zeros(size, words, dtype=torch.bool)
    batch["allowed"] = torch.zeros(size, words, len(labels.ENTITIES), dtype=torch.bool)
    for name in "huxd":
        batch[name] = torch.full((size, words), -100, dtype=torch.long)
    for at, example in enumerate(examples):
        length, count = len(example["ids"]), len(example["first"])
        batch["ids"][at, :length] = torch.tensor(example["ids"])
        batch["mask"][at, :length] = 1
        batch["shapes"][at, :length] = torch.tensor(example["shapes"])
        batch["first"][at, :count] = torch.tensor(example["first"])
        batch["words"][at, :count] = True
        for word, tags in enumerate(example["allowed"]):
            batch["allowed"][at, word, tags] = True
        for name in "huxd":
            if name in example:
                batch[name][at, :count] = torch.tensor(example[name])
    return batch


def in_batches(examples, shuffle=None):
    """Groups of at most `PIECES_A_BATCH` padded pieces; lengths are jittered when shuffled so that groups differ each time."""
    def key(example):
        return len(example["ids"]) + (shuffle.random() * 6 if shuffle else 0)

    groups, group = [], []
    for example in sorted(examples, key=key):
        longest = max([len(example["ids"]), *(len(other["ids"]) for other in group)])
        if group and longest * (len(group) + 1) > PIECES_A_BATCH:
            groups.append(group)
            group = []
        group.append(example)
    if group:
        groups.append(group)
    if shuffle:
        shuffle.shuffle(groups)
    return groups


def epoch(rows, encoder, augment, seed):
    """The batches of one pass over the data; the seed decides everything."""
    rng = random.Random(seed)
    chosen = [augment(row, rng) for row in rows for _ in range(repeats(row))]
    examples = [encode(row, encoder) for row in chosen]
    return in_batches([example for example in examples if len(example["ids"]) <= LONGEST], rng)
