#include "tests/app/cli/program.h"

#include "core/base/files.h"
#include "core/layout/presets.h"
#include "core/layout/write.h"
#include "core/options/new_run.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

/// A copy of reblock with a stand-in beside it that prints the request it was started with and
/// ends with 5.
class EngineRequestTest : public testing::Test {
protected:
    EngineRequestTest()
    {
        makeFolders(scratch / "bin");
        fs::copy_file(builtProgram(), program);
        makeFolders(run);
        replaceFile(run / "run.json", "{}");
        replaceFile(engine, "#!/bin/sh\nprintf '%s' \"$1\"\nexit 5\n");
        fs::permissions(engine, fs::perms::owner_exec, fs::perm_options::add);
    }

    json request(const std::vector<std::string>& arguments) const
    {
        const ProgramResult result = runProgram(program, arguments, scratch.path());
        EXPECT_EQ(result.code, 5) << result.errors;
        return result.json();
    }

    Scratch scratch;
    fs::path program = scratch.path() / "bin" / "reblock";
    fs::path engine = scratch.path() / "bin" / "reblock-engine";
    fs::path run = fs::canonical(scratch.path()) / "运行 first";
};

TEST_F(EngineRequestTest, TrainsARunByItsAbsoluteFolder)
{
    EXPECT_EQ(request({"train", "运行 first"}),
              json({{"command", "train"}, {"run", run.string()}, {"json", false}, {"replay", nullptr}}));
    EXPECT_EQ(request({"--json", "train", run.string(), "--replay", "batch.json"}),
              json({{"command", "train"}, {"run", run.string()}, {"json", true}, {"replay", "batch.json"}}));
}

TEST_F(EngineRequestTest, DecodesASetByDefaultWithRescoring)
{
    const json asked = request({"decode", run.string(), "--set", "dev"});
    EXPECT_EQ(asked["command"], "decode");
    EXPECT_EQ(asked["run"], run.string());
    EXPECT_EQ(asked["set"], "dev");
    EXPECT_EQ(asked["mode"], "attention_rescoring");
    EXPECT_EQ(asked["beam"], 10);
    EXPECT_EQ(asked["nbest"], 1);
    EXPECT_EQ(asked["length_bonus"], 0);
    EXPECT_EQ(asked["ctc_weight"], 0.5);
    EXPECT_TRUE(asked["batch"].is_null());
    EXPECT_TRUE(asked["checkpoint"].is_null());

    const json chosen =
        request({"decode", run.string(), "--set", "test", "--batch", "3", "--checkpoint", "200"});
    EXPECT_EQ(chosen["batch"], 3);
    EXPECT_EQ(chosen["checkpoint"], "200");

    const json searched =
        request({"decode", run.string(), "--set", "test", "--mode", "attention", "--beam", "5", "--nbest",
                 "3", "--length-bonus", "0.5", "--ctc-weight", "0.3", "--tag", "mine"});
    EXPECT_EQ(searched["mode"], "attention");
    EXPECT_EQ(searched["beam"], 5);
    EXPECT_EQ(searched["nbest"], 3);
    EXPECT_EQ(searched["length_bonus"], 0.5);
    EXPECT_EQ(searched["ctc_weight"], 0.3);
    EXPECT_EQ(searched["tag"], "mine");
}

TEST_F(EngineRequestTest, DecodesTheRunsTestSetUnlessToldOtherwise)
{
    NewRunRequest made;
    made.layout = "BR";
    made.settings = {"data.test=unseen"};
    writeNewRun(scratch / "second", makeRunConfig(made));

    EXPECT_EQ(request({"decode", "second"})["set"], "unseen");
}

TEST_F(EngineRequestTest, TranscribesWithARunOrAModelFile)
{
    replaceFile(scratch / "model.safetensors", "");
    const fs::path here = run.parent_path();

    const json asked = request(
        {"transcribe", "model.safetensors", "a.wav", "b c.flac", "--format", "srt,json", "--out", "texts"});
    EXPECT_EQ(asked["source"], (here / "model.safetensors").string());
    EXPECT_EQ(asked["files"], json({(here / "a.wav").string(), (here / "b c.flac").string()}));
    EXPECT_EQ(asked["formats"], json({"srt", "json"}));
    EXPECT_EQ(asked["out"], (here / "texts").string());

    const json plain = request({"transcribe", "运行 first", "a.wav"});
    EXPECT_EQ(plain["source"], run.string());
    EXPECT_EQ(plain["formats"], json::array());
    EXPECT_TRUE(plain["out"].is_null());
}

TEST_F(EngineRequestTest, AlignsATextOrATextFile)
{
    const fs::path here = run.parent_path();

    const json asked = request({"align", "运行 first", "a.wav", "七 三", "--out", "a.TextGrid"});
    EXPECT_EQ(asked, json({{"command", "align"},
                           {"source", run.string()},
                           {"checkpoint", nullptr},
                           {"file", (here / "a.wav").string()},
                           {"text", "七 三"},
                           {"text_file", nullptr},
                           {"out", (here / "a.TextGrid").string()},
                           {"json", false}}));

    const json fromFile = request({"align", "运行 first", "a.wav", "--text-file", "a.txt"});
    EXPECT_TRUE(fromFile["text"].is_null());
    EXPECT_EQ(fromFile["text_file"], (here / "a.txt").string());
    EXPECT_TRUE(fromFile["out"].is_null());
}

TEST_F(EngineRequestTest, AsksForTheMachineGoldenCasesAndFigures)
{
    EXPECT_EQ(request({"device", "--json"}), json({{"command", "device"}, {"json", true}}));
    EXPECT_EQ(request({"verify", "a.safetensors"})["files"],
              json({(run.parent_path() / "a.safetensors").string()}));

    const json bench = request({"bench", "train", "--layout", "BR", "--batch", "2x3", "--threads", "1"});
    EXPECT_EQ(bench["what"], "train");
    EXPECT_EQ(bench["layout"], json::parse(canonicalText(*presetLayout("BR"))));
    EXPECT_EQ(bench["batch"], "2x3");
    EXPECT_EQ(bench["threads"], 1);
    EXPECT_EQ(bench["vocabulary"], 4233);
}

TEST_F(EngineRequestTest, SaysWhereTheEngineIsMissing)
{
    fs::remove(engine);

    const ProgramResult result = runProgram(program, {"device"}, scratch.path());

    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.errors, HasSubstr("reblock-engine"));
    EXPECT_THAT(result.errors, HasSubstr((run.parent_path() / "bin").string()));
}

TEST_F(EngineRequestTest, SaysWhenTheEngineCannotBeStarted)
{
    fs::permissions(engine, fs::perms::owner_exec, fs::perm_options::remove);

    const ProgramResult result = runProgram(program, {"device"}, scratch.path());

    EXPECT_EQ(result.code, 3);
    EXPECT_THAT(result.errors, HasSubstr("Cannot start"));
}

TEST_F(EngineRequestTest, RefusesWhatItCanBeforeTheEngineStarts)
{
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"train", "nothing"},
          {"train"},
          {"decode", "nothing", "--set", "test"},
          {"decode", "运行 first", "--batch", "0"},
          {"transcribe", "运行 first"},
          {"align", "运行 first", "a.wav"},
          {"align", "运行 first", "a.wav", "七", "--text-file", "a"},
          {"verify"},
          {"bench", "train", "--layout", "BRX"},
          {"bench", "train", "--iterations", "0"},
          {"stop", "运行 first"}}) {
        const ProgramResult result = runProgram(program, arguments, scratch.path());
        EXPECT_EQ(result.code, 2) << arguments[0];
        EXPECT_THAT(result.out, testing::IsEmpty()) << arguments[0];
        EXPECT_THAT(result.errors, testing::StartsWith("reblock: ")) << arguments[0];
    }
}

TEST_F(EngineRequestTest, MeasuresTheDataPathOfAFolder)
{
    makeFolders(scratch / "speech");
    replaceFile(scratch / "speech" / "train.jsonl", "");

    const json asked = request({"bench", "data", "speech", "--threads", "2", "--rir-folder", "speech"});

    EXPECT_EQ(asked["what"], "data");
    EXPECT_EQ(asked["kind"], "jsonl");
    EXPECT_TRUE(fs::path(asked["path"].get<std::string>()).is_absolute());
    EXPECT_EQ(asked["threads"], 2);
    EXPECT_EQ(asked["noise_folder"], nullptr);
    EXPECT_TRUE(fs::path(asked["rir_folder"].get<std::string>()).is_absolute());
    EXPECT_EQ(runProgram(program, {"bench", "data"}, scratch.path()).code, 2);
}

TEST_F(EngineRequestTest, ForecastsARunThatIsThere)
{
    const json asked = request({"--json", "forecast", "运行 first", "--steps", "4"});

    EXPECT_EQ(asked, json({{"command", "forecast"},
                           {"run", run.string()},
                           {"config", nullptr},
                           {"steps", 4},
                           {"json", true}}));
}

TEST_F(EngineRequestTest, RefusesAForecastOfARunWithOtherOptions)
{
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"forecast", "运行 first", "--layout", "BR"},
          {"forecast"},
          {"forecast", "--layout", "BR"}}) {
        const ProgramResult result = runProgram(program, arguments, scratch.path());
        EXPECT_EQ(result.code, 2);
        EXPECT_FALSE(result.errors.empty());
    }
}

} // namespace
} // namespace reblock
