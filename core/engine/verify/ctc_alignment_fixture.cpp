#include "core/engine/align/ctc_alignment.h"
#include "core/engine/verify/decoding_fixture.h"
#include "core/engine/verify/fixture_run.h"

namespace reblock {

using nlohmann::json;

namespace {

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

} // namespace

void checkCtcAlignment(FixtureRun& run)
{
    std::size_t place = 0;
    for (const json& one : run.content.at("cases")) {
        const std::string name = caseName(one, place++);
        const at::Tensor logProbs = run.tensor(one.at("log_probs"));
        const auto alignment = alignCtc(logProbs, one.at("tokens").get<std::vector<int>>());
        const bool possible = !one.at("path").is_null();
        run.holds(name + ": possible or not", alignment.has_value() == possible);
        if (!alignment || !possible)
            continue;
        run.number(name, alignment->logProb, one.at("log_prob"), one.at("log_probs").size());
        run.tokens(name + ": path", pathOf(*alignment, logProbs.size(0)), one.at("path"));
        run.holds(name + ": spans", sameSpans(*alignment, one.at("spans")));
    }
}

} // namespace reblock
