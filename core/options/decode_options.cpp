#include "core/options/decode_options.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <cmath>

namespace reblock {

namespace {

constexpr int kWidestBeam = 1000;
constexpr double kLargestFactor = 100;

void requireFinite(const std::string& name, double value, double low)
{
    if (!std::isfinite(value) || value < low || value > kLargestFactor)
        throw UserError(fmt::format("The {} of decoding cannot be {}.", name, value),
                        fmt::format("Use a number from {} to {}.", low, kLargestFactor));
}

void append(std::string& list, const std::string& item)
{
    list += (list.empty() ? "" : "-") + item;
}

} // namespace

std::string decodeModeName(DecodeMode mode)
{
    switch (mode) {
    case DecodeMode::CtcGreedy:
        return "ctc_greedy";
    case DecodeMode::CtcPrefixBeam:
        return "ctc_prefix_beam";
    case DecodeMode::Attention:
        return "attention";
    case DecodeMode::AttentionRescoring:
        return "attention_rescoring";
    }
    return {};
}

DecodeMode decodeModeFromName(const std::string& name)
{
    for (const DecodeMode mode : kDecodeModes)
        if (decodeModeName(mode) == name)
            return mode;
    throw UserError(fmt::format("There is no decoding mode \"{}\".", name),
                    "Use ctc_greedy, ctc_prefix_beam, attention or attention_rescoring.");
}

void DecodeOptions::check() const
{
    if (beam < 1 || beam > kWidestBeam)
        throw UserError(fmt::format("A beam of {} is not possible.", beam),
                        fmt::format("Use 1 to {}.", kWidestBeam));
    if (nbest < 1 || nbest > beam)
        throw UserError(fmt::format("A beam of {} cannot give the {} best texts.", beam, nbest),
                        fmt::format("Ask for 1 to {}, or widen the beam.", beam));
    requireFinite("length bonus", lengthBonus, -kLargestFactor);
    requireFinite("CTC weight", ctcWeight, 0);
}

std::string DecodeOptions::difference() const
{
    const DecodeOptions usual;
    const bool attends = mode == DecodeMode::Attention || mode == DecodeMode::AttentionRescoring;
    std::string list;
    if (mode != DecodeMode::CtcGreedy && beam != usual.beam)
        append(list, fmt::format("beam{}", beam));
    if (attends && lengthBonus != usual.lengthBonus)
        append(list, fmt::format("bonus{}", lengthBonus));
    if (mode == DecodeMode::AttentionRescoring && ctcWeight != usual.ctcWeight)
        append(list, fmt::format("ctc{}", ctcWeight));
    return list;
}

} // namespace reblock
