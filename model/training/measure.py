"""Figures on held-out sentences while training. What is reported comes from `npm run eval:model`, on the shipped int8 model."""

import torch

import batches
import labels
from augment import spans


def source_of(row):
    if row["doc"].startswith("GUM_news"):
        return "gum-news"
    return row["src"].split("-")[0]


@torch.no_grad()
def figures(network, rows, encoder):
    """UPOS, tag, UAS and LAS (greedy heads) and entity F1 by source, from gold tokens; names only where gold is of one type."""
    network.eval()
    counts = {}
    examples = [{**batches.encode(row, encoder), "row": row} for row in rows]
    for group in batches.in_batches([example for example in examples if len(example["ids"]) <= 500]):
        batch = batches.collate(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            upos, tag, entity, arcs, relations = network(batch["ids"], batch["mask"], batch["shapes"], batch["first"])
        for at, example in enumerate(group):
            row, size = example["row"], len(example["first"])
            count = counts.setdefault(source_of(row), dict.fromkeys(("words", "upos", "tag", "uas", "las", "right", "found", "gold"), 0))
            if "h" in row:
                heads = arcs[at, :size, : size + 1].argmax(-1)
                chosen = relations[at, torch.arange(size), :, heads].argmax(-1)
                correct = heads == batch["h"][at, :size]
                count["words"] += size
                count["uas"] += correct.sum().item()
                count["las"] += (correct & (chosen == batch["d"][at, :size])).sum().item()
                count["upos"] += (upos[at, :size].argmax(-1) == batch["u"][at, :size]).sum().item()
                count["tag"] += (tag[at, :size].argmax(-1) == batch["x"][at, :size]).sum().item()
            if "g" in row:
                score_names(count, row, [labels.ENTITIES[index] for index in entity[at, :size].argmax(-1).tolist()])
    return counts


def score_names(count, row, tags):
    """Persons, organisations and places; the gold marks them as allowed sets."""
    kinds = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE"}
    gold_tags = []
    for allowed in row["allowed"]:
        names = {labels.ENTITIES[index] for index in allowed}
        mapped = {f"{name[:2]}{kinds[name[2:]]}" for name in names if name[2:] in kinds}
        gold_tags.append(mapped.pop() if len(mapped) == 1 and "O" not in names else "O")
    predicted = [f"{tag[:2]}{kinds[tag[2:]]}" if tag[2:] in kinds else "O" for tag in tags]
    gold, found = set(spans(gold_tags)), set(spans(predicted))
    count["right"] += len(gold & found)
    count["found"] += len(found)
    count["gold"] += len(gold)


def line(counts):
    shown = []
    for source, count in sorted(counts.items()):
        parts = [source]
        if count["words"]:
            parts += [f"{name} {count[name] / count['words']:.4f}" for name in ("upos", "tag", "uas", "las")]
        if count["gold"]:
            parts.append(f"f1 {2 * count['right'] / (count['gold'] + count['found']):.4f} of {count['gold']}")
        shown.append(" ".join(parts))
    return "held out: " + "; ".join(shown)
