#include "tests/core/corpus/corpus_folder.h"

#include "core/base/files.h"
#include "core/base/random.h"

#include <sndfile.h>

#include <functional>
#include <stdexcept>

namespace reblock {

void CorpusFolder::addSamples(const std::string& name, const std::vector<short>& samples, int rate) const
{
    makeFolders((path() / name).parent_path());
    SF_INFO info{};
    info.samplerate = rate;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    SNDFILE* file = sf_open((path() / name).c_str(), SFM_WRITE, &info);
    if (!file)
        throw std::runtime_error("cannot write " + name);
    sf_write_short(file, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(file);
}

void CorpusFolder::addSound(const std::string& name, double seconds, int rate, bool silent) const
{
    std::vector<short> samples(static_cast<std::size_t>(seconds * rate));
    SeededRandom random(std::hash<std::string>()(name), 0); // each file its own noise
    for (short& x : samples)
        x = silent ? short{0} : static_cast<short>(random.below(2000));
    addSamples(name, samples, rate);
}

void CorpusFolder::addText(const std::string& name, const std::string& content) const
{
    makeFolders((path() / name).parent_path());
    replaceFile(path() / name, content);
}

std::vector<std::string> findingTexts(const std::vector<CorpusFinding>& findings)
{
    std::vector<std::string> texts;
    for (const CorpusFinding& finding : findings)
        texts.push_back(finding.utterance + ": " + finding.text);
    return texts;
}

std::vector<std::string> findingWords(const std::vector<CorpusFinding>& findings)
{
    std::vector<std::string> words;
    for (const CorpusFinding& finding : findings)
        words.push_back(finding.set + " " + finding.utterance + " " + findingKindWord(finding.kind) +
                        (finding.blocking ? "!" : ""));
    return words;
}

std::vector<std::string> idsOf(const std::vector<Utterance>& utterances)
{
    std::vector<std::string> ids;
    for (const Utterance& utterance : utterances)
        ids.push_back(utterance.id);
    return ids;
}

} // namespace reblock
