#include "tests/core/engine/small_models.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/engine/loss/batch_loss.h"
#include "core/engine/optim/adam.h"
#include "tests/core/layout/random_layout.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

#include <cmath>

namespace reblock {
namespace {

double largestDifference(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

/// Copies every weight of `from` that `to` has too, the block's letter taken from `letters`.
void copyBlocks(const Model& from, Model& to)
{
    const at::NoGradGuard guard;
    for (const Parameter& parameter : to.parameters().all()) {
        std::string name = parameter.name;
        const auto block = name.find(".blocks.");
        if (block != std::string::npos)
            name[block + 8] = 'A';
        at::Tensor value = parameter.value;
        value.copy_(from.parameters().value(name));
    }
}

TEST(Model, SumsTheGradientOfASharedWeightOverItsUses)
{
    const auto shared = smallModel(smallLayout({}));
    const auto apart = smallModel(smallLayout({.encoder = "ABC", .decoder = "AB"}));
    copyBlocks(*shared, *apart);
    const double sharedLoss = lossWithGradients(*shared, smallBatch());
    EXPECT_DOUBLE_EQ(lossWithGradients(*apart, smallBatch()), sharedLoss);

    for (const Parameter& parameter : shared->parameters().all()) {
        at::Tensor sum = at::zeros_like(parameter.gradient);
        std::string name = parameter.name;
        const auto block = name.find(".blocks.");
        for (const char letter : {'A', 'B', 'C'}) {
            if (block != std::string::npos)
                name[block + 8] = letter;
            if (apart->parameters().contains(name))
                sum += apart->parameters().at(name).gradient;
            if (block == std::string::npos)
                break;
        }
        EXPECT_LT(largestDifference(sum, parameter.gradient), 1e-11) << parameter.name;
    }
}

TEST(Model, GivesARowAloneWhatItGivesInABatch)
{
    const auto model = smallModel(smallLayout({.encoderCorrectors = {Adaptor{}}}));
    const Batch batch = smallBatch();
    const BatchLoss together = batchLoss(*model, batch, {});
    for (std::int64_t row = 0; row < 3; ++row) {
        const BatchLoss alone = batchLoss(*model, rowOf(batch, row), {});
        const std::int64_t frames = alone.encoded.final.size(1);
        EXPECT_LT(largestDifference(alone.encoded.final[0], together.encoded.final[row].narrow(0, 0, frames)),
                  1e-11);
        EXPECT_NEAR(alone.ctcRows[0].item<double>(), together.ctcRows[row].item<double>(), 1e-10);
        EXPECT_NEAR(alone.attentionRows[0].item<double>(), together.attentionRows[row].item<double>(), 1e-10);
    }
}

TEST(Model, IsNotChangedByWhatStandsInThePadding)
{
    const auto model = smallModel(smallLayout({}));
    Batch batch = smallBatch();
    const double before = lossWithGradients(*model, batch);
    const at::Tensor gradients = model->parameters().flatGradients().clone();
    batch.features[2].narrow(0, 30, 31).fill_(-1e3);
    EXPECT_NEAR(lossWithGradients(*model, batch), before, 1e-10);
    EXPECT_LT(largestDifference(model->parameters().flatGradients(), gradients), 1e-10);
}

TEST(Model, GivesItsAdaptorsAGradientAtTheFirstStep)
{
    const auto model =
        smallModel(smallLayout({.encoderCorrectors = {Adaptor{}}, .decoderCorrectors = {Adaptor{}}}));
    lossWithGradients(*model, smallBatch());
    for (const Parameter& parameter : model->parameters().all()) {
        if (parameter.name.find(".correctors.") != std::string::npos) {
            EXPECT_GT(parameter.gradient.abs().max().item<double>(), 0) << parameter.name;
        }
    }
}

TEST(Model, LeavesFrozenBlocksAsTheyAre)
{
    Layout layout = smallLayout({.encoderCorrectors = {Adaptor{}}});
    layout.encoder.blocks[0].shape.frozen = true;
    const auto model = smallModel(layout);
    const NamedTensors before = model->parameters().copies();
    Adam adam(model->parameters(), {});
    lossWithGradients(*model, smallBatch());
    adam.step();
    for (const auto& [name, value] : before) {
        const bool frozen = name.starts_with("encoder.blocks.A.");
        EXPECT_EQ(at::equal(value, model->parameters().value(name)), frozen) << name;
        EXPECT_EQ(model->parameters().at(name).trained, !frozen) << name;
    }
    EXPECT_LT(model->parameters().trainedCount(), model->parameters().count());
}

TEST(Model, DecodesTokenByTokenWhatTeacherForcingGives)
{
    const auto model = smallModel(smallLayout({.decoderCorrectors = {Lora{}, Bottleneck{.width = 3}}}));
    const Batch batch = smallBatch();
    const EncoderOutput encoded = model->encode(batch.features, batch.lengths);
    const at::Tensor whole =
        at::log_softmax(model->decode(encoded, batch.targets, batch.targetLengths).logits, -1);
    DecoderState state = model->startDecoding(encoded, at::arange(3));
    at::Tensor tokens = at::full(3, model->startToken(), at::TensorOptions(at::kLong));
    for (std::int64_t step = 0; step < 4; ++step) {
        EXPECT_LT(largestDifference(model->decodeStep(state, tokens), whole.select(1, step)), 1e-10);
        tokens = batch.targets.select(1, step).clamp_min(0).contiguous();
    }
}

TEST(Model, BranchesAHypothesisWithItsCaches)
{
    const auto model = smallModel(smallLayout({}));
    const Batch batch = rowOf(smallBatch(), 1);
    const EncoderOutput encoded = model->encode(batch.features, batch.lengths);
    DecoderState state = model->startDecoding(encoded, at::zeros(1, at::TensorOptions(at::kLong)));
    const at::Tensor start = at::full(1, model->startToken(), at::TensorOptions(at::kLong));
    model->decodeStep(state, start);
    DecoderState branched = state.reordered(at::zeros(3, at::TensorOptions(at::kLong)));
    const std::vector<std::int64_t> next{4, 5, 4};
    const at::Tensor scores = model->decodeStep(branched, at::tensor(next, at::TensorOptions(at::kLong)));
    EXPECT_LT(largestDifference(scores[0], scores[2]), 1e-12);
    const at::Tensor alone = model->decodeStep(state, at::full(1, 5, at::TensorOptions(at::kLong)));
    EXPECT_LT(largestDifference(scores[1], alone[0]), 1e-12);
}

TEST(Model, DrawsTheSameDropoutFromTheSameNumber)
{
    const auto model = smallModel(smallLayout({.dropout = 0.3}), at::kFloat);
    const Batch batch = smallBatch(at::kFloat);
    const auto loss = [&](std::uint64_t seed) {
        ForwardOptions forward;
        forward.dropoutSeed = seed;
        return batchLoss(*model, batch, {}, forward).combined;
    };
    EXPECT_EQ(loss(1), loss(1));
    EXPECT_NE(loss(1), loss(2));
    EXPECT_NE(loss(1), batchLoss(*model, batch, {}).combined);
}

TEST(Model, RepeatsATrainingStepBitForBit)
{
    const auto run = [] {
        const auto model =
            smallModel(smallLayout({.encoderCorrectors = {Adaptor{}}, .dropout = 0.1}), at::kFloat);
        Adam adam(model->parameters(), {});
        for (std::uint64_t step = 0; step < 3; ++step) {
            model->parameters().zeroGradients();
            ForwardOptions forward;
            forward.dropoutSeed = step;
            batchLoss(*model, smallBatch(at::kFloat), {}, forward).total.backward();
            adam.step();
        }
        return model->parameters().flatValues().clone();
    };
    EXPECT_TRUE(at::equal(run(), run()));
}

TEST(Model, BuildsAndTrainsRandomLayouts)
{
    SeededRandom random(320, 2);
    int built = 0;
    while (built < 20) {
        const Layout layout = randomLayout(random);
        if (layout.model.dim > 64)
            continue;
        ++built;
        const auto model = smallModel(layout);
        EXPECT_TRUE(std::isfinite(lossWithGradients(*model, smallBatch())));
        EXPECT_TRUE(at::isfinite(model->parameters().flatGradients()).all().item<bool>());
        EXPECT_GT(model->parameters().at("front.conv1.weight").gradient.abs().max().item<double>(), 0);
    }
}

TEST(Model, RefusesARowThatIsTooShortForTheFront)
{
    const auto model = smallModel(smallLayout({}));
    const at::Tensor lengths = at::full(1, 6, at::TensorOptions(at::kLong));
    const at::Tensor features = at::zeros({1, 6, 20}, at::TensorOptions(at::kDouble));
    EXPECT_THROW(model->encode(features, lengths), UserError);
}

TEST(Model, ReportsARowWithMoreLabelsThanFrames)
{
    const auto model = smallModel(smallLayout({}));
    Batch batch = rowOf(smallBatch(), 2);
    batch.targets = at::full({1, 7}, 3, at::TensorOptions(at::kLong));
    batch.targetLengths = at::full(1, 4, at::TensorOptions(at::kLong));
    const BatchLoss loss = batchLoss(*model, batch, {}); // 6 frames, 4 equal labels need 7
    EXPECT_EQ(loss.tooShort, std::vector<std::int64_t>{0});
    EXPECT_EQ(loss.ctc, 0);
    EXPECT_GT(loss.attention, 0);
}

} // namespace
} // namespace reblock
