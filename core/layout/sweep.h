#pragma once

#include "core/layout/block_pattern.h"
#include "core/layout/corrector_pattern.h"
#include "core/layout/cost.h"

#include <optional>
#include <string>
#include <vector>

namespace reblock {

/// What a sweep over layouts varies. An empty axis leaves the base layout as it is there.
struct SweepAxes {
    Layout base;
    bool encoder = true;  ///< patterns and correctors go to the encoder …
    bool decoder = false; ///< … and to the decoder, which gets ⌈M/2⌉ blocks where the encoder gets M
    std::vector<int> encoderPositions; ///< the base's positions stretched or thinned evenly
    std::vector<int> decoderPositions;
    std::vector<BlockPattern::Kind> patterns;
    std::vector<int> blocks;                          ///< M; needed by the patterns that take it
    std::vector<std::optional<Corrector>> correctors; ///< nothing: those of the base taken away
    std::vector<CorrectorPattern> places;             ///< where they stand; empty: at every position

    /// Throws UserError: a count out of range, blocks without a pattern that takes them or the reverse,
    /// places without correctors, no stack, more than kMostCombinations or kMostSweptPositions.
    void check() const;
};

inline constexpr int kMostCombinations = 10'000;
inline constexpr int kMostSweptPositions = 500'000; ///< of all combinations, both stacks: about 1 GB as JSON

/// One layout of a sweep.
struct SweepLayout {
    std::string name; ///< from what varies: "CYCLE-3 r8 every-second e18 d6"; none twice
    Layout layout;    ///< canonical, of that name
    LayoutCost cost;
    double change = 0;             ///< parameters against the base without reuse; -0.7: 70 % fewer
    std::vector<std::string> same; ///< names of later combinations that gave the same layout
};

/// What could not be made: CYCLE-6 of 4 positions.
struct SweepGap {
    std::string name;
    std::string reason;
};

struct Sweep {
    std::vector<SweepLayout> layouts; ///< each once, in the order of the axes
    std::vector<SweepGap> gaps;
    int combinations = 0;
    std::int64_t baseline = 0; ///< parameters of the base without reuse

    int fellTogether() const; ///< combinations that gave a layout that was there already
};

/// All combinations of the axes. Throws UserError as check().
Sweep layoutSweep(const SweepAxes& axes, const CostOptions& options = {});

} // namespace reblock
