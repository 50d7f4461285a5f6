#include "core/engine/decode/attention_beam.h"
#include "core/engine/decode/rescoring.h"
#include "core/engine/verify/decoding_fixture.h"
#include "core/engine/verify/fixture_run.h"

#include <ATen/ATen.h>

namespace reblock {

namespace {

using nlohmann::json;

/// log p(next | the two tokens before) from a table [before last, last, next]; a text begins with the
/// end token twice.
class TableScorer : public NextTokenScorer {
public:
    TableScorer(at::Tensor table, int endToken) : table_(std::move(table)), last_{{endToken, endToken}} {}

    at::Tensor start() override { return rows(); }

    at::Tensor next(std::span<const NextStep> steps) override
    {
        std::vector<std::pair<int, int>> after;
        for (const auto& [parent, token] : steps)
            after.emplace_back(last_.at(static_cast<std::size_t>(parent)).second, token);
        last_ = std::move(after);
        return rows();
    }

private:
    at::Tensor rows() const
    {
        std::vector<at::Tensor> list;
        for (const auto& [before, last] : last_)
            list.push_back(table_[before][last]);
        return at::stack(list);
    }

    at::Tensor table_;
    std::vector<std::pair<int, int>> last_;
};

std::vector<AttentionText> searched(FixtureRun& run, const json& one, int beam)
{
    TableScorer scorer(run.tensor(one.at("next_log_probs")), one.at("end"));
    DecodeOptions options;
    options.beam = beam;
    options.lengthBonus = one.at("length_bonus");
    return attentionBeam(scorer, {one.at("end"), {one.at("max_length").get<std::int64_t>()}}, options)
        .front()
        .texts;
}

void checkTexts(FixtureRun& run, const std::string& name, const std::vector<AttentionText>& got,
                const json& expected)
{
    run.holds(name + ": count of texts", got.size() >= expected.size());
    for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
        const std::string place = name + ", text " + std::to_string(i);
        run.tokens(place, got[i].tokens, expected[i].at("tokens"));
        run.number(place, got[i].score, expected[i].at("score"));
    }
}

/// [N, L + 1, V] as the decoder gives it for whole texts.
at::Tensor teacherForced(const at::Tensor& table, const std::vector<CtcText>& texts, std::int64_t longest,
                         std::int64_t endToken)
{
    const auto rows = static_cast<std::int64_t>(texts.size());
    at::Tensor logProbs = at::zeros({rows, longest + 1, table.size(2)}, table.options());
    for (std::int64_t row = 0; row < rows; ++row) {
        std::int64_t before = endToken;
        std::int64_t last = endToken;
        const std::vector<int>& tokens = texts[static_cast<std::size_t>(row)].tokens;
        for (std::size_t i = 0; i <= tokens.size(); ++i) {
            logProbs[row][static_cast<std::int64_t>(i)].copy_(table[before][last]);
            before = last;
            last = i < tokens.size() ? tokens[i] : 0;
        }
    }
    return logProbs;
}

std::vector<RescoredText> rescoredCase(FixtureRun& run, const json& one)
{
    DecodeOptions options;
    options.beam = one.at("beam");
    options.ctcWeight = one.at("ctc_weight");
    const std::vector<CtcText> texts = ctcPrefixBeam(run.tensor(one.at("log_probs")), options.beam).texts;
    const int endToken = one.at("end");
    const PaddedTexts padded = paddedTexts(texts);
    const at::Tensor logProbs =
        teacherForced(run.tensor(one.at("next_log_probs")), texts, padded.targets.size(1), endToken);
    const at::Tensor attention = sequenceLogProbs(logProbs, padded.targets, padded.lengths, endToken);
    const double* sums = attention.const_data_ptr<double>();
    return rescored(texts, {sums, sums + texts.size()}, options);
}

} // namespace

void checkAttentionBeam(FixtureRun& run)
{
    std::size_t place = 0;
    for (const json& one : run.content.at("cases")) {
        const std::string name = caseName(one, place++);
        for (const json& narrow : one.at("beams")) {
            const int beam = narrow.at("beam");
            const std::vector<AttentionText> texts = searched(run, one, beam);
            checkTexts(run, name + ", beam " + std::to_string(beam), texts, narrow.at("best"));
            run.holds(name + ": nothing more", texts.size() == narrow.at("best").size());
        }
        checkTexts(run, name + ", wide beam", searched(run, one, one.at("wide_beam")), one.at("best_of_all"));
    }
}

void checkAttentionRescoring(FixtureRun& run)
{
    std::size_t place = 0;
    for (const json& one : run.content.at("cases")) {
        const std::string name = caseName(one, place++);
        std::vector<RescoredText> texts = rescoredCase(run, one);
        run.tokens(name + ": best", texts.front().tokens, one.at("best"));
        run.holds(name + ": count of candidates", texts.size() == one.at("candidates").size());
        for (const json& expected : one.at("candidates")) {
            const std::string text = name + ", text " + expected.at("tokens").dump();
            const auto found = std::ranges::find(texts, expected.at("tokens").get<std::vector<int>>(),
                                                 &RescoredText::tokens);
            run.holds(text + " is there", found != texts.end());
            if (found == texts.end())
                continue;
            run.number(text + ": ctc", found->ctc, expected.at("ctc"));
            run.number(text + ": attention", found->attention, expected.at("attention"));
            run.number(text + ": score", found->score, expected.at("score"));
        }
    }
}

} // namespace reblock
