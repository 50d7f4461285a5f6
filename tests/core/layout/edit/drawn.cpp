#include "tests/core/layout/edit/drawn.h"

#include "core/base/error.h"
#include "core/layout/position_text.h"

namespace reblock {

namespace {

PositionSet positionsIn(Stack stack, const std::vector<int>& indexes)
{
    PositionSet out;
    for (const int index : indexes)
        out.push_back({stack, index});
    return out;
}

} // namespace

LayoutDocument document(const std::string& notation)
{
    const DocumentReading reading = readDocumentNotation(notation, {});
    REBLOCK_CHECK(reading.document.has_value());
    return *reading.document;
}

std::string drawn(const LayoutDocument& document, Stack stack)
{
    std::string out;
    const auto& positions = document.layout.stack(stack).positions;
    const auto& groups = document.groups(stack);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const bool opens = groups[i] > 0 && (i == 0 || groups[i - 1] != groups[i]);
        const bool closes = groups[i] > 0 && (i + 1 == groups.size() || groups[i + 1] != groups[i]);
        out += (i > 0 ? " " : "") + std::string(opens ? "(" : "") + positionText(positions[i]) +
               (closes ? ")" : "");
    }
    return out;
}

PositionSet inEncoder(const std::vector<int>& indexes)
{
    return positionsIn(Stack::Encoder, indexes);
}

PositionSet inDecoder(const std::vector<int>& indexes)
{
    return positionsIn(Stack::Decoder, indexes);
}

LayoutDocument withEncoderAttention(const LayoutDocument& document, int position, const std::string& block)
{
    PartSource source;
    source.block = {block, true};
    return setPart(document, inDecoder({position}), Part::Attention, source).after;
}

} // namespace reblock
