#include "tests/core/features/fixture_sounds.h"

#include "core/audio/audio_file.h"
#include "core/base/files.h"

#include <map>

namespace reblock {

FixtureSound fixtureSound(const std::string& name)
{
    // The utterances of the fixtures ship as resources
    static const std::map<std::string, std::string> kFiles{
        {"high_S0150", REBLOCK_RESOURCES "/aishell1_samples/wav/test/S0150/BAC009S0150W0129.flac"},
        {"low_S0252", REBLOCK_RESOURCES "/aishell1_samples/wav/test/S0252/BAC009S0252W0199.flac"},
        {"digit_8k", REBLOCK_RESOURCES "/digits/lucas/2_lucas_16.flac"},
        {"tone", REBLOCK_FIXTURES "/features/tone.wav"}};
    Audio audio = readAudio(kFiles.at(name));
    scaleToInt16(audio.samples);
    return {audio.rate, std::move(audio.samples)};
}

nlohmann::json featureFixture(const std::string& file)
{
    return nlohmann::json::parse(readFile(REBLOCK_FIXTURES "/features/" + file));
}

} // namespace reblock
