"""From a trained network to what the product ships: `python export.py --name six`.

Writes `layers-6.onnx` (int8), `labels.json` and `tokenizer.json` to `model/weights`. Quantisation is dynamic and per
channel, without the transformer graph optimiser; its activation scale is one per call, which is why the product
groups sentences by a fixed rule.
"""

import argparse
import json
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import labels
from network import NewsModel, mini_lm_folder

INPUTS = ["input_ids", "attention_mask", "shape_ids", "first"]
OUTPUTS = ["upos", "tags", "entities", "arcs", "relations"]


class Shipped(nn.Module):
    """The network with the choices that need no decoding made inside, so that little is handed over."""

    def __init__(self, network):
        super().__init__()
        self.network = network
        allowed = torch.zeros(len(labels.RELATIONS), 1)
        allowed[labels.ROOT_RELATION] = -1e4
        self.register_buffer("not_root", allowed)

    def forward(self, input_ids, attention_mask, shape_ids, first):
        upos, tags, entities, arcs, relations = self.network(input_ids, attention_mask, shape_ids, first)
        below_words = (relations[..., 1:] + self.not_root).argmax(2)
        below_root = torch.full_like(below_words[..., :1], labels.ROOT_RELATION)
        relations = torch.cat([below_root, below_words], dim=-1)
        return upos.argmax(-1).int(), tags.argmax(-1).int(), entities, arcs, relations.int()


def export(network, path):
    ids = torch.randint(1000, 20000, (2, 9))
    first = torch.tensor([[1, 2, 4, 5, 7], [1, 2, 3, 4, 0]])
    pieces, words = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    axes = {"input_ids": pieces, "attention_mask": pieces, "shape_ids": pieces, "first": words,
            **{name: words for name in ("upos", "tags", "entities")}, **{name: {**words, 2: "heads"} for name in ("arcs", "relations")}}
    torch.onnx.export(Shipped(network).eval(), (ids, torch.ones_like(ids), torch.ones_like(ids), first), path, input_names=INPUTS,
                      output_names=OUTPUTS, dynamic_axes=axes, opset_version=17, dynamo=False, do_constant_folding=True)


def quantize(source, target, reduce_range):
    quantize_dynamic(source, target, op_types_to_quantize=["MatMul", "Gemm", "Gather"], per_channel=True,
                     weight_type=QuantType.QInt8, reduce_range=reduce_range)


def write_tokenizer(path):
    """MiniLM's word pieces without its padding and cutting, which the product does itself."""
    tokenizer = json.loads((mini_lm_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    path.write_text(json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", default="work")
    parser.add_argument("--name", default="six")
    parser.add_argument("--target", default="../weights")
    parser.add_argument("--reduce-range", action="store_true", help="7-bit weights, for processors that would overflow")
    parser.add_argument("--float", action="store_true", help="keep the float model too, in the work folder")
    options = parser.parse_args()
    work, target = Path(options.work), Path(options.target)
    target.mkdir(parents=True, exist_ok=True)
    saved = torch.load(work / f"{options.name}.pt", weights_only=True)
    network = NewsModel(saved["layers"])
    network.load_state_dict(saved["network"])
    network.eval()
    for layer in network.layers:
        layer.fuse()
    network.arc.flatten()
    network.relation.flatten()
    plain = work / f"{options.name}.onnx"
    export(network, str(plain))
    onnx.checker.check_model(str(plain))
    shipped = target / f"layers-{len(saved['layers'])}.onnx"
    quantize(str(plain), str(shipped), options.reduce_range)
    if not options.float:
        plain.unlink()
    (target / "labels.json").write_text(json.dumps(labels.as_json()) + "\n")
    write_tokenizer(target / "tokenizer.json")
    print(f"{shipped}: {shipped.stat().st_size / 1e6:.1f} MB, trained for {saved['steps']} steps")


if __name__ == "__main__":
    main()
