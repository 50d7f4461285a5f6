#include "core/layout/block_index.h"

#include "core/base/error.h"

namespace reblock {

namespace {

Stack ownerOf(Stack which, const BlockRef& ref)
{
    return ref.inEncoder ? Stack::Encoder : which;
}

} // namespace

BlockIndex::BlockIndex(const Layout& layout) : layout_(layout)
{
    for (const Stack which : {Stack::Encoder, Stack::Decoder}) {
        const auto& blocks = layout.stack(which).blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            places_[static_cast<std::size_t>(which)].emplace(blocks[i].name, i);
    }
}

std::size_t BlockIndex::of(Stack which, const BlockRef& ref) const
{
    const auto& places = places_[static_cast<std::size_t>(ownerOf(which, ref))];
    const auto found = places.find(ref.name);
    if (found == places.end())
        throw BugError("The layout has no block " + ref.name + ".");
    return found->second;
}

const BlockShape& BlockIndex::shape(Stack which, const BlockRef& ref) const
{
    return layout_.stack(ownerOf(which, ref)).blocks[of(which, ref)].shape;
}

} // namespace reblock
