#include "core/engine/decode/ctc_prefix_beam.h"

#include "core/engine/decode/log_prob_rows.h"
#include "core/engine/decode/prefix_tree.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace reblock {

namespace {

constexpr int kBlank = 0;
constexpr int kStays = -1;

/// A kept prefix with the log-probability of its paths that end in blank and of those that end in its
/// last token.
struct Prefix {
    int node = 0;
    double blank = never();
    double token = never();

    double total() const { return logAdd(blank, token); }
};

/// A prefix of the next frame: a kept one as it is, or with one token more.
struct Candidate {
    int node = 0;       ///< the kept one
    int added = kStays; ///< or the token
    double blank = never();
    double token = never();
    double total = never();
};

class Search {
public:
    explicit Search(int beam) : beam_(static_cast<std::size_t>(beam)), kept_{{0, 0.0, never()}} {}

    void advance(const LogProbRows& rows, std::int64_t frame)
    {
        candidates_.clear();
        index();
        stay(rows, frame);
        extend(rows.best(frame, 2 * static_cast<int>(beam_) + 2));
        cut();
    }

    CtcPrefixBeam result() const;

private:
    void index();
    void stay(const LogProbRows& rows, std::int64_t frame);
    void extend(const std::vector<ScoredToken>& tokens);
    void cut();
    std::vector<int> sequence(const Candidate& candidate) const;
    bool before(const Candidate& a, const Candidate& b) const;

    std::size_t beam_;
    PrefixTree tree_;
    std::vector<Prefix> kept_;
    std::vector<double> totals_;                 ///< of kept_
    std::unordered_map<int, std::size_t> place_; ///< node → kept_
    std::vector<Candidate> candidates_;
    double lead_ = std::numeric_limits<double>::infinity();
};

void Search::index()
{
    place_.clear();
    totals_.clear();
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        place_.emplace(kept_[i].node, i);
        totals_.push_back(kept_[i].total());
    }
}

/// Kept prefixes that come back: by a blank, by their last token again, or by that token behind the
/// kept prefix that is one shorter.
void Search::stay(const LogProbRows& rows, std::int64_t frame)
{
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        const Prefix& prefix = kept_[i];
        Candidate same{prefix.node, kStays, totals_[i] + rows.at(frame, kBlank), never(), never()};
        if (const int last = tree_.token(prefix.node); last >= 0) {
            const double here = rows.at(frame, last);
            same.token = prefix.token + here;
            if (const auto shorter = place_.find(tree_.parent(prefix.node)); shorter != place_.end()) {
                const Prefix& parent = kept_[shorter->second];
                const bool repeats = tree_.token(parent.node) == last;
                same.token = logAdd(same.token, (repeats ? parent.blank : totals_[shorter->second]) + here);
            }
        }
        same.total = logAdd(same.blank, same.token);
        candidates_.push_back(same);
    }
}

/// The best beam + 1 new prefixes behind each kept one are enough: they order themselves as their tokens
/// do. Only a repeat stands outside that order, and cannot do better than its token's place in it.
void Search::extend(const std::vector<ScoredToken>& tokens)
{
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        std::size_t ordinary = 0;
        for (const auto& [token, logProb] : tokens) {
            if (ordinary > beam_)
                break;
            const auto known = tree_.find(kept_[i].node, token);
            if (token == kBlank || (known && place_.contains(*known)))
                continue;
            const bool repeats = tree_.token(kept_[i].node) == token;
            ordinary += repeats ? 0 : 1;
            const double score = (repeats ? kept_[i].blank : totals_[i]) + logProb;
            candidates_.push_back({kept_[i].node, token, never(), score, score});
        }
    }
    std::erase_if(candidates_, [](const Candidate& candidate) { return candidate.total == never(); });
}

std::vector<int> Search::sequence(const Candidate& candidate) const
{
    std::vector<int> tokens = tree_.tokens(candidate.node);
    if (candidate.added != kStays)
        tokens.push_back(candidate.added);
    return tokens;
}

bool Search::before(const Candidate& a, const Candidate& b) const
{
    return a.total > b.total || (a.total == b.total && sequence(a) < sequence(b));
}

void Search::cut()
{
    const std::size_t ordered = std::min(beam_ + 1, candidates_.size());
    const auto middle = candidates_.begin() + static_cast<std::ptrdiff_t>(ordered);
    std::partial_sort(candidates_.begin(), middle, candidates_.end(),
                      [this](const Candidate& a, const Candidate& b) { return before(a, b); });
    if (candidates_.size() > beam_) {
        lead_ = std::min(lead_, candidates_[beam_ - 1].total - candidates_[beam_].total);
        candidates_.resize(beam_);
    }
    kept_.clear();
    for (const Candidate& c : candidates_)
        kept_.push_back({c.added == kStays ? c.node : tree_.extend(c.node, c.added), c.blank, c.token});
}

CtcPrefixBeam Search::result() const
{
    CtcPrefixBeam found{{}, lead_};
    for (const Prefix& prefix : kept_)
        found.texts.push_back({tree_.tokens(prefix.node), prefix.total()});
    return found;
}

} // namespace

CtcPrefixBeam ctcPrefixBeam(const at::Tensor& logProbs, int beam)
{
    const LogProbRows rows(logProbs);
    Search search(beam);
    for (std::int64_t frame = 0; frame < rows.rows(); ++frame)
        search.advance(rows, frame);
    return search.result();
}

} // namespace reblock
