#include "core/engine/decode/align_file.h"

#include "core/base/error.h"
#include "core/engine/decode/alignment_files.h"
#include "tests/core/engine/decode/small_recognizer.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace reblock {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class AlignFileTest : public testing::Test {
protected:
    FileAlignment align(const std::string& file, const std::string& text) const
    {
        return alignFile(*recognizer, file, text, CancelToken(), [](double) {});
    }

    /// What the error says.
    std::string refusal(const std::string& file, const std::string& text) const
    {
        try {
            align(file, text);
        } catch (const UserError& error) {
            return error.what();
        }
        return "nothing was refused";
    }

    /// 1 to `count` recordings, one after the other.
    std::string speech(std::size_t count) const
    {
        std::vector<float> whole;
        for (const std::vector<float>& sound : sampleSpeech(count))
            whole.insert(whole.end(), sound.begin(), sound.end());
        return writeSound(scratch, "speech.wav", whole);
    }

    Scratch scratch;
    std::unique_ptr<Recognizer> recognizer = smallRecognizer(scratch);
    const std::string known = recognizer->vocabulary().token(2) + recognizer->vocabulary().token(5);
};

TEST_F(AlignFileTest, GivesEachTokenATimeInOrderWithinTheSound)
{
    const FileAlignment alignment = align(speech(1), known + " " + known);

    ASSERT_EQ(alignment.tokens.size(), 4U);
    EXPECT_EQ(alignment.tokens[0].token, recognizer->vocabulary().token(2));
    double before = 0;
    for (const TimedToken& token : alignment.tokens) {
        EXPECT_GE(token.start, before);
        EXPECT_GT(token.end, token.start);
        EXPECT_LE(token.score, 0);
        before = token.end;
    }
    EXPECT_LE(before, alignment.seconds);
    EXPECT_LT(alignment.logProb, 0);
}

TEST_F(AlignFileTest, HearsFramesOfALongFileOnceEach)
{
    const FileAlignment alignment = align(speech(25), known); // 106 s: four stretches

    EXPECT_GT(alignment.seconds, 100);
    ASSERT_EQ(alignment.tokens.size(), 2U);
    // The scores' frames and the blanks' add up to a path over the whole sound
    EXPECT_LT(alignment.logProb, -0.01 * alignment.seconds / 0.04);
}

TEST_F(AlignFileTest, NamesWhatTheVocabularyLacks)
{
    EXPECT_THAT(refusal(speech(1), known + "鱼 and 马"), HasSubstr("\"鱼\", \"a\", \"n\", \"d\", \"马\""));
}

TEST_F(AlignFileTest, TakesPunctuationForWhatItIs)
{
    EXPECT_EQ(align(speech(1), "“" + known + "。”").tokens.size(), 2U);
}

TEST_F(AlignFileTest, RefusesAnEmptyTextAndAudioTooShortForIt)
{
    EXPECT_THAT(refusal(speech(1), ""), HasSubstr("empty"));
    EXPECT_THAT(refusal(speech(1), " \n"), HasSubstr("empty"));
    const std::string brief = writeSound(scratch, "brief.wav", std::vector<float>(4000, 0.1F));
    EXPECT_THAT(refusal(brief, known + known + known),
                HasSubstr("6 tokens need 6 encoder frames, the sound gives 5"));
    const std::string none = writeSound(scratch, "none.wav", std::vector<float>(100, 0.1F));
    EXPECT_THAT(refusal(none, known), HasSubstr("gives 0"));
}

TEST_F(AlignFileTest, WritesTheFormatsThatItNames)
{
    const FileAlignment alignment{"a b.wav", 2, "七 三", -1.5, {{"七", 0.5, 0.75, 0}, {"三", 1, 1.25, -1}}};

    EXPECT_EQ(alignmentText(alignment, "x.ctm"),
              "a_b 1 0.500 0.250 七 1.0000\na_b 1 1.000 0.250 三 0.3679\n");
    EXPECT_THAT(alignmentText(alignment, "x.TextGrid"), StartsWith("File type = \"ooTextFile\""));
    const auto json = nlohmann::json::parse(alignmentText(alignment, "x.json"));
    EXPECT_EQ(json.at("tokens").at(1).at("token"), "三");
    EXPECT_EQ(json.at("tokens").at(1).at("score"), -1);
    EXPECT_EQ(json.at("log_prob"), -1.5);
    EXPECT_THROW(alignmentText(alignment, "x.txt"), UserError);
}

} // namespace
} // namespace reblock
