#include "core/engine/decode/prefix_tree.h"

#include <algorithm>

namespace reblock {

std::uint64_t PrefixTree::key(int node, int token)
{
    return static_cast<std::uint64_t>(node) << 32U | static_cast<std::uint32_t>(token);
}

std::vector<int> PrefixTree::tokens(int node) const
{
    std::vector<int> sequence;
    for (; node != 0; node = parent(node))
        sequence.push_back(token(node));
    std::ranges::reverse(sequence);
    return sequence;
}

std::optional<int> PrefixTree::find(int node, int token) const
{
    const auto found = children_.find(key(node, token));
    return found == children_.end() ? std::nullopt : std::optional(found->second);
}

int PrefixTree::extend(int node, int token)
{
    const auto [at, fresh] = children_.try_emplace(key(node, token), static_cast<int>(nodes_.size()));
    if (fresh)
        nodes_.push_back({node, token});
    return at->second;
}

} // namespace reblock
