#include "core/engine/decode/transcript_files.h"

#include "core/base/error.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace reblock {
namespace {

using testing::HasSubstr;

FileTranscript twoSegments()
{
    return {"/audio/my \"talk\".flac",
            3725.5,
            "one <two> three",
            {{0.25, 1.5, "one <two>", {{"one", 0.25, 0.5}, {"<two>", 1.0, 1.5}}},
             {3723.004, 3724.0, "three", {{"three", 3723.004, 3724.0}}}}};
}

TEST(TranscriptFiles, WritesALineForEachSegmentAsText)
{
    EXPECT_EQ(transcriptText(twoSegments(), "txt"), "one <two>\nthree\n");
}

TEST(TranscriptFiles, WritesSubRip)
{
    EXPECT_EQ(transcriptText(twoSegments(), "srt"), "1\n00:00:00,250 --> 00:00:01,500\none <two>\n\n"
                                                    "2\n01:02:03,004 --> 01:02:04,000\nthree\n\n");
}

TEST(TranscriptFiles, EscapesMarksInWebVtt)
{
    EXPECT_THAT(transcriptText(twoSegments(), "vtt"),
                HasSubstr("00:00:00.250 --> 00:00:01.500\none &lt;two&gt;\n"));
}

TEST(TranscriptFiles, FillsTheHolesOfATextGrid)
{
    const std::string grid = transcriptText(twoSegments(), "textgrid");

    EXPECT_THAT(grid, HasSubstr("name = \"segments\"\n        xmin = 0\n        xmax = 3725.5\n"
                                "        intervals: size = 5\n"));
    EXPECT_THAT(grid, HasSubstr("name = \"tokens\"\n        xmin = 0\n        xmax = 3725.5\n"
                                "        intervals: size = 7\n"));
}

TEST(TranscriptFiles, WritesJsonWithTokenTimes)
{
    const auto json = nlohmann::json::parse(transcriptText(twoSegments(), "json"));

    EXPECT_EQ(json.at("segments").at(1).at("tokens").at(0).at("start"), 3723.004);
    EXPECT_EQ(json.at("text"), "one <two> three");
}

TEST(TranscriptFiles, RefusesAFormatItDoesNotKnow)
{
    EXPECT_THROW(transcriptText(twoSegments(), "docx"), UserError);
}

TEST(TranscriptFiles, NamesFilesAfterTheAudio)
{
    EXPECT_EQ(transcriptPath("out", "a/talk.2.flac", "srt"), "out/talk.2.srt");
    EXPECT_EQ(transcriptPath("out", "talk.wav", "textgrid"), "out/talk.TextGrid");
}

} // namespace
} // namespace reblock
