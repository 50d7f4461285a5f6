#include "core/score/decode_results.h"

#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace reblock {

namespace fs = std::filesystem;

class DecodeResultsTest : public testing::Test {
protected:
    void decode(const std::string& set, const std::string& mode, const std::string& checkpoint,
                const std::string& tag = {})
    {
        const fs::path folder =
            scratch / (set + "." + mode + "." + checkpoint + (tag.empty() ? "" : "." + tag));
        fs::create_directories(folder);
        std::ofstream(folder / "hyp.trn") << "好 (u1)\n";
        std::ofstream(folder / "score.json") << nlohmann::json{
            {"set", set}, {"mode", mode}, {"checkpoint", checkpoint}, {"scoring_mode", "mixed"}};
    }
    std::string chosen(const DecodeWish& wish)
    {
        const auto decode = chooseDecode(decodeResults(scratch.path()), wish);
        return decode ? decode->folder.filename().string() : "none";
    }

    Scratch scratch;
};

TEST_F(DecodeResultsTest, ReadsWhatAFolderSaysOfItself)
{
    decode("unseen.test", "ctc_greedy", "best", "noisy");

    const auto results = decodeResults(scratch.path());

    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].set, "unseen.test");
    EXPECT_EQ(results[0].mode, "ctc_greedy");
    EXPECT_EQ(results[0].checkpoint, "best");
    EXPECT_EQ(results[0].tag, "noisy");
    EXPECT_EQ(results[0].scoring, TokenMode::Mixed);
}

TEST_F(DecodeResultsTest, PassesOverWhatIsNotDone)
{
    fs::create_directories(scratch / "test.ctc_greedy.best");
    fs::create_directories(scratch / "dev.ctc_greedy.best");
    std::ofstream(scratch / "dev.ctc_greedy.best" / "hyp.trn") << "好 (u1)\n";
    std::ofstream(scratch / "dev.ctc_greedy.best" / "score.json") << "{\"set\":";

    EXPECT_TRUE(decodeResults(scratch.path()).empty());
    EXPECT_TRUE(decodeResults(scratch / "none").empty());
}

TEST_F(DecodeResultsTest, ChoosesTheBestModeAndCheckpointThatThereIs)
{
    decode("test", "ctc_greedy", "best");
    decode("test", "attention", "900");
    decode("test", "attention", "1000");
    EXPECT_EQ(chosen({"test", "", "", ""}), "test.attention.1000");

    decode("test", "attention", "last");
    EXPECT_EQ(chosen({"test", "", "", ""}), "test.attention.last");
    decode("test", "attention_rescoring", "last");
    EXPECT_EQ(chosen({"test", "", "", ""}), "test.attention_rescoring.last");

    EXPECT_EQ(chosen({"test", "ctc_greedy", "", ""}), "test.ctc_greedy.best");
    EXPECT_EQ(chosen({"test", "", "900", ""}), "test.attention.900");
    EXPECT_EQ(chosen({"dev", "", "", ""}), "none");
}

TEST_F(DecodeResultsTest, TakesATagOnlyWhenAsked)
{
    decode("test", "attention_rescoring", "average", "noisy");
    decode("test", "ctc_greedy", "average");

    EXPECT_EQ(chosen({"test", "", "", ""}), "test.ctc_greedy.average");
    EXPECT_EQ(chosen({"test", "", "", "noisy"}), "test.attention_rescoring.average.noisy");
}

} // namespace reblock
