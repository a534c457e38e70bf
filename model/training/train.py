"""Trains the model: `python train.py --name six --steps 9000`.

Starts from MiniLM, from a checkpoint of the same run (`--resume`), or from another run with some of its layers
(`--from six --keep 0,1,3,5`). Saves a checkpoint every few minutes, and at the end `NAME.pt` in the work folder.
The learning rate depends on the step alone, so a run that was stopped goes on as if it had not been.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy

import batches
import labels
import measure
from augment import Augmenter
from network import NewsModel, cut, load_mini_lm, mini_lm_folder
from words import WordEncoder

WARM_UP, LAST_SHARE = 150, 0.01
ENCODER_RATE, HEAD_RATE, WEIGHT_DECAY, CLIP = 2e-4, 1e-3, 0.01, 1.0
WEIGHTS = {"entity": 2.0, "upos": 0.5, "tag": 0.5, "arc": 1.0, "relation": 0.7}
IMPOSSIBLE = -1e4


def rate(step, steps):
    """Linear warm-up, then linear down to one hundredth."""
    return min((step + 1) / WARM_UP, LAST_SHARE + (1 - LAST_SHARE) * max(0.0, 1 - step / steps))


def entity_loss(logits, allowed, words):
    """Minus the logarithm of the probability of all allowed tags together."""
    total = logits.logsumexp(-1)
    possible = logits.masked_fill(~allowed, IMPOSSIBLE).logsumexp(-1)
    return (total - possible)[words].mean()


def losses(network, batch):
    words, candidates = network.read_words(batch["ids"], batch["mask"], batch["shapes"], batch["first"])
    entity = entity_loss(network.entity(words).float(), batch["allowed"], batch["words"])
    parsed = (batch["h"][:, 0] >= 0).nonzero().squeeze(1)
    if len(parsed) == 0:
        return {"entity": entity}
    words, candidates, heads = words[parsed], candidates[parsed], batch["h"][parsed]
    arcs = network.arc(words, candidates).squeeze(2).float()
    real = torch.cat([torch.ones_like(batch["words"][parsed][:, :1]), batch["words"][parsed]], dim=1)
    arcs = arcs.masked_fill(~real.unsqueeze(1), IMPOSSIBLE)
    gold_heads = candidates.gather(1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, candidates.shape[-1]))
    scores = {"upos": network.upos(words), "tag": network.tag(words), "relation": network.relation.at(words, gold_heads)}
    gold = {"upos": batch["u"], "tag": batch["x"], "relation": batch["d"]}
    result = {name: cross_entropy(score.float().flatten(0, 1), gold[name][parsed].flatten()) for name, score in scores.items()}
    return {**result, "entity": entity, "arc": cross_entropy(arcs.flatten(0, 1), heads.flatten())}


def parameter_groups(network):
    heads = ("shape", "upos", "tag", "entity", "arc", "relation")
    groups = {(is_head, decays): [] for is_head in (False, True) for decays in (False, True)}
    for name, parameter in network.named_parameters():
        groups[name.split(".")[0] in heads, parameter.dim() > 1].append(parameter)
    return [{"params": parameters, "rate": HEAD_RATE if is_head else ENCODER_RATE, "weight_decay": WEIGHT_DECAY if decays else 0.0}
            for (is_head, decays), parameters in groups.items()]


def start(options, work):
    """The network to train, and the checkpoint to go on from if there is one."""
    torch.manual_seed(options.seed)
    checkpoint = work / f"{options.name}.checkpoint.pt"
    if options.origin:
        saved = torch.load(work / f"{options.origin}.pt", weights_only=True)
        larger = NewsModel(saved["layers"])
        larger.load_state_dict(saved["network"])
        network = cut(larger, [int(index) for index in options.keep.split(",")]) if options.keep else larger
    else:
        network = NewsModel(range(6))
        load_mini_lm(network, mini_lm_folder() / "model.safetensors")
    resumed = torch.load(checkpoint, weights_only=True) if options.resume and checkpoint.exists() else None
    return network, checkpoint, resumed


def read_rows(work):
    with (work / "taught.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row for row in rows if row["split"] == "train"], [row for row in rows if row["split"] == "held-out"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", default="work")
    parser.add_argument("--name", default="six")
    parser.add_argument("--steps", type=int, default=9_000)
    parser.add_argument("--peak", type=float, default=1.0, help="multiplies both learning rates")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="origin")
    parser.add_argument("--keep")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--save-minutes", type=float, default=5)
    options = parser.parse_args()
    work = Path(options.work)
    network, checkpoint, resumed = start(options, work)
    encoder = WordEncoder(Tokenizer.from_file(str(mini_lm_folder() / "tokenizer.json")))
    encoder._tokenizer.no_padding(), encoder._tokenizer.no_truncation()
    rows, held_out = read_rows(work)
    augment = Augmenter(rows)
    optimizer = torch.optim.AdamW(parameter_groups(network), lr=ENCODER_RATE, fused=True)
    step = number = 0
    if resumed:
        network.load_state_dict(resumed["network"])
        optimizer.load_state_dict(resumed["optimizer"])
        step, number = resumed["step"], resumed["epoch"]
    measured, saved, began, since = random.Random(0).sample(held_out, min(len(held_out), 1_500)), time.time(), time.time(), step
    running = {}
    while step < options.steps:
        for group in batches.epoch(rows, encoder, augment, options.seed * 1_000 + number):
            network.train()
            for part in optimizer.param_groups:
                part["lr"] = part["rate"] * options.peak * rate(step, options.steps)
            batch = batches.collate(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = losses(network, batch)
            loss = sum(WEIGHTS[name] * value for name, value in parts.items())
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimizer.step()
            for name, value in parts.items():
                running[name] = 0.99 * running.get(name, value.item()) + 0.01 * value.item()
            step += 1
            if step % 100 == 0:
                shown = " ".join(f"{name} {value:.3f}" for name, value in running.items())
                print(f"step {step}/{options.steps} epoch {number} {(step - since) / (time.time() - began):.2f}/s {shown}", flush=True)
            if time.time() - saved > options.save_minutes * 60:
                torch.save({"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "epoch": number + 1}, checkpoint)
                print(measure.line(measure.figures(network, measured, encoder)), flush=True)
                saved = time.time()
            if step >= options.steps:
                break
        number += 1
    torch.save({"network": network.state_dict(), "layers": network.kept, "steps": step}, work / f"{options.name}.pt")
    print(measure.line(measure.figures(network, held_out, encoder)), flush=True)


if __name__ == "__main__":
    main()
