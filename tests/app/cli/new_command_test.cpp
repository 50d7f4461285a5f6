#include "tests/app/cli/program.h"

#include "core/base/process.h"
#include "core/journal/alive_file.h"
#include "core/journal/control.h"
#include "core/options/option_info.h"
#include "core/options/run_config.h"
#include "experiments_db/corpus_repository.h"
#include "experiments_db/run_repository.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

/// A project with a corpus, whose files nothing here opens.
class NewCommandTest : public testing::Test {
protected:
    NewCommandTest()
    {
        Store store(scratch / "reblock.sqlite");
        StoredCorpus corpus;
        corpus.name = "digits";
        corpus.kind = "digits";
        corpus.path = "/data/数字";
        corpus.hash = "abc";
        CorpusRepository(store).add(corpus);
    }

    ProgramResult reblock(const std::vector<std::string>& arguments) const
    {
        return runReblock(arguments, scratch.path());
    }

    ProgramResult newRun(std::vector<std::string> more) const
    {
        std::vector<std::string> arguments{"new", "first", "--layout", "BRA-E", "--corpus", "digits"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return reblock(arguments);
    }

    Scratch scratch;
    fs::path runs = fs::canonical(scratch.path()) / "runs";
};

TEST_F(NewCommandTest, WritesARunWithEveryOptionAndRegistersIt)
{
    const ProgramResult result =
        newRun({"--recipe", "digits", "--set", "train.max_steps=40", "augment.speed=0.9 1.1", "--json"});

    ASSERT_EQ(result.code, 0) << result.errors;
    EXPECT_EQ(result.json()["run"], (runs / "first").string());
    const RunConfig config = readRunConfig(runs / "first");
    EXPECT_EQ(config.name, "first");
    EXPECT_EQ(config.layout.model.dim, 96);
    EXPECT_EQ(config.corpus.path, "/data/数字");
    EXPECT_EQ(config.options.train.maxSteps, 40);
    EXPECT_THAT(config.options.augment.speed, testing::ElementsAre(0.9, 1.1));
    EXPECT_THAT(config.createdBy, AllOf(HasSubstr("reblock new first"), HasSubstr("train.max_steps=40")));
    Store store(scratch / "reblock.sqlite");
    EXPECT_EQ(RunRepository(store).find("first").folder, runs / "first");
}

TEST_F(NewCommandTest, SaysWhatToTypeNext)
{
    EXPECT_THAT(newRun({}).out, HasSubstr("reblock train first"));
}

TEST_F(NewCommandTest, MakesARunAnywhereAndFindsItByItsName)
{
    const fs::path folder = fs::canonical(scratch.path()) / "else where" / "second";

    EXPECT_EQ(reblock({"new", folder.string(), "--layout", "BR", "--corpus", "digits"}).code, 0);

    EXPECT_TRUE(fs::exists(folder / "run.json"));
    EXPECT_THAT(reblock({"stop", "second"}).errors, HasSubstr("not training: it is queued"));
    EXPECT_THAT(reblock({"stop", "1"}).errors, HasSubstr("not training: it is queued"));
}

TEST_F(NewCommandTest, SaysAllThatIsWrongAtOnceAndMakesNothing)
{
    const ProgramResult result = newRun({"--recipe", "digit", "--set", "train.sed=1", "features.bands=0"});

    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.errors, AllOf(HasSubstr("\"digits\""), HasSubstr("\"train.seed\""),
                                     HasSubstr("features.bands cannot be \"0\"")));
    EXPECT_FALSE(fs::exists(runs / "first"));
}

TEST_F(NewCommandTest, RefusesABrokenLayoutAnUnknownCorpusAndATakenName)
{
    EXPECT_EQ(reblock({"new", "x", "--layout", "BRX", "--corpus", "digits"}).code, 2);
    const ProgramResult corpus = reblock({"new", "x", "--layout", "BR", "--corpus", "digts"});
    EXPECT_EQ(corpus.code, 2);
    EXPECT_THAT(corpus.errors, HasSubstr("digits"));
    EXPECT_EQ(newRun({}).code, 0);
    const ProgramResult taken = newRun({});
    EXPECT_EQ(taken.code, 2);
    EXPECT_THAT(taken.errors, HasSubstr("already"));
}

TEST_F(NewCommandTest, SaysWhatIsMissing)
{
    const ProgramResult result = reblock({"new", "first"});

    EXPECT_EQ(result.code, 2);
    EXPECT_THAT(result.errors, HasSubstr("--layout and --corpus"));
}

TEST_F(NewCommandTest, ListsEveryOptionWithItsDefault)
{
    const ProgramResult text = reblock({"new", "--help-options"});
    ASSERT_EQ(text.code, 0) << text.errors;
    const std::string unwrapped = std::regex_replace(text.out, std::regex("\n +"), " ");
    const auto listed = reblock({"new", "--help-options", "--json"}).json()["options"];
    ASSERT_EQ(listed.size(), optionInfos().size());
    for (const OptionInfo& info : optionInfos()) {
        EXPECT_THAT(text.out, HasSubstr("\n  " + info.key + " "));
        EXPECT_THAT(unwrapped, HasSubstr(info.help));
        const auto same =
            std::ranges::find_if(listed, [&](const auto& row) { return row["key"] == info.key; });
        ASSERT_NE(same, listed.end()) << info.key;
        EXPECT_EQ((*same)["default"].is_null(), info.ofLayout) << info.key;
    }
}

TEST_F(NewCommandTest, StopsARunThatIsTraining)
{
    ASSERT_EQ(newRun({}).code, 0);
    const RunFolder folder(runs / "first");
    const AliveFile training(folder.alive());

    EXPECT_EQ(reblock({"stop", "first"}).code, 0);

    EXPECT_TRUE(stopRequested(folder));
}

} // namespace
} // namespace reblock
