#include "core/layout/layout.h"

#include "core/base/error.h"

#include <algorithm>

namespace reblock {

const Block& StackLayout::block(const std::string& name) const
{
    const auto found = std::ranges::find(blocks, name, &Block::name);
    if (found == blocks.end())
        throw BugError("The layout has no block " + name + ".");
    return *found;
}

} // namespace reblock
