#include "core/engine/decode/decode_batch.h"

#include "core/base/error.h"
#include "core/engine/decode/rescoring.h"
#include "core/engine/model/start_values.h"
#include "tests/core/engine/small_models.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>
#include <gmock/gmock.h>

#include <numeric>

namespace reblock {
namespace {

constexpr int kBands = 20;

/// Utterances of 20 to 140 frames; rows of one seed are the same whatever is asked for.
std::vector<at::Tensor> randomUtterances(std::size_t count)
{
    at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{11});
    std::vector<at::Tensor> utterances;
    for (std::size_t i = 0; i < count; ++i) {
        const auto frames = static_cast<std::int64_t>(20 + 37 * i % 121);
        utterances.push_back(at::randn({frames, kBands}, generator, at::TensorOptions(at::kFloat)));
    }
    return utterances;
}

/// Side by side, padded with a value that would be heard if anything looked at it.
std::vector<DecodedRow> decodeTogether(const Model& model, const std::vector<at::Tensor>& utterances,
                                       const std::vector<std::size_t>& rows, const DecodeOptions& options)
{
    std::vector<at::Tensor> list;
    const at::Tensor lengths =
        at::empty({static_cast<std::int64_t>(rows.size())}, at::TensorOptions(at::kLong));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        list.push_back(utterances[rows[i]]);
        lengths[static_cast<std::int64_t>(i)] = utterances[rows[i]].size(0);
    }
    return decodeBatch(model, at::pad_sequence(list, true, 7.5), lengths, options);
}

/// Every utterance's rows when `size` of them at a time go through in the given order.
std::vector<DecodedRow> decodeInBatches(const Model& model, const std::vector<at::Tensor>& utterances,
                                        const std::vector<std::size_t>& order, std::size_t size,
                                        const DecodeOptions& options)
{
    std::vector<DecodedRow> all(utterances.size());
    for (std::size_t first = 0; first < order.size(); first += size) {
        const std::vector<std::size_t> rows(
            order.begin() + static_cast<std::ptrdiff_t>(first),
            order.begin() + static_cast<std::ptrdiff_t>(std::min(first + size, order.size())));
        std::vector<DecodedRow> decoded = decodeTogether(model, utterances, rows, options);
        for (std::size_t i = 0; i < rows.size(); ++i)
            all[rows[i]] = std::move(decoded[i]);
    }
    return all;
}

std::vector<SmallLayout> layouts()
{
    return {{.encoder = "AAA", .decoder = "AA"},
            {.encoder = "ABAB",
             .decoder = "AB",
             .encoderCorrectors = {Adaptor{}},
             .decoderCorrectors = {Adaptor{}},
             .dim = 32,
             .heads = 4}};
}

class EveryMode : public testing::TestWithParam<DecodeMode> {
protected:
    static DecodeOptions options(int beam = 4, int nbest = 3)
    {
        DecodeOptions chosen;
        chosen.mode = GetParam();
        chosen.beam = beam;
        chosen.nbest = nbest;
        return chosen;
    }

    const at::NoGradGuard noGradients;
};

TEST_P(EveryMode, GivesTheSameTextsInEveryBatchAndOrder)
{
    const std::vector<at::Tensor> utterances = randomUtterances(32);
    std::vector<std::size_t> order(utterances.size());
    std::iota(order.begin(), order.end(), 0U);
    for (const SmallLayout& layout : layouts()) {
        const auto model = smallModel(smallLayout(layout), at::kFloat);
        const std::vector<DecodedRow> alone = decodeInBatches(*model, utterances, order, 1, options());
        for (const std::size_t size : {2U, 7U, 32U}) {
            std::ranges::reverse(order);
            std::rotate(order.begin(), order.begin() + 5, order.end());
            const std::vector<DecodedRow> together =
                decodeInBatches(*model, utterances, order, size, options());
            for (std::size_t i = 0; i < alone.size(); ++i) {
                ASSERT_EQ(together[i].best.size(), alone[i].best.size());
                for (std::size_t n = 0; n < alone[i].best.size(); ++n)
                    EXPECT_EQ(together[i].best[n].tokens, alone[i].best[n].tokens)
                        << "utterance " << i << " of batches of " << size;
            }
        }
    }
}

TEST_P(EveryMode, DecodesAnUndecidedRowAlone)
{
    const Layout layout = smallLayout({});
    const Model undecided({layout, 17, kBands, at::kFloat, at::kCPU}); // all weights 0: all tokens tie

    for (const DecodedRow& row : decodeTogether(undecided, randomUtterances(3), {0, 1, 2}, options())) {
        EXPECT_TRUE(row.recomputed);
        EXPECT_EQ(row.lead, 0);
    }
}

TEST_P(EveryMode, PlacesEveryTokenInTheUtterance)
{
    const auto model = smallModel(smallLayout({}), at::kFloat);
    const std::vector<at::Tensor> utterances = randomUtterances(5);
    const std::vector<DecodedRow> rows = decodeTogether(*model, utterances, {0, 1, 2, 3, 4}, options());

    for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].spans.size(), rows[i].best.front().tokens.size());
        for (const auto& span : rows[i].spans) {
            EXPECT_LE(span.start, span.end);
            EXPECT_LE(span.end, encoderFrames(utterances[i].size(0)));
        }
    }
}

TEST_P(EveryMode, RefusesAModelWhoseOutputsAreNotFinite)
{
    const auto model = smallModel(smallLayout({}), at::kFloat);
    for (const Parameter& parameter : model->parameters().all())
        parameter.value.detach().fill_(std::numeric_limits<float>::quiet_NaN());

    EXPECT_THROW(decodeTogether(*model, randomUtterances(2), {0, 1}, options()), UserError);
}

INSTANTIATE_TEST_SUITE_P(DecodeBatch, EveryMode, testing::ValuesIn(kDecodeModes),
                         [](const auto& mode) { return decodeModeName(mode.param); });

/// log p of a text by one pass over the whole of it, alone.
double forced(const Model& model, const at::Tensor& features, const std::vector<int>& tokens)
{
    const at::Tensor length = at::full({1}, features.size(0), at::TensorOptions(at::kLong));
    const EncoderOutput encoded = model.encode(features.unsqueeze(0), length);
    const PaddedTexts text = paddedTexts({{tokens, 0}});
    const at::Tensor logProbs = at::log_softmax(model.decode(encoded, text.targets, text.lengths).logits, -1);
    return sequenceLogProbs(logProbs, text.targets, text.lengths, static_cast<int>(model.startToken()))
        .item<double>();
}

/// The caches, the beam's reordering and utterances that end early change no score.
TEST(DecodeBatch, ScoresEveryTextAsTheWholeDecoderDoes)
{
    const at::NoGradGuard noGradients;
    const auto model = smallModel(smallLayout({.encoder = "ABA", .decoder = "ABA"}));
    const std::vector<at::Tensor> utterances = randomUtterances(6);
    std::vector<std::size_t> all(utterances.size());
    std::iota(all.begin(), all.end(), 0U);
    for (const DecodeMode mode : {DecodeMode::Attention, DecodeMode::AttentionRescoring}) {
        DecodeOptions options;
        options.mode = mode;
        options.beam = options.nbest = 5;
        options.lengthBonus = -0.7; // so that short texts end before long ones
        const std::vector<DecodedRow> rows = decodeTogether(*model, utterances, all, options);
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (const DecodedText& text : rows[i].best) {
                const double bonus = -0.7 * static_cast<double>(text.tokens.size());
                EXPECT_NEAR(*text.attention, forced(*model, utterances[i].to(at::kDouble), text.tokens),
                            1e-9);
                EXPECT_NEAR(text.score, *text.attention + bonus + 0.5 * text.ctc.value_or(0), 1e-9);
            }
    }
}

TEST(DecodeBatch, StopsTheAttentionSearchAtTheLimit)
{
    const at::NoGradGuard noGradients;
    const auto model = smallModel(smallLayout({}), at::kFloat);
    const at::Tensor features = randomUtterances(1).front().unsqueeze(0);
    DecodeOptions options;
    options.mode = DecodeMode::Attention;
    options.lengthBonus = 50; // no text is long enough

    const EncoderOutput encoded =
        model->encode(features, at::full({1}, features.size(1), at::TensorOptions(at::kLong)));

    EXPECT_EQ(decodeEncoded(*model, encoded, options).front().best.front().tokens.size(),
              static_cast<std::size_t>(encoded.lengths[0].item<std::int64_t>()));
    EXPECT_EQ(decodeEncoded(*model, encoded, options, 2).front().best.front().tokens.size(), 2U);
}

} // namespace
} // namespace reblock
