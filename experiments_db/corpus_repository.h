#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace reblock {

struct StoredCorpusSet {
    std::string name;
    std::int64_t utterances = 0;
    double seconds = 0;
    std::int64_t characters = 0;
    std::int64_t excluded = 0; ///< utterances of these that new runs leave out; read, never written
    bool operator==(const StoredCorpusSet&) const = default;
};

/// An utterance that new runs of a corpus leave out.
struct StoredExclusion {
    std::string utterance;
    std::string set;
    bool operator==(const StoredExclusion&) const = default;
};

/// A corpus that was registered under a name.
struct StoredCorpus {
    CorpusId id; ///< set by the store
    std::string name;
    std::string kind; ///< aishell, kaldi, jsonl, digits
    std::filesystem::path path;
    std::string hash;
    double added = 0; ///< wall seconds
    std::vector<StoredCorpusSet> sets;
};

class CorpusRepository {
public:
    explicit CorpusRepository(Store& store) : store_(store) {}

    /// Registers a corpus; the same name again replaces what was said of it before, all but what is
    /// excluded from it.
    CorpusId add(const StoredCorpus& corpus);

    std::optional<StoredCorpus> find(const std::string& name) const;
    /// Throws UserError naming those that are there.
    StoredCorpus get(const std::string& name) const;
    std::vector<StoredCorpus> list() const; ///< by name
    /// False where there is no such corpus. Its folder and the runs made for it stay as they are.
    bool remove(const std::string& name);

    /// What is excluded, by set and utterance.
    std::vector<StoredExclusion> excluded(CorpusId corpus) const;
    /// Leaves utterances out of runs made from now on, all or none of them; returns how many were not
    /// excluded before.
    std::int64_t exclude(CorpusId corpus, std::span<const StoredExclusion> utterances);
    /// Takes utterances back in; returns how many were excluded.
    std::int64_t include(CorpusId corpus, std::span<const std::string> utterances);

private:
    std::vector<StoredCorpusSet> setsOf(CorpusId corpus) const;

    Store& store_;
};

} // namespace reblock
