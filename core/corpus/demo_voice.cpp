#include "core/corpus/demo_voice.h"

#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/base/error.h"
#include "core/base/program_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <sstream>
#include <unordered_set>

namespace reblock {

namespace {

constexpr const char* kVoice = "cmn-latn-pinyin";
constexpr std::size_t kWavHeader = 44, kRateAt = 24;
constexpr const char* kInstall = "Install the Debian package espeak-ng: sudo apt-get install espeak-ng";

/// Of espeak-ng 1.51's variants those that are no robots, whispers or effects.
constexpr std::array kHumanVariants{
    "f1",      "m1",     "f2",      "m2",         "f3",       "m3",      "f4",     "m4",       "f5",
    "m5",      "Alicia", "m6",      "Andrea",     "m7",       "Annie",   "m8",     "anika",    "adam",
    "aunty",   "Alex",   "belinda", "Andy",       "linda",    "antonio", "steph",  "benjamin", "steph2",
    "boris",   "steph3", "caleb",   "grandma",    "david",    "Denis",   "Diogo",  "ed",       "edward",
    "edward2", "Gene",   "Gene2",   "grandpa",    "Henrique", "Hugo",    "iven",   "iven2",    "iven3",
    "iven4",   "Jacky",  "john",    "kaukovalta", "Lee",      "Marcelo", "Marco",  "Mario",    "max",
    "Michael", "michel", "miguel",  "mike",       "Nguyen",   "norbert", "pablo",  "paul",     "pedro",
    "quincy",  "rob",    "robert",  "sandro",     "shelby",   "Storm",   "travis", "victor",   "Zac",
};

std::string outputOrFail(const std::filesystem::path& program, const std::vector<std::string>& arguments)
{
    ProgramOutput result = outputOf(program, arguments);
    if (result.exitCode != 0)
        throw ResourceError(fmt::format("espeak-ng ended with {}: {}", result.exitCode, result.errors),
                            "Check it with: espeak-ng -v cmn-latn-pinyin 你好");
    return std::move(result.output);
}

/// The names behind "!v/" in what `espeak-ng --voices=variant` prints.
std::unordered_set<std::string> installedVariants(const std::string& list)
{
    std::unordered_set<std::string> names;
    std::istringstream words(list);
    for (std::string word; words >> word;)
        if (word.starts_with("!v/"))
            names.insert(word.substr(3));
    return names;
}

/// "eSpeak NG text-to-speech: 1.51  Data at: …"
std::string versionIn(const std::string& line)
{
    const std::size_t colon = line.find(": ");
    std::istringstream rest(colon == line.npos ? "" : line.substr(colon + 2));
    std::string version;
    rest >> version;
    return version;
}

} // namespace

DemoSpeaker::DemoSpeaker()
{
    const auto program = findProgram("espeak-ng");
    if (!program)
        throw UserError("A demo corpus needs espeak-ng, which is not installed.", kInstall);
    program_ = *program;
    version_ = versionIn(outputOrFail(program_, {"--version"}));
    if (outputOrFail(program_, {"--voices=zh"}).find(kVoice) == std::string::npos)
        throw UserError(fmt::format("{} has no Mandarin voice ({}).", program_.string(), kVoice), kInstall);
    const auto installed = installedVariants(outputOrFail(program_, {"--voices=variant"}));
    for (const char* variant : kHumanVariants)
        if (installed.contains(variant))
            variants_.emplace_back(variant);
}

std::vector<std::int16_t> DemoSpeaker::speak(const std::string& text, const DemoVoice& voice,
                                             Hertz rate) const
{
    const std::string wav =
        outputOrFail(program_, {"-v", fmt::format("{}+{}", kVoice, voice.variant), "-p",
                                std::to_string(voice.pitch), "-s", std::to_string(voice.speed), "-a",
                                std::to_string(voice.amplitude), "--stdout", "--", text});
    std::int32_t ownRate = 0;
    if (wav.size() > kWavHeader)
        std::memcpy(&ownRate, wav.data() + kRateAt, sizeof ownRate);
    std::vector<std::int16_t> samples(wav.size() > kWavHeader ? (wav.size() - kWavHeader) / 2 : 0);
    std::memcpy(samples.data(), wav.data() + (samples.empty() ? 0 : kWavHeader), 2 * samples.size());
    if (ownRate <= 0 || std::ranges::all_of(samples, [](std::int16_t sample) { return sample == 0; }))
        throw UserError(fmt::format("espeak-ng says nothing for \"{}\".", text),
                        "Take the line out of the text, or write it in Chinese characters or pinyin.");
    return int16FromFloat(resample(floatFromInt16(samples), {{ownRate}, rate}));
}

} // namespace reblock
