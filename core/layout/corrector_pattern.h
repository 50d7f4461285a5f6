#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// Which of n positions get a corrector.
struct CorrectorPattern {
    enum class Where {
        Every,
        EverySecond, ///< the second, the fourth …: positions 1, 3, 5
        First,       ///< the first `count`
        Last,        ///< the last `count`
        NoneButLast, ///< the last alone
        AllButLast,
        None, ///< takes away
    };
    Where where = Where::Every;
    int count = 1;       ///< n of First and Last, at least 1
    Corrector corrector; ///< of each of them
    bool replace = true; ///< correctors of this kind that stand elsewhere among the n go
    bool operator==(const CorrectorPattern&) const = default;
};

/// "every", "every-second", "first", "last", "none-but-last", "all-but-last", "none": the words for
/// commands and menus, in the enumerators' order.
const std::vector<std::string>& correctorPatternWords();
/// "every-second", "first-3": where, with the count where it counts.
std::string placesText(const CorrectorPattern& pattern);
/// Reads placesText(): sets `where` and `count`. False where it is none.
bool readPlaces(std::string_view text, CorrectorPattern& pattern);

/// Whether position l of n gets it.
bool getsCorrector(const CorrectorPattern& pattern, int l, int n);

/// Gives these positions of a stack (ascending) their correctors. A corrector of the same kind that is
/// there already is replaced where it stands, else the new one comes last.
void correct(StackLayout& stack, std::span<const int> positions, const CorrectorPattern& pattern);

/// A corrector in one word: "adaptor", "linear", "step", "b64" (bottleneck), "r8" (LoRA), the others'
/// options their defaults; absent where it is none of them or too wide.
std::optional<Corrector> correctorFromWord(std::string_view word);
/// The word of such a corrector; correctorText() of any other.
std::string correctorWord(const Corrector& corrector);

/// What correctorFromWord() allows, for messages.
inline constexpr const char* kCorrectorWords =
    "adaptor, linear, step, bN (bottleneck of width N) or rN (LoRA of rank N)";

} // namespace reblock
