#include "core/score/transcripts.h"

#include "core/base/error.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {

using testing::HasSubstr;

class TranscriptsTest : public testing::Test {
protected:
    std::filesystem::path file(const std::string& content)
    {
        const auto path = scratch / "句子 hyp.txt";
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    std::string problemOf(const std::string& content)
    {
        try {
            readTranscripts(file(content));
        } catch (const UserError& error) {
            return error.problem();
        }
        return "no error";
    }

    Scratch scratch;
};

TEST_F(TranscriptsTest, ReadsTrnWithByteOrderMarkAndWindowsLineEnds)
{
    const Transcripts read = readTranscripts(file("\xEF\xBB\xBF今 天 (S1-U1)\r\n\r\n(S1-U2)\r\n"));

    ASSERT_EQ(read.lines.size(), 2u);
    EXPECT_EQ(read.lines[0].id, "S1-U1");
    EXPECT_EQ(read.lines[0].text, "今 天");
    EXPECT_EQ(read.lines[1].text, "");
}

TEST_F(TranscriptsTest, ReadsKaldiText)
{
    const Transcripts read = readTranscripts(file("u1 今天 (好)吗\nu2\nu3\t天气"));

    ASSERT_EQ(read.lines.size(), 3u);
    EXPECT_EQ(read.lines[0].text, "今天 (好)吗");
    EXPECT_EQ(read.lines[1].id, "u2");
    EXPECT_EQ(read.lines[2].text, "天气");
}

TEST_F(TranscriptsTest, ReadsWhatItWrote)
{
    writeTrn(scratch / "a.trn", {{"u1", "今 天"}, {"u2", ""}});

    const Transcripts read = readTranscripts(scratch / "a.trn");

    ASSERT_EQ(read.lines.size(), 2u);
    EXPECT_EQ(read.lines[0].text, "今 天");
    EXPECT_EQ(read.lines[1].text, "");
}

TEST_F(TranscriptsTest, NamesTheLineOfAnIdThatComesTwice)
{
    EXPECT_THAT(problemOf("一 (u1)\n二 (U1)\n"), HasSubstr("Line 2"));
}

TEST_F(TranscriptsTest, NamesTheLineThatWasCutOff)
{
    EXPECT_THAT(problemOf("一 (u1)\n二 (u"), HasSubstr("Line 2"));
}

TEST_F(TranscriptsTest, NamesTheLineThatIsNotUtf8)
{
    EXPECT_THAT(problemOf("u1 一\nu2 \xC3(\n"), HasSubstr("Line 2"));
}

TEST_F(TranscriptsTest, RefusesAnEmptyOrMissingFile)
{
    EXPECT_THAT(problemOf(" \n"), HasSubstr("no transcripts"));
    EXPECT_THROW(readTranscripts(scratch / "none.trn"), UserError);
}

} // namespace reblock
