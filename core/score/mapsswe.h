#pragma once

#include "core/score/alignment.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace reblock {

/// A stretch of one utterance in which at least one of two systems errs, between two stretches of good
/// reference tokens.
struct MatchedSegment {
    int tokens = 0; ///< of the reference: those inside and up to two good ones on either side
    int errorsFirst = 0;
    int errorsSecond = 0;
    bool operator==(const MatchedSegment&) const = default;
};

/// The segments of one utterance. A position is a reference token, or the insertions of both systems
/// between two of them; it is good where neither system errs. A segment begins at a bad position and ends
/// as soon as two good reference tokens in a row follow, or with the utterance.
///
/// first, second  paths of two hypotheses of one reference
/// source         Gillick and Cox 1989, as sc_stats (SCTK 2.4.10) does it; checked against
///                tests/fixtures/scoring/significance.json
std::vector<MatchedSegment> matchedSegments(std::span<const AlignedToken> first,
                                            std::span<const AlignedToken> second);

/// Fewer segments than this, and the normal approximation is poor.
constexpr std::int64_t kFewSegments = 50;

/// The matched-pairs sentence-segment word error test of two systems.
struct Mapsswe {
    std::int64_t segments = 0;
    std::int64_t tokens = 0; ///< of the reference, in segments
    std::int64_t errorsFirst = 0;
    std::int64_t errorsSecond = 0;
    std::int64_t onlyFirstWrong = 0; ///< segments
    std::int64_t onlySecondWrong = 0;
    std::int64_t bothWrong = 0;
    std::optional<double> mean; ///< of errorsFirst - errorsSecond a segment; negative: the first is better
    std::optional<double> deviation; ///< standard deviation (n - 1)
    std::optional<double> z;
    std::optional<double> p; ///< two-sided
    std::string reason;      ///< why there is no z and p: "no segments", "fewer than two segments", …

    bool fewSegments() const { return segments < kFewSegments; }
};

/// Z = mean / (deviation / sqrt(n)), p = erfc(|Z| / sqrt(2)). Where all differences are 0, Z is 0 and p 1;
/// where they are all alike and not 0 there is no test.
Mapsswe mapsswe(std::span<const MatchedSegment> segments);

} // namespace reblock
