#pragma once

#include "core/corpus/corpus.h"
#include "tests/support/scratch.h"

#include <string>
#include <vector>

namespace reblock {

/// A corpus folder to be filled by a test. Its path has a space and Chinese characters.
class CorpusFolder {
public:
    std::filesystem::path path() const { return scratch_ / "语料 库"; }

    /// A WAV of noise (or of silence), `seconds` long; equal arguments give equal sound.
    void addSound(const std::string& name, double seconds = 1, int rate = 16000, bool silent = false) const;
    /// A WAV of these samples at 16 kHz.
    void addSamples(const std::string& name, const std::vector<short>& samples, int rate = 16000) const;
    void addText(const std::string& name, const std::string& content) const;

private:
    Scratch scratch_;
};

/// "UTT: text" of each finding about an utterance.
std::vector<std::string> findingTexts(const std::vector<CorpusFinding>& findings);

/// "set UTT kind", with a "!" behind where the utterance is left out.
std::vector<std::string> findingWords(const std::vector<CorpusFinding>& findings);

std::vector<std::string> idsOf(const std::vector<Utterance>& utterances);

} // namespace reblock
