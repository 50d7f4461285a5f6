#include "core/options/new_run.h"

#include "core/base/error.h"
#include "core/layout/presets.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

using testing::AllOf;
using testing::HasSubstr;

NewRunRequest request(const std::string& layout = "BRA-E")
{
    NewRunRequest made;
    made.name = "first";
    made.layout = layout;
    made.corpus = {"digits", "digits", "/data/数字 digits", "abc"};
    made.createdBy = "reblock new first";
    return made;
}

std::string problemOf(const NewRunRequest& wrong)
{
    try {
        makeRunConfig(wrong);
    } catch (const UserError& error) {
        return error.what();
    }
    return {};
}

TEST(NewRun, TakesTheLayoutAsItIsWithoutSettings)
{
    const RunConfig config = makeRunConfig(request());

    EXPECT_EQ(config.layout, *presetLayout("BRA-E"));
    EXPECT_EQ(config.options.features.bands, 80);
    EXPECT_EQ(config.corpus.name, "digits");
    EXPECT_GT(config.created, 0);
}

TEST(NewRun, LetsSettingsWinOverTheRecipeAndTheLastOverTheFirst)
{
    NewRunRequest made = request();
    made.recipe = "digits";
    made.settings = {"model.dim=64", "train.seed=2", "model.heads=2", "train.seed=3", "features.bands=24"};

    const RunConfig config = makeRunConfig(made);

    EXPECT_EQ(config.layout.model.dim, 64);
    EXPECT_EQ(config.layout.model.heads, 2);
    EXPECT_EQ(config.layout.model.ffn, 384);
    EXPECT_EQ(config.options.train.seed, 3u);
    EXPECT_EQ(config.options.features.bands, 24);
    EXPECT_EQ(config.options.optimiser.warmup, 300);
}

TEST(NewRun, KeepsFoldersOfNoiseAndRoomsAsWholePaths)
{
    const Scratch scratch;
    NewRunRequest made = request();
    made.settings = {"augment.noise_snr=0 15", "augment.noise_folder=" + (scratch / ".").string(),
                     "augment.rir_folder=" + scratch.path().string()};

    const RunConfig config = makeRunConfig(made);

    EXPECT_EQ(config.options.augment.noiseFolder, std::filesystem::canonical(scratch.path()).string());
    EXPECT_EQ(config.options.augment.rirFolder, std::filesystem::canonical(scratch.path()).string());
    made.settings = {"augment.rir_folder=/no/such/folder"};
    EXPECT_THAT(problemOf(made), HasSubstr("/no/such/folder"));
}

TEST(NewRun, SaysAllThatIsWrongAtOnce)
{
    NewRunRequest wrong = request("BRA-Q");
    wrong.recipe = "digit";
    wrong.settings = {"train.sed=1", "features.bands=0", "nonsense"};

    EXPECT_THAT(problemOf(wrong),
                AllOf(HasSubstr("BRA-Q"), HasSubstr("\"digits\""), HasSubstr("\"train.seed\""),
                      HasSubstr("features.bands cannot be"), HasSubstr("\"nonsense\"")));
}

TEST(NewRun, RefusesAModelShapeThatCannotBeBuilt)
{
    NewRunRequest wrong = request();
    wrong.settings = {"model.dim=96", "model.heads=5"};

    EXPECT_THAT(problemOf(wrong), HasSubstr("heads"));
}

TEST(NewRun, WritesAFolderThatReadsBackAndIsNeverWrittenTwice)
{
    const Scratch scratch;
    const auto folder = scratch.path() / "runs" / "first";
    NewRunRequest made = request();
    made.recipe = "digits";
    const RunConfig config = makeRunConfig(made);

    writeNewRun(folder, config);

    const RunConfig read = readRunConfig(folder);
    EXPECT_EQ(read.layout, config.layout);
    EXPECT_EQ(read.corpus.path, config.corpus.path);
    EXPECT_EQ(read.options.train.maxSeconds, 600);
    EXPECT_EQ(read.createdBy, "reblock new first");
    EXPECT_THROW(writeNewRun(folder, config), UserError);
}

} // namespace
} // namespace reblock
