#include "core/engine/decode/segmenter.h"

#include <gmock/gmock.h>

#include <cmath>

namespace reblock {
namespace {

constexpr int kRate = 8000;

void addTone(std::vector<float>& sound, double seconds, float amplitude = 5000)
{
    const auto count = static_cast<std::size_t>(seconds * kRate);
    for (std::size_t i = 0; i < count; ++i)
        sound.push_back(amplitude * std::sin(0.3F * static_cast<float>(i)));
}

void addSilence(std::vector<float>& sound, double seconds)
{
    sound.resize(sound.size() + static_cast<std::size_t>(seconds * kRate), 0.0F);
}

std::vector<Segment> segmentsOf(const std::vector<float>& sound, std::size_t piece = 777)
{
    Segmenter segmenter(Hertz{kRate});
    std::vector<Segment> list;
    const auto take = [&] {
        while (auto segment = segmenter.next())
            list.push_back(std::move(*segment));
    };
    for (std::size_t at = 0; at < sound.size(); at += piece) {
        segmenter.push(std::span(sound).subspan(at, std::min(piece, sound.size() - at)));
        take();
    }
    segmenter.finish();
    take();
    return list;
}

double seconds(const Segment& segment)
{
    return static_cast<double>(segment.samples.size()) / kRate;
}

TEST(Segmenter, KeepsAShortSoundWhole)
{
    std::vector<float> sound;
    addTone(sound, 1.5);

    const auto segments = segmentsOf(sound);

    ASSERT_EQ(segments.size(), 1U);
    EXPECT_EQ(segments[0].samples, sound);
    EXPECT_EQ(segments[0].start, 0);
}

TEST(Segmenter, CutsAtPausesAndKnowsWhereThePiecesStart)
{
    std::vector<float> sound;
    addSilence(sound, 1);
    addTone(sound, 3);
    addSilence(sound, 1);
    addTone(sound, 2.5);

    const auto segments = segmentsOf(sound);

    ASSERT_EQ(segments.size(), 2U);
    EXPECT_NEAR(segments[0].start, 0.85, 0.02);
    EXPECT_NEAR(seconds(segments[0]), 3.3, 0.05);
    EXPECT_NEAR(segments[1].start, 4.85, 0.02);
}

TEST(Segmenter, CutsSpeechWithoutPausesAtItsQuietestPlaceAndOverlapsThere)
{
    std::vector<float> sound;
    addTone(sound, 14);
    addTone(sound, 0.25, 2000);
    addTone(sound, 14);

    const auto segments = segmentsOf(sound);

    ASSERT_EQ(segments.size(), 2U);
    EXPECT_FALSE(segments[0].joint);
    ASSERT_TRUE(segments[1].joint);
    EXPECT_NEAR(*segments[1].joint, 14.125, 0.1);
    EXPECT_NEAR(segments[1].start, *segments[1].joint - 1, 1e-9);
    EXPECT_NEAR(segments[0].start + seconds(segments[0]), *segments[1].joint + 1, 1e-9);
    EXPECT_EQ(segments[0].samples.size() + segments[1].samples.size(), sound.size() + 2 * kRate);
}

TEST(Segmenter, HasEverySampleOfALongToneInAPieceNoneTooLong)
{
    std::vector<float> sound;
    addTone(sound, 100);

    const auto segments = segmentsOf(sound);

    double covered = 0;
    for (const Segment& segment : segments) {
        EXPECT_LE(seconds(segment), 18.01);
        EXPECT_LE(segment.start, covered + 1e-9);
        covered = segment.start + seconds(segment);
    }
    EXPECT_NEAR(covered, 100, 1e-9);
}

TEST(Segmenter, HasNoJointBehindAPause)
{
    std::vector<float> sound;
    addTone(sound, 20);
    addSilence(sound, 1);
    addTone(sound, 3);

    const auto segments = segmentsOf(sound);

    ASSERT_EQ(segments.size(), 3U);
    EXPECT_TRUE(segments[1].joint);
    EXPECT_FALSE(segments[2].joint);
}

TEST(Segmenter, KeepsQuietSpeechBesideAClick)
{
    std::vector<float> sound;
    addTone(sound, 1, 200);
    addTone(sound, 0.02, 30000);
    addTone(sound, 1, 200);

    const auto segments = segmentsOf(sound);

    ASSERT_EQ(segments.size(), 1U);
    EXPECT_EQ(segments[0].samples.size(), sound.size());
}

TEST(Segmenter, GivesNothingForSilence)
{
    std::vector<float> sound;
    addSilence(sound, 60);

    EXPECT_TRUE(segmentsOf(sound).empty());
    EXPECT_TRUE(segmentsOf({}).empty());
}

TEST(Segmenter, DoesNotDependOnHowTheSoundComesIn)
{
    std::vector<float> sound;
    for (int i = 0; i < 6; ++i) {
        addTone(sound, 1.0 + i);
        addSilence(sound, 0.2 * i);
    }

    const auto small = segmentsOf(sound, 13);
    const auto large = segmentsOf(sound, 100000);

    ASSERT_EQ(small.size(), large.size());
    for (std::size_t i = 0; i < small.size(); ++i) {
        EXPECT_EQ(small[i].start, large[i].start);
        EXPECT_EQ(small[i].samples, large[i].samples);
    }
}

} // namespace
} // namespace reblock
