#include "widgets/sound/sound_player.h"

#include "core/base/error.h"
#include "tests/widgets/sound/fake_sound_output.h"
#include "widgets/sound/device_output.h"
#include "widgets/sound/device_sink.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace reblock {
namespace {

/// Counts up: sample i is i.
class Ramp : public SoundSource {
public:
    Ramp(std::size_t begin, std::size_t end) : at_(begin), end_(end) {}

    std::size_t read(std::span<float> mono) override
    {
        const std::size_t count = std::min(mono.size(), end_ - at_);
        for (std::size_t i = 0; i < count; ++i)
            mono[i] = static_cast<float>(at_++);
        return count;
    }

private:
    std::size_t at_;
    std::size_t end_;
};

SoundPlayer::Open ramp(std::size_t samples)
{
    return [samples](const SoundPlayer::Start& start) {
        const auto from = static_cast<std::size_t>(start.fromSeconds * start.rate);
        return std::make_unique<Ramp>(from, samples);
    };
}

class SoundPlayerTest : public testing::Test {
protected:
    bool playToTheEnd()
    {
        return QTest::qWaitFor([&] {
            output.pass(1000);
            return !player.isPlaying();
        });
    }

    FakeSoundOutput output{1000};
    SoundPlayer player{&output};
};

TEST_F(SoundPlayerTest, PlaysEverySampleOnceAndStops)
{
    QSignalSpy changes(&player, &SoundPlayer::playingChanged);
    player.play(ramp(5000));

    ASSERT_TRUE(playToTheEnd());

    ASSERT_EQ(output.samples.size(), 5000U);
    EXPECT_EQ(output.samples.front(), 0);
    EXPECT_EQ(output.samples.back(), 4999);
    EXPECT_TRUE(std::ranges::is_sorted(output.samples));
    EXPECT_EQ(changes.size(), 2);
}

TEST_F(SoundPlayerTest, BeginsWhereItIsToldAndCountsFromThere)
{
    player.play(ramp(5000), 2.0);
    EXPECT_EQ(player.position(), 2.0);

    ASSERT_TRUE(QTest::qWaitFor([&] {
        output.pass(1);
        return output.heard() >= 10;
    }));

    EXPECT_EQ(output.samples.front(), 2000);
    EXPECT_DOUBLE_EQ(player.position(), 2.0 + static_cast<double>(output.heard()) / 1000);
}

TEST_F(SoundPlayerTest, ForgetsTheSoundBeforeWhenAnotherBegins)
{
    for (int i = 0; i < 50; ++i)
        player.play(ramp(5000), i % 5);

    ASSERT_TRUE(playToTheEnd());

    EXPECT_EQ(output.starts, 50);
    EXPECT_EQ(output.samples.front(), 4000);
    EXPECT_EQ(output.samples.size(), 1000U);
}

TEST_F(SoundPlayerTest, TellsWhatCannotBeRead)
{
    QSignalSpy failures(&player, &SoundPlayer::failed);

    player.play([](const SoundPlayer::Start&) -> std::unique_ptr<SoundSource> {
        throw UserError("There is no a.wav.", "Check the path.");
    });

    ASSERT_TRUE(failures.wait());
    EXPECT_THAT(failures.front().front().toString().toStdString(), testing::HasSubstr("There is no a.wav."));
    EXPECT_FALSE(player.isPlaying());
}

TEST_F(SoundPlayerTest, SaysThatThereIsNoOutput)
{
    QSignalSpy changes(&player, &SoundPlayer::offReasonChanged);
    player.play(ramp(5000));

    output.setRate(0);
    player.play(ramp(5000));

    EXPECT_EQ(player.offReason(), "no sound output found");
    EXPECT_FALSE(player.isPlaying());
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(SoundPlayer(nullptr).offReason(), "no sound output found");
}

TEST(SampleRing, KeepsOrderAroundItsEnd)
{
    SampleRing ring(4);
    std::vector<float> out(4);

    EXPECT_EQ(ring.write(std::vector<float>{1, 2, 3}), 3U);
    EXPECT_EQ(ring.read(std::span(out).first(2)), 2U);
    EXPECT_EQ(ring.write(std::vector<float>{4, 5, 6, 7}), 3U);

    EXPECT_EQ(ring.read(out), 4U);
    EXPECT_THAT(out, testing::ElementsAre(3, 4, 5, 6));
    EXPECT_EQ(ring.read(out), 0U);
    EXPECT_EQ(ring.written(), 6U);
}

TEST(RingDevice, HandsOutEveryChannelAndCountsSilence)
{
    auto ring = std::make_shared<SampleRing>(8);
    ring->write(std::vector<float>{0.5F, -2});
    QAudioFormat format;
    format.setSampleRate(16000);
    format.setChannelCount(2);
    format.setSampleFormat(QAudioFormat::Int16);
    RingDevice device(ring, format);
    std::vector<qint16> out(6, 7);

    EXPECT_EQ(device.read(reinterpret_cast<char*>(out.data()), 12), 12);

    EXPECT_THAT(out, testing::ElementsAre(16383, 16383, -32767, -32767, 0, 0));
    EXPECT_EQ(device.silence(), 1);
}

TEST(DeviceOutput, OpensWithoutADevice)
{
    DeviceOutput output;
    output.look();

    EXPECT_GE(output.rate(), 0);
    EXPECT_EQ(output.heard(), 0);
}

} // namespace
} // namespace reblock
