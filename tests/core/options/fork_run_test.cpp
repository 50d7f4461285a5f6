#include "core/options/fork_run.h"

#include "core/base/error.h"
#include "core/layout/presets.h"
#include "core/options/new_run.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace reblock {
namespace {

using testing::HasSubstr;

RunConfig parentConfig()
{
    NewRunRequest request;
    request.name = "old";
    request.layout = "baseline";
    request.corpus = {"digits", "digits", "corpus", "hash"};
    request.recipe = "digits";
    request.settings = {"train.seed=7"};
    return makeRunConfig(request);
}

ForkRunRequest forkRequest()
{
    ForkRunRequest request;
    request.name = "new";
    request.from = {"old", "runs/old", "average", {"mean"}};
    return request;
}

TEST(ForkRun, KeepsTheParentsOptionsButForTheSettings)
{
    ForkRunRequest request = forkRequest();
    request.settings = {"optimiser.rate=0.0001", "model.dropout=0.3"};

    const RunConfig config = makeForkConfig(parentConfig(), request);

    EXPECT_EQ(config.options.train.seed, 7U);
    EXPECT_EQ(config.options.optimiser.rate, 0.0001);
    EXPECT_EQ(config.layout.model.dropout, 0.3);
    EXPECT_EQ(config.layout.model.dim, 96);
    EXPECT_EQ(config.name, "new");
}

TEST(ForkRun, TellsItsParentInRunJson)
{
    const RunConfig config = makeForkConfig(parentConfig(), forkRequest());
    const RunConfig read = runConfigFromJson(runConfigToJson(config));
    ASSERT_TRUE(read.parent);
    EXPECT_EQ(read.parent->run, "old");
    EXPECT_EQ(read.parent->folder, "runs/old");
    EXPECT_EQ(read.parent->checkpoint, "average");
    EXPECT_EQ(read.parent->init, std::vector<std::string>{"mean"});
    EXPECT_FALSE(runConfigFromJson(runConfigToJson(parentConfig())).parent);
}

TEST(ForkRun, KeepsFoldersOfNoiseAndRoomsAsWholePaths)
{
    const Scratch scratch;
    ForkRunRequest request = forkRequest();
    request.settings = {"augment.noise_snr=0 15", "augment.noise_folder=" + (scratch / ".").string(),
                        "augment.rir_folder=" + std::filesystem::relative(scratch.path()).string()};

    const AugmentOptions augment = makeForkConfig(parentConfig(), request).options.augment;

    EXPECT_EQ(augment.noiseFolder, std::filesystem::canonical(scratch.path()).string());
    EXPECT_EQ(augment.rirFolder, std::filesystem::canonical(scratch.path()).string());
    request.settings = {"augment.rir_folder=/no/such/folder"};
    EXPECT_THROW(makeForkConfig(parentConfig(), request), UserError);
}

TEST(ForkRun, RefusesFeaturesThatTheWeightsDoNotKnow)
{
    ForkRunRequest request = forkRequest();
    request.settings = {"features.bands=80", "nonsense=1"};
    try {
        makeForkConfig(parentConfig(), request);
        FAIL() << "no error";
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), HasSubstr("features.bands=80"));
        EXPECT_THAT(error.what(), HasSubstr("nonsense"));
    }
    request.settings = {"features.dither=0"};
    EXPECT_NO_THROW(makeForkConfig(parentConfig(), request));
}

} // namespace
} // namespace reblock
