#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace reblock {

/// Token sequences that share their beginnings. Node 0 is the empty one.
class PrefixTree {
public:
    PrefixTree() : nodes_{{-1, -1}} {}

    int parent(int node) const { return nodes_[static_cast<std::size_t>(node)].parent; }
    /// The last token; -1 for the empty sequence.
    int token(int node) const { return nodes_[static_cast<std::size_t>(node)].token; }
    std::vector<int> tokens(int node) const;

    /// The sequence with one token more, where it is known.
    std::optional<int> find(int node, int token) const;
    /// The same, made known where it was not.
    int extend(int node, int token);

private:
    struct Node {
        int parent = -1;
        int token = -1;
    };

    static std::uint64_t key(int node, int token);

    std::vector<Node> nodes_;
    std::unordered_map<std::uint64_t, int> children_;
};

} // namespace reblock
