#pragma once

#include "core/layout/stack_alignment.h"

namespace reblock {

/// A stack of A and of B, ready to be matched.
struct CodedStacks {
    std::vector<CodedPosition> a;
    std::vector<CodedPosition> b;
    std::vector<std::string> optionsA; ///< of each block, as text; empty: as the model's
    std::vector<std::string> optionsB;

    CodedStacks swapped() const { return {b, a, optionsB, optionsA}; }
};

struct StackMatch {
    std::vector<IndexPair> blocks; ///< counterparts, in A's order
    StackAlignment alignment;

    StackMatch swapped() const; ///< from B to A
};

/// Finds which blocks of B to take for which of A, so that few differences remain: it starts from equal
/// letters, from how positions before and behind one insertion, removal or move use blocks, and from
/// correctors; follows what aligned positions use, then tries other partners for single blocks as long as its
/// budget lasts.
StackMatch matchStacks(const CodedStacks& stacks);

/// The counterpart of each of A's blocks, kNowhere where it has none.
std::vector<int> counterpartsOf(const StackMatch& match, std::size_t blocksOfA);

} // namespace reblock
