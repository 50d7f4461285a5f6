#include "tests/core/engine/fork/trained_models.h"

#include "core/base/error.h"
#include "core/layout/canonical.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::HasSubstr;

Layout ownNorms(Layout layout)
{
    for (StackLayout* stack : {&layout.encoder, &layout.decoder})
        for (Position& position : stack->positions)
            position.norms = NormSource{true, {}};
    return canonicalLayout(layout);
}

/// As if trained: what starts at nothing has a value.
std::unique_ptr<Model> trainedModel(const Layout& layout, at::ScalarType type = at::kFloat)
{
    auto model = smallModel(layout, type);
    const at::NoGradGuard guard;
    for (const Parameter& parameter : model->parameters().all())
        if (parameter.value.abs().max().item<double>() == 0)
            parameter.value.copy_(
                at::linspace(-0.3, 0.3, parameter.value.numel()).view(parameter.value.sizes()));
    return model;
}

std::string nameOf(const testing::TestParamInfo<Layout>& info)
{
    return info.param.name;
}

Layout named(const std::string& name, const SmallLayout& wanted)
{
    Layout layout = smallLayout(wanted);
    layout.name = name;
    return layout;
}

class SameLayout : public testing::TestWithParam<Layout> {};

TEST_P(SameLayout, GivesTheSameOutputsBitForBit)
{
    for (const at::ScalarType type : {at::kFloat, at::kDouble}) {
        const auto trained = trainedModel(GetParam(), type);
        const auto fork = forkOf(*trained, GetParam());
        EXPECT_TRUE(at::equal(trained->parameters().flatValues(), fork->parameters().flatValues()));
        EXPECT_EQ(outputDifference(*trained, *fork), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(
    ForkedWeights, SameLayout,
    testing::Values(named("unshared", {.encoder = "ABC", .decoder = "AB"}), named("shared", {}),
                    named("adaptors", {.encoderCorrectors = {Adaptor{}, Adaptor{}}}),
                    named("correctors", {.encoderCorrectors = {Bottleneck{.width = 3}, StepVector{}, Lora{}},
                                         .decoderCorrectors = {Lora{.rank = 2}, Lora{.rank = 2}, Adaptor{}}}),
                    ownNorms(named("norms", {.encoderCorrectors = {StepVector{}}}))),
    nameOf);

TEST(ForkedWeights, MakeOneBlockOfEqualOnesWithEqualOutputs)
{
    const auto trained = trainedModel(smallLayout({.encoder = "ABC", .decoder = "AB"}));
    for (const char* to : {"encoder.blocks.B", "encoder.blocks.C"})
        copyBlock(*trained, "encoder.blocks.A", to);
    copyBlock(*trained, "decoder.blocks.A", "decoder.blocks.B");

    const auto shared = forkOf(*trained, smallLayout({}));

    EXPECT_EQ(outputDifference(*trained, *shared), 0);
}

TEST(ForkedWeights, GiveEachPositionOfAnUnsharedModelTheBlockItUsed)
{
    const auto trained = trainedModel(smallLayout({.encoderCorrectors = {Adaptor{}}}));
    const auto unshared =
        forkOf(*trained, smallLayout({.encoder = "ABC", .decoder = "AB", .encoderCorrectors = {Adaptor{}}}));
    EXPECT_EQ(outputDifference(*trained, *unshared), 0);
}

TEST(ForkedWeights, RebuildAnUnsharedModelFromLoraPairsOfFullRank)
{
    const auto trained =
        trainedModel(ownNorms(smallLayout({.encoder = "ABC", .decoder = "AB"})), at::kDouble);
    for (const char* to : {"encoder.blocks.B", "encoder.blocks.C"})
        copyBlock(*trained, "encoder.blocks.A", to, ".bias"); // no pair carries a bias
    copyBlock(*trained, "decoder.blocks.A", "decoder.blocks.B", ".bias");

    const SmallLayout paired{.encoderCorrectors = {Lora{.rank = 16}},
                             .decoderCorrectors = {Lora{.rank = 16}}};
    const auto fork = forkOf(*trained, ownNorms(smallLayout(paired)));

    EXPECT_GT(outputDifference(*trained, *forkOf(*trained, ownNorms(smallLayout({})))), 0.01);
    EXPECT_LT(outputDifference(*trained, *fork), 1e-5);
}

TEST(ForkedWeights, FoldLoraPairsIntoBlocksThatHaveNone)
{
    const Lora lora{.rank = 3, .alpha = 5};
    const auto trained =
        trainedModel(smallLayout({.encoderCorrectors = {lora}, .decoderCorrectors = {lora}}), at::kDouble);
    const auto unshared = forkOf(*trained, smallLayout({.encoder = "ABC", .decoder = "AB"}));
    EXPECT_LT(outputDifference(*trained, *unshared), 1e-10);
}

TEST(ForkedWeights, StartNewCorrectorsNearIdentity)
{
    const auto trained = trainedModel(smallLayout({}));
    for (const Corrector& corrector :
         {Corrector(Adaptor{}), Corrector(Adaptor{.initScale = 1}), Corrector(Bottleneck{.width = 4}),
          Corrector(Lora{.rank = 2}), Corrector(StepVector{})}) {
        const auto fork = forkOf(
            *trained, smallLayout({.encoderCorrectors = {corrector}, .decoderCorrectors = {corrector}}));
        EXPECT_LT(outputDifference(*trained, *fork), 1e-3) << corrector.index();
    }
}

TEST(ForkedWeights, LeaveNewAdaptorsAndPairsASlopeToLearnFrom)
{
    const auto trained = trainedModel(smallLayout({}));
    const auto fork = forkOf(*trained, smallLayout({.encoderCorrectors = {Adaptor{}, Lora{.rank = 2}}}));
    lossWithGradients(*fork, smallBatch(at::kFloat));
    for (const char* name :
         {"encoder.positions.1.correctors.0.weight", "encoder.positions.1.correctors.1.query.b"})
        EXPECT_GT(fork->parameters().at(name).gradient.abs().max().item<float>(), 1e-4F) << name;
}

TEST(ForkedWeights, TakeTheMeanTheFirstOrAChosenBlock)
{
    const auto trained = trainedModel(smallLayout({.encoder = "ABC", .decoder = "AB"}), at::kDouble);
    const std::string rest = ".attention.query.weight";
    const auto old = [&](const char* block) {
        return trained->parameters().value(std::string("encoder.blocks.") + block + rest);
    };
    const auto start = [&](const ForkInit& init) {
        return forkOf(*trained, smallLayout({}), init)->parameters().value("encoder.blocks.A" + rest).clone();
    };

    EXPECT_TRUE(at::allclose(start({}), (old("A") + old("B") + old("C")) / 3));
    EXPECT_TRUE(at::equal(start({.first = true, .chosen = {}}), old("A")));
    EXPECT_TRUE(at::equal(start({.chosen = {{Stack::Encoder, "A", 2}}}), old("C")));
}

TEST(ForkedWeights, RepeatPositionsInPlaceInADeeperStack)
{
    const auto trained =
        trainedModel(ownNorms(smallLayout({.encoder = "AB", .encoderCorrectors = {Adaptor{}}})));
    const auto deeper =
        forkOf(*trained, ownNorms(smallLayout({.encoder = "ABC", .encoderCorrectors = {Adaptor{}}})));
    const auto same = [&](const std::string& there, const std::string& here) {
        return at::equal(trained->parameters().value(there), deeper->parameters().value(here));
    };
    for (const auto& [there, here] : {std::pair{"0", "0"}, std::pair{"0", "1"}, std::pair{"1", "2"}}) {
        EXPECT_TRUE(same(std::string("encoder.positions.") + there + ".norms.ffn.weight",
                         std::string("encoder.positions.") + here + ".norms.ffn.weight"));
        EXPECT_TRUE(same(std::string("encoder.positions.") + there + ".correctors.0.weight",
                         std::string("encoder.positions.") + here + ".correctors.0.weight"));
    }
    EXPECT_TRUE(same("encoder.blocks.A.ffn.expand.weight", "encoder.blocks.B.ffn.expand.weight"));
}

TEST(ForkedWeights, ShareAttentionAlone)
{
    const auto trained = trainedModel(smallLayout({.encoder = "ABC"}), at::kDouble);
    Layout partial = smallLayout({.encoder = "ABC"});
    for (Position& position : partial.encoder.positions)
        position.attention.name = "A";
    partial = canonicalLayout(partial);
    const auto fork = forkOf(*trained, partial);
    const ResolvedPosition last = resolvePositions(partial, Stack::Encoder).back();
    EXPECT_TRUE(at::equal(fork->parameters().value(last.ffn.weights + ".expand.weight"),
                          trained->parameters().value("encoder.blocks.C.ffn.expand.weight")));
    EXPECT_FALSE(at::equal(fork->parameters().value(last.attention.weights + ".query.weight"),
                           trained->parameters().value("encoder.blocks.C.attention.query.weight")));
}

TEST(ForkedWeights, CopyTheRowsOfKnownTokens)
{
    const auto trained = trainedModel(smallLayout({}));
    Model model({smallLayout({}), 5, 20, at::kFloat, at::kCPU});
    const std::vector<std::string> notes =
        setForkedWeights(model, {"<blank>", "<unk>", "c", "new", "<sos/eos>"}, trainedFrom(*trained), {});
    const at::Tensor before = trained->parameters().value("decoder.embedding.weight");
    const at::Tensor after = model.parameters().value("decoder.embedding.weight");
    EXPECT_TRUE(at::equal(after[2], before[4]));
    EXPECT_TRUE(at::equal(after[4], before[16]));
    EXPECT_EQ(after[3].abs().max().item<float>(), 0); // as it was
    EXPECT_THAT(notes.front(), HasSubstr("4 of the 5 tokens"));
}

TEST(ForkedWeights, GiveATiedOutputAMatrixOfItsOwn)
{
    Layout tied = smallLayout({});
    tied.embedding = {8, true};
    Layout untied = tied;
    untied.embedding.tiedOutput = false;
    const auto trained = trainedModel(tied, at::kDouble);
    EXPECT_LT(outputDifference(*trained, *forkOf(*trained, untied)), 1e-12);
    EXPECT_THROW(forkOf(*forkOf(*trained, untied), tied), UserError);
}

TEST(ForkedWeights, SayWhatHasNoPlaceInTheNewLayout)
{
    const auto trained = trainedModel(smallLayout({.encoderCorrectors = {Adaptor{}}}));
    Model model({smallLayout({}), 17, 20, at::kFloat, at::kCPU});
    const std::vector<std::string> notes = setForkedWeights(model, smallTokens(), trainedFrom(*trained), {});
    EXPECT_THAT(notes, testing::ElementsAre(HasSubstr("3 trained encoder correctors \"adaptor\"")));
}

} // namespace
} // namespace reblock
