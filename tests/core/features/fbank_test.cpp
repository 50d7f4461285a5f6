#include "core/base/error.h"
#include "core/features/fbank.h"
#include "tests/core/features/fixture_sounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace reblock {

namespace {

using testing::Each;
using testing::FloatNear;

std::vector<float> noise(std::size_t count)
{
    SeededRandom random(3, 0);
    std::vector<float> samples(count);
    for (float& x : samples)
        x = static_cast<float>(500 * random.normal());
    return samples;
}

TEST(Fbank, CountsFramesAtTheEdges)
{
    const Fbank whole{FbankOptions{}};
    FbankOptions options;
    options.snipEdges = false;
    const Fbank mirrored(options);

    EXPECT_EQ(whole.frames(399), 0);
    EXPECT_EQ(whole.frames(400), 1);
    EXPECT_EQ(whole.frames(559), 1);
    EXPECT_EQ(whole.frames(560), 2);
    EXPECT_EQ(mirrored.frames(0), 0);
    EXPECT_EQ(mirrored.frames(79), 0);
    EXPECT_EQ(mirrored.frames(80), 1);
    EXPECT_EQ(mirrored.frames(400), 3);
}

TEST(Fbank, MirrorsSoundsShorterThanAWindow)
{
    FbankOptions options;
    options.snipEdges = false;
    const std::vector<float> found = Fbank(options).compute(noise(90));

    EXPECT_EQ(found.size(), 80U);
    EXPECT_TRUE(std::ranges::all_of(found, [](float x) { return std::isfinite(x); }));
}

TEST(Fbank, KeepsSilenceFinite)
{
    const std::vector<float> found = Fbank(FbankOptions{}).compute(std::vector<float>(4000, 0.0F));

    EXPECT_THAT(found, Each(FloatNear(kLogFloor, 1e-5F)));
}

TEST(Fbank, RemovesAConstant)
{
    std::vector<float> moved = noise(4000);
    const std::vector<float> expected = Fbank(FbankOptions{}).compute(moved);
    for (float& x : moved)
        x += 1000;

    const std::vector<float> found = Fbank(FbankOptions{}).compute(moved);

    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(found[i], expected[i], 0.01F);
}

TEST(Fbank, RisesByTheLogarithmOfTheGain)
{
    std::vector<float> louder = noise(4000);
    const std::vector<float> expected = Fbank(FbankOptions{}).compute(louder);
    for (float& x : louder)
        x *= 4;

    const std::vector<float> found = Fbank(FbankOptions{}).compute(louder);

    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(found[i] - expected[i], 2 * std::log(4.0F), 1e-4F);
}

TEST(Fbank, AFrameDoesNotDependOnHowManyThereAre)
{
    const std::vector<float> samples = noise(20000);
    const Fbank fbank{FbankOptions{}};
    const std::vector<float> all = fbank.compute(samples);

    for (std::size_t count : {1U, 3U, 7U, 8U, 9U, 17U, 50U}) {
        const std::vector<float> some = fbank.compute(std::span(samples).first(400 + 160 * (count - 1)));
        EXPECT_TRUE(std::equal(some.begin(), some.end(), all.begin())) << count;
    }
}

TEST(Fbank, ServesSeveralThreadsAtOnce)
{
    const Fbank fbank{FbankOptions{}};
    const std::vector<float> samples = noise(32000);
    const std::vector<float> expected = fbank.compute(samples);
    std::vector<std::vector<float>> found(8);
    {
        std::vector<std::jthread> threads;
        for (auto& result : found)
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i)
                    result = fbank.compute(samples);
            });
    }
    EXPECT_THAT(found, Each(expected));
}

TEST(Fbank, TakesOtherRatesWindowsAndBands)
{
    for (const int rate : {8000, 11025, 22050, 44100, 48000}) {
        FbankOptions options;
        options.sampleRate = {rate};
        options.bands = 23;
        const Fbank fbank(options);
        const std::vector<float> found = fbank.compute(noise(static_cast<std::size_t>(rate)));

        EXPECT_EQ(found.size(), static_cast<std::size_t>(fbank.frames(rate)) * 23);
        EXPECT_TRUE(std::ranges::all_of(found, [](float x) { return x > 0 && x < 30; })) << rate;
    }
}

TEST(Fbank, DithersFromTheGivenNumbers)
{
    FbankOptions options;
    options.dither = 0.1;
    const Fbank fbank(options);
    const std::vector<float> silence(1600, 0.0F);
    SeededRandom first(1, 2), again(1, 2), other(1, 3);

    const std::vector<float> found = fbank.compute(silence, &first);

    EXPECT_TRUE(std::ranges::all_of(found, [](float x) { return x > kLogFloor + 1; }));
    EXPECT_EQ(found, fbank.compute(silence, &again));
    EXPECT_NE(found, fbank.compute(silence, &other));
}

TEST(FbankOptions, NameTheFieldThatIsOutOfRange)
{
    const auto messageOf = [](auto change) -> std::string {
        FbankOptions options;
        change(options);
        try {
            options.check();
        } catch (const UserError& error) {
            return error.what();
        }
        return "no error";
    };

    EXPECT_THAT(messageOf([](FbankOptions& o) { o.bands = 0; }), testing::HasSubstr("bands"));
    EXPECT_THAT(messageOf([](FbankOptions& o) { o.bands = 257; }), testing::HasSubstr("1 to 256"));
    EXPECT_THAT(messageOf([](FbankOptions& o) { o.hop.value = 0; }), testing::HasSubstr("hop"));
    EXPECT_THAT(messageOf([](FbankOptions& o) { o.window.value = std::nan(""); }),
                testing::HasSubstr("window"));
    EXPECT_THAT(messageOf([](FbankOptions& o) { o.dither = -1; }), testing::HasSubstr("dither"));
    EXPECT_THAT(messageOf([](FbankOptions& o) { o.highHertz = 9000; }),
                testing::HasSubstr("half the sample rate"));
    EXPECT_EQ(messageOf([](FbankOptions&) {}), "no error");
}

} // namespace

} // namespace reblock
