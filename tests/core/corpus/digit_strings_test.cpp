#include "core/base/error.h"
#include "core/corpus/digit_strings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace reblock {

namespace {

std::vector<DigitRecording> recordings(std::size_t count)
{
    std::vector<DigitRecording> result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(
            {"file", "S1", static_cast<int>(i), std::string(1, static_cast<char>('a' + i % 10)), 0.5});
    return result;
}

std::vector<const DigitRecording*> pointersTo(const std::vector<DigitRecording>& recordings)
{
    std::vector<const DigitRecording*> result;
    for (const DigitRecording& recording : recordings)
        result.push_back(&recording);
    return result;
}

TEST(DigitStrings, UseEveryRecordingOnceInStringsOfTwoToSix)
{
    for (std::size_t count = 2; count < 60; ++count) {
        const auto all = recordings(count);
        SeededRandom random(1, count);
        std::map<const DigitRecording*, int> used;

        for (const DigitString& digits : drawDigitStrings(pointersTo(all), random, {})) {
            EXPECT_GE(digits.size(), 2U) << count;
            EXPECT_LE(digits.size(), 6U) << count;
            for (const DigitRecording* digit : digits)
                ++used[digit];
        }

        EXPECT_EQ(used.size(), count);
        for (const auto& [digit, times] : used)
            EXPECT_EQ(times, 1);
    }
}

TEST(DigitStrings, HaveAllLengths)
{
    const auto all = recordings(400);
    SeededRandom random(1, 0);
    std::map<std::size_t, int> lengths;

    for (const DigitString& digits : drawDigitStrings(pointersTo(all), random, {}))
        ++lengths[digits.size()];

    EXPECT_EQ(lengths.size(), 5U);
    for (const auto& [length, count] : lengths)
        EXPECT_GT(count, 5) << length;
}

TEST(DigitStrings, AvoidWhatIsForbidden)
{
    const auto all = recordings(20);
    const std::set<std::string> forbidden{"a b", "b a", "c d", "d c", "e f", "a c", "j i"};
    for (std::uint64_t stream = 0; stream < 200; ++stream) {
        SeededRandom random(1, stream);
        for (const DigitString& digits : drawDigitStrings(pointersTo(all), random, forbidden))
            EXPECT_FALSE(forbidden.contains(wordsOf(digits)));
    }
}

TEST(DigitStrings, SayWhereNoOrderIsLeft)
{
    const auto all = recordings(2);
    SeededRandom random(1, 0);

    EXPECT_THROW((void)drawDigitStrings(pointersTo(all), random, {"a b", "b a"}), UserError);
}

TEST(DigitStrings, OfOneOrNoRecordingAreJustThat)
{
    const auto one = recordings(1);
    SeededRandom random(1, 0);

    EXPECT_EQ(drawDigitStrings(pointersTo(one), random, {}).size(), 1U);
    EXPECT_TRUE(drawDigitStrings({}, random, {}).empty());
}

} // namespace

} // namespace reblock
