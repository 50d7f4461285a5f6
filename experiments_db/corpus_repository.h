#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

struct StoredCorpusSet {
    std::string name;
    std::int64_t utterances = 0;
    double seconds = 0;
    std::int64_t characters = 0;
    bool operator==(const StoredCorpusSet&) const = default;
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

    /// Registers a corpus; the same name again replaces what was said of it before.
    CorpusId add(const StoredCorpus& corpus);

    std::optional<StoredCorpus> find(const std::string& name) const;
    /// Throws UserError naming those that are there.
    StoredCorpus get(const std::string& name) const;
    std::vector<StoredCorpus> list() const; ///< by name
    bool remove(const std::string& name);

private:
    std::vector<StoredCorpusSet> setsOf(CorpusId corpus) const;

    Store& store_;
};

} // namespace reblock
