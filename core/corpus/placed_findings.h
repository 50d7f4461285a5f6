#pragma once

#include "core/corpus/corpus_listing.h"

#include <cstddef>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace reblock {

/// An utterance by its place in a listing.
struct UtterancePlace {
    std::size_t set = 0;
    std::size_t utterance = 0;
    auto operator<=>(const UtterancePlace&) const = default;
};

/// What is found about the utterances of a listing, in any order and from any thread; given back in the
/// order of the sets.
class PlacedFindings {
public:
    explicit PlacedFindings(const CorpusListing& listing) : listing_(listing) {}

    const CorpusListing& listing() const { return listing_; }
    const Utterance& at(const UtterancePlace& place) const
    {
        return listing_.sets[place.set].utterances[place.utterance];
    }

    /// An utterance stays in its set whatever is found here. `audio` says which of its files it is about.
    void add(const UtterancePlace& place, FindingKind kind, FindingWeight weight, std::string text,
             std::size_t audio = 0);

    /// All of them, by place and kind.
    std::vector<CorpusFinding> take();

private:
    const CorpusListing& listing_;
    std::mutex lock_;
    std::vector<std::pair<UtterancePlace, CorpusFinding>> found_; ///< guarded by lock_
};

} // namespace reblock
