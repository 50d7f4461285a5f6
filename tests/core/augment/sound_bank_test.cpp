#include "core/augment/sound_bank.h"

#include "core/audio/audio_writer.h"
#include "core/base/error.h"
#include "tests/support/scratch.h"

#include <gmock/gmock.h>

#include <fstream>

namespace reblock {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class SoundBankTest : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder / "deeper"); }

    SoundBank open() const
    {
        return {{folder, scratch / "cache", Hertz{16000}}, {}, [](std::uint64_t, std::uint64_t) {}};
    }

    std::string messageOfOpening() const
    {
        try {
            open();
        } catch (const UserError& error) {
            return error.what();
        }
        return "no error";
    }

    Scratch scratch;
    fs::path folder = scratch / "noise";
};

TEST_F(SoundBankTest, FindsSoundsInAllFoldersAndResamplesThem)
{
    writeAudio16(folder / "a.wav", {Hertz{16000}, std::vector<std::int16_t>(100, 5)});
    writeAudio16(folder / "deeper" / "b.flac", {Hertz{8000}, std::vector<std::int16_t>(100, 5)});

    const SoundBank bank = open();

    ASSERT_EQ(bank.size(), 2U);
    EXPECT_EQ(bank.sound(0).size(), 100U);
    EXPECT_EQ(bank.sound(1).size(), 200U);
}

TEST_F(SoundBankTest, LeavesOutWhatIsUnreadableOrSilentAndSaysSo)
{
    writeAudio16(folder / "a.wav", {Hertz{16000}, std::vector<std::int16_t>(100, 5)});
    writeAudio16(folder / "silence.wav", {Hertz{16000}, std::vector<std::int16_t>(100, 0)});
    std::ofstream(folder / "text.wav") << "no audio";
    std::ofstream(folder / "README") << "not looked at";

    const SoundBank bank = open();

    EXPECT_EQ(bank.size(), 1U);
    EXPECT_THAT(bank.leftOut(), testing::ElementsAre(HasSubstr("silent"), HasSubstr("text.wav")));
}

TEST_F(SoundBankTest, RefusesAFolderWithoutUsableSound)
{
    EXPECT_THAT(messageOfOpening(), HasSubstr("no audio file"));

    writeAudio16(folder / "silence.wav", {Hertz{16000}, std::vector<std::int16_t>(100, 0)});
    EXPECT_THAT(messageOfOpening(), HasSubstr("None of the 1 audio files"));

    fs::remove_all(folder);
    EXPECT_THAT(messageOfOpening(), HasSubstr("Cannot look into"));
}

} // namespace
} // namespace reblock
