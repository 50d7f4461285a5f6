#include "core/interop/tensorboard_writer.h"

#include "core/base/error.h"
#include "core/interop/tensorboard_reader.h"
#include "core/journal/journal_writer.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;

Event step(std::int64_t number, double loss)
{
    return {number, 1780000000 + static_cast<double>(number), "step", {{"step", number}, {"loss", loss}}};
}

Event resumed(std::int64_t from)
{
    return {from, 1780000100, "resumed", {{"from_step", from}}};
}

TEST(TensorboardRecords, MaskTheirChecksumsAsTensorFlowDoes)
{
    // CRC-32C of "123456789" is 0xe3069283 (RFC 3720); masked: rotated right by 15, plus 0xa282ead8
    EXPECT_EQ(maskedCrc32c("123456789"), 0xc78ab0e5u);
}

TEST(TensorboardWriter, ShowsStepsOnceThatWereDoneAgainAfterAKill)
{
    const Scratch scratch;
    {
        TensorboardWriter first(scratch.path());
        for (int i = 1; i <= 5; ++i)
            first.add(step(i, i));
    }
    TensorboardWriter second(scratch.path());
    second.add(resumed(3));
    second.add(step(4, 40));

    const auto points = readTensorboard(scratch.path()).tags.at("train/loss");

    ASSERT_EQ(points.size(), 4u);
    EXPECT_EQ(points[2].value, 3);
    EXPECT_EQ(points[3].value, 40);
}

TEST(TensorboardWriter, LeavesOutNumbersThatAreNotThere)
{
    EXPECT_TRUE(tensorboardRecords(step(1, 1)).size() > 0);
    EXPECT_TRUE(tensorboardRecords({1, 1, "step", {{"step", 1}, {"loss", nullptr}}}).empty());
    EXPECT_TRUE(tensorboardRecords({1, 1, "checkpoint", {{"step", 1}, {"dev_loss", 2}}}).empty());
}

TEST(TensorboardWriter, MakesNoFileBeforeThereIsANumber)
{
    const Scratch scratch;
    TensorboardWriter writer(scratch / "tensorboard");
    writer.add({1, 1, "started", {{"device", "cpu"}}});

    EXPECT_FALSE(fs::exists(scratch / "tensorboard"));
}

TEST(TensorboardWriter, SaysWhereItCannotWrite)
{
    const Scratch scratch;
    std::ofstream(scratch / "taken") << "a file";
    TensorboardWriter writer(scratch / "taken");

    EXPECT_THROW(writer.add(step(1, 1)), ResourceError);
}

TEST(ExportTensorboard, GivesTheSamePointsAsTheJournal)
{
    const Scratch scratch;
    JournalWriter journal(scratch / "events.jsonl");
    for (int i = 1; i <= 40; ++i)
        journal.append("step", {{"step", i}, {"loss", 1.0 / i}});
    journal.append("epoch", {{"step", 40}, {"dev_loss", 2.5}, {"dev_error_rate", 0.5}});

    const std::int64_t points = exportTensorboard(scratch / "events.jsonl", scratch / "out");
    const std::int64_t again = exportTensorboard(scratch / "events.jsonl", scratch / "out");

    EXPECT_EQ(points, 42);
    EXPECT_EQ(points, again);
    EXPECT_EQ(std::distance(fs::directory_iterator(scratch / "out"), {}), 1);
    const auto tags = readTensorboard(scratch / "out").tags;
    ASSERT_EQ(tags.at("train/loss").size(), 40u);
    EXPECT_EQ(tags.at("train/loss")[3].value, static_cast<float>(1.0 / 4));
    EXPECT_EQ(tags.at("dev/error_rate")[0].value, 0.5);
}

TEST(ExportTensorboard, RefusesAJournalThatIsNotThere)
{
    const Scratch scratch;
    EXPECT_THROW(exportTensorboard(scratch / "events.jsonl", scratch / "out"), UserError);
}

} // namespace
} // namespace reblock
