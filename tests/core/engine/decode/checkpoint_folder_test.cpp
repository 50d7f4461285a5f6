#include "core/engine/decode/checkpoint_folder.h"

#include "core/base/error.h"
#include "core/journal/journal_writer.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <fstream>

namespace reblock {
namespace {

using testing::ElementsAre;

class CheckpointFolderTest : public testing::Test {
protected:
    void SetUp() override { std::filesystem::create_directories(scratch / "checkpoints"); }
    void touch(const std::filesystem::path& path) { std::ofstream(path) << "x"; }

    Scratch scratch;
    CheckpointFolder folder{scratch / "checkpoints"};
};

TEST_F(CheckpointFolderTest, TellsWeightsFromStatesAndOtherFiles)
{
    touch(folder.weights(20));
    touch(folder.state(20));
    touch(folder.weights(1234567));
    touch(folder.average());
    touch(folder.path() / "step-x.safetensors");

    EXPECT_THAT(folder.weightSteps(), ElementsAre(20, 1234567));
    EXPECT_THAT(folder.stateSteps(), ElementsAre(20));
    EXPECT_EQ(folder.weights(20).filename(), "step-000020.safetensors");
    EXPECT_EQ(folder.state(20).filename(), "step-000020.state.safetensors");
}

TEST_F(CheckpointFolderTest, ChoosesAverageThenBestThenLast)
{
    touch(folder.weights(10));
    touch(folder.weights(20));
    EXPECT_EQ(chooseCheckpoint(scratch.path(), {}).name, "last");

    JournalWriter journal(scratch / "events.jsonl");
    journal.append("checkpoint",
                   {{"step", 10}, {"file", "checkpoints/step-000010.safetensors"}, {"dev_loss", 1.0}});
    journal.append("checkpoint",
                   {{"step", 20}, {"file", "checkpoints/step-000020.safetensors"}, {"dev_loss", 2.0}});
    EXPECT_EQ(chooseCheckpoint(scratch.path(), {}).file, folder.weights(10));
    EXPECT_EQ(chooseCheckpoint(scratch.path(), "last").file, folder.weights(20));
    EXPECT_EQ(chooseCheckpoint(scratch.path(), "20").file, folder.weights(20));

    touch(folder.average());
    EXPECT_EQ(chooseCheckpoint(scratch.path(), {}).name, "average");
}

TEST_F(CheckpointFolderTest, ForgetsLossesThatAContinuationTookBack)
{
    touch(folder.weights(10));
    touch(folder.weights(20));
    JournalWriter journal(scratch / "events.jsonl");
    journal.append("checkpoint",
                   {{"step", 10}, {"file", "checkpoints/step-000010.safetensors"}, {"dev_loss", 2.0}});
    journal.append("checkpoint",
                   {{"step", 20}, {"file", "checkpoints/step-000020.safetensors"}, {"dev_loss", 1.0}});
    journal.append("resumed", {{"from_step", 10}});

    EXPECT_EQ(chooseCheckpoint(scratch.path(), "best").file, folder.weights(10));
}

TEST_F(CheckpointFolderTest, NamesTheStepsThatAreThere)
{
    touch(folder.weights(10));

    try {
        chooseCheckpoint(scratch.path(), "30");
        FAIL();
    } catch (const UserError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("10"));
    }
}

} // namespace
} // namespace reblock
