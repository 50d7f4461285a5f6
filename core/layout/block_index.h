#pragma once

#include "core/layout/layout.h"

#include <array>
#include <string_view>
#include <unordered_map>

namespace reblock {

/// Finds a layout's blocks by name at once, however many they are. Points into the layout, which stays
/// as it is meanwhile.
class BlockIndex {
public:
    explicit BlockIndex(const Layout& layout);

    /// The place of the block in its stack's `blocks`. Throws BugError if there is no such block.
    std::size_t of(Stack which, const BlockRef& ref) const;
    const BlockShape& shape(Stack which, const BlockRef& ref) const;

private:
    const Layout& layout_;
    std::array<std::unordered_map<std::string_view, std::size_t>, 2> places_;
};

} // namespace reblock
