#pragma once

#include "core/score/error_counts.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace reblock {

enum class AlignmentMove : char { Correct = 'C', Substitution = 'S', Deletion = 'D', Insertion = 'I' };

/// One step of an alignment, in reading order.
struct AlignedToken {
    AlignmentMove move = AlignmentMove::Correct;
    int reference = -1;  ///< index of the reference token; -1 for an insertion
    int hypothesis = -1; ///< index of the hypothesis token; -1 for a deletion
    bool operator==(const AlignedToken&) const = default;
};

/// Aligns two token lists as sclite does: the path of least cost 4 S + 3 D + 3 I, traced back from
/// the end, where of equally cheap moves the diagonal goes before an insertion before a deletion. So
/// it may count more errors than the Levenshtein distance. `<unk>` matches nothing, not even itself.
/// Keeps its buffers between calls: use one for a whole set, one per thread.
/// source: SCTK 2.4.10; checked path by path against tests/fixtures/scoring
class Aligner {
public:
    /// The path. Valid until the next call.
    const std::vector<AlignedToken>& align(std::span<const std::string> reference,
                                           std::span<const std::string> hypothesis);

    /// The counts of that path.
    ErrorCounts count(std::span<const std::string> reference, std::span<const std::string> hypothesis);

    /// Errors with unit costs, as WeNet, jiwer and kaldialign count them.
    std::int64_t levenshtein(std::span<const std::string> reference, std::span<const std::string> hypothesis);

private:
    void number(std::span<const std::string> reference, std::span<const std::string> hypothesis);
    void fillCosts();
    void traceBack();

    std::unordered_map<std::string, int> numbers_;
    std::vector<int> reference_, hypothesis_; ///< tokens as numbers; <unk> is negative, each another
    std::vector<int> costs_;                  ///< [reference + 1, hypothesis + 1]
    std::vector<AlignedToken> path_;
};

/// The same for one pair.
std::vector<AlignedToken> align(std::span<const std::string> reference,
                                std::span<const std::string> hypothesis);
ErrorCounts countErrors(std::span<const std::string> reference, std::span<const std::string> hypothesis);
std::int64_t levenshteinErrors(std::span<const std::string> reference,
                               std::span<const std::string> hypothesis);

/// The counts of a path.
ErrorCounts countsOf(std::span<const AlignedToken> path);

/// "CCSID": the path's letters in reading order.
std::string pathLetters(std::span<const AlignedToken> path);

} // namespace reblock
