#include "core/layout/edit/editing.h"

#include <algorithm>

namespace reblock {

LayoutDocument documentFromLayout(const Layout& layout)
{
    return tidied({.layout = layout});
}

std::vector<BuildProblem> buildProblems(const LayoutDocument& document)
{
    std::vector<BuildProblem> problems;
    if (document.layout.encoder.positions.empty())
        problems.push_back({PositionId{Stack::Encoder, 0}, {"The encoder has no positions"}});
    if (document.layout.decoder.positions.empty())
        problems.push_back({PositionId{Stack::Decoder, 0}, {"The decoder has no positions"}});
    return problems;
}

PositionSet usesOf(const LayoutDocument& document, Stack stack, const std::string& name)
{
    const BlockId block{stack, name};
    PositionSet uses;
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        for (const PositionId& id : rangeOf(which, 0, countOf(document, which))) {
            bool used = false;
            forEachRef(positionAt(document, id),
                       [&](const BlockRef& ref) { used = used || blockOf(which, ref) == block; });
            if (used)
                uses.push_back(id);
        }
    }
    return uses;
}

} // namespace reblock
