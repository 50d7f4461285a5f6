#include "core/engine/decode/attention_beam.h"

#include "core/engine/decode/log_prob_rows.h"

#include <algorithm>
#include <limits>

namespace reblock {

namespace {

constexpr int kBlank = 0;

struct Hypothesis {
    AttentionText text;
    bool ended = false;
    std::int64_t row = 0; ///< in the stack: its own while it is open, its parent's before it is placed
};

bool before(const Hypothesis& a, const Hypothesis& b)
{
    if (a.text.score != b.text.score)
        return a.text.score > b.text.score;
    return a.text.tokens != b.text.tokens ? a.text.tokens < b.text.tokens : a.ended && !b.ended;
}

/// The beam of one utterance.
class Beam {
public:
    Beam(std::int64_t row, std::int64_t most, const DecodeOptions& options)
        : most_(most), bonus_(options.lengthBonus), beam_(static_cast<std::size_t>(options.beam)), kept_(1)
    {
        kept_.front().row = row;
    }

    bool done() const { return std::ranges::all_of(kept_, &Hypothesis::ended); }
    void grow(const LogProbRows& logProbs, int endToken);
    /// Adds the open ones to the stack.
    void stack(std::vector<NextStep>& steps);
    AttentionBeam result() const;

private:
    Hypothesis ended(const Hypothesis& from, double logProb) const;
    Hypothesis longer(const Hypothesis& from, const ScoredToken& next) const;
    void cut(std::vector<Hypothesis> found);

    std::int64_t most_;
    double bonus_;
    std::size_t beam_;
    std::vector<Hypothesis> kept_;
    double lead_ = std::numeric_limits<double>::infinity();
};

Hypothesis Beam::ended(const Hypothesis& from, double logProb) const
{
    Hypothesis next = from;
    next.text.score += logProb;
    next.text.logProb += logProb;
    next.ended = true;
    return next;
}

Hypothesis Beam::longer(const Hypothesis& from, const ScoredToken& next) const
{
    Hypothesis more = ended(from, next.logProb);
    more.text.tokens.push_back(next.token);
    more.text.score += bonus_;
    more.ended = false;
    return more;
}

/// The best beam + 1 tokens behind each hypothesis are enough to fill the beam and to know its border.
void Beam::grow(const LogProbRows& logProbs, int endToken)
{
    std::vector<Hypothesis> found;
    for (const Hypothesis& hypothesis : kept_) {
        if (hypothesis.ended) {
            found.push_back(hypothesis);
            continue;
        }
        found.push_back(ended(hypothesis, logProbs.at(hypothesis.row, endToken)));
        if (static_cast<std::int64_t>(hypothesis.text.tokens.size()) >= most_)
            continue;
        std::size_t taken = 0;
        for (const ScoredToken& next : logProbs.best(hypothesis.row, static_cast<int>(beam_) + 3))
            if (next.token != kBlank && next.token != endToken && taken++ <= beam_)
                found.push_back(longer(hypothesis, next));
    }
    cut(std::move(found));
}

void Beam::cut(std::vector<Hypothesis> found)
{
    const std::size_t ordered = std::min(beam_ + 1, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(ordered), found.end(),
                      before);
    if (found.size() > beam_) {
        lead_ = std::min(lead_, found[beam_ - 1].text.score - found[beam_].text.score);
        found.resize(beam_);
    }
    kept_ = std::move(found);
}

void Beam::stack(std::vector<NextStep>& steps)
{
    for (Hypothesis& hypothesis : kept_) {
        if (hypothesis.ended)
            continue;
        const std::int64_t parent = hypothesis.row;
        hypothesis.row = static_cast<std::int64_t>(steps.size());
        steps.push_back({parent, hypothesis.text.tokens.back()});
    }
}

AttentionBeam Beam::result() const
{
    AttentionBeam best{{}, lead_};
    for (const Hypothesis& hypothesis : kept_)
        best.texts.push_back(hypothesis.text);
    return best;
}

} // namespace

std::vector<AttentionBeam> attentionBeam(NextTokenScorer& scorer, const AttentionLimits& limits,
                                         const DecodeOptions& options)
{
    std::vector<Beam> beams;
    for (const std::int64_t most : limits.mostTokens)
        beams.emplace_back(static_cast<std::int64_t>(beams.size()), most, options);
    at::Tensor logProbs = scorer.start();
    for (;;) {
        const LogProbRows rows(logProbs);
        std::vector<NextStep> steps;
        for (Beam& beam : beams) {
            if (beam.done())
                continue;
            beam.grow(rows, limits.endToken);
            beam.stack(steps);
        }
        if (steps.empty())
            break;
        logProbs = scorer.next(steps);
    }
    std::vector<AttentionBeam> results;
    for (const Beam& beam : beams)
        results.push_back(beam.result());
    return results;
}

} // namespace reblock
