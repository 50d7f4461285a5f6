#include "core/engine/decode/ctc_greedy.h"
#include "core/engine/decode/ctc_prefix_beam.h"
#include "core/engine/decode/ctc_prefix_scores.h"
#include "core/engine/verify/decoding_fixture.h"
#include "core/engine/verify/fixture_run.h"

#include <ATen/ATen.h>

namespace reblock {

namespace {

using nlohmann::json;

std::vector<int> framesOf(const GreedyPath& path, std::size_t frames)
{
    std::vector<int> tokens(frames, 0);
    for (const PathToken& token : path.tokens)
        std::fill(tokens.begin() + token.first, tokens.begin() + token.end, token.token);
    return tokens;
}

/// The texts of a beam, in order, against [{tokens, log_prob}].
void checkTexts(FixtureRun& run, const std::string& name, const std::vector<CtcText>& got,
                const json& expected, std::size_t frames)
{
    run.holds(name + ": count of texts", got.size() == expected.size());
    for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
        const std::string place = name + ", text " + std::to_string(i);
        run.tokens(place, got[i].tokens, expected[i].at("tokens"));
        run.number(place, got[i].logProb, expected[i].at("log_prob"), frames);
    }
}

} // namespace

void checkCtcGreedy(FixtureRun& run)
{
    for (const json& one : run.content.at("cases")) {
        const std::string name = one.at("name");
        const at::Tensor logProbs = run.tensor(one.at("log_probs"));
        const GreedyPath path =
            ctcGreedy(logProbs.unsqueeze(0), at::full({1}, logProbs.size(0), at::TensorOptions(at::kLong)))
                .front();
        const std::size_t frames = one.at("log_probs").size();
        run.tokens(name + ": tokens", path.ids(), one.at("tokens"));
        run.tokens(name + ": path", framesOf(path, frames), one.at("path"));
        run.number(name, path.logProb, one.at("log_prob"), frames);
    }
}

void checkCtcPrefixBeam(FixtureRun& run)
{
    for (const json& one : run.content.at("cases")) {
        const std::string name = one.at("name");
        const at::Tensor logProbs = run.tensor(one.at("log_probs"));
        const std::size_t frames = one.at("log_probs").size();
        for (const json& narrow : one.at("beams")) {
            const int beam = narrow.at("beam");
            checkTexts(run, name + ", beam " + std::to_string(beam), ctcPrefixBeam(logProbs, beam).texts,
                       narrow.at("best"), frames);
        }
        if (one.contains("every_text"))
            checkTexts(run, name + ", every text", ctcPrefixBeam(logProbs, one.at("wide_beam")).texts,
                       one.at("every_text"), frames);
    }
}

void checkCtcPrefixScores(FixtureRun& run)
{
    for (const json& one : run.content.at("cases")) {
        const at::Tensor logProbs = run.tensor(one.at("log_probs"));
        const std::size_t frames = one.at("log_probs").size();
        for (const json& expected : one.at("prefixes")) {
            const std::string name =
                std::to_string(frames) + " frames, prefix " + expected.at("prefix").dump();
            const CtcPrefixScores scores = ctcPrefixScores(logProbs, expected.at("prefix"));
            run.number(name + ": starts", scores.starts, expected.at("starts"), frames);
            run.number(name + ": is", scores.is, expected.at("is"), frames);
            const json& then = expected.at("then");
            run.holds(name + ": count of tokens", then.size() == scores.then.size());
            for (std::size_t token = 0; token < std::min(then.size(), scores.then.size()); ++token)
                run.number(name + ": then " + std::to_string(token), scores.then[token], then[token], frames);
        }
    }
}

} // namespace reblock
