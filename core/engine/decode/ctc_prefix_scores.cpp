#include "core/engine/decode/ctc_prefix_scores.h"

#include "core/engine/decode/log_prob_rows.h"

namespace reblock {

namespace {

constexpr int kBlank = 0;

/// After each frame (and before the first): log-probability of all paths so far that spell the prefix.
struct PrefixTable {
    std::vector<double> token; ///< … and end in its last token
    std::vector<double> blank; ///< … and end in blank
};

PrefixTable emptyPrefix(const LogProbRows& rows)
{
    PrefixTable table{{never()}, {0.0}};
    for (std::int64_t frame = 0; frame < rows.rows(); ++frame) {
        table.token.push_back(never());
        table.blank.push_back(table.blank.back() + rows.at(frame, kBlank));
    }
    return table;
}

/// Paths that can take another token of this value behind frame `before`; a repeat needs a blank.
double arriving(const PrefixTable& table, std::size_t before, bool repeats)
{
    return repeats ? table.blank[before] : logAdd(table.blank[before], table.token[before]);
}

PrefixTable longer(const LogProbRows& rows, const PrefixTable& table, int token, bool repeats)
{
    PrefixTable next{{never()}, {never()}};
    for (std::int64_t frame = 0; frame < rows.rows(); ++frame) {
        const double arrive = arriving(table, static_cast<std::size_t>(frame), repeats);
        const double before = next.token.back();
        next.token.push_back(logAdd(before, arrive) + rows.at(frame, token));
        next.blank.push_back(logAdd(next.blank.back(), before) + rows.at(frame, kBlank));
    }
    return next;
}

/// Sum over the frame where the token is first heard.
double startsWith(const LogProbRows& rows, const PrefixTable& table, int token, bool repeats)
{
    double sum = never();
    for (std::int64_t frame = 0; frame < rows.rows(); ++frame)
        sum = logAdd(sum, arriving(table, static_cast<std::size_t>(frame), repeats) + rows.at(frame, token));
    return sum;
}

} // namespace

CtcPrefixScores ctcPrefixScores(const at::Tensor& logProbs, const std::vector<int>& prefix)
{
    const LogProbRows rows(logProbs);
    CtcPrefixScores scores;
    PrefixTable table = emptyPrefix(rows);
    int last = kBlank;
    for (const int token : prefix) {
        scores.starts = startsWith(rows, table, token, token == last);
        table = longer(rows, table, token, token == last);
        last = token;
    }
    scores.is = logAdd(table.token.back(), table.blank.back());
    scores.then.assign(static_cast<std::size_t>(rows.vocabulary()), never());
    for (int token = 1; token < rows.vocabulary(); ++token)
        scores.then[static_cast<std::size_t>(token)] = startsWith(rows, table, token, token == last);
    return scores;
}

} // namespace reblock
