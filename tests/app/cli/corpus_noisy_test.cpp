#include "app/cli/command_line.h"
#include "core/audio/audio_file.h"
#include "core/audio/audio_writer.h"
#include "core/corpus/corpus.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class CorpusNoisy : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(reblock({"corpus", "add", "samples", REBLOCK_RESOURCES "/aishell1_samples"}), 0);
    }

    int reblock(std::vector<std::string> arguments)
    {
        out.str({});
        errors.str({});
        arguments.insert(arguments.begin(), {"--store", (scratch / "reblock.sqlite").string()});
        return runCommandLine(arguments, out, errors);
    }

    std::string folder(const std::string& name) const { return (scratch / name).string(); }

    Scratch scratch;
    std::ostringstream out, errors;
};

TEST_F(CorpusNoisy, WritesAndRegistersACopyThatPairsWithTheCleanSet)
{
    ASSERT_EQ(reblock({"--json", "corpus", "noisy", "samples", "noisy", "--set", "dev", "--snr", "10",
                       "--out", folder("噪 10")}),
              0)
        << errors.str();
    const auto made = nlohmann::json::parse(out.str());
    ASSERT_EQ(reblock({"--json", "corpus", "list"}), 0);

    EXPECT_EQ(nlohmann::json::parse(out.str()).at("corpora").at(0).at("name"), "noisy");
    const auto clean = openCorpus("aishell", REBLOCK_RESOURCES "/aishell1_samples")->utterances("dev");
    const auto noisy = openCorpus("jsonl", folder("噪 10"))->utterances("dev");
    EXPECT_EQ(made.at("written"), clean.size());
    ASSERT_EQ(noisy.size(), clean.size());
    for (std::size_t i = 0; i < clean.size(); ++i) {
        EXPECT_EQ(noisy[i].id, clean[i].id);
        EXPECT_EQ(noisy[i].text, clean[i].text);
        EXPECT_NE(readAudio(noisy[i].audio.front()).samples, readAudio(clean[i].audio.front()).samples);
    }
}

TEST_F(CorpusNoisy, TakesNoiseAndRoomsFromFolders)
{
    fs::create_directories(scratch / "sounds");
    std::vector<std::int16_t> sound(8000, 0);
    sound[3] = 20000;
    sound[700] = 12000;
    writeAudio16(scratch / "sounds/a.wav", {Hertz{8000}, sound});

    EXPECT_EQ(reblock({"corpus", "noisy", "samples", "rooms", "--set", "dev", "--snr", "5", "15",
                       "--noise-folder", folder("sounds"), "--rir-folder", folder("sounds"), "--format",
                       "flac", "--out", folder("rooms")}),
              0)
        << errors.str();

    EXPECT_THAT(openCorpus("jsonl", folder("rooms"))->utterances("dev").front().audio.front(),
                testing::EndsWith(".flac"));
}

TEST_F(CorpusNoisy, SaysWhatIsWrongWithItsOptions)
{
    const std::vector<std::string> base{"corpus", "noisy", "samples", "x", "--out", folder("x")};
    const auto withOptions = [&](std::vector<std::string> more) {
        more.insert(more.begin(), base.begin(), base.end());
        return reblock(more);
    };

    EXPECT_EQ(withOptions({}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("--snr"));
    EXPECT_EQ(withOptions({"--snr", "15", "0"}), 2);
    EXPECT_EQ(withOptions({"--snr", "10", "--noise", "purple"}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("babble"));
    EXPECT_EQ(withOptions({"--snr", "10", "--noise-folder", folder("nowhere")}), 2);
    EXPECT_THAT(errors.str(), HasSubstr("nowhere"));
    EXPECT_EQ(withOptions({"--snr", "10", "--set", "tests"}), 2);
}

} // namespace
} // namespace reblock
