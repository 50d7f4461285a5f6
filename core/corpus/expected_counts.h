#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace reblock {

/// How much a published corpus says a set of it holds.
struct ExpectedCounts {
    std::int64_t utterances = 0;
    std::optional<std::int64_t> characters; ///< but spaces; none: not known
};

/// AISHELL-1's own train, dev and test; none for other kinds and sets.
/// source: Bu et al. 2017 (arXiv 1709.05522) for the sets; characters counted in transcript v0.8
std::optional<ExpectedCounts> expectedCounts(std::string_view kind, std::string_view set);

} // namespace reblock
