#pragma once

#include "core/layout/layout.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace reblock {

/// Two block numbers or two position numbers, of A and of B.
struct IndexPair {
    int a = 0;
    int b = 0;
    bool operator==(const IndexPair&) const = default;
};

/// A position in numbers, so that it can be compared quickly. Blocks of the stack count from 0, a
/// decoder's blocks of the encoder stand far below.
struct CodedPosition {
    static constexpr int kNone = -1;    ///< no such part
    static constexpr int kNowhere = -2; ///< a block of A that has no counterpart in B
    static constexpr int kOwn = -3;     ///< own norms
    static constexpr int kAbroad = -4;  ///< a block of A's encoder that has no counterpart in B's

    std::array<int, 3> parts{};                   ///< attention, cross, ffn
    std::array<int, 3> norms{};                   ///< that go with them
    bool normsApart = false;                      ///< own or of a named block
    const std::vector<int>* correctors = nullptr; ///< kept by CorrectorNumbers
};

/// In what two positions differ.
struct PositionChange {
    bool retied = false;
    bool correctors = false;
    bool norms = false; ///< not where norms only follow their re-tied sub-layers

    int count() const { return (retied ? 1 : 0) + (correctors ? 1 : 0) + (norms ? 1 : 0); }
};
PositionChange changeOf(const CodedPosition& a, const CodedPosition& b);

/// How unlike they are where changeOf() counts as many: parts and correctors that have no equal.
int unlikeness(const CodedPosition& a, const CodedPosition& b);

/// Gives equal correctors equal numbers, and equal lists of them one place in memory.
class CorrectorNumbers {
public:
    /// Stays valid as long as this lives.
    const std::vector<int>* numbersOf(const std::vector<Corrector>& correctors);

private:
    std::map<std::string, int> known_;
    std::set<std::vector<int>> lists_;
};

/// Which block number each of the encoder's blocks has in B, by its name.
using ForeignNumbers = std::map<std::string, int>;

/// The positions of a stack of A (with `foreign` of A's names; blocks without a counterpart are left
/// out) or of B (all of B's).
std::vector<CodedPosition> codedStack(const StackLayout& stack, const ForeignNumbers& foreign,
                                      CorrectorNumbers& numbers);

/// A's positions as they would be in B: each block by its counterpart, kNowhere where it has none.
std::vector<CodedPosition> renumbered(const std::vector<CodedPosition>& positions,
                                      const std::vector<int>& counterparts);

} // namespace reblock
