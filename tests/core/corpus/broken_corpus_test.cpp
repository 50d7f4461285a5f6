#include "tests/core/corpus/corpus_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <functional>
#include <sys/stat.h>

namespace reblock {

namespace {

namespace fs = std::filesystem;

constexpr int kGood = 225;

/// A corpus of which one line in ten is broken, each in a way of its own.
class BrokenCorpus : public testing::Test {
protected:
    struct Fault {
        std::string name; ///< of the utterance, and of its audio file without .wav
        std::string
            expected; ///< set, id and kind as findingWords() has them; empty id: "NAME" is not known there
        std::function<void(const std::string& name)> make;
    };

    BrokenCorpus()
    {
        for (int i = 0; i < kGood; ++i) {
            const std::string name = fmt::format("good{:03}", i);
            folder.addSound(name + ".wav", 1, 8000);
            addLine(name, "今天天气");
        }
        for (const Fault& fault : faults())
            fault.make(fault.name);
        folder.addText("train.jsonl", lines);
    }

    void addLine(const std::string& id, const std::string& text, const std::string& more = {},
                 const std::string& extension = ".wav")
    {
        lines += fmt::format(R"({{"id": "{}", "audio": "{}{}", "text": "{}"{}}})"
                             "\n",
                             id, id, extension, text, more);
    }

    void cutInHalf(const std::string& file) const
    {
        fs::resize_file(folder.path() / file, fs::file_size(folder.path() / file) / 2);
    }

    std::vector<Fault> faults();

    CorpusFolder folder;
    std::string lines;
};

std::vector<BrokenCorpus::Fault> BrokenCorpus::faults()
{
    const auto file = [this](const std::string& content) {
        return [this, content](const std::string& name) {
            folder.addText(name + ".wav", content);
            addLine(name, "今天天气");
        };
    };
    const auto line = [this](const std::string& text) {
        return [this, text](const std::string&) { lines += text + "\n"; };
    };
    const auto sound = [this](double seconds, const std::string& text, const std::string& more,
                              bool silent = false) {
        return [=, this](const std::string& name) {
            folder.addSound(name + ".wav", seconds, 8000, silent);
            addLine(name, text, more);
        };
    };
    return {
        {"gone", "train gone missing!", [this](const auto& name) { addLine(name, "今天天气"); }},
        {"dangling", "train dangling missing!",
         [this](const auto& name) {
             fs::create_symlink("nowhere", folder.path() / (name + ".wav"));
             addLine(name, "今天天气");
         }},
        {"zero_bytes", "train zero_bytes unreadable!", file("")},
        {"letters", "train letters unreadable!", file("no sound, only letters\n")},
        {"noise", "train noise unreadable!", file(std::string(20000, '\x81'))},
        {"half_header", "train half_header unreadable!", file("RIFF\x24\x08")},
        {"no_samples", "train no_samples unreadable!", sound(0, "今天天气", "")},
        {"directory", "train directory unreadable!",
         [this](const auto& name) {
             fs::create_directories(folder.path() / (name + ".wav"));
             addLine(name, "今天天气");
         }},
        {"fifo", "train fifo unreadable!",
         [this](const auto& name) {
             ::mkfifo((folder.path() / (name + ".wav")).c_str(), 0600);
             addLine(name, "今天天气");
         }},
        {"cut_wav", "train cut_wav cut_off",
         [this](const auto& name) {
             folder.addSound(name + ".wav", 2, 8000);
             cutInHalf(name + ".wav");
             addLine(name, "今天天气今天天气");
         }},
        {"cut_flac", "train cut_flac cut_off",
         [this](const auto& name) {
             fs::copy_file(REBLOCK_RESOURCES "/aishell1_samples/wav/test/S0150/BAC009S0150W0129.flac",
                           folder.path() / (name + ".flac"));
             cutInHalf(name + ".flac");
             addLine(name, "今天天气今天天气今天天气", "", ".flac");
         }},
        {"silent", "train silent silent", sound(1, "今天天气", "", true)},
        {"clipped", "train clipped clipped",
         [this](const auto& name) {
             std::vector<short> square(8000);
             for (std::size_t i = 0; i < square.size(); ++i)
                 square[i] = i % 80 < 40 ? short{32767} : short{-32768};
             folder.addSamples(name + ".wav", square, 8000);
             addLine(name, "今天天气");
         }},
        {"mute", "train mute empty_transcript!", sound(1, "", "")},
        {"spaces", "train spaces empty_transcript!", sound(1, "　 　", "")},
        {"gbk", "train  invalid_utf8!", line("{\"audio\": \"good001.wav\", \"text\": \"\xC4\xE3\"}")},
        {"not_json", "train  bad_line!", line("good001.wav 今天天气")},
        {"no_audio", "train  bad_line!", line(R"({"id": "x", "text": "今天天气"})")},
        {"list_of_texts", "train  bad_line!", line(R"({"audio": "good001.wav", "text": ["今"]})")},
        {"reversed", "train  bad_line!",
         line(R"({"audio": "good001.wav", "text": "今", "start": 1, "end": 0.5})")},
        {"beyond", "train beyond bad_segment!",
         line(R"({"id": "beyond", "audio": "good001.wav", "text": "今", "start": 5})")},
        {"twice", "train good002 duplicate_id!",
         line(R"({"id": "good002", "audio": "good001.wav", "text": "今天天气"})")},
        {"same_sound", "train same_sound duplicate_audio",
         [this](const auto& name) {
             fs::copy_file(folder.path() / "good003.wav", folder.path() / (name + ".wav"));
             addLine(name, "今天天气");
         }},
        {"long_text", "train long_text text_too_long",
         sound(1, "今天天气今天天气今天天气今天天气今天天气今天天气今天天气", "")},
        {"wrong_duration", "train wrong_duration duration_differs",
         sound(1, "今天天气", R"(, "duration": 1.5)")},
        {"slow", "train slow odd_duration", sound(30, "今天天气", "")},
    };
}

TEST_F(BrokenCorpus, NamesEachFaultByItsKindAndUsesTheRest)
{
    std::vector<std::string> expected{"train long_text odd_duration",
                                      "  mixed_rates"}; // these follow from others
    for (const Fault& fault : faults())
        expected.push_back(fault.expected);
    ASSERT_GE(expected.size(), 22U);

    const auto corpus = openCorpus("jsonl", folder.path());
    const std::vector<CorpusFinding> findings = corpus->check();

    EXPECT_THAT(findingWords(findings), testing::UnorderedElementsAreArray(expected));
    const auto leftOut = std::ranges::count_if(findings, &CorpusFinding::blocking);
    EXPECT_EQ(leftOut, 18);
    EXPECT_EQ(corpus->utterances("train").size(), kGood + faults().size() - 18);
    for (const CorpusFinding& finding : findings)
        EXPECT_FALSE(finding.text.empty() || (finding.file.empty() && finding.utterance.empty()))
            << finding.text;
}

} // namespace

} // namespace reblock
