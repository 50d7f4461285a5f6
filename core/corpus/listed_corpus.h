#pragma once

#include "core/corpus/corpus_listing.h"

namespace reblock {

/// A corpus whose sets are what a reader listed.
class ListedCorpus : public Corpus {
public:
    /// Takes a finished listing.
    explicit ListedCorpus(CorpusListing listing) : listing_(std::move(listing)) {}

    std::vector<std::string> sets() const override;
    const std::vector<Utterance>& utterances(const std::string& set) const override;
    std::string hash() const override;
    std::vector<CorpusFinding> findings() const override { return listing_.findings; }
    std::vector<CorpusFinding> check() const override;

    /// What the reader found, and what reading every file from end to end brings to light.
    std::vector<CorpusFinding> checkAudio() const;

private:
    CorpusListing listing_;
};

} // namespace reblock
