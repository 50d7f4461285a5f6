#include "app/cli/command_line.h"
#include "core/base/npy.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <sstream>

namespace reblock {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class FbankCommand : public testing::Test {
protected:
    int reblock(const std::vector<std::string>& arguments)
    {
        out.str({});
        errors.str({});
        return runCommandLine(arguments, out, errors);
    }

    Scratch scratch;
    std::ostringstream out, errors;
    const std::string digit = REBLOCK_RESOURCES "/digits/lucas/2_lucas_16.flac";
    const std::string features = (scratch / "features.npy").string();
};

TEST_F(FbankCommand, WritesFeaturesAtTheFilesOwnRate)
{
    ASSERT_EQ(reblock({"--json", "fbank", digit, "--out", features, "--dither", "0"}), 0) << errors.str();

    const NpyArray found = readNpy(features),
                   expected = readNpy(REBLOCK_FIXTURES "/features/digit_8k_snip.npy");
    EXPECT_EQ(found.shape, expected.shape);
    for (std::size_t i = 0; i < expected.values.size(); ++i)
        EXPECT_NEAR(found.values[i], expected.values[i], 5e-4);
    EXPECT_EQ(nlohmann::json::parse(out.str()).at("sample_rate"), 8000);
}

TEST_F(FbankCommand, TakesBandsAndEdges)
{
    ASSERT_EQ(reblock({"fbank", digit, "--out", features, "--bands", "40", "--snip-edges", "false"}), 0);

    EXPECT_THAT(readNpy(features).shape, ElementsAre(96, 40));
}

TEST_F(FbankCommand, RefusesWhatItCannotUse)
{
    std::ofstream(scratch / "empty.wav").flush();

    EXPECT_EQ(reblock({"fbank", (scratch / "none.wav").string(), "--out", features}), 2);
    EXPECT_EQ(reblock({"fbank", (scratch / "empty.wav").string(), "--out", features}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("0 bytes"));
    EXPECT_EQ(reblock({"fbank", digit, "--out", features, "--bands", "999"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("1 to 256"));
    EXPECT_EQ(reblock({"fbank", digit, "--out", (scratch / "no/folder.npy").string()}), 3);
    EXPECT_FALSE(std::filesystem::exists(features));
}

TEST_F(FbankCommand, BenchPrintsTheKeysOfTheContract)
{
    ASSERT_EQ(reblock({"--json", "bench", "fbank", "--iterations", "2"}), 0) << errors.str();

    const auto json = nlohmann::json::parse(out.str());
    EXPECT_EQ(json.at("name"), "fbank");
    EXPECT_GT(json.at("minimum").get<double>(), 0);
    EXPECT_LE(json.at("minimum"), json.at("median"));
    EXPECT_LE(json.at("median"), json.at("maximum"));
    EXPECT_TRUE(json.at("unit").is_string());
}

} // namespace
} // namespace reblock
