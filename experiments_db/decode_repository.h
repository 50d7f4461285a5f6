#pragma once

#include "experiments_db/ids.h"
#include "experiments_db/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// The score of one decode of a set. Rates are in percent.
struct StoredDecode {
    DecodeId id;        ///< set by the store
    std::string folder; ///< its name below RUN/decode
    std::string set;
    std::string mode;
    std::string checkpoint;
    std::string tag;  ///< empty: none
    std::string unit; ///< char, word
    std::int64_t substitutions = 0;
    std::int64_t deletions = 0;
    std::int64_t insertions = 0;
    std::int64_t tokens = 0;
    std::optional<std::int64_t> sentences;
    std::optional<std::int64_t> sentenceErrors;
    std::optional<double> er; ///< absent where the reference is empty
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> realTimeFactor;
    double time = 0; ///< wall seconds
};

/// One utterance of a decode.
struct StoredHypothesis {
    std::string utterance;
    std::string reference;
    std::string hypothesis;
    std::optional<std::int64_t> substitutions; ///< absent where the decode's score.json has none
    std::optional<std::int64_t> deletions;
    std::optional<std::int64_t> insertions;
    std::optional<std::int64_t> tokens;
    bool operator==(const StoredHypothesis&) const = default;
};

class DecodeRepository {
public:
    explicit DecodeRepository(Store& store) : store_(store) {}

    /// Stores a decode with its hypotheses; one of the same folder is replaced.
    DecodeId put(RunId run, const StoredDecode& decode, const std::vector<StoredHypothesis>& hypotheses);

    std::vector<StoredDecode> decodes(RunId run) const;              ///< oldest first
    std::vector<StoredHypothesis> hypotheses(DecodeId decode) const; ///< by utterance

private:
    Store& store_;
};

} // namespace reblock
