#include "core/layout/fork_plan.h"

#include "core/base/error.h"
#include "core/layout/model_shape.h"
#include "core/layout/presets.h"
#include "core/layout/read.h"

#include <gmock/gmock.h>

#include <functional>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string problemOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const UserError& error) {
        return error.what();
    }
    return "no error";
}

TEST(ReplacedPositions, AreTheSameWhereTheStackIsAsDeep)
{
    for (int i = 0; i < 12; ++i)
        EXPECT_THAT(replacedPositions(i, 12, 12), ElementsAre(i));
}

TEST(ReplacedPositions, RepeatInPlaceInADeeperStack)
{
    std::vector<int> all;
    for (int i = 0; i < 18; ++i)
        all.push_back(replacedPositions(i, 18, 12).at(0));
    EXPECT_THAT(all, ElementsAre(0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 8, 9, 10, 10, 11));
}

TEST(ReplacedPositions, LeaveNoneOutInAShallowerStack)
{
    for (int trained = 1; trained <= 20; ++trained)
        for (int count = 1; count <= trained; ++count) {
            std::vector<int> all;
            for (int i = 0; i < count; ++i)
                for (const int old : replacedPositions(i, count, trained))
                    all.push_back(old);
            ASSERT_EQ(all.size(), static_cast<std::size_t>(trained)) << count;
            EXPECT_TRUE(std::ranges::is_sorted(all));
        }
}

TEST(ForkInit, ReadsWhatItWrites)
{
    const std::vector<std::string> texts{"first", "block=A:3", "block=decoder:AB:0"};
    EXPECT_EQ(textsFromForkInit(forkInitFromTexts(texts)), texts);
    EXPECT_EQ(forkInitFromTexts({"block=encoder:A:3"}), forkInitFromTexts({"block=A:3"}));
}

TEST(ForkInit, RefusesOtherWords)
{
    for (const char* text :
         {"median", "block=", "block=A", "block=A:", "block=:3", "block=A:-1", "block=A:x"})
        EXPECT_THAT(problemOf([&] { forkInitFromTexts({text}); }), HasSubstr("block=A:3")) << text;
}

TEST(ForkFit, AcceptsAnyReuseOfTheSameShape)
{
    const Layout baseline = *presetLayout("baseline");
    for (const char* preset : {"BR", "BRA-E", "BRA-E-18", "universal", "relaxed-recursive", "ALBERT-ffn"}) {
        EXPECT_NO_THROW(requireForkFits(baseline, *presetLayout(preset))) << preset;
        EXPECT_NO_THROW(requireForkFits(*presetLayout(preset), baseline)) << preset;
    }
}

TEST(ForkFit, RefusesAnotherShapeInOneSentence)
{
    const Layout trained = *presetLayout("BRA-E");
    const auto problem = [&](const Layout& wanted) {
        return problemOf([&] { requireForkFits(trained, wanted); });
    };
    EXPECT_THAT(problem(withModelShape(trained, "model.dim", "128")),
                HasSubstr("model.dim is 256 there and 128"));
    EXPECT_THAT(problem(withModelShape(trained, "model.ffn", "1024")), HasSubstr("ffn width"));
    EXPECT_THAT(problem(*presetLayout("BR-8h")), HasSubstr("number of heads"));
    EXPECT_THAT(problem(*presetLayout("low-footprint")), HasSubstr("kind"));
    EXPECT_THAT(problem(*presetLayout("BRA-E-E64")), HasSubstr("embedding"));
}

TEST(ForkFit, RefusesAChosenBlockThatIsNotThereOrReplacesNothingThere)
{
    const Layout baseline = *presetLayout("baseline");
    const auto problem = [&](const char* layout, const char* init) {
        return problemOf(
            [&] { requireForkFits(baseline, layoutFromArgument(layout), forkInitFromTexts({init})); });
    };
    EXPECT_THAT(problem("BR", "block=B:0"), HasSubstr("Its blocks there: A"));
    EXPECT_THAT(problem("A*6B*6 / A*6", "block=B:2"), HasSubstr("It replaces: 6, 7, 8, 9, 10, 11"));
    EXPECT_EQ(problem("A*6B*6 / A*6", "block=B:11"), "no error");
}

TEST(ForkLayout, TakesTheTrainedShapeWhereANameSaysNothingElse)
{
    const Layout trained = withModelShape(
        *presetLayout("baseline"), {{"model.dim", "96"}, {"model.ffn", "384"}, {"model.dropout", "0.2"}});
    const Layout wanted = forkLayoutFromArgument("BRA-E", trained);
    EXPECT_EQ(wanted.model, trained.model);
    EXPECT_NO_THROW(requireForkFits(trained, wanted));
    EXPECT_EQ(forkLayoutFromArgument("BR-8h", trained).model.heads, 8);
}

TEST(ForkLayout, FreezesEveryBlockUnderHoulsbysBottlenecks)
{
    const Layout layout = forkLayoutFromArgument("Houlsby", *presetLayout("BRA-E"));
    EXPECT_TRUE(layout.encoder.blocks.at(0).shape.frozen);
    for (const Position& position : layout.encoder.positions) {
        EXPECT_TRUE(position.norms->own);
        EXPECT_EQ(position.correctors.size(), 2U); // BRA's adaptor stays
        EXPECT_TRUE(std::holds_alternative<Bottleneck>(position.correctors.back()));
    }
}

TEST(InShapeOf, GivesADrawnLayoutTheTrainedShapeWhereItSaysNothing)
{
    const Layout trained =
        withModelShape(layoutFromArgument("A*6 / A*2"), {{"model.dim", "128"}, {"model.ffn", "512"}});
    Layout drawn = layoutFromArgument("AB / A");
    drawn.encoder.blocks.front().shape.frozen = true;

    const Layout shaped = inShapeOf(trained, drawn);

    EXPECT_EQ(shaped.model, trained.model);
    EXPECT_EQ(shaped.embedding, trained.embedding);
    EXPECT_EQ(shaped.encoder.blocks.front().shape.ffn, 512);
    EXPECT_TRUE(shaped.encoder.blocks.front().shape.frozen);
    EXPECT_NO_THROW(requireForkFits(trained, shaped));
}

TEST(InShapeOf, KeepsWhatTheLayoutSaysOfItsOwn)
{
    const Layout trained = withModelShape(layoutFromArgument("A*6 / A*2"), "model.dim", "128");
    const Layout drawn = withModelShape(layoutFromArgument("AB / A"), "model.ffn", "1024");

    EXPECT_EQ(inShapeOf(trained, drawn).model.ffn, 1024);
}

} // namespace
} // namespace reblock
