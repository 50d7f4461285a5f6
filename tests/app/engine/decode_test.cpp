#include "core/base/files.h"
#include "core/journal/journal_reader.h"
#include "tests/app/engine/digits_project.h"

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

/// One trained run for all tests.
class DecodeProgram : public DigitsProject {
protected:
    static void SetUpTestSuite()
    {
        DigitsProject::SetUpTestSuite();
        run_ = makeRun("trained", {"train.max_steps=12"});
        ASSERT_EQ(train(run_).exitCode, 0);
    }

    static json decodeRequest()
    {
        return {{"command", "decode"}, {"run", run_.string()}, {"set", "test"}, {"json", true}};
    }

    static std::string digit(const std::string& speaker)
    {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(REBLOCK_RESOURCES) / "digits"))
            if (entry.path().extension() == ".flac" &&
                entry.path().string().find(speaker) != std::string::npos)
                return entry.path().string();
        return {};
    }

    static fs::path run_;
};

fs::path DecodeProgram::run_;

TEST_F(DecodeProgram, ScoresASetAndWritesItsFolder)
{
    const EngineResult result = runEngine(decodeRequest());

    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const json score = result.lines().at(0);
    for (const char* key : {"error_rate", "substitutions", "deletions", "insertions", "tokens", "interval95",
                            "real_time_factor"})
        EXPECT_TRUE(score.contains(key)) << key;
    EXPECT_EQ(score.at("tokens"), 300);
    EXPECT_EQ(score.at("unit"), "word");
    EXPECT_THAT(score.at("note").get<std::string>(), HasSubstr("speakers"));
    EXPECT_EQ(score.at("options"),
              json({{"beam", 10}, {"length_bonus", 0.0}, {"ctc_weight", 0.5}, {"nbest", 1}}));
    EXPECT_TRUE(score.at("recomputed").is_number_integer());
    const fs::path folder = run_ / "decode" / "test.attention_rescoring.average";
    for (const char* name : {"hyp.trn", "ref.trn", "score.json", "alignment.jsonl", "nbest.jsonl"})
        EXPECT_TRUE(fs::exists(folder / name)) << name;
    EXPECT_EQ(lastEvent(folder / "events.jsonl")->event, "decoded");
}

TEST_F(DecodeProgram, GivesTheSameTextInAnyBatch)
{
    for (const char* mode : {"ctc_greedy", "ctc_prefix_beam", "attention", "attention_rescoring"}) {
        json alone = decodeRequest();
        alone["mode"] = mode;
        alone["batch"] = 1;
        alone["tag"] = "alone";
        json together = alone;
        together["batch"] = 17;
        together["tag"] = "together";

        ASSERT_EQ(runEngine(alone).exitCode, 0);
        ASSERT_EQ(runEngine(together).exitCode, 0);

        const std::string folder = "test." + std::string(mode) + ".average.";
        EXPECT_EQ(readFile(run_ / "decode" / (folder + "alone") / "hyp.trn"),
                  readFile(run_ / "decode" / (folder + "together") / "hyp.trn"));
    }
}

TEST_F(DecodeProgram, KeepsTheBestTextsWithTheirScoresAndTokenTimes)
{
    json request = decodeRequest();
    request["mode"] = "attention";
    request["beam"] = 4;
    request["nbest"] = 3;
    request["length_bonus"] = 0.5;

    ASSERT_EQ(runEngine(request).exitCode, 0);

    const fs::path folder = run_ / "decode" / "test.attention.average.beam4-bonus0.5";
    std::ifstream nbest(folder / "nbest.jsonl");
    std::ifstream times(folder / "alignment.jsonl");
    std::string line;
    int utterances = 0;
    for (; std::getline(nbest, line); ++utterances) {
        const json texts = json::parse(line).at("texts");
        ASSERT_GE(texts.size(), 1U);
        EXPECT_LE(texts.size(), 3U);
        for (std::size_t i = 1; i < texts.size(); ++i)
            EXPECT_GE(texts[i - 1].at("score"), texts[i].at("score"));
        EXPECT_TRUE(texts[0].at("attention").is_number());
        ASSERT_TRUE(std::getline(times, line));
        double before = 0;
        for (const json& token : json::parse(line).at("tokens")) {
            EXPECT_GE(token.at("start"), before);
            EXPECT_GE(token.at("end"), token.at("start"));
            before = token.at("start");
        }
    }
    EXPECT_GT(utterances, 0);
}

TEST_F(DecodeProgram, RefusesABeamThatCannotGiveWhatIsAskedFor)
{
    json request = decodeRequest();
    request["nbest"] = 11;

    const EngineResult result = runEngine(request);

    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.errors, HasSubstr("11"));
}

TEST_F(DecodeProgram, NamesWhatIsThereForAnUnknownModeSetOrCheckpoint)
{
    for (const auto& [key, value] : {std::pair{"mode", "viterbi"}, {"set", "exam"}, {"checkpoint", "7"}}) {
        json request = decodeRequest();
        request[key] = value;

        const EngineResult result = runEngine(request);

        EXPECT_EQ(result.exitCode, 2) << key;
        EXPECT_THAT(result.errors, HasSubstr(value));
    }
}

TEST_F(DecodeProgram, TranscribesFilesAndGoesOnAfterABadOne)
{
    const Scratch scratch;
    std::ofstream(scratch / "坏 file.wav") << "this is no audio";
    const std::string good = digit("jackson");

    const EngineResult result =
        runEngine({{"command", "transcribe"},
                   {"source", run_.string()},
                   {"files", {scratch / "missing.wav", scratch / "坏 file.wav", good}},
                   {"formats", {"txt", "srt", "vtt", "json", "textgrid"}},
                   {"out", (scratch / "out").string()},
                   {"json", true}});

    EXPECT_EQ(result.exitCode, 2);
    const auto lines = result.lines();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_TRUE(lines[0].contains("error"));
    EXPECT_TRUE(lines[1].contains("error"));
    EXPECT_EQ(lines[2].at("file"), good);
    EXPECT_TRUE(lines[2].contains("text"));
    EXPECT_TRUE(lines[2].at("segments").is_array());
    EXPECT_EQ(std::distance(fs::directory_iterator(scratch / "out"), {}), 5);
}

TEST_F(DecodeProgram, TranscribesWithACheckpointFileAlone)
{
    const Scratch scratch;
    fs::copy(run_ / "checkpoints" / "average.safetensors", scratch / "model.safetensors");

    const EngineResult result = runEngine({{"command", "transcribe"},
                                           {"source", (scratch / "model.safetensors").string()},
                                           {"files", {digit("theo")}},
                                           {"json", true}});

    EXPECT_EQ(result.exitCode, 0) << result.errors;
}

TEST_F(DecodeProgram, RefusesAModelThatIsCutShort)
{
    const Scratch scratch;
    fs::copy(run_ / "checkpoints" / "average.safetensors", scratch / "model.safetensors");
    fs::resize_file(scratch / "model.safetensors", 5000);

    const EngineResult result = runEngine({{"command", "transcribe"},
                                           {"source", (scratch / "model.safetensors").string()},
                                           {"files", {digit("theo")}},
                                           {"json", true}});

    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.errors, HasSubstr("model.safetensors"));
}

TEST(EngineProgram, RefusesARequestItDoesNotUnderstand)
{
    EXPECT_EQ(runEngine({{"command", "fly"}}).exitCode, 2);
    EXPECT_EQ(runEngine(json::array()).exitCode, 2);
    EXPECT_EQ(runEngine({{"command", "train"}}).exitCode, 2);
}

TEST(EngineProgram, SaysWhatItWouldUse)
{
    const EngineResult result = runEngine({{"command", "device"}, {"json", true}});

    ASSERT_EQ(result.exitCode, 0) << result.errors;
    for (const char* key : {"device", "threads", "precision", "features"})
        EXPECT_TRUE(result.lines().at(0).contains(key)) << key;
}

} // namespace
} // namespace reblock
