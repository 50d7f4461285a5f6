#include "core/score/ctm.h"

#include "core/base/error.h"
#include "core/score/transcripts.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace reblock {

using testing::ElementsAre;
using testing::HasSubstr;

class CtmTest : public testing::Test {
protected:
    std::filesystem::path file(const std::string& content)
    {
        const auto path = scratch / "hyp.ctm";
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    Scratch scratch;
};

TEST_F(CtmTest, ReadsTokensWithTheirTimes)
{
    const auto read =
        readCtm(file(";; made by hand\nu1 1 0.10 0.20 今\nu2 A 0 0.5 好 0.93\nu1 1 0.30 0.25 天\n"));

    EXPECT_THAT(read, ElementsAre(CtmUtterance{"u1", {{"今", 0.10, 0.20}, {"天", 0.30, 0.25}}},
                                  CtmUtterance{"u2", {{"好", 0, 0.5}}}));
}

TEST_F(CtmTest, ReadsWhatItWrote)
{
    const std::vector<CtmUtterance> utterances{{"u1", {{"今", 0.1, 0.2}, {"天", 0.3, 0.25}}},
                                               {"u2", {{"a", 1, 0.04}}}};

    EXPECT_EQ(readCtm(file(ctmText(utterances))), utterances);
}

TEST_F(CtmTest, NamesTheLineThatIsNone)
{
    for (const char* line : {"u1 1 0.1 0.2", "u1 1 x 0.2 好", "u1 1 0.1 -1 好", "u1 1 nan 0.2 好"}) {
        try {
            readCtm(file(std::string("u0 1 0.1 0.2 好\n") + line + "\n"));
            FAIL() << line;
        } catch (const UserError& error) {
            EXPECT_THAT(error.problem(), HasSubstr("Line 2"));
        }
    }
    EXPECT_THROW(readCtm(file(";; nothing\n")), UserError);
}

TEST_F(CtmTest, IsToldFromKaldiTextByItsTimes)
{
    EXPECT_EQ(readTranscripts(file("u1 1 0.1 0.2 好\n")).format, TranscriptFormat::Ctm);
    EXPECT_EQ(readTranscripts(file("u1 7 3 5 9\n")).format, TranscriptFormat::Kaldi);
    EXPECT_EQ(readTranscripts(file("u1 1 0.1 0.2 好\nu2 今 天\n")).format, TranscriptFormat::Kaldi);
    EXPECT_EQ(readTranscripts(file("好 (u1)\n")).format, TranscriptFormat::Trn);
}

TEST_F(CtmTest, GivesTheTextOfEachUtterance)
{
    const Transcripts read = readTranscripts(file("u1 1 0.10 0.20 今\nu1 1 0.30 0.25 天\n"));

    ASSERT_EQ(read.lines.size(), 1u);
    EXPECT_EQ(read.lines[0].text, "今 天");
}

TEST_F(CtmTest, KnowsTheNamesOfFormats)
{
    for (const TranscriptFormat format :
         {TranscriptFormat::Trn, TranscriptFormat::Kaldi, TranscriptFormat::Ctm})
        EXPECT_EQ(transcriptFormatFromName(transcriptFormatName(format)), format);
    EXPECT_THROW(transcriptFormatFromName("stm"), UserError);
}

} // namespace reblock
