"""The same decoding in plain PyTorch, to run in turn with `reblock bench decode` on one machine.

    reblock --json bench decode --run RUN --mode MODE --batch N --threads 2 --keep batch.safetensors > ours.json
    python decode_pytorch.py CHECKPOINT.safetensors batch.safetensors --mode MODE --threads 2 [--ours ours.json]

Same checkpoint, same features, same beam; from features to texts, loading excluded. Written as one would write it in
PyTorch: fused attention, batched hypotheses, caches of keys and values, top-k on tensors; the CTC prefix search is the usual
Python loop over frames with the beam's 20 best tokens of each frame. Knows transformer blocks, shared or not, and adaptors.
With --ours it says whether the texts are the same. Needs torch only.
"""
import argparse
import json
import math
import statistics
import time

import torch
import torch.nn.functional as F

NEVER = -math.inf


def read_safetensors(path):
    types = {"F32": torch.float32, "F64": torch.float64, "I64": torch.int64}
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        data = bytearray(file.read())
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, item in header.items():
        begin, end = item["data_offsets"]
        flat = torch.frombuffer(data[begin:end], dtype=types[item["dtype"]]) if end > begin else torch.empty(0)
        tensors[name] = flat.reshape(item["shape"])
    return tensors, metadata


def positions(layout, stack, parts):
    """Each position: the stored prefix of every part, of every norm, and its adaptors."""
    out = []
    for entry in layout[stack]["stack"]:
        for _ in range(entry.get("repeat", 1)):
            here = f"{stack}.positions.{len(out)}"
            place = lambda block: f"encoder.blocks.{block[8:]}" if block.startswith("encoder:") else f"{stack}.blocks.{block}"
            source = {part: place(entry.get(part, entry.get("block"))) for part in parts}
            norms = {part: source[part] if "norms" not in entry else here if entry["norms"] == "own" else place(entry["norms"])
                     for part in parts}
            kinds = [c["kind"] for c in entry.get("correctors", [])]
            assert set(kinds) <= {"adaptor"}, "this peer knows adaptors only"
            out.append({"parts": source, "norms": norms, "adaptors": [f"{here}.correctors.{i}" for i in range(len(kinds))]})
    return out


class Model:
    def __init__(self, path):
        self.w, metadata = read_safetensors(path)
        layout = json.loads(metadata["layout"])
        self.heads, self.dim = layout["model"]["heads"], layout["model"]["dim"]
        assert layout["model"]["activation"] == "relu" and layout["embedding"]["size"] == self.dim
        self.encoder = positions(layout, "encoder", ("attention", "ffn"))
        self.decoder = positions(layout, "decoder", ("attention", "cross", "ffn"))
        self.end = len(json.loads(metadata["vocabulary"])) - 1

    def linear(self, name, x):
        return F.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])

    def norm(self, name, x):
        return F.layer_norm(x, (self.dim,), self.w[name + ".weight"], self.w[name + ".bias"])

    def split(self, x):
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def attend(self, name, q, k, v, mask=None, causal=False):
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=causal)
        return self.linear(name + ".output", mixed.transpose(1, 2).flatten(2))

    def table(self, first, count):
        angle = torch.arange(first, first + count)[:, None] / 10000 ** (torch.arange(0, self.dim, 2) / self.dim)
        return torch.stack([angle.sin(), angle.cos()], -1).reshape(count, self.dim)

    def tail(self, position, x):
        """The feed-forward part and the adaptors."""
        name = position["parts"]["ffn"] + ".ffn"
        z = self.norm(position["norms"]["ffn"] + ".norms.ffn", x)
        x = x + self.linear(name + ".contract", F.relu(self.linear(name + ".expand", z)))
        for adaptor in position["adaptors"]:
            x = x + F.relu(self.linear(adaptor, x))
        return x

    def encode(self, features, lengths):
        x = ((features - self.w["features.mean"]) * self.w["features.istd"]).unsqueeze(1)
        for conv in ("conv1", "conv2"):
            x = F.relu(F.conv2d(x, self.w[f"front.{conv}.weight"], self.w[f"front.{conv}.bias"], stride=2))
        x = self.linear("front.linear", x.transpose(1, 2).flatten(2))
        x = x * math.sqrt(self.dim) + self.table(0, x.shape[1])
        lengths = ((lengths - 1) // 2 - 1) // 2
        mask = (torch.arange(x.shape[1]) < lengths[:, None])[:, None, None]
        for p in self.encoder:
            z, name = self.norm(p["norms"]["attention"] + ".norms.attention", x), p["parts"]["attention"] + ".attention"
            q, k, v = (self.split(self.linear(f"{name}.{m}", z)) for m in ("query", "key", "value"))
            x = self.tail(p, x + self.attend(name, q, k, v, mask))
        x = self.norm("encoder.norm", x)
        return x, lengths, mask, torch.log_softmax(self.linear("ctc", x), -1)

    def cross_keys(self, encoded):
        return [tuple(self.split(self.linear(f"{p['parts']['cross']}.cross.{m}", encoded)) for m in ("key", "value"))
                for p in self.decoder]

    def decode(self, tokens, first, cross, mask, caches=None):
        """tokens [N, L] -> log-probabilities [N, L, V]. With caches (L = 1) keys and values are appended to them."""
        x = self.w["decoder.embedding.weight"][tokens] * math.sqrt(self.dim) + self.table(first, tokens.shape[1])
        for i, p in enumerate(self.decoder):
            z, name = self.norm(p["norms"]["attention"] + ".norms.attention", x), p["parts"]["attention"] + ".attention"
            q, k, v = (self.split(self.linear(f"{name}.{m}", z)) for m in ("query", "key", "value"))
            if caches is not None:
                if caches[i] is not None:
                    k, v = torch.cat([caches[i][0], k], 2), torch.cat([caches[i][1], v], 2)
                caches[i] = (k, v)
            x = x + self.attend(name, q, k, v, causal=caches is None)
            name = p["parts"]["cross"] + ".cross"
            q = self.split(self.linear(name + ".query", self.norm(p["norms"]["cross"] + ".norms.cross", x)))
            x = self.tail(p, x + self.attend(name, q, cross[i][0], cross[i][1], mask))
        return torch.log_softmax(self.linear("decoder.output", self.norm("decoder.norm", x)), -1)


# ---- the four modes --------------------------------------------------------------------------------------------------

def ctc_greedy(log_probs, lengths):
    texts = []
    for row, length in zip(log_probs.argmax(-1), lengths):
        path = torch.unique_consecutive(row[:length])
        texts.append(path[path != 0].tolist())
    return texts


def log_add(a, b):
    top = max(a, b)
    return top if top == NEVER else top + math.log(math.exp(a - top) + math.exp(b - top))


def prefix_beam(log_probs, beam):
    values, tokens = (t.tolist() for t in log_probs.topk(min(2 * beam, log_probs.shape[1])))
    kept = {(): (0.0, NEVER)}
    for t in range(len(values)):
        blank_now, found = float(log_probs[t, 0]), {}

        def put(prefix, blank, token):
            old = found.get(prefix, (NEVER, NEVER))
            found[prefix] = (log_add(old[0], blank), log_add(old[1], token))

        for prefix, (blank, token) in kept.items():
            total = log_add(blank, token)
            put(prefix, total + blank_now, NEVER)
            for value, s in zip(values[t], tokens[t]):
                if s == 0:
                    continue
                if prefix and s == prefix[-1]:
                    put(prefix, NEVER, token + value)
                    put(prefix + (s,), NEVER, blank + value)
                else:
                    put(prefix + (s,), NEVER, total + value)
        kept = dict(sorted(found.items(), key=lambda item: -log_add(*item[1]))[:beam])
    return [(list(prefix), log_add(*pair)) for prefix, pair in kept.items()]


def attention_rescoring(model, encoded, mask, beams):
    texts, width = [], max(len(b) for b in beams)
    for beam in beams:
        texts += [tokens for tokens, _ in beam] + [[]] * (width - len(beam))
    longest = max(map(len, texts))
    fed = torch.tensor([[model.end] + t + [0] * (longest - len(t)) for t in texts])
    wanted = torch.tensor([t + [model.end] + [0] * (longest - len(t)) for t in texts])
    real = torch.arange(longest + 1) <= torch.tensor([len(t) for t in texts])[:, None]
    cross = [(k.repeat_interleave(width, 0), v.repeat_interleave(width, 0)) for k, v in model.cross_keys(encoded)]
    log_probs = model.decode(fed, 0, cross, mask.repeat_interleave(width, 0))
    sums = (log_probs.gather(2, wanted[:, :, None]).squeeze(2) * real).sum(1).tolist()
    best = []
    for row, beam in enumerate(beams):
        scores = [sums[row * width + i] + 0.5 * ctc for i, (_, ctc) in enumerate(beam)]
        best.append(beam[max(range(len(beam)), key=scores.__getitem__)][0])
    return best


def attention_beam(model, encoded, lengths, mask, beam):
    """All rows and hypotheses in one tensor of rows · beam; ended ones stay, with only their end allowed."""
    rows = encoded.shape[0]
    cross = [(k.repeat_interleave(beam, 0), v.repeat_interleave(beam, 0)) for k, v in model.cross_keys(encoded)]
    mask = mask.repeat_interleave(beam, 0)
    score = torch.full((rows, beam), NEVER)
    score[:, 0] = 0
    tokens = torch.full((rows * beam, 1), model.end)
    ended = torch.zeros(rows * beam, dtype=torch.bool)
    caches = [None] * len(model.decoder)
    for step in range(int(lengths.max()) + 1):
        log_probs = model.decode(tokens[:, -1:], step, cross, mask, caches)[:, 0]
        log_probs[:, 0] = NEVER
        over = (step >= lengths).repeat_interleave(beam)
        only_end = torch.full_like(log_probs, NEVER)
        only_end[:, model.end] = log_probs[:, model.end]
        log_probs = torch.where(over[:, None], only_end, log_probs)
        stay = torch.full_like(log_probs, NEVER)
        stay[:, model.end] = 0
        log_probs = torch.where(ended[:, None], stay, log_probs)
        best, index = log_probs.topk(beam)
        score, choice = (score.reshape(-1, 1) + best).reshape(rows, -1).topk(beam)
        parent = (choice // beam + torch.arange(rows)[:, None] * beam).flatten()
        token = index.reshape(rows, -1).gather(1, choice).flatten()
        tokens = torch.cat([tokens[parent], token[:, None]], 1)
        ended = ended[parent] | (token == model.end)
        caches = [(k[parent], v[parent]) for k, v in caches]
        if ended.all():
            break
    first = tokens.reshape(rows, beam, -1)[:, 0, 1:].tolist()
    return [row[:row.index(model.end)] if model.end in row else row for row in first]


def decode(model, features, lengths, mode, beam):
    encoded, lengths, mask, ctc = model.encode(features, lengths)
    if mode == "ctc_greedy":
        return ctc_greedy(ctc, lengths)
    if mode == "attention":
        return attention_beam(model, encoded, lengths, mask, beam)
    beams = [prefix_beam(row[:length], beam) for row, length in zip(ctc, lengths)]
    return [b[0][0] for b in beams] if mode == "ctc_prefix_beam" else attention_rescoring(model, encoded, mask, beams)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("features")
    parser.add_argument("--mode", default="attention_rescoring")
    parser.add_argument("--beam", type=int, default=10)
    parser.add_argument("--iterations", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--hop", type=float, default=0.01)
    parser.add_argument("--ours")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model, (batch, _) = Model(options.checkpoint), read_safetensors(options.features)
    seconds, factors = float(batch["lengths"].sum()) * options.hop, []
    with torch.inference_mode():
        for _ in range(options.iterations + 1):
            began = time.perf_counter()
            texts = decode(model, batch["features"], batch["lengths"], options.mode, options.beam)
            factors.append((time.perf_counter() - began) / seconds)
    factors = factors[1:]  # the first is not counted
    result = {"name": f"decode {options.mode} PyTorch {torch.__version__} batch of {len(texts)}", "median": statistics.median(factors),
              "minimum": min(factors), "maximum": max(factors), "unit": "seconds per audio-second", "audio_seconds": seconds}
    if options.ours:
        with open(options.ours, encoding="utf-8") as file:
            result["same_texts"] = texts == json.load(file)["texts"]
    print(json.dumps(result))


if __name__ == "__main__":
    main()
