#!/usr/bin/env python3
"""Tests tools/wenet_to_reblock.py: FIXTURES is tests/fixtures, TOOLS the folder of the script.

    wenet_to_reblock_test.py TOOLS FIXTURES

A golden model of tests/fixtures/model is given WeNet's names by a table written by hand, turned back and compared byte by byte, so
the numbers of that fixture (compared with the engine by `reblock verify`) hold for what the script writes. Where torch can be
imported, a .pt is read too, and WeNet's forward pass, written out below, is compared with the fixture's outputs.
"""
import importlib.util
import json
import math
import os
import struct
import sys
import tempfile
import unittest

TOOLS, FIXTURES = sys.argv[1], sys.argv[2]
spec = importlib.util.spec_from_file_location("wenet_to_reblock", os.path.join(TOOLS, "wenet_to_reblock.py"))
script = importlib.util.module_from_spec(spec)
spec.loader.exec_module(script)

try:
    import torch
except (ImportError, OSError):
    torch = None

CONFIG = {"encoder": "transformer", "decoder": "transformer",
          "encoder_conf": {"attention_heads": 4, "linear_units": 64, "input_layer": "conv2d", "dropout_rate": 0.0},
          "decoder_conf": {"attention_heads": 4, "linear_units": 64},
          "dataset_conf": {"fbank_conf": {"num_mel_bins": 20}}}
TOKENS = ["<blank>", "<unk>"] + [chr(0x4E00 + i) for i in range(20)] + ["<sos/eos>"]


def read_safetensors(path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    metadata = header.pop("__metadata__", {})
    arrays = {name: script.Array(tuple(one["shape"]), data[one["data_offsets"][0]:one["data_offsets"][1]])
              for name, one in header.items()}
    return arrays, metadata


def golden():
    return read_safetensors(os.path.join(FIXTURES, "model", "baseline.safetensors"))[0]


def golden_weights():
    outside = ("input.", "expect.", "grad.", "after.")
    return {name: array for name, array in golden().items() if not name.startswith(outside)}


def wenet_pairs():
    """(WeNet's name, ours) of every weight of the baseline: 4 encoder and 2 decoder layers."""
    pairs = [("encoder.embed.conv.0", "front.conv1"), ("encoder.embed.conv.2", "front.conv2"),
             ("encoder.embed.out.0", "front.linear"), ("encoder.after_norm", "encoder.norm"),
             ("decoder.after_norm", "decoder.norm"), ("decoder.output_layer", "decoder.output"), ("ctc.ctc_lo", "ctc")]
    inner = [("linear_q", "query"), ("linear_k", "key"), ("linear_v", "value"), ("linear_out", "output")]
    for i, block in enumerate("ABCD"):
        theirs, ours = "encoder.encoders.%d." % i, "encoder.blocks.%s." % block
        pairs += [(theirs + "self_attn." + a, ours + "attention." + b) for a, b in inner]
        pairs += [(theirs + "feed_forward.w_1", ours + "ffn.expand"), (theirs + "feed_forward.w_2", ours + "ffn.contract"),
                  (theirs + "norm1", ours + "norms.attention"), (theirs + "norm2", ours + "norms.ffn")]
    for i, block in enumerate("AB"):
        theirs, ours = "decoder.decoders.%d." % i, "decoder.blocks.%s." % block
        pairs += [(theirs + "self_attn." + a, ours + "attention." + b) for a, b in inner]
        pairs += [(theirs + "src_attn." + a, ours + "cross." + b) for a, b in inner]
        pairs += [(theirs + "feed_forward.w_1", ours + "ffn.expand"), (theirs + "feed_forward.w_2", ours + "ffn.contract"),
                  (theirs + "norm1", ours + "norms.attention"), (theirs + "norm2", ours + "norms.cross"),
                  (theirs + "norm3", ours + "norms.ffn")]
    names = [(a + end, b + end) for a, b in pairs for end in (".weight", ".bias")]
    return names + [("decoder.embed.0.weight", "decoder.embedding.weight"),
                    ("encoder.global_cmvn.mean", "features.mean"), ("encoder.global_cmvn.istd", "features.istd")]


def wenet_state():
    weights = golden_weights()
    state = {theirs: weights[ours] for theirs, ours in wenet_pairs()}
    state["encoder.encoders.0.concat_linear.weight"] = script.Array((32, 64), bytes(32 * 64 * 4))
    return state


class Names(unittest.TestCase):
    def test_every_weight_comes_back_byte_by_byte(self):
        arrays, metadata = script.convert(wenet_state(), CONFIG, TOKENS)
        self.assertEqual(arrays, golden_weights())
        self.assertEqual(metadata["format"], "reblock-checkpoint/1")
        self.assertEqual(json.loads(metadata["vocabulary"]), TOKENS)
        self.assertEqual(json.loads(metadata["features"])["bands"], 20)

    def test_the_layout_has_no_reuse(self):
        layout = json.loads(script.convert(wenet_state(), CONFIG, TOKENS)[1]["layout"])
        self.assertEqual(layout["encoder"]["stack"], [{"block": block} for block in "ABCD"])
        self.assertEqual(layout["decoder"]["stack"], [{"block": block} for block in "AB"])
        self.assertEqual((layout["model"]["dim"], layout["model"]["ffn"]), (32, 64))

    def test_the_file_holds_what_was_written(self):
        arrays, metadata = script.convert(wenet_state(), CONFIG, TOKENS)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "模型.safetensors")
            script.write_safetensors(path, arrays, metadata)
            self.assertEqual(read_safetensors(path), (arrays, metadata))

    def test_blocks_are_named_on_behind_z(self):
        self.assertEqual([script.block_name(i) for i in (0, 25, 26, 27, 52)], ["A", "Z", "AA", "AB", "BA"])


class Variants(unittest.TestCase):
    def test_a_bitransformer_gives_its_left_decoder(self):
        state = {}
        for name, array in wenet_state().items():
            if name.startswith("decoder."):
                state[name.replace("decoder.", "decoder.left_decoder.", 1)] = array
                state[name.replace("decoder.", "decoder.right_decoder.", 1)] = array
            else:
                state[name] = array
        self.assertEqual(script.convert(state, dict(CONFIG, decoder="bitransformer"), TOKENS)[0], golden_weights())

    def test_the_end_token_goes_last_with_its_rows(self):
        order = list(range(23))
        order.insert(2, order.pop())
        state = wenet_state()
        for name in ("ctc.ctc_lo.weight", "ctc.ctc_lo.bias", "decoder.embed.0.weight", "decoder.output_layer.weight",
                     "decoder.output_layer.bias"):
            state[name] = script.reordered(state[name], order)
        arrays, metadata = script.convert(state, CONFIG, [TOKENS[i] for i in order])
        self.assertEqual(arrays, golden_weights())
        self.assertEqual(json.loads(metadata["vocabulary"]), TOKENS)


class Refusals(unittest.TestCase):
    def refusal(self, state=None, tokens=None, **config):
        with self.assertRaises(script.Refused) as refused:
            script.convert(state or wenet_state(), dict(CONFIG, **config), tokens or TOKENS)
        return str(refused.exception)

    def test_another_model_is_refused_with_its_name(self):
        self.assertIn("'conformer'", self.refusal(encoder="conformer"))
        self.assertIn("rel_pos", self.refusal(encoder_conf=dict(CONFIG["encoder_conf"], pos_enc_layer_type="rel_pos")))
        self.assertIn("linear_units", self.refusal(decoder_conf={"attention_heads": 4, "linear_units": 32}))

    def test_an_unknown_weight_is_refused_and_not_dropped(self):
        state = wenet_state()
        state["encoder.encoders.0.conv_module.weight"] = state["ctc.ctc_lo.bias"]
        self.assertIn("conv_module", self.refusal(state))

    def test_a_missing_weight_is_named(self):
        state = wenet_state()
        del state["encoder.global_cmvn.mean"]
        self.assertIn("features.mean", self.refusal(state))

    def test_units_of_another_number_are_refused(self):
        self.assertIn("22", self.refusal(tokens=TOKENS[:21] + TOKENS[22:]))

    def test_a_broken_line_of_units_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "units.txt")
            with open(path, "w", encoding="utf-8") as file:
                file.write("<blank> 0\n好\n")
            with self.assertRaisesRegex(script.Refused, "Line 2"):
                script.read_units(path)


def tensor(array, dtype="f4"):
    values = torch.frombuffer(bytearray(array.data), dtype=torch.float32 if dtype == "f4" else torch.int64)
    return values.reshape(array.shape).clone()


@unittest.skipUnless(torch, "torch cannot be imported by this Python")
class WithTorch(unittest.TestCase):
    def test_a_checkpoint_is_read_without_running_its_code(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "avg.pt")
            torch.save({name: tensor(array) for name, array in wenet_state().items()}, path)
            self.assertEqual(script.read_checkpoint(path), wenet_state())

    def test_wenets_encoder_gives_the_golden_outputs(self):
        """One row without padding, so that no mask is needed: WeNet's pre-norm Transformer encoder and CTC."""
        state = {name: tensor(array).double() for name, array in wenet_state().items()}
        gold = golden()
        row, frames = 1, tensor(gold["input.lengths"], "i8")[1]
        x = (tensor(gold["input.features"])[row, :frames].double() - state["encoder.global_cmvn.mean"]) * state["encoder.global_cmvn.istd"]
        linear = lambda v, name: v @ state[name + ".weight"].T + state[name + ".bias"]
        norm = lambda v, name: torch.nn.functional.layer_norm(v, (32,), state[name + ".weight"], state[name + ".bias"], 1e-5)
        conv = lambda v, name: torch.relu(torch.nn.functional.conv2d(v, state[name + ".weight"], state[name + ".bias"], stride=2))
        x = conv(conv(x[None, None], "encoder.embed.conv.0"), "encoder.embed.conv.2")
        x = linear(x[0].transpose(0, 1).flatten(1), "encoder.embed.out.0")
        place = torch.arange(len(x)).double()[:, None] * torch.exp(torch.arange(0, 32, 2).double() * -(math.log(10000.0) / 32))
        code = torch.stack((place.sin(), place.cos()), -1).flatten(1)
        x = x * math.sqrt(32) + code
        for i in range(4):
            layer = "encoder.encoders.%d." % i
            y = norm(x, layer + "norm1")
            q, k, v = (linear(y, layer + "self_attn.linear_" + part).view(-1, 4, 8).transpose(0, 1) for part in "qkv")
            weights = torch.softmax(q @ k.transpose(1, 2) / math.sqrt(8), -1)
            x = x + linear((weights @ v).transpose(0, 1).flatten(1), layer + "self_attn.linear_out")
            y = norm(x, layer + "norm2")
            x = x + linear(torch.relu(linear(y, layer + "feed_forward.w_1")), layer + "feed_forward.w_2")
        result = torch.log_softmax(linear(norm(x, "encoder.after_norm"), "ctc.ctc_lo"), -1)
        expected = tensor(gold["expect.ctc.log_probs"])[row, :len(result)].double()
        self.assertLess((result - expected).abs().max().item(), 1e-5)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
