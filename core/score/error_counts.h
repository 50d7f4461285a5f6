#pragma once

#include <cstdint>
#include <optional>

namespace reblock {

/// What an alignment counts. Summed over a set before dividing: the rate of a set is never a mean of
/// the utterances' rates.
struct ErrorCounts {
    std::int64_t substitutions = 0;
    std::int64_t deletions = 0;
    std::int64_t insertions = 0;
    std::int64_t tokens = 0; ///< of the reference

    std::int64_t errors() const { return substitutions + deletions + insertions; }
    std::int64_t correct() const { return tokens - substitutions - deletions; }

    /// errors / tokens, a fraction that may exceed 1; absent where the reference is empty.
    std::optional<double> rate() const
    {
        if (tokens == 0)
            return std::nullopt;
        return static_cast<double>(errors()) / static_cast<double>(tokens);
    }

    ErrorCounts& operator+=(const ErrorCounts& other)
    {
        substitutions += other.substitutions;
        deletions += other.deletions;
        insertions += other.insertions;
        tokens += other.tokens;
        return *this;
    }
    bool operator==(const ErrorCounts&) const = default;
};

} // namespace reblock
