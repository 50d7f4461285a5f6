#include "core/engine/decode/log_prob_rows.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reblock {

namespace {

bool moreLikely(const ScoredToken& a, const ScoredToken& b)
{
    return a.logProb > b.logProb || (a.logProb == b.logProb && a.token < b.token);
}

/// A heap whose front is the worst of the best: a token read later must beat it, not equal it.
template <typename T>
std::vector<ScoredToken> bestOf(const T* row, int vocabulary, int count)
{
    std::vector<ScoredToken> heap;
    const int first = std::min(count, vocabulary);
    for (int token = 0; token < first; ++token)
        heap.push_back({token, static_cast<double>(row[token])});
    std::ranges::make_heap(heap, moreLikely);
    for (int token = first; token < vocabulary && !heap.empty(); ++token) {
        if (!(static_cast<double>(row[token]) > heap.front().logProb))
            continue;
        std::ranges::pop_heap(heap, moreLikely);
        heap.back() = {token, static_cast<double>(row[token])};
        std::ranges::push_heap(heap, moreLikely);
    }
    std::ranges::sort_heap(heap, moreLikely);
    return heap;
}

} // namespace

double never()
{
    return -std::numeric_limits<double>::infinity();
}

double logAdd(double a, double b)
{
    if (a < b)
        std::swap(a, b);
    return b == never() ? a : a + std::log1p(std::exp(b - a));
}

LogProbRows::LogProbRows(const at::Tensor& logProbs) : values_(logProbs.detach().to(at::kCPU).contiguous())
{
    REBLOCK_CHECK(values_.dim() == 2);
    if (values_.scalar_type() == at::kDouble)
        doubles_ = values_.const_data_ptr<double>();
    else
        floats_ = values_.const_data_ptr<float>();
}

double LogProbRows::at(std::int64_t row, int token) const
{
    const std::int64_t place = row * values_.size(1) + token;
    return floats_ != nullptr ? static_cast<double>(floats_[place]) : doubles_[place];
}

std::vector<ScoredToken> LogProbRows::best(std::int64_t row, int count) const
{
    const std::int64_t start = row * values_.size(1);
    return floats_ != nullptr ? bestOf(floats_ + start, vocabulary(), count)
                              : bestOf(doubles_ + start, vocabulary(), count);
}

} // namespace reblock
