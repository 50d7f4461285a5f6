#pragma once

#include "core/base/random.h"
#include "core/corpus/digit_recordings.h"

#include <set>
#include <string>
#include <vector>

namespace reblock {

/// Recordings of one speaker, to be heard one after the other.
using DigitString = std::vector<const DigitRecording*>;

/// "seven two zero".
std::string wordsOf(const DigitString& digits);

/// Puts one speaker's recordings into strings of 2 to 6 words, each recording once, in random order.
/// Strings whose words are in `forbidden` are drawn again.
/// (A speaker with a single recording gets a string of one word.)
/// Throws UserError where no order without a forbidden string is found.
std::vector<DigitString> drawDigitStrings(std::vector<const DigitRecording*> recordings, SeededRandom& random,
                                          const std::set<std::string>& forbidden);

} // namespace reblock
