#!/usr/bin/env python3
"""Turns a WeNet Transformer checkpoint into a model file of Reblock.

    wenet_to_reblock.py exp/transformer/avg_30.pt exp/transformer/train.yaml data/dict/lang_char.txt model.safetensors

Then: reblock transcribe model.safetensors speech.wav

Needs Python 3.8 with torch (1.13 or newer: the checkpoint is read with weights_only=True, so it cannot run code) and PyYAML,
which WeNet needs too. Takes the encoder, the decoder (of a bitransformer the left one) and the CTC head; positions become a
layout without reuse. Everything it cannot say exactly in Reblock's model is refused with its name: Conformers, relative
positions, other subsampling, norms after the blocks. docs/interop.md has the details and what was verified.
"""
import argparse
import collections
import json
import re
import struct
import sys

FORMAT = "reblock-checkpoint/1"

# shape: tuple of ints; data: little-endian float32, row by row
Array = collections.namedtuple("Array", "shape data")


class Refused(Exception):
    """What cannot be turned into Reblock's model, in a sentence."""


# ---------- names ----------
ATTENTION = {"linear_q": "query", "linear_k": "key", "linear_v": "value", "linear_out": "output"}
FFN = {"w_1": "expand", "w_2": "contract"}
ENCODER_NORMS = {"norm1": "attention", "norm2": "ffn"}
DECODER_NORMS = {"norm1": "attention", "norm2": "cross", "norm3": "ffn"}
FIXED = {
    "encoder.embed.conv.0": "front.conv1",
    "encoder.embed.conv.2": "front.conv2",
    "encoder.embed.out.0": "front.linear",
    "encoder.after_norm": "encoder.norm",
    "decoder.embed.0": "decoder.embedding",
    "decoder.after_norm": "decoder.norm",
    "decoder.output_layer": "decoder.output",
    "ctc.ctc_lo": "ctc",
}
# Kept in WeNet's files and not used there, or no weights
UNUSED = re.compile(r".*\.(concat_linear\d?\.(weight|bias)|pe)$|^decoder\.right_decoder\..*")


def block_name(index):
    """A … Z, AA …: canonical names in the order of first use."""
    letters = ""
    index += 1
    while index > 0:
        index, letter = divmod(index - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def layer_name(name):
    """encoder.encoders.3.self_attn.linear_q -> encoder.blocks.D.attention.query; None for another name"""
    found = re.fullmatch(r"(encoder\.encoders|decoder\.decoders)\.(\d+)\.(\w+)(?:\.(\w+))?", name)
    if not found:
        return None
    stack, index, part, inner = found.groups()
    norms = ENCODER_NORMS if stack == "encoder.encoders" else DECODER_NORMS
    block = "%s.blocks.%s" % (stack.split(".")[0], block_name(int(index)))
    if part in norms and inner is None:
        return "%s.norms.%s" % (block, norms[part])
    if part == "feed_forward" and inner in FFN:
        return "%s.ffn.%s" % (block, FFN[inner])
    if part == "self_attn" and inner in ATTENTION:
        return "%s.attention.%s" % (block, ATTENTION[inner])
    if part == "src_attn" and inner in ATTENTION and stack == "decoder.decoders":
        return "%s.cross.%s" % (block, ATTENTION[inner])
    return None


def reblock_name(name):
    """The name of a WeNet parameter here, None for one that is not needed."""
    name = name.replace("decoder.left_decoder.", "decoder.")
    if name in ("encoder.global_cmvn.mean", "encoder.global_cmvn.istd"):
        return name.replace("encoder.global_cmvn", "features")
    if UNUSED.match(name):
        return None
    stem, _, kind = name.rpartition(".")
    found = FIXED.get(stem) or layer_name(stem)
    if not found or kind not in ("weight", "bias"):
        raise Refused("The checkpoint holds %s, which is not part of a WeNet Transformer with conv2d input." % name)
    return "%s.%s" % (found, kind)


# ---------- configuration ----------
def check_config(config):
    """Throws where the model is another one than Reblock's."""
    encoder, decoder = config.get("encoder_conf", {}), config.get("decoder_conf", {})
    wanted = [
        ("encoder", config.get("encoder"), ("transformer",)),
        ("decoder", config.get("decoder"), ("transformer", "bitransformer")),
        ("encoder_conf.input_layer", encoder.get("input_layer", "conv2d"), ("conv2d",)),
        ("encoder_conf.pos_enc_layer_type", encoder.get("pos_enc_layer_type", "abs_pos"), ("abs_pos",)),
        ("encoder_conf.activation_type", encoder.get("activation_type", "relu"), ("relu",)),
        ("decoder_conf.activation_type", decoder.get("activation_type", "relu"), ("relu",)),
        ("encoder_conf.normalize_before", encoder.get("normalize_before", True), (True,)),
        ("decoder_conf.normalize_before", decoder.get("normalize_before", True), (True,)),
        ("encoder_conf.concat_after", encoder.get("concat_after", False), (False,)),
        ("decoder_conf.concat_after", decoder.get("concat_after", False), (False,)),
    ]
    for key, value, allowed in wanted:
        if value not in allowed:
            raise Refused("%s is %r: Reblock's model has %s." % (key, value, " or ".join(map(repr, allowed))))
    same = [("attention_heads", 4), ("linear_units", 2048)]
    for key, default in same:
        if encoder.get(key, default) != decoder.get(key, default):
            raise Refused("%s differs between encoder and decoder, which this script does not turn." % key)


def features_of(config):
    dataset = config.get("dataset_conf", {})
    fbank = dataset.get("fbank_conf", {})
    return {"sample_rate": dataset.get("resample_conf", {}).get("resample_rate", 16000),
            "bands": fbank.get("num_mel_bins", 80),
            "window": fbank.get("frame_length", 25) / 1000, "hop": fbank.get("frame_shift", 10) / 1000}


def layout_of(config, arrays):
    """A layout without reuse: as many blocks as positions."""
    encoder, decoder = config.get("encoder_conf", {}), config.get("decoder_conf", {})
    depth = lambda stack: len({name.split(".")[2] for name in arrays if name.startswith(stack + ".blocks.")})
    stack = lambda name: {"stack": [{"block": block_name(i)} for i in range(depth(name))]}
    dim = arrays["encoder.norm.weight"].shape[0]
    return {"format": "reblock-layout/1", "name": "from WeNet",
            "model": {"dim": dim, "heads": encoder.get("attention_heads", 4), "ffn": encoder.get("linear_units", 2048),
                      "activation": "relu", "dropout": encoder.get("dropout_rate", 0.1),
                      "attention_dropout": encoder.get("attention_dropout_rate", 0.0)},
            "front": {"kind": "conv2d", "subsampling": 4}, "embedding": {"size": dim, "tied_output": False},
            "encoder": stack("encoder"), "decoder": stack("decoder")}


# ---------- vocabulary ----------
def read_units(path):
    """The tokens by id, from lines "token id"."""
    tokens = {}
    with open(path, encoding="utf-8") as file:
        lines = file.readlines()
    for number, line in enumerate(lines, 1):
        parts = line.split()
        if len(parts) != 2 or not parts[1].isdigit():
            raise Refused("Line %d of %s is not \"token id\"." % (number, path))
        tokens[int(parts[1])] = parts[0]
    if sorted(tokens) != list(range(len(tokens))):
        raise Refused("The ids of %s are not 0, 1, 2 …" % path)
    return [tokens[i] for i in range(len(tokens))]


def token_order(tokens):
    """Which of WeNet's tokens stands at each place here: <sos/eos> goes last (newer WeNets have it at 2)."""
    if tokens[:2] != ["<blank>", "<unk>"] or tokens.count("<sos/eos>") != 1:
        raise Refused("The units must begin with <blank> and <unk> and hold <sos/eos> once.")
    end = tokens.index("<sos/eos>")
    return [i for i in range(len(tokens)) if i != end] + [end]


def reordered(array, order):
    """Rows of [V] or [V, …] in another order."""
    if array.shape[0] != len(order):
        raise Refused("The units are %d, the checkpoint has %d of them." % (len(order), array.shape[0]))
    size = len(array.data) // len(order)
    return Array(array.shape, b"".join(array.data[i * size:(i + 1) * size] for i in order))


VOCABULARY_ROWS = ("ctc.weight", "ctc.bias", "decoder.embedding.weight", "decoder.output.weight", "decoder.output.bias")


# ---------- the whole ----------
def convert(state, config, tokens):
    """state: WeNet's names to Arrays. Returns Reblock's names to Arrays, and the file's metadata."""
    check_config(config)
    order = token_order(tokens)
    arrays = {}
    for name, array in state.items():
        ours = reblock_name(name)
        if ours:
            arrays[ours] = reordered(array, order) if ours in VOCABULARY_ROWS else array
    for name in ("features.mean", "features.istd", "encoder.norm.weight") + VOCABULARY_ROWS:
        if name not in arrays:
            raise Refused("The checkpoint has no %s: is it a whole model with global CMVN?" % name)
    metadata = {"format": FORMAT, "layout": json.dumps(layout_of(config, arrays)),
                "vocabulary": json.dumps([tokens[i] for i in order], ensure_ascii=False),
                "features": json.dumps(features_of(config)), "step": "0"}
    return arrays, metadata


def write_safetensors(path, arrays, metadata):
    header, at = {"__metadata__": metadata}, 0
    for name in sorted(arrays):
        header[name] = {"dtype": "F32", "shape": list(arrays[name].shape), "data_offsets": [at, at + len(arrays[name].data)]}
        at += len(arrays[name].data)
    text = json.dumps(header, ensure_ascii=False).encode("utf-8")
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for name in sorted(arrays):
            file.write(arrays[name].data)


def read_checkpoint(path):
    """WeNet's names to Arrays."""
    import torch
    state = torch.load(path, map_location="cpu", weights_only=True)
    state = state.get("model", state) if not hasattr(state.get("model"), "shape") else state
    arrays = {}
    for name, tensor in state.items():
        if hasattr(tensor, "detach"):
            values = tensor.detach().to(torch.float32).contiguous().clone()
            arrays[name] = Array(tuple(values.shape), bytes(values.untyped_storage()))
    return arrays


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", help="WeNet's .pt, best an average (avg_30.pt)")
    parser.add_argument("config", help="train.yaml beside it")
    parser.add_argument("units", help="the dictionary: lines \"token id\"")
    parser.add_argument("output", help="model.safetensors")
    options = parser.parse_args()
    import yaml
    try:
        with open(options.config, encoding="utf-8") as file:
            config = yaml.safe_load(file)
        arrays, metadata = convert(read_checkpoint(options.checkpoint), config, read_units(options.units))
    except Refused as refused:
        sys.exit("wenet_to_reblock: %s" % refused)
    write_safetensors(options.output, arrays, metadata)
    print("%s: %d tensors, %d tokens" % (options.output, len(arrays), len(json.loads(metadata["vocabulary"]))))


if __name__ == "__main__":
    main()
