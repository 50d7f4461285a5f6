#pragma once

#include <cstdint>
#include <span>

namespace reblock {

/// The least number of encoder frames that can hold a text: one a token, and a blank between equal
/// neighbours.
template <typename Token>
std::int64_t ctcFramesNeeded(std::span<const Token> tokens)
{
    auto frames = static_cast<std::int64_t>(tokens.size());
    for (std::size_t n = 1; n < tokens.size(); ++n)
        frames += tokens[n] == tokens[n - 1] ? 1 : 0;
    return frames;
}

} // namespace reblock
