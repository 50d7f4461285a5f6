#include "core/engine/verify/ctc_alignment_case.h"

#include "core/engine/align/ctc_alignment.h"
#include "core/engine/verify/comparison.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace reblock {

namespace {

using nlohmann::json;

constexpr std::size_t kLongFrames = 20; ///< float32 sums of more frames are compared more loosely

struct GoldenAlignment {
    std::string name;
    at::Tensor logProbs; ///< float64 [T', V]
    std::vector<int> tokens;
    const json& expected;
};

/// null stands for log 0.
at::Tensor tensorOf(const json& rows)
{
    std::vector<double> values;
    for (const json& row : rows)
        for (const json& value : row)
            values.push_back(value.is_null() ? -std::numeric_limits<double>::infinity()
                                             : value.get<double>());
    return at::tensor(values, at::kDouble).view({static_cast<std::int64_t>(rows.size()), -1});
}

bool sameSpans(const CtcAlignment& alignment, const json& spans)
{
    if (alignment.tokens.size() != spans.size())
        return false;
    for (std::size_t n = 0; n < spans.size(); ++n) {
        const SpokenToken& token = alignment.tokens[n];
        if (spans[n].at("token") != token.token || spans[n].at("start") != token.start ||
            spans[n].at("end") != token.end)
            return false;
    }
    return true;
}

void compare(const GoldenAlignment& golden, at::ScalarType type, double tolerance, Comparison& comparison)
{
    const auto alignment = alignCtc(golden.logProbs.to(type), golden.tokens);
    const std::string name = golden.name + (type == at::kDouble ? " float64" : " float32");
    const bool possible = !golden.expected.at("path").is_null();
    comparison.holds(name + " is possible, or not", alignment.has_value() == possible);
    if (!alignment || !possible)
        return;
    comparison.numbers(name + " log_prob", alignment->logProb, golden.expected.at("log_prob"),
                       {tolerance, 0});
    comparison.holds(name + " path", pathOf(*alignment, golden.logProbs.size(0)) ==
                                         golden.expected.at("path").get<std::vector<int>>());
    comparison.holds(name + " spans", sameSpans(*alignment, golden.expected.at("spans")));
}

} // namespace

VerifiedCase verifyCtcAlignment(const json& golden)
{
    Comparison comparison("decoding/ctc_alignment");
    std::size_t number = 0;
    for (const json& entry : golden.at("cases")) {
        const json& logProbs = entry.at("log_probs");
        const GoldenAlignment one{"case " + std::to_string(++number), tensorOf(logProbs), entry.at("tokens"),
                                  entry};
        compare(one, at::kDouble, 1e-9, comparison);
        compare(one, at::kFloat, logProbs.size() > kLongFrames ? 1e-4 : 1e-5, comparison);
    }
    return comparison.result();
}

} // namespace reblock
