#include "core/corpus/aishell_archives.h"

#include "core/base/error.h"
#include "core/base/program_output.h"
#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reblock {

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string messageOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

/// data_aishell as it is downloaded: an archive per speaker in wav/.
class PackedAishell : public testing::Test {
protected:
    PackedAishell()
    {
        folder.addText("data_aishell/transcript/aishell_transcript_v0.8.txt", "U1 一\nU2 二\nU3 三\n");
        pack("S0002", {"train/S0002/U1.wav", "train/S0002/U2.wav"});
        pack("S0003", {"dev/S0003/U3.wav"});
    }

    void pack(const std::string& speaker, const std::vector<std::string>& files)
    {
        for (const std::string& file : files)
            folder.addSound("packing/" + file);
        std::vector<std::string> names(files);
        pack(speaker, {"."}, {});
    }

    /// Packs what lies in packing/ and empties it.
    void pack(const std::string& speaker, std::vector<std::string> names,
              const std::vector<std::string>& options)
    {
        fs::create_directories(wav);
        std::vector<std::string> arguments{"--create",    "--gzip",
                                           "--file",      archive(speaker).string(),
                                           "--directory", (folder.path() / "packing").string()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        arguments.insert(arguments.end(), names.begin(), names.end());
        ASSERT_EQ(outputOf(findProgram("tar").value(), arguments).exitCode, 0);
        fs::remove_all(folder.path() / "packing");
    }

    fs::path archive(const std::string& speaker) const { return wav / (speaker + ".tar.gz"); }
    std::unique_ptr<Corpus> open() const { return openCorpus("aishell", folder.path()); }

    CorpusFolder folder;
    fs::path wav = folder.path() / "data_aishell" / "wav";
};

TEST_F(PackedAishell, AsksToBeUnpacked)
{
    EXPECT_THAT(messageOf([&] { (void)open(); }),
                testing::AllOf(HasSubstr("2 archives"), HasSubstr("--unpack")));
    EXPECT_EQ(guessCorpusKind(folder.path()), "aishell");
}

TEST_F(PackedAishell, UnpacksEachArchiveOnce)
{
    EXPECT_EQ(unpackAishell(folder.path()), 2U);

    const auto corpus = open();
    EXPECT_THAT(idsOf(corpus->utterances("train")), ElementsAre("U1", "U2"));
    EXPECT_THAT(idsOf(corpus->utterances("dev")), ElementsAre("U3"));
    EXPECT_THAT(corpus->findings(), IsEmpty());
    EXPECT_TRUE(fs::exists(archive("S0002")));
    EXPECT_EQ(unpackAishell(folder.path()), 0U);
    for (const auto& entry : fs::directory_iterator(wav))
        EXPECT_FALSE(entry.path().filename().string().starts_with('.')) << entry.path();
}

TEST_F(PackedAishell, NamesArchivesThatAreLeft)
{
    fs::rename(archive("S0003"), folder.path() / "S0003.tar.gz");
    unpackAishell(folder.path());
    fs::rename(folder.path() / "S0003.tar.gz", archive("S0003"));

    const auto findings = open()->findings();

    EXPECT_THAT(findingWords(findings), ElementsAre("  packed!"));
    EXPECT_EQ(findings.front().file, archive("S0003"));
}

TEST_F(PackedAishell, FinishesWhatWasHalfUnpacked)
{
    unpackAishell(folder.path());
    fs::remove(wav / "train/S0002/U1.wav");
    fs::resize_file(wav / "train/S0002/U2.wav", 1000); // what a killed tar leaves
    folder.addText("data_aishell/wav/.unpack-S0002/train/S0002/U1.wav", "left by a process that was killed");

    EXPECT_EQ(unpackAishell(folder.path()), 1U);

    EXPECT_THAT(findingWords(open()->check()), ElementsAre("dev U3 unknown_characters")); // 三
    EXPECT_FALSE(fs::exists(wav / ".unpack-S0002"));
}

TEST_F(PackedAishell, NamesADamagedArchiveAndLeavesNothingOfIt)
{
    fs::resize_file(archive("S0002"), fs::file_size(archive("S0002")) / 2);

    EXPECT_THAT(messageOf([&] { unpackAishell(folder.path()); }),
                HasSubstr("S0002.tar.gz cannot be unpacked"));

    EXPECT_FALSE(fs::exists(wav / "train/S0002"));
    EXPECT_FALSE(fs::exists(wav / ".unpack-S0002"));
}

TEST_F(PackedAishell, RefusesPathsThatLeaveTheFolder)
{
    folder.addSound("packing/train/S0009/U9.wav");
    folder.addSound("evil.wav");
    pack("S0009", {"../evil.wav", "train"}, {"--absolute-names"});

    EXPECT_THAT(messageOf([&] { unpackAishell(folder.path()); }), HasSubstr("would lie outside"));
    EXPECT_FALSE(fs::exists(wav / "train/S0009"));

    folder.addSound("packing/train/S0009/U9.wav");
    pack("S0009", {(folder.path() / "evil.wav").string(), "train"}, {"--absolute-names"});
    EXPECT_THAT(messageOf([&] { unpackAishell(folder.path()); }), HasSubstr("would lie outside"));
}

TEST_F(PackedAishell, RefusesLinks)
{
    folder.addSound("packing/train/S0009/U9.wav");
    fs::create_symlink("/etc/passwd", folder.path() / "packing/train/S0009/U8.wav");
    pack("S0009", {"."}, {});

    EXPECT_THAT(messageOf([&] { unpackAishell(folder.path()); }), HasSubstr("is a link"));
    EXPECT_FALSE(fs::exists(wav / "train/S0009"));
}

TEST_F(PackedAishell, RefusesAnArchiveOfSomethingElse)
{
    folder.addText("packing/readme.txt", "hello");
    pack("notes", {"."}, {});

    EXPECT_THAT(messageOf([&] { unpackAishell(folder.path()); }), HasSubstr("notes.tar.gz holds no"));
}

} // namespace

} // namespace reblock
