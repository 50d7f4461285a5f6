#pragma once

#include "core/layout/edit/edits.h"

#include <string>

namespace reblock {

/// The document of a notation, `ABC / A*6`, names kept.
LayoutDocument document(const std::string& notation);

/// A stack position by position, groups in brackets: "A (B C) A|B+".
std::string drawn(const LayoutDocument& document, Stack stack);
inline std::string encoder(const LayoutDocument& document)
{
    return drawn(document, Stack::Encoder);
}
inline std::string decoder(const LayoutDocument& document)
{
    return drawn(document, Stack::Decoder);
}

/// Positions of the encoder or decoder by their numbers.
PositionSet inEncoder(const std::vector<int>& indexes);
PositionSet inDecoder(const std::vector<int>& indexes);

/// The decoder's position uses that encoder block for its attention.
LayoutDocument withEncoderAttention(const LayoutDocument& document, int position, const std::string& block);

} // namespace reblock
