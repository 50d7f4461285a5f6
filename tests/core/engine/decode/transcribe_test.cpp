#include "core/engine/decode/transcribe.h"

#include "core/base/error.h"
#include "tests/core/engine/decode/small_recognizer.h"

#include <gmock/gmock.h>

namespace reblock {
namespace {

using testing::IsEmpty;

constexpr std::size_t kRate = 16000, kHop = 160;

class TranscribeTest : public testing::Test {
protected:
    FileTranscript transcribe(const std::vector<float>& sound, std::size_t batch = 8) const
    {
        TranscribeOptions options;
        options.batch = batch;
        return transcribeFile(*recognizer, writeSound(scratch, "sound.wav", sound), options, CancelToken(),
                              [](double) {});
    }

    /// The sounds with so much silence between them, and before and after.
    static std::vector<float> joined(const std::vector<std::vector<float>>& sounds, double pause)
    {
        const auto silence = static_cast<std::size_t>(pause * kRate);
        std::vector<float> whole(silence, 0.0F);
        for (const std::vector<float>& sound : sounds) {
            whole.insert(whole.end(), sound.begin(), sound.end());
            whole.resize(whole.size() + silence, 0.0F);
        }
        return whole;
    }

    Scratch scratch;
    std::unique_ptr<Recognizer> recognizer = smallRecognizer(scratch);
};

TEST_F(TranscribeTest, HearsALongFileAsItsPiecesWherePausesAre)
{
    auto sounds = sampleSpeech(6);
    for (std::vector<float>& sound : sounds) // whole hops, so that frames fall alike in both
        sound.resize(sound.size() / kHop * kHop);
    std::string pieces;
    for (const std::vector<float>& sound : sounds)
        pieces += transcribe(joined({sound}, 2)).text;
    ASSERT_FALSE(pieces.empty());

    EXPECT_EQ(transcribe(joined(sounds, 2)).text, pieces);
}

TEST_F(TranscribeTest, GivesTheSameTextInAnyBatch)
{
    const std::vector<float> sound = joined(sampleSpeech(8), 0.5);
    const FileTranscript alone = transcribe(sound, 1);

    for (const std::size_t batch : {2U, 3U, 32U}) {
        const FileTranscript together = transcribe(sound, batch);
        EXPECT_EQ(together.text, alone.text);
        ASSERT_EQ(together.segments.size(), alone.segments.size());
        for (std::size_t i = 0; i < alone.segments.size(); ++i) {
            EXPECT_EQ(together.segments[i].start, alone.segments[i].start);
            EXPECT_EQ(together.segments[i].end, alone.segments[i].end);
        }
    }
}

TEST_F(TranscribeTest, KeepsItsTimesInOrderAndWithinTheFile)
{
    const std::vector<float> sound = joined(sampleSpeech(12), 0); // cut where there is no pause
    const FileTranscript transcript = transcribe(sound);

    EXPECT_NEAR(transcript.seconds, static_cast<double>(sound.size()) / kRate, 1e-9);
    double before = 0;
    std::string text;
    for (const TextSegment& segment : transcript.segments)
        for (const TimedToken& token : segment.tokens) {
            EXPECT_GE((token.start + token.end) / 2, before) << text;
            EXPECT_LE(token.end, transcript.seconds);
            before = (token.start + token.end) / 2 - 0.2; // two hearings of one place
            text += token.token;
        }
    EXPECT_EQ(text, transcript.text);
}

TEST_F(TranscribeTest, WritesNothingForSilenceAndWhatIsTooShort)
{
    for (const std::size_t samples : {std::size_t{1}, std::size_t{160}, std::size_t{1300}, 60 * kRate}) {
        const FileTranscript transcript = transcribe(std::vector<float>(samples, 0.0F));
        EXPECT_EQ(transcript.text, "");
        EXPECT_THAT(transcript.segments, IsEmpty());
    }
    EXPECT_EQ(transcribe(std::vector<float>(800, 0.5F)).text, "");
}

TEST_F(TranscribeTest, StopsOnRequestAndNamesAFileThatIsNotThere)
{
    const CancelToken cancel;
    cancel.cancel();
    const std::string file = writeSound(scratch, "sound.wav", sampleSpeech(1).front());

    EXPECT_THROW(transcribeFile(*recognizer, file, {}, cancel, [](double) {}), Cancelled);
    EXPECT_THROW(transcribeFile(*recognizer, "nothing.wav", {}, CancelToken(), [](double) {}), UserError);
}

} // namespace
} // namespace reblock
