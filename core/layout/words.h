#pragma once

#include "core/layout/layout.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reblock {

/// The words that stand for enumerators in layout files; the order is the enumerators'.
const std::vector<std::string>& activationWords();
const std::vector<std::string>& blockKindWords();
const std::vector<std::string>& afterWords();
const std::vector<std::string>& loraTargetWords();

std::string toText(Activation activation);
std::string toText(BlockKind kind);
std::string toText(Stack stack);
std::string toText(Bottleneck::After after);
std::string toText(Lora::Target target);
/// "adaptor", "bottleneck", "lora", "step".
std::string correctorKind(const Corrector& corrector);

/// The place of a word in such a list, if it is there.
std::optional<int> wordIndex(const std::vector<std::string>& words, std::string_view word);

/// A number as layout files write it: whole ones below 2^53 as integers, others as std::to_chars.
std::string numberText(double value);

} // namespace reblock
