#pragma once

#include "core/corpus/digit_recordings.h"
#include "core/corpus/digit_strings.h"
#include "core/corpus/listed_corpus.h"

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// Spoken digits put together to strings of 2 to 6 words of one speaker, each recording used once a set.
///
/// train, dev, test    by recording number, as the dataset's own rule has it: 0..4 test, 5..9 dev, the
///                     rest train; all speakers in each
/// unseen.train, .dev  the same without the speaker lucas
/// unseen.test         all of lucas
///
/// dev and test strings are fixed, training strings drawn afresh each epoch; their words never equal
/// those of a dev or test string of the same split.
class DigitsCorpus : public Corpus {
public:
    /// excluded  ids of dev and test strings; training strings are drawn afresh, so theirs mean nothing
    /// Throws UserError: no digits there.
    explicit DigitsCorpus(const std::filesystem::path& root, std::span<const std::string> excluded = {});

    std::vector<std::string> sets() const override { return listed_->sets(); }
    const std::vector<Utterance>& utterances(const std::string& set) const override
    {
        return listed_->utterances(set);
    }
    std::vector<Utterance> excluded(const std::string& set) const override { return listed_->excluded(set); }
    std::vector<Utterance> epoch(const std::string& set, std::uint64_t seed,
                                 std::int64_t number) const override;
    bool resamplesRecordings() const override { return true; }
    std::string note(const std::string& set) const override;
    std::string hash() const override { return listed_->hash(); }
    std::vector<CorpusFinding> check(const CorpusWork& work) const override;

private:
    /// What a set's strings are drawn from and with.
    struct Draw {
        std::string set;
        std::uint64_t seed = 0;
        std::int64_t epoch = 0;
    };
    std::vector<Utterance> draw(const Draw& draw, const std::set<std::string>& forbidden) const;
    /// Adds the three sets of a split; returns the words of its dev and test strings.
    std::set<std::string> list(const std::string& prefix, CorpusListing& listing) const;

    std::vector<DigitRecording> recordings_;
    std::vector<std::string> speakers_;
    std::unique_ptr<ListedCorpus> listed_;
    std::set<std::string> forbidden_;       ///< words of train's dev and test strings
    std::set<std::string> forbiddenUnseen_; ///< words of unseen.train's
};

} // namespace reblock
