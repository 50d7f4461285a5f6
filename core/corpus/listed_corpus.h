#pragma once

#include "core/corpus/corpus_listing.h"

#include <span>

namespace reblock {

/// A corpus whose sets are what a reader listed.
class ListedCorpus : public Corpus {
public:
    /// listing   finished
    /// excluded  ids that the sets leave out
    explicit ListedCorpus(CorpusListing listing, std::span<const std::string> excluded = {});

    std::vector<std::string> sets() const override;
    const std::vector<Utterance>& utterances(const std::string& set) const override;
    std::string note(const std::string& /*set*/) const override { return listing_.headline; }
    std::vector<Utterance> excluded(const std::string& set) const override;
    std::string hash() const override;
    std::vector<CorpusFinding> findings() const override { return listing_.findings; }
    std::vector<CorpusFinding> check(const CorpusWork& work) const override;

    /// What the reader found, and what reading every file once brings to light, for utterances that are
    /// put together from recordings.
    std::vector<CorpusFinding> checkRecordings(const CorpusWork& work) const;

private:
    /// Where an excluded utterance stood, so that the hash does not depend on what is excluded.
    struct Excluded {
        std::size_t set = 0;
        std::size_t position = 0;
        Utterance utterance;
    };

    CorpusListing listing_;
    std::vector<Excluded> excluded_; ///< by set and position
};

} // namespace reblock
