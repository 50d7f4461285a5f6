#pragma once

#include "core/engine/decode/recognizer.h"
#include "tests/support/scratch.h"

#include <memory>
#include <string>
#include <vector>

namespace reblock {

/// A recognizer with start values and 14 characters ("一" to "万" …), 16 kHz: what it hears means nothing,
/// but the same sound gives the same text.
std::unique_ptr<Recognizer> smallRecognizer(const Scratch& scratch);

/// Real speech: files of resources/aishell1_samples in a fixed order, 16 kHz, amplitude -1..1.
std::vector<std::vector<float>> sampleSpeech(std::size_t count);

/// Writes a WAV file, 16 kHz, 16 bits; returns its path.
std::string writeSound(const Scratch& scratch, const std::string& name, const std::vector<float>& samples);

} // namespace reblock
