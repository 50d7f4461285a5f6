#include "core/interop/tensorboard_reader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/interop/tensorboard_records.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const fs::path kFixtures = fs::path(REBLOCK_FIXTURES) / "tensorboard";

std::string scalar(std::int64_t step, const std::string& tag, double value)
{
    return scalarsRecord(100 + static_cast<double>(step), step, std::array{TaggedValue{tag, value}});
}

void write(const fs::path& file, const std::string& bytes)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::vector<std::int64_t> stepsOf(const std::vector<ScalarPoint>& points)
{
    std::vector<std::int64_t> steps;
    for (const ScalarPoint& point : points)
        steps.push_back(point.step);
    return steps;
}

class TensorboardReader : public testing::Test {
protected:
    Scratch scratch;
    fs::path file = scratch / "events.out.tfevents.1780000000.host";
};

void expectFixture(const std::string& maker)
{
    const auto expected = nlohmann::json::parse(readFile(kFixtures / "expected.json")).at(maker);
    const TensorboardScalars found = readTensorboard(kFixtures / maker);

    EXPECT_THAT(found.problems, IsEmpty());
    ASSERT_EQ(found.tags.size(), expected.size());
    for (const auto& [tag, points] : found.tags) {
        ASSERT_EQ(points.size(), expected.at(tag).size()) << tag;
        for (const ScalarPoint& point : points)
            EXPECT_EQ(point.value, expected.at(tag).at(std::to_string(point.step)).get<double>())
                << tag << " at step " << point.step;
    }
}

TEST_F(TensorboardReader, ReadsScalarsOfTensorboardXAndItsRestart)
{
    expectFixture("tensorboardX");
}

TEST_F(TensorboardReader, ReadsTensorScalarsOfTensorBoardInEveryType)
{
    expectFixture("tensorboard");
}

TEST_F(TensorboardReader, LeavesATornLastRecordAtEveryByte)
{
    const std::string whole = versionRecord(100) + scalar(1, "loss", 3);
    const std::string torn = scalar(2, "loss", 2);
    for (std::size_t cut = 0; cut < torn.size(); ++cut) {
        write(file, whole + torn.substr(0, cut));

        const TensorboardScalars found = readTensorboard(file);

        EXPECT_THAT(stepsOf(found.tags.at("loss")), ElementsAre(1)) << cut;
        EXPECT_THAT(found.problems, IsEmpty()) << cut;
    }
}

TEST_F(TensorboardReader, KeepsWhatStandsBeforeADamagedRecordAndSaysWhere)
{
    std::string damaged = scalar(2, "loss", 2);
    damaged[14] ^= 1;
    write(file, versionRecord(100) + scalar(1, "loss", 3) + damaged + scalar(3, "loss", 1));

    const TensorboardScalars found = readTensorboard(file);

    EXPECT_THAT(stepsOf(found.tags.at("loss")), ElementsAre(1));
    ASSERT_THAT(found.problems, SizeIs(1));
    EXPECT_THAT(found.problems[0], HasSubstr("damaged"));
}

TEST_F(TensorboardReader, SurvivesRecordsOfAnyBytes)
{
    for (int seed = 0; seed < 500; ++seed) {
        std::string bytes;
        for (int i = 0; i < seed % 40; ++i)
            bytes += static_cast<char>((seed * 131 + i * i * 71 + i * seed) >> 2);
        write(file, tensorboardRecord(bytes) + scalar(1, "loss", 3));

        EXPECT_LE(readTensorboard(file).problems.size(), 1u) << seed;
    }
}

TEST_F(TensorboardReader, ReplacesStepsThatComeAgain)
{
    write(file, scalar(1, "a", 1) + scalar(2, "a", 2) + scalar(3, "a", 3) + scalar(3, "b", 3) +
                    scalar(2, "a", 20) + restartRecord(200, 3) + scalar(4, "a", 40));

    const auto tags = readTensorboard(file).tags;

    EXPECT_THAT(stepsOf(tags.at("a")), ElementsAre(1, 2, 4));
    EXPECT_EQ(tags.at("a")[1].value, 20);
    EXPECT_FALSE(tags.contains("b"));
}

TEST_F(TensorboardReader, ReadsFilesInTheOrderOfTheirTimesAndNamesFoldersBelow)
{
    write(scratch / "events.out.tfevents.1000.host", scalar(2, "loss", 2));
    write(scratch / "events.out.tfevents.999.host", scalar(1, "loss", 1) + scalar(2, "loss", 9));
    write(scratch / "valid" / "events.out.tfevents.1.host", scalar(1, "loss", 5));
    write(scratch / "notes.txt", "no events");

    const auto tags = readTensorboard(scratch.path()).tags;

    EXPECT_EQ(tags.at("loss").back().value, 2);
    EXPECT_EQ(tags.at("valid/loss").front().value, 5);
}

TEST_F(TensorboardReader, SaysWhatIsMissing)
{
    EXPECT_THROW(readTensorboard(scratch / "nowhere"), UserError);
    EXPECT_THROW(readTensorboard(scratch.path()), UserError);
}

} // namespace
} // namespace reblock
